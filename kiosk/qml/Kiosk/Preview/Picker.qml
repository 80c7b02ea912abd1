pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Many choices under their name: a list that opens.
Column {
    id: picker

    required property GroupViewModel view

    readonly property list<string> _labels: Array.from(picker.view.choices).map(choice => choice.label)
    readonly property int _chosen: Array.from(picker.view.choices).findIndex(choice => choice.chosen)

    signal chosen(string group, string choice)

    spacing: Units.gapSmall

    Prose {
        color: Colours.quietText
        font.pixelSize: Bench.small
        lineHeight: Fonts.tightLeading
        text: picker.view.title
    }

    T.ComboBox {
        id: combo

        Accessible.name: picker.view.title + ": " + combo.displayText
        currentIndex: picker._chosen
        implicitHeight: Units.choiceTarget
        implicitWidth: Bench.picker
        leftPadding: Units.gap
        model: picker._labels
        rightPadding: Units.choiceTarget

        // What is chosen is decided elsewhere.
        onActivated: index => {
            picker.chosen(picker.view.id, picker.view.choices[index].id);
            combo.currentIndex = Qt.binding(() => picker._chosen);
        }
        onCountChanged: combo.currentIndex = Qt.binding(() => picker._chosen)

        background: Rectangle {
            border.color: Colours.border
            border.width: Units.border
            color: Colours.surface
            radius: Units.radius
        }

        contentItem: Prose {
            Accessible.ignored: true
            font.pixelSize: Bench.small
            lineHeight: Fonts.tightLeading
            strong: true
            text: combo.displayText
            verticalAlignment: Text.AlignVCenter
        }

        indicator: Item {
            height: combo.height
            width: Units.choiceTarget
            x: combo.width - width

            // A small triangle, drawn of a turned square that is cut in half.
            Item {
                anchors.centerIn: parent
                clip: true
                height: Units.gap
                width: Units.gap * 2

                Rectangle {
                    anchors.centerIn: parent
                    anchors.verticalCenterOffset: -parent.height / 2
                    color: Colours.action
                    height: Units.gap * Math.SQRT2
                    rotation: 45
                    width: height
                }
            }
        }

        delegate: T.ItemDelegate {
            id: entry

            required property int index
            required property string modelData

            Accessible.name: entry.modelData
            implicitHeight: Units.choiceTarget
            leftPadding: Units.gap
            width: ListView.view?.width ?? 0

            background: Rectangle {
                color: entry.index === combo.highlightedIndex ? Colours.pale("sea") : Colours.surface
            }

            contentItem: Prose {
                Accessible.ignored: true
                font.pixelSize: Bench.small
                lineHeight: Fonts.tightLeading
                strong: entry.index === picker._chosen
                text: entry.modelData
                verticalAlignment: Text.AlignVCenter
            }
        }

        popup: T.Popup {
            implicitHeight: list.contentHeight + 2 * Units.border
            padding: Units.border
            width: combo.width
            y: combo.height

            background: Rectangle {
                border.color: Colours.border
                border.width: Units.border
                color: Colours.surface
            }

            contentItem: ListView {
                id: list

                clip: true
                currentIndex: combo.highlightedIndex
                model: combo.delegateModel
            }
        }

        FocusRing {
            control: combo
        }
    }
}
