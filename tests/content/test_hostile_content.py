"""What no repository can hold sensibly is made here: bombs, links, giants, things that vanish."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import files, pictures
from kiosk.content.compile import compile_content
from kiosk.content.nodes import LARGEST_FILE
from kiosk.content.tree import MOST_FILES
from tests.content.make import GOOD, ILLUSTRATIONS, codes, compiled, copy_of_good, png, replace, report

MOST_MEMORY = 50 * 1024 * 1024
BOMB = "".join(
    f"{name}: &{name} [{','.join([f'*{before}' if before else 'lol'] * 9)}]\n"
    for before, name in zip(["", *"abcdefgh"], "abcdefghi", strict=True)
)
MEASURE = """
import json, re, sys
from pathlib import Path
from kiosk import paths
from kiosk.content.compile import compile_content
def most():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
good, asked = Path(sys.argv[1]), Path(sys.argv[2])
compile_content(good, paths.assets() / "illustrations")
before = most()
made = compile_content(asked, paths.assets() / "illustrations")
print(json.dumps({"codes": sorted({p.code for p in made.problems}), "grown": most() - before}))
"""
"""Checks a folder in a process of its own and says by how many bytes that made it grow.

Not `ru_maxrss`: a child begins with that of its parent.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_good(tmp_path)


def check_apart(folder: Path) -> tuple[list[str], int]:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, GOOD, folder],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    said = json.loads(done.stdout)
    return said["codes"], said["grown"]


def test_an_alias_bomb_costs_no_memory(folder: Path) -> None:
    bomb = BOMB.encode().ljust(342, b"#")
    (folder / "en" / "words.yaml").write_bytes(bomb)
    found, grown = check_apart(folder)
    assert found == ["yaml-alias", "yaml-anchor"]
    assert grown < MOST_MEMORY


