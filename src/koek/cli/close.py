"""`koek close`: did we understand each other, what comes next, and what is due?"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import asking, reading, told

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    asking.add_arguments(options)
    options.add("--calendar", type=Path)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.how_to_close import how_to_close

    if chosen.ask:
        from koek.cli.asking_close import questions

        if code := asking.ask(chosen, console, questions):
            return code
    case = told.seen(reading.read(chosen, console), chosen)
    method = told.method(chosen, console)
    if chosen.calendar:
        _write_calendar(case, chosen, console)
    answer = how_to_close(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)


def _write_calendar(case: "NegotiationCase", chosen: Namespace, console: "Console") -> None:
    """Write the days that wait as a calendar file with neutral titles."""
    from koek.formats.calendar import calendar
    from koek.formats.case_bytes import write_new

    write_new(calendar(case, told.today(chosen), console.language), chosen.calendar)
    if not chosen.json:
        console.say("cli.written", file=str(chosen.calendar))
