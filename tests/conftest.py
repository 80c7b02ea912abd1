"""What tests share: the application without widgets, the shipped content as a bundle, a copy of it to break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content import Bundle, pack, unpack
from kiosk.content.compile import Compiled, compile_content
from kiosk.glass import add_fonts
from tests.pseudo import with_pseudo_languages


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def typefaces(qapp: QGuiApplication) -> None:
    """The kiosk's own typefaces, known to Qt."""
    assert qapp
    assert add_fonts(paths.assets() / "fonts") == ()


@pytest.fixture(scope="session")
def compiled() -> Compiled:
    """The shipped content, compiled."""
    return compile_content(paths.shipped_content(), paths.assets() / "illustrations")


@pytest.fixture(scope="session")
def bundle(compiled: Compiled) -> Bundle:
    """The shipped content as a kiosk opens it."""
    assert compiled.content is not None, compiled.problems
    return unpack(pack(compiled.content, compiled.pictures, compiled.font))


@pytest.fixture(scope="session")
def pseudo_bundle(compiled: Compiled) -> Bundle:
    """The shipped content with the pseudo-languages added to its own."""
    return with_pseudo_languages(compiled)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped content that a test may change."""
    return Path(shutil.copytree(paths.shipped_content(), tmp_path / "content"))


Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(content: Path) -> Edit:
    """Replace, in a file of `content`, words that stand there once by others."""

    def replace(file: str, old: str, new: str) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (content / file).write_text(text.replace(old, new), encoding="utf-8")

    return replace
