"""Reading parts of JSON or YAML scenarios: each is there and of the right kind, or a mistake is noted."""

from fractions import Fraction

from koek.errors import Place
from koek.formats.places import Mapping, Node, Scalar, Sequence
from koek.formats.scenario_parts import Mistakes


def at(node: Node) -> Place:
    """Return where a part begins."""
    return Place(line=node.span.line, column=node.span.column)


def part(node: Node | None, *path: str) -> Node | None:
    """Return what stands under these keys; None when it is not there."""
    for key in path:
        if not isinstance(node, Mapping) or key not in node.entries:
            return None
        node = node.entries[key][1]
    return node


def text_of(node: Node | None) -> str | None:
    """Return the text of a single value; None when there is none."""
    return node.text if isinstance(node, Scalar) else None


def is_nothing(node: Node | None) -> bool:
    """Return whether a part is not there, or there is nothing in it (null)."""
    return node is None or (isinstance(node, Scalar) and node.text is None)


def entries(holder: Node, mistakes: Mistakes, *path: str) -> dict[str, Node]:
    """Return keys and values of the mapping under these keys, or note that there is none."""
    node = part(holder, *path)
    if isinstance(node, Mapping):
        return {key: value for key, (_, value) in node.entries.items()}
    mistakes.add("scenario.mapping_missing", at(node or holder), what=".".join(path))
    return {}


def items(holder: Node, mistakes: Mistakes, *path: str) -> list[Node]:
    """Return the items of the list under these keys, or note that there is none."""
    node = part(holder, *path)
    if isinstance(node, Sequence):
        return node.items
    mistakes.add("scenario.list_missing", at(node or holder), what=".".join(path))
    return []


def number(holder: Node, mistakes: Mistakes, *path: str) -> Fraction:
    """Return the number under these keys, or note that there is none and return 0."""
    node = part(holder, *path)
    what = path[-1] if path else "value"
    return mistakes.number(text_of(node), at(node or holder), what)


def name(node: Node, mistakes: Mistakes, what: str) -> str:
    """Return the text of a name, or note why it cannot be one."""
    return mistakes.name(text_of(node), at(node), what)
