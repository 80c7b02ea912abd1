pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Cards in as many columns as fit; those with a picture first and larger.
ColumnLayout {
    id: grid

    required property list<CardViewModel> cards
    property int pictureColumns: width > Fonts.body * 42 ? 4 : 2
    property int columns: width > Fonts.body * 38 ? 3 : width > Fonts.body * 18 ? 2 : 1
    readonly property list<CardViewModel> _pictured: Array.from(grid.cards).filter(card => card.picture !== "")
    readonly property list<CardViewModel> _plain: Array.from(grid.cards).filter(card => card.picture === "")

    signal opened(string target)

    spacing: Units.gap

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Units.gap
        columns: grid.pictureColumns
        rowSpacing: Units.gap
        visible: grid._pictured.length > 0

        Repeater {
            model: grid._pictured

            delegate: PictureCard {
                required property CardViewModel modelData

                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                picture: modelData.picture
                subtitle: modelData.subtitle
                spoken: modelData.spoken
                title: modelData.title
                tone: modelData.tone

                onClicked: grid.opened(modelData.target)
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Units.gap
        columns: grid.columns
        rowSpacing: Units.gap
        visible: grid._plain.length > 0

        Repeater {
            model: grid._plain

            delegate: Card {
                required property CardViewModel modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                glyph: modelData.glyph
                subtitle: modelData.subtitle
                spoken: modelData.spoken
                title: modelData.title
                tone: modelData.tone

                onClicked: grid.opened(modelData.target)
            }
        }
    }
}
