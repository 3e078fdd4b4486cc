"""The case as numbers: who gets what from each option, and what each compares with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from math import prod

from koek.case.choices import Choice
from koek.case.limits import HardLimit
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Preferences, Unit
from koek.errors import DifferentMoneyBasis, InvalidCase, MissingSection, Mistake, NothingFeasible, Place
from koek.preferences.discounting import discount_factor
from koek.preferences.feasibility import feasible_options, forbidden_options, require_solvable
from koek.preferences.reference_points import ReferencePoint, reference_point
from koek.preferences.roughness import says_only_an_order
from koek.preferences.statements import preference_statements
from koek.preferences.tables import UtilityTable, utility_table


@dataclass(frozen=True)
class NegotiationProblem:
    """An additive problem with finitely many outcomes.

    Attributes
    ----------
    parties : tuple of str
        Ids in the order of the case; every array and tuple of utilities follows it.
    options : mapping of str to tuple of str
        Feasible options per issue, in the order of the case.
    utilities : mapping of str to UtilityTable
        Utility of each party, over all options, also those that a hard limit forbids.
    references : mapping of str to ReferencePoint
        What each party compares with.
    statements : mapping of str to Preferences
        What each party's utilities were made from.
    estimated : tuple of str
        Parties whose preferences are somebody else's estimate.
    limits : tuple of HardLimit
        Hard limits that take options away.
    forbidden : mapping of str to frozenset of str
        For each of those, by its id, the options of its issue that it forbids.
    all_money : bool
        Whether every utility is an amount on the same basis, so that amounts add up and can be paid.
    exact : bool
        False when a discount had to be rounded.
    """

    parties: tuple[str, ...]
    options: Mapping[str, tuple[str, ...]]
    utilities: Mapping[str, UtilityTable]
    references: Mapping[str, ReferencePoint]
    statements: Mapping[str, Preferences]
    estimated: tuple[str, ...] = ()
    limits: tuple[HardLimit, ...] = ()
    forbidden: Mapping[str, frozenset[str]] = field(default_factory=dict)
    all_money: bool = False
    exact: bool = True

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """Parties of whom no more than an order is known."""
        return tuple(party for party in self.parties if says_only_an_order(self.statements[party]))

    @property
    def issues(self) -> tuple[str, ...]:
        """Ids of the issues, in the order of the case."""
        return tuple(self.options)

    @property
    def outcome_count(self) -> int:
        """Number of feasible outcomes, exactly."""
        return prod(map(len, self.options.values()))

    def values(self) -> list[list[list[Fraction]]]:
        """Return the contributions as ``[issue][option][party]``."""
        return [
            [
                [self.utilities[party].contributions[issue][option] for party in self.parties]
                for option in options
            ]
            for issue, options in self.options.items()
        ]

    def constants(self) -> list[Fraction]:
        """Return the constant part of each party's utility."""
        return [self.utilities[party].constant for party in self.parties]

    def utility(self, outcome: Sequence[Choice]) -> tuple[Fraction, ...]:
        """Return the utility of an outcome to each party."""
        return tuple(self.utilities[party].utility(outcome) for party in self.parties)

    def outcome(self, positions: Sequence[int]) -> tuple[Choice, ...]:
        """Return the outcome with these positions of options, one per issue."""
        return tuple(
            Choice(issue=issue, option=options[position])
            for (issue, options), position in zip(self.options.items(), positions, strict=True)
        )

    @property
    def disagreement(self) -> tuple[Fraction, ...]:
        """Utility of no agreement to each party (d)."""
        return tuple(self.references[party].disagreement for party in self.parties)

    @property
    def floors(self) -> tuple[Fraction, ...]:
        """The least an agreement must be worth to each party: the larger of d and r."""
        return tuple(self.references[party].floor for party in self.parties)


def negotiation_problem(
    case: NegotiationCase,
    *,
    viewpoint: str | None = None,
    time: Fraction = Fraction(0),
    undefined: Fraction | None = None,
) -> NegotiationProblem:
    """Return the case as an additive problem, through the eyes of one party.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    viewpoint : str, optional
        See `preference_statements`.
    time : Fraction
        Moment at which discounted value is counted, from 0.
    undefined : Fraction, optional
        Value of what a party left undefined; without it that is a mistake.

    Raises
    ------
    MissingSection
        There are no issues.
    MissingPreferences
        Nothing is known of what some party wants.
    NotYetSolvable
        See `require_solvable`.
    NothingFeasible
        Hard limits leave nothing to choose on an issue.
    InvalidCase
        Values are undefined, or a discount is not above 0.
    DifferentMoneyBasis
        All utilities are money, on different bases.
    """
    if not case.issues:
        raise MissingSection(section="issues")
    statements = preference_statements(case, viewpoint)
    require_solvable(case, statements)
    options, forbidden = feasible_options(case), forbidden_options(case)
    _require_options(case, options)
    tables = _tables(case, statements, undefined)
    factors = {party: discount_factor(s.discount, time) for party, s in statements.items()}
    references = {p: reference_point(case, s, tables[p].utility) for p, s in statements.items()}
    return NegotiationProblem(
        parties=tuple(statements),
        options=options,
        utilities={party: table.times(factors[party].value) for party, table in tables.items()},
        references={party: point.times(factors[party].value) for party, point in references.items()},
        statements=statements,
        estimated=tuple(party for party, statement in statements.items() if statement.is_estimate),
        limits=tuple(limit for limit in case.hard_limits if limit.id in forbidden),
        forbidden=forbidden,
        all_money=_all_money(case, statements),
        exact=all(factor.exact for factor in factors.values()),
    )


def _require_options(case: NegotiationCase, options: Mapping[str, tuple[str, ...]]) -> None:
    empty = tuple(issue for issue, left in options.items() if not left)
    if empty:
        limits = tuple(limit.name for limit in case.hard_limits if limit.issue in empty)
        raise NothingFeasible(issues=empty, limits=limits)


def _tables(
    case: NegotiationCase, statements: Mapping[str, Preferences], undefined: Fraction | None
) -> dict[str, UtilityTable]:
    """Return everybody's utilities, or everything that is wrong with them at once, with its place."""
    tables: dict[str, UtilityTable] = {}
    mistakes: list[Mistake] = []
    for party, statement in statements.items():
        inside: tuple[Mistake, ...] = ()
        try:
            tables[party] = utility_table(statement, case.issues, undefined)
        except InvalidCase as wrong:
            inside = wrong.mistakes
        if statement.discount is not None and statement.discount <= 0:
            facts = {"party": party, "discount": statement.discount}
            inside += (Mistake("value.discount_not_positive", facts, Place(path=("discount",))),)
        here = ("preferences", case.preferences.index(statement))
        mistakes += [replace(mistake, place=Place(path=(*here, *mistake.place.path))) for mistake in inside]
    if mistakes:
        raise InvalidCase(tuple(mistakes))
    return tables


def _all_money(case: NegotiationCase, statements: Mapping[str, Preferences]) -> bool:
    if any(statement.unit is not Unit.MONEY for statement in statements.values()):
        return False
    bases = {statement.basis or case.money for statement in statements.values()}
    if len(bases) > 1:
        raise DifferentMoneyBasis(parties=tuple(statements))
    return True
