"""Starting the kiosk as people do: from a checkout, without a screen, with settings nobody can read."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST = 120


def start(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, with no screen unless one is named."""
    screens = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(
        command, cwd=cwd, env=kept | environment, capture_output=True, text=True, timeout=LONGEST, check=False
    )


def test_without_a_screen_every_screen_is_drawn_and_the_place_is_named(tmp_path: Path) -> None:
    done = start("run", cwd=tmp_path, IPT_KIOSK_STATE=str(tmp_path / "state"))
    assert done.returncode == 0, done.stderr
    assert "There is no screen here" in done.stdout
    assert str(tmp_path / "build" / "screens") in done.stdout
    assert (tmp_path / "build" / "screens" / "index.html").is_file()
    assert len(list((tmp_path / "build" / "screens").glob("*.png"))) > 50
    assert "qt.qpa" not in done.stderr
    assert "Aborted" not in done.stderr


def test_a_display_that_does_not_answer_ends_the_start_so_that_it_is_tried_again(tmp_path: Path) -> None:
    done = start("run", cwd=tmp_path, IPT_KIOSK_STATE=str(tmp_path / "state"), DISPLAY=":250")
    assert done.returncode == 1
    assert "DISPLAY names :250" in done.stderr
    assert "Aborted" not in done.stderr


