pragma ComponentBehavior: Bound

import QtQuick

import Kiosk.PreviewModels
import Kiosk.Theme
import Kiosk.ViewModels

// How the kiosk is seen: on which screen, in which languages, how large, in which colors.
Rectangle {
    id: choices

    required property PreviewViewModel preview

    color: Colours.rail
    implicitHeight: flow.implicitHeight + 2 * Units.gap

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.leftMargin: Units.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Units.gapLarge
        spacing: Units.gapLarge
        y: Units.gap

        Picker {
            view: choices.preview.panel

            onChosen: (group, choice) => choices.preview.choose(group, choice)
        }

        Repeater {
            model: [choices.preview.language, choices.preview.beside, choices.preview.textSize, choices.preview.theme, choices.preview.reach]

            delegate: Segments {
                required property int index
                required property QtObject modelData

                view: modelData as GroupViewModel

                onChosen: (group, choice) => choices.preview.choose(group, choice)
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Colours.hairline
        height: Units.border
        width: parent.width
    }
}
