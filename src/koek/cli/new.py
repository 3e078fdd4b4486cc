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


def run(chosen: Namespace, console: "Console") -> int:
    """Write the template and return the exit code."""
    from importlib.resources import files

    target: Path = chosen.target
    if chosen.excel:
        from koek.formats.excel_file import write_excel_template

        write_excel_template(target, console.language)
    else:
        template = files("koek.cli") / "templates" / f"case.{console.language.value}.yaml"
        with target.open("x", encoding="utf-8") as stream:
            stream.write(template.read_text(encoding="utf-8"))
    console.say("cli.new_written", file=str(target))
    return 0
