import QtQuick

import Kiosk.Theme

// A clinic's logo on a light plate, which every theme gives it: most logos are made for paper.
Plate {
    id: logo

    required property string address
    required property real ratio
    required property string spokenName

    readonly property real _height: Math.min(Units.logoHeight, Units.logoWidth / logo.ratio)

    color: Colours.logoPlate
    implicitHeight: picture.height + Units.gap
    implicitWidth: picture.width + Units.gap * 2
    radius: Units.radius / 2
    visible: logo.address !== ""

    Accessible.ignored: !logo.visible
    Accessible.name: logo.spokenName
    Accessible.role: Accessible.Graphic

    Picture {
        id: picture

        address: logo.address
        anchors.centerIn: parent
        corner: 0
        height: Math.round(logo._height)
        width: Math.round(logo._height * logo.ratio)
    }
}
