"""Outcome spaces and utility functions in YAML."""

from fractions import Fraction
from pathlib import Path

import pytest

from formats.scenario_files import option_worth, preferences_of, utility, write
from koek.case.issues import RealNumberIssue, WholeNumberIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import LinearValue, PiecewiseValue, TriangularValue
from koek.errors import FormatError, HostileFile, Mistake
from koek.formats.scenario import read_scenario

DOMAIN = """
name: roof
type: DiscreteCartesianOutcomeSpace
issues:
- {name: Answer, type: CategoricalIssue, values: ['yes', no, '2016']}
- {name: Price, type: lib.outcomes.DiscreteCardinalIssue, values: [100, 110, 200]}
- {name: Width, type: ContiguousIssue, values: [4, 12]}
- {name: Count, type: ContiguousIssue, values: 3}
- {name: Share, type: ContinuousIssue, values: [0.0, 1.0]}
"""
FUNCTION = """
type: LinearAdditiveUtilityFunction
name: sun
reserved_value: {reserved}
values:
- {answer}
- {{type: AffineFun, slope: -0.005, bias: 1}}
- {width}
- {{type: LinearFun, slope: 0.5}}
- {share}
weights: {weights}
"""
PARTS = {
    "reserved": "-.inf",
    "answer": "{type: TableFun, mapping: {'yes': 0.6666666666666666, no: 0, 2016: 1}}",
    "width": "{type: IdentityFun}",
    "share": "{type: ConstFun, bias: 0.5}",
    "weights": "[0.4, 0.3, 0.1, 0.1, 0.1]",
}


def _function(**changes: str) -> str:
    return FUNCTION.format(**PARTS | changes)


def _read(folder: Path, first: str | None = None, *, domain: str = DOMAIN) -> NegotiationCase:
    files = {"d.yml": domain, "sun_rise.yml": first or _function(), "z.yaml": _function(), "_info.yaml": "[1"}
    return read_scenario(write(folder, files))


def _mistakes(folder: Path, first: str | None = None, *, domain: str = DOMAIN) -> list[Mistake]:
    with pytest.raises(FormatError) as caught:
        _read(folder, first, domain=domain)
    return list(caught.value.mistakes)


def test_every_kind_of_issue_is_read(tmp_path: Path) -> None:
    case = _read(tmp_path)
    answer, price, width, count, share = case.issues

    assert (case.title, [party.name for party in case.parties]) == ("roof", ["sun rise", "z"])
    assert (answer.option_ids, price.option_ids) == (("yes", "no", "2016"), ("100", "110", "200"))
    assert isinstance(width, WholeNumberIssue)
    assert (width.option_ids[0], width.option_ids[-1], count.option_ids) == ("4", "12", ("0", "1", "2"))
    assert isinstance(share, RealNumberIssue)
    assert share.step is None


def test_a_utility_by_hand(tmp_path: Path) -> None:
    outcome = {"answer": "yes", "price": "110", "width": "5", "count": "2", "share": "0.3"}
    expected = sum(
        weight * value
        for weight, value in [
            (Fraction(4, 10), Fraction(2, 3)),
            (Fraction(3, 10), Fraction(45, 100)),
            (Fraction(1, 10), Fraction(5)),
            (Fraction(1, 10), Fraction(1)),
            (Fraction(1, 10), Fraction(1, 2)),
        ]
    )

    assert utility(_read(tmp_path), "sun-rise", outcome) == expected


def test_a_flat_line_needs_no_numbers(tmp_path: Path) -> None:
    case = _read(tmp_path, _function(answer="{type: ConstFun, bias: 0.25}"))

    assert [option_worth(case, "sun-rise", "answer", o) for o in ("yes", "no")] == [Fraction(1, 10)] * 2


def test_values_that_a_table_leaves_out_stay_undefined(tmp_path: Path) -> None:
    case = _read(tmp_path, _function(answer="{type: TableFun, mapping: {'yes': 1}}"))

    assert option_worth(case, "sun-rise", "answer", "no") is None


