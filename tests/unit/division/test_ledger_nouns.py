"""A ledger cannot say what cannot be."""

import pytest
from pydantic import ValidationError

from koek.case.ledger import DivisionAgreement, LedgerPeriod, WorkedHours
from koek.case.negotiation_case import NegotiationCase
from koek.errors import InvalidCase
from unit.division.ledgers import agreement, cost, first_line, gain


def codes(error: pytest.ExceptionInfo[ValidationError]) -> list[str]:
    return [problem["type"] for problem in error.value.errors()]


def test_hours_times_rate_are_the_amount() -> None:
    found = first_line(agreement([cost("buyer", "1237.50", hours={"count": "16.5", "rate": "75"})]))

    assert found.hours is not None
    assert found.amount == found.hours.amount == 123750


def test_half_a_cent_is_rounded_away_from_zero() -> None:
    assert WorkedHours.model_validate({"count": "0.5", "rate": "0.01"}).amount == 1
    assert WorkedHours.model_validate({"count": "-0.5", "rate": "0.01"}).amount == -1


def test_an_amount_that_hours_and_rate_do_not_make_is_refused_with_the_right_one() -> None:
    with pytest.raises(ValidationError) as error:
        agreement([cost("buyer", "1200", hours={"count": "16.5", "rate": "75"})])

    assert codes(error) == ["line.hours_do_not_match"]
    assert error.value.errors()[0]["ctx"] == {
        "hours": "16.5",
        "rate": "75",
        "expected": "1237.5",
        "amount": "1200",
    }


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValidationError) as error:
        LedgerPeriod.model_validate({"name": "2026", "starts": "2026-12-31", "ends": "2026-01-01"})

    assert codes(error) == ["period.ends_before_it_starts"]


def test_a_period_may_be_one_day() -> None:
    period = LedgerPeriod.model_validate({"name": "day", "starts": "2026-01-01", "ends": "2026-01-01"})

    assert period.starts == period.ends


def test_periods_stand_in_order_of_time() -> None:
    periods = [{"name": "2027", "starts": "2027-01-01"}, "undated", {"name": "2026", "starts": "2026-01-01"}]

    with pytest.raises(ValidationError) as error:
        agreement(periods=periods)

    assert codes(error) == ["division.periods_out_of_order"]


def test_periods_may_start_on_the_same_day() -> None:
    periods = [{"name": "north", "starts": "2026-01-01"}, {"name": "south", "starts": "2026-01-01"}]

    assert [period.id for period in agreement(periods=periods).periods] == ["north", "south"]


@pytest.mark.parametrize(
    ("shares", "code"),
    [
        ((("buyer", "-1"), ("supplier", "2")), "division.key_negative"),
        ((("buyer", "1"), ("buyer", "2")), "division.key_party_twice"),
        ((("buyer", "0"), ("supplier", "0")), "division.key_without_parts"),
        ((("buyer", "1"),), "division.key_party_missing"),
    ],
)
def test_a_key_gives_every_party_one_share(shares: tuple[tuple[str, str], ...], code: str) -> None:
    key = {"shares": tuple({"party": p, "parts": n} for p, n in shares), "reason": "Risk"}

    with pytest.raises(ValidationError) as error:
        agreement(key=key)

    assert codes(error) == [code]


def test_a_loss_cannot_follow_a_key_that_is_not_there() -> None:
    with pytest.raises(ValidationError) as error:
        agreement(loss_rule="key")

    assert codes(error) == ["division.loss_key_missing"]


def test_a_party_shares_once() -> None:
    with pytest.raises(ValidationError) as error:
        agreement(parties=("buyer", "supplier", "buyer"))

    assert codes(error) == ["division.party_twice"]


def test_the_term_ends_with_the_last_period_unless_agreed_otherwise() -> None:
    year = {"name": "2026", "ends": "2026-12-31"}

    assert str(agreement(periods=[year]).last_day) == "2026-12-31"
    assert str(agreement(periods=[year], term_ends="2030-12-31").last_day) == "2030-12-31"
    assert agreement(periods=[]).last_day is None


def test_who_signs_and_whose_rate_is_agreed_are_parties_of_the_division() -> None:
    division = agreement(
        [gain("buyer", "1")], signed_by=("byer",), hourly_rates=({"party": "bank", "rate": "9"},)
    )

    with pytest.raises(InvalidCase) as error:
        NegotiationCase(koek=1, title="Case", parties=_parties(), division=division)

    assert [(mistake.code, mistake.facts["id"]) for mistake in error.value.mistakes] == [
        ("division.not_a_party", "byer"),
        ("division.not_a_party", "bank"),
    ]


def _parties() -> tuple[dict[str, str], ...]:
    return ({"id": "buyer", "name": "Buyer"}, {"id": "supplier", "name": "Supplier"})


def test_an_agreement_survives_a_round_trip_through_text() -> None:
    found = agreement(
        [cost("buyer", "150.50", hours={"count": "3.5", "rate": "43"}, includes_margin=True)],
        key={
            "shares": ({"party": "buyer", "parts": "2/3"}, {"party": "supplier", "parts": "1/3"}),
            "reason": "Risk",
        },
        hourly_rates=({"party": "buyer", "rate": "43"},),
    )

    assert DivisionAgreement.model_validate(found.model_dump(mode="json")) == found
