pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Qt.labs.qmlmodels

import Kiosk.Theme
import Kiosk.ViewModels

// Blocks in reading order.
ColumnLayout {
    id: column

    required property list<BlockViewModel> blocks
    property string leftName: ""
    property string rightName: ""

    spacing: Units.gapLarge

    Repeater {
        model: column.blocks

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "lead"

                LeadBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "text"

                TextBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "points"

                PointsBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "next_step"

                CalloutBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "caution"

                CalloutBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "safety"

                SafetyBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "contact"

                ContactBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "step"

                StepBlock {
                    Layout.fillWidth: true
                }
            }

            DelegateChoice {
                roleValue: "compare"

                CompareBlock {
                    Layout.fillWidth: true
                    leftName: column.leftName
                    rightName: column.rightName
                }
            }

            DelegateChoice {
                roleValue: "sources"

                SourcesBlock {
                    Layout.fillWidth: true
                }
            }
        }
    }
}
