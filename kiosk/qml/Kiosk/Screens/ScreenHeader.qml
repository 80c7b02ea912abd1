import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where one is, what this is called, and, where there is room, its one main message.
ColumnLayout {
    id: header

    required property ScreenViewModel screen
    property bool brief: false

    SpokenPlace {
        item: header
        spoken: header.screen.spoken === "header"
    }

    // Else what makes its lines even would bound it as well.
    Layout.maximumWidth: Number.POSITIVE_INFINITY
    spacing: 0

    Prose {
        Layout.fillWidth: true
        color: Colours.deep(header.screen.tone)
        lineHeight: Fonts.tightLeading
        text: header.screen.eyebrow
        visible: text !== ""
    }

    Prose {
        id: title

        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.maximumWidth: title.evenWidth(header.width)
        font.pixelSize: Fonts.title
        font.weight: Font.Bold
        lineHeight: Fonts.tightLeading
        text: header.screen.title
    }

    Prose {
        id: lead

        Layout.fillWidth: true
        Layout.maximumWidth: lead.evenWidth(header.width)
        Layout.topMargin: Units.gapSmall
        font.pixelSize: Fonts.lead
        text: header.screen.lead
        visible: text !== "" && !header.brief
    }
}
