"""The thread through an item: what it came from, and everything that rests on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.case.negotiation_case import NegotiationCase
from koek.errors import UnknownItem
from koek.workbench.where_from import where_from
from unit.workbench.small_cases import small_case


def linked(*links: tuple[int, int]) -> NegotiationCase:
    """Return five agreements of which the first of each pair comes from the second."""
    agreements = [
        {
            "id": f"a{number}",
            "name": f"Agreement {number}",
            "comes_from": [f"agreements/a{source}" for item, source in links if item == number],
        }
        for number in range(5)
    ]
    return small_case(agreements=agreements)


def thread(case: NegotiationCase, item: str) -> list[tuple[str, int]]:
    return [(one.item.removeprefix("agreements/"), one.distance) for one in where_from(case, item)]


def test_the_thread_runs_from_the_source_to_the_result() -> None:
    case = linked((1, 0), (2, 1), (3, 2))

    assert thread(case, "agreements/a2") == [("a0", -2), ("a1", -1), ("a2", 0), ("a3", 1)]


def test_what_is_not_on_the_thread_is_left_out() -> None:
    assert thread(linked((1, 0), (3, 0)), "agreements/a1") == [("a0", -1), ("a1", 0)]


def test_a_circle_holds_everything_once() -> None:
    assert thread(linked((0, 1), (1, 2), (2, 0)), "agreements/a0") == [("a2", -2), ("a1", -1), ("a0", 0)]


def test_an_agreement_also_comes_from_its_issue() -> None:
    case = small_case(
        issues=[{"id": "rent", "name": "Rent", "options": ["low", "high"]}],
        agreements=[{"id": "a0", "name": "Low rent", "issue": "rent"}],
    )

    assert [one.item for one in where_from(case, "agreements/a0")] == ["issues/rent", "agreements/a0"]
    assert [one.name for one in where_from(case, "issues/rent")] == ["Rent", "Low rent"]


def test_an_item_without_a_name_is_called_by_what_it_says() -> None:
    seen = {"id": "late", "on": "2026-11-20", "what": "They came late."}
    state = {"id": "before", "on": "2026-11-20"}
    case = small_case(observations=[seen], own_state=[state])

    assert [one.name for one in where_from(case, "observations/late")] == ["They came late."]
    assert [one.name for one in where_from(case, "own_state/before")] == ["before"]


def test_an_unknown_item_is_answered_with_what_may_be_meant() -> None:
    with pytest.raises(UnknownItem) as caught:
        where_from(linked(), "agreements/a9")

    assert all(str(known).startswith("agreements/") for known in caught.value.facts["known"])  # type: ignore[attr-defined]  # ids


@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8))
def test_whatever_the_links_the_thread_holds_nothing_twice_and_grows_outward(
    links: set[tuple[int, int]],
) -> None:
    found = where_from(linked(*sorted(links)), "agreements/a0")

    assert len({one.item for one in found}) == len(found)
    assert [one.distance for one in found] == sorted(one.distance for one in found)
    assert [one.item for one in found if one.distance == 0] == ["agreements/a0"]


@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8))
def test_the_order_of_items_never_changes_who_is_on_the_thread(links: set[tuple[int, int]]) -> None:
    case = linked(*sorted(links))
    turned = case.model_copy(update={"agreements": case.agreements[::-1]})

    assert set(where_from(case, "agreements/a0")) == set(where_from(turned, "agreements/a0"))
