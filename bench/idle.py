"""What the kiosk does while nobody touches it."""

from typing import NamedTuple

from bench.contestants import Arena

_REST_SECONDS = 30.0


class Idle(NamedTuple):
    """Frames drawn and processor seconds used, of so many seconds."""

    frames: int
    used: float
    seconds: float


def idle(arena: Arena, screen: str, seconds: float) -> Idle:
    """The kiosk left alone on a screen."""
    with arena.kiosk("idle", screen, str(seconds)) as program:
        _, frames, used = program.hear("idle", seconds + _REST_SECONDS)
    return Idle(int(frames), float(used), seconds)
