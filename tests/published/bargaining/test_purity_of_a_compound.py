"""A supplier and a buyer choose the purity of a compound: the pie in dollars [SamuelsonMarks2012]."""

from fractions import Fraction

from koek.workbench.best_agreements import best_agreements
from unit.preferences.cases import case_of, choices, worth

COSTS_MORE = {"97": 0, "98": -50_000, "99": -100_000}
PROFITS = {"97": 200_000, "98": 280_000, "99": 320_000}
MONEY = {"supplier": {"unit": "money"}, "buyer": {"unit": "money"}}


def test_ninety_eight_per_cent_makes_the_pie_largest() -> None:
    """Each per cent costs the supplier 50,000 more; the buyer earns 200,000, 280,000 or 320,000."""
    best = best_agreements(case_of({"supplier": {"purity": COSTS_MORE}, "buyer": {"purity": PROFITS}}, MONEY))
    payment = best.side_payment

    assert payment is not None
    assert best.problem.outcome(next(best.frontier.outcomes(payment.selected))) == choices(purity="98")
    assert payment.joint_gain == 230_000
    assert payment.payments == worth(Fraction(-165_000), Fraction(165_000))
