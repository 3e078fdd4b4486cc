"""Are we ready to talk?"""

from collections.abc import Iterator
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.errors import InvalidCase, NoAnswer
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.readiness.cocreation import cocreation_view
from koek.readiness.first_talk import first_talk_plan
from koek.readiness.gate import negotiation_gate
from koek.readiness.legal import legal_warnings
from koek.readiness.pre_check import interest_ranges, pre_check
from koek.readiness.preparing import other_side, preparation_balance
from koek.readiness.resistance import resistance_map
from koek.readiness.views import belief_findings, conflict_findings
from koek.workbench.missing_person import missing_person_cost
from koek.workbench.told import Gathering, Told


def ready_to_talk(
    case: NegotiationCase, *, today: date, viewpoint: str | None = None, method: Method = METHOD
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
    """
    gate, check = negotiation_gate(case, viewpoint), pre_check(case, today, viewpoint)
    gathering = Gathering()
    ways = [finding for answer in gate.answers for finding in answer.findings]
    gathering.add("ready.part.gate", (*gate.findings, *ways))
    to_do = gathering.add("ready.part.to_do", check.to_do)
    gathering.add("ready.part.settled", check.settled)
    gathering.add("ready.part.mandate", (f for card in check.cards for f in card.findings))
    gathering.add("ready.part.missing_person", _missing_person(case))
    law = gathering.add("ready.part.law", legal_warnings(case, method, today=today).findings)
    gathering.add("ready.part.interests", interest_ranges(case, viewpoint))
    gathering.add("ready.part.other_side", _other_side(case, today, viewpoint, method))
    gathering.add("ready.part.resistance", (f for row in resistance_map(case, method) for f in row.findings))
    gathering.add("ready.part.preparation", preparation_balance(case).findings)
    gathering.add("ready.part.together", cocreation_view(case, today).findings)
    plan = first_talk_plan(case, method)
    gathering.add("ready.part.first_talk", (*plan.warnings, *plan.steps))
    headline = Finding("ready.yes" if check.ready else "ready.not_yet", {"count": len(to_do)})
    return Told(headline, tuple(gathering.parts), _next_step(to_do, law))


def _missing_person(case: NegotiationCase) -> tuple[Finding, ...]:
    try:
        cost = missing_person_cost(case)
    except (NoAnswer, InvalidCase):
        return ()
    return cost.findings if cost else ()


def _other_side(
    case: NegotiationCase, today: date, viewpoint: str | None, method: Method
) -> Iterator[Finding]:
    for side in other_side(case, today=today, viewpoint=viewpoint, method=method):
        yield from side.findings
    yield from belief_findings(case)
    yield from conflict_findings(case)


def _next_step(to_do: tuple[Finding, ...], law: tuple[Finding, ...]) -> Finding:
    """Answer first what the law asks, then what is open before the talk; then go and connect."""
    if law:
        return law[0]
    return to_do[0] if to_do else Finding("ready.step.connect")
