pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where a visit starts: the main topic large, everything else beside or below it.
ScreenFrame {
    id: frame

    readonly property bool _split: !frame.upright && frame.ems > 19
    readonly property list<CardViewModel> _main: Array.from(frame.screen.cards).filter(card => card.prominent)
    readonly property list<CardViewModel> _more: Array.from(frame.screen.cards).filter(card => !card.prominent)

    Scroller {
        id: scroller

        anchors.fill: parent
        fraction: frame.screen.scroll
        guttered: !frame._split
        moreAbove: frame.screen.moreAbove
        moreAboveGlyph: frame.screen.moreAboveGlyph
        moreBelow: frame.screen.moreBelow
        moreBelowGlyph: frame.screen.moreBelowGlyph
        upright: frame.upright

        onMoved: fraction => frame.scrolled(fraction)

        GridLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, scroller.viewHeight)
            columnSpacing: Units.gapLarge
            columns: frame._split ? 2 : 1
            rowSpacing: Units.gap
            uniformCellWidths: true

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Units.gap

                ScreenHeader {
                    Layout.fillWidth: true
                    screen: frame.screen
                }

                Repeater {
                    model: frame._main

                    delegate: PictureCard {
                        required property CardViewModel modelData

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        large: true
                        picture: modelData.picture
                        pictureRatio: frame._split ? 0.3 : 0.62
                        subtitle: frame.wide || frame.upright ? modelData.subtitle : ""
                        title: modelData.title
                        tone: modelData.tone

                        onClicked: frame.opened(modelData.target)
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Units.gap

                Repeater {
                    model: frame._more

                    delegate: Card {
                        required property CardViewModel modelData

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        glyph: modelData.glyph
                        subtitle: modelData.subtitle
                        title: modelData.title
                        tone: modelData.tone

                        onClicked: frame.opened(modelData.target)
                    }
                }
            }
        }
    }
}
