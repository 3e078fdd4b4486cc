"""What a party compares with: its alternative (disagreement), its limit and its target."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Preferences


class DisagreementSource(StrEnum):
    """Where the utility of no agreement comes from; it is always stated which."""

    ALTERNATIVE = "alternative"
    LIMIT = "limit"
    ZERO = "zero"


@dataclass(frozen=True)
class ReferencePoint:
    """The points one party measures an outcome against, all on its own utility scale.

    `disagreement` (d) is the utility of the party's best alternative, else its limit, else 0, and `source`
    says which. `reservation_value` (r) is its limit, else d. `alternative` is the id of the alternative.
    """

    disagreement: Fraction
    source: DisagreementSource
    reservation_value: Fraction
    aspiration_value: Fraction | None = None
    alternative: str | None = None

    @property
    def floor(self) -> Fraction:
        """The least an agreement must be worth: the larger of d and r."""
        return max(self.disagreement, self.reservation_value)

    def times(self, factor: Fraction) -> "ReferencePoint":
        """Return these points multiplied by a discount factor; a target stays."""
        return replace(
            self, disagreement=self.disagreement * factor, reservation_value=self.reservation_value * factor
        )


def reference_point(
    case: NegotiationCase, statement: Preferences, utility: Callable[..., Fraction]
) -> ReferencePoint:
    """Return the reference point of the party a statement is about.

    Of several alternatives with a worth the best counts; those told by the same voice as the statement.
    """
    limit = statement.limit
    if limit is None and statement.limit_outcome is not None:
        limit = utility(_as_in_case(case, statement.limit_outcome))
    voice = statement.according_to or statement.party
    worths = [
        (alternative.worth, alternative.id)
        for alternative in case.alternatives
        if alternative.party == statement.party
        and (alternative.according_to or alternative.party) == voice
        and alternative.worth is not None
    ]
    if worths:
        best, identifier = max(worths, key=lambda worth: worth[0])
        return ReferencePoint(
            best,
            DisagreementSource.ALTERNATIVE,
            best if limit is None else limit,
            statement.target,
            identifier,
        )
    if limit is not None:
        return ReferencePoint(limit, DisagreementSource.LIMIT, limit, statement.target)
    return ReferencePoint(Fraction(0), DisagreementSource.ZERO, Fraction(0), statement.target)


def _as_in_case(case: NegotiationCase, outcome: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return choices with options in their shortest text, as the tables of utilities know them."""
    return tuple(
        Choice(issue=choice.issue, option=case.issue(choice.issue).option_id(choice.option) or choice.option)
        for choice in outcome
    )
