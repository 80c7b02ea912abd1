"""Crisis help: the one place where its numbers and words live.

Nothing in content, settings or translation can change what stands here, and this module imports
nothing of the kiosk. A lint (`tests/test_crisis_numbers.py`) finds these numbers anywhere else.

Sources
-------
988lifeline.org, "what to expect" (call, text, chat, press 1, press 2, AYUDA);
SAMHSA, 2023-09-08 (videophone, ASL Now, TTY 711); US Department of Justice, Office for Victims of
Crime, 2022-01-20 (National Domestic Violence Hotline). The Spanish is a draft until signed.
"""

from types import MappingProxyType
from typing import Final, NamedTuple

LIFELINE: Final = "988"
EMERGENCY: Final = "911"
VETERANS_TEXT: Final = "838255"
RELAY: Final = "711"
SPANISH_TEXT: Final = "AYUDA"
LIFELINE_SITE: Final = "988lifeline.org"
LIFELINE_ADDRESS: Final = "https://988lifeline.org/"
ABUSE_HOTLINE: Final = "1-800-799-7233"
ABUSE_TTY: Final = "1-800-787-3224"
ABUSE_TEXT: Final = "88788"

NUMBERS: Final = (
    LIFELINE,
    EMERGENCY,
    VETERANS_TEXT,
    RELAY,
    ABUSE_HOTLINE,
    ABUSE_TTY,
    ABUSE_TEXT,
)
"""Every number above; none of them may stand in any other file."""

LANGUAGES: Final = ("en", "es")
"""The languages crisis help speaks; the banner speaks all of them at once."""


class BannerLine(NamedTuple):
    """One thing the banner says: the digits, and words in each of `LANGUAGES`, long and short."""

    digits: str
    words: tuple[str, str]
    short: tuple[str, str]


BANNER: Final = (
    BannerLine(
        LIFELINE,
        ("Crisis? Call or text", "¿Crisis? Llame, oprima 2"),
        ("Crisis? Call or text", "¿Crisis? Llame, oprima 2"),
    ),
    BannerLine(
        EMERGENCY,
        ("Danger or medical emergency", "Peligro o emergencia médica"),
        ("Danger or emergency", "Peligro o emergencia"),
    ),
    BannerLine(
        "",
        ("Here now? Tell the front desk", "¿Está aquí? Avise en recepción"),
        ("Tell the front desk", "Avise en recepción"),
    ),
)


class Contact(NamedTuple):
    """One way to reach help: what to do, the digits or address, and who answers."""

    id: str
    action: str
    reach: str
    note: str


class CrisisWords(NamedTuple):
    """The crisis screen in one language."""

    title: str
    lead: str
    desk: str
    no_phone: str
    contacts: tuple[Contact, ...]
    expect_title: str
    expect: tuple[str, str]
    scan: str
    back: str
    banner_name: str
    local_line: str


class SafetyWords(NamedTuple):
    """For somebody who is afraid of a person, in one language."""

    title: str
    text: str
    hotline: str
    danger: str


class BuiltInWords(NamedTuple):
    """What stands on the glass when there is no content, or no QML, to show."""

    title: str
    text: str


_ENGLISH = CrisisWords(
    title="You can get help right now",
    lead="Hard moments pass, and you do not have to get through this one alone.",
    desk="You are here: tell the front desk now. You can say: I need help.",
    no_phone="No phone with you? Ask the front desk to call for you.",
    contacts=(
        Contact(
            "call",
            "Call",
            LIFELINE,
            "Free and confidential, day and night. The Suicide & Crisis Lifeline.",
        ),
        Contact("text", "Text", LIFELINE, "If you would rather write than speak."),
        Contact(
            "emergency",
            "Danger or medical emergency",
            EMERGENCY,
            "Call, or ask anyone near you to call.",
        ),
        Contact(
            "spanish",
            "Español",
            f"{LIFELINE}, oprima 2",
            f"O envíe {SPANISH_TEXT} al {LIFELINE}.",
        ),
        Contact(
            "unsafe",
            "Afraid of someone",
            ABUSE_HOTLINE,
            f"National Domestic Violence Hotline. Or text START to {ABUSE_TEXT}. The staff can talk with you alone.",
        ),
        Contact("chat", "Chat", LIFELINE_SITE, "On your own phone or computer."),
        Contact("veterans", "Veterans", f"{LIFELINE}, press 1", f"Or text {VETERANS_TEXT}."),
        Contact(
            "deaf",
            "Deaf or hard of hearing",
            f"{LIFELINE} by videophone",
            f"Or choose ASL Now on {LIFELINE_SITE}. With TTY: {RELAY}, then {LIFELINE}.",
        ),
    ),
    expect_title=f"What happens when you call {LIFELINE}",
    expect=(
        "You hear a greeting and a choice of lines, and then you wait a short time.",
        "A trained counselor answers. They listen, and they do not judge you.",
    ),
    scan="Or scan this to chat on your phone.",
    back="Go back",
    banner_name="Crisis help",
    local_line="Near here",
)

