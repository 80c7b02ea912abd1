pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Chrome
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Stacking order is declaration order: screens and bar, sheets, the idle warning, the dark, and on top of all crisis help.
FocusScope {
    id: shell

    required property KioskViewModel kiosk

    readonly property bool _upright: height > width
    readonly property ButtonViewModel _listen: Array.from(shell.kiosk.bar).find(button => button.id === "listen") ?? null
    property bool _ringed: false

    // Read from right to left, everything changes sides: anchors and layouts by themselves, the rest by `Look.mirrored`.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Look.mirrored

    Keys.onDownPressed: shell._go(Qt.Key_Down)
    Keys.onLeftPressed: shell._go(Qt.Key_Left)
    Keys.onRightPressed: shell._go(Qt.Key_Right)
    Keys.onUpPressed: shell._go(Qt.Key_Up)
    Keys.onBackPressed: shell.kiosk.press("back")
    Keys.onEscapePressed: shell.kiosk.press("back")
    Keys.onVolumeDownPressed: shell.kiosk.control("softer")
    Keys.onVolumeUpPressed: shell.kiosk.turnUp()

    function _go(key: int): void {
        const from = shell.Window.activeFocusItem;
        if (shell.kiosk.listen.buttons.length > 0)
            arrows.step(from, key);
        else
            arrows.go(from, key);
        const to = shell.Window.activeFocusItem;
        if (to && to !== from)
            shell.kiosk.moved(to.Accessible.name, to.Accessible.checked);
    }

    // What lay over it is gone: the keypad goes on where it was.
    function _return(): void {
        if (warning.active || dark.active)
            return;
        const ringed = shell._ringed && !stage.waiting;
        const uncovered = (sheet.item as ChoiceSheet) ?? stage;
        uncovered.forceActiveFocus();
        const control = shell.Window.activeFocusItem as T.Control;
        if (control)
            control.focusReason = ringed ? Qt.TabFocusReason : Qt.OtherFocusReason;
        else if (ringed)
            arrows.enter(uncovered);
    }

    function _lookAround(): void {
        if (listenBar.activeFocus && !listenBar.active)
            Qt.callLater(shell._return);
    }

    Arrows {
        id: arrows
    }

    // Who uses keys must see what they would press, and sees it on all that opens; the next touch ends that.
    Connections {
        function onActiveFocusItemChanged(): void {
            if ((shell.Window.activeFocusItem as T.Control)?.visualFocus)
                shell._ringed = true;
        }

        target: shell.Window.window
    }

    // Said from where nothing ever goes away: what is ignored, or gone, is not heard.
    Connections {
        function onAnnounced(said: string): void {
            banner.Accessible.announce(said, shell.kiosk.warning.active ? Accessible.Assertive : Accessible.Polite);
        }

        target: shell.kiosk
    }

    Binding {
        property: "family"
        target: Look
        value: shell.kiosk.look.family
    }

    Binding {
        property: "iconFamily"
        target: Look
        value: shell.kiosk.look.iconFamily
    }

    Binding {
        property: "unit"
        target: Look
        value: shell.kiosk.look.unit
    }

    Binding {
        property: "breadth"
        target: Look
        value: Math.min(shell.width, shell.height)
    }

    Binding {
        property: "textScale"
        target: Look
        value: shell.kiosk.look.textScale
    }

    Binding {
        property: "motion"
        target: Look
        value: shell.kiosk.look.motion
    }

    Binding {
        property: "theme"
        target: Look
        value: shell.kiosk.look.theme
    }

    Binding {
        property: "accent"
        target: Look
        value: shell.kiosk.look.accent
    }

    Binding {
        property: "accentDeep"
        target: Look
        value: shell.kiosk.look.accentDeep
    }

    Binding {
        property: "accentPale"
        target: Look
        value: shell.kiosk.look.accentPale
    }

    Binding {
        property: "mirrored"
        target: Look
        value: shell.kiosk.look.mirrored
    }

    Binding {
        property: "spare"
        target: Look
        value: shell.kiosk.look.spare
    }

    // What lies at an edge goes on beyond it: the glass may have shifted away from there.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Units.bleed
        color: Colours.background
    }

    Rectangle {
        anchors.bottom: bar.bottom
        anchors.left: bar.left
        anchors.leftMargin: shell._upright || !Look.mirrored ? -Units.bleed : 0
        anchors.right: bar.right
        anchors.rightMargin: shell._upright || Look.mirrored ? -Units.bleed : 0
        anchors.top: bar.top
        anchors.topMargin: shell._upright ? 0 : -Units.bleed
        color: Colours.rail
        LayoutMirroring.enabled: false
    }

    Stage {
        id: stage

        enabled: !warning.active && !sheet.active && !dark.active
        focus: true
        height: listenBar.y - Units.gap
        kiosk: shell.kiosk
        ringed: shell._ringed
        visible: !dark.active
        width: shell.width - (shell._upright ? 0 : bar.width)
        x: shell._upright || Look.mirrored ? 0 : bar.width
    }

    // Where the bar has no room for Listen, its icon stands beside what is read, between the buttons that page.
    Loader {
        active: (shell._listen?.offered ?? false) && !bar.roomy && !listenBar.active && !stage.waiting
        anchors.right: stage.right
        anchors.rightMargin: Units.gapSmall
        enabled: stage.enabled
        y: Math.round((stage.height - height) / 2)

        sourceComponent: PageButton {
            upright: false
            glyph: shell._listen?.glyph ?? ""
            text: shell._listen?.label ?? ""
            worded: false

            onClicked: shell.kiosk.press("listen")
        }
    }

    Loader {
        id: listenBar

        active: shell.kiosk.listen.buttons.length > 0
        anchors.left: stage.left
        anchors.right: stage.right
        enabled: !warning.active
        height: active ? implicitHeight : 0
        y: (shell._upright ? bar.y : banner.y) - height

        sourceComponent: ListenBar {
            view: shell.kiosk.listen

            onPressed: button => shell.kiosk.control(button)
        }

        // The button that had the ring is gone with it.
        onActiveFocusChanged: shell._lookAround()
        onActiveChanged: shell._lookAround()
    }

    Bar {
        id: bar

        buttons: shell.kiosk.bar
        enabled: !warning.active && !dark.active
        height: shell._upright ? implicitHeight : banner.y
        upright: shell._upright
        visible: !dark.active
        width: shell._upright ? shell.width : implicitWidth
        x: Look.mirrored ? shell.width - width : 0
        y: banner.y - height

        onMissed: shell.kiosk.wake()
        onPressed: button => shell.kiosk.press(button)
    }

    Loader {
        id: sheet

        active: shell.kiosk.sheet.kind !== ""
        anchors.bottom: listenBar.top
        anchors.left: stage.left
        anchors.leftMargin: shell._upright ? -Units.bleed : 0
        anchors.right: stage.right
        anchors.rightMargin: -Units.bleed
        anchors.top: stage.top
        anchors.topMargin: -Units.bleed
        enabled: !warning.active

        onActiveChanged: if (!sheet.active)
            Qt.callLater(shell._return)

        sourceComponent: ChoiceSheet {
            ringed: shell._ringed
            view: shell.kiosk.sheet

            onAsked: (scroller, direction) => {
                if (shell.kiosk.mayPage())
                    scroller.turn(direction);
            }
            onChosen: (group, choice) => shell.kiosk.choose(group, choice)
            onClosed: shell.kiosk.closeSheet()
        }
    }

    Loader {
        id: warning

        active: shell.kiosk.warning.active
        anchors.bottom: banner.top
        anchors.left: parent.left
        anchors.leftMargin: -Units.bleed
        anchors.right: parent.right
        anchors.rightMargin: -Units.bleed
        anchors.top: parent.top
        anchors.topMargin: -Units.bleed

        onActiveChanged: if (!warning.active)
            Qt.callLater(shell._return)

        sourceComponent: IdleWarning {
            ringed: shell._ringed
            view: shell.kiosk.warning

            onCleared: shell.kiosk.clearNow()
            onStayed: shell.kiosk.stay()
        }
    }

    Loader {
        id: dark

        active: shell.kiosk.dark
        anchors.bottom: banner.top
        anchors.left: parent.left
        anchors.leftMargin: -Units.bleed
        anchors.right: parent.right
        anchors.rightMargin: -Units.bleed
        anchors.top: parent.top
        anchors.topMargin: -Units.bleed

        onActiveChanged: if (!dark.active)
            Qt.callLater(shell._return)

        sourceComponent: DarkCover {
            action: shell.kiosk.screen.action
            title: shell.kiosk.screen.title

            onWoken: shell.kiosk.wake()
        }
    }

    // The banner's own edge, where the glass has shifted away from the window's: it opens crisis help too.
    MouseArea {
        anchors.fill: banner
        anchors.margins: -Units.bleed
        anchors.topMargin: 0

        onClicked: shell.kiosk.openCrisis()
    }

    CrisisBanner {
        id: banner

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        lines: shell.kiosk.banner
        spokenName: shell.kiosk.bannerName

        onOpened: shell.kiosk.openCrisis()
    }

    // Sees each touch and takes none.
    Item {
        anchors.fill: parent

        PointHandler {
            onActiveChanged: shell._ringed = shell._ringed && !active
        }
    }
}
