import QtQuick

import Kiosk.Theme

// An illustration, drawn at the size it is shown; its corners are rounded where it is drawn.
// It is drawn once the layouts of a frame have come to rest, not for each size on the way there.
Item {
    id: picture

    property string address: ""
    property real corner: Units.radius

    property size _size: Qt.size(0, 0)
    property bool _settled: false

    visible: picture.address !== ""

    Image {
        anchors.fill: parent
        asynchronous: false
        source: picture.address && picture._settled ? picture.address + "/" + Math.round(picture.corner) : ""
        sourceSize: picture._size

        Accessible.ignored: true
    }

    Connections {
        function onAfterAnimating(): void {
            picture._size = Qt.size(Math.round(picture.width), Math.round(picture.height));
            picture._settled = picture._size.width >= 1 && picture._size.height >= 1;
        }

        target: picture.Window.window
    }
}