def test_pictures_that_cannot_be_written_are_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "screens").write_text("a file", encoding="utf-8")
    done = start("render", "--out", "screens", "--size", "1280x800", cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_screen_and_without_a_place_to_write_the_pictures_find_one(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    done = start("run", cwd=tmp_path, TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob("ipt-kiosk-screens-*/index.html"))


def test_a_size_no_screen_has_is_refused(tmp_path: Path) -> None:
    done = start("run", "--size", "99999x99999", cwd=tmp_path)
    assert done.returncode == 2
    assert "at most 8192" in done.stderr


@pytest.mark.parametrize(
    "locale", ["C", "de_DE.UTF-8", "tlh_QO", "ar_EG.UTF-8", "xx_YY.UTF-8", "nonsense", "/etc/passwd"]
)
def test_the_systems_own_language_does_not_matter(tmp_path: Path, locale: str) -> None:
    spoken = {"LC_ALL": locale, "LANG": locale, "LANGUAGE": f"{locale[:2]}:xx"}
    done = start("check", "--quick", cwd=tmp_path, **spoken)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == start("check", "--quick", cwd=tmp_path, LC_ALL="C", LANG="C", LANGUAGE="").stdout
    done = run_shortly("--size", "1280x800", state=tmp_path, **spoken)
    assert (done.returncode, done.stdout) == (0, "glass\n")
    assert "locale" not in done.stderr


@pytest.mark.parametrize(
    "spoken",
    [
        {"LANG": "xx_YY.UTF-8"},
        {"LC_ALL": "nonsense"},
        {"LC_CTYPE": "ISO-8859-1", "LC_NUMERIC": "de_DE"},
        {"LANG": ""},
    ],
)
def test_a_locale_that_does_not_exist_is_no_reason_to_warn(tmp_path: Path, spoken: dict[str, str]) -> None:
    done = run_shortly("--size", "1280x800", state=tmp_path, **spoken)
    assert (done.returncode, done.stdout) == (0, "glass\n")
    assert done.stderr.endswith("INFO: The content as it was saved is on the glass.\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("locale", ["tlh_QO", "ar_EG.UTF-8"])
def test_what_is_drawn_is_the_same_whatever_the_systems_own_language(tmp_path: Path, locale: str) -> None:
    good = str(ROOT / "tests" / "content" / "good")
    drawn = []
    for name, spoken in (("here", "C"), ("there", locale)):
        out = tmp_path / name
        done = start(
            *("render", good, "--out", str(out), "--size", "1280x800"),
            cwd=tmp_path,
            LC_ALL=spoken,
            LANG=spoken,
            LANGUAGE=spoken,
        )
        assert done.returncode == 0, done.stderr
        drawn.append((out / "manifest.json").read_text(encoding="utf-8"))
    assert drawn[0] == drawn[1]


def test_start_up_imports_no_compiler_and_no_validator() -> None:
    program = (
        "import sys; import kiosk.app, kiosk.cli, kiosk.machine; "
        "print([name for name in ('yaml', 'qtawesome', 'segno', 'kiosk.content.compile', 'PySide6.QtWidgets', "
        "'kiosk.authoring', 'miniaudio', 'kiosk.voice.child', 'kiosk.voice.sound', "
        "'kiosk.counting') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_start_up_does_not_make_the_hundred_enumerations_of_the_namespace_qt() -> None:
    program = "import kiosk.app, kiosk.cli, kiosk.machine, PySide6.QtCore; print('Qt' in vars(PySide6.QtCore))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


RUN_SHORTLY = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app, cli
started = app.Kiosk.start
def start(self):
    started(self)
    self.supply.compiler.built.connect(self._done)
    self.supply.compiler.refused.connect(self._done)
    QTimer.singleShot(60_000, self._done)
def done(self, *_):
    print("plain" if self.plain else "glass", flush=True)
    app.QGuiApplication.quit()
app.Kiosk.start, app.Kiosk._done = start, done
sys.exit(cli.main(sys.argv[1:]))
"""


def run_shortly(*arguments: str, state: Path, before: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run the kiosk until its content is compiled or refused; what was on the glass then is printed.

    `before` is Python that is run in its process first.
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"} | more
    command = [sys.executable, "-c", before + RUN_SHORTLY, "run", "--state", str(state), *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
    )


def test_a_first_start_compiles_its_content_and_ends_in_good_order(tmp_path: Path) -> None:
    done = run_shortly("--size", "1280x800", state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert done.stderr.endswith("INFO: The content as it was saved is on the glass.\n")
    assert done.stderr.count("\n") == 1


def test_a_start_with_errors_in_the_content_shows_crisis_help_and_names_them(tmp_path: Path) -> None:
    broken = ROOT / "tests" / "content" / "broken" / "tab-indent"
    done = run_shortly("--size", "1280x800", "--content", str(broken), state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "plain\n"), done.stderr
    assert "line" in done.stderr
    assert "Traceback" not in done.stderr


def test_settings_nobody_can_read_are_named_and_do_not_stop_the_kiosk(tmp_path: Path) -> None:
    (tmp_path / "machine.yaml").write_text("panel_inches: huge\n", encoding="utf-8")
    done = run_shortly("--size", "1280x800", state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "panel_inches: huge" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_settings_that_are_a_pipe_are_not_waited_for(tmp_path: Path) -> None:
    subprocess.run(["mkfifo", tmp_path / "machine.yaml"], check=True)
    done = run_shortly("--size", "1280x800", state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "This is no file of text." in done.stderr


def test_content_that_is_gone_before_it_was_ever_shown_leaves_crisis_help(tmp_path: Path) -> None:
    done = run_shortly("--size", "1280x800", "--content", str(tmp_path / "nowhere"), state=tmp_path / "state")
    assert (done.returncode, done.stdout) == (0, "plain\n"), done.stderr
    assert f"There is no folder {tmp_path / 'nowhere'}" in done.stderr
    assert "Traceback" not in done.stderr


def test_content_that_a_swap_had_taken_away_is_brought_back_at_the_start(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "content" / "good", tmp_path / "srv" / ".content.swapping")
    where = ("--content", str(tmp_path / "srv" / "content"))
    done = run_shortly("--size", "1280x800", *where, state=tmp_path / "state")
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert (tmp_path / "srv" / "content" / "clinic.yaml").is_file()


FORBIDDEN = """
import os
seen = os.stat
def stat(path, *arguments, **more):
    if str(path).endswith("forbidden"):
        raise PermissionError(13, "Permission denied", path)
    return seen(path, *arguments, **more)
os.stat = stat
"""


def test_content_that_the_kiosk_may_not_look_at_leaves_crisis_help(tmp_path: Path) -> None:
    where = ("--content", str(tmp_path / "forbidden"))
    done = run_shortly("--size", "1280x800", *where, state=tmp_path / "state", before=FORBIDDEN)
    assert (done.returncode, done.stdout) == (0, "plain\n"), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_content_behind_links_that_lead_nowhere_leaves_crisis_help(tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(tmp_path / "content")
    done = run_shortly("--size", "1280x800", "--content", str(tmp_path / "content"), state=tmp_path / "state")
    assert (done.returncode, done.stdout) == (0, "plain\n"), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("size", ["800x480", "1023x600"])
def test_a_window_too_small_for_the_screens_shows_crisis_help(tmp_path: Path, size: str) -> None:
    done = run_shortly("--size", size, state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "plain\n"), done.stderr
    assert "needs 1024 by 600" in done.stderr


def test_a_state_folder_that_cannot_be_written_is_named_and_does_not_stop_the_kiosk(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    done = run_shortly("--size", "1280x800", state=tmp_path / "state")
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert f"Nothing can be written to {tmp_path / 'state'}" in done.stderr


def test_typefaces_that_are_missing_are_named_and_others_take_their_place(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets" / "illustrations", tmp_path / "assets" / "illustrations")
    assets = f"Path({str(tmp_path)!r}, 'assets')"
    elsewhere = f"from pathlib import Path; from kiosk import paths; paths.assets = lambda: {assets}"
    done = run_shortly("--size", "1280x800", state=tmp_path / "state", before=elsewhere)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "Atkinson Hyperlegible Next" in done.stderr
    assert "cannot be read" in done.stderr


def test_a_language_the_content_does_not_have_is_named_and_another_one_shown(tmp_path: Path) -> None:
    done = run_shortly("--size", "1280x800", "--lang", "fr", state=tmp_path)
    assert (done.returncode, done.stdout) == (0, "glass\n"), done.stderr
    assert "There is no language fr in the content" in done.stderr


LEAVE = "from kiosk import app; app.run = lambda options: 3\n"


def leave(folder: Path, before: str = LEAVE, **environment: str) -> "subprocess.CompletedProcess[str]":
    program = f"import sys\n{before}from kiosk import cli\nsys.exit(cli.main(['run', '--state', {str(folder)!r}]))"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_staff_who_leave_the_kiosk_are_known_to_the_service_by_its_exit_code_and_by_a_file(tmp_path: Path) -> None:
    done = leave(tmp_path, RUNTIME_DIRECTORY=str(tmp_path))
    assert (done.returncode, done.stderr) == (3, "")
    assert (tmp_path / "left").exists()
    assert leave(tmp_path, RUNTIME_DIRECTORY="").returncode == 3
    done = leave(tmp_path, RUNTIME_DIRECTORY=str(tmp_path / "nowhere"))
    assert done.returncode == 3
    assert "The service may start again" in done.stderr


def test_a_kiosk_that_ends_in_another_way_leaves_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "left").touch()  # of a run before
    done = leave(tmp_path, LEAVE.replace("3", "0"), RUNTIME_DIRECTORY=str(tmp_path))
    assert done.returncode == 0
    assert not (tmp_path / "left").exists()
