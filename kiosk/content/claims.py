"""What no text claims, that somebody reviewed these words, and no illness is named where a whole room can read it."""

import re
from collections.abc import Iterator

from kiosk.content.model import Notice, Source, Topic, Value, Words
from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.said import texts

_REVIEWED = re.compile(
    r"\b(?:reviewed|approved|checked|signed|verified|certified|endorsed|vetted|"
    r"(?:revisad|aprobad|firmad|verificad|certificad|avalad)[oa]s?|revis[oó]|aprobó|firmó|revisaron|aprobaron|firmaron)\b",
    re.IGNORECASE,
)
"""That somebody has looked at something."""

_CLINICIAN = (
    r"(?:\w+[\s.]+){0,3}(?:clinicians?|doctors?|dr|physicians?|psychiatrists?|psychologists?|therapists?|nurses?|md|"
    r"medical (?:team|staff|board)|experts?|médic[oa]s?|doctor(?:a|as|es)?|psiquiatras?|psicólog[oa]s?|"
    r"terapeutas?|profesional(?:es)?|clínic[oa]s?|expert[oa]s)\b"
)
_BY_CLINICIAN = re.compile(
    rf"\b(?:(?:reviewed|approved|checked|signed|verified|certified|endorsed|vetted)\s+by|"
    rf"(?:revisad|aprobad|firmad|verificad|certificad|avalad)[oa]s?\s+por)\s+{_CLINICIAN}",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|nor|without|until|before|cannot|awaits?|awaiting|waiting|will|"
    r"to be|ningún|ninguna?|nadie|nunca|sin|falta|hasta|antes|espera)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;]+")
ILLNESSES = re.compile(
    r"\b(?:depress\w*|suicid\w*|anxiety|disorders?|mental(?:ly)? ill(?:ness|nesses)?|bipolar|schizo\w+|psychosis|"
    r"psychotic|ptsd|post-?traumatic|trauma\w*|ocd|adhd|autis\w+|addict\w*|alcoholi\w+|self-harm\w*|anorexi\w+|"
    r"panic (?:attacks?|disorder)|bulimi\w+|dementia|insomnia|phobias?|mania|"
    r"depresi\w+|deprimid[oa]s?|ansiedad|trastornos?|enfermedad(?:es)? mental(?:es)?|esquizo\w+|psicosis|psicótic\w+|"
    r"tept|traumátic\w+|autolesi\w+|adicci\w+|adict\w+|alcohólic\w+|ataques? de pánico|demencia|insomnio|fobias?)\b",
    re.IGNORECASE,
)


def claims_review(text: str) -> str:
    """The words of a text of the review state that say somebody has reviewed these words; empty where none do."""
    return _claimed(_REVIEWED, text)


def check_review(reader: Reader, words: Words, place: Place) -> None:
    """What says that no clinician has signed these words goes on saying so."""
    said: list[tuple[Value, str]] = [(words.reading, "not_reviewed"), (words.about, "review_text")]
    said += [(words.review, "unsigned"), (words.review, "changed"), (words.review, "overdue_mark")]
    for owner, name in said:
        if claim := claims_review(getattr(owner, name)):
            _note_review(reader, reader.word(reader.place(owner, place, name), claim))


def check_reviewers(reader: Reader, value: Topic | Words | Notice, place: Place) -> None:
    """No other text says that a clinician reviewed these words, save where a source is named."""
    for owner, _, text, at in texts(reader, value, place):
        claim = "" if isinstance(owner, Source) else _claimed(_BY_CLINICIAN, text)
        if claim:
            _note_review(reader, reader.word(at, claim))


def check_room(reader: Reader, words: Words, place: Place) -> None:
    """The waiting screen and the first screen face a room: they name no illness."""
    for group in (words.attract, words.home):
        for _, _, text, at in texts(reader, group, place):
            check_illness(reader, text, at)


def check_first_card(reader: Reader, topic: Topic, place: Place) -> None:
    """So does a topic's card on the first screen, with the sentence below it."""
    shown = ("card",) if topic.companion else ("card", "lead")
    for name in shown:
        check_illness(reader, getattr(topic, name), reader.place(topic, place, name))


def check_illness(reader: Reader, text: str, at: Place) -> None:
    """A text that a whole room reads names no illness."""
    for word in dict.fromkeys(each.lower() for each in ILLNESSES.findall(text)):
        what = f'"{word}" names an illness on a screen that the whole room sees.'
        reader.note("illness-named", reader.word(at, word), what, "Say it without the illness, such as: how you feel.")


def _claimed(claim: re.Pattern[str], text: str) -> str:
    """The first words that make the claim in a sentence that denies nothing before them; empty where none does."""
    return next(
        (found[0] for begin, found in _claims(claim, text) if not _DENIED.search(text, begin, found.start())), ""
    )


def _claims(claim: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    for sentence in _SENTENCE.finditer(text):
        for found in claim.finditer(text, sentence.start(), sentence.end()):
            yield sentence.start(), found


def _note_review(reader: Reader, at: Place) -> None:
    what = "This says that somebody has reviewed these words; nobody has signed them."
    mend = 'Take that out: the kiosk itself says what is signed. Until then, say: "Not yet reviewed by a clinician".'
    reader.note("review-claimed", at, what, mend)
