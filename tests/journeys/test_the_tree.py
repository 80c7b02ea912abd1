"""What somebody hears who does not see: every state of the glass, as assistive technology reads it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QGuiApplication, QPointingDevice

from kiosk import paths
from kiosk.app import Kiosk, RunOptions
from kiosk.authoring.scene import Scene, SeenText
from kiosk.authoring.states import DARK, WAITING, State, begin, states
from kiosk.content import Bundle, Catalogue
from kiosk.content.compile import Compiled
from kiosk.viewmodels import derive_screen
from kiosk.viewmodels.props import ScreenProps
from kiosk.visit import Visit
from tests.journeys.conftest import that_showed_it_before
from tests.journeys.tree import PRESSED, Node, Role, press, read_out
from tests.journeys.visitor import BETWEEN_TOUCHES, Clock, Visitor

FEWEST_STATES, FEWEST_NODES, FEWEST_PRESSES = 90, 1500, 100
BAR = 5
SLACK = 3.0
"""Pixels by which layouts may round."""
GAP = 20
"""At least as wide as the gap between the screens and the banner."""
ALIKE = frozenset({"article", "steps", "compare", "questions", "answer"})
"""Kinds of screens beside which the bar does what it does beside others."""
TITLED = frozenset({"text", "points", "next_step", "caution", "safety", "step", "compare", "sources"})
"""Kinds of blocks whose title is a heading; a contact is one sentence."""


class Look(NamedTuple):
    """How it is shown."""

    language: str
    size: tuple[int, int] = (1920, 1080)
    text_scale: float = 1.0


ENGLISH, SPANISH, UPRIGHT = Look("en"), Look("es"), Look("en", (1080, 1920), 2.0)


class Heard(NamedTuple):
    """One state in one look: what is in the tree, and what is on the glass."""

    state: State
    look: Look
    nodes: tuple[Node, ...]
    scene: Scene
    screen: ScreenProps

    @property
    def at(self) -> str:
        """Which state this is."""
        return f"{self.state.id} in {self.look}"

    @property
    def over(self) -> tuple[Node, ...]:
        """What is neither bar nor banner: the screen, or what lies over it."""
        return tuple(each for each in self.nodes if self._top(each).role not in PRESSED)

    @property
    def read_through(self) -> tuple[Node, ...]:
        """What is read from its beginning to its end; the buttons that page through it stay where they are."""
        inside = [each for each in self.over if len(each.within) > 1]
        paging = (self.screen.more_above, self.screen.more_below)
        assert [each.name for each in inside if each.name in paging] in ([], list(paging), [paging[1]], [paging[0]])
        assert not any(each.name in paging for each in inside[:-2]), "they come last"
        return tuple(each for each in inside if each.name not in paging)

    @property
    def chrome(self) -> tuple[Node, ...]:
        """The bar, then the banner."""
        return tuple(each for each in self.nodes if self._top(each).role in PRESSED)

    def _top(self, node: Node) -> Node:
        return next(each for each in self.nodes if each.within == node.within[:1])


def reach(kiosk: Kiosk, clock: Clock, state: State, look: Look = ENGLISH) -> None:
    """As somebody comes there who reads on in this language and size."""
    assert kiosk.glass is not None
    machine = kiosk.glass.machine
    if machine.visit.state != "attract":
        machine.done()
    machine.begin_in([look.language])
    begin(machine, state)
    if state.kind not in WAITING:
        machine.choose_text_scale(look.text_scale)
    state.reach(machine, lambda now: setattr(clock, "now", now))
    kiosk.glass.publish()


def every_state(bundle: Bundle, language: str = "en") -> tuple[State, ...]:
    catalogue = Catalogue(bundle.content, language)
    return tuple(states(catalogue, lambda screen: derive_screen(catalogue, screen).kind))


@pytest.fixture(scope="module")
def heard(
    typefaces: None, bundle: Bundle, compiled: Compiled, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Heard, ...]:
    """Every state of the real app, in each look."""
    options = that_showed_it_before(paths.shipped_content(), tmp_path_factory.mktemp("heard"), compiled)
    return tuple(each for look in (ENGLISH, SPANISH, UPRIGHT) for each in _heard(options, bundle, look))


def _heard(options: RunOptions, bundle: Bundle, look: Look) -> Iterator[Heard]:
    clock, catalogue = Clock(), Catalogue(bundle.content, look.language)
    kiosk = Kiosk(options._replace(size=look.size), look.size, clock)
    kiosk.start()
    visitor = Visitor(kiosk, clock, QPointingDevice())
    for state in every_state(bundle, look.language):
        reach(kiosk, clock, state, look)
        scene = visitor.look()
        yield Heard(state, look, read_out(visitor.window), scene, derive_screen(catalogue, visitor.screen))
    kiosk.close()


def test_everything_is_called_something_and_nothing_is_read_out_that_is_not_there(heard: tuple[Heard, ...]) -> None:
    assert len(heard) >= FEWEST_STATES
    assert sum(len(each.nodes) for each in heard) >= FEWEST_NODES
    wrong = [
        f"{each.at}: {node.says}"
        for each in heard
        for node in each.nodes
        if not node.name.strip() or "invisible" in node.flags or _icons(node.name)
    ]
    assert wrong == []


def test_every_text_on_the_glass_is_read_out(heard: tuple[Heard, ...]) -> None:
    unheard = [
        f"{each.at}: {text.text!r}"
        for each in heard
        for text in each.scene.texts
        if text.visible and _words(text.text) and not any(_holds(node.name, text.text) for node in each.nodes)
    ]
    assert unheard == []


def test_what_can_be_pressed_says_so_and_is_called_by_the_words_on_it(heard: tuple[Heard, ...]) -> None:
    wrong = []
    for each in heard:
        for node in each.nodes:
            if node.role not in PRESSED:
                assert "Press" not in node.actions, f"{each.at}: {node.says} can be pressed and is no button"
                continue
            if "Press" not in node.actions:
                wrong.append(f"{each.at}: {node.says} cannot be pressed")
            own = {other.name for other in each.nodes if other is not node and node.area.contains(other.area)}
            wrong += [
                f"{each.at}: {node.says} does not say {text.text!r}"
                for text in _on(node, each)
                if _words(text.text) and text.text not in own and not _holds(node.name, text.text)
            ]
    assert wrong == []


def test_what_a_finger_finds_is_in_the_tree_and_in_view(heard: tuple[Heard, ...]) -> None:
    for each in heard:
        in_tree = {(node.name, round(node.area.x()), round(node.area.y())) for node in each.nodes if node.shown}
        for target in each.scene.targets:
            assert (target.name, round(target.rect[0]), round(target.rect[1])) in in_tree, f"{each.at}: {target}"
        for text in each.scene.texts:
            at = QRectF(*text.rect).center()
            there = [node for node in each.nodes if node.name == text.text and node.area.contains(at)]
            assert all(node.shown for node in there) or not text.visible, f"{each.at}: {text.text!r} is in view"


def test_titles_are_headings(heard: tuple[Heard, ...]) -> None:
    for each in heard:
        if each.state.kind in ("sheet", "warning", DARK):
            continue
        headings = [node.name for node in each.over if node.role is Role.Heading]
        blocks = (*each.screen.blocks, *each.screen.after)
        titles = [block.title for block in blocks if block.kind in TITLED and block.title]
        titles += [title for title in (each.screen.cards_title, each.screen.title) if title]
        titles += [each.screen.aside_title] if each.screen.aside else []
        assert sorted(headings) == sorted(titles), each.at


def test_pictures_say_what_they_are_or_nothing(heard: tuple[Heard, ...]) -> None:
    for each in heard:
        graphics = [node.name for node in each.nodes if node.role is Role.Graphic]
        assert graphics == ([each.screen.qr_caption] if each.scene.codes else []), each.at


def test_what_is_read_out_stands_in_the_order_in_which_it_is_read(heard: tuple[Heard, ...]) -> None:
    wrong = [
        f"{each.at}: {second.says} comes after {first.says}"
        for each in heard
        for first, second in pairwise(each.read_through)
        if _stands_before(second.area, first.area)
    ]
    assert wrong == []


def test_crisis_help_and_the_bar_have_one_place_and_one_order(heard: tuple[Heard, ...]) -> None:
    for look in (ENGLISH, SPANISH, UPRIGHT):
        of_it = [each for each in heard if each.look == look]
        usual = [(node.name, node.area) for node in of_it[0].chrome]
        assert len(usual) == BAR + 1
        for each in of_it:
            places = [(node.name, node.area) for node in each.chrome]
            if each.state.kind in ("warning", DARK):
                assert places == usual[BAR:], "all is covered but crisis help"
            else:
                assert places == usual, each.at
            assert each.nodes[-1].pressable, "crisis help can always be pressed"


def test_a_sheet_is_a_dialog_and_the_warning_an_alert_and_what_lies_below_is_not_read_out(
    heard: tuple[Heard, ...],
) -> None:
    for each in heard:
        top, *inside = each.over
        assert top.within == each.nodes[0].within or each.state.kind == "sheet"
        match each.state.kind:
            case "sheet":
                assert top.role is Role.Dialog
                assert inside[0].name == top.name
            case "warning":
                assert top.role is Role.AlertMessage
                assert top.name.startswith(inside[0].name)
            case _:
                assert (top.role, top.name) == (Role.Pane, each.screen.title)
        assert [node for node in each.over if len(node.within) == 1] == [top], "nothing else is below the window"
        assert not any(node.role is Role.Pane for node in inside)


def test_the_choice_that_is_made_is_told(heard: tuple[Heard, ...]) -> None:
    chosen = {
        (each.state.id, each.look): [node.name for node in each.nodes if "checked" in node.flags]
        for each in heard
        if each.state.kind == "sheet"
    }
    assert chosen["sheet/language", ENGLISH] == ["English"]
    assert chosen["sheet/language", SPANISH] == ["Español"]
    assert chosen["sheet/access", ENGLISH][:2] == ["Normal", "Warm"]
    assert chosen["sheet/access", UPRIGHT][:2] == ["Largest", "Warm"]
    for each in heard:
        radios = [node for node in each.nodes if node.role is Role.RadioButton]
        assert bool(radios) == (each.state.kind == "sheet"), each.at
        assert all("checkable" in node.flags for node in radios)


def test_to_press_is_to_touch(kiosk: Kiosk, visitor: Visitor, clock: Clock, bundle: Bundle) -> None:
    more = Catalogue(bundle.content, "en").language.words.reading.more_below
    pressed = set[tuple[str, str]]()
    for state in {each.kind: each for each in every_state(bundle)}.values():
        reach(kiosk, clock, state)
        there, before = _to_press(visitor), _where(kiosk)
        chrome = {node.name for node in there[-BAR - 1 :]} if state.kind in ALIKE else set()
        idle = {node.name for node in there if "checked" in node.flags} | {more}
        idle |= {there[-1].name} if state.kind == "crisis" else set()
        for name in [node.name for node in there if node.name not in chrome]:
            reach(kiosk, clock, state)
            touched = _after_touching(kiosk, visitor, name, more)
            reach(kiosk, clock, state)
            clock.now += BETWEEN_TOUCHES
            press(visitor.window, next(node for node in _to_press(visitor) if node.name == name))
            QGuiApplication.processEvents()
            assert _where(kiosk) == touched, f"{state.id}: {name}"
            assert name in idle or touched != before, f"{state.id}: {name} does nothing"
            pressed.add((state.kind, name))
    assert len(pressed) >= FEWEST_PRESSES


def _to_press(visitor: Visitor) -> tuple[Node, ...]:
    visitor.settle()
    return tuple(node for node in read_out(visitor.window) if node.pressable)


def _after_touching(kiosk: Kiosk, visitor: Visitor, name: str, more: str) -> Visit:
    """Where a finger leads on the middle of what has this name, paging down for it."""
    while not (found := _with_their_middle_in_view(visitor)).get(name):
        visitor.touch_at(found[more])
    visitor.touch_at(found[name])
    return _where(kiosk)


def _with_their_middle_in_view(visitor: Visitor) -> dict[str, QPoint]:
    targets = visitor.look().targets
    banner = max(targets, key=lambda each: each.rect[1])
    middles = {each.name: QRectF(*each.rect).center().toPoint() for each in targets}
    return {name: at for name, at in middles.items() if name == banner.name or 0 < at.y() < banner.rect[1] - GAP}


def _where(kiosk: Kiosk) -> Visit:
    """What became of the visit, however far anything was scrolled on the way."""
    assert kiosk.glass is not None
    visit = kiosk.glass.machine.visit
    crisis = visit.crisis and visit.crisis._replace(scroll=0)
    return visit._replace(way=tuple(entry._replace(scroll=0) for entry in visit.way), crisis=crisis)


def _icons(text: str) -> bool:
    return any("\ue000" <= letter <= "\uf8ff" for letter in text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _holds(name: str, text: str) -> bool:
    """Whether the words of `text` are said, in their order; the banner says some more between them."""
    said = iter(_words(name))
    return all(word in said for word in _words(text))


def _on(node: Node, heard: Heard) -> list[SeenText]:
    """The texts seen on it; what comes later in the tree lies on top."""
    after = [each.area for each in heard.nodes[heard.nodes.index(node) + 1 :] if each.role in PRESSED]
    middles = ((text, QRectF(*text.rect).center()) for text in heard.scene.texts if text.visible)
    return [text for text, at in middles if node.area.contains(at) and not any(area.contains(at) for area in after)]


def _stands_before(one: QRectF, other: QRectF) -> bool:
    """Whether a reader would come to `one` first: it is above, in no later column, or before it on the same line."""
    if other.contains(one) or one.contains(other):
        return False
    above = one.bottom() <= other.top() + SLACK and one.left() < other.right()
    level = one.bottom() > other.top() + SLACK and one.top() < other.bottom() - SLACK
    return above or (level and one.right() <= other.left() + SLACK)
