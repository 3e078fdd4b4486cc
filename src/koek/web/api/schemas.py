"""The shapes of what goes in and comes out, as the published description of the API tells them."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema

Numbers = dict[str, float]


class Spoken(Schema):
    """A conclusion: its code for programs, its sentence for people, and what it rests on."""

    code: str
    text: str
    because: tuple["Spoken", ...] = ()


class WrongAt(Schema):
    """One mistake: its code, its sentence, and where it stands."""

    code: str
    text: str
    path: tuple[str | int, ...] = ()
    line: int | None = None
    column: int | None = None


class Problem(Schema):
    """Why something was not done."""

    error: Spoken
    mistakes: tuple[WrongAt, ...] = ()


class Conflict(Problem):
    """Somebody saved since: what you sent, what stands there now, and its revision; nothing is lost."""

    yours: Any = None
    theirs: Any = None
    number: int = 0


class NoAnswerToIt(Schema):
    """A sound question without an answer: that is the answer."""

    error: Spoken


class CaseCard(Schema):
    """A case in a list."""

    id: str
    title: str
    parties: list[str]
    saved_at: datetime


class NewCase(Schema):
    """A case to start, as a case file says it, with numbers as text."""

    content: dict[str, Any]


class Started(Schema):
    """A new case, and the token that opens it: it is not shown again."""

    id: str
    token: str
    ends_on: date


class WholeCase(Schema):
    """A case as a case file says it, with the revision of each sheet."""

    id: str
    head: str
    numbers: dict[str, int]
    may_write: bool
    content: dict[str, Any]


class SheetNow(Schema):
    """What stands on a sheet, and the revision that a change must start from (0: none yet)."""

    kind: str
    number: int
    content: Any = None


class SheetChange(Schema):
    """What must stand on a sheet, and the revision that this change started from."""

    base: int = Field(ge=0, le=2**31 - 1, strict=True)
    content: Any = Field(description="Content of the section as in a case file; null empties the sheet.")


class Version(Schema):
    """One revision of a sheet; its content is null when it was deleted."""

    number: int
    saved_at: datetime
    author: str
    why: str
    content: Any = None


class Import(Schema):
    """A whole case to put on the sheets, and the head of the case that it started from."""

    head: str
    content: dict[str, Any]
    preview: bool = Field(default=False, strict=True, description="Only tell what would change.")


class Change(Schema):
    """A sheet that an import changes: what stood on it, and what comes instead."""

    kind: str
    before: Any = None
    after: Any = None


class Imported(Schema):
    """What an import changes, and whether it was saved."""

    saved: bool
    changed: list[Change]


class Frontier(Schema):
    """The best combinations: no other is better for one party without being worse for another."""

    size: int
    outcome_count: str
    proven: bool
    reason: str | None
    gap: list[float]
    truncated: bool
    points: list[Numbers]
    points_exact: list[dict[str, str]] | None = None


class Solution(Schema):
    """What one rule selects."""

    utilities: Numbers
    outcome_count: str
    outcomes: list[dict[str, str]]
    proven: bool
    tied_utilities: list[Numbers] | None = None
    utilities_exact: dict[str, str] | None = None


class Agreements(Schema):
    """The best agreements; `error` when nothing is good enough for everybody."""

    parties: list[str]
    estimated: list[str]
    outcome_count: str
    frontier: Frontier
    solutions: dict[str, Solution]
    error: Spoken | None = None


class Trade(Schema):
    """One exchange that is better for both."""

    between: list[str]
    gives: dict[str, str]
    gets: dict[str, str]
    gains: Numbers
    score: float
    ease: int
    in_doubt: bool
    text: str


class Trades(Schema):
    """Exchanges from an offer, the best first; none when not all can accept it.

    `complete` is false when there were too many to look at all of them.
    """

    acceptable: bool
    trades: list[Trade]
    complete: bool


class Assessed(Schema):
    """Where an offer stands for every party."""

    outcome: dict[str, str]
    utilities: Numbers
    share_of_possible_gain: dict[str, float | None]
    short: dict[str, str]
    breaks: list[str]
    acceptable: bool
    pareto_optimal: bool
    proven: bool


class Choices(Schema):
    """An offer to look at: the last complete one with these choices instead; it is not saved."""

    choices: dict[str, str]


class Payment(Schema):
    """Who pays whom how much, in cents."""

    payer: str = Field(alias="from")
    receiver: str = Field(alias="to")
    cents: int


class Period(Schema):
    """One period of a division, in cents."""

    id: str
    gains: int
    costs: int
    net_of_term: int
    advances: dict[str, int]


class Pending(Schema):
    """A line that does not count yet, and what it would change."""

    line: str
    status: str
    overdue: bool
    net: int
    shares: dict[str, int]
    transfers: dict[str, int]


class Division(Schema):
    """The fifty-fifty division, in cents."""

    currency: str
    standing: str
    net: int
    shares: dict[str, int]
    transfers: dict[str, int]
    payments: list[Payment]
    periods: list[Period]
    pending: list[Pending]


class EqualParts(Schema):
    """Without money to divide: the agreement in which all reach an equal part of what they could gain."""

    rule: str
    shares: dict[str, float | None]
    outcome: dict[str, str]
    proven: bool


class Part(Schema):
    """One theme of an answer."""

    code: str
    heading: str
    findings: list[Spoken]


class Told(Schema):
    """An answer about the method: the conclusion, the next step, and what they rest on."""

    headline: Spoken
    next_step: Spoken
    parts: list[Part]


class Step(Schema):
    """The next useful step, why, and what helps at this moment."""

    moment: str
    theme: str
    step: Spoken
    reason: Spoken
    says: list[Spoken]
