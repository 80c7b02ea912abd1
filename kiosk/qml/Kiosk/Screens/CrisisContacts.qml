pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Qt.labs.qmlmodels

import Kiosk.Blocks
import Kiosk.Theme
import Kiosk.ViewModels

// The front desk over the whole width, then the lines in as many columns as fit.
GridLayout {
    id: grid

    required property list<BlockViewModel> blocks

    columnSpacing: Units.gap
    rowSpacing: Units.gap

    Repeater {
        model: grid.blocks

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "next_step"

                CalloutBlock {
                    Layout.columnSpan: grid.columns
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }

            DelegateChoice {
                roleValue: "contact"

                ContactBlock {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
    }
}
