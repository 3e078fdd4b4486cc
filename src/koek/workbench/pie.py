"""How big is the pie, who gets what of it, and does it grow?"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from koek.bargaining.zone import Utilities
from koek.errors import NoAnswer
from koek.workbench.best_agreements import BestAgreements


class NoPie(NoAnswer):
    """An outcome is worse than no agreement for some party: then there is nothing to share out."""

    code = "pie.below_alternative"


class PieUnit(StrEnum):
    """What slices are measured in: amounts, or each party's own way from its alternative to its ideal."""

    MONEY = "money"
    OWN_SCALE = "own_scale"


@dataclass(frozen=True)
class Slice:
    """What one party gains over its alternative: an amount, or a part of the most it could gain."""

    party: str
    gain: Fraction


@dataclass(frozen=True)
class Pie:
    """What all gain over their alternatives, in the order of the parties."""

    slices: tuple[Slice, ...]

    @property
    def size(self) -> Fraction:
        """The area of the pie: the slices together. Only an amount is fit to be shown as a number."""
        return sum((piece.gain for piece in self.slices), Fraction(0))


@dataclass(frozen=True)
class GrowingPie:
    """The pie before and after a move, on one scale of areas.

    `estimated` are the parties whose preferences somebody else estimated.
    """

    unit: PieUnit
    before: Pie | None
    after: Pie
    estimated: tuple[str, ...] = ()

    @property
    def everyone_gains(self) -> bool:
        """Whether the move makes somebody's slice larger and nobody's smaller."""
        if self.before is None:
            return False
        pairs = [(old.gain, new.gain) for old, new in zip(self.before.slices, self.after.slices, strict=True)]
        return all(new >= old for old, new in pairs) and any(new > old for old, new in pairs)


def growing_pie(best: BestAgreements, after: Utilities, *, before: Utilities | None = None) -> GrowingPie:
    """Return the pie of an outcome, and of the one before it.

    With money on one basis a slice is an amount and the pie is the joint gain. Otherwise a slice is the
    part of its ideal gain that a party reaches, on its own scale: an aid that no sum may be read from.

    Parameters
    ----------
    best : BestAgreements
        The case, solved.
    after, before : tuple of Fraction
        Utility per party, in the order of the problem; `before` is the last offer.

    Raises
    ------
    NoPie
        One of the outcomes is worse than the alternative of the parties in the fact `parties`.
    NoZoneOfAgreement
        Nothing is acceptable to all, so that gains have no ideal to be measured by.
    """
    if best.no_zone is not None:
        raise best.no_zone
    for utilities in (before, after):
        if utilities is not None:
            _require_no_loss(best, utilities)
    unit = PieUnit.MONEY if best.problem.all_money else PieUnit.OWN_SCALE
    return GrowingPie(
        unit,
        None if before is None else _pie(best, before),
        _pie(best, after),
        best.problem.estimated,
    )


def _require_no_loss(best: BestAgreements, utilities: Utilities) -> None:
    gains = zip(best.problem.parties, best.gains(utilities), strict=True)
    short = tuple(party for party, gain in gains if gain < 0)
    if short:
        raise NoPie(parties=short)


def _pie(best: BestAgreements, utilities: Utilities) -> Pie:
    measured = best.gains(utilities) if best.problem.all_money else best.relative_gains(utilities)
    pairs = zip(best.problem.parties, measured, strict=True)
    return Pie(tuple(Slice(party, gain or Fraction(0)) for party, gain in pairs))
