"""What is the next useful step, now?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.case.closing import ClauseStatus
from koek.case.negotiation_case import NegotiationCase
from koek.closing.due import due_findings
from koek.errors import CaseError, NoAnswer
from koek.findings import Finding
from koek.frontier.budget import Budget
from koek.method.content import METHOD, Method
from koek.readiness.legal import legal_warnings
from koek.readiness.moments import advice_for_moment, interventions
from koek.trust.rhythm import next_review_due
from koek.workbench.advice import advise
from koek.workbench.best_agreements import best_agreements
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import LATE, how_to_close
from koek.workbench.our_trust import our_trust
from koek.workbench.ready_to_talk import ready_to_talk
from koek.workbench.where_we_differ import where_we_differ
from koek.workbench.who_is_missing import who_is_missing


class Moment(StrEnum):
    """Where the parties are: before they talk, finding facts, stuck, closing, or carrying out."""

    START = "start"
    FACTS = "facts"
    STALL = "stall"
    CLOSING = "closing"
    AFTER = "after"


@dataclass(frozen=True)
class NextUsefulStep:
    """One step with its reason.

    `theme` is where the step comes from; `says` what helps at this moment: words to say and what to leave.
    """

    moment: Moment
    theme: str
    step: Finding
    reason: Finding
    says: tuple[Finding, ...]


@dataclass(frozen=True)
class _Reading:
    case: NegotiationCase
    today: date
    method: Method
    budget: Budget | None


def moment_of(case: NegotiationCase) -> Moment:
    """Return the moment that the case itself shows; a stall is something only people can say.

    Parked and declined agreements are full outcomes: they leave nothing to close.
    """
    states = [agreement.status for agreement in case.agreements]
    if ClauseStatus.PROPOSED in states:
        return Moment.CLOSING
    if ClauseStatus.AGREED in states:
        return Moment.AFTER
    return Moment.FACTS if case.offers else Moment.START


def next_useful_step(
    case: NegotiationCase,
    *,
    today: date,
    moment: Moment | None = None,
    signs: Iterable[str] = (),
    method: Method = METHOD,
    budget: Budget | None = None,
) -> NextUsefulStep:
    """Return the one step that helps most at this moment, with its reason.

    When a talk is stuck, saying so comes first. Otherwise what is overdue does. Then each moment has its own
    order of themes, and the first theme that has something to say gives the step. There is no order for
    always.

    Parameters
    ----------
    case : NegotiationCase
        Any case.
    today : date
        The day of reading.
    moment : Moment, optional
        By default what the case shows; say ``stall`` when a talk is stuck.
    signs : iterable of str
        When it is stuck: ids of the topic ``interventions``, such as ``vague`` or ``waiting``.
    method : Method
        Words for the moment.
    budget : Budget, optional
        What the search for agreements may cost.
    """
    moment = moment or moment_of(case)
    signs = tuple(signs)
    if signs or moment is Moment.STALL:
        first, *others = interventions(signs, method)
        return NextUsefulStep(Moment.STALL, "stall", first, Finding("step.reason.stall"), tuple(others))
    says = (advice_for_moment(moment.value, method),) if moment in method.ids("moments") else ()
    theme, step = _step(moment, _Reading(case, today, method, budget))
    return NextUsefulStep(moment, theme, step, Finding(f"step.reason.{theme}"), says)


def _step(moment: Moment, reading: _Reading) -> tuple[str, Finding]:
    for theme in ("due", *_ORDER[moment]):
        try:
            step = _THEMES[theme](reading)
        except (NoAnswer, CaseError):
            continue
        if step is not None:
            return theme, step
    return "ready", _ready(reading)


def _due(reading: _Reading) -> Finding | None:
    late = due_findings(reading.case, reading.today)
    return next((finding for finding in late if finding.code in LATE), None)


def _ready(reading: _Reading) -> Finding:
    case, today, method, budget = reading.case, reading.today, reading.method, reading.budget
    return ready_to_talk(case, today=today, method=method, budget=budget).next_step


_NOT_PRESSING = ("difference.step.judge_rest", "difference.step.watch")


def _differences(reading: _Reading) -> Finding | None:
    step = where_we_differ(reading.case, today=reading.today, method=reading.method).next_step
    return None if step.code in _NOT_PRESSING else step


def _network(reading: _Reading) -> Finding | None:
    if reading.case.network is None:
        return None
    told = who_is_missing(reading.case, today=reading.today, method=reading.method)
    return told.next_step if told.headline.code == "network.some_missing" else None


def _agreements(reading: _Reading) -> Finding | None:
    """Return the step to a better agreement; none where the law leaves no room for offers or trades."""
    blocked = legal_warnings(reading.case, reading.method, today=reading.today).blocked
    if "offers" in blocked or "trades" in blocked:
        return None
    return advise(reading.case, best_agreements(reading.case, budget=reading.budget)).next_step


def _relation(reading: _Reading) -> Finding:
    return form_of_collaboration(reading.case, today=reading.today, method=reading.method).next_step


def _trust(reading: _Reading) -> Finding | None:
    """Return what to do about trust when it is time to look back on it, at least once a year."""
    if not next_review_due(reading.case, reading.today).is_due:
        return None
    return our_trust(reading.case, today=reading.today, method=reading.method).next_step


def _closing(reading: _Reading) -> Finding:
    return how_to_close(reading.case, today=reading.today, method=reading.method).next_step


_THEMES: Mapping[str, Callable[[_Reading], Finding | None]] = {
    "due": _due,
    "ready": _ready,
    "differences": _differences,
    "network": _network,
    "agreements": _agreements,
    "relation": _relation,
    "trust": _trust,
    "closing": _closing,
}

_ORDER: Mapping[Moment, tuple[str, ...]] = {
    Moment.START: ("differences", "ready"),
    Moment.FACTS: ("differences", "network", "agreements", "relation"),
    Moment.STALL: (),
    Moment.CLOSING: ("closing",),
    Moment.AFTER: ("trust", "relation", "closing"),
}
