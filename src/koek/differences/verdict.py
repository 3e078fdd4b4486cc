"""The verdict: what blocks, what nobody judged yet, what to watch, and what to do first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.differences import Answer, Course, DifferenceState
from koek.case.negotiation_case import NegotiationCase
from koek.differences.concerns import blocking_finding, concern_findings, is_to_judge, judge_finding
from koek.differences.depth import DepthAdvice, depth_advice
from koek.differences.factors import analysis_of, others_of, owner_of, unknown_items
from koek.differences.rules import facts_of, rule_findings
from koek.differences.standing import FactorDifference, factor_differences
from koek.findings import Finding
from koek.method.content import METHOD, Method

_BLOCKS = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)


@dataclass(frozen=True)
class PairVerdict:
    """What the differences with one other party mean.

    `headline` is what to do first, with its reasons; `findings` what else there is to say, in the order of
    the factors. `blocking` was judged to block (with or without measures), `open_blocking` has no measure
    that counts, `to_judge` is far apart and unjudged, `watch` is dormant, `not_judged` is every factor
    without a judgement of the owner of the file: never read it as "nothing blocks".
    """

    other: str
    headline: Finding
    findings: tuple[Finding, ...]
    differences: tuple[FactorDifference, ...]

    @property
    def blocking(self) -> tuple[FactorDifference, ...]:
        """The differences that somebody judged to block."""
        return tuple(one for one in self.differences if one.state in _BLOCKS)

    @property
    def open_blocking(self) -> tuple[FactorDifference, ...]:
        """The blocking differences for which no measure counts."""
        return tuple(one for one in self.differences if one.blocks_openly)

    @property
    def to_judge(self) -> tuple[FactorDifference, ...]:
        """The large differences that nobody judged."""
        return tuple(one for one in self.differences if is_to_judge(one))

    @property
    def watch(self) -> tuple[FactorDifference, ...]:
        """The differences that may start to block."""
        return tuple(one for one in self.differences if one.state is DifferenceState.DORMANT)

    @property
    def not_judged(self) -> tuple[FactorDifference, ...]:
        """The factors without a judgement of the owner of the file."""
        return tuple(one for one in self.differences if one.state is DifferenceState.NOT_JUDGED)


@dataclass(frozen=True)
class DifferenceVerdict:
    """The verdict per other party, whether a full analysis is worth it, and what nobody has described."""

    ours: str
    depth: DepthAdvice
    pairs: tuple[PairVerdict, ...]
    unknown: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All there is to say: per other party its headline and findings, then ids nobody described."""
        told = [finding for pair in self.pairs for finding in (pair.headline, *pair.findings)]
        return (self.depth.finding, *told, *self.unknown)

    @property
    def blocking(self) -> tuple[FactorDifference, ...]:
        """The differences with any party that somebody judged to block."""
        return tuple(one for pair in self.pairs for one in pair.blocking)

    @property
    def to_judge(self) -> tuple[FactorDifference, ...]:
        """The large differences with any party that nobody judged."""
        return tuple(one for pair in self.pairs for one in pair.to_judge)

    @property
    def watch(self) -> tuple[FactorDifference, ...]:
        """The differences with any party that may start to block."""
        return tuple(one for pair in self.pairs for one in pair.watch)


def difference_verdict(case: NegotiationCase, *, today: date, method: Method = METHOD) -> DifferenceVerdict:
    """Return what the differences of a case mean and what to do first.

    Parameters
    ----------
    case : NegotiationCase
        Its differences and observations; without any, the verdict says how to begin.
    today : date
        The day on which it is read: views and judgements grow old, measures come due.
    method : Method, optional
        The method, possibly with an organisation's own factors.

    Returns
    -------
    DifferenceVerdict
        A difference blocks because somebody judged so, for a reason; never because it is large. A blocking
        difference without a measure (what, who and when) advises an open talk about how to do business
        together, before negotiating.
    """
    return DifferenceVerdict(
        owner_of(case),
        depth_advice(case, method),
        tuple(_pair(case, other, today, method) for other in others_of(case)),
        unknown_items(case, method),
    )


def _pair(case: NegotiationCase, other: str, today: date, method: Method) -> PairVerdict:
    differences = factor_differences(case, other, method)
    found: list[Finding] = []
    for difference in differences:
        found += concern_findings(difference, today)
        found += rule_findings(difference, method)
    found += _about_all(case, differences, other)
    headline = next(_headlines(differences, other))
    told = [(finding.code, finding.facts) for finding in headline.walk()]
    findings = tuple(one for one in found if (one.code, one.facts) not in told)
    return PairVerdict(other, headline, findings, differences)


def _headlines(differences: tuple[FactorDifference, ...], other: str) -> Iterator[Finding]:
    """Yield what to do first, from the most to the least pressing; there is always one."""
    yield from _what_presses(differences, other)
    facts: dict[str, object] = {"other": other}
    if not any(one.touched for one in differences):
        yield Finding("differences.not_started", facts)
    if mitigated := [one for one in differences if one.state in _BLOCKS]:
        yield Finding("differences.mitigated", facts | _listed(mitigated))
    if unjudged := [one for one in differences if one.state is DifferenceState.NOT_JUDGED]:
        yield Finding("differences.not_all_judged", facts | _listed(unjudged))
    if dormant := [one for one in differences if one.state is DifferenceState.DORMANT]:
        yield Finding("differences.watching", facts | _listed(dormant))
    yield Finding("differences.nothing_blocks", facts)


def _what_presses(differences: tuple[FactorDifference, ...], other: str) -> Iterator[Finding]:
    facts: dict[str, object] = {"other": other}
    for one in differences:
        if one.course is Course.PART:
            yield Finding("differences.parting", facts_of(one))
    for one in differences:
        if one.factor.rule == "stop" and one.blocks_openly and one.course is None:
            yield Finding("differences.stop", facts_of(one), because=(blocking_finding(one),))
    if openly := [one for one in differences if one.blocks_openly]:
        reasons = tuple(blocking_finding(one) for one in openly)
        yield Finding("differences.open_dialogue", facts | _listed(openly), because=reasons)
    if large := [one for one in differences if is_to_judge(one)]:
        yield Finding("differences.judge_first", facts | _listed(large), tuple(map(judge_finding, large)))


def _listed(differences: list[FactorDifference]) -> dict[str, object]:
    return {"count": len(differences), "factors": tuple(one.factor.name for one in differences)}


def _about_all(case: NegotiationCase, differences: tuple[FactorDifference, ...], other: str) -> list[Finding]:
    """Return what concerns the analysis as a whole: what is unjudged, own share, what differences bring."""
    facts: dict[str, object] = {"other": other}
    judged = [one for one in differences if one.judgements]
    unjudged = [one for one in differences if one.state is DifferenceState.NOT_JUDGED]
    found = []
    if unjudged and any(one.touched for one in differences):
        found.append(Finding("differences.not_all_judged", facts | _listed(unjudged)))
    if judged and not any(judgement.own_part for one in judged for judgement in one.judgements):
        found.append(Finding("differences.own_part_missing", facts))
    if silent := [one for one in judged if not any(judgement.brings for judgement in one.judgements)]:
        found.append(Finding("differences.appraise", facts | _listed(silent)))
    if analysis_of(case).tough in (Answer.YES, Answer.PARTLY):
        found.append(Finding("differences.reflect_when_tough", facts))
    return found
