"""Best agreements are those of going through every outcome with the definitions in hand."""

from fractions import Fraction

from hypothesis import given, settings

from agreement.workbench.slow_answer import Outcome, SlowAnswer, Told, beats
from agreement.workbench.small_cases import small_cases
from koek.bargaining.zone import bargaining_problem
from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.workbench.best_agreements import best_agreements
from koek.workbench.offers_on_the_table import assess

Drawn = tuple[NegotiationCase, Told]
few = settings(max_examples=settings().max_examples // 3)


def plain(outcome: tuple[Choice, ...]) -> Outcome:
    return tuple(choice.option for choice in outcome)


@few
@given(drawn=small_cases())
def test_frontier_zone_and_every_solution_are_those_of_going_through_everything(drawn: Drawn) -> None:
    case, told = drawn
    best, slow = best_agreements(case), SlowAnswer(told)
    expected = slow.frontier()

    assert best.problem.outcome_count == len(slow.utilities)
    assert list(best.frontier) == list(expected)
    assert best.frontier.counts == tuple(map(len, expected.values()))
    listed = [list(best.frontier.outcomes(k)) for k in range(len(best.frontier))]
    assert [[plain(best.problem.outcome(o)) for o in outcomes] for outcomes in listed] == list(
        expected.values()
    )
    assert best.problem.disagreement == slow.d
    assert best.proven
    if not slow.zone:
        assert best.no_zone is not None
        return
    assert best.zone is not None
    assert [best.frontier.utilities(k) for k in best.zone.indexes] == [
        point for point in expected if any(slow.utilities[o] == point for o in slow.zone)
    ]
    assert best.most_to_gain == tuple(u - d for u, d in zip(slow.ideal(), slow.d, strict=True))
    found = {rule: list(map(plain, best.outcomes(solution))) for rule, solution in best.solutions.items()}
    assert {rule: set(outcomes) for rule, outcomes in found.items()} == slow.solutions()
    assert {rule: len(outcomes) for rule, outcomes in found.items()} == {
        rule: best.outcome_count(solution) for rule, solution in best.solutions.items()
    }


@few
@given(drawn=small_cases())
def test_every_outcome_stands_where_going_through_everything_puts_it(drawn: Drawn) -> None:
    case, told = drawn
    best, slow = best_agreements(case), SlowAnswer(told)
    issues = best.problem.issues

    for outcome, utility in slow.utilities.items():
        choices = tuple(Choice(issue=i, option=o) for i, o in zip(issues, outcome, strict=True))
        standing = assess(best, choices)
        assert standing.utilities == utility
        assert standing.acceptable is (outcome in slow.zone)
        assert standing.is_best is (not any(beats(other, utility) for other in slow.utilities.values()))


@few
@given(drawn=small_cases())
def test_the_side_payment_is_the_least_that_shares_the_most_equally(drawn: Drawn) -> None:
    case, told = drawn
    best, slow = best_agreements(case), SlowAnswer(told)
    sums = {outcome: sum(slow.gains(outcome), Fraction(0)) for outcome in slow.utilities}
    share = max(sums.values()) / len(slow.d)
    wanted = told.money and share > 0 and all(d + share >= r for d, r in zip(slow.d, slow.r, strict=True))

    assert (best.side_payment is not None) is wanted
    if best.side_payment is not None:
        moved = {
            o: sum(abs(gain - share) for gain in slow.gains(o)) for o in sums if sums[o] == max(sums.values())
        }
        assert (best.side_payment.gain, sum(best.side_payment.payments)) == (share, 0)
        assert sum(map(abs, best.side_payment.payments)) == min(moved.values())


@few
@given(drawn=small_cases())
def test_a_problem_made_of_points_is_that_of_the_frontier(drawn: Drawn) -> None:
    case, _ = drawn
    best = best_agreements(case)
    if best.zone is None:
        return

    found = bargaining_problem(list(best.frontier), best.problem.disagreement, best.problem.floors)

    assert found.indexes == best.zone.indexes
    assert [found.relative(gains) for gains in found.gains] == [
        best.zone.relative(gains) for gains in best.zone.gains
    ]
