"""Texts that do not fit their screens are found by laying those out."""

import json
from pathlib import Path

import pytest

from kiosk.authoring import fit
from kiosk.authoring.misfits import SMALLEST, Misfit, misfits
from kiosk.authoring.phrases import Way, with_texts
from kiosk.cli import main
from kiosk.content import Bundle, unpack
from tests.content.make import GOOD, compiled, copy_of_good, replace

ACROSS, UPRIGHT = SMALLEST
WORDS: Way = ("languages", 0, "words")
HOME, DONE, START, STAY = (
    (*WORDS, *way) for way in (("bar", "home"), ("bar", "done"), ("attract", "start"), ("warning", "stay"))
)
FAR_TOO_LONG = "Go all the way back to the first screen"

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def good(typefaces: None) -> Bundle:
    return unpack(compiled(GOOD).packed())


def found(bundle: Bundle, texts: dict[Way, str], size: tuple[int, int] = ACROSS) -> dict[Way, Misfit]:
    """What does not fit when the good content says `texts`."""
    return {each.way: each for each in misfits(bundle.saying(with_texts(bundle.content, texts)), size)}


@pytest.mark.parametrize("size", SMALLEST)
def test_content_that_fits_has_no_misfit(size: tuple[int, int], good: Bundle) -> None:
    assert found(good, {}, size) == {}


def test_the_text_that_takes_the_room_is_named_and_not_the_one_that_is_cut(good: Bundle) -> None:
    ((way, misfit),) = found(good, {HOME: FAR_TOO_LONG}).items()
    assert way == HOME
    assert (misfit.language, misfit.text) == ("en", FAR_TOO_LONG)
    assert 14 <= misfit.letters < len(FAR_TOO_LONG)


def test_a_text_that_is_shortened_as_asked_fits(good: Bundle) -> None:
    words = "I am still here, and I would like to go on reading for a good long while yet, thank you very much"
    letters = found(good, {STAY: words})[STAY].letters
    assert 0 < letters < len(words)
    assert found(good, {STAY: words[:letters]}) == {}


def test_several_texts_are_each_named(good: Bundle) -> None:
    long = {HOME: FAR_TOO_LONG, DONE: FAR_TOO_LONG[::-1], START: "Touch this screen, wherever you like, and begin"}
    assert set(found(good, long)) >= {HOME, DONE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good content but for one word that is too long for its button."""
    folder = copy_of_good(tmp_path)
    replace(folder / "en" / "words.yaml", "  home: Home\n", f"  home: {FAR_TOO_LONG}\n")
    return folder


def test_check_names_the_place_of_the_text_and_how_much_is_too_much(folder: Path, capsys: Said) -> None:
    assert main(["check", str(folder), "--format", "json", "--fit"]) == 0
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    lines = (folder / "en" / "words.yaml").read_text(encoding="utf-8").split("\n")
    line = lines.index(f"  home: {FAR_TOO_LONG}") + 1
    assert (problem["severity"], problem["code"]) == ("warning", "does-not-fit")
    assert (problem["file"], problem["line"], problem["column"]) == ("en/words.yaml", line, 9)
    assert "does not fit on " in problem["what"]
    assert problem["mend"].startswith("Shorten it by about ")


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Tells whether anything was laid out."""
    tried: list[bool] = []

    def run(_bundle: bytes) -> list[Misfit]:
        tried.append(True)
        return []

    monkeypatch.setattr(fit, "_run", run)
    return tried


@pytest.mark.parametrize(
    ("arguments", "tried"),
    [([], True), (["--fit"], True), (["--quick"], False), (["--format", "json"], False)],
)
def test_it_is_tried_for_people_and_for_scripts_that_ask(
    arguments: list[str], tried: bool, untried: list[bool], capsys: Said
) -> None:
    assert main(["check", str(GOOD), *arguments]) == 0
    assert bool(untried) == tried
    assert capsys.readouterr().err == "", "this is no terminal"


def test_content_with_an_error_is_not_laid_out(folder: Path, untried: list[bool], capsys: Said) -> None:
    replace(folder / "en" / "words.yaml", "  back: Back\n", "  bak: Back\n")
    assert main(["check", str(folder)]) == 1
    assert untried == []


def test_a_machine_that_cannot_lay_out_says_so_and_checks_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert main(["check", str(GOOD)]) == 0
    said = capsys.readouterr().out
    assert "\nWhether the texts fit their screens was not tried: the screens could not be laid out (code 1).\n" in said
    assert said.endswith(f"\n0 errors, 0 warnings in {GOOD}\n")


def test_a_text_that_stands_in_several_places_is_found_by_its_names() -> None:
    texts = {
        "en/words.yaml": "language:\n  close: Close\naccess:\n  close: Close\n",
        "en/ipt.yaml": "title: Close\n",
        "es/words.yaml": "access:\n  close: Close\n",
    }
    misfit = Misfit("en", (*WORDS, "access", "close"), "Close", "sheet/access", UPRIGHT, 3)
    problem = fit._problem(misfit, texts)
    assert problem.place == ("en/words.yaml", 4, 10)
    assert problem.mend == "Shorten it by about 2 letters."
    assert "the choice of text size and colors, on a screen of 10.1 inches that hangs upright" in problem.what
