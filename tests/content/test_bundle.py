import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from kiosk.content import Bundle, BundleError, open_bundle, unpack, write_safely
from kiosk.content import bundle as bundles
from tests.content.make import GOOD, compiled
from tests.content.make import packed as pack

FONT = b"a font"


@pytest.fixture(scope="module")
def packed() -> bytes:
    return pack(FONT)


def repacked(data: bytes, changes: dict[str, bytes | None], compression: int = zipfile.ZIP_STORED) -> bytes:
    """The bundle with other members: None takes one out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, held in {**members, **changes}.items():
            if held is not None:
                archive.writestr(name, held)
    return packed.getvalue()


def test_the_same_content_makes_the_same_bundle_whatever_the_order_it_comes_in(packed: bytes) -> None:
    made = compiled(GOOD)
    turned = made._replace(pictures=dict(reversed(made.pictures.items())))
    assert pack(FONT, turned) == packed
    assert unpack(packed).digest == hashlib.sha256(packed).hexdigest()


def test_another_word_makes_another_bundle(packed: bytes) -> None:
    assert unpack(pack(FONT + b".")).digest != unpack(packed).digest


def test_what_was_packed_is_what_is_opened(packed: bytes, tmp_path: Path) -> None:
    made = compiled(GOOD)
    file = tmp_path / "a.bundle"
    write_safely(packed, file)
    bundle = open_bundle(file)
    file.unlink()
    assert isinstance(bundle, Bundle)
    assert bundle.content == made.content
    assert bundle.font == FONT
    assert {name: bundle.picture(bundle.content.pictures[name]) for name in made.pictures} == made.pictures
    with pytest.raises(KeyError):
        bundle.picture("nobody")


def test_a_bundle_cut_short_anywhere_is_refused(packed: bytes) -> None:
    for length in range(0, len(packed), 97):
        with pytest.raises(BundleError):
            unpack(packed[:length])


def test_a_bundle_with_any_damaged_byte_is_refused_or_has_another_digest(packed: bytes) -> None:
    digest = unpack(packed).digest
    refused = 0
    for at in range(0, len(packed), 11):
        damaged = bytearray(packed)
        damaged[at] ^= 0xFF
        try:
            assert unpack(bytes(damaged)).digest != digest
        except BundleError:
            refused += 1
    assert refused > len(packed) // 11 // 2


def test_a_member_said_to_be_encrypted_is_refused(packed: bytes) -> None:
    data = bytearray(packed)
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BundleError):
        unpack(bytes(data))


@pytest.mark.parametrize("data", [b"", b"PK", b"no bundle at all", b"\x89PNG\r\n\x1a\n" + bytes(100)])
def test_what_is_no_bundle_is_refused(data: bytes) -> None:
    with pytest.raises(BundleError, match="no bundle, or it is damaged"):
        unpack(data)


def test_a_bundle_holds_nothing_compressed(packed: bytes) -> None:
    with pytest.raises(BundleError, match="compressed"):
        unpack(repacked(packed, {}, zipfile.ZIP_DEFLATED))


def test_a_bundle_that_says_it_holds_more_than_any_is_refused(packed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "LARGEST_BUNDLE", 100)
    with pytest.raises(BundleError, match="holds no more"):
        unpack(packed)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": b"2"}, "format 2; this kiosk reads format 1"),
        ({"format": b"new"}, "damaged"),
        ({"format": None}, "damaged"),
        ({"content.json": None}, "damaged"),
        ({"content.json": b"{}"}, "damaged"),
        ({"content.json": b"[" * 100_000}, "damaged"),
        ({"content.json": b"\xff"}, "damaged"),
        ({"icons.ttf": None}, "lacks icons.ttf"),
    ],
)
def test_a_bundle_with_a_wrong_member_is_refused(packed: bytes, changes: dict[str, bytes | None], said: str) -> None:
    with pytest.raises(BundleError, match=said):
        unpack(repacked(packed, changes))


def test_a_bundle_without_one_of_its_pictures_is_refused(packed: bytes) -> None:
    picture = next(iter(unpack(packed).content.pictures.values()))
    with pytest.raises(BundleError, match=f"lacks {picture}"):
        unpack(repacked(packed, {picture: None}))


def test_a_bundle_that_is_not_there_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BundleError, match="cannot be read"):
        open_bundle(tmp_path / "nowhere.bundle")
    with pytest.raises(BundleError, match="cannot be read"):
        open_bundle(tmp_path)
    (tmp_path / "a.bundle").write_bytes(bytes(11))
    monkeypatch.setattr(bundles, "LARGEST_BUNDLE", 10)
    with pytest.raises(BundleError, match="larger"):
        open_bundle(tmp_path / "a.bundle")


def test_a_file_is_written_whole_with_the_folders_it_needs(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "c.bundle"
    write_safely(b"one", file)
    write_safely(b"two", file)
    assert file.read_bytes() == b"two"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(("owner", "step"), [(Path, "replace"), (os, "fsync")])
def test_writing_that_fails_leaves_the_old_file_and_no_part_of_the_new(
    owner: object, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "c.bundle"
    write_safely(b"old", file)
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(OSError, match="No space"):
        write_safely(b"new", file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
