import QtQuick

import Kiosk.Theme

// Where an arrow leads: to the nearest thing to press on that side that is in view, paging what is read on the way;
// where there is none, to the one after or before it in reading order, so that everything is reached.
QtObject {
    id: arrows

    function onward(key: int): bool {
        return key === Qt.Key_Down || key === (Look.mirrored ? Qt.Key_Left : Qt.Key_Right);
    }

    // For who listens and does not see where things stand: to the one after or before it, through all there is.
    function step(from: Item, key: int): void {
        if (from as Tappable)
            arrows._ring(from.nextItemInFocusChain(arrows.onward(key)), arrows.onward(key));
        else
            arrows.enter(from);
    }

    function go(from: Item, key: int): void {
        const onward = arrows.onward(key);
        if (!(from as Tappable)) {
            arrows.enter(from);
            return;
        }
        const scroller = arrows._scroller(from);
        const upright = key === Qt.Key_Down || key === Qt.Key_Up;
        const there = arrows._inView(from);
        const within = upright && scroller ? there.filter(item => arrows._scroller(item) === scroller) : [];
        const near = arrows._nearest(from, within, key);
        if (!near && upright && scroller?.pages(onward ? 1 : -1)) {
            arrows._turn(scroller, from, key);
            return;
        }
        arrows._ring(near ?? arrows._nearest(from, there, key) ?? from.nextItemInFocusChain(onward), onward);
    }

    // The first thing to press that is in view in `scope`; where all of it is further down, what pages there.
    function enter(scope: Item): void {
        const first = scope?.nextItemInFocusChain(true) ?? null;
        const scroller = arrows._scroller(first);
        if (scroller)
            scroller.land();
        else
            arrows._ring(first, true);
    }

    // How far `to` is on that side of `from`; Infinity where it does not lie there as a whole.
    // What stands straight ahead is nearer than anything that does not.
    function distance(from: rect, to: rect, key: int): real {
        const touching = 2;
        const aside = 100000;
        const beside = Math.max(0, to.x - from.x - from.width, from.x - to.x - to.width);
        const along = Math.max(0, to.y - from.y - from.height, from.y - to.y - to.height);
        switch (key) {
        case Qt.Key_Down:
            return to.y >= from.y + from.height - touching ? along + aside * beside : Infinity;
        case Qt.Key_Up:
            return to.y + to.height <= from.y + touching ? along + aside * beside : Infinity;
        case Qt.Key_Right:
            return to.x >= from.x + from.width - touching ? beside + aside * along : Infinity;
        default:
            return to.x + to.width <= from.x + touching ? beside + aside * along : Infinity;
        }
    }

    function _turn(scroller: Scroller, from: Item, key: int): void {
        const onward = key === Qt.Key_Down;
        scroller.page(onward ? 1 : -1);
        const read = arrows._inView(from).filter(item => scroller.reads(item));
        const next = scroller.reads(from) ? arrows._nearest(from, read, key) : null;
        if (next)
            arrows._ring(next, onward);
        else if (!scroller.keepsRing(from, onward ? 1 : -1))
            scroller.land();
    }

    function _nearest(from: Item, items: list<Item>, key: int): Item {
        const here = arrows._place(from);
        let found = null;
        let least = Infinity;
        for (const item of items) {
            const far = arrows.distance(here, arrows._place(item), key);
            if (far < least) {
                least = far;
                found = item;
            }
        }
        return found;
    }

    // Everything else that can be pressed and is in view, in reading order.
    function _inView(from: Item): list<Item> {
        const found = [];
        for (let item = from.nextItemInFocusChain(true); item && item !== from; item = item.nextItemInFocusChain(true)) {
            if (found.includes(item))
                break;
            if (arrows._scroller(item)?.shows(item) ?? true)
                found.push(item);
        }
        return found;
    }

    function _scroller(item: Item): Scroller {
        let owner = item;
        while (owner && !(owner as Scroller))
            owner = owner.parent;
        return owner as Scroller;
    }

    function _place(item: Item): rect {
        return item.mapToItem(null, Qt.rect(0, 0, item.width, item.height));
    }

    function _ring(item: Item, onward: bool): void {
        if (item)
            item.forceActiveFocus(onward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
}
