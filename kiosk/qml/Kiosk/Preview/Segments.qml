pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A few choices beside each other under their name: one click each.
Column {
    id: segments

    required property GroupViewModel view

    signal chosen(string group, string choice)

    spacing: Units.gapSmall
    visible: segments.view.choices.length > 0

    Prose {
        color: Colours.quietText
        font.pixelSize: Bench.small
        lineHeight: Fonts.tightLeading
        text: segments.view.title
    }

    Row {
        Accessible.ignored: !segments.visible
        Accessible.name: segments.view.title
        Accessible.role: Accessible.Grouping
        spacing: Units.gapSmall

        Repeater {
            model: segments.view.choices

            delegate: ChoiceButton {
                required property ChoiceViewModel modelData

                bottomPadding: 0
                chosen: modelData.chosen
                sample: Bench.small
                text: modelData.label
                topPadding: 0

                onClicked: segments.chosen(segments.view.id, modelData.id)
            }
        }
    }
}
