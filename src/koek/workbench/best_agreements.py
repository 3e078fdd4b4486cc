"""Which agreements are best for all, and what is a balanced proposal?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from koek.bargaining.rules import BARGAINING_RULES, BargainingSolution, solve
from koek.bargaining.side_payments import SidePayment, shared_joint_gain
from koek.bargaining.zone import BargainingProblem, Utilities, gains_of_frontier, zone_of_agreement
from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.errors import NoZoneOfAgreement
from koek.findings import Rough
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import Budget, Certificate, ProgressCallback
from koek.frontier.frontier import Frontier
from koek.frontier.pareto import pareto_frontier
from koek.preferences.problem import NegotiationProblem, negotiation_problem
from koek.workbench.no_room import no_room


@dataclass(frozen=True)
class BestAgreements:
    """The answer to "what is best for all of us?".

    Attributes
    ----------
    problem : NegotiationProblem
        What was asked, in numbers.
    frontier : Frontier
        All Pareto-optimal points with their outcomes.
    certificate : Certificate
        Whether that is proven, given what was entered, or how far it can be off.
    zone : BargainingProblem or None
        The part of the frontier that everybody can accept; None when there is none.
    no_zone : NoZoneOfAgreement or None
        Why there is no zone, with whose limit or alternative is in the way; see `no_room`.
    solutions : mapping of str to BargainingSolution
        What each bargaining rule selects, with all ties; empty without a zone.
    side_payment : SidePayment or None
        When all is money: the outcome worth most together and the payment that shares its gain equally.
    """

    problem: NegotiationProblem
    frontier: Frontier
    certificate: Certificate
    zone: BargainingProblem | None
    no_zone: NoZoneOfAgreement | None
    solutions: Mapping[str, BargainingSolution]
    side_payment: SidePayment | None

    @property
    def proven(self) -> bool:
        """Whether the frontier, and all that rests on it, is exact and complete, given what was entered."""
        return self.certificate.proven

    @property
    def most_to_gain(self) -> Utilities:
        """Largest gain of each party over the zone; zero without a zone."""
        if self.zone is None:
            return (Fraction(0),) * len(self.problem.parties)
        return tuple(Fraction(gain, self.zone.scale) for gain in self.zone.ideal_gains)

    def outcomes(self, solution: BargainingSolution) -> Iterator[tuple[Choice, ...]]:
        """Yield every outcome of a solution, in the order of issues and options."""
        return map(self.problem.outcome, self.frontier.outcomes_of(solution.selected))

    def outcome_count(self, solution: BargainingSolution) -> int:
        """Return how many outcomes a solution selects."""
        return sum(self.frontier.counts[k] for k in solution.selected)

    def gains(self, utilities: Utilities) -> Utilities:
        """Return the gain of each party over its disagreement."""
        return tuple(u - d for u, d in zip(utilities, self.problem.disagreement, strict=True))

    def relative_gains(self, utilities: Utilities) -> tuple[Fraction | None, ...]:
        """Return each party's gain as part of the most it could gain; None for who cannot gain."""
        return tuple(self.part_of_most(gain, k) for k, gain in enumerate(self.gains(utilities)))

    def part_of_most(self, gain: Fraction, position: int) -> Fraction | None:
        """Return a gain as part of the most a party could gain, rough where only an order was told.

        None for who cannot gain.
        """
        most, party = self.most_to_gain[position], self.problem.parties[position]
        if not most:
            return None
        part = gain / most
        return Rough(part) if party in self.problem.ordered else part


def best_agreements(
    case: NegotiationCase,
    *,
    viewpoint: str | None = None,
    time: Fraction = Fraction(0),
    undefined: Fraction | None = None,
    budget: Budget | None = None,
    progress: ProgressCallback | None = None,
) -> BestAgreements:
    """Return the Pareto frontier of a case with what every bargaining rule selects on it.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    viewpoint, time, undefined
        See `negotiation_problem`.
    budget : Budget, optional
        How much time and memory the frontier may take; running out is an answer with a bound.
    progress : ProgressCallback, optional
        Told how far the work is.

    Raises
    ------
    MissingSection, MissingPreferences, NotYetSolvable, NothingFeasible, InvalidCase, DifferentMoneyBasis
        See `negotiation_problem`.
    """
    problem = negotiation_problem(case, viewpoint=viewpoint, time=time, undefined=undefined)
    return solve_problem(problem, viewpoint=viewpoint or case.ours, budget=budget, progress=progress)


def solve_problem(
    problem: NegotiationProblem,
    *,
    viewpoint: str | None = None,
    budget: Budget | None = None,
    progress: ProgressCallback | None = None,
) -> BestAgreements:
    """Return the best agreements of a case that has been turned into numbers already."""
    space = AdditiveSpace(problem.values(), problem.constants())
    frontier = pareto_frontier(space, budget=budget or Budget(), progress=progress)
    certificate = frontier.certificate
    if not problem.exact and certificate.proven:
        certificate = replace(certificate, proven=False, reason="rounded_discount")
    gains = gains_of_frontier(frontier, problem.disagreement)
    least = tuple(floor - d for floor, d in zip(problem.floors, problem.disagreement, strict=True))
    payment = shared_joint_gain(gains, least) if problem.all_money else None
    try:
        zone = zone_of_agreement(gains, least, money=problem.all_money)
    except NoZoneOfAgreement:
        no_zone = no_room(problem, gains, least, certificate=certificate, viewpoint=viewpoint)
        return BestAgreements(problem, frontier, certificate, None, no_zone, {}, payment)
    solutions = {rule: solve(rule, zone) for rule in BARGAINING_RULES}
    return BestAgreements(problem, frontier, certificate, zone, None, solutions, payment)
