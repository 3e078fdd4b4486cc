"""`koek trust`: how is our trust?"""

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
    from koek.workbench.our_trust import our_trust

    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    answer = our_trust(case, today=told.today(chosen), method=method)
    return told.show(answer, chosen, console)
