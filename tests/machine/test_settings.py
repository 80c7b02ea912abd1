import os
import sys
import threading
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from kiosk.content.model import Hours
from kiosk.machine import MachineSettings, read_settings
from kiosk.machine.brightness import Level
from kiosk.machine.opening import Opening
from kiosk.machine.setting_forms import BOUNDS, Percent, SourceFolder
from kiosk.machine.settings import RENAMED
from kiosk.mounting import Mounting
from kiosk.visit import machine


class Found(NamedTuple):
    """The settings, and what is said of those that cannot be used."""

    settings: MachineSettings
    complaints: tuple[str, ...] = ()


def found_in(*folders: Path, **given: dict[str, str]) -> Found:
    read = read_settings(*folders, **given)
    return Found(read.settings, read.complaints)


def settings(folder: Path, text: str) -> Found:
    (folder / "machine.yaml").write_text(text, encoding="utf-8")
    return found_in(folder)


def test_a_machine_without_settings_has_those_that_fit_most(tmp_path: Path) -> None:
    assert found_in(tmp_path) == Found(MachineSettings())
    assert found_in(tmp_path / "nowhere") == Found(MachineSettings())
    assert MachineSettings().inches is None
    assert MachineSettings().degrees == 0
    assert (MachineSettings().voice, MachineSettings().voice_output, MachineSettings().volume) == ("headset", "", 60)


def test_what_it_set_is_what_the_machine_has(tmp_path: Path) -> None:
    found, complaints = settings(tmp_path, "panel_inches: 21.5\nrotation: 90\nvoice: headset\n")
    assert (found.inches, found.degrees, found.voice) == (21.5, 90, "headset")
    assert complaints == ()


def test_it_says_where_the_voice_is_heard_and_how_loud(tmp_path: Path) -> None:
    found, complaints = settings(tmp_path, "voice: loudspeaker\nvoice_output: USB Audio\nvoice_volume: 35\n")
    assert (found.voice, found.voice_output, found.volume) == ("loudspeaker", "USB Audio", 35)
    assert complaints == ()
    assert settings(tmp_path, "voice: off\nvoice_volume: 10\n").settings.volume == 10


@pytest.mark.parametrize("off", ["off", "Off", "OFF", "no", "No", "false", "False", "'off'"])
def test_a_voice_that_is_switched_off_in_any_usual_way_is_off(off: str, tmp_path: Path) -> None:
    found, complaints = settings(tmp_path, f"voice: {off}\n")
    assert (found.voice, complaints) == ("off", ())


@pytest.mark.parametrize(
    ("text", "found"),
    [("", "off"), ("statistics: on\n", "on"), ("statistics: Yes\n", "on"), ("statistics: off\n", "off")],
)
def test_visits_are_counted_only_where_it_is_switched_on(text: str, found: str, tmp_path: Path) -> None:
    assert settings(tmp_path, f"rotation: 90\n{text}") == Found(
        MachineSettings(rotation="90", statistics=found)  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [("no", "off"), ("/var/lib/prometheus/node-exporter", None), ("'C:\\metrics'", "C:\\metrics")],
)
def test_metrics_are_off_or_go_to_a_folder(text: str, found: str | None, tmp_path: Path) -> None:
    read, complaints = settings(tmp_path, f"metrics: {text}\n")
    assert (read.metrics, complaints) == (found or text, ())


@pytest.mark.parametrize("text", ["on", "metrics", "~/metrics", "[/var/lib]", "''"])
def test_metrics_that_go_nowhere_are_told_with_their_mend(text: str, tmp_path: Path) -> None:
    read, (complaint,) = settings(tmp_path, f"metrics: {text}\n")
    assert read.metrics == "off"
    assert 'Until it is mended, "metrics: off" counts.' in complaint


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "top-right"),
        ("staff_door: Top-Left\n", "top-left"),
        ("staff_door: off\n", "off"),
        ("staff_door: no\n", "off"),
    ],
)
def test_the_staff_door_is_in_an_upper_corner_or_off(text: str, found: str, tmp_path: Path) -> None:
    assert settings(tmp_path, f"rotation: 90\n{text}") == Found(
        MachineSettings(rotation="90", staff_door=found)  # type: ignore[arg-type]
    )


