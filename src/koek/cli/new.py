"""`koek new`: a case file or Excel template to fill in."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from koek.cli.arguments import Help
    from koek.cli.console import Console


def configure(options: "Help") -> None:
    """Add the arguments of this command."""
    options.add("target", type=Path)
    options.add("--excel", action="store_true")
    options.add("--ask", action="store_true")


def run(chosen: Namespace, console: "Console") -> int:
    """Write the template and return the exit code."""
    from importlib.resources import files

    target: Path = chosen.target
    if chosen.ask:
        return _ask(target, console)
    if chosen.excel:
        from koek.formats.excel_file import write_excel_template

        write_excel_template(target, console.language)
    else:
        template = files("koek.cli") / "templates" / f"case.{console.language.value}.yaml"
        with target.open("x", encoding="utf-8") as stream:
            stream.write(template.read_text(encoding="utf-8"))
    console.say("cli.new_written", file=str(target))
    return 0


def _ask(target: Path, console: "Console") -> int:
    """Begin a case by asking, or go on with the one that was begun."""
    from koek.cli import asking
    from koek.cli.asking_new import beginning, questions
    from koek.formats.case_file import write_case

    target = target if target.suffix else target.with_suffix(".yaml")
    if not target.exists():
        write_case(beginning(console.language), target)
    words = Namespace(case=target, json=False, today=None, method=None, viewpoint=None)
    code = asking.ask(words, console, questions)
    if not code:
        console.say("cli.new_asked", file=str(target))
    return code
