"""What each key of a content file is for, in the words of those who write it: what an editor shows beside it."""

from typing import Final, get_args

import msgspec

from kiosk.content.model import (
    Area,
    Article,
    Booking,
    Care,
    Caution,
    Clinic,
    ClinicLook,
    Compare,
    CompareRow,
    Lead,
    LocalCrisisLine,
    NextStep,
    Notice,
    Points,
    Question,
    Questions,
    Screen,
    Source,
    SourcePage,
    Step,
    Steps,
    Text,
    Tone,
    Topic,
)
from kiosk.content.schema.explained_words import WORDS

_SOURCES = "The ids of the sources of what is said here, in brackets: [page]. They are listed at the end of the file."
_ID = "Its name inside the kiosk; nobody sees it. Small letters, digits and hyphens. The same in every language."
_PICTURE = "A picture that comes with the kiosk, such as light, or a file of the folder pictures, such as garden.png."
_AFTER = "More to read below it: a list of blocks, each behind a dash."
_HARD = (
    "Hard words, each with the very words that explain it on the first screen where it stands. The list is not shown."
)

FILES: Final = {
    "clinic": "Your clinic: booking, languages, what people get, who helps at the front desk.",
    "topic": "One topic: its card on the first screen, its own screens in reading order, its sources.",
    "words": "Every word on the kiosk that is not in a topic. Change the texts, not the names before them.",
}
"""Kind of file -> what is in it."""

KINDS: Final = {
    "article": "A text to read. It needs: blocks.",
    "area": "One of the areas this therapy works on. It needs: clinical_name, picture, what_it_is, everyday, "
    "what_ipt_does, next_step.",
    "steps": "Phases, one after the other. It needs: lead, steps.",
    "compare": "Two things side by side, neither winning. It needs: lead, left, right, rows.",
    "questions": "A list of questions, each leading to its answer. It needs: lead, questions.",
}
"""Kind of screen -> what it is, and what it needs besides what every screen has."""

BLOCKS: Final = {
    "lead": "The one main message, in large type. One sentence of up to 160 letters. One in each list of blocks.",
    "text": "A paragraph: a few short sentences, up to 500 letters.",
    "points": "A short list: each item behind a dash, a sentence or less.",
    "next_step": "The one thing a reader can do next. One sentence without a number.",
    "caution": "What nobody should miss, such as a word about medicine. One sentence without a number.",
    "safety": "Help for a reader who is afraid of somebody. Its words come with the kiosk.",
    "crisis_help": "Where crisis help is. Its words come with the kiosk. It belongs wherever suicide is spoken of.",
}
"""Block -> what it is for."""

TONES: Final = {
    "dusk": "blue",
    "amber": "yellow",
    "clay": "red-brown",
    "sage": "green",
    "plum": "purple",
    "sea": "blue-green",
}
REVIEWS: Final = {
    "none": "Every word is shown, signed or not. For trying out.",
    "translations": "Translations that nobody has signed are not shown.",
    "all": "Nothing is shown that nobody has signed.",
}
OVERDUE: Final = {
    "keep": "They stay as they are.",
    "flag": "Their screens say that a clinician is due to read them again.",
    "hide": "They are not shown until somebody has signed them again.",
}
CHOICES: Final[dict[tuple[object, ...], dict[str, str]]] = {
    get_args(Tone): TONES,
    ("none", "translations", "all"): REVIEWS,
    ("keep", "flag", "hide"): OVERDUE,
}
"""The words a key may have -> what each is for."""

LANGUAGES: Final = {"en": "In English.", "es": "In Spanish."}
"""Languages an editor suggests where a text is given in each."""

