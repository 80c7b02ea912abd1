import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// One side of a comparison.
Plate {
    id: side

    required property string name
    required property string text
    required property string tone

    color: Colours.pale(side.tone)
    implicitHeight: column.implicitHeight + 2 * Units.gap

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Units.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        Prose {
            Layout.fillWidth: true
            color: Colours.deep(side.tone)
            lineHeight: Fonts.tightLeading
            strong: true
            text: side.name
        }

        Prose {
            Layout.fillWidth: true
            text: side.text
        }
    }
}
