"""`koek schema`: the JSON Schema of a case file, for editors."""

from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add no arguments: the schema goes to standard output."""
    del options


def run(chosen: Namespace, console: "Console") -> int:
    """Write the schema and return the exit code."""
    from koek.formats.schema import case_schema

    del chosen
    console.json(case_schema())
    return 0