@pytest.mark.parametrize(
    "filler",
    ["[", "{", "- ", "? ", "a: ", "'", "!!x ", "&a ", "%", "\t", "-\n", "“", "- a\n   - b\n", '- "a\\n"\n', "a #b\n"],
)
def test_a_file_full_of_one_sign_is_an_error_like_any_other(folder: Path, filler: str) -> None:
    (folder / "en" / "words.yaml").write_text(filler * (20_000 // len(filler)), encoding="utf-8", newline="")
    made = compiled(folder)
    assert made.content is None
    assert made.problems[0].place.file == "en/words.yaml"


def test_a_file_may_be_large_and_not_larger(folder: Path) -> None:
    words = folder / "en" / "words.yaml"
    text = words.read_text(encoding="utf-8")
    words.write_text(text.ljust(LARGEST_FILE - 1, "#") + "\n", encoding="utf-8", newline="")
    assert codes(folder) == []
    words.write_text(text.ljust(LARGEST_FILE, "#") + "\n", encoding="utf-8", newline="")
    assert codes(folder) == ["file-too-large"]


def test_a_file_with_a_mark_and_line_ends_of_windows_is_fine(folder: Path) -> None:
    for name in ("clinic.yaml", "en/words.yaml", "en/ipt.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(f"\ufeff{text}", encoding="utf-8", newline="\r\n")
    assert compiled(folder).content == compiled(GOOD).content
    assert codes(folder) == []


def test_a_mistake_has_its_line_and_column_with_line_ends_of_windows_too(folder: Path) -> None:
    text = (folder / "en" / "ipt.yaml").read_text(encoding="utf-8").replace("lead: Touch", "lead: So: touch")
    (folder / "en" / "ipt.yaml").write_text(f"\ufeff{text}", encoding="utf-8", newline="\r\n")
    line = next(number for number, each in enumerate(text.splitlines(), start=1) if "So: touch" in each)
    (problem,) = compiled(folder).problems
    assert problem.place == ("en/ipt.yaml", line, 13)


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.yaml", "clinic.yaml", "nowhere"])
def test_a_link_is_never_followed(folder: Path, target: str) -> None:
    (folder.parent / "outside.yaml").write_text("secret: yes\n", encoding="utf-8")
    (folder / "en" / "linked.yaml").symlink_to(target)
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.place.file) == ("link", "en/linked.yaml")


def test_a_picture_that_is_a_link_is_not_shown(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "private.png").write_bytes(png(10, 10))
    (folder / "pictures").mkdir()
    (folder / "pictures" / "team.png").symlink_to(tmp_path / "private.png")
    replace(folder / "en" / "ipt.yaml", "picture: conflict", "picture: team.png")
    assert codes(folder) == ["link", "missing-picture"]


def test_a_link_that_leads_round_in_a_circle_ends(folder: Path) -> None:
    (folder / "en" / "again").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to("self")
    assert codes(folder) == ["link", "link"]


def test_a_pipe_does_not_hold_the_check_up(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "en" / "words.yaml").unlink()
    for name in ("pictures/team.png", "en/words.yaml"):
        if sys.platform != "win32":
            os.mkfifo(folder / name)
    found = [(each.code, each.place.file) for each in compiled(folder).problems]
    assert found == [
        ("file-missing", "en/words.yaml"),
        ("no-file", "en/words.yaml"),
        ("no-file", "pictures/team.png"),
    ]


@pytest.mark.parametrize("name", ["clinic.yaml", "en/words.yaml", "en/ipt.yaml"])
def test_a_folder_named_like_a_file_is_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()
    assert codes(folder)[0] in ("file-missing", "topic-missing")


def test_folders_without_end_are_not_walked(folder: Path) -> None:
    deep = folder
    for _ in range(300):
        deep /= "d"
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("x", encoding="utf-8")
    assert codes(folder) == ["folder-depth"]


def test_more_files_than_any_content_has_are_one_problem(folder: Path) -> None:
    (folder / "en" / "old").mkdir()
    for number in range(MOST_FILES):
        (folder / "en" / "old" / f"{number}.txt").touch()
    found = [each for each in compiled(folder).problems if each.severity == "error"]
    assert [each.code for each in found] == ["too-many-files"]


@pytest.mark.parametrize("name", [b"caf\xe9.yaml", b"two\nlines.yaml", "turned\u202e.yaml".encode()])
def test_a_file_name_that_cannot_be_shown_is_named_all_the_same(
    folder: Path, name: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en" / os.fsdecode(name)).write_text("title: x\n", encoding="utf-8")
    code, found = report(folder, capsys)
    assert code == 1
    assert [each.code for each in found] == ["file-name"]
    assert found[0].file.isascii()


def test_hidden_files_and_backups_of_editors_are_left_alone(folder: Path) -> None:
    editors = ("en/.ipt.yaml.swp", "en/ipt.yaml~", "en/~$ipt.yaml", "en/#ipt.yaml#", "en/.#ipt.yaml", "en/4913")
    halves = ("en/ipt.yaml.swp", "en/ipt.yaml.kate-swp", "en/ipt.yaml.part", "en/ipt.yaml.sb-1-2")
    for name in (".DS_Store", *editors, *halves):
        (folder / name).write_bytes(b"\xff\x00")
    assert codes(folder) == []


@pytest.mark.parametrize("name", ["clinic.yaml", "en/words.yaml", "en/ipt.yaml", "pictures/team.png"])
@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), FileNotFoundError(2, "No such file")])
def test_a_file_that_cannot_be_opened_is_named(
    folder: Path, name: str, error: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "team.png").write_bytes(png(10, 10))
    read = files._read

    def refuse(file: Path, most: int) -> bytes:
        if file == folder / name:
            raise error
        return read(file, most)

    monkeypatch.setattr(files, "_read", refuse)
    (problem,) = compiled(folder).problems
    assert (problem.code, problem.place.file) == ("file-unreadable", name)
    assert str(error.strerror) in problem.what


