"""Amounts, quantities and numbers in Dutch and English text, as exact numbers with their unit."""

import re
from collections.abc import Iterator
from fractions import Fraction

from koek.closing.marks import Bound, Doubt, Mark, MarkKind, Scan, words_before

_ONES = ("een twee drie vier vijf zes zeven acht negen", "one two three four five six seven eight nine")
_TEENS = (
    "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
)
_TENS = (
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "twenty thirty forty fifty sixty seventy eighty ninety",
)
_TEN = 10


def _spelled() -> dict[str, Fraction]:
    """Return the numbers up to a hundred in words, in both languages."""
    found: dict[str, Fraction] = {"honderd": Fraction(100), "hundred": Fraction(100)}
    for words, start in ((_ONES, 1), (_TEENS, _TEN)):
        for line in words:
            found |= {word: Fraction(number) for number, word in enumerate(line.split(), start)}
    for line in _TENS:
        found |= {word: Fraction(number * _TEN) for number, word in enumerate(line.split(), 2)}
    ones, tens = ([line.split() for line in lines] for lines in (_ONES, _TENS))
    for dutch, english in zip(*ones, strict=True):
        joint = "ën" if dutch.endswith("e") else "en"
        for ten_nl, ten_en in zip(*tens, strict=True):
            value = found[dutch] + found[ten_nl]
            found |= {f"{dutch}{joint}{ten_nl}": value, f"{ten_en}-{english}": value}
    return found


_HALVES = {"anderhalf": 3, "anderhalve": 3, "half": 1, "halve": 1, "half a": 1, "half an": 1}
_SPELLED = (
    _spelled()
    | {"één": Fraction(1), "eén": Fraction(1)}
    | {word: Fraction(n, 2) for word, n in _HALVES.items()}
)
_ONLY_WITH_UNIT = {"een", "one", *_HALVES}
"""Words that are a number only when a unit follows: elsewhere they are small words."""

_TIMES = {
    "duizend": 10**3, "thousand": 10**3, "k": 10**3, "miljoen": 10**6, "mln": 10**6, "million": 10**6,
    "miljard": 10**9, "billion": 10**9,
}  # fmt: skip
_UNITS: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("minuut", "minuten", "minute", "minutes"), ("minute", 1)),
    **dict.fromkeys(("uur", "uren", "hour", "hours"), ("minute", 60)),
    **dict.fromkeys(("dag", "dagen", "day", "days"), ("day", 1)),
    **dict.fromkeys(("week", "weken", "weeks"), ("day", 7)),
    **dict.fromkeys(("werkdag", "werkdagen", "working day", "working days", "business days"), ("workday", 1)),
    **dict.fromkeys(("maand", "maanden", "month", "months"), ("month", 1)),
    **dict.fromkeys(("kwartaal", "kwartalen", "quarter", "quarters"), ("month", 3)),
    **dict.fromkeys(("jaar", "jaren", "year", "years"), ("month", 12)),
    **dict.fromkeys(("procent", "percent", "per cent", "%"), ("percent", 1)),
    **dict.fromkeys(("keer", "maal", "times"), ("times", 1)),
}


