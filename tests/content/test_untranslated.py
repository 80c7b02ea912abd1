import shutil
from pathlib import Path

import pytest

from tests.content.make import compiled, copy_of_good


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The good content, once more as Spanish, its words not translated."""
    folder = copy_of_good(tmp_path)
    shutil.copytree(folder / "en", folder / "es")
    clinic = folder / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8").replace("[en]", "[en, es]")
    lines = [f"{line}\n    es: así" if line.startswith("    en:") else line for line in text.splitlines()]
    clinic.write_text("\n".join(lines), encoding="utf-8")
    return folder


def told(folder: Path) -> list[str]:
    return [each.place.file for each in compiled(folder).problems if each.code == "not-translated"]


def test_a_copy_of_another_language_is_no_translation(folder: Path) -> None:
    made = compiled(folder)
    assert told(folder) == ["es/ipt.yaml", "es/words.yaml"]
    assert "still the English words" in next(each.what for each in made.problems if each.code == "not-translated")
    assert made.content is not None


def test_a_translation_may_keep_some_words_and_every_source(folder: Path) -> None:
    for name in ("ipt", "words"):
        file = folder / "es" / f"{name}.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        texts = [number for number, line in enumerate(lines) if line.count(" ") > 6 and "{" not in line]
        for number in texts[: len(texts) * 4 // 5]:
            lines[number] = lines[number].rstrip('."') + ", ya" + ('"' if lines[number].endswith('"') else "")
        file.write_text("\n".join(lines), encoding="utf-8")
    assert told(folder) == []
