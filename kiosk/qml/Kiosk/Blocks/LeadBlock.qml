import QtQuick

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The one main message of a screen.
Prose {
    required property BlockViewModel modelData

    color: Colours.deep(modelData.tone)
    font.pixelSize: Fonts.lead
    strong: true
    text: modelData.text
}
