"""Where the parties are open to each other: every subject, what it is worth, and what to do about it."""

from collections import Counter
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.closing.transparency import RuleStanding, Standing, transparency_advice
from koek.findings import Finding
from koek.reports.sections import Block, Callout, Section, Statement, Statements, Subheading, Table
from koek.reports.voice import Voice
from koek.workbench.openness import openness


def openness_section(case: NegotiationCase, voice: Voice, today: date) -> Section | None:
    """Return what was agreed on openness, the conclusion first; None when there is nothing about it yet."""
    standings = transparency_advice(case, voice.names.method).rules
    found = openness(case, today=today, method=voice.names.method)
    if not standings and not any((case.ambiguities, case.dilemmas, case.facts, case.surprises)):
        return None
    first = min(found, key=_urgency, default=None)
    rest = dict.fromkeys(Statement(voice.statement(one).text) for one in found if one is not first)
    blocks: list[Block] = []
    if first is not None:
        blocks.append(Callout(voice.say("report.next_step"), voice.statement(first).text))
    if standings:
        blocks += [Subheading(voice.say("web_rooms.rules")), _rules(standings, voice)]
    if rest:
        blocks.append(Statements(tuple(rest)))
    return Section("openness", _conclusion(standings, voice), tuple(blocks))


_URGENT = (
    "closing.openness_competitors",
    "closing.openness_competitors_unknown",
    "closing.openness_contested",
    "closing.openness_after_division",
    "closing.openness_is_a_request",
)
"""What comes first: the law, what is disputed, what must be agreed before, and what only was asked."""


def _urgency(finding: Finding) -> int:
    return _URGENT.index(finding.code) if finding.code in _URGENT else len(_URGENT)


def _conclusion(standings: tuple[RuleStanding, ...], voice: Voice) -> str:
    counts = Counter(one.standing for one in standings)
    if counts[Standing.CONTESTED]:
        return voice.say("web_rooms.openness.contested", count=counts[Standing.CONTESTED])
    if counts[Standing.REQUEST]:
        return voice.say("web_rooms.openness.request", count=counts[Standing.REQUEST])
    if counts[Standing.AGREED]:
        return voice.say("web_rooms.openness.agreed", count=counts[Standing.AGREED])
    return voice.say("web_rooms.openness.nothing")


def _rules(standings: tuple[RuleStanding, ...], voice: Voice) -> Table:
    columns = voice.columns("web_rooms.subject", "web_rooms.shows", "web_rooms.to_whom", "web_rooms.standing")
    return Table(voice.say("web_rooms.rules_table"), columns, tuple(_row(one, voice) for one in standings))


def _row(one: RuleStanding, voice: Voice) -> tuple[str, ...]:
    rule = one.rule
    readers = [voice.party(party) for party in rule.shown_to] + ([rule.also] if rule.also else [])
    shows = voice.party(rule.shown_by) if rule.shown_by else "–"
    return (
        rule.name,
        f"{shows}: {rule.what}" if rule.what else shows,
        voice.list(readers) or "–",
        voice.say(f"web_rooms.standing.{one.standing.value}"),
    )
