"""`koek convert`: the same case in another format, and what that format cannot say."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console

SCENARIO_FORMATS = ("genius", "geniusweb")


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    options.add("target", type=Path)
    options.add("--to", choices=("case", *SCENARIO_FORMATS), default="case")
    options.add("--without-names", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Write the case in the other format, tell what is lost, and return the exit code."""
    from koek.formats.case_file import write_case
    from koek.formats.genius_writer import write_genius
    from koek.formats.geniusweb_writer import write_geniusweb

    case = reading.read(chosen, console)
    if chosen.without_names:
        from koek.readiness.anonymous import anonymous_case

        case = anonymous_case(case)
    if chosen.to == "case":
        write_case(case, chosen.target)
        losses: tuple[object, ...] = ()
    else:
        losses = {"genius": write_genius, "geniusweb": write_geniusweb}[chosen.to](case, chosen.target)
    console.say("cli.written", file=str(chosen.target))
    if chosen.without_names:
        console.say("cli.without_names")
    for loss in losses:
        console.finding(loss, indent=2)  # type: ignore[arg-type]  # writers return findings
    return 0
