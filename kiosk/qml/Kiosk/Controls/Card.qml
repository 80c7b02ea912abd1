import QtQuick

import Kiosk.Theme

// A row that leads somewhere: an icon, words, and room for a whole hand.
Tappable {
    id: card

    property string subtitle: ""
    property string glyph: ""
    property string tone: "sea"
    property bool large: false
    property bool spoken: false

    SpokenPlace {
        item: card
        spoken: card.spoken
    }

    bottomPadding: Units.gapSmall
    edge.width: Colours.plain ? Units.border : 0
    fill: Colours.pale(card.tone)
    implicitHeight: Math.max(Units.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Units.gap
    rightPadding: Units.gap
    text: card.title
    topPadding: Units.gapSmall

    required property string title

    // Placed by hand: layouts within layouts, with text that wraps, rearrange themselves in circles.
    contentItem: Item {
        implicitHeight: Math.max(disc.visible ? disc.height : 0, words.implicitHeight)
        implicitWidth: words.anchors.leftMargin + words.implicitWidth

        GlyphDisc {
            id: disc

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: card.glyph
            tone: card.tone
            visible: card.glyph !== ""
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: disc.visible ? disc.width + Units.gap : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Prose {
                Accessible.ignored: true
                color: Colours.deep(card.tone)
                lineHeight: Fonts.tightLeading
                text: card.subtitle
                visible: text !== ""
                width: parent.width
            }

            Prose {
                Accessible.ignored: true
                font.pixelSize: card.large ? Fonts.lead : Fonts.body
                lineHeight: Fonts.tightLeading
                strong: true
                text: card.title
                width: parent.width
            }
        }
    }

    Accessible.name: card.subtitle ? card.subtitle + " " + card.title : card.title
}
