"""Writing scenarios: nothing overwritten, nothing lost in silence, numbers exact."""

import json
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.scenario_files import preferences_of, utility
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import exact
from koek.case.reading import case_from
from koek.errors import FormatError
from koek.findings import Finding
from koek.formats.genius_writer import write_genius
from koek.formats.geniusweb_json import Digits, as_json
from koek.formats.geniusweb_writer import write_geniusweb
from koek.formats.scenario import read_scenario
from koek.formats.scenario_losses import distinct
from koek.formats.scenario_numbers import LONGEST_WHOLE, Rounding, exact_text, shares, whole_steps
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

Writer = Callable[[NegotiationCase, Path], tuple[Finding, ...]]
both = pytest.mark.parametrize("write", [write_genius, write_geniusweb])

COLOUR = {"name": "Colour", "options": ["red", "blue"]}
DAYS = {"name": "Days", "kind": "whole", "lowest": "0", "highest": "4"}
SHARE = {"name": "Share", "kind": "real", "lowest": "0", "highest": "1"}
TABLE = {"kind": "table", "issue": "colour", "weight": "1", "worth": {"red": "1", "blue": "0"}}
LINE = {"kind": "linear", "issue": "days", "weight": "0.5", "slope": "0.25"}
BEND = {"kind": "piecewise", "issue": "days", "points": [["0", "0"], ["1", "1"], ["4", "0.5"]]}


def _case(
    *values: Mapping[str, Any], issues: tuple[Mapping[str, Any], ...] = (COLOUR,), **more: Any
) -> NegotiationCase:
    said = {"issues": list(values or (TABLE,)), **more.pop("said", {})}
    return case_from(
        {
            "koek": "1",
            "title": "Dak",
            "parties": ["Ann", "Bob"],
            "issues": list(issues),
            "preferences": [{"party": "ann", **said}, {"party": "bob", "issues": list(values or (TABLE,))}],
            **more,
        }
    )


def _lost(losses: tuple[Finding, ...]) -> dict[str, Mapping[str, object]]:
    return {loss.code.removeprefix("scenario.lost."): loss.facts for loss in losses}


def _again(
    case: NegotiationCase, write: Writer, folder: Path
) -> tuple[NegotiationCase, dict[str, Mapping[str, object]]]:
    losses = write(case, folder)
    return read_scenario(folder), _lost(losses)


@both
def test_nothing_is_written_over_a_file_that_is_there(write: Writer, tmp_path: Path) -> None:
    there = tmp_path / ("2-bob.xml" if write is write_genius else "2-bob.json")
    there.write_text("mine", encoding="utf-8")

    with pytest.raises(FormatError) as caught:
        write(_case(), tmp_path)
    assert [mistake.code for mistake in caught.value.mistakes] == ["file.exists"]
    assert (there.read_text(encoding="utf-8"), len(list(tmp_path.iterdir()))) == ("mine", 1)


