"""`koek offer`: where an offer stands, and writing a new one into the log."""

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.workbench.best_agreements import BestAgreements
    from koek.workbench.offers_on_the_table import Assessment


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    reading.add_case(options)
    reading.add_solving(options)
    options.add("--offer")
    options.add("--choose", nargs="+", default=())
    options.add("--by")
    options.add("--at", type=date.fromisoformat)
    options.add("--save")


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.offers_on_the_table import assess

    case = reading.read(chosen, console)
    if chosen.choose:
        case, chosen.offer = _with_new_offer(case, chosen)
    best = reading.solved(chosen, console, case)
    standing = assess(best, reading.offer(case, chosen.offer))
    if chosen.save:
        _save(case, chosen, console)
    if chosen.json:
        from koek.reports.json_answers import assessment_json

        console.json(assessment_json(best, standing))
        return 0
    show(case, best, standing, console, viewpoint=chosen.viewpoint or case.ours)
    return 0


def _with_new_offer(case: "NegotiationCase", chosen: Namespace) -> tuple["NegotiationCase", str]:
    """Return the case with the offer that was typed: the last offer with the choices that change."""
    from koek.workbench.offers_on_the_table import with_offer

    choices = dict(word.partition("=")[::2] for word in chosen.choose)
    identifier = chosen.save or "new"
    by = chosen.by or chosen.viewpoint or case.ours or case.parties[0].id
    return with_offer(case, identifier, by=by, at=chosen.at or date.today(), choices=choices), identifier  # noqa: DTZ011  # the user's own day


def _save(case: "NegotiationCase", chosen: Namespace, console: "Console") -> None:
    from koek.formats.case_file import save_case

    save_case(case, chosen.case)
    if not chosen.json:
        console.say("cli.offer_saved", offer=chosen.save, file=chosen.case.name)


def show(
    case: "NegotiationCase",
    best: "BestAgreements",
    standing: "Assessment",
    console: "Console",
    *,
    viewpoint: str | None,
) -> None:
    """Write what an offer is worth to whom: first of all, for whom it is worse than no agreement."""
    from koek.workbench.advice import standing_findings

    for finding in standing_findings(case, best, standing, viewpoint):
        console.finding(finding)
    console.heading(console.text("cli.offer"))
    for choice in standing.outcome:
        console.say("cli.choice", indent=2, choice=choice)
