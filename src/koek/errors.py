"""The whole error tree: facts with a code, never sentences.

::

    KoekError                      carries a code and facts; `texts` makes the sentence
    ├── CaseError                  the user can mend the case
    │   ├── InvalidCase            everything that is wrong with one case, at once
    │   ├── DifferentMoneyBasis    amounts that may not be added: other currency, VAT, period or price level
    │   ├── IncompleteOffer        an offer leaves issues open, so what it is worth cannot be said
    │   ├── UnknownItem            the case has no item with this section and id
    │   └── UnknownOffer           the case has no offer with this id
    ├── NoAnswer                   a sound question without an answer: a page, not a crash
    │   ├── NoZoneOfAgreement      nothing gives every party at least its limit
    │   ├── NotYetSolvable         read and valid, but this release cannot solve it
    │   ├── MissingSection         the question needs a part of the case that is not there
    │   ├── MissingPreferences     nothing is known of what some parties want
    │   ├── NothingFeasible        hard limits leave nothing to choose on an issue
    │   ├── TiedOutcomes           more than one outcome is best and the caller insists on one
    │   ├── NothingToDivide        there is no positive extra value and no rule for that
    │   └── KeyNotSigned           unequal shares are asked for that not every party signed
    └── FormatError                a file cannot be read or written in this format
        └── HostileFile            the file tries to exhaust or trick its reader

Programming mistakes stay `TypeError` and `ValueError`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar


class KoekError(Exception):
    """Base of every error that koek raises on purpose.

    Parameters
    ----------
    **facts
        What a sentence about the error needs: ids, names, numbers. Never prose.
    """

    code: ClassVar[str] = "koek"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts: Mapping[str, object] = MappingProxyType(facts)

    def __str__(self) -> str:
        return f"{self.code} {dict(self.facts)}" if self.facts else self.code


@dataclass(frozen=True)
class Place:
    """Where in the user's own material something stands.

    `path` leads through the case (``("issues", 0, "options")``); `file`, `line` and `column` (from 1) or
    `sheet` and `cell` lead through the file it came from, as far as the format knows them.
    """

    path: tuple[str | int, ...] = ()
    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong: a code, the facts of it, and where it stands."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    place: Place = Place()


class CaseError(KoekError):
    """The case says something that cannot be; its owner can mend it."""

    code = "case"


class InvalidCase(CaseError):
    """Everything that is wrong with one case, collected."""

    code = "case.invalid"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(count=len(mistakes))
        self.mistakes = mistakes

    def __str__(self) -> str:
        return f"{self.code} {[(m.code, m.place.path, dict(m.facts)) for m in self.mistakes]}"


class DifferentMoneyBasis(CaseError):
    """Amounts of the parties are on different bases and may not be added."""

    code = "money.different_basis"


class IncompleteOffer(CaseError):
    """An offer leaves issues open, so what it is worth cannot be said."""

    code = "offer.incomplete"


class UnknownItem(CaseError):
    """The case has no item with this section and id."""

    code = "item.unknown"


class UnknownOffer(CaseError):
    """The case has no offer with this id."""

    code = "offer.unknown"


class NoAnswer(KoekError):
    """The question is sound; there is no answer, and that is the answer."""

    code = "no_answer"


class NoZoneOfAgreement(NoAnswer):
    """No outcome gives every party at least its limit and its alternative."""

    code = "bargaining.no_zone_of_agreement"


class NotYetSolvable(NoAnswer):
    """The case is valid, and asks for mathematics that this release does not have."""

    code = "frontier.not_yet"


class MissingSection(NoAnswer):
    """The question needs a part of the case that has not been filled in."""

    code = "case.missing_section"


class UnaskedSection(MissingSection):
    """The question needs a part of the case that koek can ask for."""

    code = "case.unasked_section"


class MissingPreferences(NoAnswer):
    """Nothing is known of what some parties want."""

    code = "case.missing_preferences"


class NothingFeasible(NoAnswer):
    """Hard limits leave no option on some issue."""

    code = "feasibility.nothing_left"


class TiedOutcomes(NoAnswer):
    """Several outcomes are equally good and the caller asked for the only one."""

    code = "bargaining.tied_outcomes"


class NothingToDivide(NoAnswer):
    """The extra value is not positive and no loss rule was agreed."""

    code = "division.nothing_to_divide"


class KeyNotSigned(NoAnswer):
    """Another key than equal shares needs a reason that every party signs; somebody has not."""

    code = "division.key_not_signed"


class FormatError(KoekError):
    """A file cannot be read as, or written to, a format."""

    code = "format"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(count=len(mistakes))
        self.mistakes = mistakes

    def __str__(self) -> str:
        return f"{self.code} {[(m.code, m.place, dict(m.facts)) for m in self.mistakes]}"


class HostileFile(FormatError):
    """The file tries to exhaust or trick its reader; nothing of it was used."""

    code = "format.hostile"
