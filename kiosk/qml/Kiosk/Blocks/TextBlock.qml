import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A paragraph under its heading.
ColumnLayout {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    spacing: Units.gapSmall

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        color: Colours.deep(block.modelData.tone)
        font.pixelSize: Fonts.heading
        lineHeight: Fonts.tightLeading
        strong: true
        text: block.modelData.title
        visible: text !== ""
    }

    Prose {
        Layout.fillWidth: true
        text: block.modelData.text
    }
}
