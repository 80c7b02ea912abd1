from collections.abc import Iterator
from importlib.machinery import ModuleSpec

import pytest

from kiosk.content import icons


@pytest.fixture
def fresh() -> Iterator[None]:
    """Nothing is remembered from before, nor after."""
    caches = (icons._fonts, icons.known_icons)
    for each in caches:
        each.cache_clear()
    yield
    for each in caches:
        each.cache_clear()


def test_every_icon_of_the_interface_is_in_the_font_as_one_character() -> None:
    glyphs = icons.interface_glyphs()
    assert set(glyphs) == set(icons.INTERFACE)
    assert all(len(each) == 1 for each in glyphs.values())
    assert icons.icon_font()[:4] in (b"\x00\x01\x00\x00", b"true", b"OTTO")


def test_an_icon_the_font_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "INTERFACE", {"home": "no-such-house"})
    with pytest.raises(icons.IconsMissingError, match="no-such-house"):
        icons.interface_glyphs()


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("spec", [None, ModuleSpec("qtawesome", None)])
def test_a_missing_icon_package_is_named(spec: ModuleSpec | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "find_spec", lambda _: spec)
    with pytest.raises(icons.IconsMissingError, match="not installed"):
        icons.known_icons()


@pytest.mark.usefixtures("fresh")
def test_an_icon_package_without_its_fonts_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "find_spec", lambda _: ModuleSpec("x", None, origin="/nowhere/x/__init__.py"))
    with pytest.raises(icons.IconsMissingError, match="another version"):
        icons.icon_font()
