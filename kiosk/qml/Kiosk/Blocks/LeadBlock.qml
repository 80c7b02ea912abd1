import QtQuick

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The one main message of a screen.
Prose {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    color: Colours.deep(modelData.tone)
    font.pixelSize: Fonts.lead
    strong: true
    text: modelData.text
}
