"""A familiar view beside the advice: where a purchase stands in a purchaser's portfolio."""

from koek.case.relation import PortfolioPlace
from koek.findings import Finding
from koek.method.content import MethodWord

MIDDLE = 3


def portfolio_place(place: PortfolioPlace) -> str | None:
    """Return the id of the place, or None where one of the two answers stands in the middle.

    Notes
    -----
    [Kraljic1983]_: it classes purchases by supply risk and financial impact, seen from the buyer's side.
    """
    if MIDDLE in (place.supply_risk, place.financial_impact):
        return None
    risky, costly = place.supply_risk > MIDDLE, place.financial_impact > MIDDLE
    return {
        (False, False): "routine",
        (False, True): "leverage",
        (True, False): "bottleneck",
        (True, True): "strategic",
    }[risky, costly]


def portfolio_findings(place: PortfolioPlace | None) -> tuple[Finding, ...]:
    """Return the place in words, always with what this view cannot tell."""
    if place is None:
        return ()
    identifier = portfolio_place(place)
    limits = (Finding("relations.portfolio_limits"),)
    if identifier is None:
        return (Finding("relations.portfolio_between", because=limits),)
    facts = {
        "place": MethodWord("portfolio_places", identifier),
        "meaning": MethodWord("portfolio_places", identifier, "meaning"),
    }
    return (Finding("relations.portfolio", facts, limits),)
