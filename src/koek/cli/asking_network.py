"""Questions on a network: its goal, its kind, who is in it, what each brings and gets, who decides."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.network import Member, MemberKind, Network
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import OneOf, Option, one_of
from koek.cli.asking_parts import YES_PARTLY_NO, Put, add_to, asked, item, put_at, section, whose_eyes
from koek.findings import Finding
from koek.method.content import Method, MethodWord
from koek.network.figures import needed_decisions

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.case.parties import Party
    from koek.cli.asking import Content

_AT_TABLE = one_of(("yes", "no"))
_MEMBERS = ("network", "members")


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open on the network: first the goal, then who."""
    yield from whose_eyes(case)
    network, method = case.network or Network(), setting.method
    for field in ("goal", "shared_goal"):
        if getattr(network, field) is None:
            yield asked(f"asking.network_{field}", put_at("network", field))
    if network.kind is None:
        yield asked("asking.network_kind", put_at("network", "kind"), _kinds(method))
    yield from _parties(case, network)
    for member in network.members:
        yield from _about(network, member, method)
    yield from _who_else(case, network)
    yield from _needs(network, method)


def _choice(topic: str, method: Method) -> OneOf:
    words = ((key, MethodWord(topic, key)) for key in method.ids(topic))
    return OneOf(tuple(Option(key, Finding("asking.word", {"item": word})) for key, word in words))


def _kinds(method: Method) -> OneOf:
    """Return the kinds of network, each with what it is."""
    told = (
        (k, [MethodWord("network_kinds", k, f) for f in ("name", "meaning")])
        for k in method.ids("network_kinds")
    )
    facts = ((kind, {"item": name, "meaning": meaning}) for kind, (name, meaning) in told)
    return OneOf(tuple(Option(kind, Finding("asking.word_and_meaning", about)) for kind, about in facts))


def _parties(case: "NegotiationCase", network: Network) -> Iterator[Question]:
    """Yield whether who talks is in the network too: their names are known already."""
    known = {member.party for member in network.members} | {member.name for member in network.members}
    for party in case.parties:
        if not {party.id, party.name} & known:
            yield asked("asking.in_network", _put_party(party), _AT_TABLE, party=party.id)


def _put_party(party: "Party") -> Put:
    """Return what makes a party that sits at the table a member; "no" leaves it out."""

    def put(content: "Content", answer: str) -> None:
        if answer == "yes":
            more = {"kind": MemberKind.ORGANISATION.value, "party": party.id, "at_table": "true"}
            add_to(*_MEMBERS, **more)(content, party.name)

    return put


def _who_else(case: "NegotiationCase", network: Network) -> Iterator[Question]:
    """Yield the question for one more member; every answer makes it a new question."""
    names = {party.name.casefold(): party.id for party in case.parties}
    for kind in (MemberKind.ORGANISATION, MemberKind.PRIVATE_PERSON):
        count = sum(member.kind is kind for member in network.members)
        code = f"asking.member.{kind.value}" + (".more" if count else "")
        question = asked(code, _add_member(kind, names))
        yield Question(f"{question.key}{count}", question.asked, question.answers, question.put)


def _add_member(kind: MemberKind, names: dict[str, str]) -> Put:
    def put(content: "Content", answer: str) -> None:
        party = names.get(answer.casefold()) if kind is MemberKind.ORGANISATION else None
        add_to(*_MEMBERS, kind=kind.value, party=party)(content, answer)

    return put


def _about(network: Network, member: Member, method: Method) -> Iterator[Question]:
    about = {"member": member.name}

    def to(field: str) -> Put:
        def put(content: "Content", answer: str) -> None:
            item(content, member.id, *_MEMBERS)[field] = answer

        return put

    if member.at_table is None and member.kind is MemberKind.ORGANISATION:
        yield asked("asking.at_table", _put_at_table(member.id), _AT_TABLE, **about)
    for field in ("brings", "gets"):
        if not getattr(member, field):
            put = _add_part(member.id, field, "good")
            yield asked(f"asking.{field}", put, _choice("network_goods", method), **about)
    if member.kind is MemberKind.ORGANISATION and not member.decides and needed_decisions(network, method):
        put = _add_part(member.id, "decides", "decision")
        yield asked("asking.decides", put, _choice("decisions_needed", method), **about)
    if member.channel is None:
        yield asked("asking.channel", to("channel"), **about)


def _put_at_table(member: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        item(content, member, *_MEMBERS)["at_table"] = "true" if answer == "yes" else "false"

    return put


def _add_part(member: str, field: str, key: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        item(content, member, *_MEMBERS).setdefault(field, []).append({key: answer})

    return put


def _needs(network: Network, method: Method) -> Iterator[Question]:
    answered = {need.need for need in network.needs if need.answer != "unknown"}
    kind = network.kind.value if network.kind else ""
    for need in method.topic("network_kinds").get(kind, {}).get("needs", ()):
        if need not in answered:
            word = MethodWord("network_needs", need, "question")
            yield asked("asking.need", _put_need(need), YES_PARTLY_NO, item=word)


def _put_need(need: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        needs = section(content, "network").setdefault("needs", [])
        known = next((one for one in needs if one["need"] == need), None)
        if known is None:
            needs.append({"need": need, "answer": answer})
        else:
            known["answer"] = answer

    return put
