"""What is never said on the kiosk, language by language, and what can be said in its place (CONTENT, "Never")."""

import re
import unicodedata
from collections.abc import Collection, Iterator

_STUDIED, _HELPS, _HOPE = "estudiado en muchas investigaciones", "ayuda", "puede ayudar"
_DIED, _ATTEMPT, _HOW = "murió por suicidio", "intento de suicidio", "cómo está"
_UNSIGNED = "aún sin revisión de un profesional de salud"

NEVER: dict[str, dict[str, str]] = {
    "en": {
        "proven": "studied in many trials",
        "proved": "studied in many trials",
        "proves": "suggests",
        "cure": "help",
        "cures": "helps",
        "cured": "better",
        "curing": "helping",
        "guarantee": "hope",
        "guaranteed": "likely",
        "guarantees": "can help",
        "best": "a good",
        "better than": "different from",
        "commit suicide": "die by suicide",
        "commits suicide": "dies by suicide",
        "committed suicide": "died by suicide",
        "committing suicide": "dying by suicide",
        "are you suicidal": "how are you",
        "failed attempt": "attempt",
        "successful attempt": "death by suicide",
        "epidemic": "many people",
        "clinically reviewed": "not yet reviewed by a clinician",
    },
    "es": {
        **dict.fromkeys(("comprobado", "comprobada", "comprobados", "comprobadas", "está probado"), _STUDIED),
        **dict.fromkeys(("demostrado", "demostrada", "demostrados", "demostradas"), _STUDIED),
        **dict.fromkeys(("demuestra", "demuestran"), "indica"),
        **dict.fromkeys(("cura", "curan", "curar", "cure", "curará", "curarse", "curarle", "curación"), _HELPS),
        **dict.fromkeys(("curado", "curada", "curados", "curadas"), "mejor"),
        **dict.fromkeys(("garantiza", "garantizan", "garantizamos", "garantizar", "garantía"), _HOPE),
        **dict.fromkeys(("garantizado", "garantizada", "garantizados", "garantizadas"), _HOPE),
        **dict.fromkeys(("el mejor", "la mejor", "los mejores", "las mejores"), "un buen, una buena"),
        **dict.fromkeys(("mejor que", "mejores que"), "distinto de"),
        **dict.fromkeys(("cometer suicidio", "cometer un suicidio"), "morir por suicidio"),
        **dict.fromkeys(("comete suicidio", "cometió suicidio", "cometido suicidio", "cometió un suicidio"), _DIED),
        **dict.fromkeys(("piensa suicidarse", "piensa en suicidarse", "quiere suicidarse", "quiere morir"), _HOW),
        **dict.fromkeys(("intento fallido", "intento fracasado", "intento frustrado"), _ATTEMPT),
        **dict.fromkeys(("intento de suicidio fallido", "suicidio fallido", "suicidio frustrado"), _ATTEMPT),
        **dict.fromkeys(("intento exitoso", "suicidio exitoso", "suicidio consumado"), "muerte por suicidio"),
        **dict.fromkeys(("epidemia", "epidemias"), "muchas personas"),
        **dict.fromkeys(("revisado por un clínico", "revisada por un clínico", "clínicamente revisado"), _UNSIGNED),
        **dict.fromkeys(("revisado clínicamente", "revisada clínicamente", "clínicamente revisada"), _UNSIGNED),
    },
}
"""Language -> what is never said in it -> what can be said in its place. "Suicidarse" by itself blames nobody."""

_FOUND = {
    language: re.compile(
        r"\b(" + "|".join(each.replace(" ", r"\s+") for each in sorted(words, key=len, reverse=True)) + r")\b",
        re.IGNORECASE,
    )
    for language, words in NEVER.items()
}


def never_said(text: str, languages: Collection[str] = tuple(NEVER)) -> Iterator[tuple[str, str]]:
    """Each word of `text` that is never said in any of `languages`, once, with what can be said in its place."""
    found = {
        " ".join(each.lower().split()): language
        for language in languages
        if language in NEVER
        for each in _FOUND[language].findall(unicodedata.normalize("NFC", text))
    }
    yield from ((word, NEVER[language][word]) for word, language in found.items())
