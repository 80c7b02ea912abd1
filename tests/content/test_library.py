import os
from pathlib import Path

import pytest

from kiosk.content import BundleError, Library, fingerprint
from kiosk.content.library import KEPT
from tests.content.make import copy_of_good, packed

Made = list[Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Five bundles, no two alike."""
    files = []
    for number in range(5):
        file = tmp_path / "made" / f"{number}.bundle"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(packed(bytes([number])))
        files.append(file)
    return files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.bundle"))


def shown(folder: Path) -> bytes | None:
    """The font of what the library shows: it says which bundle it is."""
    bundle = Library(folder).newest_good()
    return bundle.font if bundle else None


def test_a_new_machine_keeps_nothing(folder: Path) -> None:
    assert Library(folder).newest_good() is None


def test_the_newest_bundle_is_shown_and_three_are_kept(made: Made, folder: Path) -> None:
    for number, file in enumerate(made):
        bundle = Library(folder).keep(file.read_bytes(), f"print {number}")
        assert bundle.font == bytes([number])
        assert shown(folder) == bytes([number])
    assert len(kept(folder)) == KEPT == 3
    assert Library(folder).is_current(bundle, "print 4")
    assert not Library(folder).is_current(bundle, "print 3")


def test_the_same_bundle_twice_is_kept_once(made: Made, folder: Path) -> None:
    Library(folder).keep(made[0].read_bytes(), "a")
    bundle = Library(folder).keep(made[0].read_bytes(), "b")
    assert len(kept(folder)) == 1
    assert Library(folder).is_current(bundle, "b")


def test_going_back_to_older_content_shows_it_as_the_newest(made: Made, folder: Path) -> None:
    for number in (0, 1, 0):
        Library(folder).keep(made[number].read_bytes(), "")
    assert shown(folder) == bytes([0])


def test_more_than_nine_bundles_are_still_counted_by_number(made: Made, folder: Path) -> None:
    for number in range(12):
        Library(folder).keep(made[number % 2].read_bytes(), "")
    assert shown(folder) == bytes([1])


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied", "folder"])
def test_a_damaged_newest_bundle_is_passed_over(made: Made, folder: Path, damage: str) -> None:
    for file in made[:2]:
        Library(folder).keep(file.read_bytes(), "")
    newest = kept(folder)[-1]
    data = bytearray(newest.read_bytes())
    data[-200] ^= 0xFF
    if damage == "folder":
        newest.unlink()
        newest.mkdir()
    else:
        newest.write_bytes({"cut": bytes(data[:-100]), "changed": bytes(data), "emptied": b""}[damage])
    assert shown(folder) == bytes([0])


def test_a_bundle_that_is_not_what_its_name_says_is_passed_over(made: Made, folder: Path) -> None:
    for file in made[:2]:
        Library(folder).keep(file.read_bytes(), "")
    kept(folder)[-1].write_bytes(made[2].read_bytes())
    assert shown(folder) == bytes([0])


def test_files_that_do_not_belong_to_the_library_are_left_alone(made: Made, folder: Path) -> None:
    Library(folder).keep(made[0].read_bytes(), "")
    for name in ("notes.txt", "draft.bundle", ".00000009-x.bundle.1.part", "²-x.bundle"):
        (folder / name).write_bytes(b"x")
    for file in made[1:]:
        Library(folder).keep(file.read_bytes(), "")
    assert shown(folder) == bytes([4])
    assert (folder / "notes.txt").exists()
    assert (folder / "draft.bundle").exists()


def test_what_is_no_bundle_is_not_kept(folder: Path) -> None:
    with pytest.raises(BundleError):
        Library(folder).keep(b"no bundle", "")
    assert not folder.exists()


def test_any_edit_changes_the_fingerprint_and_nothing_else_does(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    before = fingerprint(folder)
    assert fingerprint(folder) == before
    words = folder / "en" / "words.yaml"
    seen = words.stat()
    words.write_text(words.read_text(encoding="utf-8") + "#\n", encoding="utf-8")
    longer = fingerprint(folder)
    os.utime(words, ns=(seen.st_atime_ns, seen.st_mtime_ns + 1_000_000_000))
    later = fingerprint(folder)
    words.rename(folder / "en" / "word.yaml")
    renamed = fingerprint(folder)
    (folder / "en" / "word.yaml").unlink()
    gone = fingerprint(folder)
    assert len({before, longer, later, renamed, gone, fingerprint(folder, tmp_path / "nowhere")}) == 6


def test_a_damaged_newest_bundle_is_not_current_and_is_written_anew(made: Made, folder: Path) -> None:
    for number in (0, 1):
        Library(folder).keep(made[number].read_bytes(), "now")
    kept(folder)[-1].write_bytes(b"damaged")
    older = Library(folder).newest_good()
    assert older is not None
    assert not Library(folder).is_current(older, "now"), "it is compiled again"
    Library(folder).keep(made[1].read_bytes(), "now")
    assert shown(folder) == bytes([1])


def test_hidden_files_and_backups_of_editors_are_not_the_contents(tmp_path: Path) -> None:
    folder = copy_of_good(tmp_path)
    before = fingerprint(folder)
    (folder / ".git").mkdir()
    for number in range(600):
        (folder / ".git" / f"{number}").write_text("x", encoding="utf-8")
    (folder / "en" / "words.yaml~").write_text("x", encoding="utf-8")
    assert fingerprint(folder) == before
    words = folder / "en" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8") + "#\n", encoding="utf-8")
    assert fingerprint(folder) != before
