"""A case, or one page of it, as documents; the same sections as on the screen."""

from koek.reports.agreement_report import Audience, labels, negotiation_report
from koek.reports.answers import answers
from koek.reports.kitchen_table import kitchen_table
from koek.reports.sections import Report, Section
from koek.web.rooms.answers import Question, page_sections


def whole_report(asked: Question, audience: Audience) -> Report:
    """Return the report on the whole case, for the own party or for the table."""
    case, day, method = asked.case, asked.today, asked.method
    found = answers(case, today=day, method=method)
    return negotiation_report(case, asked.language, found, today=day, audience=audience, method=method)


def one_sheet(asked: Question, audience: Audience) -> Report:
    """Return the A4 for the kitchen table."""
    return kitchen_table(
        asked.case, asked.language, today=asked.today, audience=audience, method=asked.method
    )


def page_report(page: str, asked: Question) -> Report:
    """Return one page of the room as a report."""
    sections = page_sections(page, asked) or (Section(page, asked.voice.say(f"web.page.{page}"), ()),)
    voice = asked.voice
    names = voice.parties(party.id for party in asked.case.parties)
    return Report(
        language=asked.language,
        title=asked.case.title,
        headline=sections[0].heading,
        about=voice.say("report.about", names=names, day=asked.today),
        privacy=voice.say("report.privacy.ours", ours=asked.case.ours is not None),
        day=asked.today,
        labels=labels(voice),
        sections=sections,
    )
