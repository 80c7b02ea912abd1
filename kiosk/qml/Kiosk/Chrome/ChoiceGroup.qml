pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Choices of one kind under their name.
ColumnLayout {
    id: group

    required property list<ChoiceViewModel> choices
    required property string title
    property string glyph: ""

    signal chosen(string choice)

    spacing: Units.gapSmall
    visible: group.choices.length > 0

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        font.pixelSize: Fonts.chrome
        strong: true
        text: group.title
        visible: text !== ""
    }

    GridLayout {
        Accessible.ignored: group.title === "" || !group.visible || !group.enabled
        Accessible.name: group.title
        Accessible.role: Accessible.Grouping
        columnSpacing: Units.gap
        columns: group.width > Fonts.chrome * 16 ? 2 : 1
        rowSpacing: Units.gap

        Repeater {
            model: group.choices

            delegate: ChoiceButton {
                required property ChoiceViewModel modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                chosen: modelData.chosen
                glyph: group.glyph
                text: modelData.label

                onClicked: group.chosen(modelData.id)
            }
        }
    }
}
