"""Round numbers along an axis."""

from hypothesis import given
from hypothesis import strategies as st

from koek.charts.ticks import round_numbers


@given(
    st.floats(-1e9, 1e9, allow_nan=False),
    st.floats(1e-3, 1e9, allow_nan=False),
    st.integers(2, 8),
)
def test_there_are_a_few_inside_the_axis(lowest: float, span: float, most: int) -> None:
    highest = lowest + span
    found = round_numbers(lowest, highest, most)
    slack = abs(highest) * 1e-9 + abs(lowest) * 1e-9 + 1e-9

    assert 1 <= len(found) <= most
    assert all(lowest - slack <= number <= highest + slack for number in found)


def test_they_are_round() -> None:
    assert round_numbers(0.3, 9.7, 5) == (2, 4, 6, 8)
