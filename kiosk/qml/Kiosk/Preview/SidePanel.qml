import QtQuick

import Kiosk.Controls
import Kiosk.PreviewModels
import Kiosk.Theme

// What was saved, what is to be mended, and from where: one above the other, or, lying, beside each other.
Item {
    id: side

    required property PreviewViewModel preview
    required property bool lying

    readonly property real _third: (side.width - 4 * Units.gap) / 3

    Rectangle {
        color: Colours.hairline
        height: side.lying ? Units.border : parent.height
        width: side.lying ? parent.width : Units.border
    }

    StateCard {
        id: state

        view: side.preview.state
        width: side.lying ? side._third : side.width - 2 * Units.gap
        x: Units.gap
        y: Units.gap
    }

    ProblemList {
        height: (side.lying ? side.height : folder.y) - y - Units.gapSmall
        preview: side.preview
        width: side.width - x - Units.gapSmall
        x: side.lying ? state.x + state.width + Units.gap : Units.gapSmall
        y: side.lying ? Units.gapSmall : state.y + state.height + Units.gapSmall
    }

    Column {
        id: folder

        spacing: Units.gapSmall
        width: state.width
        x: Units.gap
        y: side.height - height - Units.gap

        Prose {
            color: Colours.quietText
            font.pixelSize: Bench.small
            lineHeight: Fonts.tightLeading
            text: side.preview.folderLabel
            width: parent.width
        }

        Prose {
            font.pixelSize: Bench.small
            lineHeight: Fonts.tightLeading
            strong: true
            text: side.preview.folder
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }

        Prose {
            color: Colours.quietText
            font.pixelSize: Bench.small
            lineHeight: Fonts.tightLeading
            text: side.preview.notes
            width: parent.width
        }
    }
}
