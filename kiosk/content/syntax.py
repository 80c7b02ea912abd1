"""What YAML's complaints mean to somebody who only wanted to change a sentence."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml

from kiosk.content.lost_words import NAMES, NOTE, cut_off, too_far_right
from kiosk.content.problems import Depth, Place, Problem
from kiosk.content.quoting import backslash, meant, quoted, without_sign

_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<text>\S.*)")
_BEGINS = re.compile(r"\s*(?:- +)*[\w-]+:\s|\s*-\s")
_NAME_AND_SIGN = re.compile(r"\s*(?P<dash>(?:- +)*)(?P<name>[a-z_]+) +(?P<sign>[>|][+-]?)\s*$")
_MADE_UP = re.compile(r"\s*(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,3}):\s")
"""A name of a few words, as those of hard words are."""
_LIST_AND_NAME = re.compile(r"(?P<list>\[[^\]]*\]\s+)?(?P<begins>(?:- )*(?P<name>[a-z_]+)):")
_NAME_ALONE = re.compile(r"\s*(?:- +)*[\w-]+\s*")
_NAME_IN_NOTE = re.compile(r"# ?(?P<name>[a-z_]+):\s*")


class _Complaint(NamedTuple):
    """What PyYAML said: where it stopped (`mark`), and where that which it was reading began."""

    file: str
    text: str
    said: str
    context: str
    mark: Any
    began: Any

    @property
    def here(self) -> Place:
        return Place(self.file, self.mark.line + 1, self.mark.column + 1)

    @property
    def start(self) -> Place:
        return Place(self.file, self.began.line + 1, self.began.column + 1)

    def line(self, number: int) -> str:
        lines = self.text.split("\n")
        return lines[number].rstrip("\r") if number < len(lines) else ""


def explain(error: yaml.YAMLError, file: str, text: str) -> Problem:
    """One complaint of PyYAML in plain words, at the line to look at."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _problem("yaml-syntax", Place(file), "This file cannot be read.", "Undo the last change.")
    mark, began = error.problem_mark, error.context_mark or error.problem_mark
    complaint = _Complaint(file, text, error.problem or "", error.context or "", mark, began)
    found = next(filter(None, (look(complaint) for look in _LOOKS)), None) or _name_in_note(complaint)
    return found or _problem(
        "yaml-indent",
        complaint.here,
        "This line does not line up with the lines around it.",
        "Give it as many spaces at the beginning as the line it belongs with.",
    )


def _name_in_note(complaint: _Complaint) -> Problem | None:
    """The name above lost its part of the file: its # still stands, and those of the lines below it are gone."""
    number = complaint.mark.line - 1
    found = _NAME_IN_NOTE.fullmatch(complaint.line(number)) if number >= 0 else None
    if not found:
        return None
    mend = f"Take the # at its left away. Write: {found['name']}:"
    what = "This name is still a note, and the lines below it are not."
    return _problem("yaml-indent", Place(complaint.file, number + 1, 1), what, mend)


def _quote(complaint: _Complaint) -> Problem | None:
    if "escape" in complaint.said:
        return backslash(complaint.here, complaint.line(complaint.began.line)[complaint.began.column :])
    if "quoted scalar" not in complaint.context:
        return None
    return _problem(
        "yaml-quote",
        complaint.start,
        "A quotation mark is opened here and not closed.",
        "Put the same mark at the end of the text, or take the first one out.",
    )


def _cut(complaint: _Complaint) -> Problem | None:
    """A # ended a text, which goes on in the line that is complained of."""
    ends = "<block end>" in complaint.said
    if "could not find expected ':'" not in complaint.said and not ends:
        return None
    number = complaint.mark.line if ends else complaint.began.line
    before = next((at for at in range(number - 1, -1, -1) if complaint.line(at).strip()), 0)
    line = complaint.line(before)
    note, value = NOTE.search(line), _VALUE.match(line)
    if not note or line.lstrip().startswith("#") or not value or value["text"][:1] in ("'", '"'):
        return None
    whole = line[value.start("text") : note.start()].strip()
    lines = complaint.text.split("\n")
    return cut_off(complaint.file, lines, (before, value.start("text")), (before, note.start()), whole)


def _no_colon(complaint: _Complaint) -> Problem | None:
    if "could not find expected ':'" not in complaint.said:
        return None
    first = complaint.line(complaint.began.line).strip()
    return _problem(
        "yaml-no-colon",
        complaint.start,
        "This line has no colon, so it is not clear what the text is for.",
        f'Write a name, a colon and a space before it, such as "text: {first[:40]}", '
        "or indent it below the line above.",
    )


