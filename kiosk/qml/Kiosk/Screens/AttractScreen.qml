pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Waits for somebody; faces a room. A touch anywhere on it, or any key, wakes the kiosk and does nothing else.
ScreenFrame {
    id: frame

    // Whether it also says that visits are counted.
    readonly property bool _counted: frame.screen.points.length > 2
    // What must be said leaves no room for what only invites.
    readonly property bool _brief: frame._counted && (frame._crowded || !frame.upright && frame.height < Fonts.body * 15)
    // Too low for generous type beside a large picture.
    readonly property bool _low: frame._crowded || !frame.upright && frame.height < Fonts.body * (frame._counted ? 24 : 18)
    // Too many words for a picture beside or above them.
    readonly property bool _crowded: frame._needed > 0.5 * frame.width * frame.height
    readonly property real _needed: {
        const read = [frame.screen.lead, frame.screen.action, ...frame.screen.points];
        const letters = read.reduce((total, each) => total + each.length, 0);
        const noted = Array.from(frame.screen.blocks).reduce((total, each) => total + each.title.length + each.text.length, 0);
        return 0.6 * (letters * Fonts.lead * Fonts.lead + noted * Fonts.body * Fonts.body + frame.screen.title.length * Fonts.title * Fonts.title);
    }
    // Where even the words alone fill the glass, a notice has to wait for the next screen.
    readonly property list<BlockViewModel> _notices: frame._needed > 0.7 * frame.width * frame.height ? [] : frame.screen.blocks
    readonly property bool _tight: frame._low && frame._notices.length > 0
    // How much of the width stands beside the words.
    readonly property real _beside: !frame._low ? 0.5 : frame._tight ? 0.38 : 0.34
    // What a notice leaves of the height beside the words.
    readonly property real _pictureRoom: frame.height - 2 * Units.margin - (notices.visible ? notices.height + Units.gap : 0)
    // Beside a logo, or a long notice, a picture would be a mere strip.
    readonly property bool _bare: frame._crowded || frame.upright && frame.ems < 22 && logo.visible || !frame.upright && frame._pictureRoom < frame.height * 0.4

    // The key for louder does more than to wake; the shell sees to it.
    Keys.onPressed: event => {
        event.accepted = event.key !== Qt.Key_VolumeUp;
        if (!event.accepted)
            return;
        // A key that is held down wakes one thing.
        if (event.isAutoRepeat)
            return;
        wake.forceActiveFocus(Qt.TabFocusReason);
        frame.woken();
    }

    GridLayout {
        anchors.fill: parent
        anchors.margins: Units.margin
        anchors.topMargin: Units.margin + (frame.upright && logo.visible ? logo.height + Units.gap : 0)
        columnSpacing: Units.gapLarge
        columns: frame.upright ? 1 : 2
        rowSpacing: frame._tight ? Units.gap : Units.gapLarge

        ColumnLayout {
            Layout.alignment: Qt.AlignCenter
            Layout.fillHeight: frame.upright
            Layout.fillWidth: true
            Layout.maximumWidth: Number.POSITIVE_INFINITY
            Layout.preferredWidth: frame.upright ? -1 : frame.width * frame._beside
            spacing: Units.gap
            // Not by what is visible in it: nothing is while the screen is dark, and this would stay so.
            visible: picture.address !== "" || notices.notices.length > 0

            Picture {
                id: picture

                Layout.fillHeight: frame.upright
                Layout.fillWidth: true
                Layout.maximumHeight: frame.upright ? frame.width * 0.86 : frame._pictureRoom
                Layout.minimumHeight: 1
                Layout.preferredHeight: width * (frame.upright || logo.visible ? 0.75 : 0.88)
                address: frame._bare ? "" : frame.screen.picture
                corner: Units.radius * 2
            }

            NoticePlate {
                id: notices

                Layout.fillWidth: true
                narrow: frame._low
                notices: frame._notices
            }
        }

        ColumnLayout {
            id: words

            Layout.alignment: Qt.AlignVCenter
            Layout.maximumWidth: Number.POSITIVE_INFINITY
            Layout.fillWidth: true
            Layout.preferredWidth: frame.upright ? -1 : frame.width * (0.96 - frame._beside)
            spacing: frame._tight ? Units.gapSmall : Units.gap

            Prose {
                id: title

                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                Layout.maximumWidth: title.evenWidth(words.width)
                font.pixelSize: frame._low ? Fonts.heading * 1.15 : frame.ems > 26 ? Fonts.display : Fonts.title
                font.weight: Font.Bold
                lineHeight: Fonts.tightLeading
                text: frame.screen.title
            }

            Prose {
                id: lead

                Layout.fillWidth: true
                Layout.maximumWidth: lead.evenWidth(words.width)
                font.pixelSize: frame._low ? Fonts.body : Fonts.lead
                text: frame.screen.lead
                visible: !frame._brief
            }

            BulletList {
                Layout.fillWidth: true
                glyph: frame.screen.pointGlyph
                items: frame.screen.points
            }

            Rectangle {
                Layout.topMargin: Units.gapSmall
                color: Colours.action
                implicitHeight: frame._low ? Units.target : Units.mainTarget
                implicitWidth: Math.min(parent.width, start.implicitWidth + Units.gapLarge * 2)
                radius: height / 2

                RowLayout {
                    id: start

                    anchors.centerIn: parent
                    spacing: Units.gap

                    Glyph {
                        color: Colours.actionText
                        text: frame.screen.actionGlyph
                    }

                    Prose {
                        Accessible.ignored: true
                        color: Colours.actionText
                        font.pixelSize: Fonts.lead
                        strong: true
                        text: frame.screen.action
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }

    // In the corner, where no text stands; an upright screen makes room for it.
    Logo {
        id: logo

        address: frame.screen.logo
        anchors.left: parent.left
        anchors.margins: Units.margin
        anchors.top: parent.top
        ratio: frame.screen.logoRatio
        spokenName: frame.screen.logoName
    }

    // Over the words, which stay texts of their own for who hears them.
    Tappable {
        id: wake

        activeFocusOnTab: false
        anchors.fill: parent
        fill: "transparent"
        text: frame.screen.action

        onCanceled: frame.woken()
        onClicked: frame.woken()
    }
}
