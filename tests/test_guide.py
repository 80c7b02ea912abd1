"""What the guide for staff says can be done as it is written: every example, every report, every command."""

import ast
import re
import shlex
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk import cli, paths
from kiosk.content.problems import Problem
from tests.guide import PAGES, STAFF, Copy, Example, dedented, examples, leaves, unsaid

if TYPE_CHECKING:
    from collections.abc import Callable

FEWEST_EXAMPLES, FEWEST_REPORTS, FEWEST_COMMANDS, FEWEST_QUOTED = 30, 15, 10, 10
_SHIPPED = {"placeholder-booking", "front-desk-plan", "translation-unsigned"}
"""What the content that came with the kiosk is warned of, too."""
_NOT_OURS = {">", "$", "not recognized", "command not found"}
"""What a terminal says by itself."""
_COMMAND = re.compile(r"`(ipt-kiosk [^`\n]+)`|^ *(ipt-kiosk .+)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_everything_a_page_says_can_be_done_in_its_order(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = _Reader(tmp_path, capsys)
    monkeypatch.chdir(reader.copy.root.parent)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")  # main sets it; what it was comes back
    for example in examples(page):
        for note, rest in example.notes:
            reader.does[note](rest, example.text)
    left = [each for each in reader.copy.made().problems if each.code not in _SHIPPED | leaves(page)]
    assert not left, left


class _Reader:
    """Somebody who does what each note says; `seen` is the copy that a report is of."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys, self._fresh = folder, capsys, count()
        self.copy = self._seen = Copy(folder / "done", plain=True)
        self.does: dict[str, Callable[[str, str], None]] = {
            "tried": self._try,
            "with": lambda name, _text: self.copy.picture(name),
            "wrong": self._mistake,
            "right": self._mend,
            "afresh": lambda _rest, _text: self._begin(),
            "stands": _find,
            "report": self._compare,
            "run": self._run,
            "form": lambda _rest, _text: None,
        }

    def _try(self, where: str, text: str) -> None:
        self.copy.do(where, text)
        self._seen = self.copy

    def _begin(self) -> None:
        self._seen = Copy(self._folder / str(next(self._fresh)))

    def _mistake(self, where: str, text: str) -> None:
        assert self._errors(where, text), f"the check finds nothing wrong with {text}"

    def _mend(self, where: str, text: str) -> None:
        assert not self._errors(where, text), text

    def _errors(self, where: str, text: str) -> list[Problem]:
        self._begin()
        self._seen.do(where, text)
        return [each for each in self._seen.made().problems if each.severity == "error"]

    def _compare(self, _rest: str, text: str) -> None:
        report = self._seen.report()
        assert unsaid(text, report) == [], report

    def _run(self, command: str, text: str) -> None:
        cli.main(shlex.split(command)[1:])
        self.copy.changed()
        printed = "".join(self._capsys.readouterr())
        assert unsaid(text, printed) == [], printed


def _find(name: str, text: str) -> None:
    assert text in (paths.shipped_content() / name).read_text(encoding="utf-8"), text


def test_every_example_says_where_it_belongs() -> None:
    found = [each for page in PAGES for each in examples(page)]
    assert all(each.notes for each in found if each.kind in ("yaml", "text")), [
        each.text for each in found if not each.notes
    ]
    assert sum(each.kind == "yaml" for each in found) >= FEWEST_EXAMPLES
    assert sum(("report", "") in each.notes for each in found) >= FEWEST_REPORTS


def test_a_form_is_yaml_too() -> None:
    import yaml

    for page in PAGES:
        for example in examples(page):
            if ("form", "") in example.notes and example.kind == "yaml":
                assert yaml.safe_load(dedented(example.text)), example.text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_a_page_names_can_be_typed(page: Path) -> None:
    for command in _commands(page):
        verb, *rest = shlex.split(command)[1:]
        parser = cli._parser(verb)
        parser.parse_args([verb, *rest])


def test_there_are_commands_at_all() -> None:
    assert sum(len(_commands(page)) for page in PAGES) >= FEWEST_COMMANDS


def _commands(page: Path) -> list[str]:
    return [one or other for one, other in _COMMAND.findall(page.read_text(encoding="utf-8"))]


def test_every_page_is_reached_from_the_first() -> None:
    first = (STAFF / "README.md").read_text(encoding="utf-8")
    assert {page.name for page in PAGES if f"]({page.name})" in first} == {page.name for page in PAGES} - {"README.md"}


def test_a_report_that_says_something_else_is_found() -> None:
    assert unsaid("one\nth…e", "one\ntwo\nthree\n") == []
    assert unsaid("three\none", "one\ntwo\nthree\n") == ["one"]
    assert unsaid("four", "one\ntwo\nthree\n") == ["four"]


def test_an_example_in_a_list_loses_the_spaces_of_the_list(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("1. Do:\n\n   <!-- form -->\n   ```yaml\n   a:\n     b: 1\n   ```\n", encoding="utf-8")
    assert list(examples(page)) == [Example("yaml", "a:\n  b: 1\n", (("form", ""),))]


def test_every_message_a_page_quotes_is_said_by_the_program() -> None:
    said = "\n".join(_said_by_the_program())
    quoted = [each for page in PAGES for each in _quoted(page)]
    assert len(quoted) >= FEWEST_QUOTED
    assert [each for each in quoted if not all(part in said for part in re.split(r" ?\.\.\. ?", each))] == []


def _quoted(page: Path) -> list[str]:
    """What stands in code, or in quotation marks, in the first column of a table of what somebody sees."""
    tables = re.findall(
        r"^\| what you see \|.*\n\| --- .*\n((?:\|.*\n)+)", page.read_text(encoding="utf-8"), re.MULTILINE
    )
    cells = [row.split(" | ")[0] for table in tables for row in table.splitlines()]
    found = [one or other for cell in cells for one, other in re.findall(r'`([^`]+)`|"([^"]+)"', cell)]
    return [each for each in found if each not in _NOT_OURS]


def _said_by_the_program() -> Iterator[str]:
    """Every text in the code; what is put into it is left out."""
    for file in (STAFF.parents[1] / "kiosk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
