"""GENIUS domains and utility spaces, read as GENIUS means them."""

from fractions import Fraction
from pathlib import Path

import pytest

from formats.scenario_files import utility, write
from koek.case.issues import RealNumberIssue, WholeNumberIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import LinearValue, PiecewiseValue, RectangleRule, TableValue, TriangularValue
from koek.errors import FormatError, Mistake
from koek.formats.scenario import read_scenario

DOMAIN = """

<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template number_of_sessions="1">
 <utility_space number_of_issues="0">
  <objective index="0" name="root" type="objective" etype="objective" description="">
   <issue index="1" name="Load" type="discrete" etype="discrete" vtype="discrete">
    <item index="1" value="0 kW"/><item index="2" value="0-kW"/><item index="3" value="25 kW"/>
   </issue>
   <objective index="7" name="Terms">
    <issue index="2" name="Days" type="integer" lowerbound="-5" upperbound="5"/>
    <issue index="3" name="Share" type="real"><range lowerbound="0.0" upperbound="1.0"/></issue>
   </objective>
  </objective>
 </utility_space>
</negotiation_template>
"""

ITEMS = "".join(f'<item value="{name}" evaluation="{{}}"/>' for name in ("0 kW", "0-kW", "25 kW"))
DAYS = '<issue index="2" name="Days" type="integer" lowerbound="-5" upperbound="5">{}</issue>'
SHARE = '<issue index="3" name="Share" type="real"><range lowerbound="0" upperbound="1"/>{}</issue>'
LINE = '<evaluator ftype="linear" slope="0.1" offset="0.3"/>'
REAL_LINE = '<evaluator ftype="linear" parameter0="0.25" parameter1="0.5"/>'


def _space(
    evaluations: tuple[str, str, str] = ("4", "2", "1"),
    days: str = LINE,
    share: str = REAL_LINE,
    tail: str = "",
) -> str:
    return f"""<utility_space>
  <objective index="0" name="root" description="">
   <issue index="1" name="Load">{ITEMS.format(*evaluations)}</issue>
   <weight index="1" value="0.5"/><weight index="7" value="0.9"/>
   <objective index="7" name="Terms">{DAYS.format(days)}{SHARE.format(share)}
    <weight index="2" value="0.3"/><weight index="3" value="0.25"/>
   </objective>
  </objective>{tail}
 </utility_space>"""


def _read(folder: Path, *profiles: str, domain: str = DOMAIN) -> NegotiationCase:
    spaces = {f"p_{n}.xml": text for n, text in enumerate(profiles or (_space(), _space()), start=1)}
    return read_scenario(write(folder, {"domain.xml": domain, **spaces}))


def _mistakes(folder: Path, *profiles: str, domain: str = DOMAIN) -> list[Mistake]:
    with pytest.raises(FormatError) as caught:
        _read(folder, *profiles, domain=domain)
    return list(caught.value.mistakes)


def test_names_are_kept_and_ids_made_unique(tmp_path: Path) -> None:
    case = _read(tmp_path / "Solar roof")

    assert case.title == "Solar roof"
    assert [party.name for party in case.parties] == ["p 1", "p 2"]
    assert case.issues[0].option_ids == ("0-kw", "0-kw-2", "25-kw")
    assert case.ours is None


def test_issues_in_nested_objectives_are_read_in_document_order(tmp_path: Path) -> None:
    load, days, share = _read(tmp_path).issues

    assert load.name == "Load"
    assert isinstance(days, WholeNumberIssue)
    assert days.option_ids == tuple(map(str, range(-5, 6)))
    assert isinstance(share, RealNumberIssue)
    assert (str(share.lowest), str(share.highest), share.step) == ("0", "1", None)


@pytest.mark.parametrize(
    ("written", "values"),
    [
        (("4", "2", "1"), (1, Fraction(1, 2), Fraction(1, 4))),
        (("0.25", "0.5", "0.75"), (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))),
        (("1", "0", "0.5"), (1, 0, Fraction(1, 2))),
        (("1.5", "0", "0.5"), (1, 0, Fraction(1, 3))),
        (("0", "0", "0"), (0, 0, 0)),
    ],
)
def test_evaluations_are_divided_by_their_largest_only_when_one_exceeds_1(
    written: tuple[str, str, str], values: tuple[Fraction, ...], tmp_path: Path
) -> None:
    value = _read(tmp_path, _space(written), _space()).preferences[0].issues[0]

    assert isinstance(value, TableValue)
    assert tuple(worth.value for worth in value.worth) == values
    assert value.weight == Fraction(1, 2)


