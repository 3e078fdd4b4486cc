"""Reads what the user points at: a case file or a scenario folder."""

import re
import signal
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from koek.cli.typed import moment, number
from koek.texts.names import CaseNames

if TYPE_CHECKING:
    from koek.case.choices import Choice
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.frontier.budget import Budget
    from koek.workbench.best_agreements import BestAgreements

BEGINNING = 20_000
SECONDS = 60
MEGABYTES = 2000


def add_case(options: "Help") -> None:
    """Add the case, and what to read of it."""
    options.add("case", type=Path)
    options.add("--profiles", nargs="+", default=())


def add_solving(options: "Help") -> None:
    """Add how to look at the case and what the answer may cost."""
    options.add("--as", dest="viewpoint")
    options.add("--undefined", type=number)
    options.add("--time", type=moment, default=Fraction(0))
    add_budget(options)
    options.add("--json", action="store_true")


def add_budget(options: "Help") -> None:
    """Add what the answer may cost."""
    options.add("--seconds", type=float, default=SECONDS)
    options.add("--megabytes", type=int, default=MEGABYTES)


def budget(chosen: Namespace) -> "Budget":
    """Return what the answer may cost."""
    from koek.frontier.budget import Budget

    return Budget(seconds=chosen.seconds, bytes=chosen.megabytes * 1_000_000)


def read(chosen: Namespace, console: "Console") -> "NegotiationCase":
    """Return the case that the user points at, and let the console use its names."""
    from koek.formats.case_file import read_case
    from koek.formats.scenario import is_scenario, read_scenario

    path: Path = chosen.case
    is_case = path.suffix.lower() == ".xlsx" or (path.is_file() and _says_koek(path))
    case = read_scenario(path, chosen.profiles) if not is_case and is_scenario(path) else read_case(path)
    console.names = CaseNames.of(case)
    return case


def _says_koek(path: Path) -> bool:
    """Whether a file calls itself a case near its beginning: then nothing around it is looked at."""
    with path.open("rb") as stream:
        beginning = stream.read(BEGINNING)
    return re.search(rb"^\s*\"?koek\"?\s*:", beginning, re.MULTILINE) is not None


def offer(case: "NegotiationCase", offer_id: str | None) -> "tuple[Choice, ...]":
    """Return the outcome of the offer asked for, by default the last complete one.

    Raises
    ------
    MissingSection
        The case has no complete offer yet.
    """
    from koek.errors import MissingSection
    from koek.workbench.offers_on_the_table import offer_outcome

    outcome = offer_outcome(case, offer_id)
    if outcome is None:
        raise MissingSection(section="offers")
    return outcome


def solved(chosen: Namespace, console: "Console", case: "NegotiationCase") -> "BestAgreements":
    """Return the best agreements of a case within the budget asked for, with progress on the screen.

    Ctrl-C finishes coarsely with what there is; once more stops the command.
    """
    from koek.workbench.best_agreements import best_agreements

    console.started = monotonic()
    with _interruptible() as interrupted:
        return best_agreements(
            case,
            viewpoint=chosen.viewpoint,
            time=chosen.time,
            undefined=chosen.undefined,
            budget=replace(budget(chosen), stop=interrupted),
            progress=console.progress,
        )


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Take the first Ctrl-C as a wish to have what is found so far; the next one is as ever."""
    before = signal.getsignal(signal.SIGINT)
    asked: list[int] = []

    def ask(number: int, _frame: object) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)