def _colon_too_many(complaint: _Complaint) -> Problem | None:
    """A name stands where YAML still reads a text: it is indented too far, or it is no name at all."""
    if "mapping values are not allowed" not in complaint.said:
        return None
    if found := _name_without_colon(complaint):
        return found
    place, line = complaint.here, complaint.line(complaint.mark.line)
    name = line[: complaint.mark.column].strip(" -")
    if _NAME_ALONE.fullmatch(line[: place.column - 1]) and name in NAMES:
        what = "This line begins further to the right than its neighbors, so it is taken for a part of the text above."
        above = max(complaint.mark.line - 1, 0)
        mend = too_far_right(complaint.text.split("\n"), above, complaint.mark.line)
        mend += " If it does go on with the text above, put that whole text in double quotes."
        return _problem("yaml-indent", place, what, mend)
    if found := _two_in_one(place, line, name):
        return found
    began = _text_began(complaint)
    made_up = _MADE_UP.match(complaint.line(began))
    known = re.match(r"\s*(?:- +)*([\w-]+):", complaint.line(began))
    language = re.fullmatch(r"[a-z]{2}", name) and known
    own = made_up and made_up["name"] not in NAMES and _MADE_UP.fullmatch(f"{name}: ")
    if began < complaint.mark.line and (own or language):
        what = "This line goes on with the text above, and there is a colon in it."
        mend = f"If a name begins here: {too_far_right(complaint.text.split(chr(10)), began, complaint.mark.line)}"
        mend += " If it does go on with the text above, put that whole text in double quotes."
        return _problem("yaml-second-colon", place, what, mend)
    if began < complaint.mark.line:
        what = "There is a colon in this line, so the text above is taken for a name."
        rest = (complaint.line(each).strip() for each in range(began + 1, complaint.mark.line + 1))
        mended = _quoted(" ".join([complaint.line(began), *rest]))
        return _problem("yaml-second-colon", place, what, f"Put the whole text in double quotes: {mended}")
    what = "There is a second colon in this line, so the text is taken for a name."
    value = _VALUE.match(line)
    before = line[: value.start("text")] if value else ""
    mend = without_sign(before, line[len(before) :]) or f"Put the text in double quotes: {_quoted(line)}"
    return _problem("yaml-second-colon", place, what, mend)


def _two_in_one(place: Place, line: str, name: str) -> Problem | None:
    """Two lines were joined: before the second colon stands a name that the content has."""
    word = name.rpartition(" ")[2]
    language = re.fullmatch(r"[a-z]{2}", word) and re.match(r"\s*[a-z]{2}: ", line)
    if word == name or not (word in NAMES or language):
        return None
    edge = len(line) - len(line.lstrip(" -"))
    mend = f'Press Enter before "{word}:", and begin that line with {edge} spaces. '
    mend += "If it belongs to the text, put the whole text in double quotes."
    return _problem("yaml-second-colon", place, f'A second name, "{word}", stands in this line.', mend)


def _name_without_colon(complaint: _Complaint) -> Problem | None:
    """Further up, a name lost its colon, so that all below it was taken for one text."""
    number, found = complaint.mark.line, None
    while number > 0 and found is None:
        number -= 1
        found = _NAME_AND_SIGN.match(complaint.line(number))
        if found is None and _BEGINS.match(complaint.line(number)):
            return None
    if not found or found["name"] not in NAMES:
        return None
    place = Place(complaint.file, number + 1, found.end("name") + 1)
    mend = f"Write: {found['dash']}{found['name']}: {found['sign']}"
    return _problem("yaml-no-colon", place, f'There is no colon behind "{found["name"]}".', mend)


def _dash_lost(complaint: _Complaint) -> Problem | None:
    """The first item of a list has no dash, and the second one has."""
    if "but found '<block sequence start>'" not in complaint.said and "but found '-'" not in complaint.said:
        return None
    edge, above = complaint.mark.column, range(complaint.mark.line - 1, -1, -1)
    opened = next((at for at in above if _is_written(complaint.line(at)) and _indent(complaint.line(at)) < edge), None)
    if opened is None or not complaint.line(opened).rstrip().endswith(":"):
        return None
    first = next(at for at in range(opened + 1, complaint.mark.line + 1) if _is_written(complaint.line(at)))
    line = complaint.line(first)
    if first == complaint.mark.line or _indent(line) != edge + 2 or line.lstrip().startswith("-"):
        return None
    what = "There is no dash before the first item of this list."
    mend = f"Begin the line with {edge} spaces, a dash and a space, and then: {line.strip()}"
    return _problem("yaml-dash", Place(complaint.file, first + 1, edge + 1), what, mend)


def _odd_one(complaint: _Complaint) -> Problem | None:
    """A line further up has an odd number of spaces, and the lines below it do not fit it."""
    edge, above = complaint.mark.column, range(complaint.mark.line - 1, -1, -1)
    if edge % 2 or "expected <block end>" not in complaint.said:
        return None
    for at in above:
        line = complaint.line(at)
        if not _is_written(line):
            continue
        if _indent(line) < edge:
            return None
        if _indent(line) == edge + 1 and _BEGINS.match(f"{line} "):
            what = "This line begins one space further to the right than those it belongs with."
            place = Place(complaint.file, at + 1, _indent(line) + 1)
            return _problem("yaml-indent", place, what, f"Begin it with {edge} spaces: it has {edge + 1}.")
    return None


