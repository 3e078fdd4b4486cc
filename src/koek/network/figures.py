"""Key figures: who can decide on what, who moves which people, and who is missing at the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.estimates import Confidence
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Decides, Member, Network
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.network.reading import is_ours, is_work, leaving, names_of, network_of

DECISIONS, ROLES = "decisions_needed", "network_roles"


@dataclass(frozen=True)
class Deciders:
    """Who can decide on one thing, as member ids; `at_table` are those of them that take part."""

    decision: str
    members: tuple[str, ...]
    at_table: tuple[str, ...]


@dataclass(frozen=True)
class KeyFigures:
    """Per decision needed who can take it, who can move people, and the decisions that nobody can take."""

    deciders: tuple[Deciders, ...]
    movers: tuple[str, ...]
    gaps: tuple[str, ...]
    findings: tuple[Finding, ...]


def needed_decisions(network: Network, method: Method = METHOD) -> tuple[str, ...]:
    """Return the decisions that the goal needs: those of the case, or else the usual ones of the method.

    A social or support network has no usual ones.
    """
    if network.needed:
        return tuple(dict.fromkeys(needed.decision for needed in network.needed))
    usual = (key for key, fields in method.topic(DECISIONS).items() if fields.get("usual"))
    return tuple(usual) if is_work(network) else ()


def key_figures(case: NegotiationCase, today: date, method: Method = METHOD) -> KeyFigures:
    """Return who can decide on what the goal needs, who moves their people, and what nobody here can decide.

    A member of whom the last look said that it leaves no longer counts. Decisions in the order of the case.
    """
    network = network_of(case)
    gone = leaving(network, today)
    staying = [member for member in network.members if member.id not in gone]
    found = tuple(_deciders(staying, decision) for decision in needed_decisions(network, method))
    movers = [member for member in staying if member.moves]
    findings = (
        *(finding for deciders in found for finding in _decision_findings(staying, deciders)),
        *_unsure(case, staying),
        *_mover_findings(network, movers),
    )
    gaps = tuple(deciders.decision for deciders in found if not deciders.members)
    return KeyFigures(found, tuple(member.id for member in movers), gaps, findings)


def _deciders(members: list[Member], decision: str) -> Deciders:
    able = [m for m in members if decision in {one.decision for one in m.decides}]
    present = tuple(member.id for member in able if member.at_table)
    return Deciders(decision, tuple(member.id for member in able), present)


def _decision_findings(members: list[Member], deciders: Deciders) -> Iterator[Finding]:
    word = {"decision": MethodWord(DECISIONS, deciders.decision)}
    if not deciders.members:
        question = MethodWord(DECISIONS, deciders.decision, "question")
        yield Finding("network.nobody_decides", word | {"question": question})
    elif not deciders.at_table:
        able = [member for member in members if member.id in deciders.members]
        asked = any(member.at_table is None for member in able)
        code = "network.is_decider_at_table" if asked else "network.decider_not_at_table"
        yield Finding(code, word | {"members": names_of(able), "count": len(able)})


def _unsure(case: NegotiationCase, members: list[Member]) -> Iterator[Finding]:
    for member in members:
        unsure = [one for one in member.decides if _is_unsure(one)]
        if unsure and not is_ours(case, member):
            words = tuple(MethodWord(DECISIONS, one.decision) for one in unsure)
            yield Finding("network.check_decider", {"member": member.name, "decisions": words})


def _is_unsure(one: Decides) -> bool:
    return one.known_by is None or one.confidence is Confidence.LOW


def _mover_findings(network: Network, movers: list[Member]) -> Iterator[Finding]:
    if not is_work(network) or not network.members:
        return
    if not movers:
        yield Finding("network.nobody_moves")
    for member in movers:
        whom = tuple(one.constituency for one in member.moves)
        if member.at_table is False:
            yield Finding("network.mover_not_at_table", {"member": member.name, "whom": whom})


def who_is_missing(case: NegotiationCase, today: date, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return who should be at the table and is not: deciders, movers, and usual places along the chain.

    Also whether somebody still sits there of whom was decided that they leave.
    """
    network = network_of(case)
    gone = leaving(network, today)
    still_there = [member for member in network.members if member.id in gone and member.at_table]
    figures = key_figures(case, today, method).findings
    missing = tuple(f for f in figures if f.code != "network.check_decider")
    return (*missing, *_missing_roles(network, gone, method), *_still_there(still_there))


def _missing_roles(network: Network, gone: frozenset[str], method: Method) -> Iterator[Finding]:
    there = {member.role for member in network.members if member.id not in gone}
    for role, fields in method.topic(ROLES).items():
        if fields.get("usual") and role not in there and is_work(network):
            facts = {"role": MethodWord(ROLES, role), "question": MethodWord(ROLES, role, "question")}
            yield Finding("network.role_missing", facts)


def _still_there(members: list[Member]) -> Iterator[Finding]:
    for member in members:
        yield Finding("network.leaving_at_table", {"member": member.name})
