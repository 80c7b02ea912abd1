"""What IT set for one machine, as visitors find it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.app import Kiosk, RunOptions
from kiosk.mounting import Mounting
from kiosk.panel import px_per_mm
from kiosk.services import VoicePolicy
from kiosk.visit import Timing
from tests.geometry import CAPITALS
from tests.journeys.visitor import Clock, Visitor

UPRIGHT, INCHES = (1080, 1920), 24.0
SMALL, SMALL_INCHES = (1280, 800), 10.1
INVITATION = "For people who are waiting"
Begin = Callable[[RunOptions], Visitor]


@pytest.fixture
def begin(typefaces: None, clock: Clock, finger: QPointingDevice) -> Iterator[Begin]:
    """Starts a machine that is set so; somebody walks up to it."""
    running: list[Kiosk] = []

    def start(options: RunOptions) -> Visitor:
        kiosk = Kiosk(options, options.size or SMALL, clock)
        running.append(kiosk)
        kiosk.start()
        return Visitor(kiosk, clock, finger)

    yield start
    for kiosk in running:
        kiosk.close()


def smallest_capital(visitor: Visitor, banner: float, scale: float) -> float:
    """Millimetres of the smallest capital of what is read, paged away or not; bar and banner keep their size."""
    scene = visitor.look()
    named = " ".join(each.name for each in scene.targets if each.rect[1] < banner)
    sizes = [
        each.pixel_size
        for each in scene.texts
        if each.enabled and not (each.rect[0] < 220 and each.text in named) and each.text not in ("More", "Up")
        if not banner <= each.rect[1] < SMALL[1]
    ]
    assert len(sizes) >= 10, "an empty glass shows nothing"
    return min(sizes) * CAPITALS / scale


@pytest.mark.parametrize(("distance", "scale"), [(0, 1.0), (500, 1.25), (600, 1.5), (800, 2.0)])
def test_text_begins_as_large_as_it_can_be_read_from_there_in_every_visit(
    begin: Begin, options: RunOptions, distance: int, scale: float
) -> None:
    visitor = begin(options._replace(size=SMALL, inches=SMALL_INCHES, mounting=Mounting(viewing_distance=distance)))
    banner = max(each.rect[1] for each in visitor.look().targets)
    for _ in range(2):
        assert visitor.sees("Nothing you touch is saved"), "the waiting screen keeps its size: it has no second page"
        visitor.touch("Touch to begin")
        visitor.touch("Interpersonal therapy")
        tall = smallest_capital(visitor, banner, px_per_mm(SMALL, SMALL_INCHES))
        assert tall >= max(4.9, distance * 0.01222)
        visitor.touch("Adjust")
        visitor.touch("Largest" if scale < 2 else "Normal")
        visitor.touch("Close")
        visitor.touch("Done")


def test_a_panel_that_hangs_high_begins_every_visit_in_its_lowest_third(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(size=UPRIGHT, inches=INCHES, mounting=Mounting(upper_edge=1500)))
    lowest = UPRIGHT[1] * 2 / 3
    for _ in range(2):
        assert min(each.rect[1] for each in visitor.look().targets) >= lowest
        visitor.touch("Touch to begin")
        visitor.touch("Interpersonal therapy")
        assert min(each.rect[1] for each in visitor.look().targets) >= lowest
        visitor.touch("Adjust")
        visitor.touch("The whole screen")
        visitor.touch("Close")
        assert min(each.rect[1] for each in visitor.look().targets) < lowest
        visitor.touch("Done")


def test_the_same_panel_lower_down_begins_on_all_of_it(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(size=UPRIGHT, inches=INCHES, mounting=Mounting(upper_edge=1220)))
    assert min(each.rect[1] for each in visitor.look().targets) < UPRIGHT[1] * 2 / 3


def test_a_turned_panel_hangs_as_high_as_it_is_seen(begin: Begin, options: RunOptions) -> None:
    """The lowest third of a panel that lies would be too low for the screens; the same one upright holds them."""
    turned = options._replace(size=(1920, 1080), inches=INCHES, rotation=90, mounting=Mounting(upper_edge=1500))
    visitor = begin(turned)
    assert visitor._kiosk.glass is not None
    assert visitor._kiosk.glass.shown.look.low_height == 640


def test_another_monitor_is_read_from_the_same_place(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(size=(1920, 1080), inches=21.5, mounting=Mounting(viewing_distance=500)))
    assert visitor._kiosk.glass is not None
    glass = visitor._kiosk.glass
    glass.show_on(glass._surface._replace(size=SMALL, px_per_mm=px_per_mm(SMALL, SMALL_INCHES)))
    visitor.touch("Touch to begin")
    assert glass.shown.look.text_scale == 1.25
    glass.show_on(glass._surface._replace(size=(1920, 1080), px_per_mm=px_per_mm((1920, 1080), 21.5)))
    assert glass.shown.look.text_scale == 1.25, "a visit under way keeps its own"
    visitor.touch("Done")
    visitor.touch("Touch to begin")
    assert glass.shown.look.text_scale == 1.0


def test_what_cannot_be_read_or_reached_is_told_and_the_kiosk_runs(
    begin: Begin, options: RunOptions, caplog: pytest.LogCaptureFixture
) -> None:
    mounting = Mounting(viewing_distance=3000, upper_edge=1300)
    visitor = begin(options._replace(size=SMALL, inches=SMALL_INCHES, mounting=mounting))
    assert visitor.sees("Touch to begin")
    told = [(each.levelname, each.message.partition(":")[0]) for each in caplog.records]
    assert told == [("WARNING", "viewing_distance_mm"), ("WARNING", "mount_height_mm")]


def test_a_machine_offers_its_own_languages_in_its_own_order(begin: Begin, options: RunOptions, clock: Clock) -> None:
    visitor = begin(options._replace(languages=("es", "en")))
    assert visitor.sees("Toque para empezar")
    visitor.wait(15)
    assert visitor.sees("Touch to begin")
    visitor.touch("Touch to begin")
    visitor.touch("Done")
    assert visitor.sees("Toque para empezar")
    visitor.touch("Toque para empezar")
    visitor.touch("Idioma")
    names = [each.name for each in visitor.look().targets if each.role == "radio button"]
    assert ["Español" in names[0], "English" in names[1]] == [True, True]


def test_a_machine_of_one_language_never_greets_in_another(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(languages=("es",)))
    for _ in range(3):
        assert visitor.sees("Toque para empezar")
        visitor.wait(15)
    visitor.touch("Toque para empezar")
    visitor.touch("Idioma")
    assert not any("English" in each.name for each in visitor.look().targets)
    assert any("988" in text for text in visitor.reads())


def test_the_content_is_the_same_to_whoever_asks_which_it_is(begin: Begin, options: RunOptions) -> None:
    shown = [begin(options._replace(languages=each))._kiosk._on_screen().digest for each in ((), ("es",))]
    assert shown[0] == shown[1] != ""


@pytest.mark.parametrize(("languages", "seen"), [(("fr", "es"), "Toque para empezar"), (("fr",), "Touch to begin")])
def test_a_language_the_content_lacks_is_told_and_the_others_are_offered(
    begin: Begin,
    options: RunOptions,
    caplog: pytest.LogCaptureFixture,
    languages: tuple[str, ...],
    seen: str,
) -> None:
    visitor = begin(options._replace(languages=languages))
    assert visitor.sees(seen)
    told = [(each.levelname, each.message) for each in caplog.records]
    assert told == [("WARNING", "There is no language fr in the content; there is en, es.")]


def test_the_warning_counts_down_as_long_as_it_set(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(size=SMALL, inches=SMALL_INCHES, timing=Timing(warning_seconds=300)))
    visitor.touch("Touch to begin")
    visitor.wait(91)
    assert visitor.sees("Seconds left: 299")
    visitor.wait(295)
    assert visitor.sees("Seconds left: 4")
    visitor.wait(5)
    assert visitor.screen == "attract"


def test_visits_begin_as_loud_as_it_has_set(begin: Begin, options: RunOptions) -> None:
    visitor = begin(options._replace(voice=VoicePolicy("off", volume=30)))
    visitor.touch("Touch to begin")
    assert visitor._kiosk.glass is not None
    assert visitor._kiosk.glass.machine.visit.preferences.volume == 30
