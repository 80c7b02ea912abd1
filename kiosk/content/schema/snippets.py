"""What an editor writes at one go where staff begin something new: a screen, a question, a block."""

from typing import Any, Final

from kiosk.content.model import Notice, Question, TopicScreen
from kiosk.content.schema.shapes import Schema

_ID, _TITLE, _CARD = "${1:a-new-name}", "${2:What it says at the top}", "${3:What its card says}"
_LEAD = "The one main message."


def _snippet(label: str, about: str, body: Any) -> Schema:  # noqa: ANN401 -- any JSON
    return {"label": label, "description": about, "body": body}


def _screen(kind: str, **more: object) -> dict[str, object]:
    return {"kind": kind, "id": _ID, "title": _TITLE, "card": _CARD, "icon": "ph.book-open-bold", "tone": "sea", **more}


SNIPPETS: Final[dict[Any, list[Schema]]] = {
    TopicScreen: [
        _snippet(
            "a new article",
            "A screen with a text to read. Every language needs it under the same id.",
            _screen("article", blocks=[{"lead": f"${{4:{_LEAD}}}"}, {"text": "${5:A few short sentences.}"}]),
        ),
        _snippet(
            "a new list of questions",
            "A screen with questions, each leading to its answer.",
            _screen(
                "questions",
                lead="Touch a question to read the answer.",
                questions=[
                    {
                        "id": "${4:another-name}",
                        "question": "${5:The question?}",
                        "answer": [{"lead": "${6:The answer.}"}],
                    }
                ],
            ),
        ),
    ],
    Notice: [
        _snippet(
            "a new notice",
            "What everybody is told for a while, in every language; it goes by itself.",
            {
                "text": {"en": "${1:What you want to say.}", "es": "${2:The same in Spanish.}"},
                "from": "${3:2026-11-24}",
                "until": "${4:2026-11-26}",
            },
        ),
    ],
    Question: [
        _snippet(
            "a new question",
            "A question and its answer. Every language needs it under the same id.",
            {"id": _ID, "question": "${2:The question?}", "answer": [{"lead": "${3:The answer.}"}]},
        ),
    ],
}
"""What a list holds -> what can be begun in it."""
