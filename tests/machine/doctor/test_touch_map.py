from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.machine.doctor.touch_map import CROSSES, Point, judge_map
from kiosk.machine.doctor.touch_window import TouchMapWindow

SIZE, SCALE = (1920, 1080), 4.0


def felt(turn: Callable[[float, float], Point], off: Point = (0, 0)) -> list[Point]:
    turned = (turn(x, y) for x, y in CROSSES)
    return [(x * SIZE[0] + off[0] * SCALE, y * SIZE[1] + off[1] * SCALE) for x, y in turned]


def verdicts(taps: list[Point]) -> list[tuple[str, str]]:
    return [(each.name, each.verdict) for each in judge_map(taps, SIZE, SCALE)]


@pytest.mark.parametrize(("off", "verdict"), [((0, 0), "pass"), ((3, 2), "pass"), ((6, 0), "warn"), ((0, 12), "fail")])
def test_how_far_off_a_finger_is_felt_is_told_in_millimeters(off: Point, verdict: str) -> None:
    found = judge_map(felt(lambda x, y: (x, y), off), SIZE, SCALE)
    assert [(each.name, each.verdict) for each in found] == [("touch axes", "pass"), ("touch map", verdict)]
    assert f"({off[0]:+.1f} {off[1]:+.1f})" in found[1].found


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        (lambda x, y: (y, x), "swapped"),
        (lambda x, y: (1 - x, y), "mirrored left to right"),
        (lambda x, y: (x, 1 - y), "mirrored top to bottom"),
        (lambda x, y: (1 - y, x), "swapped and mirrored"),
        (lambda x, y: (1 - x, 1 - y), "mirrored left to right and mirrored top to bottom"),
    ],
)
def test_touch_that_is_turned_otherwise_than_the_picture_is_named(
    turn: Callable[[float, float], Point], said: str
) -> None:
    (found,) = judge_map(felt(turn, (1, 1)), SIZE, SCALE)
    assert (found.name, found.verdict) == ("touch axes", "fail")
    assert said in found.found


def test_crosses_that_nobody_tapped_are_told() -> None:
    assert verdicts([]) == [("touch map", "fail")]
    assert verdicts([(1, 1)]) == [("touch map", "warn")]


def test_nine_taps_on_the_crosses_make_a_map(qapp: object) -> None:
    done: list[list[Point]] = []
    window = TouchMapWindow(10.1, done.append)
    window.resize(1280, 800)
    window.show()
    for x, y in CROSSES:
        at = QPoint(round(x * 1280), round(y * 800))
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    (taps,) = done
    assert [each.verdict for each in judge_map(taps, (1280, 800), 5.88)] == ["pass", "pass"]
    window.close()


def test_who_leaves_ends_it_with_the_taps_there_were(qapp: object) -> None:
    done: list[list[Point]] = []
    window = TouchMapWindow(10.1, done.append)
    window.resize(1280, 800)
    window.show()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert done == [[]]
    window.close()
