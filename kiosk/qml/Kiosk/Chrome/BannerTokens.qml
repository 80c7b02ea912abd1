pragma Singleton

import QtQuick

// What stands between two languages on one line, and what says that the banner leads on.
QtObject {
    readonly property string between: " · "
    readonly property string onward: "\u203a"
}
