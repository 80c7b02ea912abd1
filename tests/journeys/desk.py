"""The desk at which staff work: their own folder, the commands they type, and all that was said."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests import guide

MAIN = Path(__file__).parents[2] / "main.py"


class Answer(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    said: str

    def paragraph(self, words: str) -> list[str]:
        """The one paragraph in which these words stand."""
        found = [each for each in self.said.split("\n\n") if words in each]
        assert len(found) == 1, f"{words!r} stands in {len(found)} paragraphs of:\n{self.said}"
        return found[0].splitlines()


class Desk:
    """Changes files as an editor does, types commands as staff do, and remembers what was left how."""

    def __init__(self, here: Path, folder: str) -> None:
        self.content = here / folder
        self.transcript: list[str] = []
        self._here, self._folder = here, folder
        self._left: dict[str, bytes] = {}

    def types(self, *words: str, says_it_writes: str = "(?!)") -> Answer:
        """A command, in a process of its own; it may write what is named so, and says so."""
        before = self._files()
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, str(MAIN), *words],
            cwd=self._here,
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        answer = Answer(done.returncode, done.stdout)
        typed = " ".join(f'"{word}"' if re.search(r"[\s&]", word) else word for word in words)
        self.transcript += [f"$ ipt-kiosk {typed}", answer.said.rstrip(), f"(exit code {answer.code})", ""]
        self._look_after(before, says_it_writes)
        return answer

    def about(self, *words: str, says_it_writes: str = "(?!)") -> Answer:
        """The same, of the clinic's own content."""
        return self.types(*words, "--content", self._folder, says_it_writes=says_it_writes)

    def checks(self, *, every_screen: bool = False) -> Answer:
        """`check`, with or without laying out every screen."""
        return self.types("check", self._folder, *(() if every_screen else ("--quick",)))

    def reads(self, file: str) -> str:
        """What stands in a file."""
        return (self.content / file).read_text(encoding="utf-8")

    def writes(self, file: str, old: str, new: str) -> None:
        """Put other words in the place of words that stand in a file once."""
        text = self.reads(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self._saves(file, text.replace(old, new))

    def does_what_the_guide_says(self, page: str, file: str) -> None:
        """Paste the first example of a page of the guide that belongs into this file, where the page says."""
        note, text = next(
            (note, each.text)
            for each in guide.examples(guide.STAFF / page)
            for kind, note in each.notes
            if kind == "tried" and note.startswith(f"{file} |")
        )
        guide.paste(self.content, note, text)
        self._saves(file, self.reads(file))

    def says(self, *lines: str) -> None:
        """A line of the story, for who reads the transcript."""
        self.transcript += [*(f"# {line}" for line in lines), ""]

    def finds_its_files_as_they_were_left(self) -> None:
        """Nothing that was written by hand has been written over."""
        now = self._files()
        assert self._left
        assert [name for name, left in self._left.items() if now.get(name) != left] == []

    def _saves(self, file: str, text: str) -> None:
        (self.content / file).write_bytes(text.encode())
        self._left[f"{self._folder}/{file}"] = text.encode()
        self.says(f"{file} is saved.")

    def _files(self) -> dict[str, bytes]:
        return {
            each.relative_to(self._here).as_posix(): each.read_bytes()
            for each in self._here.rglob("*")
            if each.is_file()
        }

    def _look_after(self, before: dict[str, bytes], writes: str) -> None:
        after = self._files()
        touched = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        assert [name for name in sorted(touched) if not re.search(writes, name)] == [], "written, and not said"
        assert [name for name in sorted(before.keys() - after.keys()) if name in self._left] == []
