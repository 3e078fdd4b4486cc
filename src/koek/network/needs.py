"""First the goal, then the kind of network that fits it, then what that kind needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import NeedAnswer, Network, NetworkKind
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.network.reading import names_of, network_of, unknown_network_items

KINDS, NEEDS = "network_kinds", "network_needs"
_SECOND_SENTENCE = re.compile(r"\n|[.!?…]\s+\S")


@dataclass(frozen=True)
class NetworkNeeds:
    """The kind of network, and which of its needs are there, open or missing, in the order of the method."""

    kind: NetworkKind | None
    there: tuple[str, ...]
    open: tuple[str, ...]
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]


def network_needs(case: NegotiationCase, method: Method = METHOD) -> NetworkNeeds:
    """Return what the network needs to stay alive: a goal all can sign, a fitting kind, and what that needs.

    A need that was answered with "partly" counts as missing; one that nobody answered is open.
    """
    network = network_of(case)
    needed = tuple(method.topic(KINDS).get(network.kind or "", {}).get("needs", ()))
    told = {answer.need: answer for answer in network.needs}
    answers = {need: told[need].answer if need in told else Answer.UNKNOWN for need in needed}
    findings = (
        *unknown_network_items(case, method),
        *_goal(network),
        *_kind(network, method),
        *(finding for need in needed for finding in _need(network, told.get(need), need, method)),
    )
    return NetworkNeeds(
        network.kind,
        tuple(need for need, answer in answers.items() if answer is Answer.YES),
        tuple(need for need, answer in answers.items() if answer is Answer.UNKNOWN),
        tuple(need for need, answer in answers.items() if answer in (Answer.NO, Answer.PARTLY)),
        findings,
    )


def _goal(network: Network) -> Iterator[Finding]:
    if network.goal is None and network.shared_goal is None:
        yield Finding("network.goal_first")
        return
    if network.shared_goal is None:
        yield Finding("network.say_goal_in_one_sentence")
        return
    if _SECOND_SENTENCE.search(network.shared_goal):
        yield Finding("network.goal_is_no_single_sentence")
    yield from _signatures(network)


def _signatures(network: Network) -> Iterator[Finding]:
    told = {signature.member: signature for signature in network.signatures}
    goal = {"goal": (network.shared_goal or "").rstrip(". ")}
    silent = [m for m in network.members if m.id not in told or told[m.id].answer is Answer.UNKNOWN]
    against = [m for m in network.members if m.id in told and told[m.id].answer in (Answer.NO, Answer.PARTLY)]
    if silent:
        yield Finding("network.ask_signature", {**goal, "members": names_of(silent), "count": len(silent)})
    for member in against:
        words = told[member.id].words
        facts = {"member": member.name, "words": words}
        yield Finding("network.signs_other_words" if words else "network.does_not_sign", facts)
    if network.members and not silent and not against:
        yield Finding("network.all_sign", goal)


def _kind(network: Network, method: Method) -> Iterator[Finding]:
    if network.kind is None:
        fits = tuple(
            Finding(
                "network.kind_fits",
                {"kind": MethodWord(KINDS, kind), "fits": MethodWord(KINDS, kind, "fits")},
            )
            for kind in method.ids(KINDS)
        )
        yield Finding("network.choose_kind", {}, fits)


def _need(network: Network, told: NeedAnswer | None, need: str, method: Method) -> Iterator[Finding]:
    answer = told.answer if told else Answer.UNKNOWN
    words = {"need": MethodWord(NEEDS, need)}
    if answer is Answer.UNKNOWN:
        yield Finding("network.need_open", words | {"question": MethodWord(NEEDS, need, "question")})
    elif answer is not Answer.YES:
        code = "network.need_missing" if answer is Answer.NO else "network.need_partly"
        yield Finding(code, words | {"step": MethodWord(NEEDS, need, "step")})
    elif told and told.member is None and network.members and method.topic(NEEDS)[need].get("who"):
        yield Finding("network.need_who", words)
