"""The guides say what is true: every problem, icon and token is in them, and every link leads somewhere."""

import argparse
import ast
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import VERBS
from kiosk.cli import _parser as cli_parser
from kiosk.content.compile import compile_content
from kiosk.content.icons import known_icons
from kiosk.machine.metrics import Told, as_text
from kiosk.pulse import Pulse
from tests.machine.test_metrics import FULL

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
STAFF = "\n".join(page.read_text(encoding="utf-8") for page in sorted((DOCS / "staff").glob("*.md")))
MESSAGES = (DOCS / "staff" / "messages.md").read_text(encoding="utf-8")
REPORTS = {"note", "warn", "_note", "_problem", "Problem", "Refused"}
"""What a problem is reported with; its first argument is the code."""
CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
FEWEST_CODES, FEWEST_LINKS, FEWEST_ICONS, FEWEST_OPTIONS = 60, 40, 40, 40


def codes_of(source: str) -> Iterator[str]:
    """Every problem code a module reports, as a call's first argument or behind "code" in a mapping."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in REPORTS:
                yield from _text(node.args[0])
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "code":
                    yield from _text(value)


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        yield node.value


def links_of(guide: str) -> list[str]:
    """Targets of links and pictures that are no addresses, outside of code."""
    plain = re.sub(r"```.*?```|`[^`\n]*`", "", guide, flags=re.DOTALL)
    found = re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", plain)
    return [each for each in chain(*found) if each and "://" not in each]


def anchors_of(guide: str) -> set[str]:
    """What a link can lead to inside a guide."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", guide, flags=re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def test_every_problem_is_explained_to_staff_and_no_other() -> None:
    sources = (file.read_text(encoding="utf-8") for file in (ROOT / "kiosk").rglob("*.py"))
    reported = {code for source in sources for code in codes_of(source)}
    assert len(reported) >= FEWEST_CODES, "an empty scan shows nothing"
    assert set(re.findall(r"^\| `([a-z-]+)` \|", MESSAGES, re.MULTILINE)) == (reported)


def test_every_icon_staff_are_told_of_exists() -> None:
    named = set(re.findall(r"`ph\.([a-z-]+)`", STAFF))
    assert len(named) >= FEWEST_ICONS
    assert named <= set(known_icons())


def test_every_picture_staff_are_told_of_exists() -> None:
    came = {file.stem for file in (ROOT / "assets" / "illustrations").glob("*.svg")}
    listed = STAFF.partition("The kiosk comes with sixteen pictures:")[2].partition(".")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == came


