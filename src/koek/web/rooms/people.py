"""The people of a case on the screen: a card for everybody who speaks for a party, and what lies beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.readiness.mandate import CardState, MandateCard, mandate_cards
from koek.readiness.resistance import ResistanceRow, Words, resistance_map
from koek.reports.sections import Callout, ListBlock, Paragraph, Section, Table
from koek.reports.voice import Voice


@dataclass(frozen=True)
class PersonCard:
    """Whether somebody may say yes, in words; `is_open` until that question was answered."""

    name: str
    role: str
    party: str
    is_ours: bool
    is_open: bool
    state: str
    up_to: str
    told: tuple[str, ...]


def person_cards(case: NegotiationCase, voice: Voice, today: date) -> tuple[PersonCard, ...]:
    """Return a card for everybody who speaks for a party, those about whom something is open first."""
    roles = {person.id: person.role or "" for party in case.parties for person in party.people}
    cards = [_card(card, roles[card.person], voice) for card in mandate_cards(case, today)]
    return tuple(sorted(cards, key=lambda card: not card.is_open))


def _card(card: MandateCard, role: str, voice: Voice) -> PersonCard:
    return PersonCard(
        name=card.name,
        role=role,
        party=voice.party(card.party),
        is_ours=card.party == voice.ours,
        is_open=card.state is CardState.OPEN,
        state=voice.say(f"web_rooms.mandate.{card.state.value}"),
        up_to="" if card.up_to is None else voice.cents(card.up_to),
        told=tuple(dict.fromkeys(voice.statement(finding).text for finding in card.findings)),
    )


def resistance_section(case: NegotiationCase, voice: Voice) -> Section | None:
    """Return what was said, what may lie beneath it, and what takes the worry away; None without any."""
    rows = resistance_map(case, voice.names.method)
    if not rows:
        return None
    columns = voice.columns(
        "web_rooms.was_said", "web_rooms.beneath", "web_rooms.ask", "web_rooms.safeguard", "web_rooms.guess"
    )
    table = Table(voice.say("web_rooms.resistance_note"), columns, tuple(_row(row, voice) for row in rows))
    return Section("resistance", voice.say("web_rooms.resistance"), (table,))


def _row(row: ResistanceRow, voice: Voice) -> tuple[str, ...]:
    beneath = [part for part in (row.interest, _words(row.need, voice)) if part]
    return (
        f"{voice.party(row.party)}: {row.statement}" if row.party else row.statement,
        " · ".join(beneath) or "–",
        _words(row.question, voice) or "–",
        row.safeguard or "–",
        voice.say(f"web_rooms.guess.{row.state.value}"),
    )


def _words(words: Words | None, voice: Voice) -> str:
    if words is None:
        return ""
    return words if isinstance(words, str) else voice.names.method.words(words, voice.language.value)


def on_screen(page: str, sections: Sequence[Section], voice: Voice) -> tuple[Section, ...]:
    """Return the sections of a page as a screen shows them: cards instead of the table of people."""
    if page != "people":
        return tuple(sections)
    first, *others = sections
    questions = [item for block in first.blocks if isinstance(block, ListBlock) for item in block.items]
    steps = [Callout(voice.say("report.next_step"), question) for question in questions[:1]]
    about = [block for block in first.blocks if isinstance(block, Paragraph) and not block.soft]
    leads = about[: len(about) - bool(questions)]
    return (Section(first.id, first.heading, (*leads, *steps)), *others)
