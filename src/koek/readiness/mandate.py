"""Who at the table may decide, up to what: cards per person, and what lies outside their authority."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from koek.case.limits import HardLimit, LimitKind
from koek.case.money import Cents
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Text
from koek.case.parties import MayBind, Party, Person
from koek.case.readiness import MandateReach
from koek.findings import Finding
from koek.preferences.feasibility import forbidden_options

CONFIRMED_FOR = timedelta(days=365)
"""Rule of thumb: after this long, ask again whether somebody may decide."""


class CardState(StrEnum):
    """Whether the question "may you decide?" has been answered: red until it is."""

    OPEN = "open"
    CAN_BIND = "can_bind"
    CANNOT_BIND = "cannot_bind"


@dataclass(frozen=True)
class MandateCard:
    """What one person may decide, who confirmed that and when; `findings` tell what is still to do."""

    person: str
    name: str
    party: str
    state: CardState
    up_to: Cents | None
    scope: Text | None
    confirmed_by: Text | None
    confirmed_on: date | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class OutsideMandate:
    """Options of an issue that nobody of a party at the table may agree to."""

    party: str
    issue: str
    options: tuple[str, ...]


def mandate_cards(
    case: NegotiationCase, today: date, viewpoint: str | None = None
) -> tuple[MandateCard, ...]:
    """Return a card for every person, in the order of the case.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date
        The day of reading; a confirmation of a later day does not count yet.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    """
    viewpoint = viewpoint or case.ours
    return tuple(
        _card(case, party, person, today, party.id == viewpoint)
        for party in case.parties
        for person in party.people
    )


def mandate_limits(case: NegotiationCase, people: Iterable[str] | None = None) -> tuple[HardLimit, ...]:
    """Return the reach of the people at the table as hard limits, one per party and issue.

    Solving the case once with and once without these limits shows what the missing person costs. Of several
    people who may decide for a party the widest reach counts; one of them without a reach on an issue makes
    it free.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    people : iterable of str, optional
        Ids of the people at the table; everybody by default. Only those who may bind their party count.
    """
    present = None if people is None else set(people)
    limits = (limit for party in case.parties for limit in _party_limits(case, party, present))
    taken = {limit.id for limit in case.hard_limits}
    free = (f"mandate-{number}" for number in count(1) if f"mandate-{number}" not in taken)
    return tuple(
        limit.model_copy(update={"id": identifier}) for limit, identifier in zip(limits, free, strict=False)
    )


def outside_mandate(case: NegotiationCase, people: Iterable[str] | None = None) -> tuple[OutsideMandate, ...]:
    """Return the options that lie outside the authority at the table, per party and issue.

    Of an issue without steps the options cannot be listed; its limit is in `mandate_limits`.
    """
    limits = mandate_limits(case, people)
    forbidden = forbidden_options(case.model_copy(update={"hard_limits": limits}))
    options = {issue.id: issue.option_ids for issue in case.issues}
    return tuple(
        OutsideMandate(
            limit.party, limit.issue, tuple(o for o in options[limit.issue] if o in forbidden[limit.id])
        )
        for limit in limits
        if limit.issue is not None and limit.id in forbidden
    )


def _card(case: NegotiationCase, party: Party, person: Person, today: date, ours: bool) -> MandateCard:  # noqa: FBT001  # a fact, passed on
    mandate = person.mandate
    confirmed = bool(mandate.confirmed_by and mandate.confirmed_on and mandate.confirmed_on <= today)
    state = CardState.OPEN
    if mandate.may_bind is MayBind.NO:
        state = CardState.CANNOT_BIND
    elif mandate.may_bind is MayBind.YES and confirmed:
        state = CardState.CAN_BIND
    facts = {"person": person.name, "party": party.id, "ours": ours}
    findings = (*_about(person, state, facts, today), *_reaches(case, person, facts))
    return MandateCard(
        person.id, person.name, party.id, state, mandate.up_to, mandate.scope,
        mandate.confirmed_by, mandate.confirmed_on, findings,
    )  # fmt: skip


def _about(person: Person, state: CardState, facts: dict[str, object], today: date) -> Iterator[Finding]:
    confirmed_on = person.mandate.confirmed_on
    if state is CardState.CANNOT_BIND:
        yield Finding("readiness.cannot_bind", facts)
    elif state is CardState.OPEN and person.mandate.may_bind is MayBind.YES:
        yield Finding("readiness.mandate_unconfirmed", facts)
    elif state is CardState.OPEN:
        yield Finding("readiness.mandate_unknown", facts)
    elif confirmed_on and today - confirmed_on > CONFIRMED_FOR:
        yield Finding("readiness.mandate_old", {**facts, "on": confirmed_on})
    else:
        told = {**facts, "by": person.mandate.confirmed_by, "on": confirmed_on}
        yield Finding("readiness.can_bind", told)


def _reaches(case: NegotiationCase, person: Person, facts: dict[str, object]) -> Iterator[Finding]:
    for reach in case.mandate_reach:
        if reach.person == person.id and reach.beyond:
            yield Finding("readiness.beyond", {**facts, "issue": reach.issue, "who": reach.beyond})
        elif reach.person == person.id:
            yield Finding("readiness.beyond_unknown", {**facts, "issue": reach.issue})


def _party_limits(case: NegotiationCase, party: Party, present: set[str] | None) -> Iterator[HardLimit]:
    deciding = [
        person.id
        for person in party.people
        if person.mandate.may_bind is MayBind.YES and (present is None or person.id in present)
    ]
    for issue in case.issues:
        reaches = [r for r in case.mandate_reach if r.issue == issue.id and r.person in deciding]
        if reaches and {reach.person for reach in reaches} == set(deciding):
            yield _widest(party.id, reaches)


def _widest(party: str, reaches: Sequence[MandateReach]) -> HardLimit:
    lowest = [reach.at_least for reach in reaches]
    highest = [reach.at_most for reach in reaches]
    options = [reach.options for reach in reaches]
    return HardLimit(
        id="mandate",
        name=reaches[0].name,
        party=party,
        kind=LimitKind.RED_LINE,
        issue=reaches[0].issue,
        options=tuple(dict.fromkeys(o for some in options for o in some)) if all(options) else (),
        at_least=None if None in lowest else min(bound for bound in lowest if bound is not None),
        at_most=None if None in highest else max(bound for bound in highest if bound is not None),
    )
