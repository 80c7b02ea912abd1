pragma Singleton

import QtQuick

// Colours by what they are for. The swatches are private to this file; contrasts are held by a test.
// A clinic's accents come through `Look`; `kiosk/content/accents.py` refuses those that cannot be read here.
QtObject {
    id: colours

    readonly property bool night: Look.theme === "night"
    readonly property bool dark: colours.night || Look.theme === "contrast-dark"
    readonly property bool plain: Look.theme !== "light"

    readonly property color background: dark ? "#000000" : plain ? "#ffffff" : "#fbf5ea"
    readonly property color surface: dark ? "#141414" : plain ? "#ffffff" : "#fffdf8"
    readonly property color rail: dark ? "#000000" : plain ? "#ffffff" : "#f3e9d8"
    readonly property color text: dark ? "#ffffff" : plain ? "#000000" : "#2a2320"
    readonly property color quietText: dark ? "#ffffff" : plain ? "#000000" : "#574639"
    readonly property color border: dark ? "#ffffff" : plain ? "#000000" : "#8d7560"
    readonly property color hairline: dark ? "#ffffff" : plain ? "#000000" : "#dccbb1"
    readonly property color focus: dark ? "#ffd84d" : plain ? "#0038a8" : Look.accent || "#1b555e"
    readonly property color press: dark ? "#33ffffff" : "#1f2a2320"
    readonly property color action: dark ? "#ffd84d" : plain ? "#000000" : Look.accent || "#1b555e"
    readonly property color actionText: dark ? "#000000" : plain ? "#ffffff" : "#fffdf8"
    readonly property color banner: plain ? "#000000" : "#14313a"
    readonly property color bannerText: night ? "#a39d93" : plain ? "#ffffff" : "#fbf5ea"
    readonly property color bannerDigits: night ? "#c8a45c" : plain ? "#ffd84d" : "#f6d48f"
    readonly property color bannerEdge: night ? "#3d3a36" : plain ? "#ffffff" : "#2c5560"
    readonly property color logoPlate: plain ? "#ffffff" : "#fffdf8"
    readonly property color scrim: dark ? "#cc000000" : "#a82a2320"

    // The strong colour of a tone: icons, headings and rules on `background`, `surface` or `pale()`.
    function deep(tone: string): color {
        if (colours.plain)
            return colours.text;
        switch (tone) {
        case "dusk":
            return "#324866";
        case "amber":
            return "#6a400c";
        case "clay":
            return "#742d1b";
        case "sage":
            return "#345040";
        case "plum":
            return "#573856";
        default:
            return Look.accentDeep || "#1b4d55";
        }
    }

    // The quiet colour of a tone: what a card or a callout lies on.
    function pale(tone: string): color {
        if (colours.plain)
            return colours.surface;
        switch (tone) {
        case "dusk":
            return "#dde6f0";
        case "amber":
            return "#f8e4bb";
        case "clay":
            return "#f5dccf";
        case "sage":
            return "#dfead9";
        case "plum":
            return "#ebdff0";
        default:
            return Look.accentPale || "#d9eaea";
        }
    }
}
