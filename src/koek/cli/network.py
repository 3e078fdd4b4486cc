"""`koek network`: who is missing at the table?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import reading, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.who_is_missing import who_is_missing

    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    answer = who_is_missing(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)
