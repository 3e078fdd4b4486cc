"""`koek divide`: the fifty-fifty division of the extra value, to the cent, line by line."""

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from koek.cli import reading

if TYPE_CHECKING:
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
    answer = divide_case(case, today=chosen.today)
    if chosen.json:
        console.json(as_json(answer))
        return 0
    show(answer, console, explain=chosen.explain)
    return 0


def show(answer: "FairDivision", console: "Console", *, explain: bool) -> None:
    """Write the division: who pays whom and what is open; with `explain` every line behind it."""
    division = answer.division
    for finding in division.findings:
        _finding(finding, console, depth=0, deepest=None if explain else 0)
    if division.warnings or division.assumptions:
        console.heading(console.text("cli.mind"))
    for finding in (*division.warnings, *division.assumptions):
        console.finding(finding, indent=2)
    if not explain:
        console.raw("")
        console.say("cli.how_hint")


def _finding(finding: "Finding", console: "Console", *, depth: int, deepest: int | None) -> None:
    console.finding(finding, indent=2 * depth)
    if deepest is None or depth < deepest:
        for reason in finding.because:
            _finding(reason, console, depth=depth + 1, deepest=deepest)


def as_json(answer: "FairDivision") -> dict[str, Any]:
    """Return the answer as one object; amounts in whole cents."""
    division = answer.division
    return {
        "currency": division.currency,
        "standing": division.standing.value,
        "net": division.net,
        "shares": dict(division.shares),
        "transfers": dict(division.transfers),
        "payments": [{"from": p.payer, "to": p.receiver, "cents": p.cents} for p in division.payments],
        "periods": [
            {
                "id": period.period.id,
                "gains": period.gains,
                "costs": period.costs,
                "net_of_term": period.settlement.net,
                "advances": dict(period.advances),
            }
            for period in division.periods
        ],
        "pending": [{"line": p.line.id, "status": p.line.status.value} for p in division.pending],
    }
