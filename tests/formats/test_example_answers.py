"""What the example cases answer: room, trades that hold, balanced proposals, a division to the cent."""

from fractions import Fraction
from typing import Any

import pytest

from formats.example_cases import best_of, both_languages, case_of, solvable_example
from koek.case.issues import OptionsIssue
from koek.case.ledger import LineStatus
from koek.case.negotiation_case import NegotiationCase
from koek.errors import NotYetSolvable
from koek.workbench.advice import advise
from koek.workbench.best_agreements import best_agreements
from koek.workbench.fair_division import divide_case
from koek.workbench.offers_on_the_table import assess, offer_outcome

HUNDRED_POINTS = 100


def _last_offer(case: NegotiationCase) -> tuple[Any, ...]:
    outcome = offer_outcome(case)

    assert outcome is not None
    return outcome


@pytest.mark.parametrize("name", ["community-centre", "reimbursement", "volunteers"])
def test_every_party_divides_a_hundred_points(name: str) -> None:
    problem = best_of(name).problem
    for table in problem.utilities.values():
        best = [max(contributions.values()) for contributions in table.contributions.values()]

        assert sum(best) + table.constant == HUNDRED_POINTS
        assert all(worth >= 0 for worths in table.contributions.values() for worth in worths.values())


def test_the_money_case_counts_everything_on_one_basis() -> None:
    assert best_of("maintenance").problem.all_money


@solvable_example
def test_there_is_room_for_an_agreement(name: str) -> None:
    assert best_of(name).no_zone is None


@solvable_example
def test_the_first_offer_falls_short_for_somebody_and_the_last_for_nobody(name: str) -> None:
    case, best = case_of(name), best_of(name)
    first, last = (assess(best, offer_outcome(case, case.offers[k].id) or ()) for k in (0, -1))

    assert not first.acceptable
    assert last.acceptable


@solvable_example
def test_the_last_offer_leaves_value_on_the_table_for_everyone(name: str) -> None:
    case, best = case_of(name), best_of(name)
    now = best.problem.utility(_last_offer(case))
    points = [best.frontier.utilities(k) for k in range(len(best.frontier.counts))]

    assert any(all(better > u for better, u in zip(point, now, strict=True)) for point in points)


@solvable_example
def test_trades_stand_even_when_the_estimates_are_somewhat_off(name: str) -> None:
    case, best = case_of(name), best_of(name)
    advice = advise(case, best)
    certain = [item.trade for item in advice.trades if item.question is None]

    assert certain
    assert any(trade.gives for trade in certain)
    assert all(gain >= 0 for gain in certain[0].gains)


@solvable_example
def test_the_balanced_proposal_is_better_for_all_and_extreme_in_no_number(name: str) -> None:
    case, best = case_of(name), best_of(name)
    balanced = advise(case, best).balanced
    now, then = best.problem.utility(_last_offer(case)), best.problem.utility(balanced)
    ends = {i.id: (i.lowest, i.highest) for i in case.issues if not isinstance(i, OptionsIssue)}

    assert all(later > earlier for earlier, later in zip(now, then, strict=True))
    assert not [c for c in balanced if c.issue in ends and Fraction(c.option) in ends[c.issue]]


@solvable_example
def test_a_balanced_proposal_gives_everyone_more_than_half_of_what_they_could_gain(name: str) -> None:
    case, best = case_of(name), best_of(name)
    shares = best.relative_gains(best.problem.utility(advise(case, best).balanced))

    assert all(share is not None and share > Fraction(1, 2) for share in shares)


@both_languages
def test_the_example_that_cannot_be_solved_yet_says_why(language: str) -> None:
    with pytest.raises(NotYetSolvable) as caught:
        best_agreements(case_of("not-yet", language))

    assert caught.value.facts["reasons"] == ("not_yet.continuous", "not_yet.constraints")
    assert caught.value.facts["issues"] == ("price",)


def test_the_ledger_of_the_pilot_divides_to_the_cent() -> None:
    case = case_of("maintenance")

    assert case.division is not None
    counted = [line for line in case.division.lines if line.status is LineStatus.ACCEPTED]
    net = sum(line.amount if line.kind == "gain" else -line.amount for line in counted)
    division = divide_case(case).division

    assert net == division.net == 15_167_51
    assert dict(division.shares) == {"vlierhaven": 7_583_75, "torenkroon": 7_583_76}
    assert sum(dict(division.transfers).values()) == 0


def test_the_ledger_shows_a_loss_at_the_start_a_false_step_and_one_line_in_dispute() -> None:
    division = case_of("maintenance").division

    assert division is not None
    first = [line for line in division.lines if line.period == division.periods[0].id]
    disputed = [line.id for line in division.lines if line.status is LineStatus.DISPUTED]

    assert sum(line.amount if line.kind == "gain" else -line.amount for line in first) < 0
    assert [line.id for line in division.lines if line.amount < 0] == ["false-alarms"]
    assert disputed == ["less-power"]
    assert all(line.evidence for line in division.lines)
    assert len(division.periods) == 3
