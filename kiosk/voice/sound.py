"""Sound: what the system can play it on, and one device that is open while something is read."""

import sys
from array import array
from collections.abc import Callable, Generator
from threading import Lock
from typing import Any

import miniaudio

from kiosk.voice.outputs import USUAL

RATE = 44_100
BUFFER_MS = 50
REST = RATE // 4
"""Samples of silence after each sound: what is still on its way is heard, and a listener takes breath."""
_BACKENDS = {"win32": [miniaudio.Backend.WASAPI], "darwin": [miniaudio.Backend.COREAUDIO]}
_LINUX = [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
BACKENDS = _BACKENDS.get(sys.platform, _LINUX)
"""Never the one that plays into nothing."""


LONGEST_S = 300
"""More than a recording or a text of a screen takes; what it says of its own length is not believed."""
_PIECE = 16_384
_STARTS = (b"RIFF", b"fLaC", b"ID3", b"\xff")
"""How WAV, FLAC and MP3 begin. Nothing else is looked into: a damaged OGG makes the package write past its memory."""


class SoundError(Exception):
    """A recording cannot be played, or a device cannot be opened."""


class Outputs:
    """The devices there are; asked anew each time, since a headset comes and goes."""

    def __init__(self) -> None:
        self._devices: miniaudio.Devices | None = None
        self._found: dict[str, object] = {}

    def look(self) -> tuple[str, ...]:
        """Their names; none where there is no audio service."""
        try:
            if self._devices is None:
                self._devices = miniaudio.Devices(BACKENDS)
            self._found = {str(each["name"]): each["id"] for each in self._devices.get_playbacks()}
        except miniaudio.MiniaudioError:
            self._devices, self._found = None, {}
        return tuple(self._found)

    def device(self, name: str) -> object:
        """How the system knows the device of this name; None stands for the usual one."""
        return None if name == USUAL else self._found[name]


class _Playback(miniaudio.PlaybackDevice):  # type: ignore[misc]  # the package tells no types
    """A device that lets go of its connection to the sound system, which allows only so many, when it is closed.

    The package forgets that connection. What cannot be opened is closed.
    """

    _context: Any = None

    def __init__(self, **options: object) -> None:
        try:
            super().__init__(**options)
        except miniaudio.MiniaudioError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the device, and of the connection."""
        super().close()
        context, self._context = self._context, None
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)


class Device:
    """One device, open and silent until `play`. Raises `SoundError` where it cannot be opened.

    It is bound to that device: where it is pulled out, the sound ends and moves to no other.
    `began` and `ended` are called from another thread with the number that `play` was given.
    """

    def __init__(self, device: object, began: Callable[[int], None], ended: Callable[[int], None]) -> None:
        self._began, self._ended = began, ended
        self._lock = Lock()
        self._samples, self._at, self._number = array("h"), 0, 0
        self._loudness, self._paused = 1.0, False
        try:
            self._device = _Playback(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=BUFFER_MS,
                device_id=device,
                backends=BACKENDS,
                app_name="ipt-kiosk",
            )
        except miniaudio.MiniaudioError as error:
            raise SoundError(str(error)) from error
        frames = self._frames()
        next(frames)
        try:
            self._device.start(frames)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise SoundError(str(error)) from error

    def play(self, samples: "array[int]", number: int) -> None:
        """Play in place of what is being played."""
        with self._lock:
            self._samples, self._at, self._number, self._paused = samples, 0, number, False

    def stop(self) -> None:
        """Be silent."""
        self.play(array("h"), 0)

    def pause(self, *, paused: bool) -> None:
        """Be silent and keep the place, or go on."""
        with self._lock:
            self._paused = paused

    def set_volume(self, percent: int) -> None:
        """How loud, from 0 to 100, as an ear measures it."""
        self._loudness = (percent / 100) ** 2

    def close(self) -> None:
        """Let go of the device."""
        self._device.close()

    def _frames(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            wanted = yield self._next(wanted)

    def _next(self, wanted: int) -> bytes:
        """The next samples; silence for what is missing."""
        with self._lock:
            at, number, end = self._at, self._number, len(self._samples)
            if not number or self._paused:
                return bytes(2 * wanted)
            self._at += wanted
            over = self._at >= end + REST
            if over:
                self._number = 0
            found = self._samples[at : at + wanted]
        if at == 0:
            self._began(number)
        if over:
            self._ended(number)
        sound = array("h", [int(each * self._loudness) for each in found])
        return sound.tobytes() + bytes(2 * (wanted - len(sound)))


def samples_of(sound: bytes) -> "array[int]":
    """A recording as samples: WAV, FLAC or MP3. Raises `SoundError`."""
    if not sound.startswith(_STARTS):
        message = "It is no WAV, FLAC or MP3."
        raise SoundError(message)
    samples = array("h")
    try:
        for piece in miniaudio.stream_memory(sound, nchannels=1, sample_rate=RATE, frames_to_read=_PIECE):
            samples.extend(piece)
            if len(samples) > LONGEST_S * RATE:
                message = f"It lasts more than {LONGEST_S} seconds."
                raise SoundError(message)
    except miniaudio.MiniaudioError as error:
        raise SoundError(str(error)) from error
    if not samples:
        message = "There is no sound in it."
        raise SoundError(message)
    return samples
