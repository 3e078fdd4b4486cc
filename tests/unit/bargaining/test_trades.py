"""Exchanges from an offer that let both gain and nobody lose."""

from fractions import Fraction

from koek.bargaining.exchanges import MOST_BUNDLES, MOST_MOVES_OF_TWO
from koek.bargaining.moves import MOST_MOVES
from koek.bargaining.trades import MOST_ISSUES_FOR_DOUBLES, Trade, trades
from unit.bargaining.problems import outcome, problem_of
from unit.preferences.cases import worth

F = Fraction
EQUAL = worth(1, 1)


def changes(trade: Trade) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the first party gives and gets: the new option per issue."""
    gives, gets = (
        {move.change.issue: move.change.option for move in side} for side in (trade.gives, trade.gets)
    )
    return gives, gets


def test_giving_what_costs_little_for_what_means_much_is_a_trade() -> None:
    problem = problem_of([[(10, 0), (8, 6)], [(0, 3), (9, 2)]])

    (trade,) = trades(problem, outcome(0, 0), EQUAL)

    assert changes(trade) == ({"i0": "o1"}, {"i1": "o1"})
    assert (trade.between, trade.gains, trade.score, trade.ease) == ((0, 1), worth(7, 5), F(5), 2)
    assert trade.outcome(outcome(0, 0)) == outcome(1, 1)
    assert trade.moves == trade.gives + trade.gets


def test_an_exchange_that_leaves_one_as_well_off_is_none() -> None:
    assert trades(problem_of([[(10, 0), (8, 6)], [(0, 6), (9, 0)]]), outcome(0, 0), EQUAL) == ()


def test_giving_what_costs_nothing_is_a_trade_too() -> None:
    problem = problem_of([[(5, 0), (5, 4)], [(0, 3), (2, 3)]])

    (trade,) = trades(problem, outcome(0, 0), EQUAL)

    assert changes(trade) == ({"i0": "o1"}, {"i1": "o1"})
    assert trade.gains == worth(2, 4)


def test_what_both_like_better_needs_no_giving() -> None:
    (trade,) = trades(problem_of([[(0, 0), (3, 1), (1, 2)]]), outcome(0), EQUAL)

    assert changes(trade) == ({}, {"i0": "o1"}) or changes(trade) == ({}, {"i0": "o2"})
    assert (trade.score, trade.ease) == (F(1), 1)


def test_scores_are_relative_to_what_each_could_gain() -> None:
    problem = problem_of([[(10, 0), (8, 6)], [(0, 3), (9, 2)]])

    (trade,) = trades(problem, outcome(0, 0), worth(70, 10))

    assert trade.score == F(1, 10)


def test_scores_are_amounts_when_all_is_money() -> None:
    problem = problem_of([[(10, 0), (8, 6)], [(0, 3), (9, 2)]], money=True)

    (trade,) = trades(problem, outcome(0, 0), worth(0, 0))

    assert trade.score == 5


def test_between_parties_of_whom_one_can_gain_nothing_there_is_no_trade() -> None:
    problem = problem_of([[(10, 0), (8, 6)], [(0, 3), (9, 2)]])

    assert trades(problem, outcome(0, 0), worth(70, 0)) == ()


def test_trades_are_ordered_by_the_smaller_gain_and_then_by_ease() -> None:
    give = [[(10, 0), (9, 6)], [(10, 0), (9, 4)]]
    get = [[(0, 2), (4, 1)], [(0, 2), (6, 1)]]

    found = trades(problem_of([*give, *get]), outcome(0, 0, 0, 0), EQUAL)

    assert [(int(trade.score), trade.ease) for trade in found] == [
        (8, 4),
        (5, 2),
        *[(4, 3)] * 2,
        *[(3, 2)] * 3,
        *[(2, 3)] * 2,
    ]


def test_of_equal_scores_the_easiest_comes_first_whoever_trades() -> None:
    problem = problem_of(
        [[(5, 0, 0), (4, 2, 0)], [(0, 5, 0), (2, 4, 0)], [(0, 0, 0), (0, 1, 1)]],
    )

    found = trades(problem, outcome(0, 0, 0), worth(1, 1, 1))

    assert [(trade.between, int(trade.score), trade.ease) for trade in found] == [
        ((1, 2), 1, 1),
        ((0, 1), 1, 2),
        ((0, 2), 1, 2),
        ((0, 1), 1, 3),
    ]


def test_a_third_party_never_loses() -> None:
    give, get = [(10, 0, 3), (8, 6, 0)], [(0, 3, 0), (9, 2, 0)]

    assert trades(problem_of([give, get]), outcome(0, 0), worth(1, 1, 1)) == ()
    repaired = trades(problem_of([give, [(0, 3, 0), (9, 2, 3)]]), outcome(0, 0), worth(1, 1, 1))
    assert [(trade.between, trade.gains) for trade in repaired] == [((0, 1), worth(7, 5, 0))]


def test_a_third_party_that_can_gain_nothing_does_not_stop_the_others() -> None:
    problem = problem_of([[(10, 0, 0), (8, 6, 0)], [(0, 3, 0), (9, 2, 0)]])

    assert len(trades(problem, outcome(0, 0), worth(1, 1, 0))) == 1


def test_trades_can_be_asked_for_one_pair_and_its_direction() -> None:
    problem = problem_of([[(10, 0, 0), (8, 6, 0)], [(0, 3, 0), (9, 2, 0)]])
    ask = (problem, outcome(0, 0), worth(1, 1, 1))

    assert [changes(trade) for trade in trades(*ask, [(1, 0)])] == [({"i1": "o1"}, {"i0": "o1"})]
    assert trades(*ask, [(0, 2), (1, 2)]) == ()


def test_no_issue_is_given_and_got_at_once() -> None:
    problem = problem_of([[(5, 5), (9, 4), (4, 9)]])

    assert trades(problem, outcome(0), EQUAL) == ()


def test_numbers_beyond_machine_words_are_compared_exactly() -> None:
    big = 2**70
    problem = problem_of([[(big, 0), (0, big + 1)], [(0, big), (big + 1, 0)]])

    (trade,) = trades(problem, outcome(0, 0), EQUAL)

    assert (trade.gains, trade.score) == (worth(1, 1), F(1))


def test_of_very_many_moves_a_spread_is_looked_at_and_what_is_found_is_real() -> None:
    steps = 2 * MOST_MOVES
    price, days = [(k, 3 * (steps - k)) for k in range(steps)], [(3 * k, steps - k) for k in range(steps)]
    problem = problem_of([price, days])
    offer = outcome(steps // 2, steps // 2)

    found = trades(problem, offer, EQUAL)

    assert [tuple(map(len, changes(trade))) for trade in found] == [(1, 1)]
    assert all(
        after - before == gain
        for after, before, gain in zip(
            problem.utility(found[0].outcome(offer)), problem.utility(offer), found[0].gains, strict=True
        )
    )
    assert found[0].score > steps * F(99, 100)
    assert not found.complete


def test_of_very_many_ways_on_two_issues_a_spread_is_looked_at() -> None:
    n = MOST_BUNDLES
    give = [[(-k, 3 * k) for k in range(n)], [(-k * n, 4 * k * n - k * k) for k in range(n)]]
    problem = problem_of([*give, [(0, 0), (9 * n * n, -1)]])

    found = trades(problem, outcome(0, 0, 0), EQUAL)

    assert max(trade.ease for trade in found) == 3
    assert all(min(trade.gains) > 0 for trade in found)
    assert not found.complete


def test_where_two_issues_alone_can_move_every_way_is_looked_at() -> None:
    many = 2 * MOST_MOVES_OF_TWO
    give, get = [(-k, 3 * k) for k in range(many)], [(3 * k, -k) for k in range(many)]
    found = trades(problem_of([give, get]), outcome(0, 0), EQUAL)

    assert found
    assert found.complete


def test_what_was_found_of_a_few_issues_is_all_there_is() -> None:
    few = [[(0, 0), (-1, 5)], [(0, 0), (-2, 4)], [(0, 0), (6, -1)]]

    assert trades(problem_of(few), outcome(0, 0, 0), EQUAL).complete
    assert trades(problem_of(few), outcome(0, 0, 0), worth(0, 1)).complete


def test_with_very_many_issues_doubles_are_looked_for_among_the_best_singles() -> None:
    half = MOST_ISSUES_FOR_DOUBLES
    give, get = [[(5, 0), (4, k)] for k in range(half)], [[(0, 5), (k, 4)] for k in range(half)]

    found = trades(problem_of([*give, *get]), outcome(*(0,) * (2 * half)), EQUAL)

    assert not found.complete
    best = found[0]
    assert (best.ease, best.gains) == (4, worth(2 * half - 3 - 2, 2 * half - 3 - 2))
