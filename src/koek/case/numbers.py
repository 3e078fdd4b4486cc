"""Exact numbers: what a user or a file wrote, as a fraction, without passing through a float.

A number is what is written up to 14 significant digits. A longer one that some double prints is what a
float printed, and becomes the simplest fraction that prints the same: ``0.6666666666666666`` is 2/3. A
longer one that no double prints is what is written.
"""

import re
from decimal import Decimal
from fractions import Fraction
from math import nextafter
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

WRITTEN_DIGITS = 14
MOST_CHARACTERS = 1000
MOST_BITS = 1400
"""Size of numerator and denominator beyond which a number is taken for a slip or an attack."""
_MOST_PLACES = 200
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_RATIO = re.compile(r"([+-]?[0-9]+)\s*/\s*([0-9]+)")
TEXT_PATTERN = rf"^\s*(?:{_DECIMAL.pattern}|{_RATIO.pattern})\s*$"
"""What the text of a number looks like, for schemas."""


def exact(written: str | Decimal | Fraction | float) -> Fraction:
    """Return the number somebody meant, exactly.

    Parameters
    ----------
    written : str, int, Decimal, Fraction or float
        Text is a decimal number or a ratio ``p/q``; a float stands for the text it prints.

    Raises
    ------
    ValueError
        The text is not a finite number.
    TypeError
        It is a truth value.

    Examples
    --------
    >>> exact("0.1")
    Fraction(1, 10)
    >>> exact("0.6666666666666666")
    Fraction(2, 3)
    >>> exact("0.12345678901234567891")
    Fraction(12345678901234567891, 100000000000000000000)
    """
    if isinstance(written, bool):
        raise TypeError(str(written))
    if isinstance(written, int | Fraction):
        return Fraction(written)
    if isinstance(written, float):
        written = repr(written)
    if isinstance(written, Decimal):
        written = str(written)
    return _parse(written.strip())


def _parse(text: str) -> Fraction:
    if len(text) > MOST_CHARACTERS:
        raise ValueError(text[:40])
    number = _unbounded(text)
    if max(number.numerator.bit_length(), number.denominator.bit_length()) > MOST_BITS:
        raise ValueError(text[:40])
    return number


def _unbounded(text: str) -> Fraction:
    ratio = _RATIO.fullmatch(text)
    if ratio and int(ratio[2]):
        return Fraction(int(ratio[1]), int(ratio[2]))
    if not _DECIMAL.fullmatch(text):
        raise ValueError(text[:40])
    decimal = Decimal(text)
    if _significant_digits(decimal) <= WRITTEN_DIGITS or decimal == decimal.to_integral_value():
        return Fraction(decimal)
    printed = float(decimal)
    if Decimal(repr(printed)) != decimal:
        return Fraction(decimal)
    return _simplest_that_prints(printed)


def _significant_digits(decimal: Decimal) -> int:
    return len("".join(map(str, decimal.as_tuple().digits)).strip("0"))


def _simplest_that_prints(printed: float) -> Fraction:
    """Return the fraction with the smallest denominator that rounds to this double."""
    if printed < 0:
        return -_simplest_that_prints(-printed)
    value = Fraction(printed)
    low = (value + Fraction(nextafter(printed, 0.0))) / 2
    high = (value + Fraction(nextafter(printed, float("inf")))) / 2
    simplest = _simplest_between(low, high)
    return simplest if float(simplest) == printed else value


def _simplest_between(low: Fraction, high: Fraction) -> Fraction:
    """Return the fraction with the smallest denominator in the closed interval (Stern-Brocot descent)."""
    whole = -(-low.numerator // low.denominator)
    if whole <= high:
        return Fraction(whole)
    below = low.numerator // low.denominator
    return below + 1 / _simplest_between(1 / (high - below), 1 / (low - below))


def as_text(number: Fraction) -> str:
    """Return the shortest text that `exact` reads back as the same number.

    Examples
    --------
    >>> as_text(Fraction(1, 8)), as_text(Fraction(2, 3)), as_text(Fraction(1200))
    ('0.125', '2/3', '1200')
    """
    if number.denominator == 1:
        return str(number.numerator)
    decimal = _terminating(number)
    if decimal is not None and exact(decimal) == number:
        return decimal
    return f"{number.numerator}/{number.denominator}"


def _terminating(number: Fraction) -> str | None:
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    if rest != 1 or places > _MOST_PLACES:
        return None
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _validated(written: Any) -> Fraction:
    try:
        return exact(written)
    except (ValueError, TypeError, AttributeError) as reason:
        raise PydanticCustomError(
            "number.unreadable", "not a number: {value}", {"value": str(written)[:80]}
        ) from reason


Exact = Annotated[
    Fraction,
    BeforeValidator(_validated),
    PlainSerializer(as_text, return_type=str),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": TEXT_PATTERN},
            ],
            "description": "A number, or its exact text: 0.25 or 2/3.",
        }
    ),
]
"""A number in a noun: read from text, kept as a fraction, written as text."""
