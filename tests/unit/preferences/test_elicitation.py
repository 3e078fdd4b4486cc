"""From an order to first numbers, where both contradict, and shares of a hundred."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from koek.preferences.elicitation import (
    HUNDRED,
    Contradiction,
    by_number,
    contradictions,
    even_values,
    handed_out,
    ranked_shares,
    shares,
)

names = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=6).map(tuple)
numbers = st.builds(Fraction, st.integers(-50, 50), st.integers(1, 7))


@st.composite
def told(draw: st.DrawFn) -> tuple[tuple[str, ...], dict[str, Fraction]]:
    order = draw(names)
    return order, {item: draw(numbers) for item in order if draw(st.booleans())}


@given(order=names)
def test_first_numbers_never_contradict_their_order(order: tuple[str, ...]) -> None:
    assert contradictions(order, even_values(order)) == ()
    assert contradictions(order, ranked_shares(order)) == ()


@given(order=names)
def test_first_shares_make_a_hundred(order: tuple[str, ...]) -> None:
    assert sum(ranked_shares(order).values()) == HUNDRED


def test_one_option_is_the_best_one() -> None:
    assert even_values(("only",)) == {"only": HUNDRED}


@given(case=told())
def test_numbers_handed_out_anew_follow_the_order_and_stay_the_same_numbers(
    case: tuple[tuple[str, ...], dict[str, Fraction]],
) -> None:
    order, known = case

    found = handed_out(order, known)

    assert contradictions(order, found) == ()
    assert sorted(found.values()) == sorted(known.values())
    assert set(found) == set(known)


@given(case=told())
def test_the_order_of_the_numbers_does_not_contradict_them(
    case: tuple[tuple[str, ...], dict[str, Fraction]],
) -> None:
    order, known = case

    found = by_number(order, known)

    assert contradictions(found, known) == ()
    assert sorted(found) == sorted(order)


def test_neighbours_that_say_otherwise_are_named() -> None:
    known = {"a": Fraction(1), "b": Fraction(3), "c": Fraction(2)}

    assert contradictions(("a", "b", "c"), known) == (Contradiction("a", "b"),)


@given(order=names, sizes=st.lists(st.integers(0, 9), min_size=6, max_size=6))
def test_shares_keep_their_proportions_and_make_the_whole(order: tuple[str, ...], sizes: list[int]) -> None:
    known = {item: Fraction(size) for item, size in zip(order, sizes, strict=False)}

    found = shares(known, Fraction(60))

    total = sum(known.values())
    assert sum(found.values()) == (60 if total else 0)
    assert all(found[item] * total == number * 60 for item, number in known.items()) or not total
