"""`koek network`: who is missing at the table?"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import asking, reading, surveys, told

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.method.content import Method

_MEMBERS, _LINKS = "members.csv", "links.csv"


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    asking.add_arguments(options)
    surveys.add_arguments(options)
    options.add("--csv", type=Path)
    options.add("--from", dest="csv_from", type=Path)


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.who_is_missing import who_is_missing

    if chosen.ask:
        from koek.cli.asking_network import questions

        if code := asking.ask(chosen, console, questions):
            return code
    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    if chosen.csv_from:
        case = _read_tables(case, method, chosen, console)
    if chosen.csv:
        _write_tables(case, method, chosen, console)
    case = told.seen(surveys.exchange(case, "network", chosen, console), chosen)
    return told.show(who_is_missing(case, today=told.today(chosen), method=method), chosen, console)


def _read_tables(
    case: "NegotiationCase", method: "Method", chosen: Namespace, console: "Console"
) -> "NegotiationCase":
    """Return the case with the tables of a folder; the one on links may be left out."""
    from koek.formats.case_file import save_case
    from koek.formats.network_csv import with_links, with_members

    case = with_members(case, chosen.csv_from / _MEMBERS, method)
    if (chosen.csv_from / _LINKS).exists():
        case = with_links(case, chosen.csv_from / _LINKS, method)
    save_case(case, chosen.case)
    return told.read_again(chosen, console)


def _write_tables(case: "NegotiationCase", method: "Method", chosen: Namespace, console: "Console") -> None:
    from koek.case.network import Network
    from koek.formats.case_bytes import write_new
    from koek.formats.network_csv import links_csv, members_csv

    network = case.network or Network()
    chosen.csv.mkdir(parents=True, exist_ok=True)
    tables = ((_MEMBERS, members_csv), (_LINKS, links_csv))
    for name, written in tables:
        write_new(written(network, console.language, method).encode(), chosen.csv / name)
        if not chosen.json:
            console.say("cli.written", file=str(chosen.csv / name))