EXPLAINED: Final[dict[type[msgspec.Struct], dict[str, str]]] = {
    Topic: {
        "title": "What the topic's first screen says at the top. Up to 60 letters.",
        "card": "What stands on its card on the first screen. Up to 30 letters. The whole room sees it: no illness.",
        "icon": "The sign on its card. A name such as ph.heart-bold; the guide for staff lists some.",
        "picture": _PICTURE,
        "tone": "The color of headings and of the card. It carries no meaning.",
        "lead": "One sentence about it, below its card. Up to 160 letters, no number, no illness.",
        "summary": "Exactly three short sentences that say what matters most. Up to 120 letters each, no number.",
        "next_step": "The one thing a reader can do next. One sentence without a number.",
        "screens": "Its screens, in the order in which they are read. Each begins with a dash.",
        "sources": "Where the facts of this file come from: an id, and below it short: and full:.",
        "companion": "yes gives it a small card on the first screen, in place of a large one with a picture.",
        "draft": "yes keeps the whole topic from visitors, in every language, until you take the line out.",
        "hard_words": _HARD,
    },
    Screen: {
        "id": _ID,
        "title": "What the screen says at the top. Up to 60 letters.",
        "card": "What stands on the card that leads to it. Up to 30 letters.",
        "icon": "The sign on its card. A name such as ph.heart-bold; the guide for staff lists some.",
        "tone": "The color of headings and of the card. It carries no meaning; take one its neighbors do not have.",
        "picture": _PICTURE,
    },
    Article: {"blocks": "What is read, from top to bottom: a list of blocks, each behind a dash. Begin with a lead."},
    Area: {
        "clinical_name": "What clinicians call it. It stands small below the title.",
        "what_it_is": "What it is, in a few short sentences. With sources:, write text: below it.",
        "everyday": "What it can look like in everyday life: a list. With sources:, write points: below it.",
        "what_ipt_does": "What the therapy does about it. With sources:, write text: below it.",
        "next_step": "The one thing a reader can do next. One sentence without a number.",
        "safety": "yes shows help for a reader who is afraid of somebody. Needed wherever conflict is spoken of.",
    },
    Steps: {
        "lead": "One sentence above the steps, without a number.",
        "steps": "The phases in their order. Each begins with a dash.",
        "after": _AFTER,
    },
    Step: {
        "title": "What this phase is called.",
        "when": "When it is, such as: The first few sessions. Up to 60 letters.",
        "text": "What happens in it: a few short sentences.",
        "sources": _SOURCES,
    },
    Compare: {
        "lead": "One sentence above both, without a number.",
        "left": "The name of the one.",
        "right": "The name of the other.",
        "rows": "What is compared: one aspect after the other. Each begins with a dash.",
        "after": _AFTER,
    },
    CompareRow: {
        "aspect": "What is looked at, such as: Where it starts. Up to 60 letters.",
        "left": "How it is with the one. Up to 120 letters.",
        "right": "How it is with the other. Up to 120 letters.",
        "sources": _SOURCES,
    },
    Questions: {
        "lead": "One sentence above the questions, without a number.",
        "questions": "The questions, in the order in which they are shown. Each begins with a dash.",
    },
    Question: {
        "id": _ID,
        "question": "The question, as a patient would ask it. Up to 70 letters.",
        "answer": "The answer: a list of blocks, each behind a dash. Begin with a lead.",
    },
    Lead: {"text": BLOCKS["lead"], "sources": _SOURCES},
    Text: {"text": BLOCKS["text"], "heading": "A heading of its own. Up to 60 letters.", "sources": _SOURCES},
    Points: {"items": BLOCKS["points"], "heading": "A heading of its own. Up to 60 letters.", "sources": _SOURCES},
    NextStep: {"text": BLOCKS["next_step"]},
    Caution: {"text": BLOCKS["caution"]},
    Source: {
        "short": "What stands on the screen, such as the name of who wrote it.",
        "full": "All of it: who, what, when. It stands on About these pages.",
    },
    Clinic: {
        "name": "The name of your clinic. A screen reader calls your logo so.",
        "languages": "The languages on the kiosk, as their folders are called: [en, es]. The first one greets first.",
        "booking": "Where people book. Set this first: until then the kiosk sends people to the front desk.",
        "care": "What a booking gets a person. It stands on the booking screen.",
        "source_page": "The page these words were written from, and who reviewed that page.",
        "require_review": "Which words must be signed before they are shown.",
        "overdue_review": "What happens to words that were to be read again by now.",
        "front_desk_plan": "Who at the front desk acts when somebody asks for help, and what they do. It is not shown.",
        "local_crisis_line": "One local crisis line, beside the national ones, which are always shown.",
        "look": "Your own logo and colors.",
        "notices": "What you want to tell everybody for a while. Each begins with a dash, and goes by itself.",
    },
    Notice: {
        "text": "The words, in each language that your kiosk offers. Up to 100 letters. The whole room sees them.",
        "begins": "The first day: year, month and day, such as 2026-11-24.",
        "ends": "The last day: year, month and day. It counts too.",
        "days": "Shown on these days of the week alone, in brackets: [monday, thursday]. Without it, on all.",
        "hours": "Shown from one minute until another: 08:00-18:00. Without it, all day. 22:00-06:00 is overnight.",
    },
    Booking: {
        "address": "What the code to scan leads to. It begins with https:// and holds no question mark and no #.",
        "short": "What is printed beside the code, easy to type. It leads to the same page.",
    },
    Care: {
        "in_person": "Where people are seen, in each language.",
        "video": "From where people can have their visit by video, in each language.",
        "soon": "How soon there is a visit, in each language.",
    },
    SourcePage: {
        "publisher": "Whose page it is.",
        "reviewed_by": "Who reviewed that page. Their review does not cover the words on the kiosk.",
        "reviewed": "When they reviewed it, in each language.",
    },
    LocalCrisisLine: {
        "name": "What the line is called, in each language.",
        "phone": "Its number, such as 214-555-0123 or 211. Call it yourself before you show it.",
    },
    ClinicLook: {
        "logo": "A file of the folder pictures, such as logo.png. The version for light paper.",
        "logo_name": "What a screen reader says in its place. Without it, the name of your clinic.",
        "accent": 'The color of buttons, as its six digits in quotes: "#1b555e". It must be dark enough to be read.',
        "second_accent": "The color of headings. Without it, a darker shade of accent.",
    },
    **WORDS,
}
"""What holds a key, and the key in the model -> what it is for."""


def explained(kind: type[msgspec.Struct], name: str) -> str:
    """What the key `name` of `kind` is for; raises `KeyError` where nobody has said so."""
    for each in kind.__mro__:
        if name in EXPLAINED.get(each, {}):
            return EXPLAINED[each][name]
    message = f"{kind.__name__}.{name} is not explained in kiosk/content/schema/explained.py."
    raise KeyError(message)
