from pathlib import Path

import msgspec
import pytest

from kiosk.machine import MachineSettings, ReadSettings, read_settings
from kiosk.machine.setting_forms import BOUNDS, Percent
from kiosk.machine.settings import RENAMED
from kiosk.mounting import Mounting
from kiosk.visit import machine


def settings(folder: Path, text: str) -> ReadSettings:
    (folder / "machine.yaml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def test_a_machine_without_settings_has_those_that_fit_most(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == ReadSettings(MachineSettings())
    assert read_settings(tmp_path / "nowhere") == ReadSettings(MachineSettings())
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
    assert settings(tmp_path, f"rotation: 90\n{text}") == ReadSettings(
        MachineSettings(rotation="90", statistics=found)  # type: ignore[arg-type]
    )


def test_large_letters_mean_the_same(tmp_path: Path) -> None:
    assert settings(tmp_path, "voice: Loudspeaker\n").settings.voice == "loudspeaker"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("rotation: 45\nvoice: off\n", 'Until then, "rotation: 0" counts.'),
        ("rotation: 90\nvoice: of\n", 'Until then, "voice: headset" counts.'),
        ("statistics: onn\n", 'Until then, "statistics: off" counts.'),
        ("voice: [off]\n", 'Until then, "voice: headset" counts.'),
        ("voice_output:\n", 'Until then, "voice_output" counts as not written.'),
        ("panel_inches: big\n", 'Until then, "panel_inches" counts as not written.'),
        ("voice_volume: big\n", 'Until then, "voice_volume: 60" counts.'),
        ("idle_seconds: 19\n", 'Until then, "idle_seconds: 90" counts.'),
        ("crisis_idle_seconds: 90\n", 'Until then, "crisis_idle_seconds: 300" counts.'),
        ("warning_seconds: 20\n", 'Until then, "warning_seconds: 30" counts.'),
        ("mount_height_mm: 3001\n", 'Until then, "mount_height_mm" counts as not written.'),
        ("languages: []\n", 'Until then, "languages" counts as not written.'),
        ("voice: off\n\trotation: 90\n", "Until then, the kiosk runs without all settings of this file."),
        ('voice: "off\n', "Until then, the kiosk runs without all settings of this file."),
        ("- off\n", "Until then, the kiosk runs without all settings of this file."),
    ],
)
def test_a_mistake_says_what_counts_now(text: str, counts: str, tmp_path: Path) -> None:
    (complaint,) = settings(tmp_path, text).complaints
    assert complaint.endswith(f" {counts}")


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


def test_settings_that_are_a_folder_or_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "a" / "machine.yaml").mkdir(parents=True)
    assert "cannot be opened" in read_settings(tmp_path / "a").complaints[0]
    (tmp_path / "machine.yaml").write_bytes(b"\xff\xfe\x00")
    assert read_settings(tmp_path).complaints


def test_a_name_that_was_changed_still_counts_and_is_told(tmp_path: Path) -> None:
    found, (complaint,) = settings(tmp_path, "volume: 35\n")
    assert found.volume == 35
    assert 'line 1: "volume" is now called "voice_volume".' in complaint


def test_where_both_names_are_written_the_new_one_counts(tmp_path: Path) -> None:
    for text in ("volume: 35\nvoice_volume: 40\n", "voice_volume: 40\nvolume: 35\n"):
        found, complaints = settings(tmp_path, text)
        assert (found.volume, len(complaints)) == (40, 1)


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
    found, complaints = read_settings(state, system, environment=environment)
    assert (found.degrees, found.voice, found.inches) == (90, "loudspeaker", 24)
    assert complaints == ()


def test_a_mistake_in_a_file_leaves_what_the_other_one_says(tmp_path: Path) -> None:
    state, system = tmp_path / "state", tmp_path / "etc"
    state.mkdir()
    system.mkdir()
    (state / "machine.yaml").write_text("rotation: 90\n", encoding="utf-8")
    (system / "machine.yaml").write_text("rotation: 45\n", encoding="utf-8")
    found, (complaint,) = read_settings(state, system)
    assert found.degrees == 90
    assert str(system / "machine.yaml") in complaint
    assert complaint.endswith('Until then, "rotation: 90" counts.')


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
    found, (complaint,) = read_settings(environment={name: text})
    assert found == MachineSettings()
    assert complaint.startswith(f"The environment variable {name}: ")
    assert said in complaint


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
    }
    found, complaints = settings(tmp_path, "\n".join(lines) + "\n")
    assert complaints == ()
    assert found == msgspec.structs.replace(MachineSettings(), **examples)
    assert settings(tmp_path, copied) == ReadSettings(MachineSettings())


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
        "voice: [headset]",
        "voice_output:",
        "voice_volume: 400",
        "statistics: maybe",
        "brightnes: 3",
    )
    found, complaints = settings(tmp_path, "\n".join(lines) + "\n")
    assert found == MachineSettings()
    assert [each.partition("line ")[2].partition(":")[0] for each in complaints] == [str(n + 1) for n in range(13)]


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
