"""For whom a picture is drawn: language, names, viewpoint, money and room on the screen."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from koek.case.money import Money
from koek.texts.catalogue import say
from koek.texts.formatting import money_text, number_text, percent_text
from koek.texts.language import Language
from koek.texts.names import NO_NAMES, Names

Width = Literal["wide", "narrow"]
PIXELS: dict[Width, int] = {"wide": 560, "narrow": 328}


@dataclass(frozen=True)
class Reader:
    """Who reads, and where.

    Attributes
    ----------
    language : Language
        Language of every word.
    names : Names
        How parties, issues and options are called.
    viewpoint : str, optional
        The party that reads; it is called "you" and has the first colour.
    currency : str
        ISO 4217 code of amounts.
    width : "wide" or "narrow"
        For a page, or for a telephone.
    """

    language: Language
    names: Names = NO_NAMES
    viewpoint: str | None = None
    currency: str = "EUR"
    width: Width = "wide"

    @property
    def pixels(self) -> int:
        """Width of the drawing."""
        return PIXELS[self.width]

    def say(self, code: str, **facts: object) -> str:
        """Return a sentence with its facts."""
        return say(code, self.language, facts, self.names)

    def party(self, party: str) -> str:
        """Return how a party is called: "you" for the reader."""
        return self.say("chart.you") if party == self.viewpoint else self.names.party(party)

    def amount(self, amount: Fraction | int) -> str:
        """Return an amount in whole units of the currency."""
        return money_text(self.money(amount), self.language, whole=True)

    def money(self, amount: Fraction | int) -> Money:
        """Return an exact amount, rounded to the cent, with its currency."""
        exact = Fraction(amount)
        return Money(Decimal(round(exact * 100)).scaleb(-2), self.currency)

    def number(self, number: Fraction | int) -> str:
        """Return a number for reading."""
        return number_text(number, self.language)

    def percent(self, share: Fraction) -> str:
        """Return a share as whole percent."""
        return percent_text(share, self.language)

    def estimate_in(self, title: str, estimated: tuple[str, ...]) -> str:
        """Return a title that says so when it rests on an estimate of these parties' preferences."""
        if not estimated:
            return title
        code = "chart.by_your_estimate" if self.viewpoint else "chart.by_estimate"
        return self.say(code, title=title)


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