@both
def test_a_folder_that_cannot_be_made_is_told(write: Writer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(FormatError) as caught:
        write(_case(), tmp_path / "file" / "folder")
    assert [mistake.code for mistake in caught.value.mistakes] == ["file.not_writable"]


def test_geniusweb_refuses_issues_on_which_every_number_can_be_chosen(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as caught:
        write_geniusweb(_case(issues=(COLOUR, SHARE)), tmp_path)
    (mistake,) = caught.value.mistakes
    assert (mistake.code, mistake.facts) == ("geniusweb.endless_issue", {"issue": "Share"})


@both
@pytest.mark.parametrize(
    ("worth", "weight"),
    [
        ({"red": "4", "blue": "3"}, "0.03"),
        ({"red": "-4", "blue": "-3"}, "0.5"),
        ({"red": "5", "blue": "-3"}, "-1"),
        ({"red": "7/3", "blue": "1/7"}, "1/3"),
        ({"red": "0", "blue": "0"}, "2"),
        ({"red": "0.5", "blue": "0.25"}, "0.123456789012345678901"),
        ({"red": "1000000000000000001", "blue": "1000000000000000000"}, "1"),
        ({"red": "1/3", "blue": "2/3"}, "3"),
        ({"red": "1.25"}, "0.8"),
        ({}, "0.8"),
    ],
)
def test_values_of_any_size_come_back_exactly(
    worth: dict[str, str], weight: str, write: Writer, tmp_path: Path
) -> None:
    case = _case({**TABLE, "worth": worth, "weight": weight})
    again, lost = _again(case, write, tmp_path)

    for option in ("red", "blue"):
        outcome = {"colour": option}
        assert utility(again, "ann", outcome) == utility(case, "ann", outcome)
    assert not {"rounded", "value"} & set(lost)


@both
def test_an_option_that_is_worth_something_otherwise_is_written_out(write: Writer, tmp_path: Path) -> None:
    again, _ = _again(_case({**TABLE, "worth": {"red": "1"}, "otherwise": "0.25"}), write, tmp_path)

    assert utility(again, "ann", {"colour": "blue"}) == Fraction(1, 4)


@both
def test_what_no_float_can_say_is_rounded_and_told(write: Writer, tmp_path: Path) -> None:
    odd = "1/100000000000000003"
    case = _case({**TABLE, "weight": "1", "worth": {"red": "1", "blue": odd}})
    again, lost = _again(case, write, tmp_path)
    found = utility(again, "ann", {"colour": "blue"})

    if write is write_genius:
        assert found == exact(odd)  # whole evaluations with their largest as weight
    else:
        assert lost["rounded"] == {"party": "bob", "issue": "colour", "count": 1}
        assert found is not None
        assert abs(found - exact(odd)) < Fraction(1, 10**30)


def test_a_limit_that_no_float_can_say_is_rounded_and_told(tmp_path: Path) -> None:
    again, lost = _again(_case(said={"limit": "1/100000000000000003"}), write_genius, tmp_path)

    assert lost["rounded_limit"] == {"party": "ann", "issue": "", "count": 1}
    assert abs((preferences_of(again, "ann").limit or 0) - Fraction(1, 10**17)) < Fraction(1, 10**30)


@both
def test_a_constant_goes_into_the_first_value_that_can_hold_it(write: Writer, tmp_path: Path) -> None:
    case = _case({**TABLE, "worth": {"red": "1"}}, LINE, issues=(COLOUR, DAYS), said={"constant": "0.7"})
    again, lost = _again(case, write, tmp_path)
    outcome = {"colour": "red", "days": "3"}

    assert (
        utility(again, "ann", outcome)
        == utility(case, "ann", outcome)
        == Fraction(7, 10) + 1 + Fraction(3, 8)
    )
    assert "constant" not in lost


@both
def test_a_constant_goes_into_a_table_that_has_a_value_for_everything(write: Writer, tmp_path: Path) -> None:
    case = _case({**TABLE, "weight": "0.5"}, said={"constant": "0.25"})
    again, lost = _again(case, write, tmp_path)

    assert [utility(again, "ann", {"colour": c}) for c in ("red", "blue")] == [Fraction(3, 4), Fraction(1, 4)]
    assert "constant" not in lost


@both
def test_a_constant_goes_into_a_line_as_well(write: Writer, tmp_path: Path) -> None:
    case = _case(LINE, issues=(DAYS,), said={"constant": "0.7"})
    again, lost = _again(case, write, tmp_path)

    assert utility(again, "ann", {"days": "2"}) == Fraction(7, 10) + Fraction(1, 4)
    assert "constant" not in lost


def test_a_line_on_endless_numbers_is_kept(tmp_path: Path) -> None:
    case = _case({**LINE, "issue": "share", "offset": "-2/3"}, issues=(SHARE,))

    assert _again(case, write_genius, tmp_path)[0].preferences == case.preferences


@both
def test_a_constant_that_no_value_can_hold_is_told(write: Writer, tmp_path: Path) -> None:
    case = _case(
        {**TABLE, "worth": {"red": "1"}},
        {**LINE, "weight": "0"},
        issues=(COLOUR, DAYS),
        said={"constant": "7"},
    )

    assert _lost(write(case, tmp_path))["constant"] == {"party": "ann"}


@both
def test_bent_values_on_whole_numbers_become_named_options(write: Writer, tmp_path: Path) -> None:
    case = _case(BEND, issues=(DAYS,))
    again, lost = _again(case, write, tmp_path)

    assert lost["numbers"] == {"issue": "days"}
    assert again.issues[0].option_ids == case.issues[0].option_ids
    assert [utility(again, "ann", {"days": d}) for d in "0134"] == [
        utility(case, "ann", {"days": d}) for d in "0134"
    ]


def test_bent_values_on_endless_numbers_cannot_be_said_and_stay_undefined(tmp_path: Path) -> None:
    bend = {**BEND, "issue": "share", "points": [["0", "0"], ["0.5", "1"], ["1", "0"]]}
    again, lost = _again(_case(TABLE, bend, issues=(COLOUR, SHARE)), write_genius, tmp_path)

    assert lost["value"] == {"party": "bob", "issue": "share"}
    assert [value.issue for value in preferences_of(again, "ann").issues] == ["colour"]


def test_geniusweb_counts_money_without_step_by_the_cent(tmp_path: Path) -> None:
    price = {"name": "Price", "kind": "money", "lowest": "1", "highest": "2"}
    straight = {"kind": "linear", "issue": "price", "slope": "0.5", "offset": "-0.5"}
    bend = {"kind": "piecewise", "issue": "price", "points": [["1", "0"], ["2", "1"]]}
    again, lost = _again(_case(straight, issues=(price,)), write_geniusweb, tmp_path / "a")

    assert len(again.issues[0].option_ids) == 101
    assert lost["money_issue"] == {"issue": "price"}
    assert "value" in _lost(write_geniusweb(_case(bend, issues=(price,)), tmp_path / "b"))


@pytest.mark.parametrize(
    ("lowest", "peak", "highest"), [("0", "0.5", "1"), ("0", "0", "1"), ("0", "1", "1"), ("-1", "0.5", "3")]
)
def test_triangles_on_endless_numbers_are_kept(lowest: str, peak: str, highest: str, tmp_path: Path) -> None:
    shape = {
        "kind": "triangular",
        "issue": "share",
        "lowest": lowest,
        "peak": peak,
        "highest": highest,
        "top": "3",
    }
    case = _case(shape, issues=(SHARE,))
    again, lost = _again(case, write_genius, tmp_path)

    assert "value" not in lost
    for share in ("0", "0.25", "0.5", "1"):
        assert utility(again, "ann", {"share": share}) == utility(case, "ann", {"share": share})


def test_a_triangle_that_does_not_reach_the_ends_is_not_defined_there(tmp_path: Path) -> None:
    shape = {"kind": "triangular", "issue": "share", "lowest": "0.25", "peak": "0.5", "highest": "1"}

    assert "value" in _lost(write_genius(_case(shape, issues=(SHARE,)), tmp_path))


def test_a_triangle_without_width_is_a_constant(tmp_path: Path) -> None:
    point = {**SHARE, "highest": "0"}
    shape = {"kind": "triangular", "issue": "share", "lowest": "0", "peak": "0", "highest": "0", "top": "0.5"}
    again, _ = _again(_case(shape, issues=(point,)), write_genius, tmp_path)

    assert utility(again, "ann", {"share": "0"}) == Fraction(1, 2)


def _when(**condition: Any) -> dict[str, Any]:
    return {"when": [{"issue": "days", **condition}], "adds": "0.3"}


@pytest.mark.parametrize(
    "interaction",
    [
        _when(lowest="1"),
        _when(highest="2.5"),
        _when(options=["1", "2", "3"]),
        {**_when(options=["4"]), "rule": "excludes"},
    ],
)
def test_rectangles_on_whole_numbers_are_kept(interaction: dict[str, Any], tmp_path: Path) -> None:
    case = _case(LINE, issues=(DAYS,), said={"interactions": [interaction], "constant": "0.1"})
    again, lost = _again(case, write_genius, tmp_path)

    assert "interactions" not in lost
    assert [utility(again, "ann", {"days": d}) for d in "01234"] == [
        utility(case, "ann", {"days": d}) for d in "01234"
    ]
    assert utility(again, "bob", {"days": "3"}) == Fraction(3, 8)


@pytest.mark.parametrize("condition", [{"options": ["0", "2"]}, {"options": ["1"], "lowest": "3"}])
def test_a_rectangle_that_is_no_range_is_told(condition: dict[str, Any], tmp_path: Path) -> None:
    case = _case(LINE, issues=(DAYS,), said={"interactions": [_when(**condition)]})

    assert _lost(write_genius(case, tmp_path))["interactions"] == {"party": "ann", "count": 1}


def test_rectangles_beside_named_options_are_told(tmp_path: Path) -> None:
    case = _case(TABLE, LINE, issues=(COLOUR, DAYS), said={"interactions": [_when(lowest="1")]})

    assert _lost(write_genius(case, tmp_path / "a"))["interactions"] == {"party": "ann", "count": 1}
    assert _lost(write_geniusweb(case, tmp_path / "b"))["interactions"] == {"party": "ann", "count": 1}


def test_bent_values_beside_rectangles_become_rectangles(tmp_path: Path) -> None:
    partial = {"kind": "table", "issue": "days", "worth": {"0": "1", "1": "0.5"}}
    case = _case(
        partial, issues=(DAYS, {**DAYS, "name": "Weeks"}), said={"interactions": [_when(lowest="1")]}
    )
    losses = write_genius(case, tmp_path)
    again = read_scenario(tmp_path)

    assert utility(again, "ann", {"days": "1", "weeks": "0"}) == Fraction(1, 2) + Fraction(3, 10)
    assert utility(again, "bob", {"days": "1", "weeks": "0"}) == Fraction(1, 2)
    undefined = [loss.facts for loss in losses if loss.code == "scenario.lost.undefined"]
    assert [(f["party"], f["issue"], f["count"]) for f in undefined] == [
        ("ann", "days", 3), ("bob", "days", 3), ("bob", "weeks", 5),
    ]  # fmt: skip


def test_rectangles_with_endless_digits_are_rounded(tmp_path: Path) -> None:
    tiny = {**_when(lowest="1"), "adds": f"1/{3**330}"}
    huge = {**_when(lowest="1"), "adds": f"1/{7**200}"}
    case = _case(LINE, issues=(DAYS,), said={"interactions": [tiny, huge]})

    assert _lost(write_genius(case, tmp_path))["rounded_limit"]["count"] == 2


@both
@pytest.mark.parametrize("discount", ["0.9", "1", "1.5", "0"])
def test_a_discount_is_kept_where_the_format_has_one(discount: str, write: Writer, tmp_path: Path) -> None:
    again, losses = _again(_case(said={"discount": discount}), write, tmp_path)
    kept = preferences_of(again, "ann").discount

    assert kept == (Fraction(9, 10) if write is write_genius and discount == "0.9" else None)
    assert ("discount" in losses) == (kept is None and discount != "1")


def test_the_outcome_that_is_just_good_enough_is_a_reservation_bid(tmp_path: Path) -> None:
    outcome = {"colour": "blue", "days": "2.0"}
    case = _case(TABLE, LINE, issues=(COLOUR, DAYS), said={"limit_outcome": outcome, "limit": "0.2"})
    again, lost = _again(case, write_geniusweb, tmp_path / "a")
    bid = preferences_of(again, "ann").limit_outcome

    assert [(choice.issue, choice.option) for choice in bid or ()] == [("colour", "blue"), ("days", "2")]
    assert "limit" in lost
    assert "limit_outcome" in _lost(write_genius(case, tmp_path / "b"))


def test_geniusweb_says_which_profiles_it_will_not_accept(tmp_path: Path) -> None:
    def refused(name: str, *values: Mapping[str, Any]) -> bool:
        issues = (COLOUR, DAYS) if len(values) > 1 else (COLOUR,)
        return "geniusweb.refused" in _lost(write_geniusweb(_case(*values, issues=issues), tmp_path / name))

    half = {**TABLE, "weight": "0.5"}
    assert not refused("sound", TABLE)
    assert not refused("line", half, LINE)
    assert refused("sum", half)
    assert refused("negative", {**TABLE, "weight": "1.5"}, {**LINE, "weight": "-0.5"})
    assert refused("outside", {**TABLE, "worth": {"red": "-1", "blue": "1"}})
    assert refused("undefined", {**TABLE, "worth": {"red": "1"}})
    assert refused("line outside", half, {**LINE, "slope": "1"})


def test_genius_says_when_it_cuts_off(tmp_path: Path) -> None:
    def capped(name: str, *values: Mapping[str, Any], issues: tuple[Mapping[str, Any], ...]) -> bool:
        return "genius.capped" in _lost(write_genius(_case(*values, issues=issues), tmp_path / name))

    triangle = {
        "kind": "triangular",
        "issue": "share",
        "lowest": "0",
        "peak": "0.5",
        "highest": "1",
        "top": "0.5",
    }
    assert not capped("sound", TABLE, issues=(COLOUR,))
    assert capped("total", TABLE, {**LINE, "weight": "0.1"}, issues=(COLOUR, DAYS))
    assert capped("line", {**LINE, "slope": "0.5", "weight": "0.1"}, issues=(DAYS,))
    assert not capped("triangle", {**triangle, "weight": "2"}, issues=(SHARE,))
    assert capped("high triangle", {**triangle, "weight": "3"}, issues=(SHARE,))


def _everything() -> NegotiationCase:
    return case_from(
        {
            "koek": "1",
            "title": "Alles",
            "about": "Toelichting",
            "language": "en",
            "ours": "ann",
            "parties": [{"name": "Ann", "people": ["Piet"], "about": "x"}, "Bob", "Cas"],
            "issues": [
                {
                    "id": "hue",
                    "name": "Colour",
                    "options": ["red", {"id": "red2", "name": "red", "about": "y"}],
                },
                {"name": "Price", "kind": "money", "lowest": "0", "highest": "4", "step": "2"},
                {
                    "name": "Days",
                    "kind": "whole",
                    "lowest": "0",
                    "highest": "4",
                    "unit": "dagen",
                    "about": "z",
                },
            ],
            "interests": [{"id": "i", "name": "Rust", "party": "ann"}],
            "alternatives": [{"id": "a", "name": "Wachten", "party": "ann"}],
            "hard_limits": [
                {"id": "h", "name": "Wet", "party": "ann", "kind": "law", "issue": "days", "at_most": "3"}
            ],
            "constraints": [{"id": "c", "name": "Regel", "when": [{"issue": "days", "lowest": "3"}]}],
            "money": {"vat": "included"},
            "division": {"parties": ["ann", "bob"], "periods": [{"id": "p", "name": "2026"}]},
            "offers": [{"id": "o", "by": "ann", "at": "2026-01-01", "outcome": {"hue": "red"}}],
            "preferences": [
                {
                    "party": "ann",
                    "unit": "money",
                    "target": "1",
                    "issues": [{"issue": "hue", "worth": {"red": "0.5", "red2": "1"}, "reason": "mooi"}],
                },
                {"party": "bob", "issues": [{"issue": "hue", "worth": {"red": "0", "red2": "1"}}]},
                {"party": "cas", "according_to": "ann", "issues": []},
            ],
        }
    )


@both
def test_everything_that_is_lost_is_told_once(write: Writer, tmp_path: Path) -> None:
    losses = write(_everything(), tmp_path)

    assert [
        loss.code.removeprefix("scenario.lost.") for loss in losses if loss.code.startswith("scenario")
    ] == [
        *(
            "ours",
            "language",
            "interests",
            "alternatives",
            "hard_limits",
            "constraints",
            "offers",
            "sections",
        ),
        *("people", "texts", "ids", "names", "estimates", "parties", "target", "money", "reasons"),
        *("money_issue", "unit", *(["numbers"] if write is write_genius else [])),
    ]
    assert _lost(losses)["texts"] == {"count": 4}
    assert _lost(losses)["ids"] == {"count": 2}
    assert _lost(losses)["sections"] == {"sections": ("money", "division")}
    assert _lost(losses)["parties"] == {"parties": ("cas",)}


@both
@pytest.mark.parametrize("language", Language)
def test_losses_are_sentences(language: Language, write: Writer, tmp_path: Path) -> None:
    case = _everything()

    for loss in write(case, tmp_path):
        assert finding_text(loss, language, CaseNames.of(case)).endswith((".", ".)"))


@both
def test_names_that_repeat_are_told_apart(write: Writer, tmp_path: Path) -> None:
    again, _ = _again(_everything(), write, tmp_path)
    hue = again.issues[0]

    assert [option.name for option in hue.options] == ["red", "red (2)"]  # type: ignore[union-attr]  # it has options
    assert utility(again, "bob", {"colour": "red-2"}) == 1


def test_distinct_names_never_meet() -> None:
    assert distinct(["a", "a", "a (2)", "a"]) == ("a", "a (2)", "a (2) (2)", "a (3)")


@given(number=st.floats(-1e299, 1e299))
def test_every_number_that_a_float_printed_has_an_exact_text(number: float) -> None:
    meant = exact(repr(number))
    text = exact_text(meant)

    assert text is not None
    assert exact(text) == meant
    assert float(text) == number


@given(number=st.fractions(max_denominator=10**18))
def test_an_exact_text_is_a_decimal_that_is_read_back(number: Fraction) -> None:
    text = exact_text(number)

    assert text is None or ("/" not in text and exact(text) == number)


@pytest.mark.parametrize("sign", [1, -1])
def test_numbers_no_float_reaches_are_rounded_to_the_largest(sign: int) -> None:
    rounding = Rounding()

    assert exact(rounding.text(sign * LONGEST_WHOLE * 10, "i")) == sign * 10**300
    assert [loss.facts["count"] for loss in rounding.losses("ann")] == [1]


@settings(max_examples=max(1, settings().max_examples // 4))
@given(
    amounts=st.dictionaries(st.sampled_from("abc"), st.fractions(-9, 9, max_denominator=10**9), min_size=1)
)
def test_steps_and_shares_give_the_amounts_back(amounts: dict[str, Fraction]) -> None:
    step, wholes = whole_steps(amounts)
    unit, parts = shares(amounts)

    assert {key: step * whole for key, whole in wholes.items()} == amounts
    assert {key: unit * part for key, part in parts.items()} == amounts
    assert max(parts.values()) <= 1


def test_shares_look_for_a_unit_that_can_be_written() -> None:
    weight = exact("0.7994096468438282")
    unit, parts = shares({"a": weight, "b": 2 * weight, "c": Fraction(0)})

    assert exact_text(unit) is not None
    assert all(exact_text(part) is not None for part in parts.values())


def test_shares_of_what_cannot_be_written_are_of_the_largest() -> None:
    odd = Fraction(10**17 + 3, 10**17 + 7)

    assert shares({"a": odd, "b": odd / 3}) == (odd, {"a": 1, "b": Fraction(1, 3)})


def test_numbers_keep_their_digits_in_json() -> None:
    text = as_json({"a": [Digits("0.10"), "“é”"], "b": {}, "c": ()})

    assert text == '{\n  "a": [\n    0.10,\n    "“é”"\n  ],\n  "b": {},\n  "c": []\n}'
    assert json.loads(text) == {"a": [0.1, "“é”"], "b": {}, "c": []}
