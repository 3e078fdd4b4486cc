"""Who is who for this slice: our party, the others, and which parties something is between."""

from collections.abc import Iterable

from koek.case.closing import Clause, ClauseStatus
from koek.case.negotiation_case import NegotiationCase

LIVE = (ClauseStatus.PROPOSED, ClauseStatus.AGREED)
"""Agreements that are on the table or made; parked and declined ones rest."""


def owner_of(case: NegotiationCase) -> str:
    """Return the owner of the file, else the first party."""
    return case.ours or case.parties[0].id


def party_ids(case: NegotiationCase) -> tuple[str, ...]:
    """Return the parties in the order of the case."""
    return tuple(party.id for party in case.parties)


def between(agreement: Clause, case: NegotiationCase) -> tuple[str, ...]:
    """Return the parties an agreement is between: those it names when these are two or more, else all."""
    named = {side.party for side in agreement.sides}
    return tuple(party for party in party_ids(case) if party in named or len(named) <= 1)


def live_agreements(case: NegotiationCase) -> tuple[Clause, ...]:
    """Return the agreements that are proposed or made, in the order of the case."""
    return tuple(agreement for agreement in case.agreements if agreement.status in LIVE)


def phrase(text: str) -> str:
    """Return a user's sentence without its full stop, so that it can stand inside another sentence."""
    return text.rstrip(" .")


def quoted(texts: Iterable[str]) -> tuple[str, ...]:
    """Return users' sentences between quotation marks, to stand in a list."""
    return tuple(f"“{phrase(text)}”" for text in texts)
