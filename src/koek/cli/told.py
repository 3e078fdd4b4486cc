"""Shows an answer about the method: conclusion, next step, and the parts it rests on."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import reading

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.findings import Finding
    from koek.method.content import Method
    from koek.workbench.told import Told


def add_arguments(options: "Help") -> None:
    """Add what every command on the method understands."""
    reading.add_case(options)
    options.add("--as", dest="viewpoint")
    options.add("--today", type=date.fromisoformat)
    add_method(options)
    options.add("--json", action="store_true")
    options.add("--explain", action="store_true")


def add_method(options: "Help") -> None:
    """Add the folder with an organisation's own method."""
    options.add("--method", type=Path)


def today(chosen: Namespace) -> date:
    """Return the day to reckon with: the one asked for, else the user's own."""
    return chosen.today or date.today()  # noqa: DTZ011  # the user's own day


def method(chosen: Namespace, console: "Console") -> "Method":
    """Return the method, with an organisation's own words over it when a folder with those is named."""
    from dataclasses import replace

    from koek.method.content import METHOD
    from koek.texts.names import CaseNames

    if chosen.method is None:
        return METHOD
    from koek.formats.method_files import read_method

    own = read_method(chosen.method)
    if isinstance(console.names, CaseNames):
        console.names = replace(console.names, method=own)
    return own


def read_again(chosen: Namespace, console: "Console") -> "NegotiationCase":
    """Return the case as it was saved; the console keeps the words of the method that was asked for."""
    case = reading.read(chosen, console)
    method(chosen, console)
    return case


def seen(case: "NegotiationCase", chosen: Namespace) -> "NegotiationCase":
    """Return the case through the eyes of the party asked for, without what the owner keeps; never saved so.

    Raises
    ------
    InvalidCase
        There is no such party.
    """
    from koek.workbench.other_eyes import through_the_eyes_of

    party = asked_of(case, chosen).ours
    return case if party is None else through_the_eyes_of(case, party)


def asked_of(case: "NegotiationCase", chosen: Namespace) -> "NegotiationCase":
    """Return the case as its questions are put to the party asked for; all that is filled in stays.

    Raises
    ------
    InvalidCase
        There is no such party.
    """
    from koek.case.nearness import suggested
    from koek.errors import InvalidCase, Mistake

    known = [party.id for party in case.parties]
    if chosen.viewpoint is None or chosen.viewpoint in known:
        return case.model_copy(update={"ours": chosen.viewpoint or case.ours})
    facts = {"id": chosen.viewpoint, "suggested": suggested(chosen.viewpoint, known)}
    raise InvalidCase((Mistake("party.unknown", facts),))


def show(told: "Told", chosen: Namespace, console: "Console") -> int:
    """Write an answer as text or as JSON, and return the exit code."""
    if chosen.json:
        from koek.reports.json_answers import told_json

        console.json(told_json(told, console))
        return 0
    console.finding(told.headline)
    if chosen.explain:
        because(told.headline, console, indent=2)
    console.raw("")
    console.say("cli.next_step")
    console.finding(told.next_step, indent=2)
    for part in told.parts:
        console.heading(console.text(part.heading, **part.facts))
        for finding in part.findings:
            console.bullet(finding)
            if chosen.explain:
                because(finding, console, indent=4)
    return 0


def because(finding: "Finding", console: "Console", *, indent: int) -> None:
    """Write the findings that a finding rests on, each level further to the right."""
    for reason in finding.because:
        console.finding(reason, indent=indent)
        because(reason, console, indent=indent + 2)
