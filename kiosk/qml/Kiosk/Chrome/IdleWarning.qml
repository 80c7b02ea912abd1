import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Before an unused screen clears itself: it hides what was read. One touch anywhere keeps it; so does any key.
FocusScope {
    id: warning

    required property WarningViewModel view
    required property bool ringed

    signal stayed
    signal cleared

    Accessible.name: warning.view.title + " " + warning.view.text
    Accessible.role: Accessible.AlertMessage

    Keys.onPressed: event => {
        const onward = event.key === Qt.Key_Tab || event.key === (Look.mirrored ? Qt.Key_Left : Qt.Key_Right) || event.key === Qt.Key_Down;
        // On from the last answer: to crisis help.
        if (onward && clearButton.activeFocus)
            return;
        if (onward)
            clearButton.forceActiveFocus(Qt.TabFocusReason);
        else if (clearButton.activeFocus && (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Select))
            warning.cleared();
        else
            warning.stayed();
        event.accepted = true;
    }

    Component.onCompleted: stayButton.forceActiveFocus(warning.ringed ? Qt.TabFocusReason : Qt.OtherFocusReason)

    Rectangle {
        anchors.fill: parent
        color: Colours.rail

        MouseArea {
            anchors.fill: parent

            onPressed: warning.stayed()
        }
    }

    Plate {
        anchors.centerIn: parent
        border.color: Colours.border
        border.width: Units.border
        color: Colours.background
        height: column.implicitHeight + 2 * Units.margin
        width: Math.min(parent.width - 2 * Units.gap, Units.sheetWidth)

        MouseArea {
            anchors.fill: parent

            onPressed: warning.stayed()
        }

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.margins: Units.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Units.gap

            Prose {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Fonts.warningTitle
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Fonts.tightLeading
                strong: true
                text: warning.view.title
            }

            Prose {
                Layout.fillWidth: true
                font.pixelSize: Fonts.chrome
                horizontalAlignment: Text.AlignHCenter
                text: warning.view.text
            }

            Prose {
                Layout.fillWidth: true
                color: Colours.quietText
                font.pixelSize: Fonts.chrome
                horizontalAlignment: Text.AlignHCenter
                text: warning.view.countdown
            }

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Units.gap
                columns: column.width > Fonts.chrome * 16 ? 2 : 1
                rowSpacing: Units.gap

                PillButton {
                    id: stayButton

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    chrome: true
                    text: warning.view.stay

                    onClicked: warning.stayed()
                }

                PillButton {
                    id: clearButton

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    chrome: true
                    quiet: true
                    text: warning.view.clear

                    onClicked: warning.cleared()
                }
            }
        }
    }
}
