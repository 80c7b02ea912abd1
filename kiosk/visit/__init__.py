"""One visitor's visit, as values and a state machine driven by a clock that is passed in."""

from kiosk.visit.machine import VisitMachine
from kiosk.visit.tap_guard import TapGuard
from kiosk.visit.timing import Timing
from kiosk.visit.values import Entry, Outcome, Preferences, State, Visit

__all__ = ["Entry", "Outcome", "Preferences", "State", "TapGuard", "Timing", "Visit", "VisitMachine"]
