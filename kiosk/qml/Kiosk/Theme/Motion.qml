pragma Singleton

import QtQuick

// How what comes gets to its place. Nothing else moves, and nothing does for those who want it still.
QtObject {
    readonly property bool wanted: Look.motion
    readonly property int duration: 160
    readonly property real distance: Units.mm(12)
    readonly property real faintest: 0.25
    readonly property int curve: Easing.OutCubic
}
