"""`koek next`: what is the next useful step, or where does an item come from?"""

from argparse import Namespace
from typing import TYPE_CHECKING

from koek.cli import reading, told

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console

MOMENTS = ("start", "facts", "stall", "closing", "after")


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    told.add_arguments(options)
    options.add("--moment", choices=MOMENTS)
    options.add("--thread")


def run(chosen: Namespace, console: "Console") -> int:
    """Answer and return the exit code."""
    from koek.workbench.next_useful_step import Moment, next_useful_step
    from koek.workbench.where_from import where_from

    case = reading.read(chosen, console)
    method = told.method(chosen, console)
    if chosen.thread:
        thread = where_from(case, chosen.thread)
        if chosen.json:
            console.json(
                [{"item": item.item, "name": item.name, "distance": item.distance} for item in thread]
            )
            return 0
        for item in thread:
            console.say(
                "cli.thread_item",
                indent=2 * (item.distance - thread[0].distance),
                item=item.item,
                name=item.name,
            )
        return 0
    moment = Moment(chosen.moment) if chosen.moment else None
    found = next_useful_step(case, today=told.today(chosen), moment=moment, method=method)
    parts = [("step", found.step), ("reason", found.reason), ("says", found.says)]
    if chosen.json:
        texts = {name: console.spoken(finding) for name, finding in parts if finding}
        console.json({"moment": found.moment.value, "theme": found.theme, **texts})
        return 0
    console.say("cli.moment", moment=f"moment.{found.moment.value}")
    console.finding(found.step, indent=2)
    console.finding(found.reason, indent=2)
    if found.says is not None and found.says is not found.step:
        console.finding(found.says, indent=2)
        for reason in found.says.because:
            console.finding(reason, indent=4)
    return 0
