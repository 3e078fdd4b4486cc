"""Where in the files of a scenario stands what turned out to be wrong when the scenario was used."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.errors import FormatError, Mistake, Place
from koek.formats.places import Mapping, Node
from koek.formats.places import Sequence as SequenceNode
from koek.formats.scenario import read_scenario, scenario_profiles

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.formats.hostile_xml import XmlElement
    from koek.formats.scenario_parts import ScenarioFile

_HOLDERS = frozenset({"issueUtilities", "issues", "values"})
"""Keys under which the formats tell, issue by issue, what is worth what."""


def placed_in_scenario(
    mistakes: tuple[Mistake, ...], path: Path, profiles: Sequence[str] = ()
) -> tuple[Mistake, ...]:
    """Return mistakes in preferences with the file of the profile, and the line where it tells of the issue.

    The order of the mistakes stays, and those that have a file keep it. A mistake that is not about the
    preferences of one party keeps its place, and so does everything when the files cannot be read any more.

    Parameters
    ----------
    mistakes : tuple of Mistake
        What is wrong; their paths are those of the case that `read_scenario` gives.
    path, profiles
        As `read_scenario` got them.
    """
    try:
        files, case = scenario_profiles(path, profiles), read_scenario(path, profiles)
    except FormatError:
        return mistakes
    return tuple(_placed(mistake, files, case) for mistake in mistakes)


def _placed(mistake: Mistake, files: "Sequence[ScenarioFile]", case: "NegotiationCase") -> Mistake:
    match mistake.place:
        case Place(path=("preferences", int(party), *_), file=None):
            file = files[party]
        case _:
            return mistake
    names = [issue.name for issue in case.issues]
    position = next(
        (k for k, issue in enumerate(case.issues) if issue.id == mistake.facts.get("issue")), None
    )
    line, column = (None, None) if position is None else _where(file.content, names, position)
    return replace(mistake, place=Place(file=str(file.path), line=line, column=column))


def _where(
    content: "Node | XmlElement", names: Sequence[str], position: int
) -> tuple[int, int] | tuple[None, None]:
    if isinstance(content, Node):
        node = _node(content, names, position)
        return (node.span.line, node.span.column) if node else (None, None)
    told = [e for e in content.anywhere("issue") if e.attributes.get("name") == names[position]]
    return (told[0].line, told[0].column) if told else (None, None)


def _node(node: Node, names: Sequence[str], position: int) -> Node | None:
    """Return what a tree says on the issue at a position: by name, or in a list of all issues."""
    entries = node.entries.items() if isinstance(node, Mapping) else ()
    for key, (_, below) in entries:
        if key in _HOLDERS and isinstance(below, Mapping) and names[position] in below.entries:
            return below.entries[names[position]][0]
        if key in _HOLDERS and isinstance(below, SequenceNode) and len(below.items) == len(names):
            return below.items[position]
        if found := _node(below, names, position):
            return found
    return None
