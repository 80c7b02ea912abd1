import QtQuick
import QtQuick.Layouts

import Kiosk.Theme

// One of several choices; the chosen one says so by fill, weight and a mark.
Tappable {
    id: choice

    required property bool chosen
    property string glyph: ""
    property real sample: Fonts.chrome

    autoExclusive: true
    bottomPadding: Units.gapSmall
    checkable: true
    checked: choice.chosen
    edge.color: Colours.border
    edge.width: Units.border
    fill: choice.chosen ? Colours.action : Colours.surface
    implicitHeight: Math.max(Units.choiceTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Units.gap
    rightPadding: Units.gap
    topPadding: Units.gapSmall

    contentItem: RowLayout {
        spacing: Units.gapSmall

        Prose {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: choice.chosen ? Colours.actionText : Colours.text
            font.pixelSize: choice.sample
            lineHeight: Fonts.tightLeading
            strong: choice.chosen
            text: choice.text
        }

        Glyph {
            color: Colours.actionText
            font.pixelSize: Fonts.chromeGlyph
            text: choice.glyph
            visible: choice.chosen
        }
    }

    Accessible.role: Accessible.RadioButton

    // What is chosen is decided elsewhere: a touch that comes to nothing chooses nothing.
    onToggled: choice.checked = Qt.binding(() => choice.chosen)
}