@pytest.mark.parametrize("name", ["Units", "Fonts", "Colours", "Motion"])
def test_every_token_of_the_theme_is_in_the_guide_to_the_look(name: str) -> None:
    theme = (ROOT / "kiosk" / "qml" / "Kiosk" / "Theme" / f"{name}.qml").read_text(encoding="utf-8")
    tokens = set(re.findall(r"readonly property \w+ ([a-z]\w*):", theme))
    assert tokens
    assert tokens <= set(re.findall(r"^\| `(\w+)` \|", (DOCS / "look.md").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: str(guide.relative_to(ROOT)))
def test_every_link_and_every_picture_leads_somewhere(guide: Path) -> None:
    for link in links_of(guide.read_text(encoding="utf-8")):
        path, _, anchor = link.partition("#")
        target = guide.parent / path if path else guide
        assert target.exists(), link
        if anchor:
            assert anchor in anchors_of(target.read_text(encoding="utf-8")), link


def test_the_guides_are_linked_at_all() -> None:
    assert sum(len(links_of(guide.read_text(encoding="utf-8"))) for guide in GUIDES) >= FEWEST_LINKS


def test_every_picture_of_the_guides_is_shown_and_they_are_small() -> None:
    shown = {
        (guide.parent / link).resolve()
        for guide in GUIDES
        for link in links_of(guide.read_text(encoding="utf-8"))
        if link.endswith(".png")
    }
    drawn = {file.resolve() for file in (DOCS / "pictures").iterdir()}
    assert drawn == shown
    assert sum(file.stat().st_size for file in drawn) < 1_200_000


def test_every_metric_and_every_word_of_the_heartbeat_is_in_the_guide_for_it_and_no_other() -> None:
    guide = (DOCS / "it" / "monitor.md").read_text(encoding="utf-8")
    heartbeat, metrics = (
        guide.partition("\n## Metrics")[0],
        guide.partition("\n## Metrics")[2].partition("\n### Alerts")[0],
    )
    rows = re.findall(r"^\| (`[^|]+) \|", heartbeat, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(Pulse.__struct_fields__)
    told = as_text(Told(FULL, well=True, content="newest")).decode()
    rows = re.findall(r"^\| (`ipt_[^|]+) \|", metrics, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(re.findall(r"^(ipt_kiosk_\w+)", told, re.MULTILINE))


def options_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The long options of a verb, those of its own verbs too."""
    for each in parser._actions:
        if isinstance(each, argparse._SubParsersAction):
            yield from chain.from_iterable(map(options_of, each.choices.values()))
        elif each.help != argparse.SUPPRESS:
            yield from (name for name in each.option_strings if name.startswith("--") and name != "--help")


def test_every_verb_and_every_option_is_in_the_guide_for_it_and_no_other() -> None:
    guide = (DOCS / "it.md").read_text(encoding="utf-8")
    there = {
        (verb, option)
        for verb in VERBS
        for each in cli_parser(verb)._actions
        if isinstance(each, argparse._SubParsersAction)
        for option in options_of(each.choices[verb])
    }
    assert len(there) >= FEWEST_OPTIONS, "an empty scan shows nothing"
    rows = re.findall(r"^\| (`[^|]+) \| ([^|]+) \|", guide, re.MULTILINE)
    named = {
        (verb, word) for first, second in rows for verb in re.findall(r"`(\w+)", first) for word in options(second)
    }
    assert {each for each in named if each[0] in VERBS} == there
    table = guide.partition("| verb | what it does |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)", table, re.MULTILINE)) == set(VERBS)


def options(cell: str) -> list[str]:
    """What a cell of a table names, unless it tells of something else."""
    return re.findall(r"--[\w-]+", cell) if cell.startswith("`--") else []


def sheet(topic: str) -> str:
    return (DOCS / "plain-language" / f"{topic}.md").read_text(encoding="utf-8")


def test_the_score_sheets_give_the_figures_that_check_gives() -> None:
    figures = compile_content(paths.shipped_content(), paths.assets() / "illustrations", plain=True).figures
    topics = [each for each in figures if not each.file.endswith("/words.yaml")]
    assert len(topics) == 4
    for each in topics:
        code, _, topic = each.file.removesuffix(".yaml").partition("/")
        row = (
            f"| {'English' if code == 'en' else 'Spanish'} | {each.scale} | {each.ease:.1f} | {each.hardest:.1f}, "
            f"`{each.hardest_screen}` | {each.longest_sentence} | {each.fullest_block} | {each.words} |"
        )
        assert row in sheet(topic), row


@pytest.mark.parametrize("topic", ["ipt", "cbt"])
def test_the_scores_are_the_sums_of_the_marks(topic: str) -> None:
    _, *parts = sheet(topic).split("\n## ")
    totals = re.findall(r"^\| (?:CDC|PEMAT-P)[^|]* \| (\d+) \| (\d+) \| (\d+) \|", parts[1], re.MULTILINE)
    assert len(totals) == len(parts[2:]) == 3
    for (points, of, percent), part in zip(totals, parts[2:], strict=True):
        marks = re.findall(r'^\| \d+\. [^|]+ \| (0|1|does not apply) \| [^|]+\."? \|$', part, re.MULTILINE)
        assert len(marks) == len(re.findall(r"^\| \d+\.", part, re.MULTILINE)) >= 7
        counted = [int(mark) for mark in marks if mark.isdigit()]
        assert (sum(counted), len(counted)) == (int(points), int(of))
        assert round(100 * sum(counted) / len(counted)) == int(percent)
    assert "by the makers, not by an independent rater" in sheet(topic)


def test_translators_are_told_how_many_texts_there_are() -> None:
    (english, *_) = compile_content(paths.shipped_content(), paths.assets() / "illustrations").languages
    count = re.search(r"\d+ of \d+ texts", english)
    assert count
    assert f"`fr: {count[0]}`" in (DOCS / "staff" / "translate.md").read_text(encoding="utf-8")
