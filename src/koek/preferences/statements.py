"""Whose word counts: a party's own preferences for itself, estimates for the others."""

from collections.abc import Mapping

from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Preferences
from koek.errors import MissingPreferences


def preference_statements(case: NegotiationCase, viewpoint: str | None = None) -> Mapping[str, Preferences]:
    """Return, for each party in the order of the case, the preferences to reckon with.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    viewpoint : str, optional
        Party through whose eyes we look, by default the case's `ours`. Its own word counts for itself and
        its estimate for another; where it made none, the other's own word. Without a viewpoint every
        party's own word counts first.

    Raises
    ------
    MissingPreferences
        Nothing is known of what some parties want.
    """
    viewpoint = viewpoint or case.ours
    chosen = {party.id: _statement(case, party.id, viewpoint) for party in case.parties}
    missing = tuple(party for party, statement in chosen.items() if statement is None)
    if missing:
        raise MissingPreferences(parties=missing)
    return {party: statement for party, statement in chosen.items() if statement is not None}


def _statement(case: NegotiationCase, party: str, viewpoint: str | None) -> Preferences | None:
    told = {p.according_to or p.party: p for p in case.preferences if p.party == party}
    if viewpoint in told:
        return told[viewpoint]
    if party in told:
        return told[party]
    return next(iter(told.values()), None) if viewpoint is None else None
