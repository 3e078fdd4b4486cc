"""Entry point: choose the language, read the arguments, run the command, tell errors kindly."""

import sys
from collections.abc import Sequence

from koek.cli.arguments import Usage, chosen_language, parser
from koek.cli.console import Console, writable
from koek.cli.running import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Parameters
    ----------
    arguments : sequence of str, optional
        Words after ``koek``; those of the process by default.

    Returns
    -------
    int
        0: an answer. 1: a sound question without an answer. 2: the command was not understood. 3: the case
        or a file has mistakes. 130: interrupted.
    """
    writable()
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(chosen_language(words))
    try:
        chosen = parser(console.language).parse_args(words)
    except Usage as usage:
        return usage.tell()
    return run(chosen, console)
