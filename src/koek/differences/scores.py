"""Which score counts for whom, and how far two sides are apart: in words, because scores are rough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.case.differences import FactorScore, Subject
from koek.case.estimates import Confidence
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import analysis_of, owner_of


class Size(StrEnum):
    """How far two sides are apart on a factor; says nothing about whether that blocks."""

    NONE = "none"
    SMALL = "small"
    CLEAR = "clear"
    LARGE = "large"


_LEAST_CLEAR, _LEAST_LARGE = 2, 4


@dataclass(frozen=True)
class Position:
    """A place on a scale from 1 (left pole) to 7 (right pole), whose it is and who says so.

    `estimated` when another than the party itself says it; `shaky` when such an estimate is held with low or
    unknown confidence, or rests on no evidence.
    """

    party: str
    subject: Subject
    person: str | None
    value: int
    by: str
    estimated: bool
    shaky: bool
    on: date | None


@dataclass(frozen=True)
class Gap:
    """How far apart two sides are, and how firm that is."""

    size: Size
    estimated: bool
    shaky: bool


def positions(case: NegotiationCase, factor: str, party: str, by: str | None = None) -> tuple[Position, ...]:
    """Return where a party's people and its organisation stand on a factor.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    factor, party : str
        Their ids.
    by : str, optional
        Only what this party says.

    Returns
    -------
    tuple of Position
        Persons in the order of the party (first the one without a name), then the organisation. What a party
        says of itself counts before what others think, the view of the owner of the file before that of a
        third, and a later day before an earlier.
    """
    found: dict[tuple[Subject, str | None], FactorScore] = {}
    for score in sorted(analysis_of(case).scores, key=lambda score: _precedence(score, owner_of(case))):
        told = by in (None, score.according_to or score.party)
        if score.factor == factor and score.party == party and told:
            found[score.subject, score.person] = score
    people: list[str | None] = [None, *(person.id for party_ in case.parties for person in party_.people)]
    order = sorted(found, key=lambda key: (key[0] is Subject.ORGANISATION, people.index(key[1])))
    return tuple(_position(found[key]) for key in order)


def gap_between(ours: Sequence[Position], theirs: Sequence[Position]) -> Gap | None:
    """Return how far two sides are apart: people beside people and organisation beside organisation.

    Returns
    -------
    Gap or None
        The largest distance; only when no two are of one kind, people are laid beside organisations. None
        when a side has no place on the scale.
    """
    pairs = [(mine, yours) for mine in ours for yours in theirs if mine.subject is yours.subject]
    pairs = pairs or [(mine, yours) for mine in ours for yours in theirs]
    if not pairs:
        return None
    largest = max(abs(mine.value - yours.value) for mine, yours in pairs)
    widest = [pair for pair in pairs if abs(pair[0].value - pair[1].value) == largest]
    return Gap(
        size_of(largest),
        estimated=all(any(end.estimated for end in pair) for pair in widest),
        shaky=all(any(end.shaky for end in pair) for pair in widest),
    )


def size_of(distance: int) -> Size:
    """Return a distance on a scale of seven places in words.

    Examples
    --------
    >>> [size_of(distance).value for distance in range(7)]
    ['none', 'small', 'clear', 'clear', 'large', 'large', 'large']
    """
    if distance >= _LEAST_LARGE:
        return Size.LARGE
    if distance >= _LEAST_CLEAR:
        return Size.CLEAR
    return Size.SMALL if distance else Size.NONE


def _precedence(score: FactorScore, owner: str) -> tuple[bool, bool, date, str]:
    by = score.according_to or score.party
    return by == score.party, by == owner, score.on or date.min, by


def _position(score: FactorScore) -> Position:
    by = score.according_to or score.party
    estimated = by != score.party
    unsure = score.confidence in (None, Confidence.LOW) or not score.evidence
    return Position(
        score.party,
        score.subject,
        score.person,
        score.value,
        by,
        estimated=estimated,
        shaky=estimated and unsure,
        on=score.on,
    )
