"""`koek prepare`: are we ready to talk?"""

from argparse import Namespace
from dataclasses import replace
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
    from koek.workbench.how_we_negotiate import how_we_negotiate
    from koek.workbench.ready_to_talk import for_yourself, ready_to_talk

    if chosen.ask:
        from koek.cli.asking_prepare import questions

        if code := asking.ask(chosen, console, questions):
            return code
    case = told.seen(reading.read(chosen, console), chosen)
    method, today = told.method(chosen, console), told.today(chosen)
    answer = ready_to_talk(case, today=today, method=method)
    how = how_we_negotiate(case, today=today, method=method)
    parts = (*answer.parts, *how.parts, *for_yourself(case, method))
    return told.show(replace(answer, parts=parts), chosen, console)
