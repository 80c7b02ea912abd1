"""What brings content to the kiosk is apart from it: an account of its own, no network, and not in its way."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.machine.put import stick
from tests.deploy.test_units import MOST_EXPOSED, SYSTEMD, needs_systemd, settings

BRINGS = ("../systemd/ipt-kiosk-fetch.service", "../stick/ipt-kiosk-stick.service")
ALL = (*BRINGS, "ipt-kiosk-fetch.timer", "../stick/ipt-kiosk-stick.path", "../stick/media-ipt_stick.mount")
STICK = SYSTEMD.with_name("stick")
IS_ROOT = sys.platform != "win32" and os.geteuid() == 0
needs_root = pytest.mark.skipif(
    not IS_ROOT or shutil.which("systemd-tmpfiles") is None, reason="only root can be several accounts"
)


@pytest.mark.parametrize("unit", BRINGS)
def test_it_has_no_network_and_writes_nowhere_but_beside_the_content(unit: str) -> None:
    said = settings(unit)
    assert said["PrivateNetwork"] == ["yes"]
    assert said["RestrictAddressFamilies"] == ["none"]
    assert said["ProtectSystem"] == ["strict"]
    assert said["ReadWritePaths"][0].split()[0] == "/srv/ipt-kiosk"


@pytest.mark.parametrize("unit", BRINGS)
def test_it_is_not_the_kiosk_and_the_kiosk_cannot_write_content(unit: str) -> None:
    assert settings(unit)["User"] == ["ipt-fetch"]
    assert settings(unit)["Group"] == ["ipt-staff"]
    for kiosk in ("ipt-kiosk.service", "ipt-kiosk-linuxfb.service"):
        assert "/srv" not in " ".join(settings(kiosk).get("ReadWritePaths", ()))
        assert "ipt-staff" not in " ".join(settings(kiosk)["SupplementaryGroups"])


@pytest.mark.parametrize("unit", BRINGS)
def test_a_drive_that_hangs_is_given_up(unit: str) -> None:
    assert settings(unit)["Type"] == ["oneshot"]
    assert int(settings(unit)["TimeoutStartSec"][0]) <= 300


def test_the_timer_waits_until_the_last_look_is_over() -> None:
    said = settings("ipt-kiosk-fetch.timer")
    assert "OnUnitInactiveSec" in said
    assert "OnUnitActiveSec" not in said
    assert "OnCalendar" not in said


def test_a_stick_is_read_and_nothing_on_it_is_run() -> None:
    said = settings("../stick/media-ipt_stick.mount")
    assert {"ro", "nosuid", "nodev", "noexec"} <= set(said["Options"][0].split(","))
    (rule,) = (
        line
        for line in (STICK / "70-ipt-kiosk-stick.rules").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    assert 'ENV{ID_FS_TYPE}=="vfat|exfat"' in rule, "other file systems are for whoever attacks a kernel"
    assert f'SYMLINK+="{Path(said["What"][0]).name}"' in rule
    assert 'ENV{SYSTEMD_WANTS}+="media-ipt_stick.mount"' in rule


def test_the_kiosk_and_the_service_mean_the_same_files() -> None:
    service = settings("../stick/ipt-kiosk-stick.service")
    assert settings("../stick/ipt-kiosk-stick.path")["PathExists"] == [str(stick.REQUEST)]
    assert service["ExecStartPre"] == [f"+/usr/bin/rm -f {stick.REQUEST}"], "or it starts again and again"
    assert service["ExecStart"][0].endswith(f" put --stick --answer {stick.ANSWER}")
    made = (STICK / "tmpfiles.conf").read_text(encoding="utf-8")
    assert made == f"d {stick.ANSWER.parent} 0755 ipt-fetch ipt-staff -\n"
    assert str(stick.ANSWER.parent) in service["ReadWritePaths"][0]
    assert settings("ipt-kiosk.service")["RuntimeDirectory"] == [stick.REQUEST.parent.name]
    assert int(service["TimeoutStartSec"][0]) < stick.LONGEST_SECONDS


@needs_systemd
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    for unit in ALL:
        text = (SYSTEMD / unit).read_text(encoding="utf-8")
        text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE)
        (tmp_path / Path(unit).name).write_text(text, encoding="utf-8")
    files = [str(tmp_path / Path(unit).name) for unit in ALL]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ipt" not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr


@needs_systemd
@pytest.mark.parametrize("unit", BRINGS)
def test_systemd_finds_little_to_attack(unit: str) -> None:
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(SYSTEMD / unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    level = re.search(r"Overall exposure level for \S+: (\d+\.\d+)", done.stdout)
    assert level, done.stdout + done.stderr
    assert float(level[1]) <= MOST_EXPOSED


@needs_root
def test_all_of_the_staff_put_and_edit_in_turn_and_the_kiosk_can_only_read() -> None:
    with tempfile.TemporaryDirectory(prefix="ipt-kiosk-") as root:
        Path(root).chmod(0o755)
        command = [sys.executable, "-m", "tests.deploy.accounts", root]
        done = subprocess.run(command, cwd=SYSTEMD.parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "saved\n"
