pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme

// Something to read. Where there is room the picture and the title stay beside the text, or the title alone on its
// colour; else they go first and scroll away with it.
ScreenFrame {
    id: frame

    default property alias extra: extras.data
    property bool pictured: frame.screen.picture !== ""
    readonly property bool _beside: frame.wide

    Item {
        id: aside

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Units.margin
        anchors.top: parent.top
        visible: frame._beside
        width: frame._beside ? Math.round(frame.width * 0.36) : 0

        Plate {
            anchors.fill: parent
            color: Colours.pale(frame.screen.tone)
            radius: Units.radius * 1.5
            visible: !frame.pictured

            Glyph {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Units.gapLarge
                anchors.horizontalCenter: parent.horizontalCenter
                color: Colours.deep(frame.screen.tone)
                font.pixelSize: parent.width * 0.42
                text: frame.screen.glyph
                visible: sideHeader.y + sideHeader.height < y
            }
        }

        Picture {
            id: largePicture

            address: frame._beside ? frame.screen.picture : ""
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            corner: Units.radius * 1.5
            height: frame.pictured ? Math.max(0, Math.min(width * 0.86, parent.height - sideHeader.implicitHeight - Units.gapLarge)) : 0
        }

        ScreenHeader {
            id: sideHeader

            anchors.left: parent.left
            anchors.margins: frame.pictured ? 0 : Units.margin
            anchors.right: parent.right
            anchors.top: largePicture.bottom
            anchors.topMargin: frame.pictured ? Units.gapLarge : Units.margin
            screen: frame.screen
            visible: frame._beside
        }

        SpokenBar {
            anchors.bottom: sideHeader.bottom
            anchors.right: parent.left
            anchors.rightMargin: Units.gapSmall
            anchors.top: sideHeader.top
            visible: frame._beside && frame.screen.spoken === "header"
        }
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.left: aside.right
        anchors.leftMargin: frame._beside ? Units.gapSmall : 0
        anchors.right: parent.right
        anchors.top: parent.top
        fraction: frame.screen.scroll
        moreAbove: frame.screen.moreAbove
        moreAboveGlyph: frame.screen.moreAboveGlyph
        moreBelow: frame.screen.moreBelow
        moreBelowGlyph: frame.screen.moreBelowGlyph
        upright: frame.upright

        onAsked: direction => frame.asked(scroller, direction)
        onMoved: fraction => frame.scrolled(fraction)

        Logo {
            address: frame.screen.logo
            ratio: frame.screen.logoRatio
            spokenName: frame.screen.logoName
        }

        RowLayout {
            Layout.bottomMargin: frame.upright ? Units.gapSmall : 0
            Layout.fillWidth: true
            spacing: Units.gap
            visible: !frame._beside

            ScreenHeader {
                Layout.alignment: frame.upright ? Qt.AlignVCenter : Qt.AlignTop
                Layout.fillWidth: true
                screen: frame.screen
            }

            Picture {
                Layout.alignment: Qt.AlignTop
                Layout.preferredHeight: Math.round(Layout.preferredWidth * 0.75)
                Layout.preferredWidth: Math.round(frame.width * (frame.upright ? 0.38 : 0.28))
                address: frame.pictured && !frame._beside && frame.ems > 22 ? frame.screen.picture : ""
            }
        }

        Picture {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(frame.width * 0.4)
            address: frame.pictured && !frame._beside && frame.ems <= 22 && frame.upright ? frame.screen.picture : ""
        }

        BlockColumn {
            Layout.fillWidth: true
            blocks: frame.screen.blocks
            leftName: frame.screen.left
            rightName: frame.screen.right
        }

        ColumnLayout {
            id: extras

            Layout.fillWidth: true
            spacing: Units.gap
            visible: children.length > 0
        }

        Loader {
            Layout.fillWidth: true
            Layout.topMargin: Units.gap
            active: frame.screen.closing !== null
            visible: active

            sourceComponent: Card {
                glyph: frame.screen.closing?.glyph ?? ""
                spoken: frame.screen.closing?.spoken ?? false
                subtitle: frame.screen.closing?.subtitle ?? ""
                title: frame.screen.closing?.title ?? ""
                tone: frame.screen.closing?.tone ?? "sea"

                onClicked: frame.opened(frame.screen.closing.target)
            }
        }

        Neighbours {
            Layout.fillWidth: true
            screen: frame.screen

            onOpened: target => frame.opened(target)
        }

        Prose {
            id: note

            Layout.fillWidth: true
            color: Colours.quietText
            text: frame.screen.note
            visible: text !== ""

            SpokenPlace {
                item: note
                spoken: frame.screen.spoken === "note"
            }
        }
    }
}
