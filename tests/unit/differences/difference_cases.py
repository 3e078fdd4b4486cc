"""Builders of cases about differences: everything has a default, a test names only what it is about."""

from datetime import date
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.differences.factors import others_of
from koek.differences.standing import FactorDifference, factor_differences
from koek.differences.verdict import DifferenceVerdict, PairVerdict, difference_verdict
from koek.findings import Finding

TODAY = date(2027, 3, 31)
NINE = (
    "intention",
    "relationship",
    "value-creation",
    "trust",
    "dependence",
    "flexibility",
    "claiming-and-sharing",
    "competences",
    "emotional-frame",
)


def case_with(
    *, ours: str | None = "us", parties: tuple[str, ...] = ("Us", "Them"), **analysis: Any
) -> NegotiationCase:
    """Return a case with a difference analysis, and with `observations` where those are given."""
    seen = analysis.pop("observations", [])
    people = {"Us": ["Ann", "Abe"], "Them": ["Bob"]}
    return case_from(
        {
            "koek": "1",
            "title": "A test",
            "ours": ours,
            "parties": [{"name": party, "people": people.get(party, [])} for party in parties],
            "differences": analysis,
            "observations": seen,
        }
    )


def score(factor: str, party: str, value: int, **more: Any) -> dict[str, Any]:
    """Return a score as a file holds it; of another party it is our firm estimate, unless told otherwise."""
    estimate = {
        "according_to": "us",
        "confidence": "medium",
        "evidence": [{"kind": "observed", "what": "a talk"}],
    }
    return {
        "factor": factor,
        "party": party,
        "value": str(value),
        **(estimate if party != "us" else {}),
        **more,
    }


def apart(factor: str = "trust", us: int = 1, them: int = 7) -> list[dict[str, Any]]:
    """Return our score and that of the other."""
    return [score(factor, "us", us), score(factor, "them", them)]


def judged(factor: str = "trust", state: str = "blocking", **more: Any) -> dict[str, Any]:
    """Return a judgement with a reason."""
    return {"factor": factor, "state": state, "reason": "Because.", **more}


def all_judged(state: str = "harmless", **but: str) -> list[dict[str, Any]]:
    """Return a judgement of every factor of the method, some of them different."""
    states = {factor: but.get(factor.replace("-", "_"), state) for factor in NINE}
    return [judged(f, s, own_part="Ours.", brings="Something.", sign="A sign.") for f, s in states.items()]


def measure(factor: str = "trust", **more: Any) -> dict[str, Any]:
    """Return a measure with an owner and a day."""
    return {"name": "Talk", "factor": factor, "owner": "us", "by_when": "2027-06-01", **more}


def difference_on(case: NegotiationCase, factor: str, other: str = "them") -> FactorDifference:
    """Return the difference on one factor."""
    return next(one for one in factor_differences(case, other) if one.factor.id == factor)


def verdict_of(case: NegotiationCase) -> DifferenceVerdict:
    """Return the verdict on a fixed day."""
    return difference_verdict(case, today=TODAY)


def pair_of(case: NegotiationCase) -> PairVerdict:
    """Return the verdict with the first other party."""
    assert others_of(case)
    return verdict_of(case).pairs[0]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [finding.code.removeprefix("differences.") for finding in findings]
