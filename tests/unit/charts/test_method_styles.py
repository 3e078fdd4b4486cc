"""How somebody negotiates in one talk: own view, as the other sees it, wanted."""

from koek.charts.figure import Figure
from koek.charts.style_lines import style_lines_picture
from koek.styles.lines import style_lines
from koek.texts.language import Language
from unit.charts.cases import layers, reader, rows_of, texts_of
from unit.charts.method_cases import CASE, STYLES, case_with, style, styles


def marks_of(figure: Figure) -> dict[str, tuple[str, str]]:
    return {
        row["line"]: (mark["shape"], row["fill"])
        for kind, mark, rows in layers(figure)
        if kind == "point"
        for row in rows
        if "line" in row
    }


def test_the_three_views_have_shapes_and_colours_of_their_own() -> None:
    assert marks_of(styles()) == {
        "eigen beeld": ("circle", "var(--ours)"),
        "gezien door Bob & Co (schatting)": ("diamond", "url(#hatch-theirs)"),
        "gewenst in dit gesprek": ("triangle-up", "var(--third)"),
    }


def test_a_scale_that_the_other_sees_otherwise_says_so() -> None:
    figure = styles()

    assert figure.title == "Jullie: anders gezien op macht, volgens jullie schatting"
    assert texts_of(figure).count("anders gezien") == 1
    assert [row[-1] for row in figure.table.rows] == ["", "anders gezien", "", ""]


def test_the_latest_view_of_each_kind_counts() -> None:
    older = style("before", "self", 1, 1, 1, 1) | {"on": "2025-01-01"}
    figure = styles(case_with(styles=[*STYLES, older]))

    assert figure.table.rows == styles().table.rows


def test_without_the_other_the_title_tells_what_is_wanted() -> None:
    figure = styles(case_with(styles=[STYLES[0], STYLES[2]]), Language.ENGLISH)

    assert figure.title == "You: wanted otherwise on power and flexibility"
    assert "estimate" not in figure.caption


def test_one_view_has_a_plain_title_and_leaves_out_what_nobody_said() -> None:
    figure = styles(case_with(styles=[style("own", "self", 5, 0, 2)]))

    assert figure.title == "Jullie: zo onderhandelen in dit gesprek"
    assert figure.table.rows[1] == ("macht", "weinig weerstand", "overheersend", "", "")
    assert "Macht" not in figure.description


def test_without_views_the_scales_stand_there_alone() -> None:
    figure = styles(case_with())

    assert len(figure.table.rows) == 4
    assert figure.name == "styles-ada"
    assert not marks_of(figure)


def test_a_view_without_places_is_named_and_has_no_line() -> None:
    figure = styles(case_with(styles=[style("own", "self")]))

    assert "eigen beeld" in texts_of(figure)
    assert not marks_of(figure)


def test_what_the_other_may_see_is_an_estimate_too() -> None:
    case = case_with(styles=[style("seen", "as_seen", 3, person="an")])
    figure = style_lines_picture(style_lines(case), reader(case), party="ada", person="An de Vries")

    assert marks_of(figure) == {"zoals de ander het ziet (schatting)": ("diamond", "url(#hatch-theirs)")}
    assert figure.title.startswith("An de Vries: ")


def test_the_other_has_its_own_colour_when_it_is_looked_at() -> None:
    case = case_with(styles=[style("theirs", "self", 4) | {"party": "bob"}])
    figure = style_lines_picture(style_lines(case), reader(case), party="bob")

    assert marks_of(figure) == {"eigen beeld": ("circle", "var(--theirs)")}
    assert figure.title.startswith("Bob & Co: ")


def test_places_are_as_far_to_the_right_as_they_are_told() -> None:
    rows = [row for row in rows_of(styles(CASE), "point") if "value" in row]
    right = {(row["value"], round(row["x"], 3)) for row in rows}

    assert sorted(right) == sorted(right, key=lambda pair: pair[1])
    assert len({value for value, _ in right}) == len(right)
