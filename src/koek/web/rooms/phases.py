"""The pages of a room, by phase: which question each asks and which sheets it shows."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """When a page helps."""

    PREPARE = "prepare"
    TABLE = "table"
    AFTER = "after"


@dataclass(frozen=True)
class Page:
    """A page of a room.

    Attributes
    ----------
    name : str
        Its part of the address, and of the codes of its words (``web.page.<name>``).
    phase : Phase
        Where it stands in the navigation.
    sheets : tuple of str
        Kinds of the sheets that are filled in here, the most useful first.
    """

    name: str
    phase: Phase
    sheets: tuple[str, ...]


PAGES = (
    Page(
        "ready",
        Phase.PREPARE,
        ("decisions", "mandate_reach", "legal", "first_talk", "preparation", "own_state"),
    ),
    Page(
        "people", Phase.PREPARE, ("parties", "other_side", "stances", "beliefs", "resistances", "impressions")
    ),
    Page("differences", Phase.PREPARE, ("differences", "observations")),
    Page("relation", Phase.PREPARE, ("relation",)),
    Page(
        "worth",
        Phase.PREPARE,
        ("issues", "preferences", "interests", "alternatives", "hard_limits", "constraints"),
    ),
    Page("network", Phase.PREPARE, ("network", "cocreation", "conflicts")),
    Page("talk", Phase.TABLE, ("styles", "power", "strengths", "self_checks", "hard_line")),
    Page("pie", Phase.TABLE, ("offers",)),
    Page("openness", Phase.TABLE, ("transparency", "ambiguities", "dilemmas", "facts", "surprises")),
    Page("agreements", Phase.AFTER, ("agreements", "next_steps", "open_answers", "pilots", "meetings")),
    Page("division", Phase.AFTER, ("division",)),
    Page("trust", Phase.AFTER, ("trust", "expectations", "keeps_working", "lookbacks", "notes")),
)
"""Every page in the order of the navigation; each kind of sheet, but the cover, stands on exactly one."""


def page_named(name: str) -> Page | None:
    """Return the page with this name; None when there is none."""
    return next((page for page in PAGES if page.name == name), None)
