import QtQuick

import Kiosk.Theme

// Every text on the glass. Plain text only: all other formats may fetch what they name.
Text {
    id: prose

    property bool strong: false

    color: Colours.text
    font.family: Fonts.family
    font.pixelSize: Fonts.body
    font.weight: prose.strong ? Font.DemiBold : Font.Normal
    lineHeight: Fonts.leading
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.name: prose.text
    Accessible.role: Accessible.StaticText
}
