"""When to look back on trust: at least every year, in calm water, never on the day of signing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from koek.case.closing import Clause, ClauseStatus
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.trust.views import parties_of, views_until

CALM_AFTER_DAYS = 42
"""Rule of thumb: some weeks after signing the water is calm and the work has begun."""


@dataclass(frozen=True)
class ReviewPlan:
    """When a review of trust is due, and a calm day for it; None when nothing asks for one yet."""

    due: date | None
    suggested: date | None
    is_due: bool
    findings: tuple[Finding, ...]


def next_review_due(case: NegotiationCase, today: date) -> ReviewPlan:
    """Return when the parties look back on trust again.

    A year after the review of the party that looked back longest ago. Without any review: now when the
    parties have worked together for years, else a year after the first proposal, else no date. After signing
    a calm day some weeks later is suggested, when that comes earlier.
    """
    due = _due(case, today)
    if due is None:
        return ReviewPlan(None, None, is_due=False, findings=(Finding("trust.plan_first_review"),))
    calm = _calm_day(case, today)
    day = min(calm, due) if calm else due
    findings = tuple(_plan_findings(case, today, due, day))
    return ReviewPlan(due, max(day, today), due <= today, findings)


def _plan_findings(case: NegotiationCase, today: date, due: date, day: date) -> Iterator[Finding]:
    if due <= today:
        never = not last_reviews(case, today)
        yield Finding("trust.review_never") if never else Finding("trust.review_due", {"due": due})
    elif day < due:
        yield Finding("trust.review_after_signing", {"on": max(day, today), "due": due})
    else:
        yield Finding("trust.review_planned", {"due": due})


def _due(case: NegotiationCase, today: date) -> date | None:
    last = last_reviews(case, today)
    if last:
        return a_year_after(min(last.values()))
    relation = case.relation
    if relation and (relation.several_years or today.year > (relation.since_year or today.year)):
        return today
    offered = _offer_days(case, today)
    return a_year_after(min(offered)) if offered else None


def last_reviews(case: NegotiationCase, today: date) -> dict[str, date]:
    """Return, per party that looked back itself, the last day on which it did so."""
    return {view.voice: view.on for view in views_until(case, today) if view.guessed_by is None}


def a_year_after(day: date) -> date:
    """Return the same day a year later; the first of March after 29 February.

    Examples
    --------
    >>> a_year_after(date(2028, 2, 29))
    datetime.date(2029, 3, 1)
    """
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)


def is_in_contract_round(case: NegotiationCase, today: date) -> bool:
    """Return whether a contract is being negotiated: there are proposals, and none led to a signature since.

    Signed means that at least one agreement is agreed and none is still proposed. A proposal after the last
    day of signing opens a new round.
    """
    offered = _offer_days(case, today)
    if not offered:
        return False
    states = [clause.status for clause in case.agreements]
    if ClauseStatus.AGREED not in states or ClauseStatus.PROPOSED in states:
        return True
    signed = signing_days(case)
    return bool(signed) and max(offered) > max(signed)


def signing_days(case: NegotiationCase) -> tuple[date, ...]:
    """Return the days on which agreements were put in writing, or on which the last party agreed."""
    days = {_signed_on(case, clause) for clause in case.agreements if clause.status is ClauseStatus.AGREED}
    return tuple(sorted(day for day in days if day is not None))


def _signed_on(case: NegotiationCase, clause: Clause) -> date | None:
    if clause.in_writing_on is not None:
        return clause.in_writing_on
    agreed = {side.party: side.agreed_on for side in clause.sides if side.agreed_on is not None}
    return max(agreed.values()) if agreed.keys() >= set(parties_of(case)) else None


def _calm_day(case: NegotiationCase, today: date) -> date | None:
    """Return some weeks after the last signing that no party has looked back on since."""
    signed = [day for day in signing_days(case) if day <= today]
    if not signed or is_in_contract_round(case, today):
        return None
    looked_back = last_reviews(case, today).values()
    return None if any(day > signed[-1] for day in looked_back) else signed[-1] + timedelta(CALM_AFTER_DAYS)


def _offer_days(case: NegotiationCase, today: date) -> list[date]:
    days = [offer.at.date() if isinstance(offer.at, datetime) else offer.at for offer in case.offers]
    return [day for day in days if day <= today]
