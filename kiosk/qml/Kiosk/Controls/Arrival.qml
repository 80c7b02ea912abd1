import QtQuick

import Kiosk.Theme

// The transform of something that comes: it slides to its place and fades in, or is there at once.
Translate {
    id: arrival

    required property Item item

    // `across`, towards where reading goes, and `down` say from where, in distances of the theme; 0 is no motion.
    function come(across: real, down: real): void {
        run.complete();
        if (!Motion.wanted || (across === 0 && down === 0))
            return;
        arrival.x = across * Motion.distance * (arrival.item.LayoutMirroring.enabled ? -1 : 1);
        arrival.y = down * Motion.distance;
        arrival.item.opacity = Motion.faintest;
        run.start();
    }

    readonly property ParallelAnimation _run: ParallelAnimation {
        id: run

        NumberAnimation {
            duration: Motion.duration
            easing.type: Motion.curve
            properties: "x,y"
            target: arrival
            to: 0
        }

        NumberAnimation {
            duration: Motion.duration
            easing.type: Motion.curve
            property: "opacity"
            target: arrival.item
            to: 1
        }
    }
}
