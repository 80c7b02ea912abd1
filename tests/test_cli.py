import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__, paths
from kiosk.cli import main
from kiosk.content import open_bundle
from tests.content.make import BROKEN, GOOD, compiled, copy_of_good, replace

ROOT = Path(__file__).parents[1]
Said = pytest.CaptureFixture[str]


def refused(arguments: list[str], capsys: Said) -> str:
    """What is said of arguments that cannot be meant."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_good_content_ends_with_0_and_no_problem(capsys: Said) -> None:
    assert main(["check", str(GOOD), "--quick"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Languages\n")
    assert said.endswith(f"\n\n0 errors, 0 warnings in {GOOD}\n")


def test_broken_content_ends_with_1_and_its_problems_counted(capsys: Said) -> None:
    folder = BROKEN / "several-mistakes"
    assert main(["check", str(folder), "--quick"]) == 1
    said = capsys.readouterr().out
    assert said.count("Error in ") == 4
    assert said.endswith(f"\n4 errors, 0 warnings in {folder}\n")
    assert f"Error in {folder}/en/words.yaml, line 5, column 1\n" in said


def test_content_with_warnings_alone_ends_with_0(tmp_path: Path, capsys: Said) -> None:
    folder = copy_of_good(tmp_path)
    replace(folder / "en" / "words.yaml", "  home: Home\n", "  home: Back to the first screen\n")
    assert main(["check", str(folder), "--quick"]) == 0
    assert capsys.readouterr().out.endswith(f"\n0 errors, 1 warning in {folder}\n")


def test_without_a_folder_the_shipped_content_is_checked(capsys: Said) -> None:
    assert main(["check", "--quick"]) == 0
    assert capsys.readouterr().out.endswith(f" in {paths.shipped_content()}\n")


@pytest.mark.parametrize("verb", [["check"], ["build", "--out", "x.bundle"], ["render", "--out", "x"]])
@pytest.mark.parametrize("name", ["nowhere", "clinic.yaml", "with a space"])
def test_a_folder_that_is_not_there_ends_with_2_and_says_which_is_wanted(
    verb: list[str], name: str, tmp_path: Path, capsys: Said
) -> None:
    (tmp_path / "clinic.yaml").touch()
    assert main([*verb, str(tmp_path / name)]) == 2
    said = capsys.readouterr()
    assert said.err == f"There is no folder {tmp_path / name}. Name the folder that holds clinic.yaml.\n"
    assert said.out == ""


def test_to_run_content_that_is_not_there_in_a_window_ends_with_2(tmp_path: Path, capsys: Said) -> None:
    nowhere = ["--content", str(tmp_path / "nowhere"), "--state", str(tmp_path / "state")]
    assert main(["run", "--windowed", *nowhere]) == 2
    assert "Name the folder that holds clinic.yaml." in capsys.readouterr().err


def test_what_is_built_opens_as_what_was_checked(tmp_path: Path, capsys: Said) -> None:
    out, problems = tmp_path / "a" / "x.bundle", tmp_path / "b" / "problems.json"
    assert main(["build", str(GOOD), "--out", str(out), "--problems", str(problems)]) == 0
    assert open_bundle(out).content == compiled(GOOD).content
    assert json.loads(problems.read_text(encoding="utf-8")) == {"problems": []}
    assert capsys.readouterr().out == ""


def test_broken_content_builds_nothing_and_leaves_what_was_there(tmp_path: Path, capsys: Said) -> None:
    out, problems = tmp_path / "x.bundle", tmp_path / "problems.json"
    out.write_bytes(b"what was there")
    folder = BROKEN / "second-colon"
    assert main(["build", str(folder), "--out", str(out), "--problems", str(problems)]) == 1
    assert out.read_bytes() == b"what was there"
    assert [each["code"] for each in json.loads(problems.read_text(encoding="utf-8"))["problems"]] == [
        "yaml-second-colon"
    ]
    assert "1 error, 0 warnings" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_ends_with_2_and_is_named(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").touch()
    assert main(["build", str(GOOD), "--out", str(tmp_path / "file" / "x.bundle")]) == 2
    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said
    assert "Choose another place." in said


@pytest.mark.parametrize("size", ["1920", "1920x", "x1080", "1920*1080", "1920x1080x3", "1x1", "-1920x1080", "wide"])
def test_a_size_that_is_none_is_refused_with_an_example(size: str, capsys: Said) -> None:
    assert f"{size} is no size; write it as 1920x1080" in refused(["run", f"--size={size}"], capsys)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "--panel-inches", "4"], "21.5"),
        (["run", "--panel-inches", "nan"], "21.5"),
        (["run", "--panel-inches", "big"], "21.5"),
        (["run", "--idle-seconds", "0"], "from 1 to 3600"),
        (["run", "--idle-seconds", "inf"], "from 1 to 3600"),
        (["check", "--format", "xml"], "text"),
        (["build"], "--out"),
        (["dance"], "dance"),
        (["check", "a", "b"], "b"),
        (["check", "--quick", "--fit"], "--quick"),
        (["--no-such-option"], "--no-such-option"),
    ],
)
def test_arguments_that_cannot_be_meant_end_with_2(arguments: list[str], said: str, capsys: Said) -> None:
    assert said in refused(arguments, capsys)


def test_the_version_is_said(capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"ipt-kiosk {__version__}\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_the_report_comes_out_on_every_console(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "check", BROKEN / "zero-width-space"],
        cwd=ROOT,
        env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.decode(encoding).rstrip().endswith(str(BROKEN / "zero-width-space"))


def test_a_reader_that_has_read_enough_ends_the_report_quietly() -> None:
    command = f"{sys.executable} main.py check tests/content/broken/tab-indent | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("Error in ")
    assert done.stderr == ""


def test_an_account_without_a_home_folder_is_asked_for_a_state_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said
) -> None:
    def nowhere() -> Path:
        message = "Could not determine home directory."
        raise RuntimeError(message)

    monkeypatch.delenv("IPT_KIOSK_STATE", raising=False)
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert "this account has no home folder; name a folder" in refused(["stats"], capsys)
    assert main(["stats", "--state", str(tmp_path)]) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a device that is always full")
def test_output_that_cannot_be_written_is_told_of_and_ends_with_2() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "main.py", "check", str(GOOD), "--quick"]
        ended = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "The output cannot be written: No space left on device.\n"


def test_a_place_that_cannot_be_written_is_named_and_not_its_passing_file(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "x.bundle"
    out.mkdir()
    assert main(["build", str(GOOD), "--out", str(out)]) == 2
    assert capsys.readouterr().err.startswith(f"{out} cannot be written: ")
