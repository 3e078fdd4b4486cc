"""`koek divide`: the fifty-fifty division of the extra value, to the cent, line by line."""

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.findings import Finding
    from koek.workbench.fair_division import FairDivision


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    options.add("--today", type=date.fromisoformat)
    options.add("--json", action="store_true")
    options.add("--explain", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.fair_division import divide_case

    case = reading.read(chosen, console)
    if case.division is None:
        return _equal_gain(case, chosen, console)
    answer = divide_case(case, today=chosen.today or date.today())  # noqa: DTZ011  # the user's own day
    if chosen.json:
        from koek.reports.json_answers import division_json

        console.json(division_json(answer))
        return 0
    show(answer, console, explain=chosen.explain)
    return 0


def _equal_gain(case: "NegotiationCase", chosen: Namespace, console: "Console") -> int:
    """Without a ledger no money moves: answer with the agreement in which all reach an equal part."""
    from koek.workbench.equal_gain import equal_gain

    answer = equal_gain(case)
    if chosen.json:
        from koek.reports.json_answers import equal_gain_json

        console.json(equal_gain_json(answer))
        return 0
    for finding in answer.findings:
        console.finding(finding)
    console.heading(console.text("cli.offer"))
    for choice in answer.outcome:
        console.say("cli.choice", indent=2, choice=choice)
    return 0


def show(answer: "FairDivision", console: "Console", *, explain: bool) -> None:
    """Write the division: who pays whom and what is open; with `explain` every line behind it."""
    division = answer.division
    told: set[int] = set()
    for finding in division.findings:
        _tell(finding, console, told, depth=0, deepest=None if explain else 0)
    if division.warnings or division.assumptions:
        console.heading(console.text("cli.mind"))
    for finding in (*division.warnings, *division.assumptions):
        console.finding(finding, indent=2)
    if not explain:
        console.raw("")
        console.say("cli.how_hint")


def _tell(finding: "Finding", console: "Console", told: set[int], *, depth: int, deepest: int | None) -> None:
    """Write a finding and, down to the deepest level, what it rests on; a shared step is told once."""
    if id(finding) in told:
        return
    told.add(id(finding))
    console.finding(finding, indent=2 * depth)
    if deepest is None or depth < deepest:
        for reason in finding.because:
            _tell(reason, console, told, depth=depth + 1, deepest=deepest)
