pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// What is to be mended, the root of it first; or that nothing is.
Item {
    id: list

    required property PreviewViewModel preview

    readonly property Item _focused: list.Window.activeFocusItem
    // Which one the keyboard is at; none where it is elsewhere.
    property int _at: -1

    // What a keyboard moves on to comes into view.
    function _reveal(item: Item): void {
        if (!item || item.parent !== column)
            return;
        const room = 2 * Units.focusRing;
        const top = item.y - room;
        const bottom = item.y + item.height + room;
        if (top < flickable.contentY)
            flickable.contentY = Math.max(0, top);
        else if (bottom > flickable.contentY + flickable.height)
            flickable.contentY = Math.min(top, bottom - flickable.height);
    }

    // Cards are made anew with each save: who was at one is at the one that came in its place.
    function _giveBack(): void {
        const card = cards.itemAt(Math.min(list._at, cards.count - 1));
        if (list._at >= 0 && card && list._isNowhere(list._focused))
            card.forceActiveFocus(Qt.TabFocusReason);
    }

    function _isNowhere(item: Item): bool {
        return !item || item === list.Window.contentItem;
    }

    on_FocusedChanged: {
        if (!list._isNowhere(list._focused))
            list._at = list._focused.parent === column ? (list._focused as ProblemCard)?.index ?? -1 : -1;
        list._reveal(list._focused);
    }

    Connections {
        function onProblemsChanged(): void {
            flickable.contentY = 0;
            Qt.callLater(list._giveBack);
        }

        target: list.preview
    }

    Flickable {
        id: flickable

        Accessible.name: list.preview.problemsTitle
        Accessible.role: Accessible.List
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + 2 * Units.gapSmall
        contentWidth: width

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            height: list.height
            parent: list
            visible: size < 1
            width: Bench.bar
            x: list.width - width

            contentItem: Rectangle {
                color: Colours.border
                radius: width / 2
            }
        }

        Column {
            id: column

            spacing: Units.gap
            width: flickable.width - Bench.bar - 2 * Units.gapSmall
            x: Units.gapSmall
            y: Units.gapSmall

            Repeater {
                id: cards

                model: list.preview.problems

                delegate: ProblemCard {
                    required property ProblemViewModel modelData

                    view: modelData
                    width: column.width

                    onClicked: list.preview.openProblem(index)
                }
            }

            Prose {
                font.pixelSize: Bench.small
                lineHeight: Fonts.tightLeading
                text: list.preview.further
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Column {
        anchors.left: parent.left
        anchors.margins: Units.gapLarge
        anchors.right: parent.right
        spacing: Units.gap
        visible: list.preview.noProblems !== ""
        y: Units.gapLarge

        Prose {
            color: Colours.deep("sage")
            font.pixelSize: Fonts.title
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: list.preview.noProblems
            width: parent.width
        }

        Prose {
            color: Colours.quietText
            font.pixelSize: Bench.small
            horizontalAlignment: Text.AlignHCenter
            text: list.preview.noProblemsText
            width: parent.width
        }
    }
}
