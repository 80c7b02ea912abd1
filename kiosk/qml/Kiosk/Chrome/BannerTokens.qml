pragma Singleton

import QtQuick

// What stands between two languages on one line.
QtObject {
    readonly property string between: " · "
}
