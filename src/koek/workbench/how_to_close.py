"""Have we understood each other, what comes next, and what is due?"""

from datetime import date

from koek.case.closing import ClauseStatus
from koek.case.negotiation_case import NegotiationCase
from koek.closing.agreements import AgreementState, ClosingCheck, closing_check
from koek.closing.balance import balance_findings
from koek.closing.due import due_findings
from koek.closing.expectations import expectation_findings
from koek.closing.facts import fact_findings
from koek.closing.feasibility import feasibility_findings
from koek.closing.lookback import lookback_findings, principle_findings
from koek.closing.notes import note_findings
from koek.closing.pilots import pilot_ladder
from koek.closing.registers import register_findings
from koek.closing.talks import talk_findings
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.workbench.openness import openness
from koek.workbench.told import Gathering, Told

LATE = ("closing.due_overdue", "closing.due_overdue_by")
"""Code of what should have been done by now."""
_UNSAID, _ALIKE = "closing.words_missing", ("closing.same_words", "closing.only_words_differ")


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
    gathering.add("closing.part.agreements", (f for state in check.agreements for f in state.findings))
    gathering.add("closing.part.balance", balance_findings(case))
    gathering.add("closing.part.feasibility", feasibility_findings(case, method))
    waits = gathering.add("closing.part.due", due_findings(case, today))
    gathering.add("closing.part.pilot", (f for ladder in pilot_ladder(case) for f in ladder.findings))
    gathering.add("closing.part.openness", openness(case, today=today, method=method))
    gathering.add("closing.part.registers", (*register_findings(case), *fact_findings(case)))
    gathering.add("closing.part.expectations", expectation_findings(case, method))
    gathering.add("closing.part.talks", talk_findings(case))
    gathering.add(
        "closing.part.lookback", (*lookback_findings(case, method), *principle_findings(case, method))
    )
    gathering.add("closing.part.notes", note_findings(case, today))
    unlike = tuple(filter(None, map(_unlike, check.agreements)))
    late = tuple(finding for finding in waits if finding.code in LATE)
    return Told(_headline(check, unlike, late), tuple(gathering.parts), _next_step(unlike, late))


def _unlike(state: AgreementState) -> Finding | None:
    """Return what asks for a talk in the words of an agreement that still stands; None when nothing does."""
    if state.agreement.status not in (ClauseStatus.PROPOSED, ClauseStatus.AGREED):
        return None
    return next((finding for finding in state.comparison.findings if finding.code not in _ALIKE), None)


def _headline(check: ClosingCheck, unlike: tuple[Finding, ...], late: tuple[Finding, ...]) -> Finding:
    unsaid = [finding for finding in unlike if finding.code == _UNSAID]
    if len(unlike) > len(unsaid):
        return Finding("closing.words_differ", {"count": len(unlike) - len(unsaid)})
    if unsaid:
        return Finding("closing.words_unsaid", {"count": len(unsaid)})
    if late:
        return Finding("closing.some_late", {"count": len(late)})
    return Finding("closing.in_order" if check.agreements else "closing.nothing_agreed_yet")


def _next_step(unlike: tuple[Finding, ...], late: tuple[Finding, ...]) -> Finding:
    """Clear up words before anything is signed; then do what is late; else say what comes next."""
    differing = (finding for finding in unlike if finding.code != _UNSAID)
    return next(iter((*differing, *unlike, *late)), Finding("closing.step.next_steps"))
