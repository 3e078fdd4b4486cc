"""The method in a report: per question its conclusion, the next step, and what it rests on."""

from collections.abc import Iterator
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.reports.method_answers import MethodAnswer
from koek.reports.method_pictures import method_pictures
from koek.reports.sections import (
    Block,
    Callout,
    Details,
    Paragraph,
    Picture,
    Section,
    Statement,
    Statements,
    Subheading,
)
from koek.reports.voice import Voice
from koek.workbench.told import Part, Told

FOR_ONE_PERSON = frozenset({"trust.part.start", "network.part.skills", "closing.part.lookback"})
"""Parts that somebody wrote for themselves alone: a report goes from hand to hand, also within a party."""


def method_sections(
    case: NegotiationCase, found: tuple[MethodAnswer, ...], voice: Voice, *, today: date
) -> Iterator[Section]:
    """Yield a section per answer; what somebody wrote for themselves alone is in none of them.

    Parameters
    ----------
    case : NegotiationCase
        The case, for its pictures.
    found : tuple of MethodAnswer
        The answers, in reading order.
    voice : Voice
        Language and names.
    today : date
        The day of reading.
    """
    for answer in found:
        shown = _shown(answer.told)
        pictures = _titled(method_pictures(answer.question, case, voice, today=today))
        heading, rest = conclusion(answer.told, voice)
        leads = (Paragraph(rest),) if rest else ()
        step = _next_step(answer.told, voice)
        blocks = (*leads, step, *pictures, *_parts(shown, voice), *_reasons(answer.told, voice))
        yield Section(answer.question, heading, blocks)


def conclusion(told: Told, voice: Voice) -> tuple[str, str]:
    """Return the first sentence of the conclusion, as a heading, and what it says besides."""
    heading, _, rest = voice.statement(told.headline).text.partition(". ")
    return heading.rstrip("."), rest


def _shown(told: Told) -> tuple[Part, ...]:
    return tuple(part for part in told.parts if part.heading not in FOR_ONE_PERSON)


def _next_step(told: Told, voice: Voice) -> Callout:
    return Callout(voice.say("report.next_step"), voice.statement(told.next_step).text)


def _titled(pictures: tuple[Picture, ...]) -> Iterator[Block]:
    """Yield each picture under what it concludes: some sections have one for every person or party."""
    for picture in pictures:
        yield Subheading(picture.figure.title)
        yield picture


def _parts(parts: tuple[Part, ...], voice: Voice) -> Iterator[Block]:
    """Yield the findings of each part; two that read the same are told once."""
    for part in parts:
        yield Subheading(voice.say(part.heading, **part.facts))
        told = dict.fromkeys(Statement(voice.statement(finding).text) for finding in part.findings)
        yield Statements(tuple(told))


def _reasons(told: Told, voice: Voice) -> Iterator[Block]:
    """Yield what the conclusion and the findings rest on, each finding once."""
    findings = (told.headline, *(finding for part in _shown(told) for finding in part.findings))
    reasoned = dict.fromkeys(map(voice.statement, filter(_has_reasons, findings)))
    if reasoned:
        yield Details(voice.say("report.how_computed"), (Statements(tuple(reasoned)),))


def _has_reasons(finding: Finding) -> bool:
    return bool(finding.because)