@pytest.fixture
def vanish(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Let a folder be gone when it is listed."""
    listed = os.scandir

    def let(gone: Path) -> None:
        def scandir(place: Path) -> object:
            if Path(place) == gone:
                raise FileNotFoundError(2, "No such file or directory")
            return listed(place)

        monkeypatch.setattr(os, "scandir", scandir)

    return let


def test_a_folder_that_vanishes_while_it_is_listed_is_named(folder: Path, vanish: Callable[[Path], None]) -> None:
    vanish(folder / "en")
    assert [(each.code, each.place.file) for each in compiled(folder).problems] == [
        ("language-missing", "clinic.yaml"),
        ("file-unreadable", "en"),
    ]


def test_content_that_vanishes_after_it_was_found_is_named(folder: Path, vanish: Callable[[Path], None]) -> None:
    vanish(folder)
    assert codes(folder) == ["file-unreadable"]


def test_a_picture_that_grows_after_it_was_judged_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pictures").mkdir()
    picture = folder / "pictures" / "team.png"
    picture.write_bytes(png(10, 10))
    replace(folder / "en" / "ipt.yaml", "picture: conflict", "picture: team.png")
    assert codes(folder) == []
    judged = pictures.judge
    sizes: list[int] = []

    def judge(data: bytes, name: str) -> pictures.Refused | None:
        sizes.append(len(data))
        picture.write_bytes(png(5000, 8000))
        return judged(data, name)

    monkeypatch.setattr(pictures, "judge", judge)
    assert codes(folder) == ["picture-too-large"]
    assert len(sizes) == 2


def test_a_picture_of_forty_megapixels_is_refused_by_its_head(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "poster.png").write_bytes(png(8000, 5000))
    (problem,) = compiled(folder).problems
    assert problem.code == "picture-too-large"
    assert "8000 by 5000" in problem.what


def test_pictures_of_one_name_in_two_folders_stay_two_pictures(folder: Path) -> None:
    for name, width in (("a", 10), ("b", 20)):
        (folder / "pictures" / name).mkdir(parents=True)
        (folder / "pictures" / name / "team.png").write_bytes(png(width, 10))
    replace(folder / "en" / "ipt.yaml", "picture: together", "picture: a/team.png")
    replace(folder / "en" / "ipt.yaml", "picture: conflict", "picture: b/team.png")
    made = compiled(folder)
    assert made.content is not None, made.problems
    assert len(set(made.content.pictures.values())) == len(made.content.pictures)
    assert made.pictures["a/team.png"] == png(10, 10)
    assert made.pictures["b/team.png"] == png(20, 10)


@pytest.mark.parametrize("name", ["../../secret", "/etc/passwd", "pictures/../clinic.yaml", "together.svg"])
def test_a_picture_outside_the_folder_of_pictures_is_missing(folder: Path, name: str) -> None:
    replace(folder / "en" / "ipt.yaml", "picture: conflict", f"picture: {name}")
    assert codes(folder) == ["missing-picture"]


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    (problem,) = compiled(tmp_path).problems
    assert problem.code == "folder-empty"


def test_no_folder_is_no_content(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        compile_content(tmp_path / "nowhere", ILLUSTRATIONS)


@pytest.mark.parametrize(
    "name",
    [
        "ipt (Front desk's conflicted copy 2026-11-25).yaml",
        "ipt-DESKTOP-4F2.yaml",
        "ipt-FRONTDESK.yaml",
        "ipt-FRONTDESK-2.yaml",
        "ipt.sync-conflict-20261125-101010-ABCDEFG.yaml",
        "ipt (1).yaml",
        "ipt (conflicted copy 2026-11-25 101010).yaml",
        "ipt_conflict-20261125-101010.yaml",
        "ipt 2.yaml",
    ],
)
def test_what_a_sync_tool_leaves_beside_a_file_is_a_copy_and_never_a_second_topic(name: str, folder: Path) -> None:
    (folder / "en" / name).write_bytes((folder / "en" / "ipt.yaml").read_bytes())
    made = compiled(folder)
    assert [(each.code, each.place.file) for each in made.problems] == [("looks-like-copy", f"en/{name}")]
    assert made.content == compiled(GOOD).content


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("title: é".encode("utf-16"), "UTF-16"),
        ("title: é".encode("utf-16-le"), "UTF-16"),
        ("title: é".encode("utf-16-be"), "UTF-16"),
        ("title: é".encode("latin-1"), "an older encoding"),
        (b"PK\x03\x04\x14\x00", "word processor"),
        (b"{\\rtf1\\ansi title: x}", "word processor"),
        (b"<!DOCTYPE html><html>Sign in</html>", "a web page"),
    ],
)
def test_a_file_of_another_kind_is_called_what_it_is(data: bytes, said: str, folder: Path) -> None:
    (folder / "en" / "ipt.yaml").write_bytes(data)
    problem = compiled(folder).problems[0]
    assert (problem.code, problem.place.file) == ("file-encoding", "en/ipt.yaml")
    assert said in problem.what


def test_a_file_that_a_power_cut_left_full_of_nothing_is_empty(folder: Path) -> None:
    (folder / "en" / "ipt.yaml").write_bytes(bytes(4096))
    assert compiled(folder).problems[0].code == "file-empty"


def test_a_folder_in_the_place_of_a_file_is_told(folder: Path) -> None:
    (folder / "en" / "words.yaml").unlink()
    (folder / "en" / "words.yaml").mkdir()
    assert "A folder lies here" in compiled(folder).problems[0].what


def test_a_folder_in_capitals_is_told_to_be_renamed(folder: Path) -> None:
    (folder / "en").rename(folder / "EN")
    assert "Rename the folder EN to en" in compiled(folder).problems[0].mend


def locked() -> OSError:
    error = PermissionError(13, "Permission denied")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (locked(), "Close it there"),
        (FileNotFoundError(2, "No such file"), "check again"),
        (OSError(5, "Input/output error"), "look whether it is connected"),
        (OSError(errno.ESTALE, "Stale file handle"), "look whether it is connected"),
    ],
)
def test_a_file_that_cannot_be_read_now_says_what_to_do(
    error: OSError, said: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path, _most: int) -> bytes:
        raise error

    monkeypatch.setattr(files, "_read", refuse)
    problems = compiled(folder).problems
    assert {each.code for each in problems} >= {"file-unreadable"}
    assert all(said in each.mend for each in problems if each.code == "file-unreadable")
