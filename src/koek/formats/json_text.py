"""JSON with its places: every scalar is kept as the text it was written as, so that numbers stay exact."""

import json
import re
from pathlib import Path
from typing import NoReturn

from koek.errors import FormatError, Mistake, Place
from koek.formats.places import DEEPEST, Mapping, Node, Scalar, Sequence, Span, line_and_column, refuse

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_TEXT = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
_WORD = re.compile(r"[A-Za-z_+-][\w.+-]*")
_WORDS = {"true": "true", "false": "false", "null": None}


def read_json(text: str, file: Path) -> Node:
    """Return the tree of a JSON text.

    Raises
    ------
    FormatError
        The text is no JSON, has a key twice, or NaN or Infinity.
    HostileFile
        It is nested deeper than 32 levels.
    """
    scanner = _Scanner(text, file)
    root = scanner.whole()
    if scanner.mistakes:
        raise FormatError(tuple(scanner.mistakes))
    return root


class _Scanner:
    """Recursive descent, at most 32 levels deep."""

    def __init__(self, text: str, file: Path) -> None:
        self.mistakes: list[Mistake] = []
        self._text = text
        self._file = file
        self._at = 0
        self._line, self._line_start = 1, 0

    def whole(self) -> Node:
        self._skip()
        if self._at == len(self._text):
            self._refuse("file.empty")
        node = self._value(0)
        self._skip()
        if self._at < len(self._text):
            self._refuse("json.after_end", found=self._text[self._at])
        return node

    def _value(self, depth: int) -> Node:
        if depth > DEEPEST:
            self._refuse("file.too_deep", hostile=True, most=DEEPEST)
        start = self._text[self._at : self._at + 1]
        if start == "{":
            return self._mapping(depth)
        if start == "[":
            return self._sequence(depth)
        return self._string() if start == '"' else self._word()

    def _mapping(self, depth: int) -> Mapping:
        node = Mapping(self._span(self._at + 1), flow=True)
        self._step()
        while not self._closed("}", first=not node.entries):
            if self._text[self._at : self._at + 1] != '"':
                self._refuse("json.key_expected", found=self._found())
            key = self._string()
            self._skip()
            if self._text[self._at : self._at + 1] != ":":
                self._refuse("json.colon_expected", found=self._found())
            self._step()
            value = self._value(depth + 1)
            name = str(key.text)
            if name in node.entries:
                place = Place(file=str(self._file), line=key.span.line, column=key.span.column)
                facts = {"key": name, "line": node.entries[name][0].span.line}
                self.mistakes.append(Mistake("key.twice", facts, place))
            else:
                node.entries[name] = (key, value)
        return node

    def _sequence(self, depth: int) -> Sequence:
        node = Sequence(self._span(self._at + 1), flow=True)
        self._step()
        while not self._closed("]", first=not node.items):
            node.items.append(self._value(depth + 1))
        return node

    def _closed(self, end: str, *, first: bool) -> bool:
        """Pass the comma before the next part, or the end; say which it was."""
        self._skip()
        found = self._text[self._at : self._at + 1]
        if found == end:
            self._at += 1
            return True
        if first:
            return False
        if found != ",":
            self._refuse("json.comma_expected", found=self._found(), end=end)
        self._step()
        if self._text[self._at : self._at + 1] == end:
            self._refuse("json.comma_too_many", end=end)
        return False

    def _string(self) -> Scalar:
        match = _TEXT.match(self._text, self._at)
        try:
            text = json.loads(match[0]) if match else None
        except json.JSONDecodeError:
            text = None
        if match is None or text is None:
            self._refuse("json.quote")
        return self._scalar(match.end(), text)

    def _word(self) -> Scalar:
        number = _NUMBER.match(self._text, self._at)
        if number:
            return self._scalar(number.end(), number[0])
        word = _WORD.match(self._text, self._at)
        if word is None or word[0] not in _WORDS:
            self._refuse("json.value_expected", found=word[0][:40] if word else self._found())
        return self._scalar(word.end(), _WORDS[word[0]])

    def _scalar(self, end: int, text: str | None) -> Scalar:
        scalar = Scalar(self._span(end), text)
        self._at = end
        return scalar

    def _step(self) -> None:
        self._at += 1
        self._skip()

    def _skip(self) -> None:
        match = _SPACE.match(self._text, self._at)
        end = match.end() if match else self._at
        breaks = self._text.count("\n", self._at, end)
        if breaks:
            self._line += breaks
            self._line_start = self._text.rfind("\n", self._at, end) + 1
        self._at = end

    def _span(self, end: int) -> Span:
        return Span(self._at, end, self._line, self._at - self._line_start + 1)

    def _found(self) -> str:
        return self._text[self._at : self._at + 1]

    def _refuse(self, code: str, *, hostile: bool = False, **facts: object) -> NoReturn:
        line, column = line_and_column(self._text, self._at)
        refuse(code, self._file, line, column, hostile=hostile, **facts)
