"""`koek serve`: the workbench in the browser, with everything it needs, until Ctrl-C."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.web.environment import Environment

HOST, PORT = "127.0.0.1", 8000


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    options.add("--host", default=HOST)
    options.add("--port", type=int, default=PORT)
    options.add("--data", type=Path)


def run(chosen: Namespace, console: "Console") -> int:
    """Serve until asked to stop, and return the exit code."""
    from koek.web.operations.serving import serve

    def tell(home: "Environment") -> None:
        console.say("serve.at", address=home.address, folder=str(home.data))
        sys.stdout.flush()

    serve(chosen.data, chosen.host, chosen.port, tell)
    console.say("serve.stopping")
    return 0
