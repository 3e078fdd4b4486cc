"""What an option is worth before weighing, for each way of saying it."""

from fractions import Fraction
from typing import Any

import pytest

from koek.preferences.value_functions import option_value
from unit.preferences.cases import number_case

F = Fraction


def worth(option: str, **value: Any) -> Fraction | None:
    case = number_case(value)
    return option_value(case.preferences[0].issues[0], case.issues[0], option)


def test_a_table_gives_what_was_told() -> None:
    assert worth("3", worth={"3": "0.1"}) == F(1, 10)


def test_a_table_on_numbers_knows_a_number_however_it_was_written() -> None:
    assert worth("3", worth={"3.0": "7"}) == 7


def test_an_option_outside_a_table_is_undefined_and_not_zero() -> None:
    assert worth("4", worth={"3": "1"}) is None


def test_an_option_outside_a_table_has_the_value_of_otherwise() -> None:
    assert worth("4", worth={"3": "1"}, otherwise="-2") == -2


def test_a_line_goes_through_every_number_unclamped() -> None:
    assert worth("10", kind="linear", slope="-0.3", offset="1") == -2


@pytest.mark.parametrize(
    ("option", "expected"),
    [("2", F(0)), ("3", F(1, 2)), ("4", F(1)), ("5", F(3, 4)), ("8", F(0)), ("1", None), ("9", None)],
)
def test_a_triangle_rises_to_its_peak_and_falls(option: str, expected: Fraction | None) -> None:
    assert worth(option, kind="triangular", lowest="2", peak="4", highest="8") == expected


@pytest.mark.parametrize(("peak", "expected"), [("2", [5, F(5, 2), 0]), ("8", [0, F(5, 2), 5])])
def test_a_peak_at_an_end_takes_the_place_of_that_end(peak: str, expected: list[Fraction]) -> None:
    triangle = {"kind": "triangular", "lowest": "2", "peak": peak, "highest": "8", "top": "5"}

    assert [worth(option, **triangle) for option in ("2", "5", "8")] == expected


def test_a_triangle_of_one_number_is_its_top() -> None:
    assert worth("4", kind="triangular", lowest="4", peak="4", highest="4", top="3") == 3


@pytest.mark.parametrize(
    ("option", "expected"),
    [("1", F(1)), ("2", F(2)), ("3", F(3)), ("5", F(7, 3)), ("6", F(2)), ("0", None), ("7", None)],
)
def test_pieces_are_straight_between_points_and_undefined_outside(
    option: str, expected: Fraction | None
) -> None:
    assert worth(option, kind="piecewise", points=[["1", "1"], ["3", "3"], ["6", "2"]]) == expected


def test_one_point_defines_one_number() -> None:
    values = [worth(option, kind="piecewise", points=[["4", "9"]]) for option in ("3", "4", "5")]

    assert values == [None, 9, None]


def test_what_a_float_printed_is_the_fraction_that_was_meant() -> None:
    assert worth("3", worth={"3": "0.3333333333333333"}) == F(1, 3)
