"""What came up along the way: unclear points, dilemmas and surprises; and the agenda that stays open."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import ClauseStatus
from koek.case.negotiation_case import NegotiationCase
from koek.case.registers import Ambiguity, Dilemma, Surprise, SurpriseKind
from koek.closing.sides import party_ids, phrase, quoted
from koek.findings import Finding


@dataclass(frozen=True)
class AgendaPoint:
    """Something to talk about: its kind, which item it is (``section/id``), its name, its issue if any."""

    kind: str
    item: str
    name: str
    issue: str | None = None


def agenda(case: NegotiationCase) -> tuple[AgendaPoint, ...]:
    """Return what is still open, so that the agenda can grow while people talk.

    Returns
    -------
    tuple of AgendaPoint
        Issues without an agreement that stands, then unclear points, dilemmas, surprises nobody followed up,
        contested facts and parked agreements: each in the order of the case.
    """
    return (*_issues(case), *_points(case), *_contested_and_parked(case))


def _issues(case: NegotiationCase) -> Iterator[AgendaPoint]:
    settled = {a.issue for a in case.agreements if a.status is not ClauseStatus.PROPOSED}
    for issue in case.issues:
        if issue.id not in settled:
            yield AgendaPoint("closing.agenda_issue", f"issues/{issue.id}", issue.name, issue.id)


def _points(case: NegotiationCase) -> Iterator[AgendaPoint]:
    for unclear in case.ambiguities:
        if unclear.cleared_on is None:
            item = f"ambiguities/{unclear.id}"
            yield AgendaPoint("closing.agenda_unclear", item, unclear.name, unclear.issue)
    for dilemma in case.dilemmas:
        if dilemma.solved_on is None:
            item = f"dilemmas/{dilemma.id}"
            yield AgendaPoint("closing.agenda_dilemma", item, dilemma.name, dilemma.issue)
    for surprise in case.surprises:
        if surprise.follow_up is None and surprise.issue is None:
            yield AgendaPoint("closing.agenda_surprise", f"surprises/{surprise.id}", surprise.name)


def _contested_and_parked(case: NegotiationCase) -> Iterator[AgendaPoint]:
    for fact in case.facts:
        if fact.disputed_by:
            yield AgendaPoint("closing.agenda_fact", f"facts/{fact.id}", fact.name, fact.issue)
    for parked in case.agreements:
        if parked.status is ClauseStatus.PARKED:
            item = f"agreements/{parked.id}"
            yield AgendaPoint("closing.agenda_parked", item, parked.name, parked.issue)


def register_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return what to do about unclear points, dilemmas and surprises, in the order of the case."""
    unclear = (finding for one in case.ambiguities for finding in _unclear(one))
    dilemmas = (finding for one in case.dilemmas for finding in _dilemma(one, case))
    surprises = (finding for one in case.surprises for finding in _surprise(one))
    return (*_both_sides(case), *unclear, *dilemmas, *surprises)


def _both_sides(case: NegotiationCase) -> Iterator[Finding]:
    """Yield that unclear points are noted of one side only: they are looked for on both."""
    if not case.ambiguities or any(one.party is None for one in case.ambiguities):
        return
    silent = tuple(p for p in party_ids(case) if p not in {one.party for one in case.ambiguities})
    if silent:
        yield Finding("closing.unclear_one_side", {"parties": silent})


def _unclear(one: Ambiguity) -> Iterator[Finding]:
    facts: dict[str, object] = {"point": phrase(one.name), "id": one.id, "causes": one.causes}
    if one.cleared_on is not None:
        if one.cleared_how is None:
            yield Finding("closing.cleared_how", facts)
        return
    if one.causes is None:
        yield Finding("closing.unclear_causes", facts)
    if one.cleared_by is None or one.by_when is None:
        yield Finding("closing.unclear_nobody", facts)
    else:
        yield Finding("closing.unclear_in_hand", {**facts, "party": one.cleared_by, "by_when": one.by_when})


def _dilemma(one: Dilemma, case: NegotiationCase) -> Iterator[Finding]:
    facts: dict[str, object] = {"problem": phrase(one.name), "id": one.id}
    if one.solved_on is not None:
        return
    if one.one_side is None or one.other_side is None:
        yield Finding("closing.dilemma_hidden", facts)
        return
    facts |= {"one_side": phrase(one.one_side), "other_side": phrase(one.other_side)}
    if not one.ways_out:
        yield Finding("closing.dilemma_ways_out", facts)
        return
    parties = party_ids(case)
    if not any(set(way.chosen_by) >= set(parties) for way in one.ways_out):
        ways = quoted(way.name for way in one.ways_out)
        yield Finding("closing.dilemma_choose", {**facts, "ways": ways, "parties": parties})


def _surprise(one: Surprise) -> Iterator[Finding]:
    facts: dict[str, object] = {"surprise": phrase(one.name), "id": one.id, "on": one.on}
    if one.follow_up is not None or one.issue is not None:
        return
    if one.kind is SurpriseKind.POSITIVE:
        yield Finding("closing.surprise_use", facts)
    else:
        yield Finding("closing.value_destroyer_stop", facts)
