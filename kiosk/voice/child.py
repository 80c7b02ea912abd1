"""The voice: does what the kiosk says on standard input, tells on standard output what comes of it."""

import argparse
import json
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, NoReturn

from kiosk.voice.messages import write_message
from kiosk.voice.outputs import choose_output, explain_output
from kiosk.voice.sound import Device, Outputs, SoundError, samples_of
from kiosk.voice.synthesiser import SynthesisError, find_synthesiser, spoken_languages, synthesise

LOOK_SPEAKING_S, LOOK_S = 0.25, 2.0
"""How often it looks which devices there are, while it speaks and while it does not."""
MOST_MEMORY = 1536 * 1024**2
"""Bytes of addresses; it takes about a third of that, most of it never used."""

Event = tuple[str, dict[str, Any], bytes]


class Child:
    """Speaks into the one device it may use, open only while it speaks."""

    def __init__(self, voice: str, wanted: str, told: BinaryIO) -> None:
        self._voice, self._wanted, self._told = voice, wanted, told
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._outputs, self._output, self._about = Outputs(), "", ""
        self._device: Device | None = None
        self._program = find_synthesiser()
        self._languages = spoken_languages(self._program) if self._program else frozenset[str]()
        self._saying = 0
        self._volume = 100

    def run(self, orders: BinaryIO) -> None:
        """Speak for ever; the process ends when `orders` does."""
        self._look()
        self._tell_voice()
        Thread(target=self._listen, args=(orders,), daemon=True).start()
        while True:
            try:
                what, details, clip = self._events.get(timeout=LOOK_SPEAKING_S if self._saying else LOOK_S)
            except Empty:
                self._rest()
                if self._look():
                    self._tell_voice()
                continue
            self._do(what, details, clip)

    def _listen(self, orders: BinaryIO) -> None:
        for line in orders:
            order = json.loads(line)
            self._events.put((order["do"], order, orders.read(order.get("clip", 0))))
        _leave()

    def _do(self, what: str, details: dict[str, Any], clip: bytes) -> None:
        match what:
            case "say":
                self._say(details, clip)
            case "pause" | "resume" if self._device is not None:
                self._device.pause(paused=what == "pause")
            case "stop":
                self._silence()
            case "volume":
                self._volume = details["percent"]
                if self._device is not None:
                    self._device.set_volume(self._volume)
            case "ended" if details["number"] == self._saying:
                self._saying = 0
                self._tell(ended=details["number"])
            case "began" if details["number"] == self._saying:
                self._tell(began=details["number"])

    def _say(self, order: dict[str, Any], clip: bytes) -> None:
        """Say what is ordered in place of what is being said: the recording, or where that is none, the words."""
        self._silence()
        if self._look():
            self._tell_voice()
        if not self._output:
            return
        try:
            recorded = samples_of(clip) if clip else None
        except SoundError as error:
            print(error, file=sys.stderr, flush=True)
            self._tell(unplayable=order["number"])
            return
        try:
            samples = recorded or samples_of(synthesise(self._program, order["text"], order["language"]))
            device = self._open()
        except (SoundError, SynthesisError) as error:
            print(error, file=sys.stderr, flush=True)
            self._tell(failed=order["number"])
            return
        self._saying = order["number"]
        device.play(samples, self._saying)

    def _open(self) -> Device:
        if self._device is None:
            device = self._outputs.device(self._output)
            self._device = Device(device, self._put("began"), self._put("ended"))
            self._device.set_volume(self._volume)
        return self._device

    def _put(self, what: str) -> Any:  # noqa: ANN401 -- a callback
        return lambda number: self._events.put((what, {"number": number}, b""))

    def _look(self) -> bool:
        """See which devices there are, and be silent where it is to speak into another one; true for anything new."""
        names, before = self._outputs.look(), (self._output, self._about)
        found = choose_output(names, self._voice, self._wanted)
        self._about = explain_output(names, self._voice, self._wanted) + self._explain_languages()
        if found != self._output:
            self._silence()
            self._close()
            self._output = found
        return (self._output, self._about) != before

    def _explain_languages(self) -> str:
        if self._languages:
            return ""
        why = f"{self._program} names no language" if self._program else "espeak-ng is not installed"
        return f" Only recordings can be heard: {why}."

    def _silence(self) -> None:
        self._saying = 0
        if self._device is not None:
            self._device.stop()

    def _rest(self) -> None:
        """Nothing was said for a while: let go of the device, so that it may sleep."""
        if not self._saying:
            self._close()

    def _close(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None

    def _tell_voice(self) -> None:
        self._tell(voice={"output": self._output, "languages": sorted(self._languages), "about": self._about})

    def _tell(self, **said: object) -> None:
        self._told.write(write_message(said))
        self._told.flush()


def _limit_memory() -> None:
    """Rather end than take the kiosk's memory, where the system can hold it to that."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 -- not everywhere

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _leave() -> NoReturn:
    """The kiosk is gone: end with the synthesiser, at once; a sound system may hold up whoever leaves politely."""
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def run(arguments: Sequence[str] | None = None) -> None:
    """Speak until the kiosk is gone."""
    if sys.platform != "win32":
        os.setpgid(0, 0)  # so that this and its synthesiser are ended together
    parser = argparse.ArgumentParser(prog="kiosk.voice")
    parser.add_argument("--voice", choices=("headset", "loudspeaker"), required=True)
    parser.add_argument("--output", default="")
    options = parser.parse_args(arguments)
    _limit_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the kiosk is asked to end, and ends this
    Child(options.voice, options.output, sys.stdout.buffer).run(sys.stdin.buffer)
