"""Is this a negotiation? Per decision: what there is to trade, who needs whom, and the next step."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import Decision, NeedEachOther
from koek.findings import Finding
from koek.method.content import MethodWord


class Way(StrEnum):
    """What to do about a decision; ids of the topic ``decision_ways``."""

    NEGOTIATE = "negotiate"
    SHOW = "show"
    ASK_FOR_HELP = "ask-for-help"
    CO_CREATE = "co-create"
    FIND_OUT = "find-out"


@dataclass(frozen=True)
class GateAnswer:
    """What to do about one decision, and what is still open about who decides, pays and asks."""

    decision: str
    way: Way
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Gate:
    """The answers per decision, in the order of the case; `findings` when no decision has been named."""

    answers: tuple[GateAnswer, ...]
    findings: tuple[Finding, ...] = ()


def negotiation_gate(case: NegotiationCase, viewpoint: str | None = None) -> Gate:
    """Return, per decision, whether to negotiate, show what you have, ask for help or find out first.

    There is only something to negotiate when both have something to trade and need each other. Making the
    plan together helps in every case, so it is always among the findings.

    Parameters
    ----------
    case : NegotiationCase
        The case; a trade answered with "partly" counts as a trade.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    """
    viewpoint = viewpoint or case.ours
    if not case.decisions:
        return Gate((), (Finding("readiness.no_decisions"),))
    return Gate(tuple(_answer(case, decision, viewpoint) for decision in case.decisions))


def way_of(decision: Decision) -> Way:
    """Return what to do about a decision.

    Examples
    --------
    >>> way_of(Decision(name="rent", trade="yes", dependence="seen")).value
    'negotiate'
    >>> way_of(Decision(name="rent", dependence="none")).value
    'ask-for-help'
    """
    if decision.dependence is NeedEachOther.NONE:
        return Way.ASK_FOR_HELP
    if decision.dependence is NeedEachOther.UNSEEN:
        return Way.SHOW
    if decision.dependence is NeedEachOther.UNKNOWN or decision.trade is Answer.UNKNOWN:
        return Way.FIND_OUT
    return Way.CO_CREATE if decision.trade is Answer.NO else Way.NEGOTIATE


def _answer(case: NegotiationCase, decision: Decision, viewpoint: str | None) -> GateAnswer:
    way = way_of(decision)
    findings = (
        _way_finding(decision, way),
        *_around_way(decision, way),
        *_who_decides(case, decision),
        *_who_asks(decision, viewpoint),
        *_at_home(case, decision, viewpoint),
    )
    return GateAnswer(decision.id, way, findings)


def _way_finding(decision: Decision, way: Way) -> Finding:
    facts = {
        "decision": decision.name,
        "way": MethodWord("decision_ways", way.value),
        "step": MethodWord("decision_ways", way.value, "step"),
    }
    because = (
        Finding(f"readiness.trade.{decision.trade.value}"),
        Finding(f"readiness.dependence.{decision.dependence.value}"),
    )
    return Finding("readiness.way", facts, because)


def _around_way(decision: Decision, way: Way) -> Iterator[Finding]:
    if way is Way.NEGOTIATE:
        yield _trade(decision)
    elif way is Way.SHOW and decision.we_give:
        yield Finding("readiness.show_this", {"give": decision.we_give})
    elif way is Way.ASK_FOR_HELP and decision.helper_gains:
        yield Finding("readiness.helper_gains", {"gain": decision.helper_gains})
    elif way is Way.ASK_FOR_HELP:
        yield Finding("readiness.name_helper_gain")
    if way is not Way.CO_CREATE:
        yield Finding("readiness.also_together", {"step": MethodWord("decision_ways", "co-create", "step")})


def _trade(decision: Decision) -> Finding:
    if decision.we_give and decision.we_get:
        return Finding("readiness.trade_named", {"give": decision.we_give, "get": decision.we_get})
    return Finding("readiness.name_the_trade")


def _who_decides(case: NegotiationCase, decision: Decision) -> Iterator[Finding]:
    people = {person.id: person.name for party in case.parties for person in party.people}
    deciders = tuple(people[identifier] for identifier in decision.deciders)
    if decision.decided_elsewhere:
        facts = {"who": (*deciders, decision.decided_elsewhere)}
        yield Finding("readiness.decided_elsewhere", facts)
    elif deciders:
        yield Finding("readiness.decided_by", {"who": deciders})
    else:
        yield Finding("readiness.decider_unknown")
    if decision.paid_elsewhere:
        yield Finding("readiness.paid_elsewhere", {"who": decision.paid_elsewhere})
    elif decision.payers:
        yield Finding("readiness.paid_by", {"parties": decision.payers})
    else:
        yield Finding("readiness.payer_unknown")


def _who_asks(decision: Decision, viewpoint: str | None) -> Iterator[Finding]:
    if decision.asks and decision.asked:
        yield Finding("readiness.who_asks", {"party": decision.asks, "of": decision.asked})
    else:
        yield Finding("readiness.who_asks_unknown")
    if decision.needs_first:
        facts = {"party": decision.needs_first, "ours": decision.needs_first == viewpoint}
        yield Finding("readiness.needs_first", facts)


def _at_home(case: NegotiationCase, decision: Decision, viewpoint: str | None) -> Iterator[Finding]:
    people = {person.id: (person.name, party.id) for party in case.parties for person in party.people}
    for behind in decision.at_home:
        name, party = people[behind.person]
        facts: dict[str, object] = {"person": name, "ours": party == viewpoint}
        if behind.decider is None:
            yield Finding("readiness.who_is_behind", facts)
        elif behind.to_explain is None:
            yield Finding("readiness.what_to_explain", {**facts, "decider": behind.decider})
        else:
            told = {**facts, "decider": behind.decider, "what": behind.to_explain}
            helps = (Finding("readiness.helps_at_home", {"what": behind.helps}),) if behind.helps else ()
            yield Finding("readiness.explain_at_home", told, helps)
