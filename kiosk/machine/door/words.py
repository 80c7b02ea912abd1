"""Every word of the door, in plain English: it is for staff."""

from kiosk.machine.door.pages import Deed

FOR_STAFF = "For staff."
HOW_TO_GO_BACK = "Touch Close to go back."
WRONG = "That PIN is wrong."
MENU = "Staff menu"
ONE_MOMENT = "One moment"
NOT_DONE = "That could not be done. The log says why. Restart the kiosk, or call IT."
ALL_IS_WELL = "All is well. There is nothing to mend."
TOUCH_IS_WELL = "Touches are felt where they are made."
TOUCH_IS_OFF = "Touches are not felt where they are made: {}. For IT: {}"

NAMES = {
    Deed.DELETE: "Delete",
    Deed.ENTER: "OK",
    Deed.CLOSE: "Close",
    Deed.BACK: "Back",
    Deed.CLEAN: "Clean the screen",
    Deed.PROBLEMS: "Problems",
    Deed.RELOAD: "Reload content",
    Deed.STICK: "From USB stick",
    Deed.VOLUME: "Volume",
    Deed.BRIGHTNESS: "Brightness",
    Deed.TOUCH: "Touch test",
    Deed.RESTART: "Restart the kiosk",
    Deed.LEAVE: "End the kiosk",
    Deed.PAGE_UP: "Up",
    Deed.PAGE_DOWN: "More",
}
LESS = {Deed.VOLUME: "Softer", Deed.BRIGHTNESS: "Darker"}
MORE = {Deed.VOLUME: "Louder", Deed.BRIGHTNESS: "Brighter"}

TITLES = {
    Deed.PROBLEMS: "Problems",
    Deed.RELOAD: "Content",
    Deed.STICK: "USB stick",
    Deed.TOUCH: "Touch test",
    Deed.RESTART: "Restart",
    Deed.LEAVE: "End",
}
WORKING = {
    Deed.PROBLEMS: "The kiosk looks for what is to be mended.",
    Deed.RELOAD: "The content is being read again. What is shown stays until then.",
    Deed.STICK: "The content is being taken from the stick. Leave the stick where it is.",
    Deed.RESTART: "The kiosk starts again.",
    Deed.LEAVE: "The kiosk ends.",
}
SURE = {
    Deed.RESTART: (
        "Restart the kiosk?",
        "The screen is dark for a short while. Then the waiting screen comes.",
        "Restart",
    ),
    Deed.LEAVE: (
        "End the kiosk?",
        (
            "The screen stays dark until the machine is switched off and on, or IT starts the kiosk. "
            "Until then it shows no crisis help."
        ),
        "End it",
    ),
}
CLEANING = ("Wipe the screen now", "Touches do nothing. Then the waiting screen comes.")


def wait(seconds: int) -> str:
    """How long no PIN can be tried."""
    minutes, rest = divmod(seconds, 60)
    if minutes:
        return f"Wait {minutes} min {rest} s."
    return f"Wait {rest} seconds." if rest != 1 else "Wait 1 second."


def cross(tapped: int, of: int) -> str:
    """What to do with the cross."""
    return f"Tap the middle of the cross.\n{tapped + 1} of {of}"


def working_for(seconds: int) -> str:
    """That it is still going on."""
    return f"{seconds} seconds" if seconds > 1 else ""


def screenful(number: int, of: int) -> str:
    """Where one is in a long text."""
    return f"{number + 1} of {of}"
