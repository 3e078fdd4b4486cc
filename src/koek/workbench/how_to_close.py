"""Have we understood each other, what comes next, and what is due?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.closing.agreements import closing_check
from koek.closing.balance import balance_findings
from koek.closing.due import DueState, due, due_findings
from koek.closing.expectations import expectation_findings, keeps_working_findings
from koek.closing.facts import fact_findings
from koek.closing.feasibility import feasibility_findings
from koek.closing.lookback import lookback_findings, principle_findings
from koek.closing.notes import note_findings
from koek.closing.pilots import pilot_ladder
from koek.closing.registers import register_findings
from koek.closing.talks import talk_findings
from koek.closing.transparency import transparency_advice
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.workbench.told import Gathering, Told


def how_to_close(case: NegotiationCase, *, today: date, method: Method = METHOD) -> Told:
    """Return where the agreements stand in everybody's own words, what is open and what is due.

    Parameters
    ----------
    case : NegotiationCase
        Any case; registers that are not there are left out.
    today : date
        The day of reading.
    method : Method
        Questions and principles.
    """
    check, gathering = closing_check(case), Gathering()
    gathering.add("closing.part.whole", check.findings)
    words = gathering.add(
        "closing.part.agreements", (f for state in check.agreements for f in state.findings)
    )
    gathering.add("closing.part.balance", balance_findings(case))
    gathering.add("closing.part.feasibility", feasibility_findings(case, method))
    waits = gathering.add("closing.part.due", due_findings(case, today))
    gathering.add("closing.part.pilot", (f for ladder in pilot_ladder(case) for f in ladder.findings))
    gathering.add("closing.part.openness", transparency_advice(case, method).findings)
    gathering.add("closing.part.registers", (*register_findings(case), *fact_findings(case)))
    gathering.add(
        "closing.part.expectations", (*expectation_findings(case, method), *keeps_working_findings(case))
    )
    gathering.add("closing.part.talks", talk_findings(case))
    gathering.add(
        "closing.part.lookback", (*lookback_findings(case, method), *principle_findings(case, method))
    )
    gathering.add("closing.part.notes", note_findings(case, today))
    different = [s for s in check.agreements if not s.comparison.understood]
    late = [item for item in due(case, today) if item.state is DueState.OVERDUE]
    headline = _headline(len(check.agreements), len(different), len(late))
    return Told(headline, tuple(gathering.parts), _next_step(different and words, late and waits))


def _headline(agreements: int, different: int, late: int) -> Finding:
    if not agreements:
        return Finding("closing.nothing_agreed_yet")
    if different:
        return Finding("closing.words_differ", {"count": different})
    return Finding("closing.some_late" if late else "closing.in_order", {"count": late})


def _next_step(words: object, waits: object) -> Finding:
    """Clear up words before anything is signed; then do what is late; else say what comes next."""
    for findings in (words, waits):
        if isinstance(findings, tuple) and findings:
            return findings[0]  # type: ignore[no-any-return]  # a tuple of Finding
    return Finding("closing.step.next_steps")
