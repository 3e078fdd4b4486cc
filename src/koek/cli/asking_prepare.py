"""Questions before a talk: what is decided, by whom, what you want, what the law asks, how you want to be."""

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from koek.case.parties import MayBind
from koek.case.readiness import NeedEachOther, ProcurementPhase
from koek.case.styles import StyleKind
from koek.cli.asking import Content, Question, Setting
from koek.cli.asking_answers import Day, OneOf, Option, Place, one_of
from koek.cli.asking_parts import (
    YES_NO,
    YES_PARTLY_NO,
    Put,
    add_to,
    asked,
    item,
    others,
    ours,
    put_at,
    put_in,
    whose_eyes,
)
from koek.findings import Finding
from koek.method.content import MethodWord

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.case.parties import Mandate
    from koek.case.readiness import Decision

_NEED = OneOf(tuple(Option(need, Finding(f"asking.need_each_other.{need}")) for need in NeedEachOther))
_OPEN = (None, "unknown")


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open before a talk, the most useful first."""
    yield from whose_eyes(case)
    yield from _decisions(case)
    yield from _people(case)
    if not (case.first_talk and case.first_talk.goal):
        yield asked("asking.goal", put_at("first_talk", "goal"))
    yield from _wants(case)
    yield from _their_wants(case)
    yield from _law(case, setting)
    yield from _feelings(case)
    yield from _style(case, setting)
    yield from _other_side(case, setting)


def _decisions(case: "NegotiationCase") -> Iterator[Question]:
    if not case.decisions:
        yield asked("asking.decision", add_to("decisions"))
    for decision in case.decisions:
        about = {"decision": decision.name}
        if not (decision.deciders or decision.decided_elsewhere):
            people = {person.name: person.id for party in case.parties for person in party.people}
            put = _put_known(decision.id, people, "deciders", "decided_elsewhere")
            yield asked("asking.who_decides", put, **about)
        if not (decision.payers or decision.paid_elsewhere):
            known = {party.name: party.id for party in case.parties}
            put = _put_known(decision.id, known, "payers", "paid_elsewhere")
            yield asked("asking.who_pays", put, **about)
        yield from _trade(decision)


def _trade(decision: "Decision") -> Iterator[Question]:
    about = {"decision": decision.name}

    def to(field: str) -> Put:
        return put_in(decision.id, "decisions", field=field)

    if decision.trade == "unknown":
        yield asked("asking.trade", to("trade"), YES_PARTLY_NO, **about)
    if decision.dependence is NeedEachOther.UNKNOWN:
        yield asked("asking.dependence", to("dependence"), _NEED, **about)
    if decision.dependence is NeedEachOther.NONE:
        if decision.helper_gains is None:
            yield asked("asking.helper_gains", to("helper_gains"), **about)
        return
    if decision.trade != "no" and decision.we_give is None:
        yield asked("asking.we_give", to("we_give"), **about)
    if decision.trade != "no" and decision.we_get is None:
        yield asked("asking.we_get", to("we_get"), **about)


def _put_known(decision: str, known: dict[str, str], field: str, elsewhere: str) -> Put:
    """Return what puts a name that the case knows as a link, and any other as words."""

    def put(content: Content, answer: str) -> None:
        found = next((i for name, i in known.items() if name.casefold() == answer.casefold()), None)
        target = item(content, decision, "decisions")
        target[field if found else elsewhere] = [found] if found else answer

    return put


def _people(case: "NegotiationCase") -> Iterator[Question]:
    for party in case.parties:
        facts = {"party": party.id, "ours": party.id == ours(case)}
        if not party.people:
            yield asked("asking.person", _add_person(party.id), **facts)
        for person in party.people:
            about = {"party": party.id, "person": person.name}
            if person.mandate.may_bind is MayBind.UNKNOWN:
                put = _put_mandate(party.id, person.id, "may_bind")
                yield asked("asking.may_bind", put, YES_NO, **about)
            elif person.mandate.may_bind is MayBind.YES:
                yield from _confirmation(party.id, person.id, about, person.mandate)


def _confirmation(party: str, person: str, about: dict[str, str], mandate: "Mandate") -> Iterator[Question]:
    if mandate.confirmed_by is None:
        yield asked("asking.confirmed_by", _put_mandate(party, person, "confirmed_by"), **about)
    elif mandate.confirmed_on is None:
        yield asked("asking.confirmed_on", _put_mandate(party, person, "confirmed_on"), Day(), **about)


def _add_person(party: str) -> Put:
    def put(content: Content, answer: str) -> None:
        item(content, party, "parties").setdefault("people", []).append({"name": answer})

    return put


def _put_mandate(party: str, person: str, field: str) -> Put:
    def put(content: Content, answer: str) -> None:
        found = item(item(content, party, "parties"), person, "people")
        found.setdefault("mandate", {})[field] = answer

    return put


def _wants(case: "NegotiationCase") -> Iterator[Question]:
    own = [interest for interest in case.interests if interest.party == ours(case)]
    if not own:
        yield asked("asking.interest", add_to("interests", party=ours(case)))
    for interest in own:
        about = {"interest": interest.name}
        if interest.hoped_for is None:
            yield asked("asking.hoped_for", put_in(interest.id, "interests", field="hoped_for"), **about)
        if interest.at_least is None:
            yield asked("asking.at_least", put_in(interest.id, "interests", field="at_least"), **about)
    if not any(alternative.party == ours(case) for alternative in case.alternatives):
        yield asked("asking.alternative", add_to("alternatives", party=ours(case)))


def _their_wants(case: "NegotiationCase") -> Iterator[Question]:
    told = {interest.party for interest in case.interests}
    for party in others(case):
        if party not in told:
            put = add_to("interests", party=party, according_to=ours(case), confidence="low")
            yield asked("asking.their_interest", put, party=party)


def _law(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    for question, fields in setting.method.topic("legal_questions").items():
        field = fields["field"]
        needless = field == "phase" and not (case.legal and case.legal.contracting_authority == "yes")
        if not needless and getattr(case.legal, field, None) in _OPEN:
            answers = one_of(ProcurementPhase) if field == "phase" else YES_NO
            word = MethodWord("legal_questions", question, "question")
            yield asked("asking.item", put_at("legal", field), answers, item=word)


def _feelings(case: "NegotiationCase") -> Iterator[Question]:
    emotions = case.first_talk.emotions if case.first_talk else ()
    if not emotions:
        yield asked("asking.feeling", add_to("first_talk", "emotions"))
    for emotion in emotions:
        about = {"feeling": emotion.name}
        path = ("first_talk", "emotions")
        if emotion.raise_it in _OPEN:
            yield asked("asking.raise_it", put_in(emotion.id, *path, field="raise_it"), YES_NO, **about)
        elif emotion.raise_it != "no":
            if emotion.by is None and (known := _our_people(case)):
                yield asked("asking.raise_by", put_in(emotion.id, *path, field="by"), known, **about)
            if emotion.when is None:
                yield asked("asking.raise_when", put_in(emotion.id, *path, field="when"), **about)


def _our_people(case: "NegotiationCase") -> OneOf | None:
    people = [person for party in case.parties if party.id == ours(case) for person in party.people]
    options = (Option(one.id, Finding("asking.name", {"person": one.name})) for one in people)
    return OneOf(tuple(options)) if people else None


def _style(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    wanted = [v for v in case.styles if v.kind is StyleKind.WANTED and v.party == ours(case)]
    told = {position.scale for view in wanted for position in view.positions}
    for scale in setting.method.ids("style_scales"):
        if scale not in told:
            left, right = (MethodWord("style_scales", scale, pole) for pole in ("left", "right"))
            put = _put_style(ours(case), scale, setting)
            yield asked("asking.style", put, Place(left, right), item=MethodWord("style_scales", scale))


def _put_style(party: str, scale: str, setting: Setting) -> Put:
    def put(content: Content, answer: str) -> None:
        identifier = f"wanted-{setting.today}"
        views = content.setdefault("styles", [])
        if not any(view["id"] == identifier for view in views):
            on = setting.today.isoformat()
            views.append({"id": identifier, "party": party, "kind": "wanted", "on": on})
        view = item(content, identifier, "styles")
        view.setdefault("positions", []).append({"scale": scale, "value": answer})

    return put


def _other_side(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    known = {(topic.party, topic.topic) for topic in case.other_side}
    known |= {(interest.party, "interests") for interest in case.interests}
    topics = setting.method.ids("other_side_topics")
    for number, (party, topic) in enumerate(product(others(case), topics)):
        if (party, topic) not in known:
            identifier = f"{party}-{topic}"[:64].rstrip("-_")
            on = setting.today.isoformat()
            put = add_to("other_side", field="what", id=identifier, party=party, topic=topic, on=on)
            word, how = (MethodWord("other_side_topics", topic, field) for field in ("name", "question"))
            code = "asking.known_of_other" if number else "asking.known_of_other_first"
            yield asked(code, put, party=party, item=word, question=how)
