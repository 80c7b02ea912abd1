"""`review`, as staff and a clinician use it."""

import datetime as dt
import json
import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.authoring.review import ledger
from kiosk.authoring.review.ledger import LedgerError, open_ledger, signature
from kiosk.authoring.review.signing import months_later
from kiosk.cli import main
from kiosk.content import write_safely
from kiosk.content.compile import compile_content
from kiosk.content.review import Spot
from tests.content.make import copy_of_good, replace, translated_copy
from tests.reviewing import sign

NAME, ROLE = "María Ejemplo-Uno", "licensed psychologist"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content in English and Spanish."""
    folder = copy_of_good(tmp_path)
    translated_copy(folder, "es")
    return folder


def review(*arguments: str, folder: Path) -> int:
    return main(["review", *arguments, "--content", str(folder)])


def signs(folder: Path, *more: str, topic: str = "ipt", lang: str = "en") -> int:
    given = ("--topic", topic, "--lang", lang, "--yes")
    named = () if "--name" in more else ("--name", NAME)
    role = () if "--role" in more else ("--role", ROLE)
    return review("sign", *given, *named, *role, *more, folder=folder)


def status(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    capsys.readouterr()
    code = review("status", *more, folder=folder)
    return code, capsys.readouterr().out


def test_from_nothing_signed_to_everything_signed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = status(folder, capsys)
    assert (code, "en ipt: signed by nobody" in said, "0 of 4 signed" in said) == (1, True, True)
    assert signs(folder, topic="all") == 0
    assert f"{NAME}, {ROLE}, signs on {dt.datetime.now().astimezone().date()}" in capsys.readouterr().out
    assert signs(folder, topic="all", lang="es") == 0
    code, said = status(folder, capsys)
    assert (code, "4 of 4 signed, unchanged and in date" in said) == (0, True), said


def test_status_says_which_words_changed_screen_by_screen_and_without_color_in_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(folder, "en")
    sign(folder, "es")
    replace(folder / "en" / "ipt.yaml", "short talk therapy with a clear plan", "short therapy with a very clear plan")
    code, said = status(folder, capsys)
    assert code == 1
    assert "  ipt/what\n    blocks 1 lead: IPT is a short [-talk-] therapy with a {+very+} clear plan." in said
    assert "1 text of 34 changed since" in said
    assert "\x1b" not in said


def test_status_as_json_has_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign(folder, "en", due=date(2026, 3, 12))
    replace(folder / "en" / "ipt.yaml", "with a clear plan", "with a plan")
    code, said = status(folder, capsys, "--format", "json", "--lang", "en")
    ipt, words = json.loads(said)["topics"]
    assert code == 1
    assert list(ipt["signed"].values()) == ["Person A", "clinical psychologist", "2026-03-02", "2026-03-12"]
    assert [(each["screen"], each["before"], each["now"]) for each in ipt["changed"]] == [
        ("ipt/what", "IPT is a short talk therapy with a clear plan.", "IPT is a short talk therapy with a plan.")
    ]
    assert (ipt["in_date"], words["changed"]) == (False, [])
    assert words["overdue_days"] == (dt.datetime.now().astimezone().date() - date(2026, 3, 12)).days


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--name", "Your name"), "is no name of somebody who signs"),
        (("--name", "{name}"), "is no name"),
        (("--name", "Dr. …"), "is no name"),
        (("--name", "X"), "is no name"),
        (("--role", "TODO"), "is no role"),
        (("--name", "Ana\u202egnirts"), "can all be seen"),
        (("--name", "A" * 81), "at most 80 letters"),
        (("--name", "王小明"), "typeface does not have"),
        (("--date", "2199-01-01"), "has not come yet"),
        (("--date", "2026-03-02", "--due", "2026-03-02"), "cannot be due again"),
        (("--digest", "000000000000"), "not the words with the digest"),
    ],
)
def test_what_is_no_signature_is_refused_and_nothing_is_written(
    more: tuple[str, ...], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert signs(folder, *more) == 2
    assert said in capsys.readouterr().err
    assert not (folder / "reviews.yaml").exists()


@pytest.mark.parametrize(("topic", "lang"), [("grief", "en"), ("ipt", "vi")])
def test_what_is_not_there_cannot_be_signed(
    topic: str, lang: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert signs(folder, topic=topic, lang=lang) == 2
    assert "There is no" in capsys.readouterr().err


def test_content_with_an_error_is_not_signed_and_one_of_another_language_does_not_matter(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(folder / "es" / "ipt.yaml", "card: A lasting conflict!", "crad: x")
    assert signs(folder, lang="es") == 1
    assert "Nothing can be signed before this is mended." in capsys.readouterr().err
    assert signs(folder, lang="en") == 0


def test_require_review_does_not_keep_anybody_from_signing(folder: Path) -> None:
    replace(folder / "clinic.yaml", "name: Our Clinic", "name: Our Clinic\nrequire_review: all")
    assert signs(folder, topic="all") == 0
    assert main(["check", str(folder)]) == 0


def test_without_a_terminal_nobody_signs_by_mistake(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("sign", "--topic", "ipt", "--lang", "en", "--name", NAME, "--role", ROLE)
    assert review(*arguments, folder=folder) == 2
    assert "Add --yes" in capsys.readouterr().err
    assert not (folder / "reviews.yaml").exists()


@pytest.mark.parametrize(("answer", "written"), [("yes", True), ("no", False), ("", False)])
def test_on_a_terminal_one_is_asked(answer: str, written: bool, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    arguments = ("sign", "--topic", "ipt", "--lang", "en", "--name", NAME, "--role", ROLE)
    assert review(*arguments, folder=folder) == 0
    assert (folder / "reviews.yaml").exists() is written


def test_a_translation_is_up_to_date_when_somebody_says_so_and_that_is_no_signature(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("current", "--topic", "all", "--lang", "es", "--yes", folder=folder) == 0
    replace(folder / "en" / "ipt.yaml", "The same fight comes back.", "The same quarrel comes back.")
    _, said = status(folder, capsys, "--lang", "es")
    assert "es ipt: signed by nobody" in said
    assert 'not yet translated: "en" changed since' in said
    assert "[-fight-] {+quarrel+}" in said
    assert review("current", "--topic", "ipt", "--lang", "es", "--yes", folder=folder) == 0
    assert "quarrel" not in status(folder, capsys, "--lang", "es")[1]
    assert review("current", "--topic", "ipt", "--lang", "en", "--yes", folder=folder) == 2


def test_signatures_that_cannot_be_read_are_never_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    signs(folder)
    replace(folder / "reviews.yaml", "signatures:", "signatures: [")
    damaged = (folder / "reviews.yaml").read_bytes()
    assert signs(folder, topic="words") == 2
    assert "reviews.yaml" in capsys.readouterr().err
    assert (folder / "reviews.yaml").read_bytes() == damaged
    assert list((folder / "reviewed" / "en").glob("words.*")) == []


def test_two_people_who_sign_at_once_do_not_lose_a_signature(folder: Path) -> None:
    mine, texts = open_ledger(folder), dict[Spot, str]({("title",): "Words"})
    sign(folder, "en", "words")
    theirs = (folder / "reviews.yaml").read_bytes()
    given = {"topic": "ipt", "language": "en", "name": NAME, "role": ROLE, "signed": date.min, "due": date.max}
    with pytest.raises(LedgerError, match="changed by somebody else"):
        mine.sign(signature(texts, **given), texts)
    assert (folder / "reviews.yaml").read_bytes() == theirs
    assert list((folder / "reviewed" / "en").glob("ipt.*")) == []


def test_whoever_signs_while_another_one_writes_waits_or_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, theirs = open_ledger(folder), open_ledger(folder)
    texts, told, write = dict[Spot, str]({("title",): "Words"}), list[str](), write_safely
    given = {"language": "en", "name": NAME, "role": ROLE, "signed": date.min, "due": date.max}

    def meanwhile(data: bytes, file: Path) -> None:
        monkeypatch.setattr(ledger, "write_safely", write)
        with pytest.raises(LedgerError, match="Somebody else is writing") as refused:
            theirs.sign(signature(texts, topic="words", **given), texts)
        told.append(str(refused.value))
        write(data, file)

    monkeypatch.setattr(ledger, "PATIENCE", 0)
    monkeypatch.setattr(ledger, "write_safely", meanwhile)
    after = mine.sign(signature(texts, topic="ipt", **given), texts)
    assert len(told) == 1
    after.sign(signature(texts, topic="words", **given), texts)
    assert set(open_ledger(folder).kept.signed) == {("en", "ipt"), ("en", "words")}
    assert not (folder / ledger.LOCK).exists()


def test_a_crash_while_somebody_signs_anew_leaves_the_signature_that_was_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert signs(folder) == 0
    replace(folder / "en" / "ipt.yaml", "with a clear plan", "with a plan")

    def crash(data: bytes, file: Path) -> None:
        if file.name == "reviews.yaml":
            raise OSError(28, "No space left on device", str(file))
        write_safely(data, file)

    monkeypatch.setattr(ledger, "write_safely", crash)
    assert signs(folder, "--name", "Person B") == 2
    kept = open_ledger(folder).kept
    assert kept.problems == ()
    assert kept.signed["en", "ipt"][0].name == NAME


def test_words_that_would_make_a_file_too_large_are_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LARGEST_FILE", 500)
    assert signs(folder) == 2
    assert not (folder / "reviews.yaml").exists()


def test_a_folder_that_cannot_be_written_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_data: bytes, file: Path) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(ledger, "write_safely", full)
    assert signs(folder) == 2
    assert "cannot be read or written: No space left on device" in capsys.readouterr().err


def test_status_tells_of_files_it_cannot_read_and_of_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(folder / "es" / "ipt.yaml", "title: Interpersonal therapy!", "title: [")
    code, said = status(folder, capsys)
    assert code == 1
    assert "es ipt" not in said
    assert "en ipt: signed by nobody" in said
    assert "es/ipt.yaml cannot be read: the command check says why." in said


def test_months_end_where_a_month_is_shorter() -> None:
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 11, 25), 12) == date(2027, 11, 25)
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)


def test_the_packet_holds_every_word_its_sources_and_what_to_run_and_needs_nothing_else(
    qapp: QGuiApplication, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(folder / "clinic.yaml", "name: Our Clinic", "name: Our Clinic\nrequire_review: translations")
    sign(folder, "es")
    replace(folder / "es" / "ipt.yaml", "The same fight comes back.!", "Vuelve la misma pelea.")
    out = tmp_path / "packet.html"
    assert review("packet", "--out", str(out), "--lang", "es", folder=folder) == 0
    page = out.read_text("utf-8")
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!data:image/|#)', page), "nothing is fetched"
    assert re.search(r"<del>The same fight comes back\.!</del>\s*<ins>Vuelve la misma pelea\.</ins>", page)
    assert "Our Clinic, page on therapy, reviewed July 2026" in page
    for fact in ("90 trials", "11,434", "g = 0.60 (0.45 to 0.75)", "No significant difference", "risk of bias"):
        assert fact in page
    assert "Cuijpers and others, 2016" in page
    assert "curado" in page, "what is never said in Spanish"
    assert "You can get help right now" in page
    assert "Puede recibir ayuda ahora mismo" in page
    assert page.count("data:image/") >= 12
    assert len(page) < 10 * 1024 * 1024
    command = re.search(r"review sign --topic ipt --lang es --digest ([0-9a-f]{12})", page)
    assert command
    assert signs(folder, "--digest", command[1], lang="es") == 0, "the words are those of the packet"


def test_the_packet_holds_the_words_of_the_clinic_too_as_text_and_nothing_else(
    qapp: QGuiApplication, folder: Path, tmp_path: Path
) -> None:
    notice = "\nnotices:\n  - text:\n      en: Closed for the fall & winter.\n      es: Hoy está cerrado.\n"
    notice += "    from: 2026-11-24\n    until: 2026-11-26\n"
    line = "local_crisis_line:\n  name:\n    en: A line near you\n    es: Una línea cerca\n  phone: 866-260-8000\n"
    file = folder / "clinic.yaml"
    file.write_text(f"{file.read_text('utf-8')}{notice}{line}", "utf-8")
    out = tmp_path / "packet.html"
    assert review("packet", "--out", str(out), "--lang", "en", "--topic", "words", folder=folder) == 0
    page = out.read_text("utf-8").partition("Words of the clinic")[2].partition("Crisis words")[0]
    for words in ("Our Clinic", "Closed for the fall &amp; winter.", "A line near you", "866-260-8000"):
        assert words in page
    assert "Una línea cerca" not in page, "that language is not in this packet"
    content = compile_content(folder, paths.assets() / "illustrations").content
    assert content is not None
    for text in (content.clinic.care.soon["en"], content.clinic.booking.short, content.clinic.source_page.reviewed_by):
        assert text in page


def test_a_packet_of_what_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    assert review("packet", "--out", str(tmp_path / "x.html"), "--lang", "vi", folder=folder) == 2
    assert review("packet", "--out", str(tmp_path / "x.html"), "--topic", "grief", folder=folder) == 2


def test_a_folder_that_is_not_there_is_told() -> None:
    assert main(["review", "status", "--content", "/nowhere"]) == 2


def test_a_difference_is_colored_on_a_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(folder, "en")
    replace(folder / "en" / "ipt.yaml", "with a clear plan", "with a plan")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[31m[-clear-]\x1b[0m" in status(folder, capsys)[1]
