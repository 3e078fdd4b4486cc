"""How a page lays out what it says: what is long, wide or only explains is folded away or gets room."""

from pathlib import Path

from koek.charts.figure import Figure
from koek.charts.figure import Table as Facts
from koek.formats.case_file import read_case
from koek.reports.sections import (
    Block,
    Column,
    Details,
    Paragraph,
    Picture,
    Reference,
    Section,
    Statement,
    Statements,
    Subheading,
    Table,
)
from koek.reports.voice import Voice
from koek.texts.language import Language
from koek.web.rooms.layout import beside_form, laid_out

EXAMPLE = Path(__file__).parents[2] / "examples" / "maintenance.en.yaml"
VOICE = Voice.of(read_case(EXAMPLE), Language.ENGLISH)


def widths(*blocks: Block) -> list[bool]:
    """Return of every card of a page whether it takes the whole width: a part, and one of these blocks."""
    first = Section("first", "The conclusion", (Subheading("A part"), Statements((Statement("Told"),))))
    page = laid_out([first, Section("second", "A part", blocks)], VOICE)
    return [card.wide for band in page.bands for card in band.cards] if page else []


def table(columns: int, cell: str) -> Table:
    headings = tuple(Column(str(number)) for number in range(columns))
    return Table("A caption", headings, ((cell,) * columns,))


def picture(narrow_height: int) -> Picture:
    def drawn(height: int) -> Figure:
        spec = {"data": {"values": [{}]}, "layer": [{"mark": "point"}], "height": height}
        return Figure("points", "Points", "One point.", "", Facts((), ()), Language.ENGLISH, spec)

    return Picture(drawn(500), "The same in a table", drawn(narrow_height))


def test_how_it_was_computed_is_one_click_away() -> None:
    why = Details("How was this computed?", (Statements((Statement("Because"),)),))
    first = Section("trust", "A conclusion", (Subheading("A part"), Paragraph("Told"), why))

    page = laid_out([first, Section("more", "Another part", (Paragraph("Told"),))], VOICE)

    assert page is not None
    last = page.bands[-1].cards[-1]
    assert last.html.startswith("<details><summary>How was this computed?</summary>")
    assert last.wide
    assert not last.heading


def test_a_table_that_needs_the_room_takes_the_whole_width() -> None:
    assert widths(table(4, "short")) == [False, True]
    assert widths(table(3, "a sentence " * 8)) == [False, True]
    assert widths(table(3, "short")) == [False, False]


def test_a_picture_that_is_high_when_narrow_takes_the_whole_width() -> None:
    assert widths(picture(1000)) == [False, True]
    assert widths(picture(600)) == [False, False]


def test_beside_a_form_wide_tables_and_long_lists_are_folded_and_nothing_points_elsewhere() -> None:
    many = Statements(tuple(Statement(f"Said {number}") for number in range(9)))
    blocks = (table(5, "short"), table(2, "short"), many, Reference("In the last part", "basis"))

    (one,) = beside_form([Section("people", "A conclusion", blocks)], VOICE)
    kinds = [type(block).__name__ for block in one.blocks]

    assert kinds == ["Details", "Table", "Statements", "Details"]
