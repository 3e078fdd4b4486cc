"""Writing XML elements with attributes; a name of a case has no signs that XML cannot hold."""

from collections.abc import Iterable, Mapping

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