@pytest.mark.parametrize(
    ("written", "limit"), [("-.inf", None), ("-.INF", None), ("null", None), ("0.0", 0), ("-3", -3)]
)
def test_the_reserved_value_is_the_limit_unless_it_is_minus_infinity(
    written: str, limit: int | None, tmp_path: Path
) -> None:
    assert preferences_of(_read(tmp_path, _function(reserved=written)), "sun-rise").limit == limit


def _inside(outer: str, **changes: str) -> str:
    return f"type: ExpDiscountedUFun\n{outer}\nufun:" + _function(**changes).replace("\n", "\n  ")


@pytest.mark.parametrize(
    ("outer", "inner", "limit", "discount"),
    [
        ("discount: 0.84\nreserved_value: -.inf", "0.2", Fraction(1, 5), Fraction(21, 25)),
        ("discount: 0.84\nreserved_value: 0.4", "0.2", Fraction(2, 5), Fraction(21, 25)),
        ("discount: 1.0", "-.inf", None, None),
    ],
)
def test_discounting_wraps_a_function(
    outer: str, inner: str, limit: Fraction | None, discount: Fraction | None, tmp_path: Path
) -> None:
    preferences = preferences_of(_read(tmp_path, _inside(outer, reserved=inner)), "sun-rise")

    assert (preferences.limit, preferences.discount) == (limit, discount)
    assert len(preferences.issues) == 5


def test_without_weights_every_issue_counts_once_and_a_bias_is_constant(tmp_path: Path) -> None:
    text = (
        "\n".join(line for line in _function().splitlines() if not line.startswith("weights")) + "\nbias: 0.5"
    )
    preferences = preferences_of(_read(tmp_path, text), "sun-rise")

    assert {value.weight for value in preferences.issues} == {1}
    assert preferences.constant == Fraction(1, 2)


def test_values_and_weights_may_be_given_by_name(tmp_path: Path) -> None:
    by_name = "{Answer: 0.4, Share: 0.1, Count: 0.1, Price: 0.3, Width: 0.1}"

    assert _read(tmp_path, _function(weights=by_name)).preferences[0] == _read(tmp_path).preferences[0]


def test_a_triangle_over_the_whole_range_is_a_triangle(tmp_path: Path) -> None:
    shape = "{type: TriangularFun, start: 4, middle: 6, end: 12, scale: 2}"
    value = preferences_of(_read(tmp_path, _function(width=shape)), "sun-rise").issues[2]

    assert isinstance(value, TriangularValue)
    assert (value.peak, value.top) == (Fraction(6), Fraction(2))


def test_a_raised_triangle_is_made_of_lines(tmp_path: Path) -> None:
    shape = "{type: TriangularFun, start: 0.25, middle: 0.5, end: 0.75, bias: 0.1}"
    value = preferences_of(_read(tmp_path, _function(share=shape)), "sun-rise").issues[4]

    assert isinstance(value, PiecewiseValue)
    assert [str(height) for _, height in value.points] == ["1/10", "1/10", "11/10", "1/10", "1/10"]


def test_a_triangle_on_named_numbers_is_a_table(tmp_path: Path) -> None:
    shape = "{type: TriangularFun, start: 100, middle: 150, end: 200}"
    text = _function().replace("{type: AffineFun, slope: -0.005, bias: 1}", shape)

    assert option_worth(_read(tmp_path, text), "sun-rise", "price", "110") == Fraction(3, 10) * Fraction(1, 5)


