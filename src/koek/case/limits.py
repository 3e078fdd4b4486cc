"""Hard limits and rules between issues: what cannot be, as opposed to what is not wanted."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from koek.case.noun import Id, Named, Text
from koek.case.numbers import Exact
from koek.case.preferences import Condition


class LimitKind(StrEnum):
    """What makes an outcome infeasible for a party; a red line is its own decision."""

    CASH = "cash"
    CAPACITY = "capacity"
    LAW = "law"
    RED_LINE = "red_line"


class HardLimit(Named):
    """A bound on what is chosen on one issue, for a reason that is not negotiable."""

    party: Id
    kind: LimitKind
    issue: Id | None = None
    options: tuple[str, ...] = ()
    at_least: Exact | None = None
    at_most: Exact | None = None
    about: Text | None = None


class IssueConstraint(Named):
    """If all conditions of `when` hold, then those of `then` must; without `then`, `when` may not hold."""

    when: Annotated[tuple[Condition, ...], Field(min_length=1)]
    then: tuple[Condition, ...] = ()
    about: Text | None = None
