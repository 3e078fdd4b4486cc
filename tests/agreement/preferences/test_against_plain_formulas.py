"""Values, feasibility, normalising and discounting agree with the plainest way to say the same."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.workbench.slow_answer import Told
from agreement.workbench.small_cases import small_cases
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import exact
from koek.case.reading import case_from, plain
from koek.preferences.discounting import discount_factor
from koek.preferences.feasibility import feasible_options
from koek.preferences.problem import negotiation_problem
from koek.preferences.tables import normalised, utility_table
from koek.preferences.value_functions import option_value
from unit.preferences.cases import number_case

PARTS = st.fractions(min_value=-3, max_value=12, max_denominator=4)
Points = list[tuple[Fraction, Fraction]]
few = settings(max_examples=settings().max_examples // 3)


@st.composite
def rising_points(draw: st.DrawFn) -> Points:
    numbers = sorted(draw(st.sets(PARTS, min_size=1, max_size=5)))
    return [(number, draw(PARTS)) for number in numbers]


def by_every_segment(points: Points, number: Fraction) -> Fraction | None:
    """Walk along every segment in turn and say how high it is at the number, if it reaches it."""
    for left, right in zip(points, points[1:] or points, strict=False):
        if left[0] <= number <= right[0]:
            width = right[0] - left[0]
            part = (number - left[0]) / width if width else Fraction(0)
            return left[1] * (1 - part) + right[1] * part
    return None


def worths(value: dict[str, object]) -> list[Fraction | None]:
    case = number_case(value)
    return [option_value(case.preferences[0].issues[0], case.issues[0], o) for o in case.issues[0].option_ids]


@few
@given(points=rising_points())
def test_pieces_are_as_high_as_the_segment_they_stand_on(points: Points) -> None:
    found = worths({"kind": "piecewise", "points": [[str(number), str(height)] for number, height in points]})

    assert found == [by_every_segment(points, Fraction(number)) for number in range(11)]


@few
@given(corners=st.lists(PARTS, min_size=3, max_size=3).map(sorted), top=PARTS)
def test_a_triangle_is_the_lower_of_its_two_sides(corners: list[Fraction], top: Fraction) -> None:
    lowest, peak, highest = corners
    told = {"lowest": str(lowest), "peak": str(peak), "highest": str(highest), "top": str(top)}

    found = worths({"kind": "triangular", **told})

    for number, height in enumerate(found):
        if not lowest <= number <= highest:
            assert height is None
        else:
            rising = Fraction(number - lowest, peak - lowest) if number < peak else Fraction(1)
            falling = Fraction(highest - number, highest - peak) if number > peak else Fraction(1)
            assert height == top * min(rising, falling)


@few
@given(
    low=st.none() | PARTS, high=st.none() | PARTS, named=st.none() | st.sets(st.integers(0, 10), min_size=1)
)
def test_feasible_numbers_are_those_that_pass_every_bound(
    low: Fraction | None, high: Fraction | None, named: set[int] | None
) -> None:
    if low is not None and high is not None and low > high:
        low, high = high, low
    bounds = {"at_least": low, "at_most": high}
    told = {key: str(bound) for key, bound in bounds.items() if bound is not None}
    if named:
        told["options"] = [str(number) for number in named]  # type: ignore[assignment]  # a list beside texts
    limit = {"name": "Law", "party": "us", "kind": "law", **({"issue": "days"} if told else {}), **told}
    case = case_from({**plain(number_case({"kind": "linear", "slope": "1"})), "hard_limits": [limit]})

    expected = [
        str(number)
        for number in range(11)
        if (low is None or number >= low)
        and (high is None or number <= high)
        and (not named or number in named)
    ]

    assert list(feasible_options(case)["days"]) == expected


@few
@given(drawn=small_cases())
def test_normalised_utilities_are_the_part_of_the_way_from_worst_to_best(
    drawn: tuple[NegotiationCase, Told],
) -> None:
    case, _ = drawn
    outcomes = list(product(*(issue.option_ids for issue in case.issues)))
    for statement in case.preferences:
        table = utility_table(statement, case.issues)
        told, scaled = (
            [
                sum((t.contributions[i.id][o] for i, o in zip(case.issues, outcome, strict=True)), t.constant)
                for outcome in outcomes
            ]
            for t in (table, normalised(table))
        )
        width = max(told) - min(told)

        assert scaled == [(u - min(told)) / width if width else 0 for u in told]


@few
@given(drawn=small_cases(), factor=st.sampled_from(["1/4", "9/16", "1"]))
def test_a_discounted_problem_is_the_problem_times_the_factor(
    drawn: tuple[NegotiationCase, Told], factor: str
) -> None:
    content = plain(drawn[0])
    for statement in content["preferences"]:
        statement["discount"] = factor
    left = {"1/4": Fraction(1, 2), "9/16": Fraction(3, 4), "1": Fraction(1)}[factor]

    now = negotiation_problem(case_from(content))
    later = negotiation_problem(case_from(content), time=Fraction(1, 2))

    assert later.values() == [[[value * left for value in row] for row in rows] for rows in now.values()]
    assert later.disagreement == tuple(d * left for d in now.disagreement)
    assert later.floors == tuple(floor * left for floor in now.floors)
    assert later.exact


@few
@given(
    discount=st.fractions(min_value=Fraction(1, 20), max_value=2, max_denominator=40),
    time=st.fractions(min_value=0, max_value=3, max_denominator=6),
)
def test_a_discount_factor_is_the_power_as_near_as_it_says(discount: Fraction, time: Fraction) -> None:
    found = discount_factor(discount, time)

    power = discount**time.numerator
    if found.exact:
        assert found.value**time.denominator == power
    else:
        assert found.value**time.denominator != power
        assert abs(found.value**time.denominator / power - 1) < Fraction(1, 10**45)


@few
@given(written=st.fractions(min_value=-100, max_value=100, max_denominator=1000))
def test_a_line_gives_offset_plus_slope_times_number(written: Fraction) -> None:
    found = worths({"kind": "linear", "slope": str(written), "offset": "1/3"})

    assert found == [exact("1/3") + written * number for number in range(11)]
