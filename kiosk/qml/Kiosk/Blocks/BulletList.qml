pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// Short sentences, each behind a mark.
ColumnLayout {
    id: list

    required property list<string> items
    property string glyph: ""
    property string tone: "sea"

    spacing: Units.gapSmall

    Repeater {
        model: list.items

        delegate: RowLayout {
            id: row

            required property string modelData

            Layout.fillWidth: true
            spacing: Units.gap

            Glyph {
                Layout.alignment: Qt.AlignTop
                color: Colours.deep(list.tone)
                font.pixelSize: Fonts.body
                lineHeight: Fonts.leading
                text: list.glyph
                visible: text !== ""
            }

            Prose {
                Layout.fillWidth: true
                text: row.modelData
            }
        }
    }
}
