pragma Singleton

import QtQuick

// Pixel sizes of type. Atkinson Hyperlegible Next has capitals of 0.668 em: 7.34 mm of type stand 4.9 mm tall.
// Titles grow with the text scale more slowly than what is read, or long words would not fit.
QtObject {
    id: fonts

    readonly property string family: Look.family
    readonly property string iconFamily: Look.iconFamily
    readonly property int body: Units.mm(7.34 * Look.textScale)
    readonly property int lead: Units.mm(8.2 * Look.textScale)
    readonly property int heading: Units.mm(8.2 * Look.textScale)
    readonly property int title: Units.mm(11 * fonts._titleScale)
    readonly property int display: Units.mm(14.5 * fonts._titleScale)
    readonly property int glyph: Units.mm(9 * fonts._titleScale)
    readonly property int chrome: Units.mm(7.34)
    readonly property int warningTitle: Units.mm(9)
    readonly property int chromeGlyph: Units.mm(8.6)
    readonly property int digits: Units.mm(9.6)
    readonly property int digitsLarge: Units.mm(14)
    readonly property int chromeLine: Math.round(fonts.chrome * 1.09)
    readonly property int digitsLine: Math.round(fonts.digits * 1.06)
    readonly property real leading: 1.06
    readonly property real tightLeading: 0.9

    readonly property real _titleScale: 1 + (Look.textScale - 1) * 0.5
}
