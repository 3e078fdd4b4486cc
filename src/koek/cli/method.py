"""`koek method`: take the words of the method out to change them, and look whether your own are right."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console

ACTIONS = ("export", "check")


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    options.add("action", choices=ACTIONS)
    options.add("folder", type=Path)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the method's files into a folder, or read an organisation's own, and return the exit code."""
    from koek.formats.method_files import export_method, read_method

    if chosen.action == "export":
        written = export_method(chosen.folder)
        console.say("cli.method_exported", folder=str(chosen.folder), count=len(written))
        return 0
    own = read_method(chosen.folder)
    console.say("cli.method_sound", folder=str(chosen.folder), count=len(own.own))
    return 0
