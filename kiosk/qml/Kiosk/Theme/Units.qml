pragma Singleton

import QtQuick

// Distances in pixels, from millimetres of the design: at least as large on the glass (`kiosk/panel.py`).
QtObject {
    id: units

    readonly property int gapSmall: mm(1.6)
    readonly property int gap: mm(3.2)
    readonly property int gapLarge: mm(6.4)
    readonly property int margin: units._roomy ? mm(6.4) : mm(4.4)
    readonly property int fade: mm(4)
    readonly property int target: mm(12)
    readonly property int mainTarget: mm(20.2)
    readonly property int choiceTarget: mm(16)
    readonly property int railWidth: mm(37)
    readonly property int gutter: mm(23.4)
    readonly property int radius: mm(4)
    readonly property int border: Math.max(1, mm(0.3))
    readonly property int focusRing: Math.max(2, mm(0.9))
    readonly property int rule: Math.max(3, mm(1.4))
    readonly property int qrSide: mm(46)
    readonly property int sheetWidth: mm(150)
    readonly property int shallow: mm(130)
    readonly property int homeShallow: mm(150)
    readonly property int barRoom: mm(112)
    readonly property int logoHeight: mm(11)
    readonly property int logoWidth: mm(44)
    readonly property int bleed: 2 * Look.spare

    // Whether there is room to be generous with.
    readonly property bool _roomy: Look.breadth > mm(170) && Look.textScale < 1.4

    function mm(millimetres: real): int {
        return Math.ceil(millimetres * Look.unit);
    }
}
