pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Theme
import Kiosk.ViewModels

// The buttons that are always there, always in this order: beside the screens, or below them when upright.
Rectangle {
    id: bar

    required property list<ButtonViewModel> buttons
    required property bool upright

    // Whether Listen stands among the buttons; the shell finds another place for it where they leave no room.
    readonly property bool roomy: bar.upright || bar.height > Units.barRoom
    // Upright, long words need more than one row.
    readonly property int _columns: !bar.upright ? 1 : [bar._widths().length, 3].find(each => bar._across(each) <= bar.width) ?? 2

    signal pressed(string button)
    signal missed

    // What each button that is shown needs.
    function _widths(): list<real> {
        const widths = [];
        for (let index = 0; index < repeater.count; ++index) {
            const button = repeater.itemAt(index) as BarButton;
            if (button?.visible)
                widths.push(button.implicitWidth);
        }
        return widths;
    }

    // The width that so many columns need.
    function _across(columns: int): real {
        const widest = new Array(columns).fill(0);
        bar._widths().forEach((width, index) => widest[index % columns] = Math.max(widest[index % columns], width));
        return widest.reduce((total, width) => total + width, 2 * Units.gapSmall + (columns - 1) * Units.gap);
    }

    color: Colours.rail
    implicitHeight: grid.implicitHeight + Units.gap
    implicitWidth: Math.max(Units.railWidth, bar._across(1) - Units.gapSmall)

    Rectangle {
        color: Colours.hairline
        height: bar.upright ? Units.border : parent.height + Units.bleed
        width: bar.upright ? parent.width + 2 * Units.bleed : Units.border
        x: bar.upright ? -Units.bleed : Look.mirrored ? 0 : parent.width - width
        y: bar.upright ? 0 : -Units.bleed
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
        columns: bar._columns
        rowSpacing: Units.gap

        Repeater {
            id: repeater

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
                visible: modelData.offered && (modelData.id !== "listen" || bar.roomy)

                onClicked: bar.pressed(modelData.id)
            }
        }
    }
}
