import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// One button of the bar: an icon over its word.
Tappable {
    id: button

    required property bool main
    required property bool available
    property string glyph: ""
    property string fully: ""

    readonly property bool _roomy: fully !== "" && height > Fonts.chromeGlyph * 1.4 + Fonts.chromeLine * 3.6

    fill: "transparent"
    implicitWidth: Math.max(Units.mainTarget, measure.advanceWidth + Units.gapSmall)
    enabled: button.available
    Accessible.name: button.fully || button.text
    opacity: button.available ? 1 : 0.4

    TextMetrics {
        id: measure

        font: word.font
        text: button.text
    }

    contentItem: ColumnLayout {
        spacing: 0

        Item {
            Layout.fillHeight: true
        }

        Glyph {
            Layout.fillWidth: true
            color: Colours.action
            font.pixelSize: Fonts.chromeGlyph
            text: button.glyph
        }

        Prose {
            id: word

            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.preferredHeight: button._roomy ? -1 : Fonts.chromeLine
            font.pixelSize: Fonts.chrome
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            strong: button.main
            lineHeight: Fonts.tightLeading
            text: button._roomy ? button.fully : button.text
            wrapMode: button._roomy ? Text.Wrap : Text.NoWrap
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
