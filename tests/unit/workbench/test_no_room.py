"""Where nothing is good enough for everyone, koek tells whose limit or alternative is in the way."""

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.bargaining.zone import gains_of_points, unserved_groups
from koek.errors import NoZoneOfAgreement
from koek.texts.catalogue import error_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.best_agreements import best_agreements
from unit.preferences.cases import TWO_BY_TWO, case_of, worth

DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH
FAR = {"limit": "99"}
ELSEWHERE = {"name": "Elsewhere", "worth": "99"}
NOBODY = {"us": {"limit": "7"}, "them": {"limit": "7"}}
OUR_ESTIMATE = {"them": {"according_to": "us", "limit": "99"}}


def without_room(told: dict[str, Any], time: int | Fraction = 0, **more: Any) -> NoZoneOfAgreement:
    """Return why there is no room in the small case, with these limits."""
    best = best_agreements(case_of(TWO_BY_TWO, told, **more), time=Fraction(time))

    assert best.no_zone is not None
    return best.no_zone


def said(told: dict[str, Any], language: Language = ENGLISH, **more: Any) -> str:
    """Return the sentence about that."""
    return error_text(without_room(told, **more), language, CaseNames({"us": "Bakery", "them": "Mill"}))


@pytest.mark.parametrize(
    ("told", "more", "dutch", "english"),
    [
        (
            {"them": FAR},
            {},
            "Niets haalt de uiterste grens van Mill.",
            "Nothing reaches the limit of Mill.",
        ),
        (
            {"us": FAR},
            {"ours": "us"},
            "Niets haalt jullie eigen uiterste grens.",
            "Nothing reaches your own limit.",
        ),
        (
            OUR_ESTIMATE,
            {"ours": "us"},
            "Volgens jullie schatting haalt niets de uiterste grens van Mill.",
            "By your estimate nothing reaches the limit of Mill.",
        ),
        (
            {},
            {"alternatives": [{"party": "them", **ELSEWHERE}]},
            "Voor Mill is niets zo goed als het beste alternatief.",
            "For Mill nothing is as good as its best alternative.",
        ),
        (
            {"us": {"limit": "99"}},
            {"alternatives": [{"party": "us", "name": "Elsewhere", "worth": "1"}]},
            "Niets haalt de uiterste grens van Bakery.",
            "Nothing reaches the limit of Bakery.",
        ),
        (
            NOBODY,
            {},
            "Wat Bakery en Mill elk minstens nodig hebben, kan voor elk van hen",
            "What Bakery and Mill each need at least is possible for each of them",
        ),
        (
            NOBODY,
            {"ours": "us"},
            "Wat jullie en Mill elk minstens nodig hebben, kan voor elk van jullie",
            "What you and Mill each need at least is possible for each of you",
        ),
        (
            {"us": {"limit": "7"}, "them": {"limit": "7", "according_to": "us"}},
            {"ours": "us"},
            "Volgens jullie schatting kan wat jullie en Mill elk minstens nodig hebben",
            "By your estimate, what you and Mill each need at least",
        ),
    ],
)
def test_whose_limit_or_alternative_is_in_the_way_is_said_by_name(
    told: dict[str, Any], more: dict[str, Any], dutch: str, english: str
) -> None:
    assert dutch in said(told, DUTCH, **more)
    assert english in said(told, ENGLISH, **more)


def test_what_is_worse_than_nothing_is_told_where_no_alternative_and_no_limit_is_named() -> None:
    losing = {"us": {"price": {"low": -6, "high": -1}}, "them": {"price": {"low": 0, "high": 5}}}
    best = best_agreements(case_of(losing))

    assert best.no_zone is not None
    assert "For us everything is worse than no agreement" in error_text(best.no_zone, ENGLISH)


def test_the_facts_name_parties_and_whether_anything_is_an_estimate() -> None:
    estimated, known = without_room(OUR_ESTIMATE, ours="us"), without_room({"us": FAR, "them": FAR})

    assert (estimated.facts["short"], estimated.facts["estimated"]) == (("them",), True)
    assert (known.facts["short"], known.facts["estimated"]) == (("us", "them"), False)
    assert "By your estimate there is no room" in error_text(estimated, ENGLISH)
    assert error_text(known, ENGLISH).startswith("There is no room")


def test_what_is_not_proven_is_said_with_it() -> None:
    rounded = without_room({"them": FAR | {"discount": "0.5"}}, Fraction(1, 3))

    assert "very close but not proven" in error_text(rounded, ENGLISH)


def test_of_three_parties_only_those_are_named_that_nothing_satisfies_at_once() -> None:
    points = [worth(5, 5, 0), worth(0, 5, 5)]

    assert unserved_groups(gains_of_points(points, worth(0, 0, 0)), worth(1, 1, 1)) == ((0, 2),)
    assert unserved_groups(gains_of_points(points, worth(0, 0, 0)), worth(0, 1, 0)) == ()


@given(
    points=st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=1, max_size=6),
    floors=st.tuples(*[st.integers(0, 5)] * 3),
)
def test_a_group_is_named_exactly_when_it_is_a_smallest_that_nothing_satisfies(
    points: list[tuple[int, ...]], floors: tuple[int, ...]
) -> None:
    gains = gains_of_points([worth(*point) for point in points], worth(0, 0, 0))
    named = unserved_groups(gains, tuple(map(Fraction, floors)))

    def can(group: tuple[int, ...]) -> bool:
        return any(all(point[k] >= floors[k] for k in group) for point in points)

    cannot = [group for size in (1, 2, 3) for group in combinations(range(3), size) if not can(group)]
    assert list(named) == [group for group in cannot if len(group) == len(cannot[0])]
