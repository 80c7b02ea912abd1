import QtQuick

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What every screen is: something shown, and wishes.
FocusScope {
    id: frame

    required property ScreenViewModel screen

    // Long words in the bar make an upright panel's screens lower, so that height and width say less than their ratio.
    readonly property bool upright: height > width * 0.8
    readonly property real ems: width / Fonts.body
    readonly property bool wide: !frame.upright && frame.ems > 34

    signal opened(string target)
    signal scrolled(real fraction)
    signal asked(Scroller scroller, int direction)
    signal woken
    signal returned

    Accessible.ignored: !frame.enabled
    Accessible.name: frame.screen.title
    Accessible.role: Accessible.Pane
}
