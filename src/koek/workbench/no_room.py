"""Whose limit or alternative is in the way, when nothing is good enough for everyone?"""

from koek.bargaining.zone import Gains, Utilities, unserved_groups
from koek.errors import NoZoneOfAgreement
from koek.findings import Finding
from koek.frontier.budget import Certificate
from koek.preferences.problem import NegotiationProblem
from koek.preferences.reference_points import DisagreementSource


def no_room(
    problem: NegotiationProblem,
    gains: Gains,
    least: Utilities,
    *,
    certificate: Certificate,
    viewpoint: str | None,
) -> NoZoneOfAgreement:
    """Return the answer that there is no zone, with whose limit or alternative is in the way.

    Parameters
    ----------
    problem : NegotiationProblem
        The case in numbers.
    gains : Gains
        What each best combination is worth to each party above no agreement.
    least : tuple of Fraction
        The least gain that each party needs.
    certificate : Certificate
        Whether these are all the best combinations.
    viewpoint : str or None
        The party that reads this: it is called "you".

    Returns
    -------
    NoZoneOfAgreement
        Facts: `short`, the ids of the parties that nothing satisfies; `why`, whose limit or alternative is
        in the way, as findings, with a last one where the best combinations are not proven; `estimated`,
        whether the preferences of anyone are an estimate.
    """
    groups = unserved_groups(gains, least)
    short = tuple(problem.parties[group[0]] for group in groups if len(group) == 1)
    most = dict(zip(problem.parties, map(max, zip(*gains.rows, strict=True)), strict=True))
    why = [_alone(problem, party, most[party], viewpoint) for party in short] or [
        _together(problem, tuple(problem.parties[k] for k in group), viewpoint) for group in groups
    ]
    if not certificate.proven:
        why.append(Finding(f"basis.not_proven.{certificate.reason}"))
    return NoZoneOfAgreement(short=short, why=tuple(why), estimated=bool(problem.estimated))


def _alone(problem: NegotiationProblem, party: str, most: int, viewpoint: str | None) -> Finding:
    """Return what nothing reaches: a limit, or what the party has without an agreement (`most` gain < 0)."""
    source = problem.references[party].source if most < 0 else DisagreementSource.LIMIT
    facts = {"party": party, "ours": party == viewpoint, "estimated": party in problem.estimated}
    return Finding(f"no_zone.{source.value}", facts)


def _together(problem: NegotiationProblem, group: tuple[str, ...], viewpoint: str | None) -> Finding:
    facts = {
        "parties": tuple(party for party in group if party != viewpoint),
        "estimated": any(party in problem.estimated for party in group),
    }
    return Finding("no_zone.with_you" if viewpoint in group else "no_zone.together", facts)
