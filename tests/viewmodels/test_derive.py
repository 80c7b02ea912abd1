"""From content and visit to what the glass shows."""

from collections import deque

import msgspec
import pytest

from kiosk import crisis
from kiosk.content import Bundle, Catalogue
from kiosk.content.model import LocalCrisisLine
from kiosk.viewmodels import derive_screen
from kiosk.viewmodels.derive import SCREEN_KINDS, derive_banner, derive_bar, derive_sheet, derive_warning
from kiosk.viewmodels.props import ScreenProps
from kiosk.visit import Preferences

MOST_TAPS = 3


@pytest.fixture
def catalogue(bundle: Bundle) -> Catalogue:
    return Catalogue(bundle.content, "en")


def leads_to(screen: ScreenProps) -> set[str]:
    """Every screen one tap away, the bar and the banner included."""
    single = [each for each in (screen.closing, screen.previous, screen.next) if each]
    return {each.target for each in (*screen.cards, *screen.aside, *single)} | {"home", "crisis"}


def test_every_kind_of_screen_is_used_by_the_shipped_content(catalogue: Catalogue) -> None:
    assert {derive_screen(catalogue, each).kind for each in catalogue.ids} == set(SCREEN_KINDS)


def test_from_any_screen_every_other_is_at_most_three_taps_away(catalogue: Catalogue) -> None:
    ways = {each: leads_to(derive_screen(catalogue, each)) for each in catalogue.ids}
    for start in catalogue.ids:
        if start == "attract":
            continue
        taps = {start: 0}
        waiting = deque([start])
        while waiting:
            here = waiting.popleft()
            for there in ways[here] - set(taps):
                taps[there] = taps[here] + 1
                waiting.append(there)
        assert set(catalogue.ids) - {"attract"} == set(taps), f"from {start}"
        far = {there for there, count in taps.items() if count > MOST_TAPS}
        assert far == set(), f"more than {MOST_TAPS} taps from {start}"


def test_no_card_leads_nowhere(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        for target in leads_to(derive_screen(catalogue, screen)):
            assert catalogue.holds(target), f"{screen} leads to {target}"


def test_no_screen_is_without_words_or_without_a_way_on(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        props = derive_screen(catalogue, screen)
        assert props.title, screen
        assert screen in ("attract", "about", "book", "crisis") or leads_to(props) > {"home", "crisis"}, screen


def test_every_screen_of_a_topic_says_that_no_clinician_reviewed_it_and_how_to_book(catalogue: Catalogue) -> None:
    for screen in catalogue.ids:
        if screen.partition("/")[0] in ("ipt", "cbt"):
            props = derive_screen(catalogue, screen)
            assert props.note == "Not yet reviewed by a clinician"
            assert props.closing is not None
            assert props.closing.target == "book"


def test_the_conflict_screen_and_no_other_area_carries_the_words_for_who_is_afraid(catalogue: Catalogue) -> None:
    kinds = {
        name: [block.kind for block in derive_screen(catalogue, f"ipt/{name}").blocks]
        for name in ("grief", "change", "conflict", "connection")
    }
    assert [name for name, blocks in kinds.items() if "safety" in blocks] == ["conflict"]


def test_the_waiting_and_the_home_screen_name_no_illness(catalogue: Catalogue) -> None:
    for screen in ("attract", "home"):
        props = derive_screen(catalogue, screen)
        said = " ".join((props.title, props.lead, *props.points, *(each.title for each in props.cards))).lower()
        assert not [word for word in ("depress", "grief", "suicid", "anxi", "mental", "ill", "diagnos") if word in said]


def test_a_local_crisis_line_is_added_and_changes_nothing_else(bundle: Bundle, catalogue: Catalogue) -> None:
    line = LocalCrisisLine(name={"en": "A line near here"}, phone="555-0100")
    clinic = msgspec.structs.replace(bundle.content.clinic, local_crisis_line=line)
    added = derive_screen(Catalogue(msgspec.structs.replace(bundle.content, clinic=clinic), "en"), "crisis").blocks
    plain = derive_screen(catalogue, "crisis").blocks
    assert added[: len(plain)] == plain
    assert [(each.text, each.other) for each in added[len(plain) :]] == [("A line near here", "555-0100")]


def test_the_banner_is_the_same_whatever_the_content_says() -> None:
    assert [line.digits for line in derive_banner()] == [line.digits for line in crisis.BANNER]
    assert all(len(line.words) == len(line.short) == len(crisis.LANGUAGES) for line in derive_banner())


@pytest.mark.parametrize("screen", ["attract", "home", "ipt", "ipt/grief", "book", "crisis"])
def test_the_bar_has_the_same_buttons_in_the_same_order_everywhere(catalogue: Catalogue, screen: str) -> None:
    bar = derive_bar(catalogue, screen)
    assert [each.id for each in bar] == ["home", "back", "language", "access", "listen", "done"]
    assert [each.id for each in bar if not each.offered] == ["listen"]
    assert all(each.offered for each in derive_bar(catalogue, screen, can_listen=True))
    nowhere_to_go = {"attract": ["home", "back", "listen", "done"], "home": ["home", "back"]}
    assert [each.id for each in bar if not each.enabled] == nowhere_to_go.get(screen, [])
    assert bar[-1].fully == "Done, clear the screen"


def test_the_access_sheet_offers_four_text_sizes_and_three_looks(catalogue: Catalogue) -> None:
    sheet = derive_sheet(catalogue, "access", Preferences("en", text_scale=1.5, theme="contrast-dark"))
    text_scale, theme, _movement = sheet.groups
    assert [(each.id, each.chosen) for each in text_scale.choices] == [
        ("1.0", False),
        ("1.25", False),
        ("1.5", True),
        ("2.0", False),
    ]
    assert [each.id for each in theme.choices if each.chosen] == ["contrast-dark"]
    assert derive_sheet(catalogue, "", Preferences("en")).kind == ""


def test_the_access_sheet_offers_low_reach_only_where_the_panel_has_room_for_it(catalogue: Catalogue) -> None:
    def groups(*, low_reach: bool) -> dict[str, list[str]]:
        chosen = Preferences("en", low_reach=True, reduced_motion=True)
        sheet = derive_sheet(catalogue, "access", chosen, low_reach=low_reach)
        return {each.id: [choice.id for choice in each.choices if choice.chosen] for each in sheet.groups}

    assert groups(low_reach=True) == {
        "text_scale": ["1.0"],
        "theme": ["light"],
        "reach": ["low"],
        "movement": ["still"],
    }
    assert "reach" not in groups(low_reach=False)


def test_the_warning_counts_in_the_words_of_the_content(catalogue: Catalogue) -> None:
    assert derive_warning(catalogue, active=True, seconds_left=7).countdown == "Seconds left: 7"
    assert derive_warning(catalogue, active=False, seconds_left=0).countdown == ""
