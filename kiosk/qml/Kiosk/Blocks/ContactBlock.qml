import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One way to reach help, on a line of its own: nothing to touch. A screen reader reads it to the end as one sentence.
Item {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    implicitHeight: row.implicitHeight + 2 * Units.gapSmall

    Accessible.ignored: !block.visible || !block.enabled
    Accessible.name: modelData.title + ": " + modelData.other + ". " + modelData.text
    Accessible.role: Accessible.StaticText

    Rectangle {
        color: Colours.hairline
        height: Units.border
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: Units.gapSmall
        anchors.right: parent.right
        anchors.top: parent.top
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

            // A number, or an address, is never broken over two lines: its type is smaller where it is too long.
            Prose {
                id: way

                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: way.width > 0 ? Math.min(Fonts.title, Math.floor(Fonts.title * way.width / longest.advanceWidth)) : Fonts.title
                lineHeight: Fonts.tightLeading
                strong: true
                text: block.modelData.other

                TextMetrics {
                    id: longest

                    font.family: Fonts.family
                    font.pixelSize: Fonts.title
                    font.weight: Font.DemiBold
                    text: block.modelData.other.split(" ").reduce((one, other) => other.length > one.length ? other : one, "")
                }
            }

            Prose {
                Accessible.ignored: true
                Layout.fillWidth: true
                text: block.modelData.text
            }
        }
    }
}
