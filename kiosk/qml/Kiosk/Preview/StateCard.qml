import QtQuick

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// Whether what was saved is what is seen.
Rectangle {
    id: card

    required property StateViewModel view

    readonly property string _tone: card.view.kind === "refused" ? "clay" : card.view.kind === "shown" ? "sage" : "dusk"

    border.color: Colours.deep(card._tone)
    border.width: Units.border
    color: Colours.pale(card._tone)
    implicitHeight: said.implicitHeight + 2 * Units.gap
    radius: Units.radius

    Accessible.ignored: true

    Connections {
        function onTitleChanged(): void {
            card.Accessible.announce(card.view.title, Accessible.Polite);
        }

        target: card.view
    }

    GlyphDisc {
        id: disc

        glyph: card.view.glyph
        tone: card._tone
        visible: glyph !== ""
        x: Units.gap
        y: Units.gap
    }

    Column {
        id: said

        anchors.left: disc.visible ? disc.right : parent.left
        anchors.leftMargin: Units.gap
        anchors.right: parent.right
        anchors.rightMargin: Units.gap
        spacing: Units.gapSmall
        y: Units.gap

        Prose {
            color: Colours.deep(card._tone)
            font.pixelSize: Fonts.lead
            lineHeight: Fonts.tightLeading
            strong: true
            text: card.view.title
            width: parent.width
        }

        Prose {
            font.pixelSize: Bench.small
            lineHeight: Fonts.tightLeading
            text: card.view.text
            visible: text !== ""
            width: parent.width
        }
    }
}
