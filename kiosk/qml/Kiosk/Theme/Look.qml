pragma Singleton

import QtQuick

// What the tokens are computed from; `Shell` keeps it in step with the view model.
QtObject {
    property real unit: 4
    property real breadth: 800
    property real textScale: 1
    property string theme: "light"
    property bool mirrored: false
    property int spare: 0
    property string family: ""
    property string iconFamily: ""
    property bool motion: false
    property string accent: ""
    property string accentDeep: ""
    property string accentPale: ""
}
