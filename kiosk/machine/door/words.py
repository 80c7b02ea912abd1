"""Every word of the door, in plain English: it is for staff."""

FOR_STAFF = "For staff."
HOW_TO_GO_BACK = "Touch Close to go back."
CLOSE, DELETE, ENTER = "Close", "Delete", "OK"
WRONG = "That PIN is wrong."


def wait(seconds: int) -> str:
    """How long no PIN can be tried."""
    minutes, rest = divmod(seconds, 60)
    if minutes:
        return f"Wait {minutes} min {rest} s."
    return f"Wait {rest} seconds." if rest != 1 else "Wait 1 second."
