"""Who takes part, who may decide up to what, and which questions about that are still open."""

from collections.abc import Iterator
from fractions import Fraction

from koek.case.negotiation_case import NegotiationCase
from koek.case.parties import MayBind, Party, Person
from koek.reports.sections import Block, ListBlock, Paragraph, Section, Table
from koek.reports.voice import Voice


def people_section(case: NegotiationCase, voice: Voice) -> Section:
    """Return the parties, the people who speak for them and their mandate."""
    questions = tuple(_questions(case, voice))
    heading = voice.say("report.mandate_open" if questions else "report.mandate_clear")
    blocks: list[Block] = [Paragraph(f"{party.name}: {party.about}") for party in case.parties if party.about]
    people = tuple(_rows(case, voice))
    if people:
        columns = voice.columns(
            "report.person", "report.for_party", "report.may_bind", "report.up_to", "report.confirmed"
        )
        blocks.append(Table(voice.say("report.mandate_caption"), columns, people))
    if questions:
        blocks += [Paragraph(voice.say("report.mandate_questions")), ListBlock(questions)]
    return Section("people", heading, tuple(blocks))


def _rows(case: NegotiationCase, voice: Voice) -> Iterator[tuple[str, ...]]:
    for party in case.parties:
        for person in party.people:
            mandate = person.mandate
            yield (
                f"{person.name}, {person.role}" if person.role else person.name,
                voice.party(party.id),
                voice.say(f"report.may_bind.{mandate.may_bind.value}")
                + (f": {mandate.scope}" if mandate.scope else ""),
                "–" if mandate.up_to is None else voice.euros(Fraction(mandate.up_to, 100)),
                _confirmed(person, voice),
            )


def _confirmed(person: Person, voice: Voice) -> str:
    mandate = person.mandate
    parts = [mandate.confirmed_by or "", voice.day(mandate.confirmed_on) if mandate.confirmed_on else ""]
    return ", ".join(part for part in parts if part) or "–"


def _questions(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    for party in case.parties:
        if not any(person.mandate.may_bind is MayBind.YES for person in party.people):
            yield voice.say("report.nobody_may_bind", party=party.id)
        yield from _open_mandates(party, voice)


def _open_mandates(party: Party, voice: Voice) -> Iterator[str]:
    for person in party.people:
        mandate = person.mandate
        if mandate.may_bind is MayBind.UNKNOWN:
            yield voice.say("report.mandate_unknown", person=person.name)
        elif mandate.may_bind is MayBind.YES and not (mandate.confirmed_by or mandate.confirmed_on):
            yield voice.say("report.mandate_unconfirmed", person=person.name)
