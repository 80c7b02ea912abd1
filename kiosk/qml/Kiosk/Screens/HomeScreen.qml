pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where a visit starts: the main topic large with its picture, everything else beside or below it.
// Where the glass is low there is no picture, so that all choices are seen at once.
ScreenFrame {
    id: frame

    readonly property bool _low: !frame.upright && frame.height < Fonts.body * 16
    readonly property bool _pagedAside: frame._low || !frame.upright && frame.height < Units.homeShallow
    readonly property bool _roomForNotices: scroller.naturalHeight <= scroller.height + 1
    readonly property bool _split: !frame.upright && !frame._low
    readonly property list<CardViewModel> _main: Array.from(frame.screen.cards).filter(card => card.prominent)
    readonly property list<CardViewModel> _more: Array.from(frame.screen.cards).filter(card => !card.prominent)

    Scroller {
        id: scroller

        anchors.fill: parent
        fraction: frame.screen.scroll
        // Asked of the room there is, never of what is in it, or the two would go in circles.
        guttered: frame._pagedAside
        moreAbove: frame.screen.moreAbove
        moreAboveGlyph: frame.screen.moreAboveGlyph
        moreBelow: frame.screen.moreBelow
        moreBelowGlyph: frame.screen.moreBelowGlyph
        upright: !frame._pagedAside

        onAsked: direction => frame.asked(scroller, direction)
        onMoved: fraction => frame.scrolled(fraction)

        GridLayout {
            Layout.fillWidth: true
            columns: 1
            rowSpacing: Units.gap

            ScreenHeader {
                id: header

                Layout.fillWidth: true
                Layout.row: 0
                brief: frame._low
                screen: frame.screen
            }

            // Above the choices where all of them are in view all the same, else below.
            NoticePlate {
                id: notices

                Layout.fillWidth: true
                Layout.row: frame._roomForNotices ? 1 : 3
                notices: frame.screen.blocks
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(implicitHeight, scroller.viewHeight - header.height - Units.gap - (notices.visible ? notices.height + Units.gap : 0))
                Layout.row: 2
                columnSpacing: Units.gapLarge
                columns: frame._split ? 2 : 1
                rowSpacing: Units.gap

                // Equal widths, as both ask for the same: a grid told to make its cells uniform never came to rest here.
                ColumnLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    spacing: Units.gap
                    visible: !frame._low

                    Repeater {
                        model: frame._low ? [] : frame._main

                        delegate: PictureCard {
                            required property CardViewModel modelData

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            large: true
                            picture: modelData.picture
                            // A notice takes its room from the picture, which has some to give.
                            pictureRatio: notices.visible ? 0.16 : frame._split ? 0.4 : 0.62
                            subtitle: modelData.subtitle
                            spoken: modelData.spoken
                            title: modelData.title
                            tone: modelData.tone

                            onClicked: frame.opened(modelData.target)
                        }
                    }
                }

                GridLayout {
                    id: choices

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    columnSpacing: Units.gap
                    columns: frame._low && frame.ems > 15 ? 2 : 1
                    rowSpacing: Units.gap

                    Repeater {
                        model: frame._low ? frame.screen.cards : frame._more

                        delegate: Card {
                            required property CardViewModel modelData

                            Layout.columnSpan: modelData.prominent ? choices.columns : 1
                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            glyph: modelData.glyph
                            large: !frame._low
                            spoken: modelData.spoken
                            title: modelData.title
                            tone: modelData.tone

                            onClicked: frame.opened(modelData.target)
                        }
                    }
                }
            }
        }
    }
}
