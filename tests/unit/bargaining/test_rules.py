"""What each bargaining rule selects, and that every tie is kept."""

from fractions import Fraction

import pytest

from koek.bargaining.rules import BARGAINING_RULES, BargainingSolution, bargaining_rule
from koek.errors import TiedOutcomes
from unit.bargaining.problems import bargain, selected

F = Fraction
RULES_WE_PROMISE = {"nash", "kalai_smorodinsky", "egalitarian", "leximin", "equal_gain", "utilitarian"}
LOPSIDED = ((0, 100), (20, 90), (33, 60), (45, 30), (46, 0))


def test_every_promised_rule_is_registered() -> None:
    assert set(BARGAINING_RULES) == RULES_WE_PROMISE


def test_a_name_has_one_owner() -> None:
    with pytest.raises(ValueError, match="'nash' is registered twice"):
        bargaining_rule("nash")(BARGAINING_RULES["utilitarian"])


@pytest.mark.parametrize(
    ("rule", "chosen"),
    [
        ("nash", 2),
        ("kalai_smorodinsky", 2),
        ("egalitarian", 2),
        ("leximin", 2),
        ("equal_gain", 2),
        ("utilitarian", 1),
    ],
)
def test_each_rule_has_its_own_idea_of_balance(rule: str, chosen: int) -> None:
    assert selected(rule, bargain(*LOPSIDED)) == (chosen,)


def test_rules_can_all_disagree() -> None:
    points = ((20, 100), (29, 70), (36, 55), (45, 44), (46, 43), (70, 10))
    found = {rule: selected(rule, bargain(*points)) for rule in RULES_WE_PROMISE}

    assert found["nash"] == (1,)
    assert found["kalai_smorodinsky"] == (2,)
    assert found["egalitarian"] == (3,)
    assert found["utilitarian"] == (0,)


@pytest.mark.parametrize("rule", sorted(RULES_WE_PROMISE))
def test_every_tie_is_kept(rule: str) -> None:
    assert selected(rule, bargain((3, 1), (1, 3))) == (0, 1)


@pytest.mark.parametrize("rule", sorted(RULES_WE_PROMISE))
def test_one_point_is_selected_by_everyone_also_when_nobody_gains(rule: str) -> None:
    assert selected(rule, bargain((0, 0))) == (0,)


def test_where_not_all_can_gain_nash_lets_most_gain_and_then_multiplies_over_those() -> None:
    points = ((9, 0, 0), (2, 3, 0), (0, 1, 6), (3, 2, 0))

    assert selected("nash", bargain(*points)) == (1, 2, 3)
    assert selected("nash", bargain(*points, (4, 2, 0))) == (4,)


def test_nash_prefers_a_small_gain_for_all_to_large_ones_for_most() -> None:
    assert selected("nash", bargain((100, 100, 0), (1, 1, 1))) == (1,)


def test_a_party_that_cannot_gain_is_left_out_of_relative_gains() -> None:
    points = ((10, 0, 0), (6, 3, 0), (0, 4, 0))

    assert selected("kalai_smorodinsky", bargain(*points)) == (1,)
    assert selected("equal_gain", bargain(*points)) == (1,)


def test_kalai_smorodinsky_looks_at_the_next_smallest_gain_when_the_smallest_tie() -> None:
    points = ((10, 0, 0), (0, 10, 0), (0, 0, 10), (5, 5, 7), (5, 8, 5), (6, 5, 8))

    assert selected("kalai_smorodinsky", bargain(*points)) == (5,)


def test_egalitarian_keeps_what_leximin_still_tells_apart() -> None:
    problem = bargain((2, 2, 9), (2, 5, 3), (7, 2, 2))

    assert selected("egalitarian", problem) == (0, 1, 2)
    assert selected("leximin", problem) == (1,)


def test_equal_gain_takes_the_smallest_spread_and_then_the_larger_smallest_gain() -> None:
    points = ((10, 0), (8, 8), (0, 10))

    assert selected("equal_gain", bargain(*points)) == (1,)
    assert selected("equal_gain", bargain((10, 0), (7, 6), (6, 7), (0, 10))) == (1, 2)
    assert selected("equal_gain", bargain((10, 0), (9, 5), (4, 8), (0, 10))) == (1,)


def test_equal_gain_is_about_amounts_when_all_is_money() -> None:
    points = ((100, 0), (40, 8), (10, 9), (0, 10))

    assert selected("equal_gain", bargain(*points, money=True)) == (2,)
    assert selected("equal_gain", bargain(*points)) == (1,)


def test_differences_beyond_every_double_decide() -> None:
    big = 2**80
    points = ((2 * big, 0), (big + 1, big + 1), (big + 2, big), (0, 2 * big))

    assert {rule: selected(rule, bargain(*points)) for rule in ("nash", "egalitarian", "utilitarian")} == {
        "nash": (1,),
        "egalitarian": (1,),
        "utilitarian": (1, 2),
    }


def test_gains_are_counted_from_no_agreement() -> None:
    points = ((10, 2), (6, 5), (1, 9))

    assert selected("nash", bargain(*points)) == (1,)
    assert selected("nash", bargain(*points, disagreement=(5, 1))) == (0,)


def test_selected_positions_are_those_of_all_points_also_outside_the_zone() -> None:
    points = ((9, 0), (7, 2), (5, 5), (0, 9))

    assert selected("nash", bargain(*points, floors=(0, 1))) == (2,)


def test_fractions_count_exactly() -> None:
    third = F(1, 3)

    assert selected("utilitarian", bargain((third, third), (0, 2 * third))) == (0, 1)


def test_the_only_selected_point_can_be_insisted_on() -> None:
    assert BargainingSolution("nash", (4,)).only() == 4
    with pytest.raises(TiedOutcomes) as tied:
        BargainingSolution("nash", (1, 4)).only()
    assert tied.value.facts == {"rule": "nash", "tied": 2}
