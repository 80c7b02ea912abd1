import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// A row that leads somewhere: an icon, words, and room for a whole hand.
Tappable {
    id: card

    property string subtitle: ""
    property string glyph: ""
    property string tone: "sea"
    property bool large: false

    bottomPadding: Units.gapSmall
    edge.width: Colours.plain ? Units.border : 0
    fill: Colours.pale(card.tone)
    implicitHeight: Math.max(Units.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Units.gap
    rightPadding: Units.gap
    text: card.title
    topPadding: Units.gapSmall

    required property string title

    contentItem: RowLayout {
        spacing: Units.gap

        GlyphDisc {
            glyph: card.glyph
            tone: card.tone
            visible: card.glyph !== ""
        }

        ColumnLayout {
            spacing: 0

            Prose {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: Colours.deep(card.tone)
                lineHeight: Fonts.tightLeading
                text: card.subtitle
                visible: text !== ""
            }

            Prose {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.pixelSize: card.large ? Fonts.lead : Fonts.body
                lineHeight: Fonts.tightLeading
                strong: true
                text: card.title
            }
        }
    }

    Accessible.name: card.subtitle ? card.subtitle + " " + card.title : card.title
}
