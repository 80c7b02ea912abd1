import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What a reader can do next, or should not miss, on a surface of its own.
Plate {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    color: Colours.pale(modelData.tone)
    implicitHeight: row.implicitHeight + 2 * Units.gap

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: Units.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Units.gap

        GlyphDisc {
            Layout.alignment: Qt.AlignTop
            glyph: block.modelData.glyph
            tone: block.modelData.tone
        }

        ColumnLayout {
            spacing: 0

            Prose {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: Colours.deep(block.modelData.tone)
                strong: true
                text: block.modelData.title
                visible: text !== ""
            }

            Prose {
                Layout.fillWidth: true
                text: block.modelData.text
            }
        }
    }
}
