"""Plain content as YAML that people like to read, and that the reader takes back text by text."""

import json
import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

WIDTH = 100
"""Characters within which a short list or item stays on one line."""

_SAFE = re.compile("[\\w€(][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*|[+-]?\\.?\\d[\\d./eE+-]*")
_IN_FLOW = frozenset(",[]{}:")
_NOTHING = ("~", "null", "Null", "NULL", "")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def yaml_text(content: dict[str, Any]) -> str:
    """Return plain content as a YAML document, a blank line before every section.

    Examples
    --------
    >>> print(yaml_text({"title": "Lift", "parties": [{"id": "a", "name": "A"}]}), end="")
    title: Lift
    <BLANKLINE>
    parties:
      - {id: a, name: A}
    """
    lines: list[str] = []
    for key, value in content.items():
        if lines and isinstance(value, dict | list):
            lines.append("")
        lines += entry_lines(key, value)
    return "\n".join([*lines, ""])


def entry_lines(key: str, value: Any) -> list[str]:
    """Return the lines of one key with its value, without indentation."""
    head = f"{scalar(key, flow=False)}:"
    if isinstance(value, str):
        return text_lines(head, value)
    if not value or _is_row(value):
        return [f"{head} {flow(value)}"]
    return [head, *(f"  {line}" if line else "" for line in block_lines(value))]


def block_lines(value: Any) -> Iterator[str]:
    """Yield the lines of a mapping or list that is not empty, without indentation."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from entry_lines(key, part)
    else:
        for item in value:
            yield from item_lines(item)


def item_lines(item: Any) -> list[str]:
    """Return the lines of one item of a list, its dash included, without indentation."""
    if isinstance(item, str):
        return text_lines("-", item)
    if not item or _is_row(item) or (isinstance(item, dict) and _is_short(item)):
        return [f"- {flow(item)}"]
    first, *rest = block_lines(item)
    return [f"- {first}", *(f"  {line}" if line else "" for line in rest)]


def flow(value: Any) -> str:
    """Return a value on one line.

    Examples
    --------
    >>> flow({"id": "yes", "name": "Yes, both"})
    '{id: yes, name: "Yes, both"}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, flow=True)


def scalar(text: str, *, flow: bool) -> str:
    """Return a text as one YAML scalar on one line: plain where that is safe, else between quotes."""
    if _is_plain(text) and not (flow and _IN_FLOW & set(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def text_lines(head: str, text: str) -> list[str]:
    """Return a text after its key or dash; a long one, or one of several lines, as a block of lines."""
    lines = text.split("\n")
    if not all(not line or (line.isprintable() and line == line.strip()) for line in lines):
        return [f"{head} {scalar(text, flow=False)}"]
    if len(lines) > 1 and lines[0] and lines[-1]:
        return [f"{head} |-", *(f"  {line}" if line else "" for line in lines)]
    if len(text) > WIDTH and "  " not in text:
        folded = wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
        return [f"{head} >-", *(f"  {line}" for line in folded)]
    return [f"{head} {scalar(text, flow=False)}"]


def _is_plain(text: str) -> bool:
    broken = ": " in text or " #" in text or text.endswith((":", " ")) or text in _NOTHING
    return _SAFE.fullmatch(text) is not None and not broken


def _is_row(value: Any) -> bool:
    """Whether a list of texts, or of pairs of texts, fits on a line."""
    return (
        isinstance(value, list) and all(isinstance(part, str) for part in value) and len(flow(value)) <= WIDTH
    )


def _is_short(item: dict[str, Any]) -> bool:
    return all(isinstance(part, str) for part in item.values()) and len(flow(item)) <= WIDTH // 2
