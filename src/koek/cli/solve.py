"""`koek solve`: which agreements are best for all, why, and what it would take."""

from argparse import Namespace
from itertools import islice
from typing import TYPE_CHECKING, Any

from koek.cli import asking, reading
from koek.texts.catalogue import finding_text

if TYPE_CHECKING:
    from koek.bargaining.rules import BargainingSolution
    from koek.bargaining.zone import Utilities
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.workbench.advice import Advice
    from koek.workbench.best_agreements import BestAgreements

POINTS = 10_000
OUTCOMES = 20


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
        console.json(as_json(best, limit=chosen.limit, exact=chosen.exact, console=console))
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
    for side in ("gives", "gets"):
        changes = trade.exchange.facts[side]
        if changes:
            who = trade.exchange.facts
            console.say(f"cli.{side}", indent=2, party=who["giver"], ours=who["ours"])
        for change in changes:
            console.finding(change, indent=4)
    for finding in (*trade.reasons, *trade.gains):
        console.finding(finding, indent=2)
    if trade.question is not None:
        console.finding(trade.question, indent=2)


def as_json(best: "BestAgreements", *, limit: int, exact: bool, console: "Console") -> dict[str, Any]:
    """Return the answer as one object; numbers are the nearest doubles, `exact` adds them as ``p/q``."""
    parties, frontier = best.problem.parties, best.frontier
    shown = [frontier.utilities(k) for k in range(min(limit, len(frontier)))]
    answer: dict[str, Any] = {
        "parties": list(parties),
        "estimated": list(best.problem.estimated),
        "outcome_count": str(best.problem.outcome_count),
        "frontier": {
            "size": len(frontier),
            "outcome_count": str(sum(frontier.counts)),
            "proven": best.proven,
            "reason": best.certificate.reason,
            "gap": [float(gap) for gap in best.certificate.gap],
            "truncated": len(frontier) > limit,
            "points": [_doubles(parties, point) for point in shown],
        },
        "solutions": {rule: _solution(best, found, exact=exact) for rule, found in best.solutions.items()},
    }
    if exact:
        answer["frontier"]["points_exact"] = [_ratios(parties, point) for point in shown]
    if best.no_zone is not None:
        answer["error"] = console.spoken_error(best.no_zone)
    return answer


def _solution(best: "BestAgreements", solution: "BargainingSolution", *, exact: bool) -> dict[str, Any]:
    """Return a solution; its utilities are those of the first outcome, other ties are listed apart."""
    parties = best.problem.parties
    points = [best.frontier.utilities(k) for k in solution.selected]
    outcomes = list(islice(best.outcomes(solution), OUTCOMES))
    first = best.problem.utility(outcomes[0])
    answer: dict[str, Any] = {
        "utilities": _doubles(parties, first),
        "outcome_count": str(best.outcome_count(solution)),
        "outcomes": [{choice.issue: choice.option for choice in outcome} for outcome in outcomes],
        "proven": best.proven,
    }
    if len(points) > 1:
        answer["tied_utilities"] = [_doubles(parties, point) for point in points[:OUTCOMES]]
    if exact:
        answer["utilities_exact"] = _ratios(parties, first)
    return answer


def _doubles(parties: tuple[str, ...], utilities: "Utilities") -> dict[str, float]:
    return {party: float(utility) for party, utility in zip(parties, utilities, strict=True)}


def _ratios(parties: tuple[str, ...], utilities: "Utilities") -> dict[str, str]:
    return {p: f"{u.numerator}/{u.denominator}" for p, u in zip(parties, utilities, strict=True)}
