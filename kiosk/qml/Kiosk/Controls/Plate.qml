import QtQuick

import Kiosk.Theme

// A quiet surface that things lie on.
Rectangle {
    border.color: Colours.border
    border.width: Colours.plain ? Units.border : 0
    color: Colours.surface
    radius: Units.radius
}
