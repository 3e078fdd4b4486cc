"""The answers as objects that programs read: what `--json` prints and what the API gives."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import islice
from typing import Any, Protocol

from koek.bargaining.rules import BargainingSolution
from koek.case.choices import Choice
from koek.errors import KoekError
from koek.findings import Finding
from koek.texts.catalogue import error_text, finding_text, mistake_text, say
from koek.texts.language import Language
from koek.texts.names import Names
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.equal_gain import EQUAL_RULE, EqualGain
from koek.workbench.fair_division import FairDivision
from koek.workbench.next_useful_step import NextUsefulStep
from koek.workbench.offers_on_the_table import Assessment
from koek.workbench.told import Told
from koek.workbench.trade_advice import TradeAdvice

Answer = dict[str, Any]
OUTCOMES = 20
"""How many of the outcomes that are equally good are shown."""


class Speaker(Protocol):
    """In which language sentences are, and how parties, issues and options are called in them."""

    @property
    def language(self) -> Language:
        """The language of every sentence."""

    @property
    def names(self) -> Names:
        """The names of the case."""


def agreements_json(best: BestAgreements, speaker: Speaker, *, limit: int, exact: bool) -> Answer:
    """Return the best agreements; numbers are the nearest doubles, `exact` adds them as ``p/q``."""
    parties, frontier = best.problem.parties, best.frontier
    shown = [frontier.utilities(k) for k in range(min(limit, len(frontier)))]
    answer: Answer = {
        "parties": list(parties),
        "estimated": list(best.problem.estimated),
        "outcome_count": str(best.problem.outcome_count),
        "frontier": {
            "size": len(frontier),
            "outcome_count": str(sum(frontier.counts)),
            "proven": best.proven,
            "reason": best.certificate.reason,
            "gap": [float(gap) for gap in best.certificate.gap],
            "truncated": len(frontier) > limit,
            "points": [_doubles(parties, point) for point in shown],
        },
        "solutions": {rule: _solution(best, found, exact=exact) for rule, found in best.solutions.items()},
    }
    if exact:
        answer["frontier"]["points_exact"] = [_ratios(parties, point) for point in shown]
    if best.no_zone is not None:
        answer["error"] = error_json(best.no_zone, speaker)
    return answer


def _solution(best: BestAgreements, solution: BargainingSolution, *, exact: bool) -> Answer:
    """Return a solution; its utilities are those of the first outcome, other ties are listed apart."""
    parties = best.problem.parties
    points = [best.frontier.utilities(k) for k in solution.selected]
    outcomes = list(islice(best.outcomes(solution), OUTCOMES))
    first = best.problem.utility(outcomes[0])
    answer: Answer = {
        "utilities": _doubles(parties, first),
        "outcome_count": str(best.outcome_count(solution)),
        "outcomes": [_outcome(outcome) for outcome in outcomes],
        "proven": best.proven,
    }
    if len(points) > 1:
        answer["tied_utilities"] = [_doubles(parties, point) for point in points[:OUTCOMES]]
    if exact:
        answer["utilities_exact"] = _ratios(parties, first)
    return answer


def trade_json(best: BestAgreements, advice: TradeAdvice, speaker: Speaker) -> Answer:
    """Return one exchange, with the sentence that tells it."""
    parties, trade = best.problem.parties, advice.trade
    return {
        "between": [parties[position] for position in trade.between],
        "gives": {move.change.issue: move.change.option for move in trade.gives},
        "gets": {move.change.issue: move.change.option for move in trade.gets},
        "gains": _doubles(parties, trade.gains),
        "score": float(trade.score),
        "ease": trade.ease,
        "in_doubt": advice.question is not None,
        "text": finding_text(advice.exchange, speaker.language, speaker.names),
    }


def assessment_json(best: BestAgreements, standing: Assessment) -> Answer:
    """Return where an offer stands for every party."""
    parties = best.problem.parties
    relative = best.relative_gains(standing.utilities)
    return {
        "outcome": _outcome(standing.outcome),
        "utilities": _doubles(parties, standing.utilities),
        "share_of_possible_gain": {
            party: None if share is None else float(share)
            for party, share in zip(parties, relative, strict=True)
        },
        "short": {party: shortfall.value for party, shortfall in standing.short.items()},
        "breaks": list(standing.infeasible),
        "acceptable": standing.acceptable,
        "pareto_optimal": standing.is_best,
        "proven": best.proven,
    }


def division_json(answer: FairDivision) -> Answer:
    """Return the fifty-fifty division; amounts in whole cents."""
    division = answer.division
    return {
        "currency": division.currency,
        "standing": division.standing.value,
        "net": division.net,
        "shares": dict(division.shares),
        "transfers": dict(division.transfers),
        "payments": [{"from": p.payer, "to": p.receiver, "cents": p.cents} for p in division.payments],
        "periods": [
            {
                "id": period.period.id,
                "gains": period.gains,
                "costs": period.costs,
                "net_of_term": period.settlement.net,
                "advances": dict(period.advances),
            }
            for period in division.periods
        ],
        "pending": [
            {
                "line": pending.line.id,
                "status": pending.line.status.value,
                "overdue": pending.overdue,
                "net": pending.change.net,
                "shares": dict(pending.change.shares),
                "transfers": dict(pending.change.transfers),
            }
            for pending in division.pending
        ],
    }


def equal_gain_json(answer: EqualGain) -> Answer:
    """Return the agreement in which all reach an equal part, for who has no money to divide."""
    return {
        "rule": EQUAL_RULE,
        "shares": {party: None if part is None else float(part) for party, part in answer.shares.items()},
        "outcome": _outcome(answer.outcome),
        "proven": answer.best.proven,
    }


def told_json(told: Told, speaker: Speaker) -> Answer:
    """Return an answer about the method: codes and sentences."""
    return {
        "headline": finding_json(told.headline, speaker),
        "next_step": finding_json(told.next_step, speaker),
        "parts": [
            {
                "code": part.heading,
                "heading": say(part.heading, speaker.language, part.facts, speaker.names),
                "findings": [finding_json(finding, speaker) for finding in part.findings],
            }
            for part in told.parts
        ],
    }


def step_json(found: NextUsefulStep, speaker: Speaker) -> Answer:
    """Return the next useful step with its reason, and what helps at this moment."""
    return {
        "moment": found.moment.value,
        "theme": found.theme,
        "step": finding_json(found.step, speaker),
        "reason": finding_json(found.reason, speaker),
        "says": [finding_json(finding, speaker) for finding in found.says],
    }


def finding_json(finding: Finding, speaker: Speaker) -> Answer:
    """Return a finding as code and sentence, with those that it rests on."""
    text = finding_text(finding, speaker.language, speaker.names)
    answer: Answer = {"code": finding.code, "text": text}
    if finding.because:
        answer["because"] = [finding_json(reason, speaker) for reason in finding.because]
    return answer


def error_json(error: KoekError, speaker: Speaker) -> Answer:
    """Return why there is no answer, as code and sentence, with the findings it rests on."""
    text = error_text(error, speaker.language, speaker.names)
    answer: Answer = {"code": error.code, "text": text}
    why: Any = error.facts.get("why", ())
    if why:
        spoken = [finding_text(reason, speaker.language, speaker.names) for reason in why]
        answer["because"] = [
            {"code": reason.code, "text": text} for reason, text in zip(why, spoken, strict=True)
        ]
    return answer


def mistakes_json(error: KoekError, speaker: Speaker) -> list[Answer]:
    """Return each mistake as code and sentence, with where it stands as far as that is known."""
    return [
        {"code": mistake.code, "text": mistake_text(mistake, speaker.language, speaker.names)}
        | {key: value for key, value in vars(mistake.place).items() if value}
        for mistake in getattr(error, "mistakes", ())
    ]


def _outcome(outcome: Sequence[Choice]) -> dict[str, str]:
    return {choice.issue: choice.option for choice in outcome}


def _doubles(parties: Sequence[str], utilities: Sequence[Fraction]) -> dict[str, float]:
    return {party: float(utility) for party, utility in zip(parties, utilities, strict=True)}


def _ratios(parties: Sequence[str], utilities: Sequence[Fraction]) -> dict[str, str]:
    return {p: f"{u.numerator}/{u.denominator}" for p, u in zip(parties, utilities, strict=True)}
