"""What two opened envelopes show: both views side by side, what follows from them, and what was noted."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from koek.charts.envelope_lines import envelope_lines
from koek.differences.envelopes import EnvelopeComparison, EnvelopeScores, compare_envelopes
from koek.differences.factors import Factor
from koek.findings import Finding
from koek.reports.sections import Details, ListBlock, Section, Statements
from koek.reports.voice import Voice
from koek.workbench.told import Part, Told

_AGENDA = {"envelopes.blocks_both", "envelopes.blocks_one", "envelopes.nothing_named"}


def opened_sections(
    mine: EnvelopeScores, yours: EnvelopeScores, told: Told, factors: tuple[Factor, ...], voice: Voice
) -> tuple[Section, ...]:
    """Return what both said: a picture with its table per party, then everything in words.

    Parameters
    ----------
    mine, yours : EnvelopeScores
        Two opened envelopes, with the parties called as in the own case.
    told : Told
        What they say together, as `what_envelopes_say` concludes it.
    factors : tuple of Factor
        Words and poles of the factors of the own case.
    voice : Voice
        For whom.
    """
    comparison = compare_envelopes(mine, yours, factors)
    pictures = _pictures(comparison, factors, voice, (mine.party, yours.party)) if comparison.rows else ()
    side_by_side, *rest = told.parts
    closed = (_section(part, part.findings, voice) for part in rest)
    return (_agenda(side_by_side, voice), *pictures, *closed, *_notes(comparison, voice))


def _pictures(
    comparison: EnvelopeComparison, factors: tuple[Factor, ...], voice: Voice, parties: tuple[str, str]
) -> Iterator[Section]:
    us, them = parties
    for party, code in ((us, "seen_us"), (them, "seen_them")):
        picture = voice.picture(partial(envelope_lines, comparison, factors, party=party))
        heading = voice.say(f"web_envelopes.{code}", party=them)
        yield Section(f"seen-{party}", heading, (picture,))


def _agenda(part: Part, voice: Voice) -> Section:
    """Return what to talk about first; what the pictures show too is one click away in words."""
    first = tuple(finding for finding in part.findings if finding.code in _AGENDA)
    rest = tuple(voice.statement(finding) for finding in part.findings if finding.code not in _AGENDA)
    section = _section(part, first, voice)
    if not rest:
        return section
    words = Details(voice.say("web_envelopes.in_words"), (Statements(rest),))
    return replace(section, blocks=(*section.blocks, words))


def _section(part: Part, findings: tuple[Finding, ...], voice: Voice) -> Section:
    statements = Statements(tuple(map(voice.statement, findings)))
    return Section(part.heading.replace(".", "-"), voice.say(part.heading, **part.facts), (statements,))


def _notes(comparison: EnvelopeComparison, voice: Voice) -> Iterator[Section]:
    """Yield what was written beside places; koek writes no notes, other programs may."""
    notes = tuple(
        voice.say("web_envelopes.note", factor=row.name, who=mirror.seen, note=note)
        for row in comparison.rows
        for mirror, note in zip((row.of_me, row.of_you), row.notes, strict=True)
        if note
    )
    if notes:
        yield Section("notes", voice.say("web_envelopes.notes"), (ListBlock(notes),))