def test_whole_numbers_count_from_the_lowest_and_real_numbers_from_zero(tmp_path: Path) -> None:
    _, days, share = _read(tmp_path).preferences[0].issues

    assert isinstance(days, LinearValue)
    assert (days.offset + days.slope * -5, days.offset + days.slope * 5) == (
        Fraction(3, 10),
        Fraction(13, 10),
    )
    assert isinstance(share, LinearValue)
    assert (share.offset, share.slope) == (Fraction(1, 4), Fraction(1, 2))


def test_a_utility_by_hand_with_weights_as_given(tmp_path: Path) -> None:
    case = _read(tmp_path)

    assert utility(case, "p-1", {"load": "25-kw", "days": "-4", "share": "0.5"}) == (
        Fraction(1, 2) * Fraction(1, 4) + Fraction(3, 10) * Fraction(4, 10) + Fraction(1, 4) * Fraction(1, 2)
    )


def test_a_whole_number_without_evaluator_is_worth_nothing(tmp_path: Path) -> None:
    value = _read(tmp_path, _space(days=""), _space()).preferences[0].issues[1]

    assert isinstance(value, LinearValue)
    assert value.slope == value.offset == 0


def test_a_constant_is_a_flat_line(tmp_path: Path) -> None:
    constant = '<evaluator ftype="constant" parameter0="0.7"/>'
    value = _read(tmp_path, _space(share=constant), _space()).preferences[0].issues[2]

    assert isinstance(value, LinearValue)
    assert (str(value.slope), str(value.offset)) == ("0", "7/10")


def _triangle(start: str, end: str, peak: str) -> str:
    return f'<evaluator ftype="triangular" parameter0="{start}" parameter1="{end}" parameter2="{peak}"/>'


def test_a_triangle_over_the_whole_range_stays_a_triangle(tmp_path: Path) -> None:
    value = _read(tmp_path, _space(share=_triangle("0", "1", "0.4")), _space()).preferences[0].issues[2]

    assert isinstance(value, TriangularValue)
    assert [str(x) for x in (value.lowest, value.peak, value.highest, value.top)] == ["0", "2/5", "1", "1"]


def test_a_narrower_triangle_is_zero_outside(tmp_path: Path) -> None:
    value = _read(tmp_path, _space(share=_triangle("0.2", "0.8", "0.4")), _space()).preferences[0].issues[2]

    assert isinstance(value, PiecewiseValue)
    assert [(str(x), str(y)) for x, y in value.points] == [
        ("0", "0"),
        ("1/5", "0"),
        ("2/5", "1"),
        ("4/5", "0"),
        ("1", "0"),
    ]


def test_a_triangle_that_jumps_is_a_table_on_whole_numbers(tmp_path: Path) -> None:
    value = _read(tmp_path, _space(days=_triangle("-2", "2", "-2")), _space()).preferences[0].issues[1]

    assert isinstance(value, TableValue)
    assert {w.option: w.value for w in value.worth if w.value} == {
        "-2": 1,
        "-1": Fraction(3, 4),
        "0": Fraction(1, 2),
        "1": Fraction(1, 4),
    }


@pytest.mark.parametrize(
    ("tail", "limit", "discount"),
    [
        ("", None, None),
        ('<reservation value="0.3"/><discount_factor value="0.9"/>', Fraction(3, 10), Fraction(9, 10)),
        ('<reservation value="0"/><discount_factor value="0.0"/>', 0, None),
        ('<reservation value="-2"/><discount_factor value="1.0"/>', -2, None),
        ('<reservation value="-Infinity"/><discount_factor value="1.7"/>', None, None),
    ],
)
def test_the_limit_is_kept_and_a_discount_of_0_or_1_is_none(
    tail: str, limit: Fraction | None, discount: Fraction | None, tmp_path: Path
) -> None:
    preferences = _read(tmp_path, _space(tail=tail), _space()).preferences[0]

    assert (preferences.limit, preferences.discount) == (limit, discount)


def test_of_items_with_one_value_the_last_counts(tmp_path: Path) -> None:
    twice = _space().replace("<item", '<item value="25 kW" evaluation="40"/><item', 1)
    value = _read(tmp_path, twice, _space()).preferences[0].issues[0]

    assert isinstance(value, TableValue)
    assert {w.option: w.value for w in value.worth}["25-kw"] == Fraction(1, 4)


