"""Writing JSON in which numbers keep their own text."""

import json
from collections.abc import Mapping


class Digits(str):
    """The text of a number, written into JSON as it is."""

    __slots__ = ()


def as_json(content: object, indent: str = "") -> str:
    """Return indented JSON of mappings, sequences, texts and `Digits`.

    Examples
    --------
    >>> print(as_json({"a": [Digits("0.10"), "b"]}))
    {
      "a": [
        0.10,
        "b"
      ]
    }
    """
    if isinstance(content, Digits):
        return str(content)
    if isinstance(content, str):
        return json.dumps(content, ensure_ascii=False)
    deeper = indent + "  "
    if isinstance(content, Mapping):
        parts = [f"{as_json(key)}: {as_json(value, deeper)}" for key, value in content.items()]
        opening, closing = "{", "}"
    else:
        parts = [as_json(item, deeper) for item in content]  # type: ignore[attr-defined]  # a sequence
        opening, closing = "[", "]"
    inside = ",\n".join(deeper + part for part in parts)
    return f"{opening}\n{inside}\n{indent}{closing}" if parts else opening + closing
