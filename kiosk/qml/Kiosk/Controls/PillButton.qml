import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// The one thing to do: a filled, rounded button.
Tappable {
    id: pill

    property string glyph: ""
    property bool quiet: false
    property bool chrome: false

    bottomPadding: Units.gapSmall
    edge.color: Colours.action
    edge.width: Units.focusRing
    fill: pill.quiet ? Colours.surface : Colours.action
    implicitHeight: Math.max(Units.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Units.gapLarge
    radius: Units.radius * 2
    rightPadding: Units.gapLarge
    topPadding: Units.gapSmall

    contentItem: RowLayout {
        spacing: Units.gap

        Item {
            Layout.fillWidth: true
        }

        Glyph {
            color: pill.quiet ? Colours.action : Colours.actionText
            text: pill.glyph
            visible: pill.glyph !== ""
        }

        Prose {
            Accessible.ignored: true
            Layout.fillWidth: implicitWidth > pill.availableWidth
            color: pill.quiet ? Colours.action : Colours.actionText
            font.pixelSize: pill.chrome ? Fonts.chrome : Fonts.lead
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Fonts.tightLeading
            strong: true
            text: pill.text
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
