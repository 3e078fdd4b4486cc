"""What to say about one difference: does it block, who must judge, what to watch, what is still missing."""

from collections.abc import Iterator
from datetime import date, timedelta

from koek.case.differences import DifferenceState, Mitigation, Subject
from koek.differences.rules import facts_of
from koek.differences.scores import Gap, Position, Size, size_of
from koek.differences.standing import FactorDifference
from koek.findings import Finding

FRESH = timedelta(days=365)
"""After this long a view of the other, or a judgement, has to be looked at again."""

_BLOCKS = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)


def is_to_judge(difference: FactorDifference) -> bool:
    """Whether the two are far apart and nobody has said whether that blocks."""
    return difference.size is Size.LARGE and difference.state is DifferenceState.NOT_JUDGED


def blocking_finding(difference: FactorDifference) -> Finding:
    """Return that a difference blocks and nothing counts against it yet, with the reason somebody gave."""
    judgement = difference.judgement
    reason = judgement.reason if judgement else None
    by = (judgement.by if judgement else None) or difference.ours
    facts = facts_of(difference, by=by, reason=reason)
    if difference.state is DifferenceState.BEING_MITIGATED:
        return Finding("differences.measure_missing", facts)
    code = "differences.blocking" if reason else "differences.blocking_without_reason"
    return Finding(code, facts)


def judge_finding(difference: FactorDifference) -> Finding:
    """Return the question whether a large difference blocks; when unsure, first whether it is there."""
    gap = difference.gap or Gap(Size.LARGE, estimated=True, shaky=True)
    facts = facts_of(difference, estimated=gap.estimated)
    code = "differences.find_out" if gap.shaky else "differences.does_it_block"
    return Finding(code, facts, because=(Finding(f"differences.size_{gap.size}", facts),))


def concern_findings(difference: FactorDifference, today: date) -> Iterator[Finding]:
    """Yield what there is to say about one difference, the most urgent first."""
    if difference.blocks_openly:
        yield blocking_finding(difference)
    if is_to_judge(difference):
        yield judge_finding(difference)
    yield from _measure_findings(difference, today)
    yield from _dormant_findings(difference)
    yield from _judgement_findings(difference, today)
    yield from _position_findings(difference, today)


def _measure_findings(difference: FactorDifference, today: date) -> Iterator[Finding]:
    for measure in difference.mitigations:
        facts = facts_of(
            difference, measure=measure.name, measure_id=measure.id, owner=measure.owner, day=measure.by_when
        )
        if measure.done_on:
            if difference.state in _BLOCKS:
                yield Finding("differences.measure_done", facts | {"day": measure.done_on})
        elif missing := _missing_of(measure):
            yield Finding(missing, facts)
        elif measure.by_when and measure.by_when < today:
            yield Finding("differences.measure_late", facts)
        else:
            yield Finding("differences.measure", facts)


def _missing_of(measure: Mitigation) -> str | None:
    if measure.owner and measure.by_when:
        return None
    return "differences.measure_without_day" if measure.owner else "differences.measure_without_owner"


def _dormant_findings(difference: FactorDifference) -> Iterator[Finding]:
    if difference.state is not DifferenceState.DORMANT:
        return
    sign = next((one.sign for one in difference.judgements if one.sign), None)
    if sign:
        yield Finding("differences.watch_for", facts_of(difference, sign=sign))
    else:
        yield Finding("differences.sign_missing", facts_of(difference))


_NO_REASON_ASKED = (DifferenceState.BLOCKING, DifferenceState.HARMLESS)
"""A block without a reason has a finding of its own; what is harmless needs none."""


def _judgement_findings(difference: FactorDifference, today: date) -> Iterator[Finding]:
    for judgement in difference.judgements:
        if judgement.state is DifferenceState.NOT_JUDGED:
            continue
        by = judgement.by or difference.ours
        facts = facts_of(
            difference, by=by, ours=by == difference.ours, state=f"choice_word.{judgement.state}"
        )
        if not judgement.reason and judgement.state not in _NO_REASON_ASKED:
            yield Finding("differences.reason_missing", facts)
        newer = [seen.on for seen in difference.seen if judgement.on and seen.on > judgement.on]
        if newer:
            yield Finding("differences.seen_since", facts | {"day": max(newer)})
        elif judgement.on and today - judgement.on > FRESH:
            yield Finding("differences.judgement_old", facts | {"day": judgement.on})
        if judgement.brings:
            yield Finding("differences.brings", facts | {"brings": judgement.brings})
        if judgement.own_part:
            yield Finding("differences.own_part", facts | {"own_part": judgement.own_part})


def _position_findings(difference: FactorDifference, today: date) -> Iterator[Finding]:
    theirs = [place for place in difference.positions if place.party == difference.other and place.estimated]
    if any(place.on is not None and today - place.on > FRESH for place in theirs):
        yield Finding("differences.view_old", facts_of(difference))
    for party in (difference.ours, difference.other):
        people, organisation = _within(difference, party)
        if any(
            size_of(abs(one.value - whole.value)) is Size.LARGE for one in people for whole in organisation
        ):
            ours = party == difference.ours
            yield Finding(
                "differences.within", facts_of(difference, who=party, ours=ours, estimated=not ours)
            )


def _within(difference: FactorDifference, party: str) -> tuple[list[Position], list[Position]]:
    inside = [place for place in difference.positions if place.party == party]
    people = [place for place in inside if place.subject is Subject.PERSON]
    return people, [place for place in inside if place.subject is Subject.ORGANISATION]
