"""Two packages side by side: what differs, and for whom that is better or worse?"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from koek.case.choices import Choice
from koek.findings import Finding
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.trade_advice import money_of

Package = tuple[Choice, ...]


@dataclass(frozen=True)
class Difference:
    """One issue on which two packages differ; `gains` is what the second brings each party over the first."""

    before: Choice
    after: Choice
    gains: tuple[Fraction, ...]


@dataclass(frozen=True)
class TwoPackages:
    """What changes from one package to another.

    Attributes
    ----------
    differences : tuple of Difference
        In the order of the case; issues on which both choose the same are left out.
    gains : tuple of Fraction
        What the second package brings each party over the first.
    findings : tuple of Finding
        Per difference who gives and who gets, then per party whether it gains or gives in.
    """

    differences: tuple[Difference, ...]
    gains: tuple[Fraction, ...]
    findings: tuple[Finding, ...]


def compare_packages(
    best: BestAgreements,
    before: Package,
    after: Package,
    *,
    viewpoint: str | None = None,
    currency: str = "EUR",
) -> TwoPackages:
    """Return what a package changes against another.

    Parameters
    ----------
    best : BestAgreements
        The case, solved.
    before, after : tuple of Choice
        Complete packages in the order of the case.
    viewpoint : str, optional
        The party that reads this.
    currency : str
        For amounts, when all is money.
    """
    differences = tuple(
        Difference(old, new, _gains(best, old, new))
        for old, new in zip(before, after, strict=True)
        if old != new
    )
    utilities = zip(best.problem.utility(before), best.problem.utility(after), strict=True)
    gains = tuple(new - old for old, new in utilities)
    told = (
        *(_told(best.problem.parties, difference) for difference in differences),
        *_totals(best, gains, viewpoint, currency),
    )
    return TwoPackages(differences, gains, told if differences else ())


def _gains(best: BestAgreements, before: Choice, after: Choice) -> tuple[Fraction, ...]:
    tables = (best.problem.utilities[party].contributions[before.issue] for party in best.problem.parties)
    return tuple(table[after.option] - table[before.option] for table in tables)


def _told(parties: tuple[str, ...], difference: Difference) -> Finding:
    pairs = list(zip(parties, difference.gains, strict=True))
    better = tuple(party for party, gain in pairs if gain > 0)
    worse = tuple(party for party, gain in pairs if gain < 0)
    facts = {"issue": difference.after.issue, "before": difference.before, "after": difference.after}
    if better and worse:
        return Finding("two_packages.exchange", facts | {"better": better, "worse": worse})
    if better:
        return Finding("two_packages.better", facts | {"better": better})
    if worse:
        return Finding("two_packages.worse", facts | {"worse": worse})
    return Finding("two_packages.indifferent", facts)


def _totals(
    best: BestAgreements, gains: tuple[Fraction, ...], viewpoint: str | None, currency: str
) -> Iterator[Finding]:
    for party, gain in zip(best.problem.parties, gains, strict=True):
        facts: dict[str, object] = {"party": party, "ours": party == viewpoint}
        facts["estimated"] = party in best.problem.estimated
        word = "more" if gain > 0 else "less" if gain < 0 else "same"
        if best.problem.all_money and gain:
            yield Finding(f"two_packages.{word}_money", facts | {"amount": money_of(abs(gain), currency)})
        else:
            yield Finding(f"two_packages.{word}", facts)
