import QtQuick
import QtQuick.Templates as T

import Kiosk.Theme

// Shows which control a keypad would press; who uses a finger never sees it.
Rectangle {
    id: ring

    required property T.Control control

    anchors.fill: ring.control
    anchors.margins: -Units.focusRing
    border.color: Colours.focus
    border.width: Units.focusRing
    color: "transparent"
    radius: Units.radius + Units.focusRing
    visible: ring.control.visualFocus
}
