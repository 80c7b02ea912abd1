"""Clinical words, and whether each is explained on the first screen where it stands."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from kiosk.content.problems import Place
from kiosk.content.reader import Reader
from kiosk.content.spoken import Spoken

_ENGLISH = """
ADHD, adherence, antidepressant, anxiety, attachment, behavioral, bereaved, bereavement, bipolar, CBT,
clinician, cognitive, comorbid, comorbidities, comorbidity, confidential, DBT, depression, depressive,
diagnoses, diagnosis, diagnostic, disorder, dopamine, dysthymia, efficacy, etiology, evidence-based, grief,
inpatient, interpersonal, interpersonal deficits, intervention, IPT, mania, manic, medication,
neurotransmitter, OCD, outpatient, prognoses, prognosis, psychiatric, psychiatrist,
psychoeducation, psychological, psychologist, psychopharmacology, psychosis, psychosocial, psychotherapeutic,
psychotherapy, psychotic, PTSD, referral, relapse, remission, role disputes, role transitions, serotonin,
SNRI, somatic, SSRI, symptom, symptomatic, therapeutic, therapist, trauma, traumatic, trial
"""
_SPANISH = """
adherencia, adicción, ambulatoria, ambulatorio, ansiedad, antidepresivo, apego, bipolar, CBT, cognitiva,
cognitivo, cognitivo-conductual, comórbida, comórbido, comorbilidad, conductual, confidencial, déficits
interpersonales, depresión, depresiva, depresivo, diagnóstica, diagnóstico, disputas de rol, distimia,
dopamina, duelo, eficacia, etiología, interpersonal, intervención, IPT, IRSN, ISRS, maníaca, maníaco,
neurotransmisor, pronóstico, psicoeducación, psicofármaco, psicofarmacología, psicológica, psicológico,
psicólogo, psicosis, psicosocial, psicoterapéutica, psicoterapéutico, psicoterapia, psicótica, psicótico,
psiquiatra, psiquiátrica, psiquiátrico, recaída, remisión, serotonina, síntoma, sintomática,
sintomático, somática, somático, TCC, TDAH, TEPT, terapeuta, terapéutica, terapéutico, TIP, TOC, transiciones
de rol, trastorno, trauma, traumática, traumático
"""
HARD: dict[str, tuple[str, ...]] = {
    code: tuple(" ".join(each.split()) for each in words.split(","))
    for code, words in (("en", _ENGLISH), ("es", _SPANISH))
}
"""Words of the clinic that many people do not know, language by language; their plurals count too."""

_MARKS = re.compile('["\u201c\u201d\u00ab\u00bb]')
_FEWEST = 3
"""So many hard words that nothing explains, in a file without a list, are told at once."""


def check_hard_words(
    reader: Reader, screens: Iterable[Spoken], explained: Mapping[str, str], place: Place, language: str
) -> None:
    """Warn of a hard word whose explanation does not stand on the first screen where the word stands."""
    read = [(screen, " ".join(each.text for each in screen.texts)) for screen in screens]
    named = {word.lower(): meaning for word, meaning in explained.items()}
    known = {each.lower(): each for each in (*HARD.get(language, ()), *explained)}
    misspelt = _misspelt(read, named, known)
    if not named and _warn_of_no_list(reader, read, known, place):
        return
    for word, shown in sorted(known.items()):
        first = next(((screen, text) for screen, text in read if _stands(word, text)), None)
        at = reader.place(explained, place, shown)
        if word in misspelt.values():
            continue
        if first is None:
            if meant := misspelt.get(word):
                what = f'"{shown}" stands on no screen, and "{known[meant]}" does.'
                reader.warn("hard-word-unused", at, what, f'Write "{known[meant]}" before the colon.')
            elif word in named:
                what = f'"{shown}" is explained below "hard_words:" and stands on no screen.'
                mend = "Write the word as it stands on the screen, in the language of this file; or take the line out."
                reader.warn("hard-word-unused", at, what, mend)
            continue
        screen, text = first
        where = next((each.place for each in screen.texts if _stands(word, each.text)), screen.place)
        if word not in named:
            what = f'"{shown}" is a hard word, and nothing says how it is explained.'
            mend = (
                f'Explain it on this screen, and write below "hard_words:" in this file: "{shown}: " and the '
                "explaining words as they stand here. Or say it with an everyday word."
            )
            reader.warn("hard-word", where, what, mend)
        elif _plain(named[word]) not in _plain(text):
            what = f'"{shown}" stands first on the screen "{screen.id}", and "{named[word]}" does not stand there.'
            reader.warn(
                "hard-word", where, what, 'Put these words on that screen, or correct them below "hard_words:".'
            )


def _warn_of_no_list(
    reader: Reader, read: Iterable[tuple[Spoken, str]], known: Mapping[str, str], place: Place
) -> bool:
    """One warning for a file that has hard words and explains none."""
    texts = [text for _, text in read]
    standing = [shown for word, shown in sorted(known.items()) if any(_stands(word, text) for text in texts)]
    if len(standing) < _FEWEST:
        return False
    what = f'The list "hard_words:" is missing, and these words are hard: {", ".join(standing)}.'
    mend = 'Write "hard_words:" at the very left below this line, and below it each word with what explains it.'
    reader.warn("hard-word", place, what, mend)
    return True


def _misspelt(read: Iterable[tuple[Spoken, str]], named: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Explained words that stand nowhere -> the hard word nearly spelled so that does, and that nothing explains."""
    texts = [text for _, text in read]
    standing = {word for word in known if any(_stands(word, text) for text in texts)}
    bare = standing - set(named)
    found: dict[str, str] = {}
    for word in named.keys() - standing:
        if near := get_close_matches(word, bare - set(found.values()), 1):
            found[word] = near[0]
    return found


def _stands(word: str, text: str) -> bool:
    spelled = r"\s+".join(re.escape(part) for part in word.split())
    return bool(re.search(rf"(?<!-)\b{spelled}(?:s|es)?\b(?!-)", text, re.IGNORECASE))


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text.lower().replace("\u2019", "'")).split())
