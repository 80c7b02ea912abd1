import QtQuick

import Kiosk.Controls
import Kiosk.Screens
import Kiosk.ViewModels

// Shows the screen the view model holds, by its kind; the only place that knows which file draws which kind.
FocusScope {
    id: stage

    required property KioskViewModel kiosk
    required property bool ringed

    readonly property bool waiting: stage.kiosk.screen.kind === "attract"
    readonly property int _across: stage.kiosk.arrived === "forward" ? 1 : stage.kiosk.arrived === "back" ? -1 : 0
    property bool _entering: false

    function _file(kind: string): string {
        return "Screens/" + kind.charAt(0).toUpperCase() + kind.slice(1) + "Screen.qml";
    }

    function _show(): void {
        const ringed = stage.ringed && !stage.waiting;
        loader.setSource(Qt.resolvedUrl(stage._file(stage.kiosk.screen.kind)), {
            "screen": stage.kiosk.screen
        });
        loader.frame?.forceActiveFocus();
        stage._entering = ringed;
        arrival.come(stage._across, 0);
    }

    Component.onCompleted: stage._show()

    Loader {
        id: loader

        readonly property ScreenFrame frame: item as ScreenFrame

        anchors.fill: parent
        focus: true

        transform: Arrival {
            id: arrival

            item: loader
        }

        onStatusChanged: if (loader.status === Loader.Error)
            stage.kiosk.failed()
    }

    Arrows {
        id: arrows
    }

    // The ring of a keypad goes along to the new screen, once it is known where things are there; a finger leaves none.
    Connections {
        function onAfterAnimating(): void {
            stage._entering = false;
            if (loader.frame?.activeFocus)
                arrows.enter(loader.frame);
        }

        enabled: stage._entering
        target: stage.Window.window
    }

    Connections {
        function onScreenChanged(): void {
            stage._show();
        }

        target: stage.kiosk
    }

    Connections {
        function onReturned(): void {
            stage.kiosk.leaveCrisis();
        }

        function onOpened(target: string): void {
            stage.kiosk.open(target);
        }

        function onAsked(scroller: Scroller, direction: int): void {
            if (stage.kiosk.mayPage())
                scroller.turn(direction);
        }

        function onScrolled(fraction: real): void {
            stage.kiosk.scrolled(fraction);
        }

        function onWoken(): void {
            stage.kiosk.wake();
        }

        target: loader.frame
    }
}
