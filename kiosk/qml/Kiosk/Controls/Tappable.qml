import QtQuick
import QtQuick.Templates as T

import Kiosk.Theme

// Acts on release inside; a press darkens it; a keypad presses what has the ring.
T.AbstractButton {
    id: tappable

    property alias radius: plate.radius
    property alias fill: plate.color
    property alias edge: plate.border
    property alias ring: ring

    // A key that is held down presses once.
    function _press(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            tappable.clicked();
    }

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

    // One that leads nowhere now is still read out; one that lies under something is not.
    Accessible.ignored: !tappable.visible || tappable.parent?.enabled === false
    Accessible.name: tappable.text
    Accessible.role: Accessible.Button

    Keys.onEnterPressed: event => tappable._press(event)
    Keys.onReturnPressed: event => tappable._press(event)
    Keys.onSelectPressed: event => tappable._press(event)
    Keys.onSpacePressed: event => tappable._press(event)

    FocusRing {
        id: ring

        control: tappable
        radius: tappable.radius + Units.focusRing
    }
}
