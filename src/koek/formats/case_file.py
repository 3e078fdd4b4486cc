"""Case files: reading one, writing a new one, and saving into one that is there."""

from pathlib import Path

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.errors import InvalidCase
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.case_versions import upgraded
from koek.formats.json_text import read_json
from koek.formats.places import Mapping, Node, content_of, located, refuse
from koek.formats.yaml_text import read_yaml


def read_case(file: Path) -> NegotiationCase:
    """Return the case in a file.

    Parameters
    ----------
    file : Path
        YAML (``.yaml``, ``.yml``), JSON (``.json``) or Excel (``.xlsx``).

    Raises
    ------
    InvalidCase
        Every mistake in the case, each with its file, line and column, or sheet and cell.
    FormatError
        The file is not there, or is no YAML, JSON or Excel file.
    HostileFile
        The file tries to exhaust or trick its reader.
    """
    tree = read_tree(decoded(read_bytes(file), file), file)
    return case_of(tree, file)


def read_tree(text: str, file: Path) -> Node:
    """Return the tree of a text that is JSON or YAML, as the name of its file says."""
    return read_json(text, file) if file.suffix.lower() == ".json" else read_yaml(text, file)


def case_of(tree: Node, file: Path) -> NegotiationCase:
    """Return the case that a tree holds; mistakes get their line and column."""
    if not isinstance(tree, Mapping):
        refuse("file.not_a_case", file, tree.span.line, tree.span.column)
    try:
        return case_from(upgraded(content_of(tree)))
    except InvalidCase as wrong:
        raise InvalidCase(located(wrong.mistakes, tree, file)) from None
