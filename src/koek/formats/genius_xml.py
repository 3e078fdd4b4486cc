"""Writing XML elements with attributes, and names that XML cannot hold."""

import re
from collections.abc import Iterable, Iterator, Mapping

from koek.case.issues import OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.errors import Mistake, Place

_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def element(tag: str, attributes: Mapping[str, object], children: Iterable[str] = ()) -> str:
    """Return an element with its attributes in order and its children indented, as text.

    Examples
    --------
    >>> print(element("a", {"b": "<1"}, [element("c", {})]))
    <a b="&lt;1">
      <c/>
    </a>
    """
    written = "".join(f' {name}="{str(value).translate(_ESCAPES)}"' for name, value in attributes.items())
    inside = "\n".join(children)
    if not inside:
        return f"<{tag}{written}/>"
    indented = "\n".join(f"  {line}" for line in inside.split("\n"))
    return f"<{tag}{written}>\n{indented}\n</{tag}>"


def attribute_mistakes(case: NegotiationCase) -> Iterator[Mistake]:
    """Yield a mistake for every name with control characters: XML cannot hold those."""
    names: list[tuple[tuple[str | int, ...], str]] = [(("title",), case.title)]
    names += [(("parties", position), party.name) for position, party in enumerate(case.parties)]
    for position, issue in enumerate(case.issues):
        names.append((("issues", position), issue.name))
        if isinstance(issue, OptionsIssue):
            names += [(("issues", position, "options", i), o.name) for i, o in enumerate(issue.options)]
    for path, name in names:
        if _IMPOSSIBLE.search(name):
            yield Mistake("xml.characters", {"name": _IMPOSSIBLE.sub("?", name)}, Place(path=path))
