"""`koek trust`: how is our trust?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import asking, reading, surveys, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    asking.add_arguments(options)
    surveys.add_arguments(options)
    options.add("--about", choices=("review", "core_questions", "start_of_relation", "gap_in_intention"))


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.trust.stress import TrustTalk
    from koek.workbench.our_trust import our_trust

    if chosen.ask:
        from koek.cli.asking_trust import questions, whether_now

        if code := asking.ask(chosen, console, questions, first=whether_now):
            return code
    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    case = told.seen(surveys.exchange(case, "trust", chosen, console), chosen)
    talk = TrustTalk(chosen.about or TrustTalk.REVIEW)
    return told.show(our_trust(case, today=told.today(chosen), talk=talk, method=method), chosen, console)
