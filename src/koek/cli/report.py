"""`koek report`: the whole answer as a document to read, print or hand over."""

from argparse import Namespace
from datetime import date
from pathlib import Path
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
    reading.add_solving(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the report and return the exit code."""
    return 0
