"""Looking back for yourself: what was foreseen and what happened, what to learn, and the principles."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import ClauseStatus, Forecast, Lookback, SkillOf
from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.closing.sides import phrase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

PRINCIPLES = "principles"


@dataclass(frozen=True)
class LookbackState:
    """One record: forecasts by how they turned out; `open` ones have no result yet."""

    record: Lookback
    as_foreseen: tuple[Forecast, ...]
    otherwise: tuple[Forecast, ...]
    open: tuple[Forecast, ...]


@dataclass(frozen=True)
class PrincipleRow:
    """A principle, success factor or ability: the parts of the case that serve it, filled or empty."""

    principle: str
    group: str
    name: MethodWord
    question: MethodWord
    filled: tuple[str, ...]
    empty: tuple[str, ...]


def lookback(case: NegotiationCase) -> tuple[LookbackState, ...]:
    """Return each record of looking back with its forecasts sorted by how they turned out."""
    return tuple(_state(record) for record in case.lookbacks)


def lookback_findings(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return what to look back on and what to do with it; for the owner of the file alone."""
    states = lookback(case)
    skills = [skill for state in states for skill in state.record.skills]
    return (
        *_to_do(case),
        *(finding for state in states for finding in _told(state)),
        *_invest(states),
        *unknown_items(PRINCIPLES, (skill.skill for skill in skills), method),
    )


def principle_rows(case: NegotiationCase, method: Method = METHOD) -> tuple[PrincipleRow, ...]:
    """Return the principles, success factors and abilities, with the parts of the case that serve each."""
    rows = []
    for identifier, fields in method.topic(PRINCIPLES).items():
        parts = tuple(fields.get("sections", ()))
        filled = tuple(part for part in parts if getattr(case, part, None))
        rows.append(
            PrincipleRow(
                identifier,
                fields.get("group", "principle"),
                MethodWord(PRINCIPLES, identifier),
                MethodWord(PRINCIPLES, identifier, "question"),
                filled,
                tuple(part for part in parts if part not in filled),
            )
        )
    return tuple(rows)


def principle_findings(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return the question of every principle for which nothing stands in the case yet."""
    return tuple(
        Finding("closing.principle_unserved", {"principle": row.name, "question": row.question})
        for row in principle_rows(case, method)
        if row.empty and not row.filled
    )


def _state(record: Lookback) -> LookbackState:
    def sorted_by(*answers: Answer | None) -> tuple[Forecast, ...]:
        return tuple(one for one in record.forecasts if one.as_foreseen in answers)

    return LookbackState(
        record,
        as_foreseen=sorted_by(Answer.YES),
        otherwise=sorted_by(Answer.NO, Answer.PARTLY),
        open=sorted_by(None, Answer.UNKNOWN),
    )


def _to_do(case: NegotiationCase) -> Iterator[Finding]:
    if case.lookbacks:
        yield Finding("closing.lookback_is_yours", {})
    elif any(one.status is not ClauseStatus.PROPOSED for one in case.agreements):
        yield Finding("closing.lookback_ask", {})


def _told(state: LookbackState) -> Iterator[Finding]:
    record = state.record
    for one in state.otherwise:
        facts: dict[str, object] = {"forecast": phrase(one.name)}
        if one.why is None:
            yield Finding("closing.forecast_why", facts)
        else:
            yield Finding("closing.forecast_learned", {**facts, "why": phrase(one.why)})
    for one in state.open:
        yield Finding("closing.forecast_open", {"forecast": phrase(one.name)})
    if record.went_well is None or record.other_time is None:
        yield Finding("closing.lookback_both", {"on": record.on})


def _invest(states: tuple[LookbackState, ...]) -> Iterator[Finding]:
    whose = {skill.whose for state in states for skill in state.record.skills}
    nobody = tuple(f"closing.skill_of_{one}" for one in SkillOf if one not in whose)
    if states and nobody:
        yield Finding("closing.invest_in_skill", {"whose": nobody})
