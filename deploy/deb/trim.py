"""Leaves of PySide6 what the kiosk uses: `python deploy/deb/trim.py SITE_PACKAGES`.

What is kept is named below, and the libraries are what those need. So no way to show the screen to the network
(`vnc`), no debug server of QML and no tool for developers comes to a kiosk.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

MODULES = ("QtCore", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick", "QtSvg")
"""Python modules: those the app imports, and those that they import."""
PLUGINS = (
    "platforms/libqwayland.so",
    "platforms/libqlinuxfb.so",
    "platforms/libqoffscreen.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "imageformats/libqwebp.so",
)
QML = (
    "Qt/labs/qmlmodels",
    "QtQml",
    "QtQml/Base",
    "QtQml/Models",
    "QtQml/WorkerScript",
    "QtQuick",
    "QtQuick/Layouts",
    "QtQuick/Templates",
    "QtQuick/Window",
)
"""Folders of QML modules, each without the folders below it."""
NAMED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def needed(binary: Path) -> set[str]:
    """Names of the libraries that `binary` asks for."""
    command = ["objdump", "-p", str(binary)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return set(NAMED.findall(said))


def closure(first: set[Path], folders: tuple[Path, ...]) -> set[Path]:
    """`first`, and every file of `folders` that one of them needs, or one that is needed by it."""
    found, ahead = set[Path](), set(first)
    while ahead:
        one = ahead.pop()
        found.add(one)
        ahead |= {folder / name for name in needed(one) for folder in folders if (folder / name).exists()} - found
    return found


def kept(package: Path) -> set[Path]:
    """The files of PySide6 that stay."""
    plugins = {package / "Qt" / "plugins" / each for each in PLUGINS}
    modules = {package / f"{each}.abi3.so" for each in MODULES}
    qml = set[Path]()
    for folder in (package / "Qt" / "qml" / each for each in QML):
        qml |= {file for file in folder.glob("*") if file.is_file() and file.suffix != ".qmltypes"}
    lacking = [str(file) for file in sorted(plugins | modules) if not file.exists()]
    if lacking or not qml:
        sys.exit(f"PySide6 has changed; these are no longer there: {', '.join(lacking) or 'its QML modules'}")
    binaries = plugins | modules | {file for file in qml if file.suffix == ".so"}
    found = closure(binaries, (package, package / "Qt" / "lib"))
    return found | qml | set(package.glob("*.py"))


def main(site: Path) -> None:
    """Delete the rest."""
    package = site / "PySide6"
    before, staying = _megabytes(package), kept(package)
    for file in package.rglob("*"):
        if (file.is_file() or file.is_symlink()) and file not in staying:
            file.unlink()
    for folder in sorted((each for each in package.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for stubs in site.rglob("*.pyi"):
        stubs.unlink()
    shutil.rmtree(site / "shiboken6" / "include", ignore_errors=True)
    print(f"PySide6: {before:.0f} MB, of which the kiosk uses {_megabytes(package):.0f} MB.")


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    main(Path(sys.argv[1]))
