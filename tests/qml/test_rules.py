"""How the QML is built: one direction of imports, closed kinds, used tokens, text that fetches nothing."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from kiosk.viewmodels.derive import SCREEN_KINDS
from tests.qmltools import QML, files

ROOT = QML / "Kiosk"
FEWEST_IMPORTS = 150
SOURCES = {file: file.read_text(encoding="utf-8") for file in files()}

ALLOWED = {
    "Theme": {"QtQuick"},
    "Controls": {"QtQuick", "QtQuick.Layouts", "QtQuick.Templates", "Kiosk.Theme"},
    "Blocks": {
        "QtQuick",
        "QtQuick.Layouts",
        "Qt.labs.qmlmodels",
        "Kiosk.Controls",
        "Kiosk.Theme",
        "Kiosk.ViewModels",
    },
    "Chrome": {"QtQuick", "QtQuick.Layouts", "Kiosk.Controls", "Kiosk.Theme", "Kiosk.ViewModels"},
    "Screens": {
        "QtQuick",
        "QtQuick.Layouts",
        "Qt.labs.qmlmodels",
        "Kiosk.Blocks",
        "Kiosk.Controls",
        "Kiosk.Theme",
        "Kiosk.ViewModels",
    },
    "Preview": {
        "QtQuick",
        "QtQuick.Templates",
        "Kiosk.Controls",
        "Kiosk.Theme",
        "Kiosk.ViewModels",
        "Kiosk.PreviewModels",
    },
    "Stage.qml": {"QtQuick", "Kiosk.Controls", "Kiosk.Screens", "Kiosk.ViewModels"},
    "Shell.qml": {"QtQuick", "QtQuick.Templates", "Kiosk.Chrome", "Kiosk.Controls", "Kiosk.Theme", "Kiosk.ViewModels"},
    "Main.qml": {"QtQuick", "Kiosk.Theme", "Kiosk.ViewModels"},
}
"""Room -> what may come in."""

FORBIDDEN = {
    r"\bShaderEffect\b|\bMultiEffect\b|\blayer\.(effect|enabled)\b|\bParticle": "software cannot draw it",
    r"\bXMLHttpRequest\b|\bWebSocket\b|\bWebEngine\b|https?://": "nothing here reaches out",
    r"\bopenUrlExternally\b|\bonLinkActivated\b|\bFileDialog\b|\bClipboard\b": "there is no way out of the kiosk",
    r"\bTextField\b|\bTextInput\b|\bTextEdit\b|\bTextArea\b|\bselectByMouse\b": "visitors type and select nothing",
    r"\b(StyledText|RichText|MarkdownText|AutoText)\b": "only plain text fetches nothing",
    r"\bLocalStorage\b|\bSettings\s*\{": "nothing is kept",
    r"\bvar\s+\w+\s*[:;]|\bproperty var\b": "properties have types",
}


def room(file: Path) -> str:
    """The folder, or the file itself where it lies at the top."""
    return file.relative_to(ROOT).parts[0]


def imports(source: str) -> list[str]:
    """What a file imports."""
    return re.findall(r"^import ([\w.]+)", source, re.MULTILINE)


def test_imports_go_one_way() -> None:
    seen = 0
    for file, source in SOURCES.items():
        for each in imports(source):
            seen += 1
            assert each in ALLOWED[room(file)], f"{file.relative_to(ROOT)} imports {each}"
    assert seen >= FEWEST_IMPORTS, "an empty scan shows nothing"


def test_each_room_says_who_may_come_in() -> None:
    for name in ("Theme", "Controls", "Blocks", "Chrome", "Screens", "Preview", "."):
        assert (ROOT / name / "README.md").read_text(encoding="utf-8").count("\n") == 3


def test_every_file_is_named_in_the_qmldir_of_its_folder_and_every_name_has_its_file() -> None:
    for qmldir in ROOT.rglob("qmldir"):
        named = re.findall(r"^(?:singleton )?(\w+) 1\.0 (\w+\.qml)$", qmldir.read_text(encoding="utf-8"), re.MULTILINE)
        assert {file for _, file in named} == {each.name for each in qmldir.parent.glob("*.qml")}
        assert all(f"{name}.qml" == file for name, file in named)


def test_there_is_a_file_for_every_kind_of_screen_and_no_other() -> None:
    drawn = {each.stem.removesuffix("Screen").lower() for each in (ROOT / "Screens").glob("*Screen.qml")}
    assert drawn == set(SCREEN_KINDS)


def test_there_is_a_delegate_for_every_kind_of_block_and_no_other() -> None:
    derive = (ROOT.parents[1] / "viewmodels" / "derive").glob("*.py")
    made = set(chain(*(re.findall(r'BlockProps\(\s*"(\w+)"', each.read_text(encoding="utf-8")) for each in derive)))
    drawn = set(re.findall(r'roleValue: "(\w+)"', SOURCES[ROOT / "Blocks" / "BlockColumn.qml"]))
    assert made == drawn
    assert len(made) >= 9


@pytest.mark.parametrize("pattern", FORBIDDEN, ids=FORBIDDEN.values())
def test_what_must_not_be_is_not(pattern: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}: {match.group()}" for file, s in SOURCES.items() for match in re.finditer(pattern, s)
    ]
    assert found == [], FORBIDDEN[pattern]


def test_every_text_is_plain() -> None:
    for file, source in SOURCES.items():
        if re.search(r"^Text \{", source, re.MULTILINE):
            assert "textFormat: Text.PlainText" in source, file
        assert not re.search(r"^\s+Text \{", source, re.MULTILINE), f"{file} has a Text that is no Prose"


def test_no_colour_and_no_millimetre_stands_outside_the_theme() -> None:
    for file, source in SOURCES.items():
        if room(file) == "Theme":
            continue
        assert not re.search(r'"#[0-9a-fA-F]{3,8}"', source), file
        assert "Units.mm(" not in source, file
        assert not re.search(
            r"\b(pixelSize|spacing|radius|margins?|\w+Margin|width|height): \d*[1-9]\d*$", source, re.MULTILINE
        ), file
        assert not re.search(r"\bduration: \d", source), file


def test_every_token_of_the_theme_is_used() -> None:
    used = Counter(re.findall(r"\b(?:Colours|Fonts|Units|Motion|Look)\.(\w+)", "\n".join(SOURCES.values())))
    for name, fewest in (("Colours", 10), ("Fonts", 10), ("Units", 10), ("Motion", 4)):
        source = SOURCES[ROOT / "Theme" / f"{name}.qml"]
        inside = Counter(re.findall(r"\b(?:colours|fonts|units|motion)\.(\w+)", source))
        tokens = re.findall(r"property \w+ ([a-z]\w*):", source)
        assert len(tokens) > fewest
        unused = [
            each
            for each in tokens
            if not used[each] and not inside[each] and len(re.findall(rf"\b{each}\b", source)) < 2
        ]
        assert unused == [], name


def test_every_import_is_used() -> None:
    types = {
        f"Kiosk.{folder}": {each.stem for each in (ROOT / folder).glob("*.qml")}
        for folder in ("Theme", "Controls", "Blocks", "Chrome", "Screens")
    }
    for file, source in SOURCES.items():
        for each in imports(source):
            if each in types and file.name != "Stage.qml":
                assert any(re.search(rf"\b{name}\b", source) for name in types[each]), (
                    f"{file} imports {each} for nothing"
                )


def test_no_grid_makes_its_cells_uniform() -> None:
    """With text that wraps, such a grid may rearrange itself for ever: cells ask for the same width instead."""
    found = [file.name for file in files() if re.search(r"uniformCell\w+: true", file.read_text(encoding="utf-8"))]
    assert found == []
