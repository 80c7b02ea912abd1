"""Qt's own tools on the kiosk's QML: format it, lint it with the types of the view models.

`python -m tests.qmltools format` lays out every file.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).parents[1]
QML = ROOT / "kiosk" / "qml"
_TOOLS = Path(sys.executable).parent
_METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
_PYTHON_MODULES = {
    "Kiosk.ViewModels": ("kiosk/viewmodels/*.py", "QtQuick"),
    "Kiosk.PreviewModels": ("kiosk/authoring/preview/viewmodels.py", "Kiosk.ViewModels"),
}
"""QML module written in Python -> its files, and the module it leans on."""


def files() -> list[Path]:
    """Every QML file of the kiosk."""
    return sorted(QML.rglob("*.qml"))


def formatted(file: Path) -> str:
    """The file as Qt would lay it out."""
    return _run("pyside6-qmlformat", [file]).stdout


def lint(work: Path) -> tuple[int, str]:
    """How many files were linted, and every complaint about them; `work` is for the types made on the way."""
    for module, (pattern, depends) in _PYTHON_MODULES.items():
        _write_types(work.joinpath(*module.split(".")), module, sorted(ROOT.glob(pattern)), depends)
    linted = files()
    report = work / "lint.json"
    _run("pyside6-qmllint", ["--json", report, "-I", work, "-I", QML, *linted], may_fail=True)
    found = json.loads(report.read_text(encoding="utf-8"))["files"]
    return len(found), "\n".join(_complaints(found))


def _complaints(found: Sequence[dict[str, Any]]) -> Iterator[str]:
    for file in found:
        for each in file["warnings"]:
            if each["type"] != "info":
                yield f"{file['filename']}:{each.get('line', 0)}: {each['message']} [{each.get('id', each['type'])}]"


def _write_types(folder: Path, module: str, sources: Sequence[Path], depends: str) -> None:
    """The module's types as Qt's linter reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    dumped = json.loads(_run("pyside6-metaobjectdump", ["--quiet", *sources]).stdout)
    for each in (each for file in dumped for each in file["classes"]):
        each["object"] = True
        each.setdefault("superClasses", [{"access": "public", "name": "QObject"}])
        for field in each.get("properties", []):
            field["constant"] = "notify" not in field
            if field["type"] == "list":
                field["type"] = "QVariantList"
    (folder / "metatypes.json").write_text(json.dumps(dumped), encoding="utf-8")
    foreign = ",".join(str(_METATYPES / f"qt6{name}_metatypes.json") for name in ("core", "gui", "qml", "quick"))
    names = ["--import-name", module, "--major-version", "1", "--foreign-types", foreign]
    made = ["--generate-qmltypes", str(folder / "types.qmltypes"), "-o", str(folder / "registration.cpp")]
    _run("pyside6-qmltyperegistrar", [*names, *made, folder / "metatypes.json"])
    needed = (f"depends {each}" for each in sorted({"QtQuick", depends}))
    lines = [f"module {module}", "typeinfo types.qmltypes", *needed, ""]
    (folder / "qmldir").write_text("\n".join(lines), encoding="utf-8")


def _run(tool: str, arguments: Sequence[Path | str], *, may_fail: bool = False) -> subprocess.CompletedProcess[str]:
    command = [str(_TOOLS / tool), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=not may_fail)


def main(arguments: Sequence[str]) -> int:
    """Lay out every QML file."""
    if list(arguments) != ["format"]:
        print(__doc__, file=sys.stderr)
        return 2
    for file in files():
        file.write_text(formatted(file), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
