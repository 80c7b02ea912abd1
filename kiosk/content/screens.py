"""What a screen must hold as a whole: help where a reader may be in danger, and one main message."""

import re
from collections.abc import Iterator

from kiosk.content.model import Area, Article, Block, Compare, Lead, Questions, Safety, Steps, Topic
from kiosk.content.problems import Place
from kiosk.content.reader import Reader

_DISPUTE = re.compile(r"role disputes?|disputas? de rol|disputas? de roles", re.IGNORECASE)
CONFLICT = "conflict"


def check_safety(reader: Reader, topic: Topic, place: Place) -> None:
    """A screen about conflict has help for a reader who lives with somebody that hurts them."""
    for screen in topic.screens:
        if not isinstance(screen, Area | Article):
            continue
        disputed = isinstance(screen, Area) and _DISPUTE.search(screen.clinical_name)
        if not disputed and CONFLICT not in (screen.id, screen.picture):
            continue
        kept = screen.safety if isinstance(screen, Area) else any(isinstance(each, Safety) for each in screen.blocks)
        if not kept:
            what = f'The screen "{screen.id}" is about conflict and has no help for somebody who is afraid of a person.'
            mend = 'Add the line "safety: yes".' if isinstance(screen, Area) else 'Add a block "- safety".'
            part = "safety" if isinstance(screen, Area) else "id"
            reader.warn("safety-missing", reader.place(screen, place, part), what, mend)


def check_leads(reader: Reader, topic: Topic, place: Place) -> None:
    """A list of blocks has one main message: a second one often belonged to a question whose lines were deleted."""
    for blocks in _blocks(topic):
        for second in [each for each in blocks if isinstance(each, Lead)][1:]:
            what = "A second main message stands in one list of blocks here."
            mend = 'If it belongs to another question, put its "id", "question" and "answer" back; else write "text:".'
            reader.warn("second-lead", reader.place(second, place), what, mend)


def _blocks(topic: Topic) -> Iterator[tuple[Block, ...]]:
    for screen in topic.screens:
        match screen:
            case Article():
                yield screen.blocks
            case Steps() | Compare():
                yield screen.after
            case Questions():
                yield from (each.answer for each in screen.questions)
