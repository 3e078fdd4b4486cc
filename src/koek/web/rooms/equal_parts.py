"""The page on dividing while there is no ledger: the agreement in which everybody reaches an equal part."""

from koek.reports.answers import Answers
from koek.reports.sections import Column, Paragraph, Section, Statements, Table
from koek.reports.voice import Voice
from koek.workbench.equal_gain import equal_gain_of


def equal_parts_section(found: Answers, voice: Voice) -> Section | None:
    """Return the agreement with an equal part for everybody; None where nothing is good enough for all."""
    if found.best is None or found.advice is None:
        return None
    answer = equal_gain_of(found.best, ours=voice.ours)
    first, *others = map(voice.statement, answer.findings)
    heading, _, rest = first.text.partition(". ")
    columns = (Column(voice.say("report.issue")), Column(voice.say("web_steps.equal_parts")))
    rows = tuple((voice.names.issue(one.issue), voice.option(one)) for one in answer.outcome)
    blocks = (
        Paragraph(rest),
        Statements(tuple(others)),
        Table(voice.say("web_steps.equal_parts"), columns, rows),
    )
    return Section("equal-parts", heading, blocks)
