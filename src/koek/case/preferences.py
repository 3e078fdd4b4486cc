"""What outcomes are worth to a party, told by itself or estimated by another."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    PlainSerializer,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from koek.case.choices import Choices, OptionId
from koek.case.estimates import Confidence, Evidence
from koek.case.money import MoneyBasis
from koek.case.noun import Id, Noun, Text, kind_or
from koek.case.numbers import Exact, as_text


class Nature(StrEnum):
    """The three natures of value: all of them count."""

    MATERIAL = "material"
    EMOTIONAL = "emotional"
    RELATIONAL = "relational"


class Unit(StrEnum):
    """What utilities are counted in: a party's own points, or the case's currency."""

    POINTS = "points"
    MONEY = "money"


class Worth(Noun):
    """What one option is worth."""

    option: OptionId
    value: Exact


def _worths(written: Any) -> Any:
    if isinstance(written, Mapping):
        return tuple({"option": str(option), "value": value} for option, value in written.items())
    return written


def _worth_mapping(worths: tuple[Worth, ...]) -> dict[str, str]:
    return {worth.option: as_text(worth.value) for worth in worths}


Worths = Annotated[
    tuple[Worth, ...],
    BeforeValidator(_worths),
    PlainSerializer(_worth_mapping, return_type=dict[str, str]),
    WithJsonSchema(
        {
            "type": "object",
            "additionalProperties": {"type": ["string", "number"]},
            "description": "For each option (its id, or a number) what it is worth.",
        }
    ),
]


class _IssueValue(Noun):
    """What the choice on one issue adds: weight times the value of the option."""

    issue: Id
    weight: Exact = Fraction(1)
    aspect: Id | None = None
    nature: Nature | None = None
    reason: Text | None = None


class TableValue(_IssueValue):
    """A value per option; options not named have the value `otherwise`, or none at all."""

    kind: Literal["table"] = "table"
    worth: Worths
    otherwise: Exact | None = None


class LinearValue(_IssueValue):
    """A straight line on numbers: ``offset + slope * number``."""

    kind: Literal["linear"]
    slope: Exact
    offset: Exact = Fraction(0)


class TriangularValue(_IssueValue):
    """Zero at both ends of a range, `top` at `peak`, straight lines between; outside the range undefined."""

    kind: Literal["triangular"]
    lowest: Exact
    peak: Exact
    highest: Exact
    top: Exact = Fraction(1)

    @model_validator(mode="after")
    def _peak_lies_between(self) -> "TriangularValue":
        if not self.lowest <= self.peak <= self.highest:
            raise PydanticCustomError("value.peak_outside", "peak {peak}", {"peak": as_text(self.peak)})
        return self


class PiecewiseValue(_IssueValue):
    """Straight lines between given points ``[number, value]``; outside them undefined."""

    kind: Literal["piecewise"]
    points: Annotated[tuple[tuple[Exact, Exact], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _points_go_up(self) -> "PiecewiseValue":
        numbers = [number for number, _ in self.points]
        for before, after in pairwise(numbers):
            if after <= before:
                raise PydanticCustomError("value.points_not_rising", "{number}", {"number": as_text(after)})
        return self


IssueValue = TableValue | LinearValue | TriangularValue | PiecewiseValue
AnyIssueValue = Annotated[
    Annotated[TableValue, Tag("table")]
    | Annotated[LinearValue, Tag("linear")]
    | Annotated[TriangularValue, Tag("triangular")]
    | Annotated[PiecewiseValue, Tag("piecewise")],
    Discriminator(kind_or("table")),
]
"""What one issue is worth as a file holds it: `kind` tells which of the four it is."""


class RectangleRule(StrEnum):
    """When a rectangle pays: every condition holds, or at least one is violated."""

    INCLUDES = "includes"
    EXCLUDES = "excludes"


class Condition(Noun):
    """A bound on one issue: one of these options, or a number between two closed bounds."""

    issue: Id
    options: tuple[OptionId, ...] = ()
    lowest: Exact | None = None
    highest: Exact | None = None


class Interaction(Noun):
    """A value that depends on several issues together (a hyper-rectangle)."""

    when: Annotated[tuple[Condition, ...], Field(min_length=1)]
    rule: RectangleRule = RectangleRule.INCLUDES
    adds: Exact


class Preferences(Noun):
    """What outcomes are worth to `party`, as told by `according_to` (itself when left out).

    The utility of an outcome is the sum over issues of weight times value, plus what interactions add.
    `limit` (reservation value) and `target` (aspiration value) are on the same scale.
    """

    party: Id
    according_to: Id | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    unit: Unit = Unit.POINTS
    basis: MoneyBasis | None = None
    issues: tuple[AnyIssueValue, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    constant: Exact = Fraction(0)
    limit: Exact | None = None
    limit_outcome: Choices | None = None
    target: Exact | None = None
    discount: Exact | None = None

    @property
    def is_estimate(self) -> bool:
        """Whether somebody else than the party says this."""
        return self.according_to is not None and self.according_to != self.party
