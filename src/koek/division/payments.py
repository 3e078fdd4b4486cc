"""Who pays whom: the fewest payments that settle what parties owe and are owed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

MOST_PARTIES_EXACT = 12
"""Parties with a balance up to which the number of payments is proven to be the smallest."""


@dataclass(frozen=True)
class Payment:
    """One party pays another an amount in cents, above zero."""

    payer: str
    receiver: str
    cents: int


def fewest_payments(owed: Mapping[str, int]) -> tuple[Payment, ...]:
    """Settle balances with as few payments as possible.

    Parameters
    ----------
    owed : mapping of str to int
        Cents each party pays (negative: receives), adding up to zero; in the order of the parties.

    Returns
    -------
    tuple of Payment
        By payer, then receiver, in party order. Up to `MOST_PARTIES_EXACT` parties with a balance no list is
        shorter; beyond that it is at most one payment less than there are parties.

    Raises
    ------
    ValueError
        The balances do not add up to zero: a programming mistake.

    Notes
    -----
    A group of k parties whose balances cancel settles with k - 1 payments; so the more such groups the
    balances fall into, the fewer the payments. The largest number of groups is found over all subsets.

    Examples
    --------
    >>> fewest_payments({"a": 500, "b": -300, "c": -200})
    (Payment(payer='a', receiver='b', cents=300), Payment(payer='a', receiver='c', cents=200))
    """
    if sum(owed.values()):
        raise ValueError(owed)
    parties = [party for party, cents in owed.items() if cents]
    groups = _most_groups(parties, owed) if len(parties) <= MOST_PARTIES_EXACT else [parties]
    payments = [payment for group in groups for payment in _within(group, owed)]
    position = {party: index for index, party in enumerate(owed)}
    return tuple(sorted(payments, key=lambda payment: (position[payment.payer], position[payment.receiver])))


def _most_groups(parties: Sequence[str], owed: Mapping[str, int]) -> list[list[str]]:
    """Split the parties into as many groups with balance zero as there can be."""
    everyone = (1 << len(parties)) - 1
    balance, most, last = [0] * (everyone + 1), [0] * (everyone + 1), [0] * (everyone + 1)
    for group in range(1, everyone + 1):
        members = [index for index in range(len(parties)) if group >> index & 1]
        balance[group] = sum(owed[parties[index]] for index in members)
        last[group] = max(members, key=lambda index: most[group ^ 1 << index])
        most[group] = most[group ^ 1 << last[group]] + (balance[group] == 0)
    return _trace(parties, balance, last)


def _trace(parties: Sequence[str], balance: Sequence[int], last: Sequence[int]) -> list[list[str]]:
    """Follow the choices back from everyone; each balance of zero on the way closes a group."""
    groups: list[list[str]] = []
    rest = len(balance) - 1
    while rest:
        if balance[rest] == 0:
            groups.append([])
        groups[-1].append(parties[last[rest]])
        rest ^= 1 << last[rest]
    return [sorted(group, key=parties.index) for group in groups]


def _within(group: Sequence[str], owed: Mapping[str, int]) -> Iterator[Payment]:
    """Let payers settle with receivers one after the other; every payment closes at least one balance."""
    left = {party: owed[party] for party in group}
    receivers = [party for party in group if owed[party] < 0]
    for payer in group:
        while left[payer] > 0:
            cents = min(left[payer], -left[receivers[0]])
            left[payer] -= cents
            left[receivers[0]] += cents
            yield Payment(payer, receivers[0], cents)
            if left[receivers[0]] == 0:
                receivers.pop(0)
