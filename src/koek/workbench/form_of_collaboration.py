"""Which form of collaboration fits, what does it need, and do we drift from what we chose?"""

from collections.abc import Iterator
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import Relation
from koek.errors import UnaskedSection
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.relations.dependence import dependence_advice
from koek.relations.direction import direction
from koek.relations.drift import relation_drift
from koek.relations.fit import model_word, relation_fit
from koek.relations.portfolio import portfolio_findings
from koek.trust.review import trust_review
from koek.workbench.told import Gathering, Told

SELDOM = 2
"""Of the five steps "hardly" to "nearly always": up to here a behaviour is seen seldom."""

_FIRST = (
    "relations.choose_first",
    "relations.clause_missing",
    "relations.put_on_agenda",
    "relations.theme_unknown",
    "relations.way_there",
)


def form_of_collaboration(
    case: NegotiationCase, *, today: date, viewpoint: str | None = None, method: Method = METHOD
) -> Told:
    """Return what is known about the form of collaboration, with the one step that helps most.

    Parameters
    ----------
    case : NegotiationCase
        A case with a section `relation`.
    today : date
        To see how long the relation lasts.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    method : Method
        Questions, forms and topics.

    Raises
    ------
    UnaskedSection
        The case says nothing about the relation.
    """
    if case.relation is None:
        raise UnaskedSection(section="relation")
    relation, gathering = case.relation, Gathering()
    fit = relation_fit(relation, method)
    headline, *rest = fit.findings
    way = gathering.add("relation.part.direction", direction(relation, fit, year=today.year, method=method))
    drift = relation_drift(case, relation, method)
    seen = tuple(_behaviours_in_doubt(case, relation, today, method))
    kept = tuple(f for f in drift.findings if not (seen and f.code == "relations.no_drift")) if drift else ()
    drifting = gathering.add("relation.part.drift", (*kept, *seen))
    depends = gathering.add(
        "relation.part.dependence", dependence_advice(relation, viewpoint or case.ours, method)
    )
    gathering.add("relation.part.portfolio", portfolio_findings(relation.portfolio))
    gathering.add("relation.part.remarks", rest)
    return Told(headline, tuple(gathering.parts), _next_step((*drifting, *way, *depends)))


def _behaviours_in_doubt(
    case: NegotiationCase, relation: Relation, today: date, method: Method
) -> Iterator[Finding]:
    """Yield the behaviours that the chosen form leans on and that somebody sees seldom, as a question."""
    if relation.chosen is None:
        return
    leaned_on = method.topic("relation_models")[relation.chosen.value].get("behaviours", ())
    for picture in trust_review(case, today, method).pictures:
        voices = [view for view in (picture.itself, *picture.by_others) if view is not None]
        if picture.behaviour in leaned_on and any(view.step <= SELDOM for view in voices):
            facts = {
                "model": model_word(relation.chosen, relation),
                "behaviour": MethodWord("trust_behaviours", picture.behaviour),
                "party": picture.party,
                "ours": picture.party == case.ours,
            }
            yield Finding("relation.behaviour_seldom_seen", facts)


def _next_step(findings: tuple[Finding, ...]) -> Finding:
    """Talk first about what was agreed and is not kept, then about what is still to be chosen."""
    missed = next((f for f in findings if f.code == "relations.indicator_missed"), None)
    if missed is not None:
        return missed
    by_code = {finding.code: finding for finding in reversed(findings)}
    chosen = next((by_code[code] for code in _FIRST if code in by_code), None)
    return chosen or Finding("relation.step.review")