@pytest.mark.parametrize("undefined", ["", "null"])
def test_an_option_without_evaluation_has_no_value(undefined: str, tmp_path: Path) -> None:
    value = _read(tmp_path, _space(("4", undefined, "1")), _space()).preferences[0].issues[0]

    assert isinstance(value, TableValue)
    assert [worth.option for worth in value.worth] == ["0-kw", "25-kw"]
    assert value.otherwise is None


def test_an_issue_without_weight_and_values_is_not_defined(tmp_path: Path) -> None:
    silent = _space(days="", share="").replace(
        '<weight index="2" value="0.3"/><weight index="3" value="0.25"/>', ""
    )

    assert [value.issue for value in _read(tmp_path, silent, _space()).preferences[0].issues] == ["load"]


def test_a_table_on_numbers_is_read_by_number(tmp_path: Path) -> None:
    table = '<item value="-5" evaluation="1"/><item value="2.0" evaluation="0.5"/>'
    value = _read(tmp_path, _space(days=table), _space()).preferences[0].issues[1]

    assert isinstance(value, TableValue)
    assert {w.option: w.value for w in value.worth} == {"-5": 1, "2": Fraction(1, 2)}


def test_a_float_that_was_printed_is_the_fraction_that_was_meant(tmp_path: Path) -> None:
    value = (
        _read(tmp_path, _space(("1", "0.6666666666666666", "0.3333333333333333")), _space())
        .preferences[0]
        .issues[0]
    )

    assert isinstance(value, TableValue)
    assert [w.value for w in value.worth] == [1, Fraction(2, 3), Fraction(1, 3)]


def test_the_description_of_the_root_names_the_party(tmp_path: Path) -> None:
    named = _space().replace('description=""', 'description="Bakkerij Zon"')

    assert [party.name for party in _read(tmp_path, named, _space()).parties] == ["Bakkerij Zon", "p 2"]


def test_the_domain_may_name_its_title_and_profiles(tmp_path: Path) -> None:
    agents = '<agent name="a" utility_space="p_1.xml"/><agent name="b" utility_space="etc/p_3.xml"/>'
    domain = DOMAIN.replace('name="root"', 'name="Roof"').replace("<utility_space", agents + "<utility_space")
    case = _read(tmp_path, _space(), _space(), _space(), domain=domain)

    assert case.title == "Roof"
    assert [party.id for party in case.parties] == ["p-1", "p-3"]


@pytest.mark.parametrize("named", ["p_9.xml", "p_1.xml", ""])
def test_profiles_that_are_not_there_or_too_few_are_not_waited_for(named: str, tmp_path: Path) -> None:
    agents = f'<agent utility_space="p_1.xml"/><agent utility_space="{named}"/>'
    domain = DOMAIN.replace("<utility_space", agents + "<utility_space")

    assert len(_read(tmp_path, _space(), _space(), _space(), domain=domain).parties) == 3


RECTANGLES = """<utility_space type="nonlinear"><objective index="0" name="root">
 <utility maxutility="10"><ufun type="PlainUfun" weight="1" aggregation="sum">
  <hyperRectangle utility="4">
   <INCLUDES index="2" min="-5" max="0"/><INCLUDES index="3" min="0" max="1"/>
  </hyperRectangle>
  <hyperRectangle utility="3" weight="0.5"><EXCLUDES index="2" min="-1" max="2"/></hyperRectangle>
  <hyperRectangle utility="1"/>
  <ufun weight="2"><hyperRectangle utility="1"><INCLUDES index="2" min="5" max="5"/></hyperRectangle></ufun>
 </ufun></utility></objective></utility_space>"""


def test_rectangles_are_interactions_with_closed_bounds(tmp_path: Path) -> None:
    preferences = _read(tmp_path, RECTANGLES, _space()).preferences[0]

    assert preferences.issues == ()
    assert preferences.constant == Fraction(1, 10)
    assert [i.adds for i in preferences.interactions] == [Fraction(2, 5), Fraction(3, 20), Fraction(1, 5)]
    assert preferences.interactions[1].rule is RectangleRule.EXCLUDES


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("-5", Fraction(13, 20)),
        ("-1", Fraction(1, 2)),
        ("0", Fraction(1, 2)),
        ("2", Fraction(1, 10)),
        ("5", Fraction(9, 20)),
    ],
)
def test_a_rectangle_pays_when_all_bounds_hold_or_for_excludes_when_one_does_not(
    days: str, expected: Fraction, tmp_path: Path
) -> None:
    case = _read(tmp_path, RECTANGLES, _space())

    assert utility(case, "p-1", {"load": "25-kw", "days": days, "share": "0.5"}) == expected


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('maxutility="10"', 'maxutility="0"', "genius.maxutility"),
        ('<INCLUDES index="3"', '<EXCLUDES index="3"', "genius.mixed_rectangle"),
        ('<INCLUDES index="3"', '<INCLUDES index="1"', "genius.bound_on_options"),
        ('<INCLUDES index="3"', '<INCLUDES index="9"', "genius.index"),
        ('aggregation="sum"', 'aggregation="max"', "scenario.function_unknown"),
        ('utility="4"', 'utility="four"', "scenario.number_unreadable"),
        ('min="5"', "", "scenario.number_missing"),
    ],
)
def test_a_mistake_in_a_rectangle_is_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert code in [m.code for m in _mistakes(tmp_path, RECTANGLES.replace(old, new, 1), _space())]