def test_no_corner_lies_over_crisis_help(tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, "staff_door: bottom-right\n")
    assert found.staff_door == "top-right"
    assert "top-left" in complaint


def test_large_letters_mean_the_same(tmp_path: Path) -> None:
    assert settings(tmp_path, "voice: Loudspeaker\n").settings.voice == "loudspeaker"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("rotation: 45\nvoice: off\n", 'Until it is mended, "rotation: 0" counts.'),
        ("rotation: 90\nvoice: of\n", 'Until it is mended, "voice: headset" counts.'),
        ("statistics: onn\n", 'Until it is mended, "statistics: off" counts.'),
        ("voice: [off]\n", 'Until it is mended, "voice: headset" counts.'),
        ("voice_output:\n", 'Until it is mended, "voice_output" counts as not written.'),
        ("content_source: share\n", 'Until it is mended, "content_source" counts as not written.'),
        ("panel_inches: big\n", 'Until it is mended, "panel_inches" counts as not written.'),
        ("voice_volume: big\n", 'Until it is mended, "voice_volume: 60" counts.'),
        ("idle_seconds: 19\n", 'Until it is mended, "idle_seconds: 90" counts.'),
        ("crisis_idle_seconds: 90\n", 'Until it is mended, "crisis_idle_seconds: 300" counts.'),
        ("warning_seconds: 20\n", 'Until it is mended, "warning_seconds: 30" counts.'),
        ("mount_height_mm: 3001\n", 'Until it is mended, "mount_height_mm" counts as not written.'),
        ("languages: []\n", 'Until it is mended, "languages" counts as not written.'),
        ("voice: off\n\trotation: 90\n", "Until it is mended, this line counts as not written."),
        ("voice: off\nvoice: headset\n", "Until it is mended, this line counts as not written."),
        ('voice: "off\n', "Until it is mended, the kiosk runs without all settings of this file."),
        ("- off\n", "Until it is mended, the kiosk runs without all settings of this file."),
    ],
)
def test_a_mistake_says_what_counts_now(text: str, counts: str, tmp_path: Path) -> None:
    (complaint,) = settings(tmp_path, text).complaints
    assert f" {counts} " in complaint


@pytest.mark.parametrize("volume", ["101", "0", "9", "-1", "60 %", "loud", "1000000000000", "5.5", "٣"])
def test_a_volume_that_is_none_is_told_with_its_mend_and_the_rest_is_used(volume: str, tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, f"voice: loudspeaker\nvoice_volume: '{volume}'\n")
    assert volume in complaint
    assert "between 10 and 100, such as 60" in complaint
    assert (found.voice, found.volume) == ("loudspeaker", 60)


def test_a_volume_a_visit_begins_with_is_one_a_visitor_could_choose() -> None:
    """Otherwise "softer" would make it louder."""
    bounds = BOUNDS[Percent]
    assert (bounds.least, bounds.most) == (machine.SOFTEST, machine.LOUDEST)


@pytest.mark.parametrize("inches", ["5", "120", "10.1", "'43'"])
def test_a_panel_has_between_5_and_120_inches(inches: str, tmp_path: Path) -> None:
    assert settings(tmp_path, f"panel_inches: {inches}\n").settings.inches == float(inches.strip("'"))


@pytest.mark.parametrize("inches", ["4.9", "121", "-10", "nan", "inf", "21,5", '21.5"', "big", "1e9"])
def test_a_panel_of_no_such_size_is_told_with_its_mend_and_the_rest_is_used(inches: str, tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, f"rotation: 90\npanel_inches: '{inches}'\n")
    assert "between 5 and 120, such as 21.5" in complaint
    assert (found.inches, found.degrees) == (None, 90)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rotation: 45\n", ("line 1: ", "45")),
        ("voice: loud\n", ("loudspeaker",)),
        ("panel_inches: 10\npanel_inchs: 10\n", ("line 2: ", "panel_inchs", 'Did you mean "panel_inches"?')),
        ("panel_inches:\n", ("line 1: Nothing stands",)),
        ("panel_inches: 10\n\trotation: 90\n", ("line 2: ", "tab")),
        ("- 10\n", ("line 1: ",)),
        ("", ("empty",)),
    ],
)
def test_a_mistake_in_the_settings_says_where_it_is(text: str, said: tuple[str, ...], tmp_path: Path) -> None:
    _, complaints = settings(tmp_path, text)
    assert len(complaints) == 1
    assert all(each in complaints[0] for each in said)


