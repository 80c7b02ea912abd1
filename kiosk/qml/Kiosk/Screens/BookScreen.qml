pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme

// How to book: the QR and its address, or the front desk where no address was set; and what booking gets one.
ScreenFrame {
    id: frame

    readonly property bool _split: !frame.upright && frame.ems > 19

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

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Units.gapLarge
            columns: frame._split ? 2 : 1
            rowSpacing: Units.gapLarge

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: Units.gapLarge

                ScreenHeader {
                    Layout.fillWidth: true
                    screen: frame.screen
                }

                BlockColumn {
                    Layout.fillWidth: true
                    blocks: frame.screen.blocks
                    visible: frame._split || frame.screen.qr === ""
                }
            }

            Loader {
                Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
                Layout.fillWidth: !frame._split
                Layout.maximumWidth: frame._split ? Math.max(implicitWidth, frame.width * 0.36) : -1
                Layout.preferredWidth: frame._split ? Layout.maximumWidth : -1
                active: frame.screen.qr !== ""
                visible: active

                sourceComponent: QrPlate {
                    address: frame.screen.qrAddress
                    addressLabel: frame.screen.qrAddressLabel
                    caption: frame.screen.qrCaption
                    code: frame.screen.qrImage
                    payload: frame.screen.qr
                    spoken: frame.screen.spoken === "qr"
                }
            }

            Picture {
                Layout.alignment: Qt.AlignTop | Qt.AlignHCenter
                Layout.preferredHeight: Math.round(Layout.preferredWidth * 0.75)
                Layout.preferredWidth: Math.round(frame.width * (frame.upright ? 0.84 : 0.4))
                address: (frame.upright || frame._split && frame.wide) && frame.screen.qr === "" ? frame.screen.picture : ""
                corner: Units.radius * 1.5
            }

            BlockColumn {
                Layout.fillWidth: true
                blocks: frame.screen.blocks
                visible: !frame._split && frame.screen.qr !== ""
            }
        }
    }
}
