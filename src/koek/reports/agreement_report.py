"""The report on one negotiation: for the own party, or one that can lie on the table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

from koek.case.negotiation_case import NegotiationCase
from koek.method.content import METHOD, Method
from koek.reports.answers import Answers
from koek.reports.basis import basis_section
from koek.reports.interests import interests_section
from koek.reports.ledger import division_section
from koek.reports.limits import limits_section
from koek.reports.method_sections import method_sections
from koek.reports.people import people_section
from koek.reports.sections import Labels, Report, Section
from koek.reports.standing import pie_section, standing_section
from koek.reports.summary import headline, summary_section
from koek.reports.table_report import public_part, table_sections
from koek.reports.trading import proposals_section, trades_section
from koek.reports.values import values_section
from koek.reports.voice import Voice
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.offers_on_the_table import offer_outcome


class Audience(StrEnum):
    """Who may read a report: only the own party, or everyone at the table."""

    OURS = "ours"
    TABLE = "table"


def negotiation_report(
    case: NegotiationCase,
    language: Language,
    answers: Answers,
    *,
    today: date,
    audience: Audience = Audience.OURS,
    method: Method = METHOD,
) -> Report:
    """Return a report as data.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    language : Language
        Language of every sentence.
    answers : Answers
        What the workbench answered on this case.
    today : date
        The date on the report.
    audience : Audience
        For the table everything private is left out: preferences, limits, alternatives, targets, interests,
        estimates, notes, mandates, and every number that rests on them. Two cases that differ in those only
        give the same report for the table.
    method : Method
        Words of the method, or of the organisation that changed them; the same as for `answers`.
    """
    if audience is Audience.TABLE:
        case = public_part(case)
        answers = Answers(division=answers.division, no_division=answers.no_division)
    voice = replace(Voice.of(case, language), names=CaseNames.of(case, method))
    if audience is Audience.TABLE:
        conclusion = voice.say("report.table_headline", count=len(case.issues))
        sections = tuple(table_sections(case, answers, voice))
    else:
        conclusion = headline(answers, voice)
        sections = tuple(_sections(case, answers, voice, today))
    names = voice.parties(party.id for party in case.parties)
    return Report(
        language=language,
        title=case.title,
        headline=conclusion,
        about=voice.say("report.about", names=names, day=today),
        privacy=voice.say(f"report.privacy.{audience.value}", ours=case.ours is not None),
        day=today,
        labels=labels(voice),
        sections=sections,
    )


def _sections(case: NegotiationCase, answers: Answers, voice: Voice, today: date) -> Iterator[Section]:
    found = [
        summary_section(answers, voice),
        *_agreement_sections(case, answers, voice),
        limits_section(case, voice),
        division_section(answers.division, answers.no_division, voice),
        interests_section(case, voice),
        people_section(case, voice),
        *method_sections(case, answers.method, voice, today=today),
        basis_section(case, answers, voice),
    ]
    yield from (section for section in found if section is not None)


def _agreement_sections(case: NegotiationCase, answers: Answers, voice: Voice) -> Iterator[Section | None]:
    best, advice = answers.best, answers.advice
    if best is None:
        return
    if advice is not None:
        yield pie_section(best, advice, voice)
        yield trades_section(advice, voice, estimated=bool(best.problem.estimated))
        yield standing_section(case, best, advice, voice)
        yield proposals_section(best, advice, offer_outcome(case), voice)
    yield values_section(best.problem, voice)


def labels(voice: Voice) -> Labels:
    """Return the words that belong to a document itself."""
    return Labels(
        contents=voice.say("report.contents"),
        skip=voice.say("report.skip"),
        page=voice.say("report.page"),
    )
