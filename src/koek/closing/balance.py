"""Giving and getting, benefits and burdens over all agreements; and whether they were made together."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import Clause
from koek.case.negotiation_case import NegotiationCase
from koek.closing.sides import between, live_agreements, party_ids, quoted
from koek.findings import Finding


@dataclass(frozen=True)
class GiveAndGet:
    """What one party gives, gets and carries over all agreements, as (agreement, words); never a score."""

    party: str
    gives: tuple[tuple[str, str], ...]
    gets: tuple[tuple[str, str], ...]
    burdens: tuple[tuple[str, str], ...]


def give_and_get(case: NegotiationCase) -> tuple[GiveAndGet, ...]:
    """Return what each party gives, gets and carries, over the agreements that are proposed or made."""
    rows = [(side, agreement.name) for agreement in live_agreements(case) for side in agreement.sides]
    return tuple(
        GiveAndGet(
            party,
            tuple((name, side.gives) for side, name in rows if side.party == party and side.gives),
            tuple((name, side.gets) for side, name in rows if side.party == party and side.gets),
            tuple((name, side.burden) for side, name in rows if side.party == party and side.burden),
        )
        for party in party_ids(case)
    )


def balance_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return questions about balance, interests and deciding together: open ones, never a verdict."""
    balance = give_and_get(case)
    return (
        *_one_way(balance),
        *_burdens(balance),
        *(finding for agreement in live_agreements(case) for finding in _together(agreement, case)),
        *_interests(case),
    )


def _one_way(balance: tuple[GiveAndGet, ...]) -> Iterator[Finding]:
    for one in balance:
        if one.gives and not one.gets:
            words = quoted(words for _, words in one.gives)
            yield Finding("closing.only_gives", {"party": one.party, "gives": words})
        if one.gets and not one.gives:
            words = quoted(words for _, words in one.gets)
            yield Finding("closing.only_gets", {"party": one.party, "gets": words})


def _burdens(balance: tuple[GiveAndGet, ...]) -> Iterator[Finding]:
    carrying = tuple(one for one in balance if one.burdens)
    if not carrying and any(one.gets for one in balance):
        yield Finding("closing.burdens_ask", {"parties": tuple(one.party for one in balance)})
    elif len(carrying) == 1 and sum(1 for one in balance if one.gets) > 1:
        words = quoted(words for _, words in carrying[0].burdens)
        yield Finding("closing.burdens_one_side", {"party": carrying[0].party, "burdens": words})


def _together(agreement: Clause, case: NegotiationCase) -> Iterator[Finding]:
    parties = between(agreement, case)
    facts: dict[str, object] = {"agreement": agreement.name, "id": agreement.id}
    if len(agreement.ideas_of) == 1:
        others = tuple(party for party in parties if party not in agreement.ideas_of)
        yield Finding("closing.idea_of_one", {**facts, "party": agreement.ideas_of[0], "parties": others})


def _interests(case: NegotiationCase) -> Iterator[Finding]:
    """Yield the agreements on an issue for which a party named no interest: it cannot be part of them."""
    for agreement in live_agreements(case):
        if agreement.issue is None:
            continue
        named = {one.party for one in case.interests if agreement.issue in one.issues}
        silent = tuple(party for party in between(agreement, case) if party not in named)
        if silent:
            facts = {"agreement": agreement.name, "issue": agreement.issue, "parties": silent}
            yield Finding("closing.interest_unnamed", facts)
