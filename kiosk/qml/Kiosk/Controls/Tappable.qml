import QtQuick
import QtQuick.Templates as T

import Kiosk.Theme

// Acts on release inside; a press darkens it; a keypad presses what has the ring.
T.AbstractButton {
    id: tappable

    property alias radius: plate.radius
    property alias fill: plate.color
    property alias edge: plate.border

    activeFocusOnTab: true
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Units.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Units.target, implicitContentWidth + leftPadding + rightPadding)

    background: Rectangle {
        id: plate

        border.color: Colours.border
        border.width: 0
        color: Colours.surface
        radius: Units.radius

        Rectangle {
            anchors.fill: parent
            color: Colours.press
            radius: plate.radius
            visible: tappable.down
        }
    }

    Accessible.name: tappable.text
    Accessible.role: Accessible.Button

    Keys.onEnterPressed: tappable.clicked()
    Keys.onReturnPressed: tappable.clicked()
    Keys.onSelectPressed: tappable.clicked()

    FocusRing {
        control: tappable
        radius: tappable.radius + Units.focusRing
    }
}
