"""Which device the kiosk may speak into."""

import pytest

from kiosk.voice.outputs import USUAL, choose_output

ROOM = ("Built-in Audio Analog Stereo", "HDMI Monitor")


@pytest.mark.parametrize(
    "name",
    [
        "Logitech USB Headset Analog Stereo",
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


def test_a_loudspeaker_is_used_only_where_that_is_said() -> None:
    assert choose_output(ROOM, "headset", "") == ""
    assert choose_output(ROOM, "loudspeaker", "") == USUAL
    assert choose_output((), "loudspeaker", "") == ""


@pytest.mark.parametrize("voice", ["headset", "loudspeaker"])
def test_the_device_it_named_is_used_and_no_other_ever(voice: str) -> None:
    assert choose_output((*ROOM, "USB Headset"), voice, "hdmi") == "HDMI Monitor"
    assert choose_output((*ROOM, "USB Headset"), voice, "Handset") == ""
