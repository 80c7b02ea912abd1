import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// Holds what may be taller than the glass. Two buttons page through it, so nobody has to swipe;
// they stand beside it or below it and never over what is read.
Item {
    id: scroller

    default property alias content: column.data
    property string moreBelow: ""
    property string moreAbove: ""
    property string moreBelowGlyph: ""
    property string moreAboveGlyph: ""
    property bool upright: false
    property bool guttered: true
    property real fraction: 0
    property real topMargin: Units.margin

    readonly property real viewHeight: flickable.height - scroller.topMargin - Units.margin
    readonly property real naturalHeight: column.implicitHeight + scroller.topMargin + Units.margin
    readonly property bool _overflows: scroller.naturalHeight > scroller.height + 1
    readonly property Item _focused: scroller.Window.activeFocusItem
    readonly property real _gutterWidth: Math.max(Units.gutter, Math.max(up.implicitWidth, more.implicitWidth) + 2 * Units.gapSmall)
    readonly property real _buttonWidth: scroller.upright ? (scroller.width - 2 * Units.margin - Units.gap) / 2 : scroller._gutterWidth - 2 * Units.gapSmall
    // How far it can be scrolled: set, not bound, since being placed must not happen while it is being asked for.
    property real _reach: 0
    property Item _spoken: null

    signal moved(real fraction)
    signal asked(int direction)

    function page(direction: int): void {
        const twoLines = Fonts.body * 2.7 + 2 * Units.fade;
        const step = Math.max(flickable.height - Fonts.lead * 2.7 - 2 * Units.fade, flickable.height / 2);
        const wanted = flickable.contentY + direction * step;
        // What would be left over is no page of its own: it is shown with this one, as long as two lines are shown again.
        const crumb = Math.max(0, flickable.height - step - twoLines);
        flickable.contentY = wanted > scroller._reach - crumb ? scroller._reach : wanted < crumb ? 0 : wanted;
        scroller._tell();
    }

    // What is read aloud is marked, and comes into view.
    function mark(item: Item): void {
        if (!item.visible)
            return;
        scroller._spoken = item;
        scroller._reveal(item);
    }

    function unmark(item: Item): void {
        if (scroller._spoken === item)
            scroller._spoken = null;
    }

    // Asked again whenever the column or the item takes another shape.
    function _placeOf(item: Item, shape: real): point {
        return item && shape > 0 ? item.mapToItem(flickable.contentItem, 0, 0) : Qt.point(0, 0);
    }

    // Where something stands that is so far from the side where reading begins.
    function _from(start: real, width: real): real {
        return Look.mirrored ? scroller.width - start - width : start;
    }

    // Whether it can be paged that way: 1 on, -1 back.
    function pages(direction: int): bool {
        return direction > 0 ? flickable.contentY < scroller._reach - 1 : flickable.contentY > 1;
    }

    // Whether it is part of what is read.
    function reads(item: Item): bool {
        let owner = item;
        while (owner && owner !== column)
            owner = owner.parent;
        return owner === column;
    }

    // How much of it is in view, from nothing to its height.
    function _seen(item: Item): real {
        const top = item.mapToItem(flickable, 0, 0).y;
        return Math.max(0, Math.min(top + item.height, flickable.height) - Math.max(top, 0));
    }

    // Whether as much of it is in view as a finger needs.
    function shows(item: Item): bool {
        return !scroller.reads(item) || scroller._seen(item) >= Math.min(item.height, Units.target);
    }

    // Give the ring to the first thing to press that is wholly in view, else to what pages on, or back: nothing moves.
    function land(): void {
        for (let item = column.nextItemInFocusChain(true); item && scroller.reads(item); item = item.nextItemInFocusChain(true)) {
            if (scroller._seen(item) >= item.height - 1) {
                item.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
        (more.enabled && more.visible ? more : up).forceActiveFocus(Qt.TabFocusReason);
    }

    // After paging: whether what had the ring can keep it, or what pages takes it over.
    function keepsRing(item: Item, direction: int): bool {
        if (scroller.reads(item) && scroller.shows(item))
            return true;
        if (!scroller.pages(direction))
            return false;
        (direction > 0 ? more : up).forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    // What its buttons ask for, once it is granted: two touches within a moment are one.
    function turn(direction: int): void {
        const button = direction > 0 ? more : up;
        const ringed = button.visualFocus;
        scroller.page(direction);
        if (ringed && !button.enabled)
            scroller.land();
    }

    // A keypad moved on to something that is out of view.
    function _reveal(item: Item): void {
        if (!scroller.reads(item))
            return;
        const top = item.mapToItem(flickable.contentItem, 0, 0).y - Units.fade;
        const bottom = top + item.height + 2 * Units.fade;
        if (top >= flickable.contentY && bottom <= flickable.contentY + flickable.height)
            return;
        const wanted = top < flickable.contentY ? top : Math.min(top, bottom - flickable.height);
        flickable.contentY = Math.max(0, Math.min(scroller._reach, wanted));
        // Later: what is told changes what is shown, and that may be being shown just now.
        Qt.callLater(scroller._tell);
    }

    function _tell(): void {
        if (scroller._reach > 0)
            scroller.moved(flickable.contentY / scroller._reach);
    }

    function _place(): void {
        const reach = Math.max(0, flickable.contentHeight - flickable.height);
        if (reach === scroller._reach)
            return;
        scroller._reach = reach;
        flickable.contentY = reach * scroller.fraction;
    }

    on_FocusedChanged: scroller._reveal(scroller._focused)

    Flickable {
        id: flickable

        anchors.fill: parent
        anchors.bottomMargin: scroller.upright && scroller._overflows ? Units.mainTarget + Units.gap : 0
        anchors.rightMargin: scroller.upright || !scroller.guttered ? 0 : scroller._gutterWidth
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: scroller.naturalHeight
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        interactive: scroller._overflows

        onContentHeightChanged: scroller._place()
        onHeightChanged: scroller._place()
        onMovementEnded: scroller._tell()

        ColumnLayout {
            id: column

            spacing: Units.gap
            width: flickable.width - 2 * Units.margin
            x: Units.margin
            y: scroller.topMargin
        }

        SpokenBar {
            readonly property point _place: scroller._placeOf(scroller._spoken, column.height + (scroller._spoken?.height ?? 0) + (scroller._spoken?.y ?? 0))

            height: scroller._spoken?.height ?? 0
            visible: scroller._spoken?.visible ?? false
            x: Look.mirrored ? _place.x + (scroller._spoken?.width ?? 0) + Units.gapSmall : _place.x - Units.gapSmall - width
            y: _place.y
        }
    }

    PageFade {
        anchors.left: flickable.left
        anchors.right: flickable.right
        anchors.top: flickable.top
        visible: flickable.contentY > 1
    }

    PageFade {
        anchors.bottom: flickable.bottom
        anchors.left: flickable.left
        anchors.right: flickable.right
        rotation: 180
        visible: flickable.contentY < scroller._reach - 1
    }

    PageButton {
        id: up

        enabled: flickable.contentY > 1
        glyph: scroller.moreAboveGlyph
        text: scroller.moreAbove
        upright: scroller.upright
        visible: scroller._overflows
        width: scroller._buttonWidth
        x: scroller._from(scroller.upright ? Units.margin : scroller.width - width - Units.gapSmall, width)
        y: scroller.upright ? scroller.height - height : scroller.topMargin

        onClicked: scroller.asked(-1)
    }

    PageButton {
        id: more

        enabled: flickable.contentY < scroller._reach - 1
        glyph: scroller.moreBelowGlyph
        inviting: true
        text: scroller.moreBelow
        upright: scroller.upright
        visible: scroller._overflows
        width: scroller._buttonWidth
        x: scroller._from(scroller.width - width - (scroller.upright ? Units.margin : Units.gapSmall), width)
        y: scroller.height - height - (scroller.upright ? 0 : Units.gap)

        onClicked: scroller.asked(1)
    }
}
