"""The services keep the kiosk up, away from the network, and as locked in as systemd can tell without running them."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.machine.supervisor import EXIT_LEAVE

SYSTEMD = Path(__file__).parents[2] / "deploy" / "systemd"
UNITS = ("ipt-kiosk.service", "ipt-kiosk-linuxfb.service")
METRICS = "ipt-kiosk-metrics.service"
EVERY = (*UNITS, METRICS, "ipt-kiosk-behind.service")
MOST_EXPOSED = 2.0
needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")


def settings(unit: str) -> dict[str, list[str]]:
    """Every setting of a unit, with each value it was given."""
    found: dict[str, list[str]] = {}
    for line in (SYSTEMD / unit).read_text(encoding="utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals:
            found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("unit", UNITS)
def test_a_kiosk_that_ends_or_freezes_is_started_again_however_often(unit: str) -> None:
    said = settings(unit)
    assert said["Type"] == ["notify"]
    assert said["NotifyAccess"] == ["all"], "under cage the kiosk is a child of the main process"
    assert said["WatchdogSec"] == ["15"]
    assert said["Restart"] == ["always"]
    assert said["RestartSec"] == ["1"]
    assert said["StartLimitIntervalSec"] == ["0"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_kiosk_that_staff_left_on_purpose_stays_off_and_is_no_failure(unit: str) -> None:
    said = settings(unit)
    assert said["RestartPreventExitStatus"] == [str(EXIT_LEAVE)]
    assert said["SuccessExitStatus"] == [str(EXIT_LEAVE)]


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")
@pytest.mark.parametrize(
    ("kiosk", "cage", "code"),
    [
        ("touch $RUNTIME_DIRECTORY/left; exit 3", "exit 0", EXIT_LEAVE),
        ("touch $RUNTIME_DIRECTORY/left; exit 3", "exit $code", EXIT_LEAVE),
        ("exit 0", "exit 0", 0),
        ("exit 1", "exit 0", 0),
        ("exit 1", "exit $code", 1),
        ("exit 0", "exit 7", 7),
    ],
)
def test_that_staff_left_is_known_also_under_a_cage_that_keeps_the_exit_code_to_itself(
    kiosk: str, cage: str, code: int, tmp_path: Path
) -> None:
    """Cage 0.1.4 of Debian 12 ends with 0 whatever its child ends with; 0.2 ends as its child does."""
    for name, script in (("kiosk", kiosk), ("cage", f'shift 2; "$@"; code=$?; {cage}')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    (command,) = settings("ipt-kiosk.service")["ExecStart"]
    for real, stand_in in (
        ("/usr/bin/cage", tmp_path / "cage"),
        ("/opt/ipt-kiosk/bin/ipt-kiosk", tmp_path / "kiosk"),
        ("/run/ipt-kiosk", tmp_path),
    ):
        assert real in command
        command = command.replace(real, str(stand_in))
    environment = {"RUNTIME_DIRECTORY": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(shlex.split(command), env=environment, check=False)
    assert done.returncode == code


@pytest.mark.parametrize("unit", UNITS)
def test_no_session_of_its_own_takes_the_kiosk_out_of_its_service(unit: str) -> None:
    assert "PAMName" not in settings(unit), "systemd then takes no word of life from the kiosk, and no limit holds"


@pytest.mark.parametrize("unit", UNITS)
def test_the_kiosk_has_no_network(unit: str) -> None:
    said = settings(unit)
    assert said["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]
    assert said["IPAddressDeny"] == ["any"]


@pytest.mark.parametrize("unit", UNITS)
def test_the_environment_cannot_be_used_against_the_kiosk(unit: str) -> None:
    said = settings(unit)
    given = " ".join(said["Environment"])
    assert re.search(r"\bQT_QPA_PLATFORM=(wayland|linuxfb)\b", given)
    taken = " ".join(said["UnsetEnvironment"]).split()
    assert {"DISPLAY", "LD_PRELOAD", "PYTHONPATH", "QT_PLUGIN_PATH", "WLR_BACKENDS"} <= set(taken)
    assert "EnvironmentFile" not in said


@pytest.mark.parametrize("unit", UNITS)
def test_every_account_may_read_the_heartbeat_and_list_nothing_beside_it(unit: str) -> None:
    assert settings(unit)["StateDirectoryMode"] == ["0751"]
    assert settings(unit)["UMask"] == ["0027"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_disk_that_takes_nothing_does_not_keep_the_kiosk_from_starting(unit: str) -> None:
    said = settings(unit)
    in_memory = [each.partition(":")[0] for each in " ".join(said["TemporaryFileSystem"]).split()]
    assert [Path(each).name for each in in_memory] == ["tmp", "tmp"], "cage makes the socket of its X server there"
    assert "PrivateTmp" not in said, "systemd makes that one on the disk"


def test_nobody_leaves_the_kiosk_for_another_console() -> None:
    words = settings("ipt-kiosk.service")["ExecStart"][0].split(" -- ")[0].split()
    assert "-s" not in words, "cage then lets a keyboard switch consoles"


def test_the_console_behind_the_kiosk_shows_crisis_help_and_no_login() -> None:
    said = settings("ipt-kiosk-behind.service")
    assert said["ExecStart"] == ["/bin/cat /usr/share/ipt-kiosk/behind.txt"]
    assert said["StandardOutput"] == ["file:/dev/tty1"]
    assert said["Conflicts"] == ["getty@tty1.service"]
    assert said["Type"] == ["idle"], "what systemd writes while the machine starts would stand over it"
    assert not {"TTYReset", "TTYVHangup", "TTYPath"} & said.keys(), "a reset takes the screen from the kiosk"


def test_both_services_are_locked_in_alike() -> None:
    own = {"Description", "After", "Requires", "Conflicts", "ExecStart", "Environment"}
    one, other = ({name: each for name, each in settings(unit).items() if name not in own} for unit in UNITS)
    assert one == other


def test_metrics_cost_nothing_where_nobody_collects_them() -> None:
    (folder,) = settings("ipt-kiosk-metrics.timer")["ConditionPathIsDirectory"]
    assert settings(METRICS)["ReadWritePaths"] == [f"-{folder}"]
    assert settings(METRICS)["LogLevelMax"] == ["notice"], "else the journal grows by two lines a minute"


def test_who_writes_metrics_reaches_nothing_but_their_folder() -> None:
    said = settings(METRICS)
    assert said["ExecStart"] == ["/opt/ipt-kiosk/bin/ipt-kiosk metrics --as-set"]
    assert (said["PrivateNetwork"], said["RestrictAddressFamilies"]) == (["yes"], ["none"])
    assert (said["CapabilityBoundingSet"], said["ProtectSystem"]) == ([""], ["strict"])
    assert said["ReadWritePaths"] == ["-/var/lib/prometheus/node-exporter"]
    assert said["UMask"] == ["0022"], "node_exporter reads it with another account"
    assert "WantedBy" not in said, "only its timer starts it"


@needs_systemd
@pytest.mark.parametrize("unit", EVERY)
def test_systemd_understands_every_line(unit: str, tmp_path: Path) -> None:
    text = (SYSTEMD / unit).read_text(encoding="utf-8")
    text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE)
    text = re.sub(r"^(Requires|After|Conflicts)=.*\n", "", text, flags=re.MULTILINE)
    (tmp_path / unit).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert unit not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr


@needs_systemd
def test_systemd_understands_the_timer(tmp_path: Path) -> None:
    for unit in (METRICS, "ipt-kiosk-metrics.timer"):
        text = re.sub(
            r"^ExecStart=\S+", "ExecStart=/bin/true", (SYSTEMD / unit).read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        (tmp_path / unit).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(tmp_path / "ipt-kiosk-metrics.timer")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ipt-kiosk" not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr


@needs_systemd
@pytest.mark.parametrize("unit", EVERY)
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
