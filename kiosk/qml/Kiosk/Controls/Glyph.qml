import QtQuick

import Kiosk.Theme

// One icon of the bundle's icon font; it says nothing that the words beside it do not.
Text {
    id: glyph

    color: Colours.text
    font.family: Fonts.iconFamily
    font.pixelSize: Fonts.glyph
    horizontalAlignment: Text.AlignHCenter
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter

    Accessible.ignored: true
}
