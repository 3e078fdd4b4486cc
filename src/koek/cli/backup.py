"""`koek backup`: a complete, encrypted copy of what the workbench keeps."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    options.add("backup", type=Path)
    options.add("--data", type=Path)
    options.add("--keyfile", type=Path)


def run(chosen: Namespace, console: "Console") -> int:
    """Write the backup and return the exit code."""
    from datetime import UTC, datetime

    from koek.cli.passphrase import new_passphrase
    from koek.web.operations.backup import back_up
    from koek.web.operations.serving import home_of

    home = home_of(chosen.data)
    size = back_up(home, chosen.backup, new_passphrase(chosen.keyfile, console), datetime.now(UTC))
    console.say("backup.written", file=str(chosen.backup), size=size)
    return 0
