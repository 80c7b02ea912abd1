"""Staff put a folder on the kiosk, and are told whether it is on the glass, or what to do."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.machine.put import Places, ask, find_stick, locked
from kiosk.pulse import FILE, read_pulse, write_pulse
from kiosk.verbs.seen import unreadable
from tests.content.make import copy_of_good, replace
from tests.machine.put.trees import OLD, beside, plant, tree
from tests.test_status import pulse

ROOT = Path(__file__).parents[1]
LONGEST = 60.0
Said = pytest.CaptureFixture[str]


class Desk:
    """A folder of staff's, the kiosk's own, and its state."""

    def __init__(self, folder: Path) -> None:
        self.mine = copy_of_good(folder / "desk")
        self.target, self.state = folder / "srv" / "content", folder / "state"
        self.target.parent.mkdir()
        self.state.mkdir()

    def put(self, *arguments: str, wait: str = "0") -> int:
        where = ("--to", str(self.target), "--state", str(self.state), "--wait", wait)
        return main(["put", "--quick", *where, *(arguments or (str(self.mine),))])

    def edit(self, words: str = "Back") -> None:
        now = (self.mine / "en" / "words.yaml").read_text(encoding="utf-8")
        line = next(each for each in now.splitlines() if each.startswith("  home: "))
        replace(self.mine / "en" / "words.yaml", f"{line}\n", f"  home: {words}\n")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "desk").mkdir()
    return Desk(tmp_path)


def test_what_was_put_is_what_the_kiosk_has_and_what_it_had_comes_back(desk: Desk, capsys: Said) -> None:
    assert desk.put() == 0
    first = tree(desk.target)
    assert first == tree(desk.mine)
    desk.edit()
    assert desk.put() == 0
    assert tree(desk.target) == tree(desk.mine) != first
    assert capsys.readouterr().out.count(f"ipt-kiosk put --back --to {desk.target}") == 2
    assert desk.put("--back") == 0
    assert tree(desk.target) == first
    assert desk.put("--back") == 0
    assert tree(desk.target) == tree(desk.mine)
    assert beside(desk.target) == {"content.previous", ".content.lock"}


def test_errors_are_told_as_check_tells_them_and_nothing_is_put(desk: Desk, capsys: Said) -> None:
    desk.put()
    before = tree(desk.target)
    replace(desk.mine / "en" / "words.yaml", "  home: Home\n", "  hom: Home\n")
    capsys.readouterr()
    assert main(["check", "--quick", str(desk.mine)]) == 1
    report = capsys.readouterr().out
    assert desk.put() == 1
    assert capsys.readouterr().out == f"{report}Nothing was put: the kiosk shows what it showed.\n"
    assert tree(desk.target) == before
    assert beside(desk.target) == {".content.lock"}


def test_texts_that_do_not_fit_are_told_of_before_they_are_put(desk: Desk, capsys: Said) -> None:
    desk.edit("Back to the very first screen of all of them")
    where = ["--to", str(desk.target), "--state", str(desk.state), "--wait", "0"]
    assert main(["put", *where, str(desk.mine)]) == 0
    assert "does not fit" in capsys.readouterr().out


def test_a_put_that_would_lose_a_language_by_mistake_is_refused(desk: Desk, capsys: Said) -> None:
    shutil.rmtree(desk.mine)
    shutil.copytree(paths.shipped_content(), desk.mine)
    desk.put()
    before = tree(desk.target)
    clinic = desk.mine / "clinic.yaml"
    replace(clinic, "\nrequire_review: none\n", "\nrequire_review: translations\n")
    (desk.mine / "reviews.yaml").write_text("- void\n", encoding="utf-8")
    assert desk.put() == 1
    assert tree(desk.target) == before
    said = capsys.readouterr().out
    assert "\nPut like this, the kiosk would lose the language es." in said
    assert " 0 errors" in said.rpartition("Plain")[2].replace("\n", " ")


@pytest.mark.parametrize("where", [".", "en", ".."])
def test_the_kiosks_own_folder_is_not_put_into_itself(desk: Desk, where: str, capsys: Said) -> None:
    desk.put()
    assert desk.put(str(desk.target / where)) == 2
    assert ("without put" if where == "." else "inside each other") in capsys.readouterr().err


def test_what_cannot_be_meant_ends_with_2_and_says_what_can(desk: Desk, tmp_path: Path, capsys: Said) -> None:
    for arguments, said in (
        (["put"], "Name the folder"),
        (["put", str(tmp_path / "nowhere")], "There is no folder"),
        (["put", str(desk.mine), "--to", str(tmp_path / "no" / "where")], "Ask IT, or name the content with --to"),
        (["put", "--back", "--to", str(desk.target)], "There is no content from before"),
        (["put", "--back", "--to", "/proc"], "is mounted as"),
    ):
        assert main([*arguments, "--state", str(desk.state)]) == 2, arguments
        assert said in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["put", "--wait", "601"])


def test_who_may_not_write_there_is_told_whom_to_ask(desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied", str(desk.target))

    monkeypatch.setattr("kiosk.machine.put.copy_content", refuse)
    assert desk.put() == 2
    assert f"may not change {desk.target}" in capsys.readouterr().err


def test_a_disk_that_fails_is_named_and_the_kiosk_has_what_it_had(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device", str(desk.target))

    desk.put()
    before = tree(desk.target)
    monkeypatch.setattr("kiosk.machine.put.copy_content", refuse)
    assert desk.put() == 2
    assert capsys.readouterr().err == f"{desk.target}: No space left on device. The kiosk shows what it showed.\n"
    assert tree(desk.target) == before


def test_two_at_once_do_not_get_in_each_others_way(desk: Desk, capsys: Said) -> None:
    with locked(Places(desk.target)):
        assert desk.put() == 75
    assert "Somebody else" in capsys.readouterr().err
    assert desk.put() == 0


def test_a_folder_that_changes_while_it_is_copied_is_not_put(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    from kiosk.machine.put import copy_content

    def copy(source: Path, places: Places) -> None:
        desk.edit("Other words")
        copy_content(source, places)

    monkeypatch.setattr("kiosk.machine.put.copy_content", copy)
    assert desk.put() == 75
    assert "changed while it was copied" in capsys.readouterr().err
    assert not desk.target.exists()
    assert beside(desk.target) == {".content.lock"}, "half a copy only takes up room"


def test_content_from_before_that_has_errors_stays_where_it_is(desk: Desk, capsys: Said) -> None:
    desk.put()
    before = tree(desk.target)
    plant(Places(desk.target).previous, OLD)
    assert desk.put("--back") == 1
    assert f"ipt-kiosk check {desk.target}.previous" in capsys.readouterr().err
    assert tree(desk.target) == before


def test_content_from_before_comes_back_where_there_is_none_now(desk: Desk, capsys: Said) -> None:
    desk.put()
    desk.target.rename(Places(desk.target).previous)
    capsys.readouterr()
    assert desk.put("--back") == 0
    assert capsys.readouterr().out == f"The content from before lies in {desk.target} again.\n"
    assert tree(desk.target) == tree(desk.mine)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "other content still. Ask IT"),
        ({"last_error": "This went wrong."}, "Its last error: This went wrong."),
        ({"written": "2020-01-01T00:00:00+00:00"}, "the kiosk is off"),
        ({"screen": "plain", "content_digest": ""}, "Only crisis help is shown"),
        ({"display": "none"}, "There is no display"),
        (
            {"content_folder": "/srv/else where"},
            "The kiosk shows another folder. Put it there: add --to '/srv/else where'",
        ),
    ],
)
def test_what_is_in_place_and_not_on_the_glass_is_told_with_what_to_do(
    changes: dict[str, object], said: str, desk: Desk, capsys: Said
) -> None:
    write_pulse(pulse(**changes), desk.state)
    assert desk.put(wait="0.1") == 4
    assert said in capsys.readouterr().out
    assert tree(desk.target) == tree(desk.mine)


def test_a_kiosk_that_never_ran_is_told_of_at_once(desk: Desk, capsys: Said) -> None:
    assert desk.put(wait="600") == 4
    assert "The kiosk has not run" in capsys.readouterr().out


def test_who_may_not_read_the_heartbeat_is_told_to_look(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def refuse(self: Path, _mode: str) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    desk.put()
    with monkeypatch.context() as closed:
        closed.setattr(Path, "open", refuse)
        assert unreadable(desk.state) == [f"Your account may not read {desk.state / FILE}. Look at the glass."]
    monkeypatch.setattr("kiosk.verbs.seen.unreadable", lambda _state: ["Look at the glass."])
    assert desk.put(wait="1") == 4
    assert capsys.readouterr().out.endswith("\nLook at the glass.\n")


def test_the_timer_puts_what_came_to_rest_once_and_says_nothing_of_the_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("IPT_KIOSK_CONTENT_SOURCE", str(desk.mine))
    assert desk.put("--if-changed") == 0
    assert "It is put when it is the same the next time." in capsys.readouterr().out
    assert not desk.target.exists()
    assert desk.put("--if-changed") == 0
    assert tree(desk.target) == tree(desk.mine)
    capsys.readouterr()
    assert desk.put("--if-changed") == 0
    assert "".join(capsys.readouterr()) == ""


def test_the_timer_names_errors_once_and_fails_until_they_are_mended(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("IPT_KIOSK_CONTENT_SOURCE", str(desk.mine))
    replace(desk.mine / "en" / "words.yaml", "  home: Home\n", "  hom: Home\n")
    assert [desk.put("--if-changed") for _ in range(3)] == [0, 1, 1]
    said = capsys.readouterr()
    assert said.out.count("1 error, ") == 1
    assert said.err.count("was refused before") == 1
    replace(desk.mine / "en" / "words.yaml", "  hom: Home\n", "  home: Home\n")
    assert [desk.put("--if-changed") for _ in range(2)] == [0, 0]
    assert tree(desk.target) == tree(desk.mine)


def test_a_share_that_is_gone_or_breaks_off_leaves_what_is_shown_and_is_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("IPT_KIOSK_CONTENT_SOURCE", str(desk.mine))
    assert [desk.put("--if-changed") for _ in range(2)] == [0, 0]
    before = tree(desk.target)
    away = desk.mine.rename(desk.mine.with_name("away"))
    assert desk.put("--if-changed") == 75
    assert "its drive does not answer" in capsys.readouterr().err
    desk.mine.mkdir()  # the place of a share, with nothing mounted there
    assert [desk.put("--if-changed") for _ in range(2)] == [0, 1]
    desk.mine.rmdir()
    away.rename(desk.mine)
    desk.edit()
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.content.files._read", breaks_off)
        assert [desk.put("--if-changed") for _ in range(3)] == [0, 75, 75]
    assert tree(desk.target) == before
    assert desk.put("--if-changed") == 0, "it came to rest already"
    assert tree(desk.target) == tree(desk.mine)


def test_a_share_that_hangs_keeps_nobody_else_from_putting(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    def hangs(_source: Path, places: Places) -> None:
        with locked(places):
            raise TimeoutError

    monkeypatch.setenv("IPT_KIOSK_CONTENT_SOURCE", str(desk.mine))
    monkeypatch.setattr("kiosk.machine.put.look_at", hangs)
    assert desk.put("--if-changed") == 2
    assert "Somebody else" not in capsys.readouterr().err


def breaks_off(file: Path, _most: int) -> bytes:
    raise OSError(5, "Input/output error", str(file))


def test_without_a_source_the_timer_has_nothing_to_do(desk: Desk, capsys: Said) -> None:
    assert desk.put("--if-changed") == 0
    assert "".join(capsys.readouterr()) == ""


def test_the_kiosk_itself_cannot_say_where_content_is_fetched_from(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "machine_settings", lambda: tmp_path / "etc")
    for folder, fetched in (("state", False), ("etc", True)):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "machine.yaml").write_text(f"content_source: {desk.mine}\n", encoding="utf-8")
        assert [desk.put("--if-changed") for _ in range(2)] == [0, 0]
        assert desk.target.exists() == fetched


def test_a_source_that_is_no_whole_path_is_told_of(desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setenv("IPT_KIOSK_CONTENT_SOURCE", "share")
    assert desk.put("--if-changed") == 0
    assert "IPT_KIOSK_CONTENT_SOURCE" in capsys.readouterr().err


@pytest.fixture
def stick(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content of the desk on a stick that is plugged in, where this account puts by itself."""
    folder = tmp_path / "media" / "stick" / "ipt-kiosk-content"
    shutil.copytree(desk.mine, folder)
    monkeypatch.setattr("kiosk.machine.put.find_stick", lambda: find_stick((tmp_path / "media",)))
    monkeypatch.setattr("kiosk.machine.put.asks", lambda _target: False)
    return folder


