"""Making the plan together: which parts are open, what really changed through others, what makes it equal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.listening import CoCreation, EqualStep, PlanOpen, PlanPart
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding


@dataclass(frozen=True)
class CoCreationView:
    """Ids of the parts that are open, closed and not decided, and how many changes came from others."""

    open: tuple[str, ...]
    closed: tuple[str, ...]
    undecided: tuple[str, ...]
    changes: int
    findings: tuple[Finding, ...]


def cocreation_view(case: NegotiationCase, today: date) -> CoCreationView:
    """Return how far the plan is made together.

    The proof is in what changed through others; open parts without any change are a question, not a verdict.
    """
    together = case.cocreation or CoCreation()
    by_state = {state: tuple(p.id for p in together.parts if p.open is state) for state in PlanOpen}
    changes = sum(len(part.changes) for part in together.parts)
    findings = (*_plan(together, changes), *_steps(together.steps, today))
    return CoCreationView(
        by_state[PlanOpen.OPEN], by_state[PlanOpen.CLOSED], by_state[PlanOpen.UNKNOWN], changes, findings
    )


def _plan(together: CoCreation, changes: int) -> Iterator[Finding]:
    open_parts = tuple(part.name for part in together.parts if part.open is PlanOpen.OPEN)
    if not open_parts:
        yield Finding("readiness.nothing_open")
    elif not changes:
        yield Finding("readiness.open_without_change", {"parts": open_parts})
    for part in together.parts:
        yield from _part(part)


def _part(part: PlanPart) -> Iterator[Finding]:
    if part.open is PlanOpen.UNKNOWN:
        yield Finding("readiness.part_undecided", {"part": part.name})
    if part.open is PlanOpen.CLOSED and part.reason:
        yield Finding("readiness.part_closed", {"part": part.name, "reason": part.reason})
    elif part.open is PlanOpen.CLOSED:
        yield Finding("readiness.part_closed_why", {"part": part.name})
    for change in part.changes:
        facts = {"part": part.name, "party": change.party, "what": change.what, "on": change.on}
        yield Finding("readiness.changed_through", facts)


def _steps(steps: tuple[EqualStep, ...], today: date) -> Iterator[Finding]:
    if not steps:
        yield Finding("readiness.make_it_equal")
    for step in steps:
        if step.done_on:
            yield Finding("readiness.equal_step_done", {"step": step.name, "on": step.done_on})
        elif step.by_when is None:
            yield Finding("readiness.equal_step_no_day", {"step": step.name})
        else:
            late = today > step.by_when
            code = "readiness.equal_step_late" if late else "readiness.equal_step"
            yield Finding(code, {"step": step.name, "day": step.by_when})
