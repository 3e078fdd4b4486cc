"""Facts and where they come from: what was only said, what was shown, what was checked, what is contested."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.differences import ObservationKind
from koek.case.negotiation_case import NegotiationCase
from koek.case.registers import Fact, FactStatus
from koek.closing.sides import owner_of, phrase
from koek.findings import Finding
from koek.method.content import MethodWord

QUESTIONS = "fact_questions"


@dataclass(frozen=True)
class FactLine:
    """A statement with the open question that fits how far it has come; `ours` when we said it ourselves."""

    fact: Fact
    question: MethodWord
    ours: bool


def fact_lines(case: NegotiationCase) -> tuple[FactLine, ...]:
    """Return every statement with the question to ask next to it, in the order of the case."""
    ours = owner_of(case)
    return tuple(
        FactLine(fact, MethodWord(QUESTIONS, standing_of(fact), "question"), fact.party == ours)
        for fact in case.facts
    )


def standing_of(fact: Fact) -> FactStatus:
    """Return how far a statement has come; contested as soon as somebody contests it."""
    return FactStatus.DISPUTED if fact.disputed_by else fact.status


def fact_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return what to do about statements, own ones too, and about tactics: stay with the facts."""
    told = (finding for line in fact_lines(case) for finding in _told(line))
    return (*told, *_tactics(case))


def _told(line: FactLine) -> Iterator[Finding]:
    fact = line.fact
    facts: dict[str, object] = {
        "fact": phrase(fact.name),
        "id": fact.id,
        "party": fact.party,
        "question": line.question,
        "ours": line.ours,
    }
    standing = standing_of(fact)
    if standing is FactStatus.DISPUTED:
        yield Finding("closing.fact_disputed", {**facts, "parties": fact.disputed_by or (fact.party,)})
    elif standing in (FactStatus.STATED, FactStatus.ASKED) and fact.source is None:
        yield Finding("closing.fact_without_source", facts)
    elif standing is not FactStatus.CHECKED:
        yield Finding("closing.fact_to_check", {**facts, "source": phrase(fact.source or "")})


def _tactics(case: NegotiationCase) -> Iterator[Finding]:
    for seen in case.observations:
        if seen.kind is ObservationKind.TACTIC:
            yield Finding(
                "closing.stay_with_facts", {"what": phrase(seen.what), "on": seen.on, "id": seen.id}
            )
