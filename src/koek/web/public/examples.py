"""The example cases, to look around in: they are written for everybody and hide nothing."""

from functools import cache
from pathlib import Path
from typing import Any

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.texts.language import Language

EXAMPLES = ("maintenance", "community-centre", "reimbursement", "volunteers")
_INSTALLED = Path(__file__).parent / "cases"
_CHECKOUT = Path(__file__).parents[4] / "examples"


@cache
def example(name: str, language: Language) -> dict[str, Any]:
    """Return an example case as plain content."""
    folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return plain(read_case(folder / f"{name}.{language.value}.yaml"))
