"""YAML as people write it: every scalar is text, and every part keeps its line and column."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from koek.errors import FormatError, Mistake, Place
from koek.formats.places import DEEPEST, Mapping, Node, Scalar, Sequence, Span, line_and_column, refuse

_NOTHING = ("", "~", "null", "Null", "NULL")
_PROBLEMS = (
    ("cannot start any token", "yaml.character"),
    ("mapping values are not allowed", "yaml.colon"),
    ("while scanning a quoted scalar", "yaml.quote"),
    ("while parsing a flow", "yaml.bracket"),
    ("did not find expected", "yaml.indent"),
    ("could not find expected ':'", "yaml.no_colon"),
)


def read_yaml(text: str, file: Path) -> Node:
    """Return the tree of a YAML text.

    Parameters
    ----------
    text : str
        One YAML document.
    file : Path
        Named in the mistakes.

    Returns
    -------
    Node
        Plain ``~``, ``null``, ``Null``, ``NULL`` and nothing at all are None; all others the text as written.

    Raises
    ------
    FormatError
        The text is no YAML, has more than one document, a key twice, or a key that is no text.
    HostileFile
        It has anchors, aliases or tags, or is nested deeper than 32 levels.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415  # heavy
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415  # heavy

    builder = _Builder(file)
    try:
        builder.build(_events(text))
    except YAMLError:
        builder = _Builder(file)
    else:
        return _root(builder, file)
    try:
        builder.build(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as problem:
        _refuse_syntax(problem, text, file)
    except YAMLError as problem:
        line, column = line_and_column(text, getattr(problem, "position", 0))
        refuse("file.control_character", file, line, column)
    return _root(builder, file)


def _events(text: str) -> Iterable[Any]:
    """Yield the events of the fast parser; where it stumbles, the slower one tells better what is wrong."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # heavy

    return YAML(typ="safe").parse(text)  # type: ignore[no-any-return]  # ruamel's parser is not typed


def _root(builder: "_Builder", file: Path) -> Node:
    if builder.mistakes:
        raise FormatError(tuple(builder.mistakes))
    if builder.root is None:
        refuse("file.empty", file, 1, 1)
    return builder.root


def _refuse_syntax(problem: Any, text: str, file: Path) -> NoReturn:
    mark = problem.problem_mark or problem.context_mark
    said = f"{problem.context or ''} {problem.problem or ''}"
    line, column = mark.line + 1, mark.column + 1
    if "\t" in text[mark.index : mark.index + 1]:
        refuse("yaml.tab", file, line, column)
    code = next((code for words, code in _PROBLEMS if words in said), "yaml.syntax")
    if code == "yaml.quote" and problem.context_mark:
        line, column = problem.context_mark.line + 1, problem.context_mark.column + 1
    refuse(code, file, line, column)


class _Builder:
    """Builds the tree from the events of the parser, without recursion."""

    def __init__(self, file: Path) -> None:
        self.root: Node | None = None
        self.mistakes: list[Mistake] = []
        self._file = file
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0

    def build(self, events: Iterable[Any]) -> None:
        for event in events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._refuse("yaml.documents", event)
            elif name == "AliasEvent" or getattr(event, "anchor", None):
                self._refuse("yaml.alias", event, hostile=True)
            elif getattr(event, "tag", None):
                self._refuse("yaml.tag", event, hostile=True, tag=str(event.tag)[:80])
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                self._start(event, Mapping if name == "MappingStartEvent" else Sequence)
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self._end(event)
            elif name == "ScalarEvent":
                nothing = not event.style and event.value in _NOTHING
                self._place(Scalar(_span(event), None if nothing else event.value))

    def _refuse(self, code: str, event: Any, *, hostile: bool = False, **facts: object) -> NoReturn:
        mark = event.start_mark
        refuse(code, self._file, mark.line + 1, mark.column + 1, hostile=hostile, **facts)

    def _start(self, event: Any, kind: type[Mapping] | type[Sequence]) -> None:
        if len(self._open) == DEEPEST:
            self._refuse("file.too_deep", event, hostile=True, most=DEEPEST)
        node = kind(_span(event), bool(event.flow_style))
        self._place(node)
        self._open.append(node)
        self._keys.append(None)

    def _end(self, event: Any) -> None:
        node = self._open.pop()
        self._keys.pop()
        node.span = Span(node.span.start, event.end_mark.index, node.span.line, node.span.column)

    def _place(self, node: Node) -> None:
        holder = self._open[-1] if self._open else None
        if holder is None:
            self.root = node
        elif isinstance(holder, Sequence):
            holder.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(node)
        else:
            key = self._keys[-1]
            self._keys[-1] = None
            if key.text in holder.entries:
                self._mistake("key.twice", key.span, key=key.text, line=holder.entries[key.text][0].span.line)
            elif key.text is not None:
                holder.entries[key.text] = (key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.text is not None:
            return node
        self._mistake("key.not_text", node.span)
        return Scalar(node.span, None)

    def _mistake(self, code: str, span: Span, **facts: object) -> None:
        self.mistakes.append(
            Mistake(code, facts, Place(file=str(self._file), line=span.line, column=span.column))
        )


def _span(event: Any) -> Span:
    start = event.start_mark
    return Span(start.index, event.end_mark.index, start.line + 1, start.column + 1)
