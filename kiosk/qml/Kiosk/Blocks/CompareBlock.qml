import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One aspect seen from two sides; side by side where there is room, else one under the other.
ColumnLayout {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }
    required property string leftName
    required property string rightName

    spacing: Units.gapSmall

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        font.pixelSize: Fonts.heading
        lineHeight: Fonts.tightLeading
        strong: true
        text: block.modelData.title
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Units.gap
        columns: block.width > Fonts.body * 17 ? 2 : 1
        rowSpacing: Units.gapSmall

        CompareSide {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: block.leftName
            text: block.modelData.text
            tone: "sea"
        }

        CompareSide {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: block.rightName
            text: block.modelData.other
            tone: "plum"
        }
    }
}
