import QtQuick

import Kiosk.Theme

// An icon on a disc of its tone.
Rectangle {
    id: disc

    required property string glyph
    property string tone: "sea"
    property int size: Math.round(Fonts.glyph * 1.7)

    border.color: Colours.border
    border.width: Colours.plain ? Units.border : 0
    color: Colours.plain ? Colours.surface : Colours.deep(disc.tone)
    implicitHeight: disc.size
    implicitWidth: disc.size
    radius: disc.size / 2

    Glyph {
        anchors.centerIn: parent
        color: Colours.plain ? Colours.text : Colours.background
        font.pixelSize: Math.round(disc.size * 0.56)
        text: disc.glyph
    }
}
