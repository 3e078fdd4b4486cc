"""Two envelopes: each side scores itself and the other apart; opened together, views lie side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from koek.case.differences import LEFT_POLE, RIGHT_POLE, DifferenceState, Subject
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import Factor, Label, owner_of
from koek.differences.scores import Size, positions, size_of
from koek.differences.standing import factor_differences
from koek.findings import Finding
from koek.method.content import METHOD, Method

LONGEST_NOTE = 300
"""Characters of a note in an envelope; all envelopes are equally large, so a limit is needed."""

FAR = (Size.CLEAR, Size.LARGE)


@dataclass(frozen=True)
class EnvelopeFrame:
    """What two sides agree on before they score: who they are, which factors, and about whom it is.

    Both write the same: the parties in one order, the ids of the factors in one order, and whether it is
    about the persons at the table or the organisations.

    Raises
    ------
    ValueError
        One party twice, or a factor twice.
    """

    parties: tuple[str, str]
    factors: tuple[str, ...]
    subject: Subject = Subject.PERSON

    def __post_init__(self) -> None:
        if len(set(self.parties)) != len(self.parties) or len(set(self.factors)) != len(self.factors):
            raise ValueError("a party or a factor is named twice")


@dataclass(frozen=True)
class EnvelopeScore:
    """What one side says on one factor; a place may be left open, and so may whether it blocks.

    Raises
    ------
    ValueError
        A place outside the scale, or a note longer than 300 characters.
    """

    myself: int | None = None
    the_other: int | None = None
    blocks: bool | None = None
    note: str = ""

    def __post_init__(self) -> None:
        for place in (self.myself, self.the_other):
            if place is not None and not LEFT_POLE <= place <= RIGHT_POLE:
                raise ValueError(f"{place} is not on the scale")
        if len(self.note) > LONGEST_NOTE:
            raise ValueError("the note is too long")


@dataclass(frozen=True)
class EnvelopeScores:
    """What one side says on every factor of the frame, in its order; None where it is still closed."""

    frame: EnvelopeFrame
    party: str
    scores: tuple[EnvelopeScore | None, ...]

    def __post_init__(self) -> None:
        if self.party not in self.frame.parties or len(self.scores) != len(self.frame.factors):
            raise ValueError("the scores do not fit the frame")


@dataclass(frozen=True)
class Mirror:
    """How a side sees itself beside how the other sees it; `size` is None where one of them left it open."""

    seen: str
    seer: str
    own: int | None
    view: int | None

    @property
    def size(self) -> Size | None:
        """How far the two views are apart, in words."""
        return None if self.own is None or self.view is None else size_of(abs(self.own - self.view))


@dataclass(frozen=True)
class EnvelopeRow:
    """One opened factor: my self and your view of me, your self and my view of you, for whom it blocks."""

    factor: str
    name: Label
    of_me: Mirror
    of_you: Mirror
    blocks_for: tuple[str, ...]
    notes: tuple[str, str]


@dataclass(frozen=True)
class EnvelopeComparison:
    """What two opened envelopes say, and the agenda of the open talk that follows from it.

    `rows` has the opened factors in the order of the frame, `closed` the ids of the others; `agenda` first
    what blocks for both, then what blocks for one, each in the order of the frame.
    """

    rows: tuple[EnvelopeRow, ...]
    closed: tuple[str, ...]
    agenda: tuple[EnvelopeRow, ...]
    findings: tuple[Finding, ...]


def envelope_scores(
    case: NegotiationCase, other: str, subject: Subject = Subject.PERSON, method: Method = METHOD
) -> EnvelopeScores:
    """Return what the owner of a file says about itself and another party, ready for an envelope.

    Parameters
    ----------
    case : NegotiationCase
        Its scores and judgements; what is missing stays open.
    other : str
        Id of the other party, equal in both files.
    subject : Subject, optional
        About the persons at the table (of several, the first with a score) or about the organisations.
    method : Method, optional
        Whose factors are asked; both sides need the same.

    Returns
    -------
    EnvelopeScores
        The parties of the frame in alphabetical order. The reasons of judgements stay at home.
    """
    ours = owner_of(case)
    differences = factor_differences(case, other, method)
    first, second = sorted((ours, other))
    frame = EnvelopeFrame((first, second), tuple(one.factor.id for one in differences), subject)
    scores = (
        EnvelopeScore(
            _place(case, one.factor.id, ours, ours, subject),
            _place(case, one.factor.id, other, ours, subject),
            None if one.state is DifferenceState.NOT_JUDGED else one.state in _BLOCKING,
        )
        for one in differences
    )
    return EnvelopeScores(frame, ours, tuple(scores))


def in_frame(scores: EnvelopeScores, frame: EnvelopeFrame, party: str) -> EnvelopeScores:
    """Return what one side says in a frame that the other chose: its factors, in its order.

    Parameters
    ----------
    scores : EnvelopeScores
        What the side says; on factors that the frame does not ask it says nothing there.
    frame : EnvelopeFrame
        That of the promise of the other; a factor that `scores` does not know stays open.
    party : str
        How the frame calls the side.
    """
    said = dict(zip(scores.frame.factors, scores.scores, strict=True))
    return EnvelopeScores(frame, party, tuple(said.get(one) or EnvelopeScore() for one in frame.factors))


def renamed(scores: EnvelopeScores, parties: Mapping[str, str]) -> EnvelopeScores:
    """Return the same scores with both parties called as in `parties`: each file has names of its own."""
    first, second = scores.frame.parties
    frame = replace(scores.frame, parties=(parties[first], parties[second]))
    return EnvelopeScores(frame, parties[scores.party], scores.scores)


_BLOCKING = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)


def _place(case: NegotiationCase, factor: str, party: str, by: str, subject: Subject) -> int | None:
    told = (place for place in positions(case, factor, party, by) if place.subject is subject)
    return next((place.value for place in told), None)


def compare_envelopes(
    mine: EnvelopeScores, yours: EnvelopeScores, factors: tuple[Factor, ...] = ()
) -> EnvelopeComparison:
    """Return two opened envelopes side by side.

    Parameters
    ----------
    mine, yours : EnvelopeScores
        Of the two parties of one frame; a factor counts as opened when both opened it.
    factors : tuple of Factor, optional
        Gives the words for factors of the method or of a case; without it ids are shown.

    Raises
    ------
    ValueError
        The two are not of one frame, or of one party: a programming mistake, `open_both` checks it.
    """
    if mine.frame != yours.frame or mine.party == yours.party:
        raise ValueError("these two envelopes do not belong together")
    names = {factor.id: factor.name for factor in factors}
    rows, closed = [], []
    for factor, my, your in zip(mine.frame.factors, mine.scores, yours.scores, strict=True):
        if my is None or your is None:
            closed.append(factor)
        else:
            rows.append(_row(factor, names.get(factor, factor), (mine.party, my), (yours.party, your)))
    agenda = sorted((row for row in rows if row.blocks_for), key=lambda row: -len(row.blocks_for))
    return EnvelopeComparison(tuple(rows), tuple(closed), tuple(agenda), tuple(_findings(rows, agenda)))


def _row(
    factor: str, name: Label, mine: tuple[str, EnvelopeScore], yours: tuple[str, EnvelopeScore]
) -> EnvelopeRow:
    (me, my), (you, your) = mine, yours
    return EnvelopeRow(
        factor,
        name,
        Mirror(me, you, my.myself, your.the_other),
        Mirror(you, me, your.myself, my.the_other),
        tuple(party for party, score in (mine, yours) if score.blocks),
        (my.note, your.note),
    )


def _findings(rows: list[EnvelopeRow], agenda: list[EnvelopeRow]) -> list[Finding]:
    found = []
    for row in agenda:
        code = "envelopes.blocks_one" if len(row.blocks_for) == 1 else "envelopes.blocks_both"
        found.append(Finding(code, {"factor": row.name, "factor_id": row.factor, "who": row.blocks_for[0]}))
    if rows and not agenda:
        found.append(Finding("envelopes.nothing_named"))
    for row in rows:
        for mirror in (row.of_me, row.of_you):
            facts: dict[str, object] = {"factor": row.name, "factor_id": row.factor}
            found.append(Finding(_seen(mirror), {**facts, "seer": mirror.seer, "seen": mirror.seen}))
    return found


def _seen(mirror: Mirror) -> str:
    if mirror.size is None:
        return "envelopes.left_open"
    return "envelopes.seen_otherwise" if mirror.size in FAR else "envelopes.seen_alike"