def test_a_line_on_whole_numbers_is_a_line(tmp_path: Path) -> None:
    value = preferences_of(_read(tmp_path), "sun-rise").issues[2]

    assert isinstance(value, LinearValue)
    assert (value.slope, value.offset) == (Fraction(1), Fraction(0))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"answer": "{type: TableFun, mapping: {'yes': 1, nee: 0}}"}, "scenario.option_unknown"),
        ({"answer": "{type: TableFun, mapping: {'yes': 1, yess: 0}}"}, "scenario.option_misspelt"),
        ({"answer": "{type: TableFun}"}, "scenario.mapping_missing"),
        ({"answer": "{type: TableFun, mapping: {'yes': high}}"}, "scenario.number_unreadable"),
        ({"answer": "{type: IdentityFun}"}, "scenario.needs_numbers"),
        ({"answer": "{type: TriangularFun, start: 1, middle: 2, end: 3}"}, "scenario.needs_numbers"),
        ({"answer": "{type: LambdaFun}"}, "scenario.function_unknown"),
        ({"width": "{type: TableFun, mapping: {4: 1, 13: 0}}"}, "scenario.option_unknown"),
        ({"width": "{type: AffineFun}"}, "scenario.number_missing"),
        ({"share": "{type: TriangularFun, start: 1, middle: 0, end: 3}"}, "scenario.triangle"),
        ({"share": "{type: TriangularFun, start: 0.1, middle: 0.1, end: 0.3}"}, "scenario.triangle"),
        ({"weights": "[1, 2]"}, "scenario.list_length"),
        ({"weights": "3"}, "scenario.list_length"),
        ({"weights": "[x, 0.3, 0.1, 0.1, 0.1]"}, "scenario.number_unreadable"),
        ({"weights": "{Answer: 1}"}, "scenario.issue_missing"),
        ({"reserved": ".nan"}, "scenario.number_unreadable"),
    ],
)
def test_a_mistake_in_a_function_is_told_with_its_line(
    changes: dict[str, str], code: str, tmp_path: Path
) -> None:
    mistakes = _mistakes(tmp_path, _function(**changes))

    assert {mistake.code for mistake in mistakes} == {code}
    assert all((mistake.place.line or 0) > 1 for mistake in mistakes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("type: MappingUtilityFunction", "scenario.function_unknown"),
        ("type: ExpDiscountedUFun\ndiscount: 0.5", "scenario.mapping_missing"),
        ("type: LinearAdditiveUtilityFunction", "scenario.list_length"),
    ],
)
def test_another_function_is_named_as_such(text: str, code: str, tmp_path: Path) -> None:
    assert [mistake.code for mistake in _mistakes(tmp_path, text)] == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("values: [4, 12]", "values: [4, 12, 14]", "scenario.range"),
        ("values: [4, 12]", "values: [4.5, 12]", "issue.not_whole"),
        ("values: [0.0, 1.0]", "values: [1.0, 0.0]", "issue.empty_range"),
        ("values: 3}", "values: many}", "scenario.number_unreadable"),
        ("ContiguousIssue, values: 3", "CallableIssue, values: 3", "scenario.kind_unknown"),
        ("values: ['yes', no, '2016']", "values: []", "scenario.no_options"),
        ("values: ['yes', no, '2016']", "values: ['yes', '']", "scenario.name_missing"),
        ("name: Answer, ", "", "scenario.name_missing"),
    ],
)
def test_a_mistake_in_the_outcome_space_is_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert code in [mistake.code for mistake in _mistakes(tmp_path, domain=DOMAIN.replace(old, new))]


def test_a_domain_without_name_gets_that_of_its_file(tmp_path: Path) -> None:
    assert _read(tmp_path, domain=DOMAIN.replace("name: roof\n", "")).title == "d"


@pytest.mark.parametrize(
    "text", ["a: &a [1]\nb: *a", "a: !!python/object:os.system {}", "[" * 100, "a: &a [&b [*a]]\n"]
)
def test_aliases_tags_and_deep_nesting_are_refused(text: str, tmp_path: Path) -> None:
    write(tmp_path, {"d.yml": DOMAIN, "x.yml": text})

    with pytest.raises(HostileFile):
        read_scenario(tmp_path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    write(tmp_path, {"d.yml": "#" * 2_000_001})

    with pytest.raises(HostileFile):
        read_scenario(tmp_path)
