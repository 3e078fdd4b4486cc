"""One party in two opened envelopes: its own view beside that of the other."""

from koek.charts.figure import Figure
from koek.differences.envelopes import EnvelopeScore
from koek.texts.language import Language
from unit.charts.cases import layers, texts_of
from unit.charts.method_cases import CASE, OURS, THEIRS, mirror

OPEN = (EnvelopeScore(), EnvelopeScore(), EnvelopeScore())


def marks_of(figure: Figure) -> dict[str, tuple[str, str]]:
    return {
        row["line"]: (mark["shape"], row["fill"])
        for kind, mark, rows in layers(figure)
        if kind == "point"
        for row in rows
        if "line" in row
    }


def test_each_view_has_the_colour_of_who_says_it() -> None:
    assert marks_of(mirror()) == {
        "eigen beeld": ("circle", "var(--ours)"),
        "gezien door Bob & Co": ("diamond", "var(--theirs)"),
    }
    assert marks_of(mirror(party="bob")) == {
        "eigen beeld": ("circle", "var(--theirs)"),
        "gezien door jullie": ("diamond", "var(--ours)"),
    }


def test_what_the_other_sees_clearly_otherwise_is_in_the_title_and_beside_its_scale() -> None:
    figure = mirror()

    assert figure.title == "Jullie: anders gezien op intentie"
    assert texts_of(figure).count("anders gezien") == 1
    assert [row[3:] for row in figure.table.rows] == [
        ("rechts", "links", "groot"),
        ("in het midden", "in het midden", "geen"),
        ("iets naar rechts", "iets naar rechts", "geen"),
    ]


def test_views_that_are_alike_say_so_and_the_other_party_is_called_by_its_name() -> None:
    said = (OURS[1:2] * 3, THEIRS[1:2] * 3)

    assert mirror(said=said).title == "Jullie: van beide kanten ongeveer hetzelfde gezien"
    assert mirror(said=said, party="bob").title.startswith("Bob & Co: ")


def test_what_is_left_open_is_not_known() -> None:
    figure = mirror(CASE, Language.ENGLISH, said=(OPEN, OPEN))

    assert figure.title == "You: nothing to lay side by side yet"
    assert {row[-1] for row in figure.table.rows} == {"not known"}
    assert "On" not in figure.description.split(".")[1]


def test_a_factor_that_one_side_keeps_closed_is_not_drawn() -> None:
    figure = mirror(said=((None, *OURS[1:]), THEIRS))

    assert len(figure.table.rows) == 2


def test_a_factor_of_the_other_alone_has_no_words_for_its_poles() -> None:
    assert mirror().table.rows[2][:3] == ("tempo <x>", "", "")
