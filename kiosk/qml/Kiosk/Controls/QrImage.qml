import QtQuick

// A QR code on white, its quiet zone included.
Image {
    id: code

    required property string address
    // What is in it, for `render` to tell.
    required property string payload

    fillMode: Image.PreserveAspectFit
    source: code.address
    sourceSize: Qt.size(Math.round(code.width), Math.round(code.width))

    Accessible.ignored: !code.visible || !code.enabled
    Accessible.role: Accessible.Graphic
}
