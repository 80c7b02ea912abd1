import QtQuick
import QtQuick.Templates as T

import Kiosk.Theme

// Shows which control a keypad would press; who uses a finger never sees it.
Rectangle {
    id: ring

    required property T.Control control
    // For what fills the glass up to its edge.
    property bool inside: false

    anchors.fill: ring.control
    anchors.margins: ring.inside ? 0 : -Units.focusRing
    border.color: Colours.focus
    border.width: Units.focusRing
    color: "transparent"
    radius: Units.radius + Units.focusRing
    visible: ring.control.visualFocus
}
