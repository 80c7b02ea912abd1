import QtQuick

import Kiosk.Theme
import Kiosk.ViewModels

// The window; the shell is turned in it where the panel hangs turned.
Window {
    id: window

    required property KioskViewModel kiosk

    color: Colours.background
    title: window.kiosk.bannerName

    Shell {
        readonly property bool _turned: window.kiosk.look.rotation % 180 !== 0

        anchors.centerIn: parent
        focus: true
        height: _turned ? window.width : window.height
        kiosk: window.kiosk
        rotation: window.kiosk.look.rotation
        width: _turned ? window.height : window.width
    }
}
