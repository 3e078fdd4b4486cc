"""`koek report`: the whole answer as a document to read, print or hand over."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.reports.sections import Report


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    options.add("target", type=Path)
    options.add("--share", action="store_true")
    options.add("--kitchen", action="store_true")
    options.add("--force", action="store_true")
    options.add("--today", type=date.fromisoformat)
    reading.add_budget(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the report and return the exit code."""
    from koek.reports.writing import write_report

    case = reading.read(chosen, console)
    console.started = monotonic()
    today = chosen.today or date.today()  # noqa: DTZ011  # the user's own day
    report = (_sheet if chosen.kitchen else _report)(case, chosen, console, today)
    chosen.target.parent.mkdir(parents=True, exist_ok=True)
    write_report(report, chosen.target, overwrite=chosen.force)
    console.say("cli.report_written", file=str(chosen.target))
    return 0


def _report(case: "NegotiationCase", chosen: Namespace, console: "Console", today: date) -> "Report":
    from koek.reports.agreement_report import Audience, negotiation_report
    from koek.reports.answers import answers

    return negotiation_report(
        case,
        console.language,
        answers(case, today=today, budget=reading.budget(chosen), progress=console.progress),
        today=today,
        audience=Audience.TABLE if chosen.share else Audience.OURS,
    )


def _sheet(case: "NegotiationCase", chosen: Namespace, console: "Console", today: date) -> "Report":
    from koek.reports.agreement_report import Audience
    from koek.reports.kitchen_table import kitchen_table

    audience = Audience.TABLE if chosen.share else Audience.OURS
    return kitchen_table(case, console.language, today=today, audience=audience)
