"""What `new` makes can be gone on with: it has no errors, shows visitors nothing unwritten, and is over nothing."""

import os
import re
from pathlib import Path

import pytest

from kiosk.authoring.scaffolds import made, new_topic
from kiosk.authoring.scaffolds.clinic import LANGUAGES
from kiosk.cli import main
from kiosk.content import open_bundle
from kiosk.content.compile import compile_content
from kiosk.content.drafts import UNWRITTEN
from kiosk.content.files import list_folder
from kiosk.content.schema import first_line, unnamed
from tests.content.make import ILLUSTRATIONS, Reported, copy_of_good, replace, report
from tests.content.test_schema import SHIPPED, kind_of, refused

Said = pytest.CaptureFixture[str]
TO_FILL_IN = {"placeholder-booking", "front-desk-plan", "translation-unsigned"}


def new(*arguments: object) -> int:
    return main(["new", *map(str, arguments)])


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """All that is in a folder, hidden files too."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes() if each.is_file() else None
        for each in sorted(folder.rglob("*"))
    }


def codes(folder: Path, capsys: Said) -> set[str]:
    """The codes of what `check` warns of; it finds no error."""
    capsys.readouterr()
    code, found = report(folder, capsys)
    assert code == 0, found
    return {each.code for each in found}


def of(found: list[Reported], severity: str) -> list[Reported]:
    return [each for each in found if each.severity == severity]


def offered(folder: Path) -> dict[str, list[str]]:
    """Language -> topics that visitors are offered."""
    content = compile_content(folder, ILLUSTRATIONS).content
    assert content is not None
    return {each.code: [topic.id for topic in each.topics] for each in content.languages}


# A topic.


def test_a_new_topic_is_a_draft_in_every_language_and_no_visitor_sees_it(content: Path, capsys: Said) -> None:
    before = offered(content)
    assert new("topic", "sleep", "--content", content) == 0
    said = capsys.readouterr().out
    for code in ("en", "es"):
        assert str(content / code / "sleep.yaml") in said
    assert 'take out the line "draft: yes"' in said
    assert codes(content, capsys) == {*TO_FILL_IN, "draft-topic"}
    assert offered(content) == before


def test_written_and_with_the_line_taken_out_the_topic_is_shown_and_reads_well(content: Path, capsys: Said) -> None:
    new("topic", "Sleep & Rest", "--content", content)
    for code in ("en", "es"):
        file = content / code / "sleep-rest.yaml"
        replace(file, "\ndraft: yes\n", "\n")
        unwritten = next(each for each in UNWRITTEN if each in file.read_text("utf-8"))
        replace(file, unwritten, {"en": "Rest helps the mood.", "es": "Descansar ayuda al ánimo."}[code])
    capsys.readouterr()
    assert main(["check", str(content)]) == 0
    assert not re.search("hard-to-read|long-sentence|hard-word|too-long", capsys.readouterr().out)
    assert codes(content, capsys) == TO_FILL_IN
    assert offered(content)["es"] == ["ipt", "cbt", "sleep-rest"]
    topic = compile_content(content, ILLUSTRATIONS).content.languages[0].topics[2]  # type: ignore[union-attr]
    assert topic.title == topic.card == "Sleep & Rest"


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Sleep & Rest", "sleep-rest"),
        ("sleep_rest.yaml", "sleep-rest"),
        ("  Niños y Sueño ", "ninos-y-sueno"),
        ("../../outside", "outside"),
        ("C:\\Users\\me\\Food", "c-users-me-food"),
        ('say "hello": twice # or more', "say-hello-twice-or-more"),
        ("Depression", "depression"),
        ("2 睡眠 sleep", "sleep"),
        ("A title that is far too long for any card on the first screen of any kiosk there is", None),
    ],
)
def test_any_name_becomes_one_that_a_topic_can_have(
    wanted: str, name: str | None, tmp_path: Path, capsys: Said
) -> None:
    folder = copy_of_good(tmp_path)
    before = snapshot(tmp_path)
    assert new("topic", wanted, "--content", folder) == 0
    (added,) = set(snapshot(tmp_path)) - set(before)
    assert re.fullmatch(r"content/en/[a-z][a-z0-9-]*\.yaml", added)
    assert name is None or added == f"content/en/{name}.yaml"
    assert codes(folder, capsys) == {"draft-topic"}


@pytest.mark.parametrize("wanted", ["睡眠!?", "", "Crisis", "words", "CON", "IPT", "Call 9-8-8", "The best food"])
def test_a_name_no_topic_can_have_is_refused_and_nothing_changes(wanted: str, tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    before = snapshot(tmp_path)
    assert new("topic", wanted, "--content", folder) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.search("Use small letters|Take another", said.err)
    assert snapshot(tmp_path) == before


def test_a_topic_that_is_there_in_one_language_is_not_begun_in_the_others(content: Path, capsys: Said) -> None:
    (content / "es" / "sleep.yaml").write_text("mine", encoding="utf-8")
    before = snapshot(content)
    assert new("topic", "sleep", "--content", content) == 2
    assert str(content / "es" / "sleep.yaml") in capsys.readouterr().err
    assert snapshot(content) == before


def test_a_language_without_words_of_ours_gets_the_draft_to_translate_and_keeps_what_it_shows(
    content: Path, capsys: Said
) -> None:
    (content / "es").rename(content / "it")
    clinic = (content / "clinic.yaml").read_text(encoding="utf-8").replace("[en, es]", "[en, it]")
    said = re.sub(r"^( +)es:", r"\1it:", clinic, flags=re.MULTILINE)
    (content / "clinic.yaml").write_text(said, encoding="utf-8")
    before = offered(content)
    assert set(before) == {"en", "it"}
    assert new("topic", "sleep", "--content", content) == 0
    assert "The first screen" in (content / "it" / "sleep.yaml").read_text(encoding="utf-8")
    assert codes(content, capsys) == {*TO_FILL_IN, "draft-topic"}
    assert offered(content) == before


def test_a_folder_whose_languages_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    replace(folder / "clinic.yaml", "languages: [en]", "languages: en")
    before = snapshot(folder)
    for kind, name in (("topic", "sleep"), ("language", "fr")):
        assert new(kind, name, "--content", folder) == 2
        assert "Run check on it" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: Said) -> None:
    assert new("topic", "sleep", "--content", tmp_path / "nowhere") == 2
    assert "There is no folder" in capsys.readouterr().err


def test_where_no_schema_is_no_draft_names_one(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    new("topic", "sleep", "--content", folder)
    assert "$schema" not in (folder / "en" / "sleep.yaml").read_text(encoding="utf-8")


def test_a_disk_that_fills_up_leaves_nothing_half_made(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def fill_up(data: bytes, file: Path) -> None:
        if written:
            raise OSError(28, "No space left on device", str(file))
        file.write_bytes(data)
        written.append(file)

    monkeypatch.setattr(made, "write_safely", fill_up)
    before = snapshot(content)
    for arguments in (("topic", "sleep"), ("language", "fr")):
        written.clear()
        assert new(*arguments, "--content", content) == 2
        assert snapshot(content) == before
    written.clear()
    assert new("clinic", content.parent / "clinic") == 2
    assert os.listdir(content.parent) == [content.name]  # noqa: PTH208 -- names, hidden ones too


# A language.


@pytest.mark.parametrize("wanted", ["FR", "French", " français "])
def test_a_new_language_is_a_copy_to_translate_by_code_or_by_name(wanted: str, content: Path, capsys: Said) -> None:
    assert new("language", wanted, "--content", content) == 0
    assert {each.name for each in (content / "fr").iterdir()} == {"words.yaml", "ipt.yaml", "cbt.yaml"}
    assert codes(content, capsys) == {*TO_FILL_IN, "language-not-shown"}
    words = (content / "fr" / "words.yaml").read_text(encoding="utf-8").split("\n")
    assert words[0] == first_line("fr/words.yaml")
    assert words[1].startswith("# French (fr): a copy of en.")
    assert '  name: "Français"' in words


def test_a_language_that_is_listed_before_it_is_translated_takes_nothing_from_the_others(
    content: Path, capsys: Said
) -> None:
    before = offered(content)
    new("language", "fr", "--content", content)
    replace(content / "clinic.yaml", "[en, es]", "[en, es, fr]")
    clinic = (content / "clinic.yaml").read_text(encoding="utf-8")
    (content / "clinic.yaml").write_text(
        re.sub(r"^( +)en:.*", r"\g<0>\n\1fr: mot", clinic, flags=re.MULTILINE), encoding="utf-8"
    )
    capsys.readouterr()
    _, found = report(content, capsys)
    assert {each.code for each in of(found, "error")} == {"not-translated"}
    assert offered(content) == before


def test_only_the_words_of_a_language_are_copied(content: Path) -> None:
    (content / "en" / "voice").mkdir()
    (content / "en" / "voice" / "home-3e57923a6b0b.wav").write_bytes(b"RIFF")
    new("language", "fr", "--content", content)
    assert not (content / "fr" / "voice").exists()


@pytest.mark.parametrize(
    ("wanted", "mend"), [("Frensh", "Did you mean fr (French)"), ("xq", "Write its code"), ("", "Write its code")]
)
def test_a_language_nobody_speaks_is_refused_with_the_nearest_one(
    wanted: str, mend: str, content: Path, capsys: Said
) -> None:
    before = snapshot(content)
    assert new("language", wanted, "--content", content) == 2
    assert mend in capsys.readouterr().err
    assert snapshot(content) == before


def test_a_language_that_is_there_is_never_written_over(content: Path, capsys: Said) -> None:
    before = snapshot(content)
    assert new("language", "Spanish", "--content", content) == 2
    assert f"{content / 'es'} is there already; nothing was changed." in capsys.readouterr().err
    assert snapshot(content) == before


def test_a_language_whose_letters_the_kiosk_lacks_is_told_of_at_once(content: Path, capsys: Said) -> None:
    new("language", "Vietnamese", "--content", content)
    assert "the kiosk's typeface does not have the letters of Vietnamese" in capsys.readouterr().out
    new("language", "ht", "--content", content)
    assert "typeface" not in capsys.readouterr().out


def test_a_language_is_not_copied_from_words_that_cannot_be_read(content: Path, capsys: Said) -> None:
    (content / "en" / "cbt.yaml").write_text("title: 'open\n", encoding="utf-8")
    assert new("language", "fr", "--content", content) == 2
    assert "en/cbt.yaml cannot be read. Run check" in capsys.readouterr().err
    assert not (content / "fr").exists()


# A clinic.


@pytest.mark.parametrize("name", ["My Clinic (new)", "deep/Clínica de mañana"])
def test_a_new_clinic_has_a_whole_folder_of_its_own_anywhere(name: str, tmp_path: Path, capsys: Said) -> None:
    folder = tmp_path / name
    assert new("clinic", folder) == 0
    assert codes(folder, capsys) == TO_FILL_IN
    assert unnamed(list_folder(folder)[0]) == {}
    assert offered(folder) == {"en": ["ipt", "cbt"]}, "nobody has signed the Spanish"
    assert snapshot(folder).keys() == {*snapshot(SHIPPED)}
    assert main(["build", str(folder), "--out", str(tmp_path / "x.bundle")]) == 0
    clinic = open_bundle(tmp_path / "x.bundle").content.clinic
    assert (clinic.require_review, clinic.booking.placeholder) == ("translations", True)
    assert clinic.languages == LANGUAGES
    assert not re.search("Dallas|Texas", (folder / "clinic.yaml").read_text(encoding="utf-8"))


def test_an_empty_folder_is_taken_and_one_with_anything_in_it_is_not(tmp_path: Path, capsys: Said) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / ".hidden").touch()
    (tmp_path / "file").touch()
    assert new("clinic", empty) == 0
    for taken in (full, tmp_path / "file", empty):
        before = snapshot(tmp_path)
        assert new("clinic", taken) == 2
        assert f"{taken} is there already; nothing was changed." in capsys.readouterr().err
        assert snapshot(tmp_path) == before


def test_a_link_is_never_taken_for_an_empty_place(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert new("clinic", tmp_path / "link") == 2
    assert "is there already; nothing was changed." in capsys.readouterr().err
    assert not any((tmp_path / "elsewhere").iterdir())


def test_everything_new_is_right_by_its_schema(tmp_path: Path) -> None:
    folder = tmp_path / "my clinic"
    new("clinic", folder)
    new("topic", "sleep", "--content", folder)
    new("language", "fr", "--content", folder)
    files = [(folder / name, kind_of(name)) for name in list_folder(folder)[0].files if first_line(name)]
    assert len(files) == 13
    for kind in ("clinic", "topic", "words"):
        of_kind = (file for file, its in files if its == kind)
        assert refused(SHIPPED / "schema" / f"{kind}.schema.json", *of_kind) == {}


def test_the_draft_has_no_words_that_are_written_over_by_a_second_one_at_the_same_time(content: Path) -> None:
    new_topic("sleep", content)
    mine = (content / "en" / "sleep.yaml").read_bytes() + b"# mine\n"
    (content / "en" / "sleep.yaml").write_bytes(mine)
    with pytest.raises(made.RefusedError, match="is there already"):
        made.write_files({content / "en" / "rest.yaml": "", content / "en" / "sleep.yaml": ""})
    assert (content / "en" / "sleep.yaml").read_bytes() == mine
    assert not (content / "en" / "rest.yaml").exists()
