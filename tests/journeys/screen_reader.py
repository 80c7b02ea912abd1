"""A client of assistive technology beside a running kiosk, told what to do line by line.

Run by the system's own Python, which has pyatspi, inside a private session bus: `screen_reader.py COMMAND...` starts
the bus of assistive technology, then the kiosk by that command. Each line of JSON on its input is answered by one on
its output, until the input ends.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

import pyatspi
from gi.repository import Atspi, GLib

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
KIOSK = "ipt-kiosk"
LONGEST_SECONDS = 30
EVENTS = ("object:announcement", "object:state-changed:focused", "object:state-changed:checked")
HAND_SECONDS = 0.4
"""From one press to the next; the kiosk takes two at once for one."""

heard: list[list[object]] = []
acted_at = [0.0]
T = TypeVar("T")


class Actions(Protocol):
    """What can be done to a node, as pyatspi has it."""

    nActions: int

    def getName(self, index: int) -> str: ...
    def doAction(self, index: int) -> bool: ...


class States(Protocol):
    """The states of a node, as pyatspi has them."""

    def getStates(self) -> list[object]: ...


class Node(Protocol):
    """A node of the tree, as pyatspi has it."""

    name: str
    childCount: int

    def getChildAtIndex(self, index: int) -> "Node | None": ...
    def getRoleName(self) -> str: ...
    def getState(self) -> States: ...
    def queryAction(self) -> Actions: ...


class Event(Protocol):
    """What is heard, as pyatspi has it."""

    type: object
    source: Node
    detail1: int
    any_data: object


def on_event(event: Event) -> None:
    """Keep what is heard: the kind, the words, and whether it came or went."""
    kind = str(event.type).split(":")[-1]
    said = event.any_data if kind == "announcement" else event.source.name
    heard.append([kind, said, event.detail1])


def turn() -> None:
    """Let what has come in be heard."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_until(there: Callable[[], T]) -> T | None:
    """What `there` gives as soon as it gives something; None where it never does."""
    given_up_at = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < given_up_at:
        turn()
        if found := there():
            return found
        time.sleep(0.01)
    return None


def kiosk() -> Node | None:
    """The window of the kiosk, once it is there with something in it."""
    found: list[Node] = []
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == KIOSK:
            application.set_cache_mask(Atspi.Cache.NONE)
            found += [window for window in application if window is not None and window.childCount]
    return found[0] if found else None


def below(node: Node | None, within: tuple[int, ...] = ()) -> Iterator[tuple[Node, tuple[int, ...]]]:
    """Everything below, in reading order."""
    for index in range(node.childCount if node else 0):
        child = node and node.getChildAtIndex(index)
        if child is not None:
            yield child, (*within, index)
            yield from below(child, (*within, index))


def read() -> list[dict[str, object]]:
    """The whole tree."""
    return [
        {
            "role": node.getRoleName(),
            "name": node.name,
            "depth": len(within),
            "states": sorted(pyatspi.stateToString(each) for each in node.getState().getStates()),
            "actions": actions_of(node),
        }
        for node, within in below(kiosk())
    ]


def actions_of(node: Node) -> list[str]:
    """What can be done to it."""
    try:
        actions = node.queryAction()
    except NotImplementedError:
        return []
    return [actions.getName(index) for index in range(actions.nActions)]


def do(name: str, action: str) -> bool:
    """Do this to the first that has this name; False where there is none, or it cannot be done."""
    wait_until(lambda: time.monotonic() > acted_at[-1] + HAND_SECONDS)
    acted_at.append(time.monotonic())
    for node, _ in below(kiosk()):
        if node.name == name and action in actions_of(node):
            return node.queryAction().doAction(actions_of(node).index(action))
    return False


def hear(kind: str, said: str) -> object:
    """Wait for this to be heard; True, or all that was heard instead."""
    found = wait_until(lambda: [each for each in heard if each[:2] == [kind, said] and each[2]])
    instead = list(heard)
    heard.clear()
    return bool(found) or instead


VERBS: dict[str, Callable[..., object]] = {"read": read, "do": do, "hear": hear}


def answer(value: object) -> None:
    """One line; the daemons of the session say things of their own between."""
    print(json.dumps({"answer": value}), flush=True)


def main() -> None:
    """Answer until nobody asks any more."""
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    for event in EVENTS:
        pyatspi.Registry.registerEventListener(on_event, event)
    application = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr)
    try:
        answer(wait_until(kiosk) is not None)
        for line in sys.stdin:
            verb, *rest = json.loads(line)
            answer(VERBS[verb](*rest))
    finally:
        for each in (application, launcher):
            each.terminate()
            each.wait()


if __name__ == "__main__":
    main()