def test_one_mistake_leaves_every_other_setting_as_it_was_written(tmp_path: Path) -> None:
    found, complaints = settings(tmp_path, "rotation: 270\nvoice: loud\nwidth: 3\npanel_inches: 32\n")
    assert (found.inches, found.degrees, found.voice) == (32, 270, "headset")
    assert len(complaints) == 2


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "This file is empty."),
        (b"\xff\xfer\x00o\x00", "it must be UTF-8"),
        (b"voice: off\nvoice_output: caf\xe9\n", "line 2: This file is not UTF-8"),
        (b"rotation: 90\n" * 1_000_000, "more than 256 KiB"),
        (b"\x00" * 10_000_000, "more than 256 KiB"),
        (BOMB.encode(), 'line 1: "&a" is a way to name something'),
        (b"%PDF-1.7\n", "This is a PDF"),
        (b"{" * 100_000, "More than 12 levels are nested here."),
        (b'voice: "off\n', "line 1: "),
    ],
    ids=["empty", "UTF-16", "ANSI", "13 MB", "10 MB of nothing", "alias bomb", "PDF", "deep", "open quotes"],
)
def test_a_file_that_no_setting_can_be_read_from_says_why(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "machine.yaml").write_bytes(data)
    found, complaints = found_in(tmp_path)
    assert found == MachineSettings()
    assert said in complaints[0]


