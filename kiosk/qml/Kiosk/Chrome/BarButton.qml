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

    fill: "transparent"
    implicitWidth: Math.max(Units.mainTarget, word.implicitWidth + Units.gapSmall)
    enabled: button.available
    opacity: button.available ? 1 : 0.4

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
            Layout.preferredHeight: Fonts.chromeLine
            font.pixelSize: Fonts.chrome
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            strong: button.main
            text: button.text
            wrapMode: Text.NoWrap
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
