"""Which issues count more for one party than for another? That is what trades are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from koek.findings import Finding, Rough
from koek.preferences.problem import NegotiationProblem


@dataclass(frozen=True)
class IssueValuation:
    """How heavily one issue counts for each party.

    `swings` is the distance between the best and the worst feasible option, in each party's own utility;
    `shares` the same as part of that party's total over all issues (0 for a party to whom nothing matters).
    """

    issue: str
    swings: tuple[Fraction, ...]
    shares: tuple[Fraction, ...]

    @property
    def gap(self) -> Fraction:
        """Distance between the largest and the smallest share."""
        return max(self.shares) - min(self.shares)


@dataclass(frozen=True)
class ValuationDifferences:
    """What counts how heavily for whom, the issue with the largest difference first.

    `parties` gives the order of swings and shares; `estimated` are those whose preferences somebody else
    estimated. `findings` tell, per party, the issue that counts more for it than for another.
    """

    parties: tuple[str, ...]
    issues: tuple[IssueValuation, ...]
    estimated: tuple[str, ...]
    findings: tuple[Finding, ...]


def valuation_differences(problem: NegotiationProblem) -> ValuationDifferences:
    """Compare how heavily each issue counts for each party.

    Shares are each party's own proportions, so they may be laid side by side although utilities of
    different parties may not.

    Parameters
    ----------
    problem : NegotiationProblem
        The case in numbers.

    Returns
    -------
    ValuationDifferences
        Issues by falling gap, equal gaps in the order of the case.
    """
    swings = {issue: _swings(problem, issue) for issue in problem.issues}
    totals = [sum(column, Fraction(0)) for column in zip(*swings.values(), strict=True)]
    rough = [Rough if party in problem.ordered else Fraction for party in problem.parties]
    issues = [
        IssueValuation(
            issue, own, tuple(kind(s / t if t else t) for s, t, kind in zip(own, totals, rough, strict=True))
        )
        for issue, own in swings.items()
    ]
    issues.sort(key=lambda valuation: -valuation.gap)
    return ValuationDifferences(
        problem.parties, tuple(issues), problem.estimated, tuple(_findings(problem, issues))
    )


def _swings(problem: NegotiationProblem, issue: str) -> tuple[Fraction, ...]:
    feasible = problem.options[issue]
    tables = [problem.utilities[party].contributions[issue] for party in problem.parties]
    return tuple(max(table[o] for o in feasible) - min(table[o] for o in feasible) for table in tables)


def _findings(problem: NegotiationProblem, issues: list[IssueValuation]) -> Iterator[Finding]:
    if not any(valuation.gap for valuation in issues):
        yield Finding("valuation.alike")
        return
    for position, party in enumerate(problem.parties):
        valuation = max(issues, key=lambda v: v.shares[position] - min(v.shares))
        least = min(valuation.shares)
        if valuation.shares[position] > least:
            other = problem.parties[valuation.shares.index(least)]
            told = {party, other} & set(problem.estimated)
            yield Finding(
                "valuation.matters_more_estimated" if told else "valuation.matters_more",
                {
                    "issue": valuation.issue,
                    "party": party,
                    "share": valuation.shares[position],
                    "other": other,
                    "other_share": least,
                },
            )
