import QtQuick

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// One thing to mend: where, the line itself, what is wrong, what to write. A click brings its screen to the front.
Tappable {
    id: card

    required property int index
    required property ProblemViewModel view

    readonly property string _tone: card.view.kind === "error" ? "clay" : "amber"

    // To the one after or before it in the list.
    function _step(onward: bool): void {
        const next = card.nextItemInFocusChain(onward);
        if (next?.parent === card.parent)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    bottomPadding: Units.gap
    edge.color: Colours.deep(card._tone)
    edge.width: Units.border
    fill: card.hovered && card.view.leads ? Colours.pale(card._tone) : Colours.surface
    hoverEnabled: true
    leftPadding: Units.gap + Units.gapSmall + Units.rule
    rightPadding: Units.gap
    text: card.view.label + ". " + card.view.place + ". " + card.view.excerpt + " " + card.view.what + " " + card.view.mend
    topPadding: Units.gap

    Keys.onDownPressed: card._step(true)
    Keys.onUpPressed: card._step(false)

    Accessible.role: card.view.leads ? Accessible.Button : Accessible.StaticText

    contentItem: Item {
        implicitHeight: column.implicitHeight
        implicitWidth: Units.target

        Column {
            id: column

            spacing: Units.gapSmall
            width: parent.width

            Prose {
                Accessible.ignored: true
                color: Colours.deep(card._tone)
                font.pixelSize: Bench.small
                lineHeight: Fonts.tightLeading
                strong: true
                text: card.view.label + Bench.between + card.view.place
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }

            Rectangle {
                color: Colours.pale(card._tone)
                height: excerpt.height + 2 * Units.gapSmall
                radius: Units.gapSmall
                visible: card.view.excerpt !== ""
                width: parent.width

                Prose {
                    id: excerpt

                    Accessible.ignored: true
                    font.pixelSize: Bench.small
                    lineHeight: Fonts.tightLeading
                    text: card.view.excerpt
                    width: parent.width - 2 * Units.gap
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    x: Units.gap
                    y: Units.gapSmall
                }
            }

            Prose {
                Accessible.ignored: true
                font.pixelSize: Bench.small
                lineHeight: Fonts.tightLeading
                text: card.view.what
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }

            Prose {
                Accessible.ignored: true
                font.pixelSize: Bench.small
                lineHeight: Fonts.tightLeading
                strong: true
                text: Bench.onward + card.view.mend
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }

    Rectangle {
        color: Colours.deep(card._tone)
        height: parent.height - 2 * Units.gap
        radius: width / 2
        width: Units.rule
        x: Units.gapSmall
        y: Units.gap
    }
}
