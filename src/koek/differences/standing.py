"""What was decided on each factor: judgements, measures, what was seen, and how far apart the sides are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from koek.case.differences import (
    Course,
    DifferenceState,
    FactorAnswer,
    FactorJudgement,
    Mitigation,
    Observation,
)
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import Factor, analysis_of, factors_of, owner_of
from koek.differences.scores import Gap, Position, Size, gap_between, positions
from koek.method.content import METHOD, Method

_SERIOUS_FIRST = (
    DifferenceState.BLOCKING,
    DifferenceState.BEING_MITIGATED,
    DifferenceState.DORMANT,
    DifferenceState.NOT_JUDGED,
    DifferenceState.ACCEPTED_BY_US,
    DifferenceState.ACCEPTED_BY_BOTH,
    DifferenceState.HARMLESS,
    DifferenceState.RESOLVED,
)
_NEEDS_A_MEASURE = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)


@dataclass(frozen=True)
class FactorDifference:
    """The difference between two parties on one factor.

    `gap` is None where a side has no place on the scale; `judgements` has the latest of each of the two that
    judged, the owner's first; `mitigations` all measures, by day; `seen` what was observed, by day.
    """

    factor: Factor
    ours: str
    other: str
    positions: tuple[Position, ...] = ()
    gap: Gap | None = None
    judgements: tuple[FactorJudgement, ...] = ()
    mitigations: tuple[Mitigation, ...] = ()
    answers: tuple[FactorAnswer, ...] = ()
    seen: tuple[Observation, ...] = ()

    @property
    def state(self) -> DifferenceState:
        """The most serious state that one of the two gave it; what the owner did not judge is not judged."""
        states = [judgement.state for judgement in self.judgements]
        if not any((judgement.by or self.ours) == self.ours for judgement in self.judgements):
            states.append(DifferenceState.NOT_JUDGED)
        return min(states, key=_SERIOUS_FIRST.index)

    @property
    def judgement(self) -> FactorJudgement | None:
        """The judgement that gave it its state; None when nobody judged it."""
        return next((one for one in self.judgements if one.state is self.state), None)

    @property
    def course(self) -> Course | None:
        """The way that was chosen for a difference that is too large."""
        return next((one.course for one in self.judgements if one.course), None)

    @property
    def measures(self) -> tuple[Mitigation, ...]:
        """The measures that count: somebody sees to them by a day, or did so after it was judged."""
        judged = self.judgement.on if self.judgement else None
        return tuple(
            one
            for one in self.mitigations
            if one.owner and (one.by_when if one.done_on is None else judged is None or judged <= one.done_on)
        )

    @property
    def blocks_openly(self) -> bool:
        """Whether it was judged to block and no measure counts yet."""
        return self.state in _NEEDS_A_MEASURE and not self.measures

    @property
    def size(self) -> Size | None:
        """How far apart the two are, in words; None where that is not known."""
        return self.gap.size if self.gap else None

    @property
    def touched(self) -> bool:
        """Whether anything was said about it."""
        return bool(self.positions or self.judgements or self.mitigations or self.answers)


def factor_differences(
    case: NegotiationCase, other: str, method: Method = METHOD
) -> tuple[FactorDifference, ...]:
    """Return the differences between the owner of the file and another party, in the order of the factors.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    other : str
        Id of the other party.
    method : Method, optional
        The method, possibly with an organisation's own factors.
    """
    return tuple(_difference(case, factor, other, method) for factor in factors_of(case, method))


def _difference(case: NegotiationCase, factor: Factor, other: str, method: Method) -> FactorDifference:
    analysis, ours = analysis_of(case), owner_of(case)
    mine, yours = positions(case, factor.id, ours), positions(case, factor.id, other)
    checks = {key for key, fields in method.topic("factor_checks").items() if fields["factor"] == factor.id}
    return FactorDifference(
        factor,
        ours,
        other,
        (*mine, *yours),
        gap_between(mine, yours),
        _latest_judgements((j for j in analysis.judgements if j.factor == factor.id), ours, other),
        tuple(
            sorted(
                (m for m in analysis.mitigations if m.factor == factor.id and m.other in (None, other)),
                key=lambda m: (m.by_when or m.done_on or date.max, m.id),
            )
        ),
        tuple(
            sorted(
                (a for a in analysis.answers if a.check in checks and a.other in (None, other)),
                key=lambda a: (a.on or date.min, a.check, a.party or "", a.according_to or ""),
            )
        ),
        observed(case, factor.id, other),
    )


def observed(case: NegotiationCase, factor: str, other: str | None = None) -> tuple[Observation, ...]:
    """Return what was seen that has to do with a factor, from early to late.

    With `other`, only what is about the owner of the file, that party, or nobody in particular.
    """
    about = {None, owner_of(case), other} if other else {None, *(party.id for party in case.parties)}
    found = (one for one in case.observations if factor in one.factors and one.party in about)
    return tuple(sorted(found, key=lambda one: (one.on, one.id)))


def _latest_judgements(
    judgements: Iterable[FactorJudgement], ours: str, other: str
) -> tuple[FactorJudgement, ...]:
    latest: dict[str, FactorJudgement] = {}
    for judgement in sorted(judgements, key=_moment):
        judge = judgement.by or ours
        about = {ours: other, other: ours}.get(judge)
        if about is not None and judgement.other in (None, about):
            latest[judge] = judgement
    return tuple(latest[judge] for judge in (ours, other) if judge in latest)


def _moment(judgement: FactorJudgement) -> tuple[date, int, str]:
    """Order judgements by day; of one day the most serious comes last, so that it counts."""
    return judgement.on or date.min, -_SERIOUS_FIRST.index(judgement.state), judgement.reason or ""
