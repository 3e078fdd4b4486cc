"""`koek restore`: put back what a backup holds; what was there before is kept aside."""

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
    options.add("--force", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Put the backup back and return the exit code."""
    from datetime import UTC, datetime

    from koek.cli.passphrase import passphrase
    from koek.web.operations.backup import restore
    from koek.web.operations.serving import home_of

    home, phrase = home_of(chosen.data), passphrase(chosen.keyfile, console)
    restored = restore(home, chosen.backup, phrase, datetime.now(UTC), force=chosen.force)
    moment = restored.made_at[:16].replace("T", " ") + " UTC"
    console.say("backup.restored", file=str(chosen.backup), moment=moment)
    if restored.aside is not None:
        console.say("backup.aside", aside=str(restored.aside))
    return 0
