"""The rule itself: own cost back, the rest shared, to the cent."""

from datetime import date

import pytest

from koek.division.fifty_fifty import divide, statement_of
from koek.division.payments import Payment
from koek.division.rule import Standing
from koek.errors import KeyNotSigned, NothingToDivide
from unit.division.ledgers import agreement, cost, gain

UNEQUAL = {"shares": ({"party": "buyer", "parts": 2}, {"party": "supplier", "parts": 1}), "reason": "Risk"}


def test_each_gets_its_own_cost_back_and_half_of_what_is_left() -> None:
    division = divide(agreement([gain("buyer", "1000"), cost("supplier", "400")]), currency="EUR")

    assert division.net == 60000
    assert division.shares == {"buyer": 30000, "supplier": 30000}
    assert division.transfers == {"buyer": 70000, "supplier": -70000}
    assert division.payments == (Payment("buyer", "supplier", 70000),)
    assert [account.ends_with for account in division.accounts] == [30000, 70000]


def test_a_loss_against_the_baseline_is_shared_as_well() -> None:
    division = divide(agreement([gain("buyer", "1000"), gain("supplier", "-200")]), currency="EUR")

    assert division.transfers == {"buyer": 60000, "supplier": -60000}


def test_three_parties_share_in_three() -> None:
    three = agreement([gain("a", "900"), cost("b", "300")], parties=("a", "b", "c"))

    division = divide(three, currency="EUR")

    assert division.shares == {"a": 20000, "b": 20000, "c": 20000}
    assert division.transfers == {"a": 70000, "b": -50000, "c": -20000}


def test_the_odd_cent_goes_to_the_party_that_was_agreed() -> None:
    division = divide(agreement([gain("buyer", "0.01")], odd_cent="supplier"), currency="EUR")

    assert division.shares == {"buyer": 0, "supplier": 1}
    assert "division.assumed_odd_cent" not in [found.code for found in division.assumptions]


def test_without_agreement_the_odd_cent_goes_to_the_first_and_that_is_an_assumption() -> None:
    division = divide(agreement([gain("supplier", "0.01")]), currency="EUR")

    assert division.shares == {"buyer": 1, "supplier": 0}
    assert ("division.assumed_odd_cent", {"party": "buyer"}) in [
        (f.code, f.facts) for f in division.assumptions
    ]


def test_an_odd_cent_in_an_earlier_period_is_an_assumption_too() -> None:
    lines = [gain("buyer", "0.01", "2026"), gain("buyer", "0.01", "2027")]

    division = divide(agreement(lines, periods=("2026", "2027")), currency="EUR")

    assert "division.assumed_odd_cent" in [found.code for found in division.assumptions]


def test_another_key_divides_when_every_party_signed_its_reason() -> None:
    key = {**UNEQUAL, "signed_by": ("buyer", "supplier")}

    division = divide(agreement([gain("buyer", "900")], key=key), currency="EUR")

    assert division.shares == {"buyer": 60000, "supplier": 30000}


def test_a_key_that_not_everybody_signed_is_no_key_and_says_who_did_not() -> None:
    with pytest.raises(KeyNotSigned) as error:
        divide(agreement([gain("buyer", "900")], key={**UNEQUAL, "signed_by": ("buyer",)}), currency="EUR")

    assert error.value.facts == {"parties": ("supplier",), "reason": "Risk"}


def test_a_key_of_equal_parts_needs_no_signature() -> None:
    equal = {"shares": ({"party": "supplier", "parts": 5}, {"party": "buyer", "parts": 5}), "reason": "Fair"}

    division = divide(agreement([gain("buyer", "900")], key=equal), currency="EUR")

    assert division.shares == {"buyer": 45000, "supplier": 45000}
    assert division.findings[0].code == "division.shared_equally"


@pytest.mark.parametrize(
    ("loss_rule", "standing", "shares"),
    [
        ("equal", Standing.LOSS_EQUAL, (-15000, -15000)),
        ("key", Standing.LOSS_BY_KEY, (-20000, -10000)),
        ("each_bears_own", Standing.LOSS_EACH_BEARS_OWN, (10000, -40000)),
    ],
)
def test_a_loss_follows_the_rule_agreed_for_it(
    loss_rule: str, standing: Standing, shares: tuple[int, int]
) -> None:
    key = {**UNEQUAL, "signed_by": ("buyer", "supplier")}
    lines = [gain("buyer", "100"), cost("supplier", "400")]

    division = divide(agreement(lines, loss_rule=loss_rule, key=key), currency="EUR")

    assert division.standing is standing
    assert tuple(division.shares.values()) == shares
    assert sum(division.transfers.values()) == 0


def test_a_loss_without_a_rule_is_explained_and_not_divided() -> None:
    lossy = agreement([gain("buyer", "100"), cost("supplier", "400")])

    with pytest.raises(NothingToDivide) as error:
        divide(lossy, currency="EUR")

    assert str(error.value.facts["net"].amount) == "-300.00"  # type: ignore[attr-defined]  # facts are objects
    statement = statement_of(lossy, currency="EUR")
    assert statement.standing is Standing.NOT_DIVIDED
    assert statement.transfers == {"buyer": 0, "supplier": 0}
    assert statement.findings[0].facts == error.value.facts


def test_no_extra_value_at_all_is_nothing_to_divide() -> None:
    with pytest.raises(NothingToDivide):
        divide(agreement([gain("buyer", "100"), cost("supplier", "100")]), currency="EUR")


def test_a_loss_is_carried_forward_while_the_term_runs() -> None:
    running = agreement([cost("supplier", "400")], term_ends="2030-12-31")

    division = divide(running, currency="EUR", today=date(2030, 12, 31))

    assert division.standing is Standing.CARRIED_FORWARD
    assert division.transfers == {"buyer": 0, "supplier": 0}
    with pytest.raises(NothingToDivide):
        divide(running, currency="EUR", today=date(2031, 1, 1))


@pytest.mark.parametrize("lines", [[], [gain("buyer", "100", status="claimed")]])
def test_without_accepted_lines_nothing_is_settled_and_no_loss_rule_applies(
    lines: list[dict[str, object]],
) -> None:
    division = divide(agreement(lines), currency="EUR")

    assert division.standing is Standing.NOTHING_ACCEPTED
    assert division.shares == {"buyer": 0, "supplier": 0}


def test_an_agreement_without_a_period_yet_is_an_empty_ledger() -> None:
    division = divide(agreement(periods=()), currency="EUR")

    assert division.periods == ()
    assert division.standing is Standing.NOTHING_ACCEPTED


def test_it_is_an_assumption_that_the_ledger_is_complete_when_a_day_is_missing() -> None:
    lines = [gain("buyer", "100")]
    dated = agreement(lines, term_ends="2026-12-31")

    assert "division.assumed_complete" in [f.code for f in divide(dated, currency="EUR").assumptions]
    assert divide(dated, currency="EUR", today=date(2026, 6, 1)).assumptions == ()
    undated = divide(agreement(lines), currency="EUR", today=date(2026, 6, 1))
    assert "division.assumed_complete" in [f.code for f in undated.assumptions]
