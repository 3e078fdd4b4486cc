"""What all agreed, as sections: agreements, steps, answers that are awaited, pilots and openness."""

from collections.abc import Iterator

from koek.case.closing import Clause, Pilot
from koek.case.negotiation_case import NegotiationCase
from koek.reports.sections import Section, Table
from koek.reports.voice import Voice

Rows = tuple[tuple[str, ...], ...]


def agreed_sections(case: NegotiationCase, voice: Voice) -> Iterator[Section]:
    """Yield a section per register that has something in it, from the public part of a case."""
    agreements = tuple(row for one in case.agreements for row in _agreement(one, voice))
    steps = tuple(
        (s.name, _party(s.owner, voice), voice.day(s.by_when)) for s in case.next_steps if not s.done_on
    )
    answers = tuple(
        (one.name, _party(one.party, voice), voice.day(one.due), _party(one.initiative, voice))
        for one in case.open_answers
        if not one.answered_on
    )
    pilots = tuple(row for pilot in case.pilots for row in _pilot(pilot, voice))
    rules = tuple(
        (one.name, _party(one.shown_by, voice), _readers(one.shown_to, one.also, voice), voice.day(one.until))
        for one in case.transparency
    )
    yield from _section(
        "agreements", agreements, ("agreement", "party", "own_words"), voice, len(case.agreements)
    )
    yield from _section("steps", steps, ("step", "owner", "by_when"), voice)
    yield from _section("answers", answers, ("question", "answer_from", "due", "initiative"), voice)
    yield from _section("pilots", pilots, ("pilot", "when", "measured", "then"), voice, len(case.pilots))
    yield from _section("openness", rules, ("subject", "shown_by", "shown_to", "until"), voice)


def first_words(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    """Yield in one line each what all agreed, what is still to be done, and which answers are awaited."""
    for agreement in case.agreements:
        yield voice.say("agreed.in_short", what=agreement.name)
    for step in case.next_steps:
        if not step.done_on:
            by = _party(step.owner, voice)
            yield voice.say("agreed.step_in_short", what=step.name, owner=by, day=voice.day(step.by_when))
    for answer in case.open_answers:
        if not answer.answered_on:
            by = _party(answer.party, voice)
            yield voice.say("agreed.answer_in_short", what=answer.name, owner=by, day=voice.day(answer.due))


def _section(
    name: str, rows: Rows, columns: tuple[str, ...], voice: Voice, count: int | None = None
) -> Iterator[Section]:
    if rows:
        heading = voice.say(f"agreed.{name}", count=len(rows) if count is None else count)
        named = voice.columns(*(f"agreed.column.{column}" for column in columns))
        yield Section(name, heading, (Table(voice.say(f"agreed.{name}_caption"), named, rows),))


def _party(party: str | None, voice: Voice) -> str:
    return voice.party(party) if party else "–"


def _agreement(agreement: Clause, voice: Voice) -> Rows:
    """Return a row per party that wrote it down itself; without any, one row with its name."""
    told = tuple((agreement.name, voice.party(side.party), side.words or "–") for side in agreement.sides)
    return told or ((agreement.name, "–", "–"),)


def _pilot(pilot: Pilot, voice: Voice) -> Rows:
    days = voice.say("agreed.from_to", starts=voice.day(pilot.starts), ends=voice.day(pilot.ends))
    rungs = tuple(
        (
            pilot.name,
            voice.say(f"agreed.goes.{rung.goes.value}"),
            " ".join(part for part in (rung.measure, f"({voice.day(rung.on)})" if rung.on else None) if part)
            or "–",
            " – ".join(
                part for part in (rung.next_step, voice.party(rung.owner) if rung.owner else None) if part
            )
            or "–",
        )
        for rung in pilot.rungs
    )
    return ((pilot.name, days, "–", "–"), *rungs)


def _readers(parties: tuple[str, ...], also: str | None, voice: Voice) -> str:
    names = [voice.party(party) for party in parties]
    return voice.list([*names, also] if also else names) or "–"
