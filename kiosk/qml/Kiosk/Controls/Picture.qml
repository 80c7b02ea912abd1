import QtQuick

import Kiosk.Theme

// An illustration, drawn at the size it is shown; its corners are rounded where it is drawn.
Image {
    id: picture

    property string address: ""
    property real corner: Units.radius

    asynchronous: false
    fillMode: Image.Stretch
    source: picture.address && picture.width >= 1 && picture.height >= 1 ? picture.address + "/" + Math.round(picture.corner) : ""
    sourceSize: Qt.size(Math.round(picture.width), Math.round(picture.height))
    visible: picture.address !== ""

    Accessible.ignored: true
}
