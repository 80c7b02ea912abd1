import QtQuick

import Kiosk.Theme

// Stands beside what is being read aloud.
Rectangle {
    color: Colours.action
    radius: width / 2
    width: Units.rule
}
