"""What the kiosk and the voice tell each other."""

import pytest

from kiosk.voice import MessageError, Voice, read_message, write_message


def test_the_voice_says_what_it_is_and_what_comes_of_an_order() -> None:
    line = write_message({"voice": {"output": "USB Headset", "languages": ["es", "en"]}})
    assert read_message(line) == Voice("USB Headset", frozenset({"en", "es"}))
    line = write_message({"voice": {"output": "", "languages": [], "about": "There is no headset."}})
    assert read_message(line) == Voice(about="There is no headset.")
    for event in ("began", "ended", "unplayable", "failed"):
        assert read_message(write_message({event: 7})) == (event, 7)


def test_a_message_is_one_line_whatever_its_words() -> None:
    assert write_message({"text": "a\nb\u2028¿ñ?"}).count(b"\n") == 1


@pytest.mark.parametrize(
    "line",
    [b"", b"\n", b"nonsense\n", b"\xff\xfe\n", b"[]\n", b"7\n", b'{"began": "7"}\n', b'{"voice": {}}\n', b"[" * 9999],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(MessageError):
        read_message(line)
