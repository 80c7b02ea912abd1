pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The screens before and after this one, by name: side by side in reading direction, else the next one first.
GridLayout {
    id: neighbours

    required property ScreenViewModel screen

    readonly property list<CardViewModel> _both: [neighbours.screen.previous, neighbours.screen.next].filter(card => card !== null)
    // As they are seen, so they are read out, and so a keypad comes to them.
    readonly property list<CardViewModel> _inOrder: neighbours.columns > 1 ? neighbours._both : Array.from(neighbours._both).reverse()

    signal opened(string target)

    columnSpacing: Units.gap
    columns: width > Fonts.body * 17 ? 2 : 1
    rowSpacing: Units.gap
    visible: neighbours._both.length > 0

    Repeater {
        model: neighbours._inOrder

        delegate: Card {
            required property CardViewModel modelData

            readonly property bool _onward: modelData === neighbours.screen.next

            Layout.column: _onward ? neighbours.columns - 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: _onward ? 0 : 2 - neighbours.columns
            glyph: _onward ? neighbours.screen.nextGlyph : neighbours.screen.previousGlyph
            spoken: modelData.spoken
            subtitle: modelData.subtitle
            title: modelData.title
            tone: modelData.tone

            onClicked: neighbours.opened(modelData.target)
        }
    }
}
