"""What may be a PIN, and what is kept of it."""

import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from kiosk.machine.door.pin import FILE, DamagedPinError, clear_pin, matches, read_pin, set_pin, what_is_wrong

PIN = "480159"
KEPT = {"scheme": "scrypt-32768-8-1", "salt": "0" * 32, "key": "0" * 128}


@pytest.mark.parametrize("pin", [PIN, "402918", "7302951846", "190283746501"])
def test_six_to_twelve_digits_without_an_order_are_a_pin(pin: str) -> None:
    assert what_is_wrong(pin) == ""


@pytest.mark.parametrize(
    "pin",
    ["", "1", "48015", "4801590273641", "48015a", "48 159", "-80159", "48015\n", "٤٨٠١٥٩", "²80159"],
)
def test_what_has_another_length_or_other_signs_is_none(pin: str) -> None:
    assert "Choose 6 to 12 digits" in what_is_wrong(pin)


@pytest.mark.parametrize(
    "pin",
    [
        *(digit * 6 for digit in "0123456789"),
        *("123456", "234567", "012345", "890123", "1234567890", "654321", "987654", "3210987"),
        *("121212", "112211", "111112", "123123", "988988", "112233", "998877", "12341234", "123321", "1234321"),
    ],
)
def test_what_somebody_would_try_first_is_none(pin: str, tmp_path: Path) -> None:
    assert "first that somebody would try" in what_is_wrong(pin)
    with pytest.raises(ValueError, match="first that somebody would try"):
        set_pin(pin, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_only_the_pin_that_was_set_matches(tmp_path: Path) -> None:
    assert read_pin(tmp_path) is None
    set_pin(PIN, tmp_path)
    kept = read_pin(tmp_path)
    assert kept is not None
    assert matches(kept, PIN)
    assert not any(matches(kept, other) for other in ("480158", "48015", "", "4801590"))


def test_nobody_reads_it_back_from_what_is_kept(tmp_path: Path) -> None:
    set_pin(PIN, tmp_path)
    first = (tmp_path / FILE).read_text(encoding="utf-8")
    assert PIN not in first
    assert set(json.loads(first)) == set(KEPT)
    set_pin(PIN, tmp_path)
    assert (tmp_path / FILE).read_text(encoding="utf-8") != first, "the same PIN is kept as something else each time"
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept in another way there")
def test_nobody_but_its_owner_may_read_the_file_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        set_pin(PIN, tmp_path)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away")
def test_set_by_root_it_belongs_to_whoever_owns_the_folder(tmp_path: Path) -> None:
    shutil.chown(tmp_path, 12345, 23456)
    set_pin(PIN, tmp_path)
    owner = (tmp_path / FILE).stat()
    assert (owner.st_uid, owner.st_gid) == (12345, 23456)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_nothing_is_written_through_a_link_that_lies_in_its_place(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("untouched", encoding="utf-8")
    state = tmp_path / "state"
    state.mkdir()
    (state / FILE).symlink_to(other)
    set_pin(PIN, state)
    assert other.read_text(encoding="utf-8") == "untouched"
    assert not (state / FILE).is_symlink()


def test_a_pin_can_be_taken_away(tmp_path: Path) -> None:
    assert not clear_pin(tmp_path)
    set_pin(PIN, tmp_path)
    assert clear_pin(tmp_path)
    assert read_pin(tmp_path) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "480159",
        '"480159"',
        "{}",
        json.dumps(KEPT | {"scheme": "plain"}),
        json.dumps(KEPT | {"scheme": "scrypt-2-1-1"}),
        json.dumps(KEPT | {"salt": ""}),
        json.dumps(KEPT | {"key": ""}),
        json.dumps(KEPT | {"key": "zz" * 64}),
        json.dumps(KEPT | {"key": 5}),
        json.dumps(KEPT | {"open": True}),
        json.dumps(KEPT)[:-20],
        json.dumps(KEPT) + " " * 5000,
        "\x00" * 300,
    ],
)
def test_a_damaged_file_is_no_pin_and_says_what_to_do(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(DamagedPinError, match="set a PIN anew as root"):
        read_pin(tmp_path)
    set_pin(PIN, tmp_path)
    assert read_pin(tmp_path) is not None


def test_a_folder_in_its_place_is_no_pin(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(DamagedPinError, match="cannot be read"):
        read_pin(tmp_path)


def test_a_pipe_in_its_place_is_no_pin_and_nobody_waits_for_it(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("There are no pipes with names.")
    os.mkfifo(tmp_path / FILE)
    with pytest.raises(DamagedPinError, match="it is no file"):
        read_pin(tmp_path)
    set_pin(PIN, tmp_path)
    assert read_pin(tmp_path) is not None


def test_where_it_cannot_be_written_the_file_is_named_and_the_old_pin_stays(tmp_path: Path) -> None:
    with pytest.raises(OSError) as failed:  # noqa: PT011 -- which one depends on the system
        set_pin(PIN, tmp_path / "nowhere")
    assert failed.value.filename == str(tmp_path / "nowhere" / FILE)
