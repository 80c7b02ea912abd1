"""What systemd wants to hear: that the kiosk draws, again and again (the protocol of sd_notify)."""

import logging
import socket
from collections.abc import Callable, Mapping

from kiosk.pulse import Display

log = logging.getLogger("kiosk")

FEED_GAP = 1.0
"""Seconds between two feeds at least: a moving screen has 60 frames in one."""
Send = Callable[[str], None]
_BLIND: Mapping[Display, str] = {
    "none": "There is no display: the kiosk waits for one.",
    "covered": "Something lies over the kiosk, or hides it.",
}


def find_manager(environment: Mapping[str, str]) -> Send | None:
    """What sends a line to the service manager; None where nobody listens."""
    address = environment.get("NOTIFY_SOCKET", "")
    family = getattr(socket, "AF_UNIX", None)
    if not address or family is None:
        return None
    if address.startswith("@"):
        address = f"\0{address[1:]}"

    told = False

    def send(line: str) -> None:
        nonlocal told
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as talk:
                talk.settimeout(0)
                talk.sendto(line.encode(), address)
        except BlockingIOError:
            pass  # a manager that does not take it at once will miss it by itself
        except OSError as error:
            if not told:
                log.warning(
                    "The service manager cannot be reached at %s: %s. The kiosk goes on.",
                    address,
                    error.strerror or error,
                )
            told = True
        else:
            told = False

    return send


class Feed:
    """Ready after the first frame; fed after frames only, or by the event loop where there is no screen at all."""

    def __init__(self, send: Send, clock: Callable[[], float]) -> None:
        self._send, self._clock = send, clock
        self._said = ""
        self._fed: float | None = None

    def note_frame(self) -> None:
        """A frame is on the screen."""
        self._feed("The kiosk is on the glass.")

    def note_blind(self, why: Display) -> None:
        """No frame can be shown, and the event loop runs."""
        self._feed(_BLIND[why])

    def stop(self) -> None:
        """The kiosk ends in good order."""
        self._send("STOPPING=1\nSTATUS=The kiosk ends.")

    def _feed(self, status: str) -> None:
        now = self._clock()
        if status == self._said and self._fed is not None and now - self._fed < FEED_GAP:
            return
        lines = ["WATCHDOG=1"] if self._fed is not None else ["READY=1", "WATCHDOG=1"]
        if status != self._said:
            lines.append(f"STATUS={status}")
        self._said, self._fed = status, now
        self._send("\n".join(lines))
