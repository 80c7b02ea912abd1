import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// Pages a scroller: an icon over its word beside it, an icon before its word below it.
Tappable {
    id: button

    required property bool upright
    property string glyph: ""
    property bool inviting: false
    property bool worded: true

    edge.color: Colours.action
    edge.width: Units.border
    fill: button.inviting ? Colours.action : Colours.surface
    implicitHeight: Units.mainTarget
    implicitWidth: Math.max(Units.mainTarget, row.implicitWidth + Units.gapSmall)
    opacity: button.enabled ? 1 : 0.35
    radius: Units.radius

    contentItem: GridLayout {
        id: row

        columnSpacing: Units.gapSmall
        columns: button.upright ? 4 : 1
        rowSpacing: 0

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }

        Glyph {
            Layout.alignment: Qt.AlignHCenter
            color: button.inviting ? Colours.actionText : Colours.action
            font.pixelSize: Fonts.chromeGlyph
            text: button.glyph
        }

        Prose {
            Accessible.ignored: true
            Layout.alignment: Qt.AlignHCenter
            color: button.inviting ? Colours.actionText : Colours.action
            font.pixelSize: Fonts.chrome
            lineHeight: Fonts.tightLeading
            strong: true
            text: button.text
            visible: button.worded
            wrapMode: Text.NoWrap
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
        }
    }
}
