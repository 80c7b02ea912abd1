import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// Pages a scroller; beside it an icon, below it an icon with its words.
Tappable {
    id: button

    required property bool upright
    property string glyph: ""
    property bool inviting: false

    edge.color: Colours.action
    edge.width: Units.border
    fill: button.inviting ? Colours.action : Colours.surface
    implicitHeight: button.upright ? Units.target : Units.mainTarget
    implicitWidth: row.implicitWidth + Units.gap * 2
    opacity: button.enabled ? 1 : 0.35
    radius: Units.radius

    contentItem: RowLayout {
        id: row

        spacing: Units.gapSmall

        Item {
            Layout.fillWidth: true
        }

        Glyph {
            color: button.inviting ? Colours.actionText : Colours.action
            font.pixelSize: Fonts.chromeGlyph
            text: button.glyph
        }

        Prose {
            Accessible.ignored: true
            color: button.inviting ? Colours.actionText : Colours.action
            font.pixelSize: Fonts.chrome
            strong: true
            text: button.text
            visible: button.upright
            wrapMode: Text.NoWrap
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
