pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Crisis help, in every language at once, on every frame. The whole banner is one target.
// It says the same in every language, so it never changes sides.
// It has three arrangements, the widest in long and in short words; the first that fits is taken.
Tappable {
    id: banner

    required property list<BannerLineViewModel> lines
    required property string spokenName

    readonly property string _inline: "inline"
    readonly property string _lines: "lines"
    readonly property string _stack: "stack"
    // Where the glass may shift, the banner goes on beyond its edges, and so does the line around it.
    readonly property int _beyond: Units.bleed > 0 ? Units.bleed + Units.border : 0
    readonly property real _room: width - leftPadding - rightPadding
    // Measuring is no property, so it is asked again whenever a typeface changes its height.
    readonly property real _longRoom: largeMetrics.height + plainMetrics.height > 0 ? banner._inlineWidth(false) : 0
    readonly property real _shortRoom: largeMetrics.height + plainMetrics.height > 0 ? banner._inlineWidth(true) : 0
    readonly property real _linesRoom: digitMetrics.height + plainMetrics.height > 0 ? banner._linesWidth() : 0
    readonly property bool _brief: banner._longRoom > banner._room
    readonly property string arrangement: banner._shortRoom <= banner._room ? banner._inline : banner._linesRoom <= banner._room ? banner._lines : banner._stack

    signal opened

    function _wordsWidth(line: BannerLineViewModel, brief: bool): real {
        let widest = 0;
        for (const each of brief ? line.short : line.words)
            widest = Math.max(widest, plainMetrics.advanceWidth(each));
        return widest;
    }

    function _digitsWidth(digits: string, metrics: FontMetrics): real {
        return digits ? metrics.advanceWidth(digits) + Units.gap : 0;
    }

    function _inlineWidth(brief: bool): real {
        let total = Units.gapLarge * 2 * (banner.lines.length - 1);
        for (const line of banner.lines)
            total += banner._digitsWidth(line.digits, largeMetrics) + banner._wordsWidth(line, brief);
        return Math.ceil(total);
    }

    function _linesWidth(): real {
        let widest = 0;
        for (const line of banner.lines)
            widest = Math.max(widest, banner._digitsWidth(line.digits, digitMetrics) + plainMetrics.advanceWidth(line.short.join(BannerTokens.between)));
        return Math.ceil(widest);
    }

    bottomInset: -banner._beyond
    bottomPadding: Units.gapSmall / 2
    edge.color: Colours.bannerEdge
    edge.width: Units.border
    fill: Colours.banner
    implicitHeight: Math.max(Units.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leftInset: -banner._beyond
    leftPadding: Units.gap
    radius: 0
    ring.border.color: Colours.bannerDigits
    ring.inside: true
    rightInset: -banner._beyond
    rightPadding: onward.width + 2 * Units.gap
    text: banner.spokenName
    topPadding: Units.gapSmall / 2

    contentItem: Loader {
        sourceComponent: banner.arrangement === banner._inline ? inlineArrangement : banner.arrangement === banner._lines ? linesArrangement : stackArrangement
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    Accessible.name: {
        const said = [banner.spokenName];
        for (const line of banner.lines)
            said.push(line.words.join(". ") + (line.digits ? ": " + line.digits : ""));
        return said.join(". ");
    }

    onClicked: banner.opened()

    Rectangle {
        id: onward

        anchors.right: parent.right
        anchors.rightMargin: Units.gap
        anchors.verticalCenter: parent.verticalCenter
        border.color: Colours.bannerDigits
        border.width: Units.border
        color: "transparent"
        height: Units.target
        radius: height / 2
        width: height

        Prose {
            Accessible.ignored: true
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -height * 0.06
            color: Colours.bannerDigits
            font.pixelSize: Fonts.digits
            lineHeight: 1
            strong: true
            text: BannerTokens.onward
        }
    }

    FontMetrics {
        id: plainMetrics

        font.family: Fonts.family
        font.pixelSize: Fonts.chrome
        font.weight: Font.DemiBold
    }

    FontMetrics {
        id: digitMetrics

        font.family: Fonts.family
        font.pixelSize: Fonts.digits
        font.weight: Font.Bold
    }

    FontMetrics {
        id: largeMetrics

        font.family: Fonts.family
        font.pixelSize: Fonts.digitsLarge
        font.weight: Font.Bold
    }

    Component {
        id: inlineArrangement

        RowLayout {
            spacing: 0
            uniformCellSizes: false

            Repeater {
                model: banner.lines

                delegate: RowLayout {
                    id: cell

                    required property int index
                    required property BannerLineViewModel modelData

                    Layout.fillHeight: true
                    spacing: 0

                    Item {
                        Layout.fillWidth: true
                        visible: cell.index > 0
                    }

                    BannerPair {
                        digits: cell.modelData.digits
                        digitsSize: Fonts.digitsLarge
                        words: banner._brief ? cell.modelData.short : cell.modelData.words
                    }
                }
            }
        }
    }

    Component {
        id: linesArrangement

        ColumnLayout {
            spacing: 0

            Repeater {
                model: banner.lines

                delegate: BannerLine {
                    required property BannerLineViewModel modelData

                    digits: modelData.digits
                    words: modelData.short
                }
            }
        }
    }

    Component {
        id: stackArrangement

        ColumnLayout {
            spacing: 0

            Repeater {
                model: banner.lines

                delegate: BannerPair {
                    required property BannerLineViewModel modelData

                    digits: modelData.digits
                    digitsSize: Fonts.digitsLarge
                    joined: modelData.digits === ""
                    words: modelData.short
                }
            }
        }
    }
}
