"""`koek differences`: where do we differ, and what blocks?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import asking, envelopes, reading, surveys, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    asking.add_arguments(options)
    surveys.add_arguments(options)
    envelopes.add_arguments(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.where_we_differ import where_we_differ

    if chosen.ask:
        from koek.cli.asking_differences import questions

        if code := asking.ask(chosen, console, questions):
            return code
    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    if envelopes.chosen_step(chosen):
        return envelopes.run(told.seen(case, chosen), method, chosen, console)
    case = told.seen(surveys.exchange(case, "differences", chosen, console), chosen)
    answer = where_we_differ(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)
