"""Questions on differences: where each stands, how sure you are, whether it blocks, what you do about it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.differences import Answer, DifferenceAnalysis, DifferenceState, FactorJudgement, FactorScore
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import Day, Place, one_of, parties
from koek.cli.asking_parts import (
    YES_PARTLY_NO,
    Put,
    add_to,
    asked,
    others,
    ours,
    put_at,
    put_in,
    section,
    whose_eyes,
)
from koek.differences.factors import factors_of

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.asking import Content
    from koek.differences.factors import Factor

_DEPTH = ("much_value", "much_risk", "complicated", "tough")
_STATES = (
    DifferenceState.HARMLESS,
    DifferenceState.DORMANT,
    DifferenceState.BLOCKING,
    DifferenceState.ACCEPTED_BY_US,
)
_NEEDS_NO_REASON = (DifferenceState.HARMLESS,)
_SURE = one_of(("low", "medium", "high"))


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open on differences: how thorough it must be, all places, then what blocks."""
    yield from whose_eyes(case)
    analysis = case.differences or DifferenceAnalysis()
    for field in _DEPTH:
        if getattr(analysis, field) in (None, Answer.UNKNOWN):
            yield asked(f"asking.{field}", put_at("differences", field), YES_PARTLY_NO)
    factors = factors_of(case, setting.method)
    for factor in factors:
        yield from _own_place(case, analysis, factor, setting)
        for other in others(case):
            yield from _other_place(case, analysis, factor, other, setting)
    pairs = [(factor, other) for factor in factors for other in others(case)]
    for factor, other in sorted(pairs, key=lambda pair: -_distance(case, analysis, *pair)):
        yield from _blocks(case, analysis, factor, other, setting)
    yield from _measures(analysis, ours(case))
    for factor, other in pairs:
        yield from _how_sure(case, analysis, factor, other)


def _own_place(
    case: "NegotiationCase", analysis: DifferenceAnalysis, factor: "Factor", setting: Setting
) -> Iterator[Question]:
    if _score(analysis, factor.id, ours(case), ours(case)) is None:
        put = _add_score(factor.id, ours(case), None, setting)
        facts = {"factor": factor.name, "question": factor.question or factor.name}
        yield asked("asking.own_place", put, Place(factor.left, factor.right), **facts)


def _other_place(
    case: "NegotiationCase", analysis: DifferenceAnalysis, factor: "Factor", other: str, setting: Setting
) -> Iterator[Question]:
    if _score(analysis, factor.id, other, ours(case)) is None:
        put = _add_score(factor.id, other, ours(case), setting)
        places = Place(factor.left, factor.right)
        yield asked("asking.other_place", put, places, factor=factor.name, party=other)


def _distance(case: "NegotiationCase", analysis: DifferenceAnalysis, factor: "Factor", other: str) -> int:
    """Return how far apart two places are, only to ask about the furthest first; it judges nothing."""
    mine, theirs = (_score(analysis, factor.id, party, ours(case)) for party in (ours(case), other))
    return abs(mine.value - theirs.value) if mine and theirs else 0


def _blocks(
    case: "NegotiationCase", analysis: DifferenceAnalysis, factor: "Factor", other: str, setting: Setting
) -> Iterator[Question]:
    facts = {"factor": factor.name, "party": other}
    judgement = _judgement(analysis, factor.id, other)
    if judgement is None and _score(analysis, factor.id, other, ours(case)) is not None:
        on = setting.today.isoformat()
        put = add_to("differences", "judgements", field="state", factor=factor.id, other=other, on=on)
        yield asked("asking.blocks", put, one_of(_STATES), **facts)
    elif judgement is not None and judgement.reason is None and judgement.state not in _NEEDS_NO_REASON:
        yield asked("asking.why", _put_reason(judgement), **facts)
    blocks = judgement is not None and judgement.state is DifferenceState.BLOCKING
    if blocks and not any(m.factor == factor.id and m.other in (None, other) for m in analysis.mitigations):
        put = add_to("differences", "mitigations", factor=factor.id, other=other)
        yield asked("asking.measure", put, **facts)


def _how_sure(
    case: "NegotiationCase", analysis: DifferenceAnalysis, factor: "Factor", other: str
) -> Iterator[Question]:
    score = _score(analysis, factor.id, other, ours(case))
    if score is not None and score.confidence is None:
        put = _put_confidence(factor.id, other, ours(case))
        yield asked("asking.how_sure", put, _SURE, factor=factor.name, party=other)


def _measures(analysis: DifferenceAnalysis, own: str) -> Iterator[Question]:
    for measure in analysis.mitigations:
        path = ("differences", "mitigations")
        about = {"measure": measure.name}
        if measure.done_on is None and measure.owner is None:
            known = parties(dict.fromkeys([own, *filter(None, [measure.other])]))
            yield asked("asking.owner", put_in(measure.id, *path, field="owner"), known, **about)
        if measure.done_on is None and measure.by_when is None:
            yield asked("asking.by_when", put_in(measure.id, *path, field="by_when"), Day(), **about)


def _score(analysis: DifferenceAnalysis, factor: str, party: str, voice: str) -> FactorScore | None:
    """Return the last score of a party by somebody, about a person or an organisation."""
    found = [s for s in analysis.scores if (s.factor, s.party) == (factor, party)]
    return next((s for s in reversed(found) if (s.according_to or party) == voice), None)


def _judgement(analysis: DifferenceAnalysis, factor: str, other: str) -> FactorJudgement | None:
    found = [j for j in analysis.judgements if j.factor == factor and j.other in (None, other)]
    return next((j for j in reversed(found) if j.state is not DifferenceState.NOT_JUDGED), None)


def _add_score(factor: str, party: str, voice: str | None, setting: Setting) -> Put:
    on = setting.today.isoformat()
    return add_to(
        "differences", "scores", field="value", factor=factor, party=party, according_to=voice, on=on
    )


def _put_confidence(factor: str, party: str, voice: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        scores = section(content, "differences")["scores"]
        same = [s for s in scores if (s["factor"], s["party"]) == (factor, party)]
        next(s for s in reversed(same) if s.get("according_to") == voice)["confidence"] = answer

    return put


def _put_reason(judgement: FactorJudgement) -> Put:
    def put(content: "Content", answer: str) -> None:
        judgements = section(content, "differences")["judgements"]
        same = [j for j in judgements if (j["factor"], j.get("other")) == (judgement.factor, judgement.other)]
        next(j for j in reversed(same) if j["state"] == judgement.state.value)["reason"] = answer

    return put
