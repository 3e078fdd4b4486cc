"""Changes in a YAML text that touch only what changed: comments, order and layout of the rest stay."""

from collections.abc import Callable
from typing import Any

from koek.formats.case_match import origins
from koek.formats.case_yaml import block_lines, entry_lines, flow, item_lines, scalar, text_lines
from koek.formats.places import Mapping, Node, Scalar, Sequence, content_of
from koek.formats.yaml_lines import YamlLines


def edited(text: str, parse: Callable[[str], Node], wanted: Any) -> str:
    """Return the text changed so that it holds what is wanted.

    Parameters
    ----------
    text : str
        A YAML document.
    parse : callable
        Gives the tree of a text.
    wanted : object
        Plain content: mappings, lists and texts. Keys and items that are not in it are taken out; a new
        key comes after the key it follows in `wanted`; items of a list are recognised by their id, or by
        the issue or party they are about, and move with the comment above them.
    """
    while True:
        editor = _Editor(text)
        editor.change(parse(text), wanted, in_flow=False)
        if editor.moved is None:
            return editor.result()
        text = editor.moved


class _Editor:
    def __init__(self, text: str) -> None:
        self.moved: str | None = None
        self._text = text
        self._lines = YamlLines(text)
        self._edits: list[tuple[int, int, int, str]] = []

    def result(self) -> str:
        """Return the text with all edits made, those at one place in the order they were asked for."""
        parts, at = [], 0
        for start, _, end, new in sorted(self._edits):
            parts += [self._text[at:start], new]
            at = max(at, end)
        return "".join([*parts, self._text[at:]])

    def _edit(self, start: int, end: int, new: str) -> None:
        self._edits.append((start, len(self._edits), end, new))

    def _insert(self, at: int, new: str) -> None:
        self._edit(at, at, new)

    def change(self, node: Node, wanted: Any, *, in_flow: bool) -> None:
        """Change one part into what is wanted."""
        if isinstance(node, Mapping) and isinstance(wanted, dict) and wanted.keys() & node.entries.keys():
            self._change_mapping(node, wanted, in_flow=in_flow or node.flow)
        elif isinstance(node, Sequence) and isinstance(wanted, list):
            self._change_sequence(node, wanted, in_flow=in_flow or node.flow)
        elif content_of(node) != wanted:
            self._replace(node, wanted)

    def _replace(self, node: Node, wanted: Any) -> None:
        end = self._lines.end_of(node)
        if type(node) is _KINDS[type(wanted)] and wanted and not isinstance(node, Scalar) and not node.flow:
            new = self._indented(list(block_lines(wanted)), node.span.column - 1)
        else:
            new = flow(wanted)
        self._edit(node.span.start, end, new)

    def _change_mapping(self, node: Mapping, wanted: dict[str, Any], *, in_flow: bool) -> None:
        kept = [key for key in node.entries if key in wanted]
        for key in kept:
            self._change_value(node, key, wanted[key], in_flow=in_flow)
        starts = [key.span.start for key, _ in node.entries.values()]
        ends = [self._lines.end_of_entry(*entry) for entry in node.entries.values()]
        stays = [key in wanted for key in node.entries]
        added: dict[int, list[str]] = {}
        after = -1
        positions = {key: position for position, key in enumerate(node.entries)}
        for key, value in wanted.items():
            if key in positions:
                after = positions[key]
            else:
                lines = [f"{scalar(key, flow=True)}: {flow(value)}"] if in_flow else entry_lines(key, value)
                added.setdefault(after, []).extend(self._set_apart(node, value, lines))
        self._restructure(starts, ends, stays, added, column=0 if in_flow else node.span.column)

    def _set_apart(self, node: Mapping, value: Any, lines: list[str]) -> list[str]:
        is_section = node.span.column == 1 and not node.flow and isinstance(value, dict | list)
        return ["", *lines] if is_section else lines

    def _change_value(self, node: Mapping, key: str, wanted: Any, *, in_flow: bool) -> None:
        name, value = node.entries[key]
        if wanted is None or not isinstance(value, Scalar) or value.text == wanted:
            if wanted is not None:
                self.change(value, wanted, in_flow=in_flow)
            return
        start, end = self._lines.value_range(name, value)
        block = not in_flow and not self._lines.rest_of_line(end).strip()
        if isinstance(wanted, str) and block:
            new = self._indented(text_lines("", wanted), node.span.column - 1).lstrip()
        elif isinstance(wanted, dict | list) and wanted and block and value.text is None:
            new = self._indented(["", *block_lines(wanted)], node.span.column + 1)
        else:
            new = flow(wanted) if in_flow or not isinstance(wanted, str) else scalar(wanted, flow=False)
        self._edit(start, end, new if new.startswith("\n") or start == value.span.start < end else f" {new}")

    def _change_sequence(self, node: Sequence, wanted: list[Any], *, in_flow: bool) -> None:
        before = [content_of(item) for item in node.items]
        found = origins(before, wanted)
        kept = [origin for origin in found if origin is not None]
        own_lines = not in_flow and self._lines.has_own_line(node.span.start)
        if not kept or (kept != sorted(kept) and not own_lines):
            if before != wanted:
                self._replace(node, wanted)
            return
        if kept != sorted(kept):
            self.moved = self.moved or self._lines.moved(node, kept)
            return
        for item, origin in zip(wanted, found, strict=True):
            if origin is not None:
                self.change(node.items[origin], item, in_flow=in_flow)
        starts = [item.span.start if in_flow else self._lines.dash_of(node, item) for item in node.items]
        ends = [self._lines.end_of(item) for item in node.items]
        added: dict[int, list[str]] = {}
        after = -1
        for item, origin in zip(wanted, found, strict=True):
            if origin is not None:
                after = origin
            else:
                added.setdefault(after, []).extend([flow(item)] if in_flow else item_lines(item))
        stays = [position in kept for position in range(len(node.items))]
        self._restructure(starts, ends, stays, added, column=0 if in_flow else node.span.column)

    def _restructure(
        self, starts: list[int], ends: list[int], stays: list[bool], added: dict[int, list[str]], column: int
    ) -> None:
        """Take parts out and put new ones in; `column` is that of a block, 0 in a flow."""
        inline = not column or not self._lines.has_own_line(starts[0])
        first = stays.index(True)
        for after, lines in added.items():
            if after >= 0:
                self._add_after(ends[after], lines, column)
            elif inline:
                self._insert(
                    starts[0],
                    _block(lines, column) + _margin(column)
                    if column
                    else "".join(f"{part}, " for part in lines),
                )
            else:
                above = self._lines.line_start(starts[first])
                self._insert(above, _margin(column)[1:] + _block(lines, column) + "\n")
        if inline and first:
            self._edit(starts[0], starts[first], "")
        gone = [at for at in range(first if inline else 0, len(stays)) if not stays[at]]
        if column:
            for at in gone:
                self._edit(self._lines.line_start(starts[at]), self._lines.line_end(ends[at]) + 1, "")
        else:
            self._take_out_of_flow(starts, ends, stays, gone)

    def _add_after(self, end: int, lines: list[str], column: int) -> None:
        if column:
            self._insert(self._lines.line_end(end), _margin(column) + _block(lines, column))
        else:
            self._insert(end, "".join(f", {part}" for part in lines))

    def _take_out_of_flow(
        self, starts: list[int], ends: list[int], stays: list[bool], gone: list[int]
    ) -> None:
        last = len(stays) - 1 - stays[::-1].index(True)
        for at in gone:
            if at < last:
                self._edit(starts[at], starts[at + 1], "")
        if last < len(stays) - 1:
            self._edit(ends[last], ends[-1], "")

    @staticmethod
    def _indented(lines: list[str], columns: int) -> str:
        return "\n".join(lines[:1] + [" " * columns + line if line else "" for line in lines[1:]])


_KINDS: dict[type, type[Node]] = {dict: Mapping, list: Sequence, str: Scalar}


def _margin(column: int) -> str:
    return "\n" + " " * (column - 1)


def _block(lines: list[str], column: int) -> str:
    return _margin(column).join(lines)
