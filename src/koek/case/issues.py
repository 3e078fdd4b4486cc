"""Issues: what the parties make agreements about, and what can be chosen on each."""

from abc import abstractmethod
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from koek.case.choices import OptionId
from koek.case.money import without_thousands
from koek.case.noun import Named, Text, kind_or
from koek.case.numbers import Exact, as_text, exact


class Option(Named):
    """One thing that can be chosen on an issue."""

    about: Text | None = None


class _Issue(Named):
    about: Text | None = None

    @property
    @abstractmethod
    def option_ids(self) -> tuple[OptionId, ...]:
        """Ids of everything that can be chosen, in order; empty when there are infinitely many."""

    def option_id(self, written: str) -> OptionId | None:
        """Return the option that somebody wrote, or None when there is no such option."""
        return written if written in self.option_ids else None


class OptionsIssue(_Issue):
    """An issue with named options."""

    kind: Literal["options"] = "options"
    options: Annotated[tuple[Option, ...], Field(min_length=1)]

    @property
    def option_ids(self) -> tuple[OptionId, ...]:
        """Ids of the options, in the order of the case."""
        return tuple(option.id for option in self.options)


class _RangeIssue(_Issue):
    lowest: Exact
    highest: Exact
    step: Exact | None = None
    unit: Text | None = None

    @model_validator(mode="after")
    def _range_is_possible(self) -> "_RangeIssue":
        if self.highest < self.lowest:
            raise PydanticCustomError(
                "issue.empty_range",
                "highest {highest} lies below lowest {lowest}",
                {"lowest": as_text(self.lowest), "highest": as_text(self.highest)},
            )
        if self.step is not None and self.step <= 0:
            raise PydanticCustomError("issue.step_not_positive", "step {step}", {"step": as_text(self.step)})
        if (self.count or 0) > MOST_OPTIONS:
            raise PydanticCustomError(
                "issue.too_many_options", "{count} options", {"count": self.count, "most": MOST_OPTIONS}
            )
        return self

    @property
    def count(self) -> int | None:
        """How many numbers can be chosen; None when every number in the range can."""
        return None if self.step is None else int((self.highest - self.lowest) // self.step) + 1

    @property
    def numbers(self) -> Iterator[Fraction]:
        """The numbers that can be chosen, upwards from the lowest."""
        step = self.step
        return iter(()) if step is None else (self.lowest + step * k for k in range(self.count or 0))

    @cached_property
    def option_ids(self) -> tuple[OptionId, ...]:
        """The numbers that can be chosen, as text."""
        return tuple(as_text(number) for number in self.numbers)

    def option_id(self, written: str) -> OptionId | None:
        """Return the number somebody wrote in its shortest text, or None when it cannot be chosen."""
        try:
            number = exact(written)
        except ValueError:
            return None
        if not self.lowest <= number <= self.highest:
            return None
        if self.step is not None and ((number - self.lowest) / self.step).denominator != 1:
            return None
        return as_text(number)


MOST_OPTIONS = 100_000
"""Numbers on one issue beyond which a step is taken for a slip of the pen."""


class WholeNumberIssue(_RangeIssue):
    """An issue on whole numbers: hours, days, years, people."""

    kind: Literal["whole"]
    step: Exact = Fraction(1)

    @model_validator(mode="after")
    def _whole(self) -> "WholeNumberIssue":
        for number in (self.lowest, self.highest, self.step):
            if number.denominator != 1:
                raise PydanticCustomError(
                    "issue.not_whole", "{number} is not whole", {"number": as_text(number)}
                )
        return self


class RealNumberIssue(_RangeIssue):
    """An issue on numbers in a range; without a step every number can be chosen."""

    kind: Literal["real"]


class MoneyIssue(_RangeIssue):
    """An issue on amounts in the currency of the case; without a step every cent can be chosen."""

    kind: Literal["money"]
    lowest: Annotated[Exact, BeforeValidator(without_thousands)]
    highest: Annotated[Exact, BeforeValidator(without_thousands)]
    step: Annotated[Exact, BeforeValidator(without_thousands)] | None = None


NumberIssue = WholeNumberIssue | RealNumberIssue | MoneyIssue
Issue = OptionsIssue | WholeNumberIssue | RealNumberIssue | MoneyIssue
AnyIssue = Annotated[
    Annotated[OptionsIssue, Tag("options")]
    | Annotated[WholeNumberIssue, Tag("whole")]
    | Annotated[RealNumberIssue, Tag("real")]
    | Annotated[MoneyIssue, Tag("money")],
    Discriminator(kind_or("options")),
]
"""An issue as a file holds it: `kind` tells which of the four it is."""
