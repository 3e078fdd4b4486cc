"""Large cases are answered, and answered exactly."""

import pytest

from koek.workbench.best_agreements import solve_problem
from koek.workbench.offers_on_the_table import assess, possible_trades
from unit.bargaining.problems import outcome, problem_of

TENS, UNITS = 1000, 100
LAST = TENS * UNITS - 1


@pytest.mark.slow
def test_a_hundred_thousand_best_combinations_are_weighed_exactly() -> None:
    tens = [(UNITS * k, -UNITS * k) for k in range(TENS)]
    units = [(k, -k) for k in range(UNITS)]
    best = solve_problem(problem_of([tens, units], constants=(0, LAST)))

    assert len(best.frontier) == TENS * UNITS
    middle = [(LAST + 1) // 2, LAST // 2]
    for rule in ("nash", "kalai_smorodinsky", "egalitarian", "leximin", "equal_gain"):
        points = [best.frontier.utilities(k) for k in best.solutions[rule].selected]
        assert [int(mine) for mine, _ in points] == middle
    assert best.outcome_count(best.solutions["utilitarian"]) == TENS * UNITS
    assert assess(best, outcome(500, 50)).is_best


@pytest.mark.slow
def test_exchanges_are_found_among_a_hundred_issues_of_ten_options() -> None:
    give = [[(-k, (5 + i) * k) for k in range(10)] for i in range(50)]
    get = [[((5 + i) * k, -k) for k in range(10)] for i in range(50)]
    problem = problem_of([*give, *get])

    found = possible_trades(solve_problem(problem), outcome(*(0,) * 100))

    assert found[0].ease == 4
    assert {move.change.issue for move in found[0].moves} == {"i48", "i49", "i98", "i99"}
    assert all(move.change.option == "o9" for move in found[0].moves)
