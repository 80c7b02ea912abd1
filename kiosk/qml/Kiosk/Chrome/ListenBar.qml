pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The controls of the voice, above the screen while it reads aloud.
Rectangle {
    id: bar

    required property ListenViewModel view

    // With less room, softer and louder are icons alone; with least, the others are words alone.
    readonly property bool _roomy: width > Units.listenRoom
    readonly property bool _tight: width < Units.listenRoomLeast

    signal pressed(string button)

    Accessible.name: bar.view.title
    Accessible.role: Accessible.ToolBar
    color: Colours.rail
    implicitHeight: row.implicitHeight + 2 * Units.gapSmall

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Units.gapSmall
        spacing: Units.gap

        Repeater {
            model: bar.view.buttons

            delegate: Tappable {
                id: button

                required property ButtonViewModel modelData

                readonly property bool _volume: modelData.id === "softer" || modelData.id === "louder"

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
                        visible: button._volume || !bar._tight
                    }

                    Prose {
                        Accessible.ignored: true
                        color: Colours.action
                        font.pixelSize: Fonts.chrome
                        strong: true
                        text: button.text
                        visible: bar._roomy || !button._volume
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
        anchors.bottom: parent.bottom
        color: Colours.hairline
        height: Units.border
        width: parent.width
    }
}
