import QtQuick

import Kiosk.Theme

// Where a page goes on: what is cut there fades away. It counts as covering what lies below.
Rectangle {
    height: Units.fade

    gradient: Gradient {
        GradientStop {
            color: Colours.background
            position: 0
        }

        GradientStop {
            color: Qt.alpha(Colours.background, 0)
            position: 1
        }
    }
}