def _either(words: dict[str, object] | set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_WORDS = _either(_SPELLED.keys() - _ONLY_WITH_UNIT - {"ten"}) + r"|ten(?!\s+\w+(?:ste|de|name|dele|einde)\b)"
_NUMBER = (
    rf"(?P<number>(?<![\w.,])(?:{_DIGITS})|\b(?:{_WORDS})\b)(?:\s*(?P<times>(?:{_either(set(_TIMES))})\b))?"
)
_UNIT = rf"(?:{_either(set(_UNITS) - {'%'})})\b|%"
_PER = rf"(?:\s*(?:per\s+(?P<per>\w+)|(?:elke?|ieder|each|every|an?|/)\s*(?P<each>{_UNIT})))?"
_CURRENCY = r"€|\$|eur\b|euro's\b|euros\b|euro\b|dollars?\b|cents?\b"
_AMOUNTS = (
    re.compile(rf"(?P<currency>€|\$|\beur\b|\beuro\b)\s*{_NUMBER}(?:,-+)?{_PER}", re.IGNORECASE),
    re.compile(rf"{_NUMBER}(?:,-+)?\s*(?P<currency>{_CURRENCY}){_PER}", re.IGNORECASE),
)
_QUANTITIES = (
    re.compile(rf"{_NUMBER}\s*-?\s*(?P<unit>{_UNIT}){_PER}", re.IGNORECASE),
    re.compile(
        rf"(?<!per )\b(?P<number>{_either(_ONLY_WITH_UNIT)})(?P<times>\b)\s+(?P<unit>{_UNIT}){_PER}",
        re.IGNORECASE,
    ),
)
_BARE = re.compile(rf"{_NUMBER}(?P<thing>\s+[^\W\d_]{{3,}})?", re.IGNORECASE)

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


def number_in(written: str, language: str = "nl") -> tuple[Fraction, bool]:
    """Return a written number, and whether it can be read in two ways.

    Parameters
    ----------
    written : str
        Digits with points and commas, or a number in words.
    language : str
        Which sign is for decimals: ``"nl"`` the comma, ``"en"`` the point.

    Examples
    --------
    >>> number_in("1.200,50")[0] == number_in("1200.50")[0]
    True
    >>> number_in("1,200"), number_in("tweeëntwintig")[0]
    ((Fraction(1200, 1), True), Fraction(22, 1))
    """
    word = " ".join(written.lower().split())
    if word in _SPELLED:
        return _SPELLED[word], False
    signs = [sign for sign in word if sign in ".,"]
    if not signs:
        return Fraction(word), False
    whole, _, last = word.rpartition(signs[-1])
    in_thousands = len(last) == 3 and not whole.startswith("0") and (len(signs) == 1 or len(set(signs)) == 1)  # noqa: PLR2004  # three digits to a thousand
    if in_thousands:
        doubtful = len(signs) == 1 and signs[0] == ("," if language == "nl" else ".")
        return Fraction(re.sub("[.,]", "", word)), doubtful
    return Fraction(f"{re.sub('[.,]', '', whole)}.{last}"), False


def figures_in(scan: Scan, language: str) -> Iterator[Mark]:
    """Yield amounts of money, then quantities, then numbers without a unit, and take them from the text."""
    for pattern in _AMOUNTS:
        for match in scan.take(pattern):
            number, doubtful = _value(match, language)
            sign = match["currency"].lower()
            if sign.startswith("cent"):
                number /= 100
            currency = "dollar" if sign.startswith(("$", "dollar")) else "euro"
            yield _mark(scan, match, MarkKind.AMOUNT, (number, currency, _per(match)), doubtful=doubtful)
    for pattern in _QUANTITIES:
        for match in scan.take(pattern):
            number, doubtful = _value(match, language)
            unit, factor = _UNITS[" ".join(match["unit"].lower().split())]
            key = (number * factor, unit, _per(match))
            yield _mark(scan, match, MarkKind.QUANTITY, key, doubtful=doubtful)
    for match in scan.take(_BARE):
        number, doubtful = _value(match, language)
        yield _mark(scan, match, MarkKind.QUANTITY, (number, None, None), doubtful=doubtful)


def _value(match: re.Match[str], language: str) -> tuple[Fraction, bool]:
    number, doubtful = number_in(match["number"], language)
    return number * _TIMES.get((match["times"] or "").lower(), 1), doubtful


def _per(match: re.Match[str]) -> str | None:
    written = match["per"] or match["each"]
    if written is None:
        return None
    unit, factor = _UNITS.get(written.lower(), (written.lower(), 1))
    return unit if factor == 1 else f"{factor} {unit}"


def _mark(
    scan: Scan, match: re.Match[str], kind: MarkKind, key: tuple[object, ...], *, doubtful: bool
) -> Mark:
    bound, start = scan.bound(match.start(), _MAGNITUDES)
    doubt = Doubt.TWO_READINGS if doubtful else Doubt.ABOUT if bound is Bound.ABOUT else None
    return Mark(kind, (*key, bound), scan.said(start, match.end()), start, match.end(), doubt)
