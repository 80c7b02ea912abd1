"""Every word of the preview, in one place; it speaks English to staff, whatever the kiosk speaks."""

TITLE = "Preview of {folder}"
FOLDER = "You see what is saved in this folder"
NOTES = (
    "Drafts and unsigned words are shown here too, even where visitors do not see them. Nothing clears itself, and "
    "nothing is read aloud. Your files are only read, never changed."
)

READING = "Reading the folder"
READING_TEXT = "This takes a moment."
SHOWN = "Shown as saved at {time}"
ALL_GOOD = "Nothing to mend. Thank you for taking care of these words."
ONLY_WARNINGS = "Nothing must be mended. {count} below."
NOT_SHOWN = "Not shown: {count} to mend"
NOT_SHOWN_TEXT = "The last good version, saved at {time}, stays. Mend what is named below and save again."
NOTHING_YET = "Nothing can be shown yet: {count} to mend"
NOTHING_YET_TEXT = "Mend what is named below and save. The kiosk then appears here by itself."
NOT_OFFERED = "Visitors are not offered {language}: {why}"
NOT_OFFERED_WHY = "see below."
WARNINGS = ("1 warning", "{number} warnings")
THINGS = ("1 thing", "{number} things")
WAITING = "The kiosk appears here as soon as the folder can be read."

ERROR, WARNING = "Error", "Warning"
PROBLEMS = "Errors and warnings"
PLACE, FOLDER_PLACE = "{file}, line {line}", "the folder"
FURTHER = "{count} not listed here. Mend these first; the verb check lists all."
NO_PROBLEMS = "All good"
NO_PROBLEMS_TEXT = "Change a sentence in your editor and save. It is shown here at once."

PANEL, LANGUAGE, BESIDE, TEXT_SIZE, THEME, REACH = (
    "Screen",
    "Language",
    "Beside it",
    "Text size",
    "Colors",
    "Where to touch",
)
NOTHING_BESIDE = "Nothing"
THIS_WINDOW = "This window"
LANDSCAPE, UPRIGHT = "{inches} inches, {width} by {height}", "{inches} inches upright, {width} by {height}"
PERCENT = "{number} %"
THEMES = {"light": "Warm", "contrast-light": "Black on white", "contrast-dark": "White on black"}
WHOLE, LOW = "Whole screen", "Lower part"

SCREENS = {
    "attract": "The waiting screen",
    "dark": "The dark, outside the opening hours",
    "warning": "The idle warning",
    "sheet/language": "Choosing a language",
    "sheet/access": "Making it easier to use",
}
"""What lies over a screen, or has no name a visitor reads."""


def counted(number: int, forms: tuple[str, str]) -> str:
    """So many of something, such as "1 thing"."""
    return forms[0] if number == 1 else forms[1].format(number=number)
