"""What stands behind the kiosk: crisis help on the picture while the machine starts, and on the console."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk import crisis
from kiosk.authoring import behind


@pytest.mark.parametrize("rotation", behind.ROTATIONS)
@pytest.mark.parametrize("size", behind.SIZES, ids=str)
def test_the_picture_says_all_of_crisis_help_however_the_panel_hangs(
    typefaces: None, size: tuple[int, int], rotation: int
) -> None:
    image, drawn = behind.picture(size, rotation)
    assert (image.width(), image.height()) == size
    said = "\n".join(each.text for each in drawn)
    for line in crisis.BANNER:
        assert line.digits in said
        assert all(words in said for words in line.short) or all(words in said for words in line.words)
    high = image.width() if rotation % 180 else image.height()
    assert all(each.rect.bottom() <= high for each in drawn)


def dark_edges(image: QImage) -> set[int]:
    """At which edges of the picture the dark band of crisis help lies, as the rotation that puts it there."""
    wide, high = image.width(), image.height()
    spots = {0: (wide // 2, high - 3), 90: (2, high // 2), 180: (wide // 2, 2), 270: (wide - 3, high // 2)}
    return {rotation for rotation, (x, y) in spots.items() if image.pixelColor(x, y).lightness() < 80}


@pytest.mark.parametrize("rotation", behind.ROTATIONS)
def test_crisis_help_lies_at_the_lower_edge_as_people_see_it(typefaces: None, rotation: int) -> None:
    assert dark_edges(behind.picture((1280, 800), rotation)[0]) == {rotation}


def test_each_theme_has_all_it_names(typefaces: None, tmp_path: Path) -> None:
    behind.write(tmp_path)
    themes = sorted((tmp_path / "plymouth" / "themes").iterdir())
    assert [each.name for each in themes] == ["ipt-kiosk", "ipt-kiosk-180", "ipt-kiosk-270", "ipt-kiosk-90"]
    for folder in themes:
        said = (folder / f"{folder.name}.plymouth").read_text(encoding="utf-8")
        assert f"ImageDir=/usr/share/plymouth/themes/{folder.name}\n" in said
        assert f"ScriptFile=/usr/share/plymouth/themes/{folder.name}/{folder.name}.script\n" in said
        assert (folder / f"{folder.name}.script").exists()
        for wide, high in behind.SIZES:
            assert not QImage(str(folder / f"{wide}x{high}.png")).isNull()
    assert (tmp_path / "ipt-kiosk" / "behind.txt").read_text(encoding="utf-8") == behind.console_text()


def test_the_script_knows_every_size() -> None:
    script = behind.script()
    for n, (wide, high) in enumerate(behind.SIZES):
        assert f"wide[{n}] = {wide};\nhigh[{n}] = {high};" in script
    assert f"n < {len(behind.SIZES)};" in script


def test_the_console_says_all_of_crisis_help_and_fits_the_smallest(typefaces: None) -> None:
    text = behind.console_text()
    for line in crisis.BANNER:
        assert all(words in text for words in line.words)
    lines = text.splitlines()
    assert len(lines) < behind.ROWS, "a line too many moves the first one out of sight"
    assert max(map(len, lines)) < behind.COLUMNS
    assert not text.endswith("\n")


def test_the_digits_on_the_console_are_those_of_crisis_help(typefaces: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def blocks() -> list[str]:
        return [line[:40] for line in behind.console_text().splitlines()]

    assert sum(line.count("█") for line in blocks()) > 80
    before = blocks()
    other = (crisis.BANNER[0]._replace(digits="123"), *crisis.BANNER[1:])
    monkeypatch.setattr(crisis, "BANNER", other)
    after = blocks()
    assert before[:7] != after[:7]
    assert before[8:] == after[8:]
