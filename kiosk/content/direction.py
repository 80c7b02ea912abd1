"""Which way a language is read, by its code."""

from kiosk.content.model import Direction

RIGHT_TO_LEFT = frozenset(
    "apc ar bal bgn ckb dv fa he ks lrc mzn nqo ps rhg sd sdh skr syr trw ug ur yi".split()  # noqa: SIM905 -- plain to read
)
"""Languages whose characters run from right to left in Unicode CLDR; a test compares them with those of Babel."""


def direction(code: str) -> Direction:
    """Which way the language is read: from right to left, or from left to right."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"
