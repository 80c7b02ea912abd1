import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// Digits, then both languages on one line.
RowLayout {
    id: line

    required property string digits
    required property list<string> words

    spacing: Units.gap

    Prose {
        Accessible.ignored: true
        Layout.preferredHeight: Fonts.digitsLine
        color: Colours.bannerDigits
        font.pixelSize: Fonts.digits
        font.weight: Font.Bold
        verticalAlignment: Text.AlignVCenter
        text: line.digits
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    Prose {
        Accessible.ignored: true
        Layout.preferredHeight: line.digits ? Fonts.digitsLine : Fonts.chromeLine
        color: Colours.bannerText
        font.pixelSize: Fonts.chrome
        verticalAlignment: Text.AlignVCenter
        strong: true
        text: line.words.join(BannerTokens.between)
        wrapMode: Text.NoWrap
    }
}
