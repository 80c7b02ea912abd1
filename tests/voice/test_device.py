"""What is handed to a device, sample by sample, without one."""

from array import array
from collections.abc import Generator

import pytest

from kiosk.voice import sound
from kiosk.voice.sound import Device

RATE = 44_100
LOUD = array("h", [1000] * RATE)


class Silent:
    """Stands for an open device, which asks for samples when the test does."""

    frames: Generator[bytes, int, None]

    def __init__(self, **_options: object) -> None:
        pass

    def start(self, frames: Generator[bytes, int, None]) -> None:
        Silent.frames = frames


def asked(samples: int) -> "array[int]":
    """The next of what the device plays."""
    return array("h", Silent.frames.send(samples))


@pytest.fixture
def told() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def device(told: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch) -> Device:
    monkeypatch.setattr(sound, "_Playback", Silent)
    return Device(None, lambda number: told.append(("began", number)), lambda number: told.append(("ended", number)))


def test_a_sound_ends_a_quarter_of_a_second_after_its_last_sample(device: Device, told: list[tuple[str, int]]) -> None:
    """What is still on its way is heard, and a listener takes breath."""
    device.play(LOUD, 7)
    assert set(asked(RATE)) == {1000}
    assert set(asked(RATE // 4 - 1)) == {0}
    assert told == [("began", 7)]
    asked(1)
    assert told == [("began", 7), ("ended", 7)]
    assert set(asked(RATE)) == {0}
    assert told == [("began", 7), ("ended", 7)]


def test_a_pause_loses_no_sample(device: Device, told: list[tuple[str, int]]) -> None:
    device.play(array("h", range(1000)), 1)
    assert list(asked(400)) == list(range(400))
    device.pause(paused=True)
    assert set(asked(RATE)) == {0}
    device.pause(paused=False)
    assert list(asked(600)) == list(range(400, 1000))
    assert told == [("began", 1)]


def test_what_is_stopped_neither_sounds_nor_ends(device: Device, told: list[tuple[str, int]]) -> None:
    device.play(LOUD, 1)
    asked(10)
    device.stop()
    assert set(asked(2 * RATE)) == {0}
    assert told == [("began", 1)]
