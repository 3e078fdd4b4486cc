"""Where the parts of a YAML text begin and end on its lines, without the comments around them."""

from koek.formats.places import Node, Scalar, Sequence


class YamlLines:
    """A YAML text, asked for places; every place is an offset in the text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def line_start(self, at: int) -> int:
        """Return where the line begins."""
        return self._text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line ends, before its line end."""
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end

    def rest_of_line(self, at: int) -> str:
        """Return what follows on the line, comments included."""
        return self._text[at : self.line_end(at)]

    def has_own_line(self, at: int) -> bool:
        """Whether nothing but spaces stands before this place on its line."""
        return not self._text[self.line_start(at) : at].strip()

    def end_of(self, node: Node) -> int:
        """Return where the last thing of a part ends."""
        if isinstance(node, Scalar):
            is_block = self._text[node.span.start : node.span.start + 1] in ("|", ">")
            return self._end_of_block(node.span.start) if is_block else node.span.end
        if node.flow:
            return node.span.end
        if isinstance(node, Sequence):
            return self.end_of(node.items[-1])
        return self.end_of_entry(*list(node.entries.values())[-1])

    def end_of_entry(self, key: Scalar, value: Node) -> int:
        """Return where a key with its value ends."""
        if isinstance(value, Scalar):
            return self.value_range(key, value)[1]
        return self.end_of(value)

    def value_range(self, key: Scalar, value: Scalar) -> tuple[int, int]:
        """Return where a single value begins and ends; right after the colon when it is empty."""
        if value.span.start == value.span.end:
            colon = self._text.index(":", key.span.end) + 1
            return colon, colon
        return value.span.start, self.end_of(value)

    def dash_of(self, sequence: Sequence, item: Node) -> int:
        """Return where the dash of an item stands."""
        column = sequence.span.column - 1
        if item is sequence.items[0]:
            return sequence.span.start
        at = self.line_start(item.span.start)
        while self._text[at : at + column + 1].strip(" ") != "-" or self._text[at + column] != "-":
            at = self.line_start(at - 1)
        return at + column

    def moved(self, sequence: Sequence, order: list[int]) -> str:
        """Return the text with items in another order, each with the comment lines above it.

        Parameters
        ----------
        sequence : Sequence
            A list with a dash on a line of its own for each item.
        order : list of int
            Positions of the items that are to be in another order; the others stay where they are.
        """
        starts = [self._with_comments(self.dash_of(sequence, item)) for item in sequence.items]
        last = self.line_end(self.end_of(sequence.items[-1]))
        ends = [*(start - 1 for start in starts[1:]), last]
        chunks = [self._text[start:end] for start, end in zip(starts, ends, strict=True)]
        new = list(chunks)
        for place, origin in zip(sorted(order), order, strict=True):
            new[place] = chunks[origin]
        return self._text[: starts[0]] + "\n".join(new) + self._text[last:]

    def _with_comments(self, at: int) -> int:
        start = self.line_start(at)
        while start:
            above = self.line_start(start - 1)
            if not self._text[above:start].lstrip().startswith("#"):
                break
            start = above
        return start

    def _end_of_block(self, start: int) -> int:
        """Return where a text written as a block of lines ends: its lines are indented like the first."""
        end = at = self.line_end(start)
        indent = 0
        while at < len(self._text):
            line = self._text[at + 1 : self.line_end(at + 1)]
            at = self.line_end(at + 1)
            if not line.strip():
                continue
            found = len(line) - len(line.lstrip(" "))
            indent = indent or found
            if found < indent:
                break
            end = at
        return end
