"""`koek relation`: which form of collaboration fits, and do we drift?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import asking, reading, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    asking.add_arguments(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.form_of_collaboration import form_of_collaboration

    if chosen.ask:
        from koek.cli.asking_relation import questions

        if code := asking.ask(chosen, console, questions):
            return code
    case = told.seen(reading.read(chosen, console), chosen)
    method = told.method(chosen, console)
    answer = form_of_collaboration(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)
