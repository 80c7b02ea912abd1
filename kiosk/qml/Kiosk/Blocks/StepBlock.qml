import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One phase of something that goes in order, on a line that leads to the one after it.
RowLayout {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    spacing: Units.gap

    Item {
        Layout.fillHeight: true
        implicitWidth: disc.width

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: -Units.gapLarge
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: disc.verticalCenter
            color: Colours.deep(block.modelData.tone)
            opacity: 0.35
            visible: block.modelData.continues
            width: Units.rule
        }

        Rectangle {
            id: disc

            border.color: Colours.border
            border.width: Colours.plain ? Units.border : 0
            color: Colours.plain ? Colours.surface : Colours.deep(block.modelData.tone)
            height: width
            radius: width / 2
            width: Math.round(Fonts.title * 1.5)

            Prose {
                anchors.centerIn: parent
                color: Colours.plain ? Colours.text : Colours.background
                font.pixelSize: Fonts.title
                lineHeight: 1
                strong: true
                text: block.modelData.items.join("")
            }
        }
    }

    ColumnLayout {
        spacing: 0

        Prose {
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            color: Colours.deep(block.modelData.tone)
            font.pixelSize: Fonts.heading
            lineHeight: Fonts.tightLeading
            strong: true
            text: block.modelData.title
        }

        Prose {
            Layout.fillWidth: true
            color: Colours.quietText
            text: block.modelData.other
        }

        Prose {
            Layout.fillWidth: true
            text: block.modelData.text
        }
    }
}
