import QtQuick

import Kiosk.Theme

// Shows which control a keypad would press.
Rectangle {
    id: ring

    required property Item control

    anchors.fill: ring.control
    anchors.margins: -Units.focusRing
    border.color: Colours.focus
    border.width: Units.focusRing
    color: "transparent"
    radius: Units.radius + Units.focusRing
    visible: ring.control.activeFocus
}
