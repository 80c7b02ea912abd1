pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme

// Digits beside both languages, one above the other.
RowLayout {
    id: pair

    required property string digits
    required property int digitsSize
    required property list<string> words
    property bool joined: false

    spacing: Units.gap

    Prose {
        Accessible.ignored: true
        Layout.preferredHeight: Fonts.chromeLine * 2
        color: Colours.bannerDigits
        font.pixelSize: pair.digitsSize
        font.weight: Font.Bold
        verticalAlignment: Text.AlignVCenter
        text: pair.digits
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    ColumnLayout {
        spacing: 0

        Repeater {
            model: pair.joined ? [pair.words.join(BannerTokens.between)] : pair.words

            delegate: Prose {
                required property string modelData

                Accessible.ignored: true
                Layout.preferredHeight: Fonts.chromeLine
                color: Colours.bannerText
                font.pixelSize: Fonts.chrome
                strong: !pair.joined
                text: modelData
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
            }
        }
    }
}
