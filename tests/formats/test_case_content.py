"""Content becomes a case, or everything that is wrong with it at once."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from koek.case.dates import Moment
from koek.case.nearness import suggested
from koek.case.numbers import as_text, exact
from koek.case.offers import Offer
from koek.case.reading import case_from, plain
from koek.case.shape import locate
from koek.errors import InvalidCase, Mistake, Place
from koek.formats.case_file import read_case
from koek.formats.case_match import origins
from koek.formats.case_versions import upgraded
from koek.formats.places import Mapping, located
from koek.formats.yaml_lines import YamlLines
from koek.formats.yaml_text import read_yaml

SAMPLES = Path(__file__).parents[1] / "samples"
HEAD: dict[str, Any] = {"koek": "1", "title": "x", "parties": ["a", "b"]}
OPTIONS = {"name": "o", "options": ["p", "q"]}
NUMBERS = {"name": "n", "kind": "real", "lowest": "0", "highest": "3"}


def _told(**sections: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(InvalidCase) as caught:
        case_from(HEAD | sections)

    return [(mistake.code, mistake.place.path) for mistake in caught.value.mistakes]


def _limit(**parts: Any) -> dict[str, Any]:
    return {"hard_limits": [{"name": "x", "party": "a", "kind": "law", **parts}]}


def _rule(**condition: Any) -> dict[str, Any]:
    return {"constraints": [{"name": "x", "when": [condition]}]}


def _told_by_a(**parts: Any) -> dict[str, Any]:
    return {"preferences": [{"party": "a", **parts}]}


@pytest.mark.parametrize("content", [None, "text", ["a"], {}])
def test_what_is_no_case_at_all_is_a_mistake(content: Any) -> None:
    with pytest.raises(InvalidCase) as caught:
        case_from(content)

    assert caught.value.mistakes


def test_a_mistake_in_one_item_does_not_hide_those_in_another_or_beside_it() -> None:
    told = _told(
        language="fr",
        issues=[OPTIONS, {"name": "broken", "kind": "real", "lowest": "x", "highest": "2"}],
        offers=[{"id": "1", "by": "nobody", "at": "soon", "outcome": {"o": "r", "broken": "1", "gone": "1"}}],
        preferences=[{"party": "a", "limit": "x", "issues": [{"issue": "gone", "worth": {"p": "y"}}]}],
    )

    assert set(told) == {
        ("choice.unknown", ("language",)),
        ("number.unreadable", ("issues", 1, "lowest")),
        ("date.unreadable", ("offers", 0, "at")),
        ("party.unknown", ("offers", 0, "by")),
        ("option.unknown", ("offers", 0, "outcome", "o")),
        ("issue.unknown", ("offers", 0, "outcome", "gone")),
        ("number.unreadable", ("preferences", 0, "limit")),
        ("number.unreadable", ("preferences", 0, "issues", 0, "worth", "p")),
        ("issue.unknown", ("preferences", 0, "issues", 0, "issue")),
    }
    assert len(told) == 9


def test_who_refers_to_a_part_that_is_wrong_by_itself_is_not_blamed() -> None:
    told = _told(
        parties=["a", {"name": "B", "naem": "x"}, {"id": "C!", "name": "C"}],
        issues="none",
        offers=[{"id": "1", "by": "c", "at": "2027-01-01", "outcome": {"price": "1"}}],
        division={"parties": ["a", "b"], "periods": "x", "lines": [
            {"name": "l", "party": "a", "period": "p", "kind": "gain", "amount": "1"}]},
    )  # fmt: skip

    assert set(told) == {
        ("key.unknown", ("parties", 1, "naem")),
        ("id.malformed", ("parties", 2, "id")),
        ("value.not_list", ("issues",)),
        ("value.not_list", ("division", "periods")),
    }


def test_a_mistake_behind_an_unknown_key_is_told_too() -> None:
    told = _told(issues=[OPTIONS, NUMBERS | {"highest": "-1", "naem": "x"}])

    assert told == [("key.unknown", ("issues", 1, "naem")), ("issue.empty_range", ("issues", 1))]


def test_indexes_are_those_of_the_file_also_after_wrong_items() -> None:
    told = _told(interests=["x", {"name": "i", "party": "c"}])

    assert told == [
        ("key.missing", ("interests", 0)),
        ("party.unknown", ("interests", 1, "party")),
    ]


@pytest.mark.parametrize(
    ("sections", "code"),
    [
        (_limit(issue="o"), "condition.empty"),
        (_limit(issue="o", at_least="1"), "condition.needs_numbers"),
        (_limit(at_least="1"), "limit.needs_issue"),
        (_rule(issue="n", lowest="2", highest="1"), "condition.empty_range"),
        (_rule(issue="z", lowest="2"), "issue.unknown"),
        (_told_by_a(limit_outcome=[{"issue": "o", "option": "p"}] * 2), "choice.issue_twice"),
        (_told_by_a(limit_outcome=[{"issue": "o", "option": ["p"]}]), "value.not_single"),
        (_told_by_a(issues=[{"issue": "n", "worth": {"1": "1", "1.0": "2"}}]), "value.option_twice"),
        (_told_by_a(issues=[{"issue": "o", "kind": "linear", "slope": "1"}]), "value.needs_numbers"),
        ({"preferences": [{"party": "a"}, {"party": "a"}]}, "preferences.told_twice"),
        ({"about": "bell \x07"}, "text.control_character"),
        (_limit(issue="o", options=["p"]) | {"issues": []}, "issue.unknown.none"),
    ],
)  # fmt: skip
def test_contradictions_between_sections_are_named(sections: dict[str, Any], code: str) -> None:
    told = _told(**{"issues": [OPTIONS, NUMBERS]} | sections)

    assert {found for found, _ in told} == {code}


def test_a_limit_may_be_about_the_whole() -> None:
    assert case_from(HEAD | _limit()).hard_limits[0].issue is None


def test_what_is_left_empty_counts_as_left_out() -> None:
    case = case_from(HEAD | {"about": None, "offers": None, "money": {"vat": None}})

    assert case == case_from(HEAD)


def test_plain_content_leaves_out_what_goes_without_saying() -> None:
    assert plain(case_from(HEAD | {"issues": [OPTIONS]})) == {
        "koek": "1",
        "title": "x",
        "parties": [{"id": "a", "name": "a"}, {"id": "b", "name": "b"}],
        "issues": [{"id": "o", "name": "o", "options": [{"id": "p", "name": "p"}, {"id": "q", "name": "q"}]}],
    }


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2027-03-31", date(2027, 3, 31)),
        (date(2027, 3, 31), date(2027, 3, 31)),
        ("2027-03-31T00:00:00Z", datetime(2027, 3, 31, tzinfo=UTC)),
        ("2027-03-31 02:00+02:00", datetime(2027, 3, 31, tzinfo=UTC)),
        (datetime(2027, 3, 31, tzinfo=UTC), datetime(2027, 3, 31, tzinfo=UTC)),
    ],
)
def test_days_and_moments_stay_apart(written: Any, read: Moment) -> None:
    offer = Offer(id="o", by="a", at=written, outcome=())

    assert offer.at == read
    assert type(offer.at) is type(read)
    assert getattr(offer.at, "tzinfo", UTC) is UTC
    assert Offer.model_validate(offer.model_dump(mode="json")) == offer


@pytest.mark.parametrize("written", ["86400", "20270331", 5, "31-03-2027", "2027-13-01", None])
def test_only_iso_days_are_days(written: Any) -> None:
    told = _told(division={"parties": ["a", "b"], "agreed_on": written or "?"})

    assert told == [("date.unreadable", ("division", "agreed_on"))]


@pytest.mark.parametrize("text", ["1e330", "1e-330", f"0.{'3' * 200}1", f"{'9' * 400}", "1/3", "-12.50"])
def test_every_number_that_is_read_can_be_written_and_read_again(text: str) -> None:
    assert exact(as_text(exact(text))) == exact(text)


@pytest.mark.parametrize("text", ["1e999", "9" * 1001, f"1/{'9' * 500}", "٣", "1_000", "0x10", "inf", "1/0"])
def test_numbers_that_are_slips_or_attacks_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        exact(text)


@pytest.mark.parametrize("option", [2, Decimal("2.0"), Fraction(2)])
def test_options_on_numbers_may_be_numbers(option: Any) -> None:
    case = case_from(
        HEAD
        | {
            "issues": [NUMBERS],
            "offers": [{"id": "o", "by": "a", "at": "2027-01-01", "outcome": {"n": option}}],
        }
    )

    assert exact(case.offers[0].outcome[0].option) == 2


def test_suggestions_come_near_and_stay_cheap() -> None:
    assert suggested("prise", ["price", "term"]) == ("price",)
    assert suggested("x" * 101, ["x" * 100]) == ("x" * 100,)
    assert suggested("a", map(str, range(5000))) == tuple(map(str, range(12)))


def test_a_location_outside_the_content_stops_where_the_content_does() -> None:
    assert locate(("parties", 0, "name"), {"parties": ["a"]}).path == ("parties", 0)
    assert locate(("nowhere", "deep", "er"), {}).path == ("nowhere",)


def test_samples_of_every_version_stay_readable() -> None:
    samples = sorted(SAMPLES.glob("case-v*.yaml"))

    assert [sample.stem for sample in samples] == ["case-v1"]
    assert read_case(samples[0]).issues[0].option_ids == ("monday", "friday")


def test_an_older_version_is_upgraded_step_by_step() -> None:
    steps = {
        1: lambda content: {**content, "name": content["title"]},
        2: lambda content: {key: value for key, value in content.items() if key != "title"},
    }

    assert upgraded({"koek": "1", "title": "x"}, steps, 3) == {"koek": "3", "name": "x"}


def test_items_are_recognised_by_equality_id_subject_and_place() -> None:
    before = ["A b", {"id": "c"}, {"issue": "i", "x": "1"}, {"party": "p"}, ["1", "2"], {"what": "w"}]
    after = [
        {"party": "p", "y": "1"},
        {"id": "a-b"},
        {"issue": "i"},
        {"id": "new"},
        ["1", "3"],
        {"what": "v"},
    ]

    assert origins(before, after) == [3, 0, 2, None, 4, 5]


def test_a_mistake_without_a_place_in_the_text_stands_at_the_nearest_part() -> None:
    tree = read_yaml("a:\n  - b\n  - c: 1\n", Path("f"))
    paths: list[tuple[str | int, ...]] = [(), ("a",), ("a", 1, "c"), ("a", 7), ("z",), ("a", 0, "x")]
    found = located(tuple(Mistake("x", {}, Place(path=path)) for path in paths), tree, Path("f"))
    places = {mistake.place.path: (mistake.place.line, mistake.place.column) for mistake in found}

    assert [places[path] for path in paths] == [(1, 1), (1, 1), (3, 8), (1, 1), (1, 1), (2, 5)]
    assert isinstance(tree, Mapping)
    assert (tree.span.line, tree.span.column) == (1, 1)


def test_items_move_with_comments_also_at_the_top_of_a_text() -> None:
    text = "# one\n- a\n# two\n- b"
    tree = read_yaml(text, Path("f"))

    assert YamlLines(text).moved(tree, [1, 0]) == "# two\n- b\n# one\n- a"  # type: ignore[arg-type]  # a list
