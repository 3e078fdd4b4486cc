"""Money in whole cents of one currency."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from koek.case.noun import Noun, Text
from koek.case.numbers import TEXT_PATTERN, as_text, exact

CENTS_PER_UNIT = 100
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{2}0")

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217 code, one per case."""


def cents(written: Any) -> int:
    """Return an amount in whole cents.

    Parameters
    ----------
    written : str, int, Decimal or Fraction
        Amount in units of the currency (euros), with at most two decimals.

    Raises
    ------
    ValueError
        The amount is no number or has a part of a cent.

    Examples
    --------
    >>> cents("1200.5")
    120050
    """
    amount = exact(written) * CENTS_PER_UNIT
    if amount.denominator != 1:
        raise ValueError(written)
    return int(amount)


def without_thousands(written: Any) -> Any:
    """Return the amount as written; refuse a point that can only part thousands, as in 180.000.

    Read as a decimal point, that would silently be 180 euros.
    """
    if isinstance(written, str) and _THOUSANDS.fullmatch(written.strip()):
        amount = written.strip()
        facts = {"value": amount, "whole": amount.replace(".", ""), "small": as_text(exact(amount))}
        raise PydanticCustomError("money.thousands", "a point for thousands: {value}", facts)
    return written


def _validated(written: Any) -> int:
    amount = without_thousands(written)
    try:
        return cents(amount)
    except (ValueError, TypeError, AttributeError) as reason:
        raise PydanticCustomError(
            "money.unreadable", "not an amount: {value}", {"value": str(written)[:80]}
        ) from reason


def euros(amount_in_cents: int) -> str:
    """Return the amount in units of the currency as exact text.

    Examples
    --------
    >>> euros(120050)
    '1200.5'
    """
    return as_text(Fraction(amount_in_cents, CENTS_PER_UNIT))


Cents = Annotated[
    int,
    BeforeValidator(_validated),
    PlainSerializer(euros, return_type=str),
    WithJsonSchema(
        {
            "anyOf": [{"type": "number"}, {"type": "string", "pattern": TEXT_PATTERN}],
            "description": "An amount in the currency of the case, at most two decimals: 1200.50.",
        }
    ),
]
"""An amount: written in euros in a file, kept in integer cents.

The case states its currency once, and whether amounts are with or without VAT.
"""


@dataclass(frozen=True)
class Money:
    """An amount with its currency, as answers and findings carry it."""

    amount: Decimal
    currency: str

    @classmethod
    def of_cents(cls, amount_in_cents: int, currency: str) -> "Money":
        """Return the amount of a whole number of cents."""
        return cls(Decimal(amount_in_cents).scaleb(-2), currency)


class VatView(StrEnum):
    """Whether amounts count value added tax; many public bodies cannot reclaim it."""

    EXCLUDED = "excluded"
    INCLUDED = "included"
    NOT_APPLICABLE = "not_applicable"


class Period(StrEnum):
    """The time an amount is for."""

    ONCE = "once"
    MONTH = "month"
    YEAR = "year"
    TERM = "term"


class MoneyBasis(Noun):
    """What an amount means: only amounts on one basis may be added."""

    currency: Currency = "EUR"
    vat: VatView = VatView.EXCLUDED
    period: Period = Period.TERM
    price_level: Text | None = None
    indexation: Text | None = None
