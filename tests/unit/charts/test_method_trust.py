"""The wheel of behaviours and its course over time."""

from math import hypot

import pytest

from koek.charts.figure import Figure
from koek.charts.trust_course import trust_course
from koek.charts.trust_wheel import trust_wheel
from koek.method.content import METHOD, Method
from koek.texts.language import Language
from koek.trust.review import trust_review
from unit.charts.cases import layers, reader, rows_of, texts_of
from unit.charts.method_cases import CASE, TODAY, TRUST, case_with, course, view, wheel


def seen(figure: Figure) -> dict[tuple[str, str], dict[str, object]]:
    rows = (row for row in rows_of(figure, "point") if "step" in row)
    return {(row["behaviour"], row["voice"]): dict(row) for row in rows}


def spokes(figure: Figure) -> list[dict[str, float]]:
    return [
        dict(row)
        for kind, mark, rows in layers(figure)
        if kind == "rule" and mark["color"] == "var(--line)"
        for row in rows
    ]


def bridges(figure: Figure) -> int:
    """Return how many gaps are drawn, besides the one in the key."""
    rows = [len(rows) for kind, mark, rows in layers(figure) if kind == "rule" and mark["strokeWidth"] == 8]
    return sum(rows) - 1


def test_the_wheel_has_a_spoke_with_a_name_for_every_behaviour() -> None:
    figure = wheel()

    assert len(spokes(figure)) == len(METHOD.ids("trust_behaviours")) == 13
    assert "respect tonen" in texts_of(figure)
    assert len(figure.table.rows) == 13


def test_the_further_out_the_more_often_it_is_seen() -> None:
    figure = wheel()
    ring = next(row for row in rows_of(figure, "point") if set(row) == {"x", "y"})
    distances = {
        (row["step"], round(hypot(float(str(row["x"])) - ring["x"], float(str(row["y"])) - ring["y"])))
        for row in seen(figure).values()
    }

    assert sorted(distances) == sorted(distances, key=lambda pair: pair[1])


def test_voices_that_say_the_same_stand_beside_each_other() -> None:
    found = seen(wheel())
    ours, theirs = found["listen-first", "ada"], found["listen-first", "bob"]

    assert (ours["x"], ours["y"]) != (theirs["x"], theirs["y"])


def test_a_clear_gap_is_bridged_named_and_said_first() -> None:
    figure = wheel()

    assert bridges(figure) == 1
    assert figure.title == "Jullie: praat eerst over rechtdoorzee zijn, volgens jullie schatting"
    assert "Rechtdoorzee zijn: jullie: eigen beeld bijna altijd en gezien door Bob & Co af en toe." in (
        figure.description
    )
    assert figure.table.rows[0][-1] == "om over te praten"


def test_a_guess_is_hatched_and_what_is_old_is_open() -> None:
    found = seen(wheel())

    assert found["extend-trust", "bob"]["fill"] == "url(#hatch-theirs)"
    assert found["extend-trust", "ada"]["fill"] == "var(--sheet)"
    assert found["listen-first", "bob"]["fill"] == "var(--theirs)"
    assert "(schatting)" in wheel().table.rows[-1][2]
    assert wheel().table.rows[-1][1].endswith("(meer dan een jaar geleden)")


def test_a_line_of_guesses_alone_is_dashed_and_named_an_estimate() -> None:
    three = ("talk-straight", "demonstrate-respect", "get-better")
    guesses = [view(behaviour, "ada", "bob", 3, guessed_by="ada") for behaviour in three]
    figure = wheel(case_with(trust={"views": guesses}))
    dashes = [
        mark["strokeDash"] for kind, mark, _ in layers(figure) if kind == "rule" and "strokeDash" in mark
    ]

    assert "gezien door Bob & Co (schatting)" in texts_of(figure)
    assert dashes == [[5, 4], [5, 4]]
    assert figure.title == "Jullie: nog maar van één kant gezien, volgens jullie schatting"


@pytest.mark.parametrize(
    ("views", "title"),
    [
        ([], "You: nothing was said about trust yet"),
        (
            [view("get-better", "ada", "ada", 3), view("get-better", "ada", "bob", 4)],
            "You: both sides see it much alike",
        ),
    ],
)
def test_the_title_says_what_there_is(views: list[dict[str, object]], title: str) -> None:
    assert wheel(case_with(trust={"views": views}), Language.ENGLISH).title == title


