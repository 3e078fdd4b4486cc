"""What never changes a picture of trust."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from koek.case.negotiation_case import NegotiationCase
from koek.method.content import METHOD
from koek.trust.review import trust_review
from unit.trust.trust_cases import TODAY, case, view

VIEWS = st.lists(
    st.builds(
        lambda behaviour, about, by, step, year: (
            view(about, by, step, f"{year}-01-10") | {"behaviour": behaviour}
        ),
        st.sampled_from(METHOD.ids("trust_behaviours")[:3]),
        st.sampled_from("ab"),
        st.sampled_from("ab"),
        st.integers(1, 5),
        st.integers(2024, 2028),
    ),
    unique_by=lambda v: (v["behaviour"], v["party"], v["according_to"], v["on"]),
    max_size=12,
)


def built(views: list[dict[str, Any]], **more: Any) -> NegotiationCase:
    return case(trust={"views": views}, **more)


@given(views=VIEWS, seed=st.randoms(use_true_random=False))
def test_the_order_of_views_never_matters(views: list[dict[str, Any]], seed: Any) -> None:
    shuffled = list(views)
    seed.shuffle(shuffled)

    assert trust_review(built(shuffled), TODAY) == trust_review(built(views), TODAY)


@given(views=VIEWS)
def test_swapping_the_parties_swaps_the_picture(views: list[dict[str, Any]]) -> None:
    swap = {"a": "b", "b": "a"}
    swapped = [v | {"party": swap[v["party"]], "according_to": swap[v["according_to"]]} for v in views]
    gaps = {(g.behaviour, g.party, g.apart) for g in trust_review(built(views), TODAY).gaps}
    mirrored = {(g.behaviour, swap[g.party], g.apart) for g in trust_review(built(swapped), TODAY).gaps}

    assert mirrored == gaps


@given(views=VIEWS)
def test_an_unrelated_note_changes_nothing(views: list[dict[str, Any]]) -> None:
    noted = built(views, about="Een losse gedachte.", interests=[{"name": "rust", "party": "a"}])

    assert trust_review(noted, TODAY) == trust_review(built(views), TODAY)


@given(views=VIEWS)
def test_later_views_change_nothing_today(views: list[dict[str, Any]]) -> None:
    known = [v for v in views if v["on"] <= TODAY.isoformat()]

    assert trust_review(built(known), TODAY).pictures == trust_review(built(views), TODAY).pictures
