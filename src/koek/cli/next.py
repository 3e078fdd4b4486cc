"""`koek next`: what is the next useful step, or where does an item come from?"""

import shlex
from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import reading, told

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.method.content import Method

COMMANDS = {
    "due": "close",
    "ready": "prepare",
    "differences": "differences",
    "network": "network",
    "agreements": "solve",
    "relation": "relation",
    "trust": "trust",
    "closing": "close",
}
"""The command that tells more on the theme of a step; a talk that is stuck needs words, not a command."""
MOMENTS = ("start", "facts", "stall", "closing", "after")


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    options.add("--moment", choices=MOMENTS)
    options.add("--sign", nargs="+", default=())
    options.add("--thread")


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    case = told.seen(reading.read(chosen, console), chosen)
    method = told.method(chosen, console)
    if chosen.thread:
        _show_thread(case, chosen, console)
    else:
        _show_step(case, method, chosen, console)
    return 0


def _show_thread(case: "NegotiationCase", chosen: Namespace, console: "Console") -> None:
    """Write where an item comes from and what came of it, each step further to the right."""
    from koek.workbench.where_from import where_from

    thread = where_from(case, chosen.thread)
    if chosen.json:
        console.json([{"item": item.item, "name": item.name, "distance": item.distance} for item in thread])
        return
    for item in thread:
        indent = 2 * (item.distance - thread[0].distance)
        code = "cli.thread_asked" if item.item == chosen.thread else "cli.thread_item"
        console.say(code, indent=indent, item=item.item, name=item.name)


def _show_step(case: "NegotiationCase", method: "Method", chosen: Namespace, console: "Console") -> None:
    from koek.workbench.next_useful_step import Moment, next_useful_step

    moment = Moment(chosen.moment) if chosen.moment else None
    found = next_useful_step(case, today=told.today(chosen), moment=moment, signs=chosen.sign, method=method)
    if chosen.json:
        from koek.reports.json_answers import step_json

        console.json(step_json(found, console))
        return
    console.say("cli.moment", moment=f"moment.{found.moment.value}")
    for finding in (found.step, found.reason, *found.says):
        console.finding(finding, indent=2)
        told.because(finding, console, indent=4)
    if found.theme in COMMANDS:
        _show_command(COMMANDS[found.theme], chosen, console)


def _show_command(command: str, chosen: Namespace, console: "Console") -> None:
    """Write what to type for more: on a line of its own, never broken, so that it can be copied."""
    typed = ["koek", command, str(chosen.case)]
    if chosen.viewpoint:
        typed += ["--as", chosen.viewpoint]
    if chosen.method and command != "solve":
        typed += ["--method", str(chosen.method)]
    console.raw("")
    console.say("cli.next_command", indent=2)
    console.raw(f"    {shlex.join(typed)}")
