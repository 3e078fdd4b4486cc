"""A report as data: sections of blocks in one language, before it is any kind of file."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from koek.charts.figure import Figure
from koek.texts.language import Language


@dataclass(frozen=True)
class Statement:
    """A sentence, and the sentences it rests on."""

    text: str
    because: tuple["Statement", ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """Running text; `soft` is for what a reader may skip."""

    text: str
    soft: bool = False


@dataclass(frozen=True)
class Subheading:
    """The heading of a part of a section."""

    text: str


@dataclass(frozen=True)
class Statements:
    """Conclusions one under the other, each with its reasons beneath it."""

    items: tuple[Statement, ...]


@dataclass(frozen=True)
class ListBlock:
    """Short points, one under the other."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """The head of a column; numbers stand to the right."""

    heading: str
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under named columns; the first cell of a row names it, the last `totals` rows are totals."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: int = 0


@dataclass(frozen=True)
class Picture:
    """A figure, always with its text alternative and its table under a heading.

    `narrow` is the same figure drawn for a telephone; without it the drawing scrolls sideways there.
    """

    figure: Figure
    table_heading: str
    narrow: Figure | None = None


@dataclass(frozen=True)
class KeyFigure:
    """One number a reader should remember, with what it is."""

    label: str
    value: str


@dataclass(frozen=True)
class KeyFigures:
    """A few numbers side by side."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Callout:
    """What to do, or what to mind (`warning`), with its reason."""

    heading: str
    text: str
    reason: str = ""
    warning: bool = False


@dataclass(frozen=True)
class Exchange:
    """One trade in words: who gives what, who gets what, and why both gain."""

    number: int
    gives_heading: str
    gives: tuple[str, ...]
    gets_heading: str
    gets: tuple[str, ...]
    reason: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """A pointer to another section of the report, complete as text."""

    text: str
    section: str


@dataclass(frozen=True)
class Details:
    """How something was calculated: one click away on screen, small print on paper."""

    heading: str
    blocks: tuple["Block", ...]


Block = (
    Paragraph
    | Subheading
    | Statements
    | ListBlock
    | Table
    | Picture
    | KeyFigures
    | Callout
    | Exchange
    | Reference
    | Details
)


SUMMARY = "summary"
"""Id of the section that stands under the conclusion itself and needs no heading of its own."""


@dataclass(frozen=True)
class Section:
    """One part of the report; the heading says its conclusion, `id` is its anchor."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Labels:
    """Words that belong to the document itself."""

    contents: str
    skip: str
    page: str


@dataclass(frozen=True)
class Report:
    """A whole report, complete in one language.

    Attributes
    ----------
    language : Language
        Language of every sentence; names stay as typed.
    title : str
        Title of the case.
    headline : str
        The conclusion of the report.
    about : str
        Parties and date, in one line.
    privacy : str
        Who may read this.
    day : date
        The date of the report.
    labels : Labels
        Words of the document: contents, skip link, page.
    sections : tuple of Section
        In reading order; the first is the summary.
    one_sheet : bool
        Whether it is one sheet of paper: no contents, and set as large as fits on one page.
    """

    language: Language
    title: str
    headline: str
    about: str
    privacy: str
    day: date
    labels: Labels
    sections: tuple[Section, ...]
    one_sheet: bool = False


def texts(part: object) -> Iterator[str]:
    """Yield every text in a report or a part of it, in reading order."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts(getattr(part, field.name))
