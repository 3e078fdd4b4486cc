"""Why each party wants something: what no proposal should forget."""

from koek.case.interests import Interest
from koek.case.negotiation_case import NegotiationCase
from koek.reports.sections import Block, Paragraph, Section, Table
from koek.reports.voice import Voice


def interests_section(case: NegotiationCase, voice: Voice) -> Section:
    """Return the interests per party, those of others marked as estimates."""
    silent = [party.id for party in case.parties if all(i.party != party.id for i in case.interests)]
    if not case.interests:
        return Section("interests", voice.say("report.no_interests"), (_ask(silent, voice),))
    columns = voice.columns("report.interest", "report.of_party", "report.explanation")
    rows = tuple(_row(interest, voice) for interest in case.interests)
    blocks: list[Block] = [Paragraph(voice.say("report.interests_lead"))]
    blocks.append(Table(voice.say("report.interests_caption"), columns, rows))
    if silent:
        blocks.append(_ask(silent, voice))
    heading = voice.say("report.interests", count=len(case.interests))
    return Section("interests", heading, tuple(blocks))


def _ask(parties: list[str], voice: Voice) -> Paragraph:
    return Paragraph(voice.say("report.ask_interests", parties=tuple(parties)))


def _row(interest: Interest, voice: Voice) -> tuple[str, ...]:
    party = voice.party(interest.party)
    if interest.according_to not in (None, interest.party):
        confidence = interest.confidence
        word = f"confidence.{confidence.value}" if confidence else "confidence.not_stated"
        party = voice.say("report.estimate_sure", name=party, confidence=word)
    told = [interest.about] if interest.about else []
    if interest.hoped_for:
        told.append(voice.say("report.hoped_for", what=interest.hoped_for))
    if interest.at_least:
        told.append(voice.say("report.at_least", what=interest.at_least))
    return (interest.name, party, " ".join(told) or "–")
