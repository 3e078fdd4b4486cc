"""Dependence as a choice: whether the parties fit on what it needs, and what protects them both."""

from collections.abc import Iterator

from koek.case.relation import Dependence, Fit, Relation
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

SAFEGUARDS = ("signals", "safeguards", "second_source", "step_in", "exit")


def dependence_advice(
    relation: Relation, viewpoint: str | None = None, method: Method = METHOD
) -> tuple[Finding, ...]:
    """Return, per dependence, whether it was chosen, where the fit is wanting, and what is not covered.

    Dependence is neither good nor bad: unnoticed it is a risk, chosen it can be a strength of both.
    """
    return tuple(
        finding for dependence in relation.dependences for finding in _advice(dependence, viewpoint, method)
    )


def _advice(dependence: Dependence, viewpoint: str | None, method: Method) -> Iterator[Finding]:
    facts: dict[str, object] = {"party": dependence.party, "on": dependence.on, "what": dependence.for_what}
    facts["ours"] = dependence.party == viewpoint
    if dependence.chosen is None:
        yield Finding("relations.dependence_not_chosen_yet", facts)
    elif not dependence.chosen:
        yield Finding("relations.dependence_unwanted", facts)
    else:
        yield from _fits(dependence, facts, method)
    missing = tuple(f"relations.plan.{part}" for part in SAFEGUARDS if not getattr(dependence, part))
    if missing:
        yield Finding("relations.dependence_plan_open", {**facts, "missing": missing})


def _fits(dependence: Dependence, facts: dict[str, object], method: Method) -> Iterator[Finding]:
    told = {theme.theme: theme.fit for theme in dependence.fits}
    for theme in method.ids("dependence_themes"):
        fit = told.get(theme, Fit.UNKNOWN)
        word = {"theme": MethodWord("dependence_themes", theme)}
        if fit is Fit.UNKNOWN:
            question = {"question": MethodWord("dependence_themes", theme, "question")}
            yield Finding("relations.theme_unknown", facts | word | question)
        elif fit is not Fit.YES:
            yield Finding(f"relations.theme_{fit.value}", facts | word)
