import QtQuick

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// One kiosk with its true proportions, as large as there is room for it; above it, what it shows.
Item {
    id: bezel

    required property PaneViewModel view

    readonly property real captionHeight: Bench.smallLine * 2 + Units.gap
    readonly property real _fit: bezel.fit(bezel.width, bezel.height)
    readonly property real _top: Math.max(0, Math.round((bezel.height - bezel.captionHeight - frame.height) / 2))

    // How large the panel is drawn in so much room.
    function fit(across: real, down: real): real {
        return Math.max(0, Math.min((across - 2 * Bench.bezel) / bezel.view.across, (down - bezel.captionHeight - 2 * Bench.bezel) / bezel.view.down));
    }

    function _take(): void {
        if (bezel.view.glass)
            bezel.view.glass.parent = holder;
    }

    Component.onCompleted: bezel._take()

    Connections {
        function onGlassChanged(): void {
            bezel._take();
        }

        target: bezel.view
    }

    Prose {
        id: caption

        font.pixelSize: Bench.small
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Fonts.tightLeading
        minimumPixelSize: Math.round(Bench.small / 2)
        strong: true
        text: bezel.view.screen
        width: parent.width
        wrapMode: Text.NoWrap
        y: bezel._top
    }

    Prose {
        anchors.top: caption.bottom
        color: Colours.quietText
        font.pixelSize: Bench.small
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Fonts.tightLeading
        text: bezel.view.file ? bezel.view.language + Bench.between + bezel.view.file : bezel.view.language
        width: parent.width
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: frame

        color: Colours.text
        height: view.height + 2 * Bench.bezel
        radius: Units.radius
        width: view.width + 2 * Bench.bezel
        x: Math.round((bezel.width - width) / 2)
        y: bezel._top + bezel.captionHeight

        Rectangle {
            id: view

            clip: true
            color: bezel.view.backdrop
            height: Math.round(bezel.view.down * bezel._fit)
            width: Math.round(bezel.view.across * bezel._fit)
            x: Bench.bezel
            y: Bench.bezel

            Item {
                id: holder

                Accessible.ignored: !bezel.visible
                Accessible.name: bezel.view.language
                Accessible.role: Accessible.Grouping
                height: bezel.view.down
                scale: bezel._fit
                transformOrigin: Item.TopLeft
                width: bezel.view.across
            }
        }
    }
}
