"""`koek check`: is everything in the case right, and what can be asked of it?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import reading, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    told.add_method(options)
    options.add("--json", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code; mistakes were raised while reading."""
    from koek.texts.catalogue import finding_text
    from koek.workbench.case_check import check_case

    case = reading.read(chosen, console)
    findings = check_case(case, told.method(chosen, console))
    if chosen.json:
        texts = [finding_text(finding, console.language, console.names) for finding in findings]
        pairs = zip(findings, texts, strict=True)
        console.json({"mistakes": [], "findings": [{"code": f.code, "text": t} for f, t in pairs]})
        return 0
    console.say("check.sound", title=case.title)
    for finding in findings:
        console.finding(finding, indent=2)
    return 0
