import QtQuick

import Kiosk.Theme

// Every text on the glass. Plain text only: all other formats may fetch what they name.
Text {
    id: prose

    property bool strong: false

    // Where the letters stand, without the blank above capitals and below descenders; `render` measures by it.
    readonly property rect ink: Qt.rect(_slack(width - contentWidth, effectiveHorizontalAlignment === Text.AlignRight, effectiveHorizontalAlignment === Text.AlignHCenter), _slack(height - contentHeight, verticalAlignment === Text.AlignBottom, verticalAlignment === Text.AlignVCenter) + _blank, contentWidth, Math.max(1, contentHeight - 2 * _blank))
    readonly property real _blank: font.pixelSize * 0.16

    // How wide it may be so that two lines come out about equally long, and no word stands alone on the second.
    function evenWidth(room: real): real {
        const longestWord = Math.max(...prose.text.split(" ").map(word => word.length)) / prose.text.length;
        const twoLines = prose.implicitWidth > room && prose.implicitWidth < room * 2;
        return twoLines ? Math.min(room, prose.implicitWidth * Math.max(0.65, longestWord * 1.5)) : room;
    }

    function _slack(room: real, end: bool, middle: bool): real {
        return end ? room : middle ? room / 2 : 0;
    }

    color: Colours.text
    font.family: Fonts.family
    font.pixelSize: Fonts.body
    font.weight: prose.strong ? Font.DemiBold : Font.Normal
    // Where reading begins; said, since what is not said goes by a text's first letter and is not mirrored.
    horizontalAlignment: Text.AlignLeft
    lineHeight: Fonts.leading
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    // What is not shown, or lies under something, is not read out either.
    Accessible.ignored: !prose.visible || !prose.enabled
    Accessible.name: prose.text
    Accessible.role: Accessible.StaticText
}
