import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// A QR on white with its quiet zone, what it is for, and the address in words.
Plate {
    id: plate

    required property string code
    required property string payload
    required property string caption
    required property string address
    property string addressLabel: ""
    property bool spoken: false

    SpokenPlace {
        item: plate
        spoken: plate.spoken
    }

    implicitHeight: column.implicitHeight + 2 * Units.gap
    implicitWidth: Math.max(Units.qrSide, Math.ceil(words.implicitWidth)) + 2 * Units.gap

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Units.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Units.gapSmall

        QrImage {
            Accessible.name: plate.caption
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Units.qrSide
            Layout.preferredWidth: Units.qrSide
            address: plate.code
            payload: plate.payload
        }

        Prose {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Fonts.tightLeading
            text: plate.caption
        }

        Prose {
            Layout.fillWidth: true
            color: Colours.quietText
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Fonts.tightLeading
            text: plate.addressLabel
            visible: text !== ""
        }

        Prose {
            id: words

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Fonts.tightLeading
            strong: true
            text: plate.address
            wrapMode: Text.WrapAnywhere
        }
    }
}
