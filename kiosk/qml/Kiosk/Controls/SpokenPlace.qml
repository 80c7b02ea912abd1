import QtQuick

// Tells the scroller around `item` when it is read aloud: it is marked there, and comes into view.
QtObject {
    id: place

    required property Item item
    required property bool spoken

    function _scroller(): Scroller {
        let owner = place.item.parent;
        while (owner && !(owner instanceof Scroller))
            owner = owner.parent;
        return owner as Scroller;
    }

    onSpokenChanged: {
        if (place.spoken)
            place._scroller()?.mark(place.item);
        else
            place._scroller()?.unmark(place.item);
    }
}
