"""`koek differences`: where do we differ, and what blocks?"""

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
    from koek.workbench.where_we_differ import where_we_differ

    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    answer = where_we_differ(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)
