"""Numbers of any size side by side in words: nothing runs over, order and sums stay exact."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from koek.frontier.words import Layout, ascending, ascending_groups, dense_ranks

SIZES = st.sampled_from([1, 2, 30, 31, 32, 53, 54, 61, 62, 63, 112, 113, 200])


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Layout, list[tuple[int, ...]], list[tuple[int, ...]]]:
    bits = draw(st.lists(SIZES, min_size=1, max_size=5))
    halves = st.tuples(*(st.integers(0, (2**b - 1) // 2) for b in bits))
    vectors = st.lists(halves, min_size=1, max_size=6)
    return Layout([2**b - 1 for b in bits]), draw(vectors), draw(vectors)


@settings(max_examples=150, deadline=None)
@given(pairs())
def test_packed_vectors_add_up_and_come_back(
    drawn: tuple[Layout, list[tuple[int, ...]], list[tuple[int, ...]]],
) -> None:
    layout, left, right = drawn

    sums = layout.sums(layout.packed(left), layout.packed(right))

    expected = [tuple(a + b for a, b in zip(x, y, strict=True)) for x in left for y in right]
    assert list(map(tuple, layout.unpacked(sums).tolist())) == expected
    assert [expected[i] for i in ascending(sums)] == sorted(expected)
    for party in range(len(left[0])):
        column = [vector[party] for vector in expected]
        ranks = [sorted(set(column)).index(number) for number in column]
        assert dense_ranks(layout.comparable(sums, party, bits=53)[None, :]).tolist() == ranks


@settings(max_examples=60, deadline=None)
@given(pairs())
def test_coarse_numbers_leave_out_only_the_lowest_bits(
    drawn: tuple[Layout, list[tuple[int, ...]], list[tuple[int, ...]]],
) -> None:
    layout, vectors, _ = drawn

    for party in range(len(vectors[0])):
        coarse, left_out = layout.coarse(layout.packed(vectors), party)

        assert coarse.tolist() == [vector[party] >> left_out for vector in vectors]


def test_later_words_decide_where_the_first_are_equal() -> None:
    order, starts = ascending_groups(np.array([[1, 1, 0, 1], [5, 3, 9, 5]]))

    assert order.tolist() == [2, 1, 0, 3]
    assert starts.tolist() == [0, 1, 2]