def test_on_a_telephone_numbers_stand_for_names_in_a_list() -> None:
    texts = texts_of(wheel(width="narrow"))

    assert texts.count("13") == 2
    assert texts.count("fouten herstellen") == 1


def test_a_wheel_without_gaps_lists_every_name_alike() -> None:
    figure = wheel(case_with(trust={"views": [view("get-better", "ada", "ada", 3)]}), width="narrow")
    bold = [mark for kind, mark, _ in layers(figure) if kind == "text" and mark.get("fontWeight") == 600]

    assert not bold


def test_behaviours_of_ones_own_join_the_wheel() -> None:
    own = Method(
        {"trust_behaviours": {"be-on-time": {"nl": {"name": "op tijd zijn"}, "en": {"name": "on time"}}}}
    )
    case = case_with(trust={"views": [view("unheard-of", "ada", "ada", 3)]})
    figure = trust_wheel(trust_review(case, TODAY, own), reader(case), party="ada", method=own)

    assert len(figure.table.rows) == 15
    assert figure.table.rows[-1][0] == "unheard-of"


def test_each_side_keeps_its_colour_whoever_is_looked_at() -> None:
    figure = trust_wheel(trust_review(CASE, TODAY), reader(CASE), party="bob")

    assert {voice: row["fill"] for (_, voice), row in seen(figure).items()} == {
        "ada": "var(--ours)",
        "bob": "var(--theirs)",
    }


def test_a_course_joins_what_one_voice_said_over_time() -> None:
    figure = course()
    rows = {
        (mark["color"], row["x"] < row["x2"], row["y"] > row["y2"])
        for kind, mark, rows in layers(figure)
        if kind == "rule" and mark["strokeWidth"] == 2
        for row in rows
        if "x2" in row and "y2" in row
    }

    assert rows == {("var(--theirs)", True, True), ("var(--theirs)", True, False)}


def test_what_changed_is_said_in_words() -> None:
    figure = course()
    changes = {(row[0], row[1]): row[-1] for row in figure.table.rows}

    assert {"meer", "minder"} <= set(texts_of(figure))
    assert changes["eerst luisteren", "gezien door Bob & Co"] == "meer"
    assert changes["fouten herstellen", "gezien door Bob & Co"] == "minder"
    assert changes["rechtdoorzee zijn", "jullie: eigen beeld"] == "één keer gezien"
    assert figure.title == "Jullie: minder te zien dan eerst bij fouten herstellen"
    assert "Anderen zien meer dan eerst van eerst luisteren." in figure.description


def test_guesses_are_no_part_of_a_course() -> None:
    assert ("extend-trust", "bob") not in seen(course())


def _over_time(*steps: int) -> dict[str, object]:
    days = ("2025-10-01", "2026-09-01")
    return {"views": [view("get-better", "ada", "bob", s, d) for s, d in zip(steps, days, strict=False)]}


@pytest.mark.parametrize(
    ("steps", "title", "change"),
    [
        ((2, 3), "You: seen more than before in get better", "more"),
        ((3, 3), "You: seen as often as before", "the same"),
        ((3,), "You: one moment so far", "seen once"),
    ],
)
def test_the_title_of_a_course_says_where_it_goes(steps: tuple[int, ...], title: str, change: str) -> None:
    figure = course(case_with(trust=_over_time(*steps)), Language.ENGLISH)

    assert figure.title == title
    assert figure.table.rows[0][-1] == change


def test_nothing_said_is_a_course_without_lines() -> None:
    figure = course(case_with())

    assert figure.title == "Jullie: over vertrouwen is nog niets gezegd"
    assert not figure.table.rows


def test_days_that_lie_close_together_do_not_write_over_each_other() -> None:
    views = [
        view("get-better", "ada", "bob", 3, f"2026-{month}") for month in ("01-01", "01-02", "05-01", "09-01")
    ]
    texts = texts_of(course(case_with(trust={"views": views})))

    assert "2 januari 2026" not in texts
    assert {"1 januari 2026", "1 mei 2026", "1 september 2026"} <= set(texts)


def test_the_other_is_drawn_with_its_own_line() -> None:
    figure = trust_course(trust_review(CASE, TODAY), reader(CASE, width="narrow"), party="bob")

    assert "Bob & Co: eigen beeld" in texts_of(figure)
    assert len(TRUST["views"]) > len(figure.table.rows)
