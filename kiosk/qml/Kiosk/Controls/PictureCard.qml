import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// A card with its illustration on top.
Tappable {
    id: card

    required property string title
    property string subtitle: ""
    property string picture: ""
    property string tone: "sea"
    property bool large: false
    property bool spoken: false

    SpokenPlace {
        item: card
        spoken: card.spoken
    }
    property real pictureRatio: 0.62

    edge.width: Colours.plain ? Units.border : 0
    fill: Colours.pale(card.tone)
    implicitHeight: Math.max(Units.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    padding: Units.border
    text: card.title

    contentItem: ColumnLayout {
        spacing: 0

        Picture {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Layout.preferredHeight * 0.5
            Layout.preferredHeight: Math.round(card.availableWidth * card.pictureRatio)
            address: card.picture
            corner: card.radius
        }

        Prose {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.leftMargin: Units.gap
            Layout.rightMargin: Units.gap
            Layout.topMargin: Units.gapSmall
            font.pixelSize: !card.large ? Fonts.body : card.width > Fonts.title * 9 ? Fonts.title : Fonts.lead
            lineHeight: Fonts.tightLeading
            strong: true
            text: card.title
        }

        Prose {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.leftMargin: Units.gap
            Layout.rightMargin: Units.gap
            color: Colours.deep(card.tone)
            text: card.subtitle
            visible: text !== ""
        }

        Item {
            implicitHeight: Units.gap
        }
    }

    Accessible.name: card.subtitle ? card.title + " " + card.subtitle : card.title
}
