"""Who has read and signed which words, and what has changed since; none of it is needed to show the glass."""

from kiosk.content.review.changes import Change, Piece, changes, pieces
from kiosk.content.review.record import (
    REVIEWS,
    Base,
    Brought,
    Kept,
    Record,
    Signed,
    base_digest,
    base_file,
    encoded,
    is_kept,
    read_kept,
    sealed,
    signed_file,
)
from kiosk.content.review.standing import Drift, Standing, base_of, standings
from kiosk.content.review.texts import Spot, Texts, digest_of, page_of, plain
from kiosk.content.review.told import DUE_SOON_DAYS, Day, as_typed, check_reviews
from kiosk.content.review.withheld import Shown, shown

__all__ = [
    "DUE_SOON_DAYS",
    "REVIEWS",
    "Base",
    "Brought",
    "Change",
    "Day",
    "Drift",
    "Kept",
    "Piece",
    "Record",
    "Shown",
    "Signed",
    "Spot",
    "Standing",
    "Texts",
    "as_typed",
    "base_digest",
    "base_file",
    "base_of",
    "changes",
    "check_reviews",
    "digest_of",
    "encoded",
    "is_kept",
    "page_of",
    "pieces",
    "plain",
    "read_kept",
    "sealed",
    "shown",
    "signed_file",
    "standings",
]
