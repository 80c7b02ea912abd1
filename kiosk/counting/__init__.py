"""How many visits there were, by the month and nothing finer; off unless IT turns it on (decision 0021)."""

from kiosk.counting.ledger import Ledger
from kiosk.counting.months import FOLDER, Month, read_months
from kiosk.counting.shown import ShownMonth, shown
from kiosk.counting.tally import Counted, Tally

__all__ = ["FOLDER", "Counted", "Ledger", "Month", "ShownMonth", "Tally", "read_months", "shown"]