def _dash_too_many(complaint: _Complaint) -> Problem | None:
    """A dash before the first name of a file, and none before the names below it."""
    began, mark = complaint.began, complaint.mark
    if "block collection" not in complaint.context or began.column or mark.column or not _is_name(complaint):
        return None
    what = "A dash stands before this name, and none before the names below it."
    return _problem(
        "yaml-dash",
        complaint.start,
        what,
        f"Take it out, and the space behind it: {complaint.line(began.line).strip(' -')}",
    )


def _is_name(complaint: _Complaint) -> bool:
    return bool(re.match(r"\s*[\w-]+:(?:\s|$)", complaint.line(complaint.mark.line)))


def _is_written(line: str) -> bool:
    return line.strip()[:1] not in ("", "#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _text_began(complaint: _Complaint) -> int:
    """The line in which the text began that a colon further on was found in."""
    number: int = complaint.mark.line
    while number > 0 and not _BEGINS.match(
        complaint.line(number)[: complaint.mark.column if number == complaint.mark.line else None]
    ):
        number -= 1
    return number


def _begins_with_sign(complaint: _Complaint) -> Problem | None:
    said, mark, began = complaint.said, complaint.mark, complaint.began
    line = complaint.line(mark.line)
    if "cannot start any token" in said or ("not allowed here" in said and line[: mark.column].strip()):
        return _sign(complaint.here, line)
    if any(each in complaint.context for each in ("anchor", "alias", "tag", "block scalar")):
        return _sign(complaint.start, complaint.line(began.line))
    return None


def _sign(place: Place, line: str) -> Problem:
    """A text begins with a sign that YAML has a use for."""
    before, rest = line[: place.column - 1], line[place.column - 1 :]
    behind_text = before.rstrip()[-1:] not in ("", ":", "-")
    joined = _LIST_AND_NAME.match(rest)
    if joined and (joined["list"] or behind_text) and joined["name"] in NAMES:
        what = f'A second name, "{joined["name"]}", stands in this line.'
        mend = f'Press Enter before "{joined["begins"]}:", and begin that line as its neighbors begin.'
        return _problem("yaml-sign", place, what, mend)
    plain = re.sub(r"\*\*([^*]+)\*\*", r"\1", rest)
    what = f"A text cannot begin with {rest[:1]}."
    mend = without_sign(before, rest) or f"Put the text in quotation marks: {quoted(plain)}"
    return _problem("yaml-sign", place, what, mend)


def _goes_on(complaint: _Complaint) -> Problem | None:
    """A text goes on behind what YAML takes for its end; the place is where that began."""
    if "expected <block end>" not in complaint.said:
        return None
    file, text, mark = complaint.file, complaint.text, complaint.mark
    before: list[Any] = []
    ended: Any = None
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if token.start_mark.index >= mark.index:
            break
        if isinstance(token, yaml.ScalarToken | yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            before.append(token)
        ended = token
    if ended is None or ended.end_mark.line != mark.line:
        return None
    if isinstance(ended, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
        began = next(each for each in reversed(before) if not isinstance(each, yaml.ScalarToken)).start_mark
        return _sign(Place(file, began.line + 1, began.column + 1), complaint.line(began.line))
    if not isinstance(ended, yaml.ScalarToken) or ended.style not in ("'", '"'):
        return None
    began, end = ended.start_mark, ended.end_mark
    place = Place(file, began.line + 1, began.column + 1)
    if end.line > began.line:
        what = "A quotation mark is opened here and not closed in its line."
        return _problem(
            "yaml-quote", place, what, "Put the same mark at the end of the text, or take the first one out."
        )
    what = "The text that begins here goes on behind its closing quotation mark."
    line = complaint.line(began.line)
    mended = f"{line[: began.column].strip()} {quoted(meant(line[began.column :]))}".strip()
    return _problem("yaml-quote", place, what, f"Write: {mended}")


def _bracket(complaint: _Complaint) -> Problem | None:
    if "flow" not in complaint.context:
        return None
    return _problem(
        "yaml-bracket",
        complaint.start,
        "A bracket is opened here and not closed.",
        "Close it, or put the text in double quotes if the bracket belongs to it.",
    )


_LOOKS: tuple[Callable[[_Complaint], Problem | None], ...] = (
    _quote,
    _cut,
    _colon_too_many,
    _no_colon,
    _begins_with_sign,
    _dash_lost,
    _goes_on,
    _bracket,
    _dash_too_many,
    _odd_one,
)
"""Each looks for one sort of mistake; the first that finds its own is right."""


def _quoted(line: str) -> str:
    found = _VALUE.match(line)
    at = found.start("text") if found else 0
    return f"{line[:at].strip()} {quoted(meant(line[at:]))}".strip()


def _problem(code: str, place: Place, what: str, mend: str) -> Problem:
    return Problem(code, place, what, mend, depth=Depth.SYNTAX)
