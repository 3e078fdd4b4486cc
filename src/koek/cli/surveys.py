"""Questionnaires from the command line: write one for somebody else, and read back what they filled in."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import told
from koek.cli.envelopes import other_party

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def add_arguments(options: "Help") -> None:
    """Add the questionnaire to write and the answers to read."""
    options.add("--survey", type=Path)
    options.add("--with", dest="other")
    options.add("--answers", type=Path)


def exchange(case: "NegotiationCase", kind: str, chosen: Namespace, console: "Console") -> "NegotiationCase":
    """Write the questionnaire that was asked for, take in the answers, and return the case with these."""
    if chosen.survey:
        _write(case, kind, chosen, console)
    if chosen.answers:
        from koek.formats.case_file import save_case
        from koek.formats.survey_read import with_survey

        save_case(with_survey(case, chosen.answers), chosen.case)
        case = told.read_again(chosen, console)
        _say(chosen, console, "cli.answers_read", file=chosen.answers.name, case=chosen.case.name)
    return case


def _write(case: "NegotiationCase", kind: str, chosen: Namespace, console: "Console") -> None:
    from koek.formats.case_bytes import write_new
    from koek.formats.survey import SurveyKind, survey_text

    respondent = _member(case, chosen) if kind == "network" else other_party(case, chosen.other)
    method = told.method(chosen, console)
    text = survey_text(case, SurveyKind(kind), respondent, console.language, method)
    write_new(text.encode(), chosen.survey)
    _say(chosen, console, "cli.survey_written", file=str(chosen.survey), case=chosen.case.name)


def _member(case: "NegotiationCase", chosen: Namespace) -> str:
    """Return the member asked for, by default the first one that is not the owner of the file."""
    from koek.errors import MissingSection, UnknownItem

    members = case.network.members if case.network else ()
    known = [member.id for member in members if member.party is None or member.party != case.ours]
    if not known:
        raise MissingSection(section="network.members")
    if chosen.other is None:
        return known[0]
    if chosen.other not in known:
        raise UnknownItem(item=f"network/{chosen.other}", known=tuple(f"network/{one}" for one in known))
    return str(chosen.other)


def _say(chosen: Namespace, console: "Console", code: str, **facts: str) -> None:
    if not chosen.json:
        console.print(console.text(code, **facts))
