import QtQuick

import Kiosk.Theme
import Kiosk.ViewModels

// The window; the glass is turned in it where the panel hangs turned. The shell fills the glass,
// or stands at its lower edge for those who cannot reach up. The glass may shift by as much as it spares at its edges.
Window {
    id: window

    required property KioskViewModel kiosk

    color: window.kiosk.look.lowHeight > 0 ? Colours.rail : Colours.background
    title: window.kiosk.bannerName

    Item {
        id: glass

        readonly property bool _turned: window.kiosk.look.rotation % 180 !== 0

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: window.kiosk.look.shiftX
        anchors.verticalCenterOffset: window.kiosk.look.shiftY
        height: (_turned ? window.width : window.height) - 2 * window.kiosk.look.spare
        rotation: window.kiosk.look.rotation
        width: (_turned ? window.height : window.width) - 2 * window.kiosk.look.spare

        // A touch beside the shell wakes, or answers the warning, up to the very edge of the panel.
        MouseArea {
            anchors.fill: parent
            anchors.margins: -2 * window.kiosk.look.spare

            onClicked: window.kiosk.warning.active ? window.kiosk.stay() : window.kiosk.wake()
        }

        Shell {
            readonly property bool _low: window.kiosk.look.lowHeight > 0

            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            focus: true
            height: _low ? Math.floor(window.kiosk.look.lowHeight) : parent.height
            kiosk: window.kiosk
            width: _low ? Math.min(parent.width, Math.floor(window.kiosk.look.lowWidth)) : parent.width
        }
    }
}
