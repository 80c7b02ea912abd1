import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// The first screen of a topic: what it is in three lines, then everything inside it.
ReadingLayout {
    id: screen

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Units.gap
        color: Colours.deep(screen.screen.tone)
        font.pixelSize: Fonts.heading
        strong: true
        text: screen.screen.cardsTitle
    }

    CardGrid {
        Layout.fillWidth: true
        cards: screen.screen.cards

        onOpened: target => screen.opened(target)
    }

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Units.gap
        color: Colours.deep(screen.screen.tone)
        font.pixelSize: Fonts.heading
        strong: true
        text: screen.screen.asideTitle
        visible: screen.screen.aside.length > 0
    }

    CardGrid {
        Layout.fillWidth: true
        cards: screen.screen.aside

        onOpened: target => screen.opened(target)
    }
}
