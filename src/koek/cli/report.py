"""`koek report`: the whole answer as a document to read, print or hand over."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from koek.cli import reading, told

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
    told.add_method(options)
    reading.add_budget(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the report and return the exit code."""
    from koek.reports.writing import write_report

    case = reading.read(chosen, console)
    console.started = monotonic()
    today = told.today(chosen)
    report = (_sheet if chosen.kitchen else _report)(case, chosen, console, today)
    chosen.target.parent.mkdir(parents=True, exist_ok=True)
    write_report(report, chosen.target, overwrite=chosen.force)
    console.say("cli.report_written", file=str(chosen.target))
    return 0


def _report(case: "NegotiationCase", chosen: Namespace, console: "Console", today: date) -> "Report":
    from koek.reports.agreement_report import Audience, negotiation_report
    from koek.reports.answers import answers

    method, budget = told.method(chosen, console), reading.budget(chosen)
    return negotiation_report(
        case,
        console.language,
        answers(case, today=today, budget=budget, progress=console.progress, method=method),
        today=today,
        audience=Audience.TABLE if chosen.share else Audience.OURS,
        method=method,
    )


def _sheet(case: "NegotiationCase", chosen: Namespace, console: "Console", today: date) -> "Report":
    from koek.reports.agreement_report import Audience
    from koek.reports.kitchen_table import kitchen_table

    audience = Audience.TABLE if chosen.share else Audience.OURS
    method = told.method(chosen, console)
    return kitchen_table(case, console.language, today=today, audience=audience, method=method)
