"""Operations that ask: the same questions as the pages and the command line, with the same answers."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from koek.bargaining.found import Found
from koek.case.choices import Choice
from koek.case.nearness import suggested
from koek.errors import InvalidCase, MissingSection, Mistake, Place
from koek.frontier.budget import Budget
from koek.reports.json_answers import (
    agreements_json,
    assessment_json,
    division_json,
    equal_gain_json,
    step_json,
    told_json,
    trade_json,
)
from koek.trust.stress import TrustTalk
from koek.web.api import schemas
from koek.web.api.about import operation
from koek.web.api.access import asking
from koek.web.rooms.answers import SECONDS, Question, agreements_of
from koek.web.rooms.answers import ask_method as answer_of_method
from koek.web.rooms.eyes import seen_by
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.equal_gain import equal_gain
from koek.workbench.fair_division import divide_case
from koek.workbench.next_useful_step import Moment, next_useful_step
from koek.workbench.offers_on_the_table import assess, offer_outcome, with_offer
from koek.workbench.trade_advice import TradeAdvice, trade_advice

MOST_POINTS, POINTS = 10_000, 1000
MOST_TRADES, TRADES = 20, 5
LOOKED_AT = "looked-at"
"""The id of an offer that is looked at and not kept."""

Limit = Annotated[int, Query(ge=1, le=MOST_POINTS)]
Most = Annotated[int, Query(ge=1, le=MOST_TRADES)]
Viewpoint = Annotated[str | None, Query(max_length=200, alias="as")]
Signs = Annotated[tuple[str, ...], Query(max_length=20)]
OfferId = Annotated[str | None, Query(max_length=200)]


class MethodQuestion(StrEnum):
    """What can be asked about the method."""

    READY = "ready"
    DIFFERENCES = "differences"
    RELATION = "relation"
    TRUST = "trust"
    HOW = "how"
    NETWORK = "network"
    CLOSING = "closing"


router = Router()


@router.get("/cases/{case}/agreements", **operation("agreements", schemas.Agreements | schemas.NoAnswerToIt))
def agreements(request: HttpRequest, case: str, limit: Limit = POINTS, exact: bool = False) -> Any:  # noqa: FBT001, FBT002  # a parameter of the query
    """Give the best agreements for all, and what each rule selects."""
    asked = asking(request).question(case)
    return agreements_json(best_of(asked), asked.voice, limit=limit, exact=exact)


@router.get("/cases/{case}/trades", **operation("trades", schemas.Trades | schemas.NoAnswerToIt))
def trades(request: HttpRequest, case: str, offer: OfferId = None, most: Most = TRADES) -> Any:
    """Give the exchanges from an offer that are better for both; by default from the last complete one."""
    asked = asking(request).question(case)
    outcome, best = _outcome(asked, offer), best_of(asked)
    standing = assess(best, outcome)
    found: Found[TradeAdvice] = Found()
    if standing.acceptable and best.zone is not None:
        currency, ours = asked.case.money.currency, asked.case.ours
        found = trade_advice(best, outcome, viewpoint=ours, currency=currency, most=most)
    told = [trade_json(best, trade, asked.voice) for trade in found]
    return {"acceptable": standing.acceptable, "trades": told, "complete": found.complete}


@router.get("/cases/{case}/assessment", **operation("assess_offer", schemas.Assessed | schemas.NoAnswerToIt))
def assess_offer(request: HttpRequest, case: str, offer: OfferId = None) -> Any:
    """Tell where an offer stands for every party; by default the last complete one."""
    asked = asking(request).question(case)
    outcome = _outcome(asked, offer)
    best = best_of(asked)
    return assessment_json(best, assess(best, outcome))


@router.post(
    "/cases/{case}/assessment",
    **operation("assess_choices", schemas.Assessed | schemas.NoAnswerToIt, sends=True),
)
def assess_choices(request: HttpRequest, case: str, chosen: schemas.Choices) -> Any:
    """Tell where an offer would stand that nobody made yet; nothing is saved."""
    asked = asking(request).question(case)
    by = asked.case.ours or asked.case.parties[0].id
    tried = with_offer(asked.case, LOOKED_AT, by=by, at=asked.today, choices=chosen.choices)
    outcome = offer_outcome(tried, LOOKED_AT) or ()
    best = best_of(asked)
    return assessment_json(best, assess(best, outcome))


@router.get(
    "/cases/{case}/division",
    **operation("division", schemas.Division | schemas.EqualParts | schemas.NoAnswerToIt),
)
def division(request: HttpRequest, case: str) -> Any:
    """Give the fifty-fifty division; without a ledger the agreement in which all reach an equal part."""
    asked = asking(request).question(case)
    if asked.case.division is None:
        return equal_gain_json(equal_gain(asked.case, budget=Budget(seconds=SECONDS)))
    return division_json(divide_case(asked.case, today=asked.today))


@router.get(
    "/cases/{case}/questions/{question}", **operation("ask_method", schemas.Told | schemas.NoAnswerToIt)
)
def ask_method(
    request: HttpRequest,
    case: str,
    question: MethodQuestion,
    about: TrustTalk = TrustTalk.REVIEW,
    viewpoint: Viewpoint = None,
) -> Any:
    """Answer a question of the method in codes and sentences; `about` is the subject of a trust talk."""
    asked = replace(seen(asking(request).question(case), viewpoint), talk=about)
    return told_json(answer_of_method(question, asked), asked.voice)


@router.get("/cases/{case}/next-step", **operation("next_step", schemas.Step | schemas.NoAnswerToIt))
def next_step(
    request: HttpRequest,
    case: str,
    moment: Moment | None = None,
    sign: Signs = (),
    viewpoint: Viewpoint = None,
) -> Any:
    """Tell the next useful step and why; with signs, what helps when a talk is stuck."""
    asked = seen(asking(request).question(case), viewpoint)
    budget, day = Budget(seconds=SECONDS), asked.today
    found = next_useful_step(
        asked.case, today=day, moment=moment, signs=sign, method=asked.method, budget=budget
    )
    return step_json(found, asked.voice)


def seen(asked: Question, viewpoint: str | None) -> Question:
    """Return the question as another party may ask it, as the own side estimates that.

    Raises
    ------
    InvalidCase
        There is no such party.
    """
    known = [party.id for party in asked.case.parties]
    if viewpoint is not None and viewpoint not in known:
        facts = {"id": viewpoint, "suggested": suggested(viewpoint, known)}
        raise InvalidCase((Mistake("party.unknown", facts, Place(path=("as",))),))
    return asked if viewpoint is None else seen_by(asked, viewpoint)


def best_of(asked: Question) -> BestAgreements:
    """Return the best agreements as the pages show them, or say why there are none."""
    found = agreements_of(asked).best
    return best_agreements(asked.case, budget=Budget(seconds=SECONDS)) if found is None else found


def _outcome(asked: Question, offer: str | None) -> tuple[Choice, ...]:
    outcome = offer_outcome(asked.case, offer)
    if outcome is None:
        raise MissingSection(section="offers")
    return outcome
