pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme

// Every way to reach help, the nearest first. It asks nothing.
ScreenFrame {
    id: frame

    readonly property int _columns: !frame.upright && frame.ems > 30 ? 2 : 1

    Scroller {
        id: scroller

        anchors.fill: parent
        fraction: frame.screen.scroll
        moreAbove: frame.screen.moreAbove
        moreAboveGlyph: frame.screen.moreAboveGlyph
        moreBelow: frame.screen.moreBelow
        moreBelowGlyph: frame.screen.moreBelowGlyph
        upright: frame.upright

        onAsked: direction => frame.asked(scroller, direction)
        onMoved: fraction => frame.scrolled(fraction)

        ScreenHeader {
            Layout.fillWidth: true
            brief: frame.height < Fonts.body * 14
            screen: frame.screen
        }

        CrisisContacts {
            Layout.fillWidth: true
            blocks: frame.screen.blocks
            columns: frame._columns
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Units.gapLarge
            columns: !frame.upright && frame.ems > 30 ? 2 : 1
            rowSpacing: Units.gapLarge

            QrPlate {
                Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
                Layout.maximumWidth: parent.width
                Layout.preferredWidth: Math.max(implicitWidth, Math.round(Units.qrSide * 1.7))
                address: frame.screen.qrAddress
                caption: frame.screen.qrCaption
                code: frame.screen.qrImage
                payload: frame.screen.qr
                spoken: frame.screen.spoken === "qr"
            }

            BlockColumn {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                blocks: frame.screen.after
            }
        }

        PillButton {
            id: onward

            Layout.fillWidth: true
            quiet: true
            text: frame.screen.action

            SpokenPlace {
                item: onward
                spoken: frame.screen.spoken === "action"
            }

            onClicked: frame.returned()
        }
    }
}
