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

    signal opened(string target)

    columnSpacing: Units.gap
    columns: width > Fonts.body * 17 ? 2 : 1
    rowSpacing: Units.gap
    uniformCellWidths: true
    visible: neighbours.screen.next !== null || neighbours.screen.previous !== null

    Loader {
        Layout.column: neighbours.columns - 1
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.row: 0
        active: neighbours.screen.next !== null
        visible: active

        sourceComponent: Card {
            glyph: neighbours.screen.nextGlyph
            spoken: neighbours.screen.next?.spoken ?? false
            subtitle: neighbours.screen.next?.subtitle ?? ""
            title: neighbours.screen.next?.title ?? ""
            tone: neighbours.screen.next?.tone ?? "sea"

            onClicked: neighbours.opened(neighbours.screen.next.target)
        }
    }

    Loader {
        Layout.column: 0
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.row: 2 - neighbours.columns
        active: neighbours.screen.previous !== null
        visible: active

        sourceComponent: Card {
            glyph: neighbours.screen.previousGlyph
            spoken: neighbours.screen.previous?.spoken ?? false
            subtitle: neighbours.screen.previous?.subtitle ?? ""
            title: neighbours.screen.previous?.title ?? ""
            tone: neighbours.screen.previous?.tone ?? "sea"

            onClicked: neighbours.opened(neighbours.screen.previous.target)
        }
    }
}
