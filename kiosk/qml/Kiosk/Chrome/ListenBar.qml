pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The controls of the voice, below the screen while it reads aloud.
Rectangle {
    id: bar

    required property ListenViewModel view

    // With less room, softer and louder are icons alone; with less still, the others are words alone, in two rows at last.
    // Measuring is no property, so it is asked again whenever the typeface changes its height.
    readonly property bool _roomy: metrics.height > 0 && bar._needs(true, true) <= bar.width
    readonly property bool _tight: metrics.height > 0 && bar._needs(false, true) > bar.width
    readonly property bool _twoRows: metrics.height > 0 && bar._needs(false, false) > bar.width

    signal pressed(string button)

    function _volume(button: ButtonViewModel): bool {
        return button.id === "softer" || button.id === "louder";
    }

    // The width of one row, with words on softer and louder or without, with icons on the others or without.
    function _needs(volumeWords: bool, icons: bool): real {
        const icon = Fonts.chrome * 1.2;
        let total = 2 * Units.gapSmall - Units.gap;
        for (const button of bar.view.buttons) {
            const word = volumeWords || !bar._volume(button) ? metrics.advanceWidth(button.label) : 0;
            const glyph = icons || bar._volume(button) ? icon + (word > 0 ? Units.gapSmall : 0) : 0;
            total += Math.max(Units.target, word + glyph + 2 * Units.gap) + Units.gap;
        }
        return total;
    }

    Accessible.name: bar.view.title
    Accessible.role: Accessible.ToolBar
    color: Colours.rail
    implicitHeight: row.implicitHeight + Units.gapSmall + Units.gap

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Units.bleed
        anchors.rightMargin: -Units.bleed
        color: bar.color
        z: -1
    }

    FontMetrics {
        id: metrics

        font.family: Fonts.family
        font.pixelSize: Fonts.chrome
        font.weight: Font.DemiBold
    }

    GridLayout {
        id: row

        anchors.bottomMargin: Units.gap
        anchors.fill: parent
        anchors.leftMargin: Units.gapSmall
        anchors.rightMargin: Units.gapSmall
        anchors.topMargin: Units.gapSmall
        columnSpacing: Units.gap
        columns: bar._twoRows ? 3 : 5
        rowSpacing: Units.gap

        Repeater {
            model: bar.view.buttons

            delegate: Tappable {
                id: button

                required property ButtonViewModel modelData

                Layout.fillWidth: true
                edge.color: Colours.border
                edge.width: Units.border
                leftPadding: Units.gapSmall
                rightPadding: Units.gapSmall
                text: modelData.label

                contentItem: RowLayout {
                    spacing: Units.gapSmall

                    Item {
                        Layout.fillWidth: true
                    }

                    Glyph {
                        color: Colours.action
                        font.pixelSize: Fonts.chrome
                        text: button.modelData.glyph
                        visible: bar._volume(button.modelData) || !bar._tight
                    }

                    Prose {
                        Accessible.ignored: true
                        color: Colours.action
                        font.pixelSize: Fonts.chrome
                        strong: true
                        text: button.text
                        visible: bar._roomy || !bar._volume(button.modelData)
                        wrapMode: Text.NoWrap
                    }

                    Item {
                        Layout.fillWidth: true
                    }
                }

                onClicked: bar.pressed(button.modelData.id)
            }
        }
    }

    Rectangle {
        anchors.top: parent.top
        color: Colours.hairline
        height: Units.border
        width: parent.width
    }
}
