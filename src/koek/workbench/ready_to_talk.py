"""Are we ready to talk?"""

from collections.abc import Iterator
from datetime import date

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.errors import CaseError, NoAnswer
from koek.findings import Finding
from koek.frontier.budget import Budget
from koek.method.content import METHOD, Method
from koek.readiness.cocreation import cocreation_view
from koek.readiness.first_talk import first_talk_plan
from koek.readiness.gate import Gate, Way, negotiation_gate
from koek.readiness.legal import LegalWarnings, legal_warnings
from koek.readiness.mandate import CardState
from koek.readiness.own_state import own_state_view
from koek.readiness.pre_check import PreCheck, interest_ranges, pre_check
from koek.readiness.preparing import other_side, preparation_balance
from koek.readiness.resistance import resistance_map
from koek.readiness.stances import stance_courses
from koek.readiness.views import belief_findings, conflict_findings, impression_courses
from koek.styles.self_check import self_check
from koek.workbench.missing_person import missing_person_cost
from koek.workbench.told import Gathering, Part, Told

_NO_FEELINGS = "readiness.no_emotions"
"""Nothing to do, and nothing that is settled either: a question to oneself before the talk."""


def ready_to_talk(
    case: NegotiationCase,
    *,
    today: date,
    viewpoint: str | None = None,
    method: Method = METHOD,
    budget: Budget | None = None,
) -> Told:
    """Return what is settled and what is still to do before the talk, with the one step that helps most.

    Parameters
    ----------
    case : NegotiationCase
        Any case; sections that are not there are asked for, never required.
    today : date
        The day of reading.
    viewpoint : str, optional
        The party that prepares; `ours` by default.
    method : Method
        Questions, warnings and steps.
    budget : Budget, optional
        What the cost of a missing person may cost to work out.
    """
    gate, check = negotiation_gate(case, viewpoint), pre_check(case, today, viewpoint)
    law, gathering = legal_warnings(case, method, today=today), Gathering()
    _add_gate(gathering, case, gate)
    gathering.add("ready.part.to_do", check.to_do)
    gathering.add("ready.part.settled", (f for f in check.settled if f.code != _NO_FEELINGS))
    gathering.add("ready.part.mandate", (f for card in check.cards for f in card.findings))
    gathering.add("ready.part.missing_person", _missing_person(case, budget))
    gathering.add("ready.part.law", law.findings)
    gathering.add("ready.part.interests", interest_ranges(case, viewpoint))
    gathering.add("ready.part.other_side", _other_side(case, today, viewpoint, method))
    gathering.add("ready.part.resistance", (f for row in resistance_map(case, method) for f in row.findings))
    gathering.add("ready.part.preparation", preparation_balance(case).findings)
    gathering.add("ready.part.together", cocreation_view(case, today).findings)
    plan = first_talk_plan(case, method)
    feelings = (f for f in check.settled if f.code == _NO_FEELINGS)
    gathering.add("ready.part.first_talk", (*plan.warnings, *feelings, *plan.steps))
    step = next(_steps(case, gate, check, law))
    return Told(_headline(check, law), tuple(gathering.parts), step)


def for_yourself(case: NegotiationCase, method: Method = METHOD) -> tuple[Part, ...]:
    """Return how you sit there and what you could learn, for you alone; empty when you wrote nothing down."""
    gathering = Gathering()
    found: list[Finding] = []
    if case.own_state:
        found += own_state_view(case).findings
    if case.self_checks:
        found += self_check(case, method)
    gathering.add("ready.part.yourself", found)
    return tuple(gathering.parts)


def _add_gate(gathering: Gathering, case: NegotiationCase, gate: Gate) -> None:
    """Add a part per decision: what goes for one goes for no other."""
    gathering.add("ready.part.gate", gate.findings)
    several = len(gate.answers) > 1
    for decision, answer in zip(case.decisions, gate.answers, strict=True):
        heading = "ready.part.decision" if several else "ready.part.gate"
        gathering.add(heading, answer.findings, **({"decision": decision.name} if several else {}))


def _headline(check: PreCheck, law: LegalWarnings) -> Finding:
    if not check.ready:
        return Finding("ready.not_yet", {"count": len(_open(check))})
    return Finding("ready.yes_within_law" if law.blocked else "ready.yes")


def _open(check: PreCheck) -> tuple[Finding, ...]:
    """Return what is open: what is to do, and red cards of parties that are not named there already."""
    named = {finding.facts.get("party") for finding in check.to_do}
    red = (card for card in check.cards if card.state is CardState.OPEN and card.party not in named)
    return (*check.to_do, *(card.findings[0] for card in red))


def _steps(case: NegotiationCase, gate: Gate, check: PreCheck, law: LegalWarnings) -> Iterator[Finding]:
    """Yield first questions of law, then whether this is a negotiation, then what is open; then connect.

    When no party is a public body that must put work out to tender, questions of law come last.
    """
    asked = [finding for finding in law.findings if finding.code == "readiness.legal_open"]
    later = case.legal is not None and case.legal.contracting_authority is Answer.NO
    yield from () if later else asked
    yield from gate.findings
    yield from (answer.findings[0] for answer in gate.answers if answer.way is Way.FIND_OUT)
    yield from (*_open(check), *(asked if later else ()))
    yield Finding("ready.step.connect")


def _missing_person(case: NegotiationCase, budget: Budget | None) -> tuple[Finding, ...]:
    try:
        cost = missing_person_cost(case, budget=budget)
    except (NoAnswer, CaseError):
        return ()
    return cost.findings if cost else ()


def _other_side(
    case: NegotiationCase, today: date, viewpoint: str | None, method: Method
) -> Iterator[Finding]:
    for side in other_side(case, today=today, viewpoint=viewpoint, method=method):
        yield from side.findings
    for stance in stance_courses(case, today):
        yield from stance.findings
    for impression in impression_courses(case):
        yield from impression.findings
    yield from belief_findings(case)
    yield from conflict_findings(case)
