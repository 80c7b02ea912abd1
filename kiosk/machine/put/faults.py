"""Why content was not put; the kiosk's own folder is then as it was.

PutError
└── TryAgainError
"""


class PutError(Exception):
    """What is in the way and how to mend it."""


class TryAgainError(PutError):
    """What is in the way goes by itself."""
