"""Deal stress: better not talk about trust in the middle of a contract fight; with a way out and an end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.trust.rhythm import is_in_contract_round, next_review_due, signing_days
from koek.trust.views import trust_of


class TrustTalk(StrEnum):
    """What the talk would be about; the last two never wait."""

    REVIEW = "review"
    CORE_QUESTIONS = "core_questions"
    START_OF_RELATION = "start_of_relation"
    GAP_IN_INTENTION = "gap_in_intention"


class Timing(StrEnum):
    """What is advised about the moment; the parties decide."""

    NOW = "now"
    WAIT = "wait"
    NOW_BY_CHOICE = "now_by_choice"
    ANOTHER_DAY = "another_day"


@dataclass(frozen=True)
class DealStress:
    """The advice about the moment, until when it holds (None: no date known), and why."""

    timing: Timing
    until: date | None
    findings: tuple[Finding, ...]


_NEVER_WAITS = (TrustTalk.START_OF_RELATION, TrustTalk.GAP_IN_INTENTION)


def deal_stress(
    case: NegotiationCase,
    today: date,
    *,
    in_contract_round: bool | None = None,
    talk: TrustTalk = TrustTalk.REVIEW,
) -> DealStress:
    """Return whether to talk about trust now or after the contract round.

    Parameters
    ----------
    case : NegotiationCase
        The case with its offers, agreements, earlier reviews and overrides.
    today : date
        The day of the advice.
    in_contract_round : bool, optional
        Whether a contract is being negotiated; left out, the offers and agreements of the case tell.
    talk : TrustTalk
        A talk about the relation at the start, and a gap in intention, never wait.

    Returns
    -------
    DealStress
        An advice with its reason, never a refusal. Waiting ends when the yearly review is due; on a day of
        signing nobody rates trust.
    """
    if talk in _NEVER_WAITS:
        return DealStress(Timing.NOW, None, (Finding(f"trust.never_waits.{talk.value}"),))
    if today in signing_days(case):
        return DealStress(
            Timing.ANOTHER_DAY, today + timedelta(days=1), (Finding("trust.not_on_signing_day"),)
        )
    is_open = is_in_contract_round(case, today) if in_contract_round is None else in_contract_round
    if not is_open:
        return DealStress(Timing.NOW, None, (Finding("trust.calm_water"),))
    reason = (Finding("trust.round_is_open"),)
    plan = next_review_due(case, today)
    if plan.is_due:
        return DealStress(Timing.NOW, None, (Finding("trust.wait_no_longer", because=reason),))
    return _while_open(case, today, plan.due, reason)


def _while_open(
    case: NegotiationCase, today: date, due: date | None, reason: tuple[Finding, ...]
) -> DealStress:
    overrides = sorted(trust_of(case).overrides, key=lambda override: override.expires)
    valid = [override for override in overrides if override.on <= today <= override.expires]
    if valid:
        facts = {"reason": valid[-1].reason, "until": valid[-1].expires}
        finding = Finding("trust.now_by_choice", facts, reason)
        return DealStress(Timing.NOW_BY_CHOICE, valid[-1].expires, (finding,))
    wait = Finding("trust.wait_until", {"until": due}, reason) if due else Finding("trust.wait", {}, reason)
    expired = any(override.expires < today for override in overrides)
    return DealStress(Timing.WAIT, due, (wait, *_after_expiry(expired=expired)))


def _after_expiry(*, expired: bool) -> Iterator[Finding]:
    if expired:
        yield Finding("trust.choice_expired")
