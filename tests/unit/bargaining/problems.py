"""Builders of bargaining problems and negotiation problems in numbers."""

from collections.abc import Sequence
from fractions import Fraction

from koek.bargaining.rules import solve
from koek.bargaining.zone import BargainingProblem, bargaining_problem
from koek.case.choices import Choice
from koek.preferences.problem import NegotiationProblem
from koek.preferences.reference_points import DisagreementSource, ReferencePoint
from koek.preferences.tables import UtilityTable
from unit.preferences.cases import worth

Number = Fraction | int
Table = Sequence[Sequence[Sequence[Number]]]


def bargain(
    *points: Sequence[Number],
    disagreement: Sequence[Number] | None = None,
    floors: Sequence[Number] | None = None,
    money: bool = False,
) -> BargainingProblem:
    """Return the problem of choosing among utility points; no agreement is worth zero to all by default."""
    zero = disagreement or (0,) * len(points[0])
    return bargaining_problem(
        [worth(*p) for p in points], worth(*zero), worth(*(floors or zero)), money=money
    )


def selected(rule: str, problem: BargainingProblem) -> tuple[int, ...]:
    """Return the positions of the points that a rule selects."""
    return solve(rule, problem).selected


def problem_of(
    values: Table,
    *,
    disagreement: Sequence[Number] | None = None,
    limits: Sequence[Number] | None = None,
    money: bool = False,
    constants: Sequence[Number] | None = None,
) -> NegotiationProblem:
    """Return a problem with issues ``i0``, ``i1`` …, options ``o0`` … and parties ``p0`` …

    `values` is indexed [issue][option][party], as `NegotiationProblem.values` gives them.
    """
    parties = tuple(f"p{k}" for k in range(len(values[0][0])))
    options = {f"i{i}": tuple(f"o{o}" for o in range(len(rows))) for i, rows in enumerate(values)}
    tables = {
        party: UtilityTable(
            party,
            {
                f"i{i}": {f"o{o}": Fraction(row[k]) for o, row in enumerate(rows)}
                for i, rows in enumerate(values)
            },
            Fraction(constants[k] if constants else 0),
        )
        for k, party in enumerate(parties)
    }
    d = worth(*(disagreement or (0,) * len(parties)))
    r = worth(*(limits or d))
    references = {
        party: ReferencePoint(d[k], DisagreementSource.ALTERNATIVE, r[k]) for k, party in enumerate(parties)
    }
    return NegotiationProblem(parties, options, tables, references, {}, all_money=money)


def outcome(*options: int) -> tuple[Choice, ...]:
    """Return the outcome with these option numbers."""
    return tuple(Choice(issue=f"i{i}", option=f"o{o}") for i, o in enumerate(options))
