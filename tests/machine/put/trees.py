"""Content folders of a few words, and what lies in them."""

from pathlib import Path

OLDER, OLD, NEW = (
    {"clinic.yaml": f"{age}\n" * 3, "en/words.yaml": age, "en/ipt.yaml": f"{age} too", "pictures/a/b.png": age}
    for age in ("older", "old", "new")
)


def plant(folder: Path, tree: dict[str, str]) -> Path:
    for name, text in tree.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, str] | None:
    """Every file and what stands in it; None where there is no such folder."""
    if not folder.is_dir():
        return None
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_text(encoding="utf-8") for each in files}


def beside(folder: Path) -> set[str]:
    """What lies beside a content folder."""
    return {each.name for each in folder.parent.iterdir()} - {folder.name}
