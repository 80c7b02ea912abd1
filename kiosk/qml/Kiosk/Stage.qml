import QtQuick

import Kiosk.Screens
import Kiosk.ViewModels

// Shows the screen the view model holds, by its kind; the only place that knows which file draws which kind.
FocusScope {
    id: stage

    required property KioskViewModel kiosk

    function _file(kind: string): string {
        return "Screens/" + kind.charAt(0).toUpperCase() + kind.slice(1) + "Screen.qml";
    }

    function _show(): void {
        loader.setSource(Qt.resolvedUrl(stage._file(stage.kiosk.screen.kind)), {
            "screen": stage.kiosk.screen
        });
    }

    Component.onCompleted: stage._show()

    Loader {
        id: loader

        readonly property ScreenFrame frame: item as ScreenFrame

        anchors.fill: parent
        focus: true
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

        function onScrolled(fraction: real): void {
            stage.kiosk.scrolled(fraction);
        }

        function onWoken(): void {
            stage.kiosk.wake();
        }

        target: loader.frame
    }
}
