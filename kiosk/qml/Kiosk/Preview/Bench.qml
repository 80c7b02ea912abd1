pragma Singleton

import QtQuick

import Kiosk.Theme

// Sizes of a window on a desk: read from an arm's length, worked with a mouse.
QtObject {
    readonly property int small: Math.round(Fonts.body * 0.88)
    readonly property int smallLine: Math.round(Fonts.body * 1.1)
    readonly property int side: Math.round(Units.sheetWidth * 1.12)
    readonly property int below: Math.round(Units.sheetWidth * 0.62)
    readonly property int picker: Math.round(Units.sheetWidth * 0.86)
    readonly property int bezel: Units.gap
    readonly property int bar: Units.gap
    // Said in pixels: what follows from the width of the window cannot limit it.
    readonly property int leastWidth: 960
    readonly property int leastHeight: 540
    // Pixels for a millimetre of the design, by how wide the window is.
    readonly property real leastUnit: 2.1
    readonly property real mostUnit: 2.6
    readonly property real widthForUnit: 660
    readonly property string onward: "\u2192 "
    readonly property string between: " \u00b7 "
}
