"""`koek report`: the whole answer as a document to read, print or hand over."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    options.add("target", type=Path)
    options.add("--share", action="store_true")
    options.add("--force", action="store_true")
    options.add("--today", type=date.fromisoformat)
    reading.add_budget(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the report and return the exit code."""
    from koek.reports.agreement_report import Audience, negotiation_report
    from koek.reports.answers import answers
    from koek.reports.writing import write_report

    case = reading.read(chosen, console)
    console.started = monotonic()
    today = chosen.today or date.today()  # noqa: DTZ011  # the user's own day
    report = negotiation_report(
        case,
        console.language,
        answers(case, today=today, budget=reading.budget(chosen), progress=console.progress),
        today=today,
        audience=Audience.TABLE if chosen.share else Audience.OURS,
    )
    chosen.target.parent.mkdir(parents=True, exist_ok=True)
    write_report(report, chosen.target, overwrite=chosen.force)
    console.say("cli.report_written", file=str(chosen.target))
    return 0
