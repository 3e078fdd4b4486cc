"""Numbers as people write them, in digits and words, and the units they stand with."""

import re
from collections.abc import Iterable
from fractions import Fraction

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


def _hundreds() -> dict[str, Fraction]:
    """Return the Dutch hundreds and thousands that are written as one word."""
    words = [*_ONES[0].split(), *_TEENS[0].split()]
    return {
        f"{word}{large}": Fraction(number * value)
        for number, word in enumerate(words, 1)
        for large, value in (("honderd", 100), ("duizend", 1000))
        if number > 1
    }


_HALVES = {"anderhalf": 3, "anderhalve": 3, "half": 1, "halve": 1, "half a": 1, "half an": 1}
SPELLED = (
    _spelled()
    | _hundreds()
    | {"één": Fraction(1), "eén": Fraction(1)}
    | {word: Fraction(n, 2) for word, n in _HALVES.items()}
)
ONLY_WITH_UNIT = {"een", "one", *_HALVES}
"""Words that are a number only when a unit follows: elsewhere they are small words."""

MULTIPLES = {
    "hundred": 100, "duizend": 10**3, "thousand": 10**3, "k": 10**3, "miljoen": 10**6, "mln": 10**6,
    "million": 10**6, "miljard": 10**9, "billion": 10**9,
}  # fmt: skip
UNITS: dict[str, tuple[str, int]] = {
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


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
WORDS = either(SPELLED.keys() - ONLY_WITH_UNIT - {"ten"}) + r"|ten(?!\s+\w+(?:ste|de|name|dele|einde)\b)"
NUMBER = (
    rf"(?P<number>(?<![\w.,])(?:{DIGITS})|\b(?:{WORDS})\b)(?:\s*(?P<times>(?:{either(set(MULTIPLES))})\b))?"
)
UNIT = rf"(?:{either(set(UNITS) - {'%'})})\b|%"


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
    if word in SPELLED:
        return SPELLED[word], False
    signs = [sign for sign in word if sign in ".,"]
    if not signs:
        return Fraction(word), False
    whole, _, last = word.rpartition(signs[-1])
    in_thousands = len(last) == 3 and not whole.startswith("0") and (len(signs) == 1 or len(set(signs)) == 1)  # noqa: PLR2004  # three digits to a thousand
    if in_thousands:
        doubtful = len(signs) == 1 and signs[0] == ("," if language == "nl" else ".")
        return Fraction(re.sub("[.,]", "", word)), doubtful
    return Fraction(f"{re.sub('[.,]', '', whole)}.{last}"), False