def test_content_comes_from_a_stick_and_is_told_in_a_line(desk: Desk, stick: Path, capsys: Said) -> None:
    assert desk.put("--stick") == 0
    assert capsys.readouterr().out == ""
    assert tree(desk.target) == tree(stick)
    write_pulse(pulse(written="2020-01-01T00:00:00+00:00"), desk.state)
    assert desk.put("--stick", wait="1") == 4
    assert capsys.readouterr().out.startswith("It is in place, and not seen on the glass.\nThe last heartbeat")


def test_errors_on_a_stick_are_counted_and_the_first_is_told(desk: Desk, stick: Path, capsys: Said) -> None:
    replace(stick / "en" / "words.yaml", "  home: Home\n", "  hom: Home\n")
    assert desk.put("--stick") == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("The content on the stick has 1 error. In en/words.yaml, line ")
    assert said[1:] == ["Nothing was put: the kiosk shows what it showed."]
    assert not desk.target.exists()


def test_without_a_stick_it_is_said_what_to_do(desk: Desk, stick: Path, capsys: Said) -> None:
    stick.rename(stick.with_name("holidays"))
    assert desk.put("--stick") == 2
    assert "There is no stick with a folder ipt-kiosk-content." in capsys.readouterr().err


def test_a_kiosk_that_may_not_write_has_the_service_put_and_hears_what_it_said(
    desk: Desk, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    request, answer = tmp_path / "request", tmp_path / "answer.json"

    def serve(_seconds: float) -> None:
        request.unlink()
        with monkeypatch.context() as service:
            service.setattr("kiosk.machine.put.asks", lambda _target: False)
            assert desk.put("--stick", "--answer", str(answer)) == 1
        capsys.readouterr()

    replace(stick / "en" / "words.yaml", "  home: Home\n", "  hom: Home\n")
    monkeypatch.setattr("kiosk.machine.put.asks", lambda _target: True)
    monkeypatch.setattr("kiosk.machine.put.ask", lambda: ask(request, answer, sleep=serve))
    assert desk.put("--stick") == 1
    assert capsys.readouterr().out.startswith("The content on the stick has 1 error.")


@contextmanager
def running(content: Path, state: Path) -> Iterator[None]:
    """The kiosk as it is, without a screen."""
    command = [sys.executable, "main.py", "run", "--size", "1280x800", "--content", str(content), "--state", str(state)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as kiosk:
        try:
            until(lambda: (read_pulse(state) or pulse(screen="plain")).screen == "glass")
            yield
        finally:
            kiosk.terminate()


def until(holds: object) -> None:
    assert callable(holds)
    end = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def test_a_kiosk_that_runs_shows_what_was_put_and_says_so(desk: Desk, capsys: Said) -> None:
    desk.put()
    with running(desk.target, desk.state):
        before = read_pulse(desk.state)
        desk.edit()
        assert desk.put(wait="60") == 0
        assert capsys.readouterr().out.endswith("The kiosk shows it now.\n")
        shown = read_pulse(desk.state)
        assert before is not None
        assert shown is not None
        assert shown.content_digest != before.content_digest
        assert desk.put("--back", wait="60") == 0
        assert (read_pulse(desk.state) or shown).content_digest == before.content_digest
        capsys.readouterr()
        assert main(["status", "--json", "--state", str(desk.state), "--content", str(desk.target)]) == 0
        assert json.loads(capsys.readouterr().out)["content"] == "newest"


@pytest.mark.skipif(sys.platform == "win32", reason="a service of Linux")
def test_where_it_set_the_machine_up_its_own_folders_are_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.kiosk_content() == Path("/srv/ipt-kiosk/content")
    monkeypatch.setenv("IPT_KIOSK_STATE", "/elsewhere")
    assert paths.machine_state() is None
    monkeypatch.delenv("IPT_KIOSK_STATE")
    monkeypatch.setattr(Path, "is_dir", lambda self: self == Path("/var/lib/ipt-kiosk"))
    assert paths.machine_state() == Path("/var/lib/ipt-kiosk")
    assert paths.machine_content() == paths.shipped_content(), "the service's own is not there"
    monkeypatch.setattr(Path, "is_dir", lambda _self: True)
    assert paths.machine_content() == Path("/srv/ipt-kiosk/content")


@pytest.mark.parametrize("verb", [["doctor"], ["metrics"], ["pin", "set"], ["pin", "status"], ["stats"], ["status"]])
def test_what_it_asks_is_about_the_kiosk_of_the_service(verb: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IPT_KIOSK_STATE", raising=False)
    monkeypatch.setattr(paths, "machine_state", lambda: Path("/var/lib/ipt-kiosk"))
    parser = argparse.ArgumentParser()
    import_module(f"kiosk.verbs.{verb[0]}").add_arguments(parser)
    assert parser.parse_args(verb[1:]).state == Path("/var/lib/ipt-kiosk")
