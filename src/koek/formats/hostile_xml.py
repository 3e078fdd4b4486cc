"""XML as a tree that knows its lines, read without entities, document types and unbounded depth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from koek.formats.places import refuse

if TYPE_CHECKING:
    from defusedxml.ElementTree import DefusedXMLParser

MOST_DEPTH = 64
"""Elements inside elements beyond which a file is taken for an attack."""

MOST_PARTS = 300_000
"""Elements and attributes beyond which a file is taken for an attack."""

BLANK = b" \t\r\n"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass
class XmlElement:
    """One element: its tag, attributes and children, and where it begins (line and column from 1)."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list["XmlElement"] = field(default_factory=list)

    def named(self, *tags: str) -> list["XmlElement"]:
        """Return the children with one of these tags, in document order."""
        return [child for child in self.children if child.tag in tags]

    def anywhere(self, tag: str) -> Iterator["XmlElement"]:
        """Yield this element and everything below it that has a tag, in document order."""
        if self.tag == tag:
            yield self
        for child in self.children:
            yield from child.anywhere(tag)


def looks_like_xml(content: bytes) -> bool:
    """Return whether the first character that is not blank opens an element or a declaration."""
    head = content.removeprefix(BYTE_ORDER_MARK).lstrip(BLANK)
    return head.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<"))


def parse_xml(content: bytes, file: Path) -> XmlElement:
    """Return the root element of the content of an XML file.

    Blank lines before the XML declaration are allowed: many scenario files have them.

    Parameters
    ----------
    content : bytes
        The content as it is on disk.
    file : Path
        Named in the mistakes.

    Raises
    ------
    HostileFile
        It is nested deeper than 64 levels, has more than 300,000 elements and attributes, or declares a
        document type or entities. Reading stops there.
    FormatError
        It is not well-formed, or its encoding is unknown.
    """
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415  # only the error class; heavy

    from defusedxml.common import DefusedXmlException, DTDForbidden  # noqa: PLC0415  # heavy
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415  # heavy

    body = content.removeprefix(BYTE_ORDER_MARK).lstrip(BLANK)
    above = content[: len(content) - len(body)].count(b"\n")
    tree = _Tree(file, above)
    tree.parser = DefusedXMLParser(target=tree, forbid_dtd=True)
    try:
        tree.parser.feed(body)
        tree.parser.close()
    except DefusedXmlException as reason:
        code = "xml.document_type" if isinstance(reason, DTDForbidden) else "xml.entities"
        refuse(code, file, *tree.position(), hostile=True)
    except ParseError as reason:
        line, column = reason.position
        refuse("xml.malformed", file, line + above, column + 1)
    except (LookupError, ValueError):  # an encoding that is unknown, or not one of text
        refuse("xml.encoding", file)
    return tree.roots[0]


class _Tree:
    """Target of the parser: builds elements and stops at the first thing that is too much."""

    def __init__(self, file: Path, above: int) -> None:
        self.file = file
        self.above = above
        self.parser: DefusedXMLParser | None = None
        self.roots: list[XmlElement] = []
        self.open: list[XmlElement] = []
        self.parts = 0

    def position(self) -> tuple[int, int]:
        expat = self.parser.parser  # type: ignore[union-attr]  # set before feeding; the attribute is expat's
        return expat.CurrentLineNumber + self.above, expat.CurrentColumnNumber + 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.parts += 1 + len(attributes)
        if len(self.open) >= MOST_DEPTH:
            refuse("file.too_deep", self.file, *self.position(), hostile=True, most=MOST_DEPTH)
        if self.parts > MOST_PARTS:
            refuse("xml.too_many_parts", self.file, *self.position(), hostile=True, most=MOST_PARTS)
        element = XmlElement(tag, dict(attributes), *self.position())
        siblings = self.open[-1].children if self.open else self.roots
        siblings.append(element)
        self.open.append(element)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def data(self, _text: str) -> None:
        """Ignore text: these formats keep everything in attributes."""
