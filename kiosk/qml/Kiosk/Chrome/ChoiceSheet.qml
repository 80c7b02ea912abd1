pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Lies over the screen, never over bar or banner; a touch beside it puts it away.
FocusScope {
    id: sheet

    required property SheetViewModel view
    required property bool ringed

    // Where many choices meet little height, they are paged from the side; asked of the room there is, not of what is in it.
    readonly property bool _shallow: sheet.height < Units.shallow && sheet.view.groups.length > 1

    signal asked(Scroller scroller, int direction)
    signal closed
    signal chosen(string group, string choice)

    Accessible.ignored: !sheet.enabled
    Accessible.name: sheet.view.title
    Accessible.role: Accessible.Dialog

    Component.onCompleted: {
        sheet.forceActiveFocus();
        if (sheet.ringed)
            close.forceActiveFocus(Qt.TabFocusReason);
        arrival.come(0, 1);
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.scrim

        MouseArea {
            anchors.fill: parent

            onClicked: sheet.closed()
        }
    }

    Plate {
        id: plate

        anchors.centerIn: parent
        border.color: Colours.border
        border.width: Units.border
        color: Colours.background
        height: Math.min(parent.height - 2 * Units.gap, scroller.naturalHeight + closeRow.height + Units.margin + Units.gap)
        width: Math.min(parent.width - 2 * Units.gap, Units.sheetWidth + (sheet._shallow ? Units.gutter : 0))

        transform: Arrival {
            id: arrival

            item: plate
        }

        // Swallows touches that miss a choice.
        MouseArea {
            anchors.fill: parent
        }

        RowLayout {
            id: closeRow

            anchors.left: parent.left
            anchors.leftMargin: Units.margin
            anchors.right: parent.right
            anchors.rightMargin: Units.gapSmall
            anchors.top: parent.top
            anchors.topMargin: Units.gapSmall

            Prose {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Fonts.chrome
                strong: true
                text: sheet.view.title
            }

            Tappable {
                id: close

                Layout.preferredHeight: Units.target
                fill: "transparent"
                leftPadding: Units.gap
                rightPadding: Units.gap
                text: sheet.view.close

                contentItem: RowLayout {
                    spacing: Units.gapSmall

                    Glyph {
                        color: Colours.action
                        font.pixelSize: Fonts.chromeGlyph
                        text: sheet.view.closeGlyph
                    }

                    Prose {
                        Accessible.ignored: true
                        color: Colours.action
                        font.pixelSize: Fonts.chrome
                        strong: true
                        text: close.text
                    }
                }

                onClicked: sheet.closed()
            }
        }

        Scroller {
            id: scroller

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: closeRow.bottom
            anchors.topMargin: Units.gap
            guttered: sheet._shallow
            upright: !sheet._shallow
            moreAbove: sheet.view.moreAbove
            moreAboveGlyph: sheet.view.moreAboveGlyph
            moreBelow: sheet.view.moreBelow
            moreBelowGlyph: sheet.view.moreBelowGlyph
            topMargin: Units.gapSmall

            onAsked: direction => sheet.asked(scroller, direction)

            Prose {
                Layout.fillWidth: true
                font.pixelSize: Fonts.chrome
                text: sheet.view.text
                visible: text !== ""
            }

            Repeater {
                model: sheet.view.groups

                delegate: ChoiceGroup {
                    required property GroupViewModel modelData

                    Layout.fillWidth: true
                    choices: modelData.choices
                    glyph: sheet.view.chosenGlyph
                    title: modelData.title

                    onChosen: choice => sheet.chosen(modelData.id, choice)
                }
            }
        }
    }
}
