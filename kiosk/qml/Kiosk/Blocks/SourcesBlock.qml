pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where the facts of a screen come from.
ColumnLayout {
    id: block

    required property BlockViewModel modelData

    SpokenPlace {
        item: block
        spoken: block.modelData.spoken
    }

    spacing: Units.gapSmall

    Rectangle {
        Layout.fillWidth: true
        color: Colours.hairline
        implicitHeight: Units.border
    }

    Prose {
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        color: Colours.quietText
        strong: true
        text: block.modelData.title
    }

    Repeater {
        model: block.modelData.items

        delegate: Prose {
            required property string modelData

            Layout.fillWidth: true
            color: Colours.quietText
            text: modelData
        }
    }
}
