"""Examples from the literature: where the rule agrees, and where a famous other rule does not."""

from fractions import Fraction
from typing import Any

from koek.division.answer import Division
from koek.division.fifty_fifty import divide
from koek.division.shares import shares_by_weight
from unit.division.ledgers import agreement, cost, gain


def divided(lines: list[dict[str, Any]], *parties: str) -> Division:
    return divide(agreement(lines, parties=parties), currency="USD")


def test_the_pizza_of_twelve_slices_is_divided_seven_to_five() -> None:
    """Alone Alice has 4 slices and Bob 2; together 12, and all lie before Alice. [Nalebuff2022]_."""
    alone = {"alice": 4, "bob": 2}
    division = divided([gain("alice", str(12 - 4)), gain("bob", str(0 - 2))], "alice", "bob")

    slices = {party: alone[party] + share // 100 for party, share in division.shares.items()}
    assert slices == {"alice": 7, "bob": 5}
    assert [(p.payer, p.receiver, p.cents // 100) for p in division.payments] == [("alice", "bob", 5)]


def test_who_joins_a_paid_ride_pays_half_of_what_both_save() -> None:
    """A car of $150 that one takes anyway saves the other $40 of trains; he pays $20. [Nalebuff2022]_."""
    division = divided([gain("host", "150"), cost("host", "150"), gain("guest", "40")], "host", "guest")

    assert division.net == 4000
    assert division.transfers == {"host": -2000, "guest": 2000}


def test_the_shared_runway_shows_that_three_parties_may_want_another_key() -> None:
    """Runways of 1, 2 and 3 units for $100 each: equal shares of the saving are not the Shapley value.

    [LittlechildOwen1973]_ let the airlines pay 33 1/3, 83 1/3 and 183 1/3: each leg is shared by who uses it.
    Equal shares of the saving let the smallest use the runway for nothing.
    """
    alone = {"a": 100, "b": 200, "c": 300}
    lines = [gain(airline, str(euros)) for airline, euros in alone.items()]
    division = divided([*lines, cost("c", "300")], "a", "b", "c")

    pays = {party: 100 * alone[party] - share for party, share in division.shares.items()}
    assert pays == {"a": 0, "b": 10000, "c": 20000}
    shapley = {"a": Fraction(100, 3), "b": Fraction(250, 3), "c": Fraction(550, 3)}
    assert sum(shapley.values()) == 300
    assert pays != {party: 100 * euros for party, euros in shapley.items()}


def test_under_a_key_one_cent_more_can_cost_a_party_a_cent() -> None:
    """The Alabama paradox of largest remainders, from parts 6, 6 and 2. [BalinskiYoung1982]_."""
    parts = (Fraction(6), Fraction(6), Fraction(2))

    assert shares_by_weight(10, parts, order=(0, 1, 2)).cents == (4, 4, 2)
    assert shares_by_weight(11, parts, order=(0, 1, 2)).cents == (5, 5, 1)
