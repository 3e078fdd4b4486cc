"""What a report shows: the answers of the workbench on one case, asked once."""

from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.errors import NoAnswer
from koek.frontier.budget import Budget, ProgressCallback
from koek.method.content import METHOD, Method
from koek.reports.method_answers import MethodAnswer, method_answers
from koek.workbench.advice import Advice, advise
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.fair_division import FairDivision, divide_case, statement_of_case


@dataclass(frozen=True)
class Answers:
    """What is known about a case.

    Attributes
    ----------
    best : BestAgreements or None
        The best agreements; None when there is no answer.
    advice : Advice or None
        The conclusion and the next step; None without a zone of agreement.
    no_answer : NoAnswer or None
        Why `best` or `advice` is missing.
    division : FairDivision or None
        The fifty-fifty calculation; None when the case has no ledger or its key is not signed.
    no_division : NoAnswer or None
        Why nothing was divided, also where the calculation itself is shown.
    method : tuple of MethodAnswer
        What the method says on the sections that the case has; nothing when no day is given.
    """

    best: BestAgreements | None = None
    advice: Advice | None = None
    no_answer: NoAnswer | None = None
    division: FairDivision | None = None
    no_division: NoAnswer | None = None
    method: tuple[MethodAnswer, ...] = ()


def answers(
    case: NegotiationCase,
    *,
    today: date | None = None,
    budget: Budget | None = None,
    progress: ProgressCallback | None = None,
    method: Method = METHOD,
) -> Answers:
    """Ask the workbench everything a report shows; what has no answer is part of the answer.

    `method` is the method with an organisation's own items; without a day nothing of it is asked.

    Raises
    ------
    InvalidCase, DifferentMoneyBasis, IncompleteOffer
        See `best_agreements` and `advise`: the owner of the case can mend these.
    """
    best = advice = no_answer = None
    try:
        best = best_agreements(case, budget=budget, progress=progress)
        advice = advise(case, best)
    except NoAnswer as reason:
        no_answer = reason
    division, no_division = _division(case, today)
    told = method_answers(case, today, method) if today else ()
    return Answers(best, advice, no_answer, division, no_division, told)


def _division(case: NegotiationCase, today: date | None) -> tuple[FairDivision | None, NoAnswer | None]:
    if case.division is None:
        return None, None
    try:
        return divide_case(case, today=today), None
    except NoAnswer as reason:
        try:
            return statement_of_case(case, today=today), reason
        except NoAnswer as unsigned:
            return None, unsigned
