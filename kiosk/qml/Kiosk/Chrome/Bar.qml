pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Theme
import Kiosk.ViewModels

// The five buttons that are always there, always in this order: beside the screens, or below them when upright.
Rectangle {
    id: bar

    required property list<ButtonViewModel> buttons
    required property bool upright

    // Where there is no room for Listen, it is offered behind Adjust alone.
    readonly property bool _roomy: bar.upright ? bar.width > Units.barRoomUpright : bar.height > Units.barRoom

    signal pressed(string button)
    signal missed

    color: Colours.rail
    implicitHeight: grid.implicitHeight + Units.gap
    implicitWidth: Units.railWidth

    Rectangle {
        color: Colours.hairline
        height: bar.upright ? Units.border : parent.height
        width: bar.upright ? parent.width : Units.border
        x: bar.upright ? 0 : parent.width - width
    }

    // Buttons that cannot be used now let a touch through.
    MouseArea {
        anchors.fill: parent

        onClicked: bar.missed()
    }

    GridLayout {
        id: grid

        anchors.bottomMargin: Units.gap
        anchors.fill: parent
        anchors.leftMargin: Units.gapSmall
        anchors.rightMargin: Units.gapSmall
        columnSpacing: Units.gap
        columns: bar.upright ? bar.buttons.length : 1
        rowSpacing: Units.gap

        Repeater {
            model: bar.buttons

            delegate: BarButton {
                required property ButtonViewModel modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: main || bar.upright ? Units.mainTarget : Units.target
                Layout.minimumWidth: Units.mainTarget
                Layout.preferredHeight: Units.mainTarget
                available: modelData.enabled
                fully: modelData.fully
                glyph: modelData.glyph
                main: modelData.id === "home" || modelData.id === "back"
                text: modelData.label
                visible: modelData.offered && (modelData.id !== "listen" || bar._roomy)

                onClicked: bar.pressed(modelData.id)
            }
        }
    }
}