def test_rules_of_constraint_spaces_are_refused(tmp_path: Path) -> None:
    rules = _space().replace("</objective>", "<rules/></objective>", 1)

    assert [m.code for m in _mistakes(tmp_path, rules, _space())] == ["scenario.function_unknown"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('evaluation="4"', 'evaluation="lots"', "scenario.number_unreadable"),
        ('value="25 kW"', 'value="26 kW"', "scenario.option_misspelt"),
        ('value="25 kW"', 'value="?!"', "scenario.option_unknown"),
        ('<weight index="2" value="0.3"/>', "", "scenario.weight_missing"),
        ('<weight index="1" value="0.5"/>', "", "scenario.weight_missing"),
        ('<issue index="1"', '<issue index="12"', "genius.index"),
        ('<issue index="3"', '<issue index="2"', "genius.index"),
        ('ftype="linear" p', 'ftype="faratin" p', "scenario.function_unknown"),
        (REAL_LINE, "", "scenario.value_missing"),
        (ITEMS.format("4", "2", "1"), "", "scenario.value_missing"),
        ('slope="0.1" ', "", "scenario.number_missing"),
        (REAL_LINE, _triangle("0", "1", "2"), "scenario.triangle"),
        (REAL_LINE, _triangle("0.2", "0.8", "0.8"), "scenario.triangle"),
    ],
)
def test_a_mistake_in_a_profile_is_told_with_file_and_line(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    (mistake,) = _mistakes(tmp_path, _space(), _space().replace(old, new, 1))

    assert mistake.code == code
    assert str(mistake.place.file).endswith("p_2.xml")
    assert mistake.place.line in {3, 5}


def test_mistakes_of_all_profiles_come_at_once(tmp_path: Path) -> None:
    wrong = _space(("a", "b", "1"), tail='<reservation value="x"/>')

    assert [
        (Path(str(m.place.file)).name, m.facts["what"]) for m in _mistakes(tmp_path, wrong, _space(), wrong)
    ] == [(f"p_{n}.xml", what) for n in (1, 3) for what in ("evaluation", "evaluation", "reservation")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('index="1" name="Load"', 'index="" name="Load"', "genius.index"),
        ('<issue index="2"', '<issue index="1"', "genius.index"),
        ('name="Days"', 'name=" "', "scenario.name_missing"),
        ('name="Days"', f'name="{"x" * 201}"', "scenario.name_too_long"),
        ('type="integer"', 'type="price"', "scenario.kind_unknown"),
        ('lowerbound="-5"', 'lowerbound="6"', "issue.empty_range"),
        ('lowerbound="-5"', 'lowerbound="0.5"', "issue.not_whole"),
        ('upperbound="5"', 'upperbound="500000"', "issue.too_many_options"),
        ('lowerbound="-5"', "", "scenario.number_missing"),
        (
            '<item index="1" value="0 kW"/><item index="2" value="0-kW"/><item index="3" value="25 kW"/>',
            "",
            "scenario.no_options",
        ),
        ('value="25 kW"', 'value=""', "scenario.name_missing"),
    ],
)
def test_a_mistake_in_the_domain_is_told_with_its_line(old: str, new: str, code: str, tmp_path: Path) -> None:
    (mistake,) = _mistakes(tmp_path, domain=DOMAIN.replace(old, new, 1))

    assert (mistake.code, Path(str(mistake.place.file)).name) == (code, "domain.xml")
    assert mistake.place.line in {7, 8, 11}


def test_a_domain_without_issues_is_a_mistake(tmp_path: Path) -> None:
    assert [m.code for m in _mistakes(tmp_path, domain="<negotiation_template/>")] == ["scenario.no_issues"]
