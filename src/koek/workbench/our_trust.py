"""How is our trust?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.trust.core import core_questions, private_start
from koek.trust.review import TrustGap, TrustReview, trust_review
from koek.trust.rhythm import ReviewPlan, next_review_due
from koek.trust.stress import DealStress, Timing, TrustTalk, deal_stress
from koek.trust.views import behaviour_word
from koek.workbench.told import Gathering, Told

_LATER = (Timing.WAIT, Timing.ANOTHER_DAY)


def our_trust(
    case: NegotiationCase, *, today: date, talk: TrustTalk = TrustTalk.REVIEW, method: Method = METHOD
) -> Told:
    """Return what both sides see of each other's behaviour, and whether now is the moment to talk about it.

    On a day of signing nobody rates trust: then only the moment is told.

    Parameters
    ----------
    case : NegotiationCase
        Any case; without a section `trust` the answer says how to begin.
    today : date
        The day of reading.
    talk : TrustTalk
        What the talk would be about: a talk at the start and a gap in intention never wait.
    method : Method
        Behaviours and core questions.
    """
    stress, gathering = deal_stress(case, today, talk=talk), Gathering()
    gathering.add("trust.part.moment", stress.findings)
    if stress.timing is Timing.ANOTHER_DAY:
        return Told(stress.findings[0], tuple(gathering.parts), Finding("trust.step.another_day"))
    review, plan = trust_review(case, today, method), next_review_due(case, today)
    gathering.add("trust.part.behaviours", review.findings)
    gathering.add("trust.part.core", core_questions(case, today, method))
    gathering.add("trust.part.rhythm", plan.findings)
    gathering.add("trust.part.start", private_start(case, today))
    return Told(_headline(review), tuple(gathering.parts), _next_step(stress, review, plan))


def _headline(review: TrustReview) -> Finding:
    if not review.pictures:
        return Finding("trust.not_looked_yet")
    compared = [(p.itself, *p.by_others) for p in review.pictures if p.itself and p.by_others]
    if not compared:
        return Finding("trust.one_side_only")
    behaviours = {gap.behaviour for gap in review.gaps}
    guessed = any(view.guessed_by for views in compared for view in views)
    code = "trust.seen_differently" if behaviours else "trust.no_gap_seen"
    return Finding(code, {"count": len(behaviours), "estimated": guessed})


def _next_step(stress: DealStress, review: TrustReview, plan: ReviewPlan) -> Finding:
    """Wait when that is wise; else ask about the widest gap, begin with yourself, or plan the next look."""
    if stress.timing in _LATER:
        return stress.findings[0]
    if review.gaps:
        return _ask(review.gaps[0])
    if not review.pictures:
        return Finding("trust.step.begin")
    return plan.findings[0] if plan.is_due else Finding("trust.step.review")


def _ask(gap: TrustGap) -> Finding:
    """Ask openly, about situations and never about the other's character."""
    return Finding("trust.step.ask", {"behaviour": behaviour_word(gap.behaviour)})
