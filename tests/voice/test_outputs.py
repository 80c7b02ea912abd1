"""Which device the kiosk may speak into."""

import pytest

from kiosk.voice.outputs import USUAL, choose_output, explain_output

ROOM = ("Built-in Audio Analog Stereo", "HDMI Monitor")


@pytest.mark.parametrize(
    "name",
    [
        "Logitech USB Headset Analog Stereo",
        "USB Headset",
        "Logitech USB Headset H390 Mono",
        "Plantronics Blackwire 3220 Headset",
        "USB PnP Handset",
        "USB_Headset",
        "Plantronics Head-set",
        "Storm AudioNav HANDSET",
        "Headphones (Realtek)",
        "Sennheiser Earphone",
        "Jabra Earbuds",
    ],
)
def test_what_one_person_alone_hears_is_known_by_its_name(name: str) -> None:
    assert choose_output((*ROOM, name), "headset", "") == name


@pytest.mark.parametrize("name", ["Handsetter Speakers", "Aheadset", "Speakers", "HDMI", "Bluetooth Box"])
def test_nothing_else_is_taken_for_a_headset(name: str) -> None:
    assert choose_output((*ROOM, name), "headset", "") == ""


@pytest.mark.parametrize(
    "name",
    [
        "Speaker + Headphones",
        "Tiger Lake-LP Smart Sound Technology Audio Controller Speaker + Headphones",
        "bcm2835 Headphones",
        "bcm2835 Headphones, bcm2835 Headphones",
        "Headphones / Speakers",
        "Headset_Room_Speaker",
        "Headset Loudspeaker",
        "JBL Soundbar (no headphones)",
        "Built-in Audio Headphones",
        "Builtin Headphones Analog Stereo",
        "HDA Intel PCH, ALC236 Analog Headphones",
        "Headphones Line Out",
    ],
)
def test_what_the_room_may_hear_too_is_no_headset_unless_it_is_named(name: str) -> None:
    assert choose_output((*ROOM, name), "headset", "") == ""
    assert choose_output((*ROOM, name), "headset", name) == name


def test_a_headset_whose_name_does_not_say_so_must_be_named() -> None:
    assert choose_output((*ROOM, "Logitech H390"), "headset", "") == ""
    assert choose_output((*ROOM, "Logitech H390"), "headset", "h390") == "Logitech H390"


def test_a_loudspeaker_is_used_only_where_that_is_said() -> None:
    assert choose_output(ROOM, "headset", "") == ""
    assert choose_output(ROOM, "loudspeaker", "") == USUAL
    assert choose_output((), "loudspeaker", "") == ""


@pytest.mark.parametrize("voice", ["headset", "loudspeaker"])
def test_the_device_it_named_is_used_and_no_other_ever(voice: str) -> None:
    assert choose_output((*ROOM, "USB Headset"), voice, "hdmi") == "HDMI Monitor"
    assert choose_output((*ROOM, "USB Headset"), voice, "Handset") == ""


@pytest.mark.parametrize(
    ("names", "voice", "wanted", "said"),
    [
        ((*ROOM, "USB Headset"), "headset", "", 'The voice is heard on "USB Headset".'),
        (ROOM, "loudspeaker", "", "The voice is heard on the device the system plays on."),
        (ROOM, "headset", "", 'none of the devices ("Built-in Audio Analog Stereo", "HDMI Monitor") is a headset; see'),
        (ROOM, "headset", "H390", 'has "H390" in its name; see voice_output in docs/it/voice.md.'),
        ((), "headset", "", "no sound device was found"),
    ],
)
def test_it_is_told_where_the_voice_is_heard_or_why_nowhere(
    names: tuple[str, ...], voice: str, wanted: str, said: str
) -> None:
    assert said in explain_output(names, voice, wanted)


def test_whatever_devices_are_called_what_is_told_is_one_short_line() -> None:
    said = explain_output([f"{at}\n\x1b[2J{'x' * 999}" for at in range(999)], "headset", "")
    assert said.isprintable()
    assert len(said) < 2000
