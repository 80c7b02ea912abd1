"""What is never said on the kiosk, language by language, and what can be said in its place (CONTENT, "Never")."""

import re
import unicodedata
from collections.abc import Collection, Iterator

_STUDIED, _HELPS, _HOPE = "estudiado en muchas investigaciones", "ayuda", "puede ayudar"
_DIED, _ATTEMPT, _HOW = "murió por suicidio", "intento de suicidio", "cómo está"
_PRESCRIBER, _RECETA = "talk with the person who prescribes it", "hable con quien se la receta"
_UNSIGNED = "aún sin revisión de un profesional de salud"

_MEDICINES = ("medicine", "medicines", "medication", "medications", "meds", "pills")
_MEDICINAS = ("su medicina", "sus medicinas", "su medicamento", "sus medicamentos", "sus pastillas")
_STOP = {
    "en": (
        "stop taking",
        *(
            f"{stop} {whose} {each}"
            for each in _MEDICINES
            for whose in ("your", "the")
            for stop in ("stop", "skip", "do not take", "don't take")
        ),
    ),
    "es": (
        *("deje de tomar", "deja de tomar", "dejar de tomar", "pare de tomar"),
        *(f"{stop} {each}" for each in _MEDICINAS for stop in ("deje", "deja", "suspenda", "no tome", "no tomes")),
    ),
}
_FOR_ALL = {
    "en": ("only therapy that works", "works for everyone", "works for everybody", "works for all", "always works"),
    "es": ("única terapia que funciona", "funciona para todos", "funciona para todo el mundo", "siempre funciona"),
}
_UNLESS_DENIED = frozenset(each for said in (_STOP, _FOR_ALL) for phrases in said.values() for each in phrases)
_DENIED = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|cannot|before|if|without|unless|nor|nunca|jamás|nadie|nada|ningun[oa]?|ningún|"
    r"antes|si|sin|ni)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.!?;:,…]")

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
        **dict.fromkeys(_STOP["en"], _PRESCRIBER),
        **dict.fromkeys(_FOR_ALL["en"], "helps many people"),
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
        **dict.fromkeys(("clínicamente revisado", "clínicamente revisados"), _UNSIGNED),
        **dict.fromkeys(("revisado clínicamente", "revisada clínicamente", "clínicamente revisada"), _UNSIGNED),
        **dict.fromkeys(_STOP["es"], _RECETA),
        **dict.fromkeys(_FOR_ALL["es"], "ayuda a muchas personas"),
    },
}
"""Language -> what is never said in it -> what can be said in its place. "Suicidarse" by itself blames nobody."""

_FOUND = {
    language: re.compile(
        r"\b("
        + "|".join(each.replace(" ", r"\s+").replace("'", "['\u2019]") for each in sorted(words, key=len, reverse=True))
        + r")\b",
        re.IGNORECASE,
    )
    for language, words in NEVER.items()
}


def never_said(text: str, languages: Collection[str] = tuple(NEVER)) -> Iterator[tuple[str, str]]:
    """Each word of `text` that is never said in any of `languages`, once, with what can be said in its place."""
    plain = unicodedata.normalize("NFC", text)
    found: dict[str, str] = {}
    for language in (each for each in languages if each in NEVER):
        for each in _FOUND[language].finditer(plain):
            word = " ".join(each[1].lower().replace("\u2019", "'").split())
            if word not in _UNLESS_DENIED or not _DENIED.search(_CLAUSE_END.split(plain[: each.start()])[-1]):
                found[word] = language
    yield from ((word, NEVER[language][word]) for word, language in found.items())
