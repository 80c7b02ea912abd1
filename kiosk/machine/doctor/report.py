"""The findings as a table of text, as JSON, and as one page with pictures."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape
from textwrap import wrap

from kiosk.machine.doctor.finding import Group, has_failed

_WIDE, _NAME = 100, 20
_STYLE = """body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;color:#2a2320;background:#fbf5ea}
table{border-collapse:collapse;width:100%}td{padding:.3rem .6rem;vertical-align:top;border-top:1px solid #d8cdb8}
.pass{color:#27593b}.warn{color:#7a4b00}.fail{color:#8d1d12;font-weight:700}img{max-width:100%;border:1px solid #888}"""


def as_text(groups: tuple[Group, ...]) -> str:
    """A calm table; what is to be done stands below each line that needs it."""
    lines: list[str] = []
    for group in groups:
        lines += ["", group.title]
        for each in group.findings:
            lines += _row(f"  {each.verdict}  {each.name:<{_NAME}}", each.found)
            lines += _row(f"        {'':<{_NAME}}To do: ", each.mend) if each.mend else ()
    return "\n".join((*lines, "", _sum(groups))).strip()


def _row(head: str, text: str) -> Iterator[str]:
    first, *rest = wrap(text, _WIDE - len(head)) or [""]
    yield f"{head}{first}"
    yield from (f"{'':<{len(head)}}{each}" for each in rest)


def _sum(groups: tuple[Group, ...]) -> str:
    found = [each.verdict for group in groups for each in group.findings]
    counts = ", ".join(f"{found.count(each)} {each}" for each in ("pass", "warn", "fail"))
    end = "Something must be mended before visitors come." if has_failed(groups) else "The kiosk can be shown."
    return f"{counts}. {end}"


def as_json(groups: tuple[Group, ...]) -> str:
    """The same for scripts."""
    listed = [{"group": group.title, **each._asdict()} for group in groups for each in group.findings]
    return json.dumps({"passed": not has_failed(groups), "findings": listed}, ensure_ascii=False, indent=2)


def as_page(groups: tuple[Group, ...], pictures: Mapping[str, bytes]) -> str:
    """One file to keep or to send, with what the glass looks like on this machine."""
    rows = [
        f'<tr><td class="{each.verdict}">{each.verdict}</td><td>{escape(each.name)}</td>'
        f"<td>{escape(each.found)}{f'<br>To do: {escape(each.mend)}' if each.mend else ''}</td></tr>"
        for group in groups
        for each in group.findings
    ]
    titled = iter(rows)
    tables = "".join(
        f"<h2>{escape(group.title)}</h2><table>{''.join(next(titled) for _ in group.findings)}</table>"
        for group in groups
    )
    shown = "".join(
        f'<h3>{escape(name)}</h3><img alt="{escape(name)}" src="data:image/png;base64,{b64encode(data).decode()}">'
        for name, data in pictures.items()
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>The kiosk of this machine</title>'
        f"<style>{_STYLE}</style><h1>The kiosk of this machine</h1><p>{escape(_sum(groups))}</p>{tables}"
        f"<h2>What it shows</h2>{shown or '<p>Nothing could be drawn.</p>'}</html>\n"
    )
