import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// For somebody who is afraid of a person, and for where crisis help is: framed, so that it is found again.
Plate {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    border.color: Colours.deep(modelData.tone)
    border.width: Units.border
    implicitHeight: column.implicitHeight + 2 * Units.gap

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Units.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Units.gapSmall

        RowLayout {
            spacing: Units.gap

            GlyphDisc {
                glyph: block.modelData.glyph
                tone: block.modelData.tone
            }

            Prose {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: Colours.deep(block.modelData.tone)
                strong: true
                text: block.modelData.title
            }
        }

        Prose {
            Layout.fillWidth: true
            text: block.modelData.text
        }

        BulletList {
            Layout.fillWidth: true
            items: block.modelData.items
        }
    }
}
