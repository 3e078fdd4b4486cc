"""Profile lines of people and organisations, and how far two sides are apart."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.case.differences import Subject
from koek.differences.profiles import profiles
from koek.differences.scores import Size, gap_between, positions, size_of
from unit.differences.difference_cases import NINE, apart, case_with, difference_on, judged, score

SCORES = st.lists(
    st.builds(
        score,
        st.sampled_from(NINE[:3]),
        st.sampled_from(["us", "them"]),
        st.integers(1, 7),
        subject=st.sampled_from(["person", "organisation"]),
        on=st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(str),
    ),
    max_size=8,
    unique_by=lambda one: (one["factor"], one["party"], one["subject"], one["on"]),
)


def test_a_line_has_a_place_for_every_factor() -> None:
    (picture,) = profiles(case_with(scores=apart("trust", 2, 6)))
    ours, theirs = picture.lines

    assert (picture.ours, picture.other) == ("us", "them")
    assert [place.value if place else None for place in ours.positions] == [None] * 3 + [2] + [None] * 5
    assert [place.value if place else None for place in theirs.positions] == [None] * 3 + [6] + [None] * 5


def test_people_come_before_organisations_and_our_side_first() -> None:
    told = [
        score("trust", "them", 1, subject="organisation"),
        score("trust", "them", 1, person="bob"),
        score("trust", "us", 1, subject="organisation"),
        score("trust", "us", 1, person="abe"),
        score("trust", "us", 1, person="ann"),
        score("trust", "us", 1),
    ]
    (picture,) = profiles(case_with(scores=told))

    assert [(line.party, line.subject.value, line.person) for line in picture.lines] == [
        ("us", "person", None),
        ("us", "person", "ann"),
        ("us", "person", "abe"),
        ("us", "organisation", None),
        ("them", "person", "bob"),
        ("them", "organisation", None),
    ]


def test_there_is_a_picture_per_other_party() -> None:
    pictures = profiles(case_with(parties=("Us", "Them", "Third"), scores=apart()))

    assert [picture.other for picture in pictures] == ["them", "third"]
    assert [len(picture.lines) for picture in pictures] == [2, 1]


def test_without_scores_there_are_scales_and_no_lines() -> None:
    (picture,) = profiles(case_with())

    assert picture.lines == ()
    assert len(picture.factors) == len(picture.differences) == 9


def test_blocking_stands_beside_the_scale() -> None:
    (picture,) = profiles(case_with(scores=apart("trust", 4, 4), judgements=[judged("trust")]))

    assert [one.factor.id for one in picture.differences if one.state == "blocking"] == ["trust"]


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ([score("trust", "them", 2), score("trust", "them", 5, according_to="them", on="2020-01-01")], 5),
        ([score("trust", "them", 2, on="2027-01-01"), score("trust", "them", 5, on="2026-01-01")], 2),
        ([score("trust", "them", 2), score("trust", "them", 5, according_to="third", on="2027-01-01")], 2),
    ],
    ids=["own word first", "later first", "our view before a third's"],
)
def test_which_score_counts(told: list[dict[str, Any]], value: int) -> None:
    case = case_with(parties=("Us", "Them", "Third"), scores=told)

    assert [place.value for place in positions(case, "trust", "them")] == [value]
    assert [
        p.value
        for p in positions(case_with(parties=("Us", "Them", "Third"), scores=told[::-1]), "trust", "them")
    ] == [value]


def test_what_is_said_of_the_other_is_an_estimate() -> None:
    case = case_with(
        scores=[*apart(), score("trust", "them", 7, subject="organisation", according_to="them")]
    )
    person, organisation = positions(case, "trust", "them")

    assert (person.estimated, organisation.estimated) == (True, False)
    assert positions(case, "trust", "us")[0].estimated is False


@pytest.mark.parametrize(
    "unsure",
    [{"confidence": "low"}, {"confidence": None}, {"evidence": []}],
    ids=["low", "unsaid", "no evidence"],
)
def test_an_estimate_without_ground_is_shaky(unsure: dict[str, Any]) -> None:
    case = case_with(scores=[score("trust", "us", 1), score("trust", "them", 7, **unsure)])
    gap = difference_on(case, "trust").gap

    assert gap is not None
    assert (gap.estimated, gap.shaky) == (True, True)
    assert difference_on(case_with(scores=apart()), "trust").gap != gap


def test_people_are_laid_beside_people_and_organisations_beside_organisations() -> None:
    case = case_with(
        scores=[
            score("trust", "us", 1),
            score("trust", "us", 7, subject="organisation"),
            score("trust", "them", 2),
            score("trust", "them", 7, subject="organisation"),
        ]
    )

    assert difference_on(case, "trust").size is Size.SMALL


def test_only_when_no_two_are_of_a_kind_a_person_is_laid_beside_an_organisation() -> None:
    case = case_with(scores=[score("trust", "us", 1), score("trust", "them", 7, subject="organisation")])

    assert difference_on(case, "trust").size is Size.LARGE


def test_a_scale_with_one_side_has_no_size() -> None:
    assert difference_on(case_with(scores=[score("trust", "us", 1)]), "trust").gap is None
    assert gap_between((), ()) is None


def test_sizes_are_words() -> None:
    assert [size_of(distance).value for distance in range(7)] == [
        "none",
        "small",
        "clear",
        "clear",
        *["large"] * 3,
    ]


@given(told=SCORES, random=st.randoms())
def test_the_order_of_scores_never_matters(told: list[dict[str, Any]], random: Any) -> None:
    shuffled = random.sample(told, len(told))

    assert profiles(case_with(scores=told)) == profiles(case_with(scores=shuffled))


@given(told=SCORES)
def test_swapping_the_parties_swaps_the_picture(told: list[dict[str, Any]]) -> None:
    (one,) = profiles(case_with(scores=told))
    (other,) = profiles(case_with(ours="them", scores=told))
    ours = [line for line in one.lines if line.party == "us"]
    theirs = [line for line in one.lines if line.party == "them"]

    assert list(other.lines) == [*theirs, *ours]
    assert [difference.size for difference in other.differences] == [d.size for d in one.differences]


def test_a_subject_is_a_person_unless_told_otherwise() -> None:
    (place,) = positions(case_with(scores=[score("trust", "us", 1)]), "trust", "us")

    assert place.subject is Subject.PERSON
