"""What members give and get; organisations that only give or only get, and never people."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Good, HowMuch, Member, MemberKind
from koek.findings import Finding
from koek.network.reading import is_ours, names_of, network_of, organisations_in, others_in

LEANS = 2
"""Rule of thumb: from two steps difference, giving and getting are worth a talk."""
_STEPS = {HowMuch.LITTLE: 1, HowMuch.SOME: 2, HowMuch.MUCH: 3}


class Balance(StrEnum):
    """How giving and getting of an organisation compare, in words."""

    EVEN = "even"
    BRINGS_MORE = "brings_more"
    GETS_MORE = "gets_more"
    ONLY_BRINGS = "only_brings"
    ONLY_GETS = "only_gets"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class MemberExchange:
    """What a member brings and gets; the balance only for organisations (None for people)."""

    member: str
    kind: MemberKind
    brings: tuple[Good, ...]
    gets: tuple[Good, ...]
    balance: Balance | None


@dataclass(frozen=True)
class GiveAndTake:
    """What everybody brings and gets, in the order of the members, and what to talk about."""

    members: tuple[MemberExchange, ...]
    findings: tuple[Finding, ...]


def give_and_take(case: NegotiationCase) -> GiveAndTake:
    """Return what members bring and get, with an alarm on organisations that only give or only get.

    The balance counts words (little, some, much): a ground for a talk, not a measure. Private persons and
    people in care are shown as they are and never weighed.
    """
    network = network_of(case)
    members = tuple(
        MemberExchange(member.id, member.kind, member.brings, member.gets, _balance(member))
        for member in network.members
    )
    return GiveAndTake(members, tuple(_findings(case)))


def _balance(member: Member) -> Balance | None:
    if member.kind is not MemberKind.ORGANISATION:
        return None
    if not member.brings and not member.gets:
        return Balance.UNKNOWN
    if not member.gets:
        return Balance.ONLY_BRINGS
    if not member.brings:
        return Balance.ONLY_GETS
    more = sum(_STEPS[good.how_much] for good in member.brings)
    more -= sum(_STEPS[good.how_much] for good in member.gets)
    if abs(more) < LEANS:
        return Balance.EVEN
    return Balance.BRINGS_MORE if more > 0 else Balance.GETS_MORE


def _findings(case: NegotiationCase) -> Iterator[Finding]:
    network = network_of(case)
    organisations = organisations_in(network)
    told = [member for member in organisations if _balance(member) is not Balance.UNKNOWN]
    if organisations and not told:
        yield Finding("network.no_exchange")
    for member in told:
        balance = _balance(member)
        facts = {
            "member": member.name,
            "ours": is_ours(case, member),
            "estimated": member.told_on is None,
        }
        if balance is not Balance.EVEN:
            yield Finding(f"network.balance.{balance}", facts)
    silent = [member for member in organisations if member not in told]
    if told and silent:
        yield Finding("network.exchange_unknown", {"members": names_of(silent), "count": len(silent)})
    if told and not silent and all(_balance(member) is Balance.EVEN for member in told):
        yield Finding("network.all_even")
    if len(organisations) < len(network.members):
        yield Finding("network.people_not_weighed")


def member_questions(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return of whom wishes, expectations and possibilities, or limits, are not known yet.

    Limits are what a member will not or cannot do. The owner of the file is asked first.
    """
    return tuple(_questions(case))


def _questions(case: NegotiationCase) -> Iterator[Finding]:
    ourselves = [member for member in network_of(case).members if is_ours(case, member)]
    for members, ours in ((ourselves, True), (others_in(case), False)):
        open_wishes = [m for m in members if not (m.wishes and m.expects and m.possible)]
        open_limits = [m for m in members if not (m.will_not or m.cannot)]
        for code, found in (
            ("network.ask_wishes", open_wishes),
            ("network.ask_limits", open_limits),
        ):
            if found:
                yield Finding(code, {"members": names_of(found), "count": len(found), "ours": ours})
