"""`koek trade`: which exchanges from an offer are better for both, and why."""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import reading
from koek.cli.solve import show_trade

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.workbench.trade_advice import TradeAdvice

MOST = 5


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    reading.add_solving(options)
    options.add("--offer")
    options.add("--most", type=int, default=MOST)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.bargaining.found import Found
    from koek.workbench.advice import standing_findings
    from koek.workbench.offers_on_the_table import assess
    from koek.workbench.trade_advice import trade_advice

    case = reading.read(chosen, console)
    viewpoint = chosen.viewpoint or case.ours
    best = reading.solved(chosen, console, case)
    offer = reading.offer(case, chosen.offer)
    standing = assess(best, offer)
    found: Found[TradeAdvice] = Found()
    if standing.acceptable and best.zone is not None:
        currency = case.money.currency
        found = trade_advice(best, offer, viewpoint=viewpoint, currency=currency, most=chosen.most)
    if chosen.json:
        from koek.reports.json_answers import trade_json

        trades = [trade_json(best, trade, console) for trade in found]
        told = {"acceptable": standing.acceptable, "trades": trades, "complete": found.complete}
        console.json(told)
        return 0
    for finding in standing_findings(case, best, standing, viewpoint):
        console.finding(finding)
    for number, trade in enumerate(found, start=1):
        show_trade(number, trade, console)
    if standing.acceptable and not found:
        console.say("trade.none")
    if not found.complete:
        console.raw("")
        console.say("trade.not_all")
    return 0
