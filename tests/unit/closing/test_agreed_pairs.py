"""How often the comparison of words asks for nothing, and how often it passes over a difference."""

import pytest

from koek.closing.comparing import MeaningDifference, compare_words
from unit.closing import agreed_pairs as pairs
from unit.closing.cases import case_with

PARTIES = [
    {"id": "bakker", "name": "Bakker", "people": [{"id": "jan", "name": "Jan"}]},
    {"id": "wijkhuis", "name": "Wijkhuis", "people": [{"id": "fatima", "name": "Fatima"}]},
]
SAME = (
    *(("nl", *pair) for pair in pairs.SAME_NL),
    *(("en", *pair) for pair in pairs.SAME_EN),
    *pairs.LATER_SAME,
)
DIFFERENT = (
    *(("nl", *pair) for pair in pairs.DIFFERENT_NL),
    *(("en", *pair) for pair in pairs.DIFFERENT_EN),
    *pairs.LATER_DIFFERENT,
)
MOST_FALSE_ALARMS = 6
"""Of the pairs that mean the same; before the rules on "we", on how often and on limits it was 39 of 63."""


def differences(language: str, left: str, right: str) -> tuple[MeaningDifference, ...]:
    """Return what two parties do not say in the same way."""
    sides = [{"party": "bakker", "words": left}, {"party": "wijkhuis", "words": right}]
    agreement = {"id": "a", "name": "Afspraak", "sides": sides}
    case = case_with(PARTIES, ours="bakker", language=language, agreements=[agreement])
    return compare_words(case.agreements[0], case).pairs[0].meaning


@pytest.mark.parametrize(("language", "left", "right"), DIFFERENT)
def test_no_difference_is_passed_over(language: str, left: str, right: str) -> None:
    assert differences(language, left, right)


@pytest.mark.parametrize(("language", "left", "right"), SAME)
def test_nothing_is_asked_where_both_mean_the_same_but_for_what_is_known(
    language: str, left: str, right: str
) -> None:
    assert bool(differences(language, left, right)) == (left in pairs.ASKED_FOR_NOTHING)


def test_there_are_enough_pairs_and_few_false_alarms_among_them() -> None:
    assert len(SAME) >= 60
    assert len(DIFFERENT) >= 55
    assert len(pairs.ASKED_FOR_NOTHING) <= MOST_FALSE_ALARMS


def test_we_is_everybody_only_where_nobody_does_it_for_another() -> None:
    assert differences("nl", "Wij beginnen.", "Wij beginnen.") == ()
    assert differences("nl", "Wij betalen.", "Wij betalen.")
    assert differences("nl", "Wij beginnen te betalen.", "Wij beginnen te betalen.")
    assert differences("nl", "We betalen samen.", "Wij betalen samen.") == ()
    assert differences("nl", "Wij beginnen.", "Bakker begint.")


def test_how_often_belongs_to_the_only_figure_and_stands_alone_beside_more() -> None:
    assert differences("nl", "Elke week 40 broden.", "40 broden per week.") == ()
    assert differences("nl", "40 broden en 3 taarten, elke week.", "Elke week 3 taarten, 40 broden.") == ()
    assert differences("nl", "40 broden en 3 taarten, elke week.", "40 broden en 3 taarten, elke maand.")
