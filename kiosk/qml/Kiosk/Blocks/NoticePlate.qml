pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the clinic lets everybody know, below what it is called; nothing of it is to be pressed.
Plate {
    id: plate

    required property list<BlockViewModel> notices
    property bool narrow: false
    readonly property BlockViewModel _first: plate.notices[0] ?? null

    color: Colours.pale(plate._first?.tone ?? "")
    implicitHeight: words.implicitHeight + 2 * Units.gapSmall
    visible: plate.notices.length > 0

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: Units.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Units.gapSmall

        RowLayout {
            spacing: Units.gap

            Glyph {
                id: glyph

                color: Colours.deep(plate._first?.tone ?? "")
                text: plate._first?.glyph ?? ""
            }

            Prose {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: Colours.deep(plate._first?.tone ?? "")
                lineHeight: Fonts.tightLeading
                strong: true
                text: plate._first?.title ?? ""
            }
        }

        Repeater {
            model: plate.notices

            delegate: Prose {
                id: notice

                required property BlockViewModel modelData

                SpokenPlace {
                    item: notice
                    spoken: notice.modelData.spoken
                }

                Layout.fillWidth: true
                Layout.leftMargin: plate.narrow ? 0 : glyph.width + Units.gap
                lineHeight: 1
                text: notice.modelData.text
            }
        }
    }
}
