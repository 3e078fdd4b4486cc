"""What each side believes of the other, how you come across, and where interests really conflict."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.differences import Answer
from koek.case.listening import Belief, BeliefAbout, Conflict, Impression, Shift
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding


@dataclass(frozen=True)
class ImpressionCourse:
    """How you came across to one party, talk by talk from old to new."""

    party: str
    impressions: tuple[Impression, ...]
    findings: tuple[Finding, ...]


def belief_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return, per conviction, what would show that it does not hold here, and the next step.

    Their convictions about people like you are disproved by doing; your own are checked by asking.
    """
    return tuple(_belief(belief) for belief in case.beliefs) or (Finding("readiness.no_beliefs"),)


def _belief(belief: Belief) -> Finding:
    whose = "theirs" if belief.about is BeliefAbout.US else "own"
    facts: dict[str, object] = {"belief": belief.name}
    if belief.disproof is None:
        return Finding(f"readiness.belief_{whose}_open", facts)
    facts |= {"disproof": belief.disproof}
    if belief.shown_on is None:
        return Finding(f"readiness.belief_{whose}_to_show", facts)
    return Finding(f"readiness.belief_{whose}_shown", {**facts, "on": belief.shown_on})


def impression_courses(case: NegotiationCase) -> tuple[ImpressionCourse, ...]:
    """Return, per party, how you came across in each talk, in the order of the parties."""
    return tuple(
        _course(party.id, sorted(seen, key=lambda impression: impression.on))
        for party in case.parties
        if (seen := [impression for impression in case.impressions if impression.party == party.id])
    )


def _course(party: str, seen: list[Impression]) -> ImpressionCourse:
    last = seen[-1]
    facts: dict[str, object] = {"party": party, "on": last.on, "words": last.words}
    told = Finding("readiness.came_across" if last.said_by_them else "readiness.came_across_guess", facts)
    shift = last.shift or Shift.SAME
    step = Finding(f"readiness.shift.{shift.value}", {"party": party})
    return ImpressionCourse(party, tuple(seen), (told, step) if last.shift else (told,))


def conflict_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return, per place where interests seem to clash, whether that is established and which ways are left.

    Nobody is for or against: a conflict is one of interests, and first a question.
    """
    found = tuple(finding for conflict in case.conflicts for finding in _conflict(conflict))
    return found or (Finding("readiness.no_conflicts"),)


def _conflict(conflict: Conflict) -> Iterator[Finding]:
    facts: dict[str, object] = {"conflict": conflict.name}
    if conflict.real is Answer.NO:
        yield Finding("readiness.conflict_not_real", facts)
        return
    if conflict.real is Answer.UNKNOWN or not conflict.found_together:
        yield Finding("readiness.conflict_to_check", facts)
    else:
        yield Finding("readiness.conflict_real", facts)
    if not conflict.interests:
        yield Finding("readiness.conflict_which_interests", facts)
    if conflict.other_ways:
        ways = tuple(f"“{way.rstrip(' .')}”" for way in conflict.other_ways)
        yield Finding("readiness.other_ways", {"ways": ways})
    else:
        yield Finding("readiness.no_other_ways", facts)
