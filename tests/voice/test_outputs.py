"""Which device the kiosk may speak into."""

import pytest

from kiosk.voice.outputs import USUAL, choose_output

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
