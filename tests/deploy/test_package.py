"""The package: what it needs, what it keeps of the machine's own, what it leaves, and what never comes with it."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
DEB = ROOT / "deploy" / "deb"
SCRIPTS = sorted([*DEB.glob("*.sh"), *(DEB / "debian" / each for each in ("postinst", "prerm", "postrm"))])
NOT_THE_HOSTS = "chown() { :; }; getent() { return 2; }; userdel() { exit 9; }; groupdel() { exit 9; }\n"
"""No test may touch the accounts of the machine it runs on."""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The folders of a machine where the package was just unpacked."""
    example = tmp_path / "usr/share/ipt-kiosk/content/en"
    example.mkdir(parents=True)
    (example / "words.yaml").write_text("as it came", encoding="utf-8")
    for each in ("srv/ipt-kiosk/content", "etc/ipt-kiosk"):
        (tmp_path / each).mkdir(parents=True)
    return tmp_path


def do(machine: Path, steps: str, function: str) -> str:
    """What one of the package's own steps says on that machine."""
    script = NOT_THE_HOSTS + (DEB / steps).read_text(encoding="utf-8") + function
    environment = {"DPKG_ROOT": str(machine), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(["sh", "-eu", "-c", script], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def words(machine: Path) -> Path:
    return machine / "srv/ipt-kiosk/content/en/words.yaml"


@pytest.fixture(scope="module")
def trim() -> ModuleType:
    """The script that leaves of PySide6 what the kiosk uses."""
    spec = importlib.util.spec_from_file_location("trim", DEB / "trim.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_machine_without_words_gets_those_that_came_along(machine: Path) -> None:
    do(machine, "postinst.steps.sh", "fill_content")
    assert words(machine).read_text(encoding="utf-8") == "as it came"
    assert words(machine).stat().st_mode & 0o777 == 0o664
    assert words(machine).parent.stat().st_mode & 0o7777 == 0o2775
    assert [each.name for each in (machine / "srv/ipt-kiosk").iterdir()] == ["content"]


def test_an_update_touches_no_words_that_are_there(machine: Path) -> None:
    own = machine / "srv/ipt-kiosk/content/clinic.yaml"
    own.write_text("our own", encoding="utf-8")
    do(machine, "postinst.steps.sh", "fill_content")
    assert [each.name for each in own.parent.iterdir()] == ["clinic.yaml"]
    assert own.read_text(encoding="utf-8") == "our own"


def test_root_writes_nothing_through_a_link_that_staff_have_laid(machine: Path) -> None:
    target = machine / "target"
    target.mkdir()
    (machine / "srv/ipt-kiosk/.content-new-abcdef").symlink_to(target)
    do(machine, "postinst.steps.sh", "fill_content")
    assert words(machine).exists()
    assert list(target.iterdir()) == []


def test_an_installation_that_was_cut_off_is_made_whole_by_the_next(machine: Path) -> None:
    half = machine / "srv/ipt-kiosk/.content-new-abcdef"
    half.mkdir()
    (half / "half.yaml").write_text("half", encoding="utf-8")
    do(machine, "postinst.steps.sh", "fill_content")
    assert words(machine).exists()
    assert not (machine / "srv/ipt-kiosk/content/half.yaml").exists()


def test_a_purge_leaves_nothing_of_a_machine_whose_words_nobody_changed(machine: Path) -> None:
    do(machine, "postinst.steps.sh", "fill_content")
    (machine / "var/lib/ipt-kiosk/library").mkdir(parents=True)
    assert do(machine, "postrm.steps.sh", "leave_nothing") == ""
    assert [str(each.relative_to(machine)) for each in machine.rglob("*ipt-kiosk*")] == ["usr/share/ipt-kiosk"]


@pytest.mark.parametrize("change", ["changed", "added", "of another origin"])
def test_a_purge_saves_words_that_somebody_changed(machine: Path, change: str) -> None:
    do(machine, "postinst.steps.sh", "fill_content")
    match change:
        case "changed":
            words(machine).write_text("changed", encoding="utf-8")
        case "added":
            (words(machine).parent / "more.yaml").write_text("more", encoding="utf-8")
        case _:
            (machine / "etc/ipt-kiosk/.content-as-installed").unlink()
    said = do(machine, "postrm.steps.sh", "leave_nothing")
    (saved,) = (machine / "var/backups").iterdir()
    assert str(saved) in said
    assert saved.stat().st_mode & 0o077 == 0, "words may name people"
    listed = subprocess.run(["tar", "-tzf", str(saved)], capture_output=True, text=True, check=True)
    assert "content/en/words.yaml" in listed.stdout.splitlines()
    assert not (machine / "srv/ipt-kiosk").exists()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_every_script_can_be_read_by_a_plain_shell(script: Path) -> None:
    text = script.read_text(encoding="utf-8").replace("@STEPS@", ":")
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_shellcheck_has_nothing_to_say(script: Path) -> None:
    text = script.read_text(encoding="utf-8").replace(
        "@STEPS@", "fill_content() { :; }; leave_nothing() { :; }; give_picture_back() { :; }"
    )
    done = subprocess.run(["shellcheck", "-"], input=text, capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_the_package_names_what_the_service_needs_and_one_series_of_python() -> None:
    control = (DEB / "debian" / "control").read_text(encoding="utf-8")
    needed = {each.split()[0] for each in control.partition("\nDepends:")[2].partition("\nRecommends:")[0].split(",")}
    assert {"cage", "seatd", "systemd", "espeak-ng", "python3", "${shlibs:Depends}"} <= needed
    assert "python3 (>= @SERIES@~)" in control
    assert "python3 (<< @NEXT@~)" in control


def test_where_packages_come_from_is_left_to_the_machine_that_builds() -> None:
    files = [each for each in (ROOT / "deploy").rglob("*") if each.is_file()]
    assert len(files) > 20
    assert not [each for each in files if re.search(r"https?://[^ ]*(pypi|pythonhosted|debian\.org)", each.read_text())]


def imported(pattern: str, suffix: str) -> Iterator[str]:
    for file in (ROOT / "kiosk").rglob(f"*.{suffix}"):
        yield from re.findall(pattern, file.read_text(encoding="utf-8"), re.MULTILINE)


def test_all_of_qt_that_the_kiosk_uses_comes_along(trim: ModuleType) -> None:
    modules = {*imported(r"^\s*from PySide6\.(\w+) import", "py")}
    modules |= {name.strip() for line in imported(r"^\s*from PySide6 import (.+)$", "py") for name in line.split(",")}
    assert len(modules) >= 5
    assert modules <= set(trim.MODULES)
    qml = {each.replace(".", "/") for each in imported(r"^import (Qt[\w.]+)", "qml")}
    assert len(qml) >= 3
    assert qml <= set(trim.QML)


@pytest.mark.skipif(shutil.which("objdump") is None, reason="binutils is not installed")
def test_no_way_to_show_the_screen_to_the_network_and_no_debug_server_come_along(trim: ModuleType) -> None:
    package = Path(PySide6.__file__).parent
    names = {str(each.relative_to(package)) for each in trim.kept(package)}
    assert {"Qt/plugins/platforms/libqwayland.so", "Qt/lib/libQt6Quick.so.6", "QtQuick.abi3.so"} <= names
    assert not [each for each in names if re.search("vnc|qmltooling|tls|webgl|designer|Widgets", each)]


def test_a_machine_with_a_desktop_keeps_it() -> None:
    for name in ("ipt-kiosk.service", "ipt-kiosk-linuxfb.service", "ipt-kiosk-behind.service"):
        unit = (ROOT / "deploy" / "systemd" / name).read_text(encoding="utf-8")
        assert "ConditionPathExists=!/etc/systemd/system/display-manager.service" in unit
