import QtQuick
import QtQuick.Layouts

// Questions, each leading to its answer.
ReadingLayout {
    id: screen

    CardGrid {
        Layout.fillWidth: true
        cards: screen.screen.cards

        onOpened: target => screen.opened(target)
    }
}
