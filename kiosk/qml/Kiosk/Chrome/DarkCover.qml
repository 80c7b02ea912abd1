import QtQuick

import Kiosk.Controls
import Kiosk.Theme

// Nobody is expected: nothing shines but crisis help. A touch anywhere else, or any key, wakes and does nothing more.
FocusScope {
    id: cover

    required property string title
    required property string action

    signal woken

    Accessible.name: cover.title
    Accessible.role: Accessible.Pane

    Keys.onPressed: event => {
        event.accepted = true;
        cover.woken();
    }

    Component.onCompleted: cover.forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Colours.background

        MouseArea {
            anchors.fill: parent

            onCanceled: cover.woken()
            onReleased: cover.woken()
        }
    }

    Tappable {
        activeFocusOnTab: false
        anchors.bottomMargin: Units.gap
        anchors.fill: parent
        anchors.leftMargin: Units.bleed
        anchors.rightMargin: Units.bleed
        anchors.topMargin: Units.bleed
        fill: "transparent"
        text: cover.action

        onCanceled: cover.woken()
        onClicked: cover.woken()
    }
}
