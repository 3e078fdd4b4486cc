"""`koek solve`: which agreements are best for all, why, and what it would take."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from koek.cli import asking, reading
from koek.texts.catalogue import finding_text

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.workbench.advice import Advice

POINTS = 10_000


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    reading.add_solving(options)
    options.add("--limit", type=int, default=POINTS)
    options.add("--exact", action="store_true")
    options.add("--explain", action="store_true")
    asking.add_arguments(options)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    if getattr(chosen, "ask", False) and (code := _ask(chosen, console)):
        return code
    case = reading.read(chosen, console)
    best = reading.solved(chosen, console, case)
    if chosen.json:
        from koek.reports.json_answers import agreements_json

        console.json(agreements_json(best, console, limit=chosen.limit, exact=chosen.exact))
        return 1 if best.no_zone else 0
    from koek.workbench.advice import advise

    show(advise(case, best, viewpoint=chosen.viewpoint), console, explain=chosen.explain)
    return 0


def _ask(chosen: Namespace, console: "Console") -> int:
    from koek.cli.asking_worth import how_it_counts, questions

    words = Namespace(**{**vars(chosen), "today": None, "method": None})
    return asking.ask(words, console, questions, how_it_counts)


def show(advice: "Advice", console: "Console", *, explain: bool) -> None:
    """Write an advice as a page to read: conclusion, warnings, next step, proposal, exchanges."""
    console.raw(finding_text(advice.headline, console.language, console.names))
    for warning in advice.warnings:
        console.finding(warning, indent=2)
    console.raw("")
    console.say("cli.next_step")
    console.finding(advice.next_step, indent=2)
    console.heading(console.text("cli.balanced"))
    for finding in advice.proposal:
        console.finding(finding, indent=2)
    for number, trade in enumerate(advice.trades, start=1):
        show_trade(number, trade, console)
    console.raw("")
    if not advice.trades.complete:
        console.say("trade.not_all")
        console.raw("")
    if explain:
        console.heading(console.text("cli.how"))
        for finding in advice.headline.because:
            console.finding(finding, indent=2)
    else:
        console.say("cli.how_hint")


def show_trade(number: int, trade: Any, console: "Console") -> None:
    """Write one exchange: what changes hands, why, what it brings, and the question if it is in doubt."""
    console.heading(
        console.text("cli.trade" if trade.question is None else "cli.trade_in_doubt", number=number)
    )
    who = trade.exchange.facts
    gets = "cli.gets" if who["gives"] else "trade.better_for"
    for side, code in (("gives", "cli.gives"), ("gets", gets)):
        changes = who[side]
        if changes:
            console.say(code, indent=2, party=who["giver"], other=who["taker"], ours=who["ours"])
        for change in changes:
            console.finding(change, indent=4)
    for finding in (*trade.reasons, *trade.gains):
        console.finding(finding, indent=2)
    if trade.question is not None:
        console.finding(trade.question, indent=2)
