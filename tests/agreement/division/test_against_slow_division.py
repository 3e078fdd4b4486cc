"""The division against slow, obvious second implementations that share no code with it."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from axioms.division.ledgers_at_random import QUICK, agreements
from koek.case.ledger import DivisionAgreement, LedgerLine
from koek.division.fifty_fifty import statement_of
from koek.division.payments import fewest_payments
from koek.division.shares import shares_by_weight


def dealt_one_by_one(cents: int, players: list[str], first: str | None) -> dict[str, int]:
    """Deal cents like cards: one each, round after round, starting with the party that was agreed."""
    table = sorted(players, key=lambda player: player != first)
    hands = dict.fromkeys(players, 0)
    for number in range(abs(cents)):
        hands[table[number % len(table)]] += 1 if cents > 0 else -1
    return hands


def nearest_whole_shares(cents: int, weights: list[int], order: list[int]) -> tuple[int, ...]:
    """Try all whole shares next to the exact ones; take the nearest, then the best for the first in order."""
    exact = [Fraction(cents * weight, sum(weights)) for weight in weights]
    around = [range(part.__floor__(), part.__ceil__() + 1) for part in exact]
    whole = [shares for shares in product(*around) if sum(shares) == cents]
    return min(
        whole,
        key=lambda shares: (
            sum((share - part) ** 2 for share, part in zip(shares, exact, strict=True)),
            [-share for share in (shares[party] for party in order)],
        ),
    )


@given(
    cents=st.integers(0, 200),
    weights=st.lists(st.integers(0, 9), min_size=2, max_size=5).filter(any),
    data=st.data(),
)
def test_largest_remainders_are_the_nearest_whole_shares(
    cents: int, weights: list[int], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(weights))))

    shares = shares_by_weight(cents, [Fraction(weight) for weight in weights], order)

    assert shares.cents == nearest_whole_shares(cents, weights, order)


def transfers_so_far(agreement: DivisionAgreement, periods: list[str], *, final: bool) -> dict[str, int]:
    """Follow the rule in words: what everybody has in hand, less its share dealt cent by cent, if any."""
    in_hand = dict.fromkeys(agreement.parties, 0)
    counted: list[LedgerLine] = []
    for line in agreement.lines:
        if str(line.status) == "accepted" and line.period in periods:
            counted.append(line)
            in_hand[line.party] += line.amount * (1 if str(line.kind) == "gain" else -1)
    net = sum(in_hand.values())
    loss_is_shared = final and agreement.loss_rule is not None and str(agreement.loss_rule) == "equal"
    if not counted or (net <= 0 and not loss_is_shared):
        return dict.fromkeys(agreement.parties, 0)
    shares = dealt_one_by_one(net, list(agreement.parties), agreement.odd_cent)
    return {party: in_hand[party] - shares[party] for party in agreement.parties}


def small(agreement: DivisionAgreement) -> DivisionAgreement:
    """Return the agreement with amounts small enough to deal cent by cent."""
    lines = tuple(line.model_copy(update={"amount": line.amount % 211 - 60}) for line in agreement.lines)
    return agreement.model_copy(update={"lines": lines})


@QUICK
@given(agreement=agreements(keyed=False).map(small))
def test_shares_and_advances_are_what_dealing_cent_by_cent_gives(agreement: DivisionAgreement) -> None:
    division = statement_of(agreement, currency="EUR")

    names = [period.id for period in agreement.periods]
    paid = dict.fromkeys(agreement.parties, 0)
    for number, period in enumerate(division.periods, start=1):
        due = transfers_so_far(agreement, names[:number], final=number == len(names))
        assert period.settlement.transfers == due
        assert period.advances == {party: due[party] - paid[party] for party in due}
        paid = due
    assert division.transfers == paid


def splits(members: list[int]) -> Iterator[list[list[int]]]:
    """Yield every way to split balances into groups."""
    if not members:
        yield []
        return
    first, rest = members[0], members[1:]
    for smaller in splits(rest):
        yield [[first], *smaller]
        for index, group in enumerate(smaller):
            yield [*smaller[:index], [first, *group], *smaller[index + 1 :]]


@given(balances=st.lists(st.integers(-5, 5), min_size=1, max_size=5))
def test_no_list_of_payments_is_shorter(balances: list[int]) -> None:
    owed = {f"p{n}": cents for n, cents in enumerate([*balances, -sum(balances)])}
    involved = [cents for cents in owed.values() if cents]

    most = max(len(split) for split in splits(involved) if all(sum(group) == 0 for group in split))

    assert len(fewest_payments(owed)) == len(involved) - most