def _pipe(file: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(file)


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such things")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_pipe, "This is no file of text."),
        (Path.mkdir, "A folder lies here, and a file belongs here."),
        (lambda file: file.symlink_to("/dev/zero"), "This is no file of text."),
        (lambda file: file.symlink_to(file), "This cannot be opened"),
        (lambda file: file.symlink_to("nowhere"), "This cannot be opened"),
    ],
    ids=["a pipe", "a folder", "a device", "a link to itself", "a link to nowhere"],
)
def test_what_is_no_file_is_told_and_never_waited_for(make: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    make(tmp_path / "machine.yaml")
    found: list[Found] = []
    reading = threading.Thread(target=lambda: found.append(found_in(tmp_path)), daemon=True)
    reading.start()
    reading.join(20)
    assert found, "it still waits for somebody to write into the pipe"
    assert found[0].settings == MachineSettings()
    assert said in found[0].complaints[0]
    assert "Until it is mended, the kiosk runs without all settings of this file." in found[0].complaints[0]


def test_a_line_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    text = "voice: off\nrotation:90\nrotation: 180\nvoice: loudspeaker\n\tidle_seconds: 60\nlanguages: [es]\n"
    found, complaints = settings(tmp_path, text)
    assert (found.voice, found.degrees, found.languages) == ("off", 180, ("es",))
    assert [each.partition("line ")[2].partition(":")[0] for each in complaints] == ["2", "4", "5"]


def test_a_name_that_was_changed_still_counts_and_is_told(tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, "volume: 35\n")
    assert found.volume == 35
    assert 'line 1: "volume" is now called "voice_volume".' in complaint


def test_where_both_names_are_written_the_new_one_counts(tmp_path: Path) -> None:
    for text in ("volume: 35\nvoice_volume: 40\n", "voice_volume: 40\nvolume: 35\n"):
        found, complaints = settings(tmp_path, text)
        assert (found.volume, len(complaints)) == (40, 1)


@pytest.mark.parametrize("text", ["volume: 35\n", "colour: red\n"])
def test_a_name_that_is_unknown_or_was_changed_is_a_warning_and_a_wrong_value_an_error(
    text: str, tmp_path: Path
) -> None:
    (tmp_path / "machine.yaml").write_text(f"{text}rotation: 45\n", encoding="utf-8")
    read = read_settings(tmp_path, environment={"IPT_KIOSK_COLOUR": "red", "IPT_KIOSK_VOLUME": "40"})
    assert sorted(each.severity for each in read.problems) == ["error", "warning", "warning", "warning"]
    assert read.settings.volume == 40


def test_a_name_that_was_changed_counts_in_the_environment_and_on_the_command_line_too() -> None:
    found, (complaint,) = found_in(environment={"IPT_KIOSK_VOLUME": "35"})
    assert found.volume == 35
    assert complaint.startswith('The environment variable IPT_KIOSK_VOLUME: "volume" is now called "voice_volume".')
    found, (complaint,) = found_in(typed={"--set volume": "35"})
    assert found.volume == 35
    assert complaint.startswith('--set volume: "volume" is now called "voice_volume".')


@pytest.mark.parametrize(
    ("text", "languages", "said"),
    [
        ("[es, en]", ("es", "en"), ()),
        (" [es]", ("es",), ()),
        ("es", (), ("Write: languages: [es]",)),
        ("[es", (), ("IPT_KIOSK_LANGUAGES", 'Until it is mended, "languages" counts as not written.')),
        ("{es: en}", (), ("needs a list",)),
        ("[" * 5000, (), ("More than 12 levels",)),
    ],
)
def test_a_list_in_the_environment_is_written_as_in_the_file(
    text: str, languages: tuple[str, ...], said: tuple[str, ...]
) -> None:
    found, complaints = found_in(environment={"IPT_KIOSK_LANGUAGES": text})
    assert found.languages == languages
    assert len(complaints) == bool(said)
    assert all(each in complaints[0] for each in said)


@pytest.mark.parametrize("text", ["USB: Handset", "- Handset", "Handset # 2", "'Handset'", "*Handset"])
def test_all_else_in_the_environment_is_the_text_it_is(text: str) -> None:
    assert found_in(environment={"IPT_KIOSK_VOICE_OUTPUT": text}) == Found(MachineSettings(voice_output=text))


def test_every_name_that_was_changed_leads_to_a_setting() -> None:
    assert set(RENAMED.values()) <= set(MachineSettings.__struct_fields__)
    assert not set(RENAMED) & set(MachineSettings.__struct_fields__)


def test_the_machines_own_file_goes_before_the_state_folders_and_the_environment_before_both(tmp_path: Path) -> None:
    state, system = tmp_path / "state", tmp_path / "etc"
    state.mkdir()
    system.mkdir()
    (state / "machine.yaml").write_text("rotation: 90\nvoice: off\npanel_inches: 32\n", encoding="utf-8")
    (system / "machine.yaml").write_text("voice: loudspeaker\npanel_inches: 43\n", encoding="utf-8")
    environment = {"IPT_KIOSK_PANEL_INCHES": "24", "IPT_KIOSK_STATE": str(state), "HOME": "/"}
    found, complaints = found_in(state, system, environment=environment)
    assert (found.degrees, found.voice, found.inches) == (90, "loudspeaker", 24)
    assert complaints == ()


def test_a_mistake_in_a_file_leaves_what_the_other_one_says(tmp_path: Path) -> None:
    state, system = tmp_path / "state", tmp_path / "etc"
    state.mkdir()
    system.mkdir()
    (state / "machine.yaml").write_text("rotation: 90\n", encoding="utf-8")
    (system / "machine.yaml").write_text("rotation: 45\n", encoding="utf-8")
    found, (complaint,) = found_in(state, system)
    assert found.degrees == 90
    assert str(system / "machine.yaml") in complaint
    assert 'Until it is mended, "rotation: 90" counts.' in complaint


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("IPT_KIOSK_ROTATION", "45", "0, 90, 180, 270"),
        ("IPT_KIOSK_ROTATION", "", "Nothing stands"),
        ("IPT_KIOSK_ROTATIO", "90", 'Did you mean "rotation"?'),
        ("IPT_KIOSK_VOICE_VOLUME", "9" * 5000, "between 10 and 100"),
    ],
)
def test_a_variable_that_cannot_be_used_is_told_by_its_name(name: str, text: str, said: str) -> None:
    found, (complaint,) = found_in(environment={name: text})
    assert found == MachineSettings()
    assert complaint.startswith(f"The environment variable {name}: ")
    assert said in complaint


