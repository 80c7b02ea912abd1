"""What came of the recoveries, for the terminal and for `docs/figures.md`."""

from collections.abc import Sequence

from bench.machine import whereabouts
from bench.report import table
from tests.prove_deploy.recoveries import Outcome

SAID = (
    "The package is installed in a bare system and runs as `ipt-kiosk.service` says, in an empty network namespace. No "
    "systemd runs there: a small harness reads the installed unit, starts the service as its user in its environment, "
    "listens to it, and ends it and starts it again as the unit says. Seconds are counted until a photograph by `grim` "
    "shows what `render` draws of the same content, crisis help included. What went on without an end has 0 s. The "
    "monitor is a virtual screen, and `pixel_shift` is off, as `render` draws."
)


def line(each: Outcome) -> str:
    """One outcome, as it is told while the others are still to come."""
    verdict = "holds" if each.holds else "FAILS"
    return f"{verdict}  {each.what}: {_took(each)} (≤ {each.bound:g} s), {each.back or 'nothing known'}. {each.note}"


def written(outcomes: Sequence[Outcome], installed: float, left: Sequence[str], command: str) -> str:
    """The section of `docs/figures.md`; `left` names settings of the unit that the harness does not do."""
    rows = [
        (
            each.what,
            _took(each),
            f"{each.bound:g} s",
            "holds" if each.holds else "does not hold",
            each.back or "nothing known",
            each.note,
        )
        for each in outcomes
    ]
    made = [
        *whereabouts(command),
        ("package installed, without a network", f"{installed:.1f} s"),
        ("settings of the unit that the harness leaves out", ", ".join(left)),
    ]
    head = ("what was done", "back after", "at most", "verdict", "on the glass then", "note")
    return "\n\n".join(("## Recovery", SAID, table(head, rows), table(("made", "with"), made)))


def _took(each: Outcome) -> str:
    return "never" if each.seconds is None else f"{each.seconds:g} s"
