"""The log of what was seen: dated situations, what else could explain them, and when a note has to go."""

from collections.abc import Iterator
from datetime import date

from koek.case.differences import Observation
from koek.case.negotiation_case import NegotiationCase
from koek.differences.concerns import FRESH
from koek.differences.factors import owner_of
from koek.findings import Finding


def observation_log(case: NegotiationCase, factor: str | None = None) -> tuple[Observation, ...]:
    """Return what was seen, from early to late; with `factor`, only what has to do with it."""
    found = (one for one in case.observations if factor is None or factor in one.factors)
    return tuple(sorted(found, key=lambda one: (one.on, one.id)))


def observation_findings(case: NegotiationCase, *, today: date) -> tuple[Finding, ...]:
    """Return what to do with each note: throw it away, ask what else could explain it, link it, or fade it.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date
        The day on which it is read.

    Returns
    -------
    tuple of Finding
        From early to late; of one note at most: that it must go, else what is missing and that it is old.
    """
    about_others = {party.id for party in case.parties} - {owner_of(case)}
    return tuple(
        finding
        for one in observation_log(case)
        for finding in _findings(one, today, about_other=one.party in about_others)
    )


def _findings(seen: Observation, today: date, *, about_other: bool) -> Iterator[Finding]:
    facts: dict[str, object] = {"id": seen.id, "day": seen.on, "what": seen.what}
    if seen.delete_by is not None and seen.delete_by <= today:
        yield Finding("observations.delete", facts | {"by": seen.delete_by})
        return
    if seen.other_explanation is None:
        yield Finding("observations.what_else", facts)
    if not seen.factors:
        yield Finding("observations.link", facts)
    if today - seen.on > FRESH:
        yield Finding("observations.old", facts)
    elif seen.delete_by is None and about_other:
        yield Finding("observations.delete_when", facts)
