"""What the other parts of this slice read from the network of a case."""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Member, MemberKind, Network, NetworkKind, Staying
from koek.findings import Finding
from koek.method.content import METHOD, Method

PROFESSIONAL = (NetworkKind.ISSUE, NetworkKind.ORGANISATION)


def network_of(case: NegotiationCase) -> Network:
    """Return the network of a case; an empty one when there is none yet."""
    return case.network or Network()


def is_ours(case: NegotiationCase, member: Member) -> bool:
    """Return whether a member is the owner of the file."""
    return member.party is not None and member.party == case.ours


def others_in(case: NegotiationCase) -> tuple[Member, ...]:
    """Return the members that are not the owner of the file, in order."""
    return tuple(member for member in network_of(case).members if not is_ours(case, member))


def organisations_in(network: Network) -> tuple[Member, ...]:
    """Return the members that are organisations: only those are ever weighed or warned about."""
    return tuple(member for member in network.members if member.kind is MemberKind.ORGANISATION)


def names_of(members: Iterable[Member]) -> tuple[str, ...]:
    """Return the names of members as they were typed."""
    return tuple(member.name for member in members)


def is_work(network: Network) -> bool:
    """Return whether decisions and money are asked about: not in a social or a support network."""
    return network.kind is None or network.kind in PROFESSIONAL


def leaving(network: Network, today: date | None = None) -> frozenset[str]:
    """Return the members of whom the last look said that they leave."""
    last: dict[str, Staying] = {}
    for review in sorted(network.reviews, key=lambda review: review.on):
        if review.member is not None and (today is None or review.on <= today):
            last[review.member] = review.course
    return frozenset(member for member, course in last.items() if course is Staying.LEAVE)


def unknown_network_items(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return a finding for every id of the method that the network uses and nobody has described.

    ``method.unknown_network_item``, with ``_near`` behind it when known ids (fact `nearest`) look like it; in
    the order of topics, then by id.
    """
    network = network_of(case)
    goods = [good.good for m in network.members for good in (*m.brings, *m.gets)]
    decided = [one.decision for member in network.members for one in member.decides]
    used = {
        "network_goods": [*goods, *(link.good for link in network.links if link.good)],
        "network_roles": [member.role for member in network.members if member.role],
        "decisions_needed": [*decided, *(needed.decision for needed in network.needed)],
        "network_needs": [answer.need for answer in network.needs],
        "network_skills": [check.skill for check in network.skills],
        "inner_talks": [talk.subject for talk in network.talks],
    }
    return tuple(f for topic, ids in used.items() for f in _unknown(sorted(set(ids)), method.ids(topic)))


def _unknown(used: list[str], known: tuple[str, ...]) -> Iterator[Finding]:
    for written in used:
        if written in known:
            continue
        nearest = tuple(get_close_matches(written, known, n=3))
        if nearest:
            yield Finding("method.unknown_network_item_near", {"id": written, "nearest": nearest})
        else:
            yield Finding("method.unknown_network_item", {"id": written})