@pytest.mark.parametrize("folder", ["/mnt/clinic/kiosk-content", r"\\server\share\kiosk", "D:/kiosk content"])
def test_content_is_fetched_from_a_folder_by_its_whole_path(folder: str, tmp_path: Path) -> None:
    assert settings(tmp_path, f"content_source: {folder}\n") == Found(
        MachineSettings(content_source=SourceFolder(folder))
    )


@pytest.mark.parametrize(("text", "seconds"), [("20", 20), ("3600", 3600)])
def test_nobody_gets_less_than_twenty_seconds(text: str, seconds: int, tmp_path: Path) -> None:
    found, complaints = settings(tmp_path, f"idle_seconds: {text}\n")
    assert (float(found.idle_seconds), complaints) == (seconds, ())


def test_the_file_to_copy_names_every_setting_and_what_counts_without_it(tmp_path: Path) -> None:
    copied = (Path(__file__).parents[2] / "deploy" / "machine.yaml").read_text(encoding="utf-8")
    lines = [
        line[2:] for line in copied.splitlines() if line[2:].partition(":")[0] in MachineSettings.__struct_fields__
    ]
    assert [line.partition(":")[0] for line in lines] == list(MachineSettings.__struct_fields__)
    examples = {
        "panel_inches": "21.5",
        "viewing_distance_mm": "600",
        "mount_height_mm": "1200",
        "languages": ("es", "en"),
        "voice_output": "USB Handset",
        "content_source": "/mnt/clinic/kiosk-content",
    }
    found, complaints = settings(tmp_path, "\n".join(lines) + "\n")
    assert complaints == ()
    levels = (Level(time(7), 80), Level(time(19), 40))
    openings = (Opening(hours=Hours(begins=time(8), ends=time(18))),)
    assert found == msgspec.structs.replace(MachineSettings(), opening_hours=openings, brightness=levels, **examples)
    assert settings(tmp_path, copied) == Found(MachineSettings())


def test_a_file_with_every_mistake_names_each_and_leaves_the_machine_as_it_was(tmp_path: Path) -> None:
    lines = (
        "panel_inches: wide",
        "rotation: 45",
        "viewing_distance_mm: far",
        "mount_height_mm: 1.2",
        "languages: en es",
        "idle_seconds: 5",
        "crisis_idle_seconds: soon",
        "warning_seconds: 29",
        "opening_hours: 8 to 6",
        "voice: [headset]",
        "voice_output:",
        "voice_volume: 400",
        "staff_door: bottom-left",
        "metrics: on",
        "pixel_shift: maybe",
        "brightness: bright",
        "content_source: kiosk-content",
        "statistics: maybe",
        "brightnes: 3",
    )
    found, complaints = settings(tmp_path, "\n".join(lines) + "\n")
    assert found == MachineSettings()
    assert [each.partition("line ")[2].partition(":")[0] for each in complaints] == [str(n + 1) for n in range(19)]


def test_it_says_how_the_panel_hangs_which_languages_it_offers_and_how_long_it_warns(tmp_path: Path) -> None:
    text = "viewing_distance_mm: 600\nmount_height_mm: 1350\nlanguages: [es, en, es]\nwarning_seconds: 60\n"
    found, complaints = settings(tmp_path, text)
    assert complaints == ()
    assert found.mounting == Mounting(viewing_distance=600, upper_edge=1350)
    assert (found.languages, found.warning_seconds) == (("es", "en"), "60")
    assert MachineSettings().mounting == Mounting()


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("es", "Write: languages: [es]"),
        ("es, en", "Write: languages: [es, en]"),
        ("[English]", '"English" is no code of a language.'),
        ("[en, [es]]", "Write: - es"),
        ("[en, '']", "Nothing stands"),
    ],
)
def test_languages_that_are_none_are_told_with_their_mend(languages: str, said: str, tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, f"languages: {languages}\nrotation: 90\n")
    assert said in complaint
    assert (found.languages, found.degrees) == ((), 90)
