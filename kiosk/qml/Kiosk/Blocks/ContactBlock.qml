import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One way to reach help, read to the end as one sentence by a screen reader.
Plate {
    id: block

    required property BlockViewModel modelData

    implicitHeight: row.implicitHeight + 2 * Units.gap

    Accessible.name: modelData.title + ": " + modelData.other + ". " + modelData.text
    Accessible.role: Accessible.StaticText

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
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Colours.deep(block.modelData.tone)
                lineHeight: Fonts.tightLeading
                text: block.modelData.title
            }

            Prose {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: Fonts.title
                lineHeight: Fonts.tightLeading
                strong: true
                text: block.modelData.other
            }

            Prose {
                Accessible.ignored: true
                Layout.fillWidth: true
                text: block.modelData.text
            }
        }
    }
}
