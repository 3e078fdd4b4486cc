"""What is the next useful step, now?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.case.closing import ClauseStatus
from koek.case.negotiation_case import NegotiationCase
from koek.closing.due import DueState, due, due_findings
from koek.errors import InvalidCase, NoAnswer
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.readiness.moments import advice_for_moment
from koek.workbench.advice import advise
from koek.workbench.best_agreements import best_agreements
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import how_to_close
from koek.workbench.ready_to_talk import ready_to_talk
from koek.workbench.where_we_differ import where_we_differ


class Moment(StrEnum):
    """Where the parties are: before they talk, finding facts, stuck, closing, or carrying out."""

    START = "start"
    FACTS = "facts"
    STALL = "stall"
    CLOSING = "closing"
    AFTER = "after"


@dataclass(frozen=True)
class NextUsefulStep:
    """One step with its reason; `theme` is where it comes from and `says` what helps at this moment."""

    moment: Moment
    theme: str
    step: Finding
    reason: Finding
    says: Finding | None


Candidate = Callable[[], Finding | None]


def moment_of(case: NegotiationCase) -> Moment:
    """Return the moment that the case itself shows; a stall is something only people can say."""
    if any(agreement.status is ClauseStatus.AGREED for agreement in case.agreements):
        waiting = any(agreement.status is not ClauseStatus.AGREED for agreement in case.agreements)
        return Moment.CLOSING if waiting else Moment.AFTER
    if case.agreements:
        return Moment.CLOSING
    return Moment.FACTS if case.offers else Moment.START


def next_useful_step(
    case: NegotiationCase, *, today: date, moment: Moment | None = None, method: Method = METHOD
) -> NextUsefulStep:
    """Return the one step that helps most at this moment, with its reason.

    What is overdue comes first at every moment. Then each moment has its own order of themes, and the first
    theme that has something to say gives the step. There is no order for always.

    Parameters
    ----------
    case : NegotiationCase
        Any case.
    today : date
        The day of reading.
    moment : Moment, optional
        By default what the case shows; say ``stall`` when a talk is stuck.
    method : Method
        Words for the moment.
    """
    moment = moment or moment_of(case)
    says = advice_for_moment(moment.value, method) if moment.value in method.ids("moments") else None
    late = [item for item in due(case, today) if item.state is DueState.OVERDUE]
    if late and moment is not Moment.STALL:
        return NextUsefulStep(moment, "due", due_findings(case, today)[0], Finding("step.reason.due"), says)
    if moment is Moment.STALL and says is not None:
        return NextUsefulStep(moment, "stall", says, Finding("step.reason.stall"), says)
    candidates = _candidates(case, today, method)
    for theme in _ORDER[moment]:
        try:
            step = candidates[theme]()
        except (NoAnswer, InvalidCase):
            continue
        if step is not None:
            return NextUsefulStep(moment, theme, step, Finding(f"step.reason.{theme}"), says)
    ready = ready_to_talk(case, today=today, method=method)
    return NextUsefulStep(moment, "ready", ready.next_step, Finding("step.reason.ready"), says)


_ORDER: Mapping[Moment, tuple[str, ...]] = {
    Moment.START: ("ready",),
    Moment.FACTS: ("differences", "agreements", "relation"),
    Moment.STALL: ("ready",),
    Moment.CLOSING: ("closing",),
    Moment.AFTER: ("relation", "closing"),
}


def _candidates(case: NegotiationCase, today: date, method: Method) -> Mapping[str, Candidate]:
    return {
        "ready": lambda: ready_to_talk(case, today=today, method=method).next_step,
        "differences": lambda: _when_it_presses(case, today, method),
        "agreements": lambda: advise(case, best_agreements(case)).next_step,
        "relation": lambda: form_of_collaboration(case, today=today, method=method).next_step,
        "closing": lambda: how_to_close(case, today=today, method=method).next_step,
    }


def _when_it_presses(case: NegotiationCase, today: date, method: Method) -> Finding | None:
    step = where_we_differ(case, today=today, method=method).next_step
    return None if step.code == "difference.step.watch" else step
