"""How often something happens: "monthly", "elke week", "per kwartaal", "every three months"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from koek.closing.marks import Scan
from koek.closing.spelled import DIGITS, UNIT, UNITS, WORDS, number_in

_ADVERBS = {
    "day": re.compile(r"\b(?:dagelijkse?|daily)\b", re.IGNORECASE),
    "week": re.compile(r"\b(?:wekelijkse?|weekly)\b", re.IGNORECASE),
    "month": re.compile(r"\b(?:maandelijkse?|monthly)\b", re.IGNORECASE),
    "quarter": re.compile(r"\b(?:driemaandelijkse?|quarterly)\b", re.IGNORECASE),
    "year": re.compile(r"\b(?:jaarlijkse?|yearly|annual(?:ly)?)\b", re.IGNORECASE),
}
_EVERY = re.compile(
    r"\b(?:elke?|iedere?|each|every|per|an?(?=\s+(?:day|week|month|quarter|year)\b))\s+"
    rf"(?:(?P<number>{DIGITS}|(?:{WORDS})\b)\s+)?(?P<unit>{UNIT})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Often:
    """Words about how often, as the time between two turns: ``"month"``, ``"7 day"``."""

    each: str
    text: str
    start: int
    end: int


def each(unit: str, times: Fraction | int = 1) -> str:
    """Return the time between two turns in a form that is the same for a quarter and for three months."""
    base, factor = UNITS[unit]
    count = times * factor
    return base if count == 1 else f"{count} {base}"


def how_often_in(scan: Scan, language: str) -> Iterator[Often]:
    """Yield words about how often, and take them."""
    for unit, pattern in _ADVERBS.items():
        for match in scan.take(pattern):
            yield Often(each(unit), match[0], match.start(), match.end())
    for match in scan.take(_EVERY):
        times = number_in(match["number"], language)[0] if match["number"] else 1
        unit = " ".join(match["unit"].lower().split())
        yield Often(each(unit, times), match[0], match.start(), match.end())
