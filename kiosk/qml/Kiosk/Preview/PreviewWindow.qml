import QtQuick

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// Above, how the kiosk is seen; at the side, what was saved and what is to be mended; the rest is the kiosk.
Window {
    id: window

    required property PreviewViewModel preview

    readonly property bool _both: second.view.shown
    readonly property real _down: window.height - choices.height - 2 * Units.gap
    // Two wide kiosks are larger where what is to be mended lies below them.
    readonly property bool _below: window._both && first.fit(window.width / 2 - 2 * Units.gap, window._down - Bench.below) > first.fit((window.width - Bench.side) / 2 - 2 * Units.gap, window._down)

    function _tellRoom(): void {
        window.preview.giveRoom(first.width - 2 * Bench.bezel, first.height - first.captionHeight - 2 * Bench.bezel);
    }

    color: Colours.background
    minimumHeight: Bench.leastHeight
    minimumWidth: Bench.leastWidth
    title: window.preview.title

    Binding {
        property: "family"
        target: Look
        value: window.preview.family
    }

    Binding {
        property: "iconFamily"
        target: Look
        value: window.preview.iconFamily
    }

    Binding {
        property: "unit"
        target: Look
        value: Math.max(Bench.leastUnit, Math.min(Bench.mostUnit, window.width / Bench.widthForUnit))
    }

    Choices {
        id: choices

        focus: true
        preview: window.preview
        width: parent.width
    }

    SidePanel {
        id: side

        lying: window._below
        preview: window.preview
        height: window._below ? Bench.below : parent.height - choices.height
        width: window._below ? parent.width : Bench.side
        x: parent.width - width
        y: parent.height - height
    }

    Item {
        id: area

        height: parent.height - choices.height - (window._below ? side.height : 0) - 2 * Units.gap
        width: parent.width - (window._below ? 0 : side.width) - 2 * Units.gap
        x: Units.gap
        y: choices.height + Units.gap

        Prose {
            anchors.centerIn: parent
            color: Colours.quietText
            font.pixelSize: Fonts.lead
            horizontalAlignment: Text.AlignHCenter
            text: window.preview.waiting
            width: Math.min(parent.width, Units.sheetWidth * 2)
        }

        Bezel {
            id: first

            height: parent.height
            view: window.preview.panes[0]
            visible: view.shown
            width: window._both ? Math.floor((parent.width - Units.gapLarge) / 2) : parent.width

            onHeightChanged: Qt.callLater(window._tellRoom)
            onWidthChanged: Qt.callLater(window._tellRoom)
        }

        Bezel {
            id: second

            height: first.height
            view: window.preview.panes[1]
            visible: view.shown
            width: first.width
            x: parent.width - width
        }
    }

    // From the tools to what is to be mended, to the kiosk, and round again.
    Shortcut {
        sequence: "F6"

        onActivated: {
            const here = window.activeFocusItem;
            const areas = [choices, side, area];
            const at = areas.findIndex(each => window._holds(each, here));
            areas[(at + 1) % areas.length].nextItemInFocusChain(true)?.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function _holds(owner: Item, item: Item): bool {
        for (let each = item; each; each = each.parent)
            if (each === owner)
                return true;
        return false;
    }
}
