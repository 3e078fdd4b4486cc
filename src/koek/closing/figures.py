"""Amounts, quantities and numbers in Dutch and English text, as exact numbers with their unit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from koek.closing.frequencies import Often, how_often_in
from koek.closing.marks import Bound, Doubt, Mark, MarkKind, Scan, words_before
from koek.closing.spelled import MULTIPLES, NUMBER, ONLY_WITH_UNIT, UNIT, UNITS, either, number_in

_PER = rf"(?:\s*(?:per\s+(?P<per>\w+)|(?:elke?|ieder|each|every|an?|/)\s*(?P<each>{UNIT})))?"
_CURRENCY = r"€|\$|eur\b|euro's\b|euros\b|euro\b|dollars?\b|cents?\b"
_AMOUNTS = (
    re.compile(rf"(?P<currency>€|\$|\beur\b|\beuro\b)\s*{NUMBER}(?:,-+)?{_PER}", re.IGNORECASE),
    re.compile(rf"{NUMBER}(?:,-+)?\s*(?P<currency>{_CURRENCY}){_PER}", re.IGNORECASE),
)
_NOT_EVERY = "".join(
    rf"(?<!\b{word} )" for word in ("elk", "elke", "ieder", "iedere", "each", "every", "per")
)
_QUANTITIES = (
    re.compile(rf"{_NOT_EVERY}{NUMBER}\s*-?\s*(?P<unit>{UNIT}){_PER}", re.IGNORECASE),
    re.compile(
        rf"{_NOT_EVERY}\b(?P<number>{either(ONLY_WITH_UNIT)})(?P<times>\b)\s+(?P<unit>{UNIT}){_PER}",
        re.IGNORECASE,
    ),
)
_BARE = re.compile(rf"{NUMBER}(?P<thing>\s+[^\W\d_]{{3,}})?", re.IGNORECASE)

_MAGNITUDES = {
    Bound.AT_MOST: words_before(
        "maximaal", "max\\.?", "hoogstens", "ten hoogste", "binnen", "tot en met", "at most", "up to",
        "within",
        "niet (?:meer|langer|hoger|later) dan", "(?:no|not) (?:more|longer|higher|later) than",
    ),
    Bound.AT_LEAST: words_before(
        "minimaal", "min\\.", "minstens", "ten minste", "tenminste", "at least",
        "niet (?:minder|korter|lager) dan", "(?:no|not) (?:less|fewer|shorter|lower) than",
    ),
    Bound.BEFORE: words_before(
        "onder", "below", "(?:minder|korter|lager) dan", "(?:less|fewer|shorter|lower) than"
    ),
    Bound.AFTER: words_before(
        "boven", "above", "(?:meer|langer|hoger) dan", "(?:more|longer|higher) than"
    ),
    Bound.ABOUT: words_before(
        "ongeveer", "circa", "ca\\.", "rond(?: de)?", "zo'n", "about", "around", "roughly", "approximately"
    ),
}  # fmt: skip


_AFTERWARDS = {
    Bound.AT_LEAST: re.compile(r"\s+(?:of|or)\s+(?:meer|langer|more|longer)\b", re.IGNORECASE),
    Bound.AT_MOST: re.compile(r"\s+(?:of|or)\s+(?:minder|korter|less|fewer|shorter)\b", re.IGNORECASE),
}
_SHARES = {
    Fraction(1, 2): r"de helft|half om half|fifty[ -]?fifty|half(?=\s+(?:of|van)\b|\s*(?:[.,;]|\Z))",
    Fraction(1, 3): r"een derde|one[ -]third|a third",
    Fraction(2, 3): r"twee[ -]?derde|two[ -]thirds",
    Fraction(1, 4): r"een kwart|(?:a|one) quarter(?=\s+of\b)",
    Fraction(3, 4): r"drie[ -]?kwart|three quarters(?=\s+of\b)",
}
_LENGTHS = frozenset({"minute", "day", "workday", "month", "percent"})


def figures_in(scan: Scan, language: str) -> Iterator[Mark]:
    """Yield amounts of money, then quantities, then numbers without a unit, and take them from the text.

    How often ("monthly", "every week") belongs to the figure it follows, else to the only figure that is no
    length of time or share; else it is a figure by itself.
    """
    found = [*_amounts(scan, language), *_shares(scan), *_quantities(scan, language)]
    often = list(how_often_in(scan, language))
    found += _bare_numbers(scan, language)
    counted = [mark for mark in found if not _LENGTHS & set(_key(mark))]
    if len(often) == len(counted) == 1 and _key(counted[0])[2] is None:
        only = counted[0]
        number, unit, _, bound = _key(only)
        joined = replace(only, key=(number, unit, often[0].each, bound), text=f"{only.text}, {often[0].text}")
        yield from (joined if mark is only else mark for mark in found)
    else:
        yield from (*found, *map(_by_itself, often))


def _key(mark: Mark) -> tuple[Any, ...]:
    return mark.key if isinstance(mark.key, tuple) else ()


def _by_itself(often: Often) -> Mark:
    return Mark(MarkKind.QUANTITY, ("often", often.each, None, None), often.text, often.start, often.end)


def _amounts(scan: Scan, language: str) -> Iterator[Mark]:
    for pattern in _AMOUNTS:
        for match in scan.take(pattern):
            number, doubtful = _value(match, language)
            sign = match["currency"].lower()
            if sign.startswith("cent"):
                number /= 100
            currency = "dollar" if sign.startswith(("$", "dollar")) else "euro"
            yield _mark(scan, match, MarkKind.AMOUNT, (number, currency, _per(match)), doubtful=doubtful)


def _shares(scan: Scan) -> Iterator[Mark]:
    """Yield parts of a whole in words, as percentages."""
    for share, words in _SHARES.items():
        for match in scan.take(re.compile(rf"\b(?:{words})", re.IGNORECASE)):
            yield _mark(scan, match, MarkKind.QUANTITY, (share * 100, "percent", None), doubtful=False)


def _quantities(scan: Scan, language: str) -> Iterator[Mark]:
    for pattern in _QUANTITIES:
        for match in scan.take(pattern):
            number, doubtful = _value(match, language)
            unit, factor = UNITS[" ".join(match["unit"].lower().split())]
            key = (number * factor, unit, _per(match))
            yield _mark(scan, match, MarkKind.QUANTITY, key, doubtful=doubtful)


def _bare_numbers(scan: Scan, language: str) -> Iterator[Mark]:
    for match in scan.take(_BARE):
        number, doubtful = _value(match, language)
        yield _mark(scan, match, MarkKind.QUANTITY, (number, None, None), doubtful=doubtful)


def _value(match: re.Match[str], language: str) -> tuple[Fraction, bool]:
    number, doubtful = number_in(match["number"], language)
    return number * MULTIPLES.get((match["times"] or "").lower(), 1), doubtful


def _per(match: re.Match[str]) -> str | None:
    written = match["per"] or match["each"]
    if written is None:
        return None
    unit, factor = UNITS.get(written.lower(), (written.lower(), 1))
    return unit if factor == 1 else f"{factor} {unit}"


def _mark(
    scan: Scan, match: re.Match[str], kind: MarkKind, key: tuple[object, ...], *, doubtful: bool
) -> Mark:
    bound, start = scan.bound(match.start(), _MAGNITUDES)
    end = match.end()
    for later, pattern in _AFTERWARDS.items():
        if bound is None and (more := pattern.match(scan.text, end)):
            bound, end = later, more.end()
            scan.claim(match.end(), end)
    doubt = Doubt.TWO_READINGS if doubtful else Doubt.ABOUT if bound is Bound.ABOUT else None
    return Mark(kind, (*key, bound), scan.said(start, end), start, end, doubt)