_SPANISH = CrisisWords(
    title="Puede recibir ayuda ahora mismo",
    lead="Los momentos difíciles pasan, y no tiene que pasar este a solas.",
    desk="Usted está aquí: avise en recepción ahora. Puede decir: necesito ayuda.",
    no_phone="¿No tiene teléfono? Pida en recepción que llamen por usted.",
    contacts=(
        Contact(
            "call",
            "Llame",
            f"{LIFELINE}, oprima 2",
            "Gratis y confidencial, de día y de noche. Línea de Prevención del Suicidio y Crisis.",
        ),
        Contact(
            "text",
            "Envíe un mensaje",
            f"{SPANISH_TEXT} al {LIFELINE}",
            "Si prefiere escribir en vez de hablar.",
        ),
        Contact(
            "emergency",
            "Peligro o emergencia médica",
            EMERGENCY,
            "Llame, o pida a alguien cerca de usted que llame.",
        ),
        Contact("english", "English", LIFELINE, "Call or text."),
        Contact(
            "unsafe",
            "Si tiene miedo de alguien",
            ABUSE_HOTLINE,
            f"Línea contra la Violencia Doméstica. O envíe START al {ABUSE_TEXT}. "
            "El personal puede hablar a solas con usted.",
        ),
        Contact("chat", "Chat", LIFELINE_SITE, "En su propio teléfono o computadora."),
        Contact(
            "veterans",
            "Veteranos",
            f"{LIFELINE}, oprima 1",
            f"O envíe un mensaje al {VETERANS_TEXT}.",
        ),
        Contact(
            "deaf",
            "Personas sordas o con dificultad para oír",
            f"{LIFELINE} por videoteléfono",
            f"O elija ASL Now en {LIFELINE_SITE}. Con TTY: {RELAY} y luego {LIFELINE}.",
        ),
    ),
    expect_title=f"Qué pasa cuando llama al {LIFELINE}",
    expect=(
        "Oye un saludo y las opciones de línea, y luego espera un momento.",
        "Le atiende una persona preparada, que escucha y no juzga.",
    ),
    scan="O escanee esto para chatear desde su teléfono.",
    back="Volver",
    banner_name="Ayuda en crisis",
    local_line="Cerca de aquí",
)

_SAFETY_ENGLISH = SafetyWords(
    title="If you are afraid of someone",
    text="Talk to the staff here, on your own. You can ask for that without saying why.",
    hotline=f"National Domestic Violence Hotline: {ABUSE_HOTLINE}. TTY {ABUSE_TTY}. Or text START to {ABUSE_TEXT}.",
    danger=f"In danger: {EMERGENCY}.",
)

_SAFETY_SPANISH = SafetyWords(
    title="Si tiene miedo de alguien",
    text="Hable a solas con el personal. Puede pedirlo sin decir por qué.",
    hotline=(
        f"Línea Nacional contra la Violencia Doméstica: {ABUSE_HOTLINE}. "
        f"TTY {ABUSE_TTY}. O envíe START al {ABUSE_TEXT}."
    ),
    danger=f"En peligro: {EMERGENCY}.",
)

_WORDS = MappingProxyType({"en": _ENGLISH, "es": _SPANISH})
_SAFETY = MappingProxyType({"en": _SAFETY_ENGLISH, "es": _SAFETY_SPANISH})

BUILT_IN: Final = (
    BuiltInWords(
        "Please ask the front desk",
        "This screen has nothing to show just now. Crisis help is below.",
    ),
    BuiltInWords(
        "Pregunte en recepción",
        "Esta pantalla no tiene nada que mostrar ahora. Abajo hay ayuda en crisis.",
    ),
)


def crisis_words(language: str) -> CrisisWords:
    """The crisis screen's words; English for a language crisis help does not speak."""
    return _WORDS.get(language, _ENGLISH)


def safety_words(language: str) -> SafetyWords:
    """The words for somebody who is afraid of a person; English where there are no others."""
    return _SAFETY.get(language, _SAFETY_ENGLISH)
