"""Values typed on the command line, with a kind word when one cannot be read."""

from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from koek.texts.catalogue import say
from koek.texts.language import Language


def number(text: str) -> Fraction:
    """Return a number as it is, also ``1/3``."""
    from koek.case.numbers import exact

    return exact(text)


def moment(text: str) -> Fraction:
    """Return a moment in time, from 0."""
    return number(text)


READERS: dict[Callable[[str], Any], str] = {
    int: "typed.no_whole",
    float: "typed.no_number",
    number: "typed.no_number",
    moment: "typed.no_number",
    date.fromisoformat: "typed.no_day",
}
"""What reads a value, with the sentence for a value that it cannot read."""

FROM_ZERO = (int, float, moment)
"""Readers of how many, how long and when: never below 0."""


def read_typed(reader: Callable[[str], Any], language: Language) -> Callable[[str], Any]:
    """Return a reader that explains in one language what it expects."""

    def read(text: str) -> Any:
        try:
            value = reader(text)
        except (ValueError, ArithmeticError) as wrong:
            raise ArgumentTypeError(say(READERS[reader], language, {"typed": text})) from wrong
        if reader in FROM_ZERO and not value >= 0:
            raise ArgumentTypeError(say("typed.below_zero", language, {"typed": text}))
        return value

    return read
