"""Bill and Jack barter: the example with which Nash introduced his solution [Nash1950]."""

from fractions import Fraction
from functools import cache

from koek.bargaining.trades import SINGLE
from koek.case.negotiation_case import NegotiationCase
from koek.workbench.advice import advise
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.offers_on_the_table import Shortfall, assess, possible_trades
from unit.preferences.cases import case_of, choices, offer, worth

BILLS_GOODS = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACKS_GOODS = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
GOODS = BILLS_GOODS | JACKS_GOODS
"""What each good is worth to Bill and to Jack."""

EVERYONE_KEEPS = {**dict.fromkeys(BILLS_GOODS, "bill"), **dict.fromkeys(JACKS_GOODS, "jack")}


@cache
def barter() -> NegotiationCase:
    """Return the barter as a case: who gets each good, and keeping one's own as the alternative."""
    worths = {
        "bill": {good: {"bill": bill, "jack": 0} for good, (bill, _) in GOODS.items()},
        "jack": {good: {"bill": 0, "jack": jack} for good, (_, jack) in GOODS.items()},
    }
    keeping = [
        {
            "id": "bills",
            "name": "Keep what is his",
            "party": "bill",
            "worth": str(sum(b for b, _ in BILLS_GOODS.values())),
        },
        {
            "id": "jacks",
            "name": "Keep what is his",
            "party": "jack",
            "worth": str(sum(j for _, j in JACKS_GOODS.values())),
        },
    ]
    return case_of(worths, alternatives=keeping, offers=[offer("bill", **EVERYONE_KEEPS)])


@cache
def best() -> BestAgreements:
    return best_agreements(barter())


def test_nine_goods_can_be_divided_in_512_ways() -> None:
    assert best().problem.outcome_count == 512
    assert best().problem.disagreement == worth(12, 6)


def test_bill_gives_book_whip_ball_and_bat_and_jack_gives_pen_toy_and_knife() -> None:
    (solution,) = best().outcomes(best().solutions["nash"])
    owner = {choice.issue: choice.option for choice in solution}

    assert {good for good in BILLS_GOODS if owner[good] == "jack"} == {"book", "whip", "ball", "bat"}
    assert {good for good in JACKS_GOODS if owner[good] == "bill"} == {"pen", "toy", "knife"}


def test_bill_gains_twelve_and_jack_five() -> None:
    point = best().frontier.utilities(best().solutions["nash"].only())

    assert best().gains(point) == worth(12, 5)


def test_keeping_what_is_theirs_can_get_better_for_both() -> None:
    standing = assess(best(), choices(**EVERYONE_KEEPS))
    found = advise(barter(), best(), viewpoint="bill")

    assert standing.acceptable
    assert not standing.is_best
    assert found.headline.code == "advice.better_for_all"
    assert found.next_step.code == "next.propose_trade"


def test_the_pen_for_the_book_is_the_best_swap_of_one_good_for_one() -> None:
    trades = possible_trades(best(), choices(**EVERYONE_KEEPS), viewpoint="bill")
    swap = next(trade for trade in trades if trade.ease == SINGLE)

    assert [move.change.issue for move in swap.moves] == ["book", "pen"]
    assert swap.gains == worth(8, 3)


def test_giving_jack_the_book_for_nothing_is_worse_for_bill_than_no_barter() -> None:
    present = choices(**{**EVERYONE_KEEPS, "book": "jack"})
    standing = assess(best(), present)

    assert best().gains(standing.utilities) == worth(-2, 4)
    assert standing.short == {"bill": Shortfall.ALTERNATIVE}


def test_the_ratio_of_the_solution_is_between_what_either_could_dream_of() -> None:
    relative = best().relative_gains(best().frontier.utilities(best().solutions["nash"].only()))

    assert best().most_to_gain == worth(18, 8)
    assert relative == (Fraction(12, 18), Fraction(5, 8))
