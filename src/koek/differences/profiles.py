"""Profile lines: where people and organisations of two sides stand on every factor."""

from dataclasses import dataclass

from koek.case.differences import Subject
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import Factor, factors_of, others_of, owner_of
from koek.differences.scores import Position
from koek.differences.standing import FactorDifference, factor_differences
from koek.method.content import METHOD, Method


@dataclass(frozen=True)
class ProfileLine:
    """The places of one person or organisation, one per factor; None where nothing was said."""

    party: str
    subject: Subject
    person: str | None
    positions: tuple[Position | None, ...]


@dataclass(frozen=True)
class Profiles:
    """The picture of two sides: scales in order, the lines of both, and what was decided on each factor.

    `lines` has first those of `ours`, then those of `other`: per side the persons, then the organisation;
    only lines with at least one place. `differences` is in the order of `factors`.
    """

    ours: str
    other: str
    factors: tuple[Factor, ...]
    lines: tuple[ProfileLine, ...]
    differences: tuple[FactorDifference, ...]


def profiles(case: NegotiationCase, method: Method = METHOD) -> tuple[Profiles, ...]:
    """Return the profile lines of the owner of the file beside those of each other party.

    Parameters
    ----------
    case : NegotiationCase
        The case; without an owner its first party is laid beside the others.
    method : Method, optional
        The method, possibly with an organisation's own factors.

    Returns
    -------
    tuple of Profiles
        One per other party, in the order of the case. Which score counts is told by
        `koek.differences.scores.positions`.
    """
    factors, ours = factors_of(case, method), owner_of(case)
    return tuple(
        _pair(case, other, factors, factor_differences(case, other, method), ours)
        for other in others_of(case)
    )


def _pair(
    case: NegotiationCase,
    other: str,
    factors: tuple[Factor, ...],
    differences: tuple[FactorDifference, ...],
    ours: str,
) -> Profiles:
    people = [person.id for party in case.parties for person in party.people]
    subjects = {
        (place.party != ours, place.subject is Subject.ORGANISATION, place.person or "")
        for difference in differences
        for place in difference.positions
    }
    order = sorted(subjects, key=lambda key: (key[:2], people.index(key[2]) if key[2] else -1))
    lines = tuple(
        _line(differences, other if theirs else ours, organisation=organisation, person=person or None)
        for theirs, organisation, person in order
    )
    return Profiles(ours, other, factors, lines, differences)


def _line(
    differences: tuple[FactorDifference, ...], party: str, *, organisation: bool, person: str | None
) -> ProfileLine:
    subject = Subject.ORGANISATION if organisation else Subject.PERSON
    wanted = (party, subject, person)
    return ProfileLine(
        *wanted,
        tuple(
            next((p for p in one.positions if (p.party, p.subject, p.person) == wanted), None)
            for one in differences
        ),
    )
