"""What may lie on the table: agenda, offers, agreed facts and the ledger, and nothing private."""

from collections.abc import Iterator

from koek.case.choices import Choice
from koek.case.issues import Issue, MoneyIssue, OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import as_text
from koek.reports.agreed_part import agreed_part, only
from koek.reports.agreed_sections import agreed_sections
from koek.reports.answers import Answers
from koek.reports.basis import money_basis
from koek.reports.ledger import division_section
from koek.reports.sections import Paragraph, Section, Table
from koek.reports.standing import offers_table
from koek.reports.voice import Voice

_KEPT = ("koek", "title", "language", "money", "parties", "issues", "offers", "division")


def public_part(case: NegotiationCase) -> NegotiationCase:
    """Return the case without everything that one party holds for itself.

    Kept are title, parties by name, issues with their options, offers, what money means, the division
    agreement with its ledger, and what all agreed (see `agreed_part`). Notes (`about`, `note`) go out
    everywhere: who writes one in its own file does not expect others to read it. Every section that is not
    named here goes out, also one that comes later.
    """
    return only(case, *_KEPT).model_copy(
        update={
            "parties": tuple(only(party, "id", "name") for party in case.parties),
            "issues": tuple(map(_without_notes, case.issues)),
            "offers": tuple(offer.model_copy(update={"note": None}) for offer in case.offers),
            **agreed_part(case),
        }
    )


def _without_notes(issue: Issue) -> Issue:
    plain = issue.model_copy(update={"about": None})
    if isinstance(plain, OptionsIssue):
        options = tuple(option.model_copy(update={"about": None}) for option in plain.options)
        return plain.model_copy(update={"options": options})
    return plain


def table_sections(case: NegotiationCase, answers: Answers, voice: Voice) -> Iterator[Section]:
    """Yield the sections of a report for everyone at the table, from the public part of a case."""
    if case.issues:
        yield _agenda(case, voice)
    if case.offers and case.issues:
        heading = voice.say("report.offers_so_far", count=len(case.offers))
        yield Section("offers", heading, (offers_table(case, voice),))
    yield from agreed_sections(case, voice)
    division = division_section(answers.division, answers.no_division, voice)
    if division is not None:
        yield division
    yield Section("agreed", voice.say("report.money_heading"), (Paragraph(money_basis(case, voice)),))


def _agenda(case: NegotiationCase, voice: Voice) -> Section:
    rows = tuple((issue.name, _choices(issue, voice)) for issue in case.issues)
    columns = voice.columns("report.issue", "report.options")
    heading = voice.say("report.agenda", count=len(case.issues))
    return Section("agenda", heading, (Table(voice.say("report.agenda_caption"), columns, rows),))


def _choices(issue: Issue, voice: Voice) -> str:
    if isinstance(issue, OptionsIssue):
        return " · ".join(option.name for option in issue.options)
    lowest, highest = (
        voice.option(Choice(issue=issue.id, option=as_text(number)))
        for number in (issue.lowest, issue.highest)
    )
    if issue.step is None:
        return voice.say("report.range", lowest=lowest, highest=highest)
    step = voice.euros(issue.step) if isinstance(issue, MoneyIssue) else voice.number(issue.step)
    return voice.say("report.range_step", lowest=lowest, highest=highest, step=step)
