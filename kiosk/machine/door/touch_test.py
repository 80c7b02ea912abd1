"""The touch test behind the door: the doctor's nine crosses, told in words for staff."""

from kiosk.machine.doctor.touch_map import CROSSES, Point, judge_map
from kiosk.machine.door import words

__all__ = ["CROSSES", "Taps"]


class Taps:
    """Where somebody tapped, cross by cross, in pixels of what crisis help leaves of the picture."""

    def __init__(self) -> None:
        self._taps: list[Point] = []

    def __len__(self) -> int:
        """How many crosses were tapped."""
        return len(self._taps)

    def add(self, at: Point) -> None:
        """One more."""
        self._taps.append(at)

    def judged(self, size: Point, px_per_mm: float) -> tuple[str, ...]:
        """What is wrong and what to do, or that nothing is."""
        found = judge_map(self._taps, (round(size[0]), round(size[1])), px_per_mm)
        told = [(each.found.partition(";")[0], each.mend) for each in found if each.verdict != "pass"]
        return tuple(words.TOUCH_IS_OFF.format(*each) for each in told) or (words.TOUCH_IS_WELL,)
