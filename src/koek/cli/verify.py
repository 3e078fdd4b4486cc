"""`koek verify`: whether the history of a room was changed after it was handed out."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli.running import ANSWER, NO_ANSWER

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    options.add("chain", type=Path)
    options.add("--head", type=Path)
    options.add("--json", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Tell what was changed, and return 0 when nothing was and 1 when something was."""
    from koek.web.operations.verifying import read_chain, read_proof, verdict

    proof = None if chosen.head is None else read_proof(chosen.head)
    found = verdict(read_chain(chosen.chain), proof)
    if chosen.json:
        told = [{"code": finding.code, "text": console.spoken(finding)} for finding in found.findings]
        console.json({"holds": found.holds, "findings": told})
    else:
        for finding in found.findings:
            console.finding(finding)
    return ANSWER if found.holds else NO_ANSWER
