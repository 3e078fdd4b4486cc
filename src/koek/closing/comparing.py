"""One agreement in each party's own words: where the words differ, and where they may mean something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from koek.case.closing import Clause, ClauseSide
from koek.case.negotiation_case import NegotiationCase
from koek.closing.days import same_time
from koek.closing.marks import Doubt, Mark, MarkKind
from koek.closing.reading import marks_in
from koek.closing.sides import quoted
from koek.closing.small_words import same_condition
from koek.closing.voices import voice_of
from koek.closing.word_parts import In, WordPart, word_parts
from koek.findings import Finding

_ONE_BY_ONE = frozenset({MarkKind.NEGATION, MarkKind.CONDITION})
"""Kinds of which every one counts: saying "not" twice is not the same as once."""
_FIGURES = (MarkKind.AMOUNT, MarkKind.QUANTITY, MarkKind.DATE, MarkKind.TIME)
_WE = frozenset({"we", "wij"})
_ENDS = ".;!?"


@dataclass(frozen=True)
class MeaningDifference:
    """What each of two texts says of one kind that the other does not; with `roles`, of another party."""

    kind: MarkKind
    left: tuple[str, ...]
    right: tuple[str, ...]
    roles: bool = False


@dataclass(frozen=True)
class PairComparison:
    """Two parties' words beside each other: as words, and in what they mean."""

    left: str
    right: str
    words: tuple[WordPart, ...]
    meaning: tuple[MeaningDifference, ...]

    @property
    def same_words(self) -> bool:
        """Whether the two texts are the same but for capitals and punctuation."""
        return all(part.where is In.BOTH for part in self.words)


@dataclass(frozen=True)
class UnclearWords:
    """Words in one party's text that can be understood in more than one way, and why."""

    party: str
    text: str
    doubt: Doubt


@dataclass(frozen=True)
class WordComparison:
    """One agreement as its parties understand it.

    `missing` have not written it in their own words (or somebody else did it for them); `pairs` compares
    every two that did, in the order of the case; `unclear` holds what each should say more exactly.
    """

    agreement: str
    name: str
    missing: tuple[str, ...]
    pairs: tuple[PairComparison, ...]
    unclear: tuple[UnclearWords, ...]

    @property
    def understood(self) -> bool:
        """Whether everybody wrote it, no difference in meaning was found and nothing is unclear.

        No proof that they mean the same: rules see what they look for.
        """
        return not (self.missing or self.unclear or any(pair.meaning for pair in self.pairs))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to say, with what to do about it: who still has to write, what differs, what is unclear."""
        return tuple(self._told())

    def _told(self) -> Iterator[Finding]:
        facts: dict[str, object] = {"agreement": self.name, "id": self.agreement}
        if self.missing:
            yield Finding("closing.words_missing", {**facts, "parties": self.missing})
        for pair in self.pairs:
            yield from _pair_findings(facts, pair)
        for unclear in self.unclear:
            told = {"party": unclear.party, "words": unclear.text, "why": f"closing.doubt_{unclear.doubt}"}
            yield Finding("closing.unclear_words", {**facts, **told})


def compare_words(agreement: Clause, case: NegotiationCase) -> WordComparison:
    """Compare the words in which each party wrote down one agreement.

    Parameters
    ----------
    agreement : Clause
        An agreement with, per party, its own words.
    case : NegotiationCase
        The case: names of its parties and people, and its language.

    Returns
    -------
    WordComparison
        Per two parties the parts they share and differ in, and differences in amounts, quantities, days,
        times, who, conditions, negations, firmness and VAT. Found by rules that can be shown; it never says
        that two texts mean the same.
    """
    sides = {side.party: side for side in agreement.sides if side.words and not _dictated(side)}
    parties = [party.id for party in case.parties]
    wrote = [party for party in parties if party in sides]
    words = {party: sides[party].words or "" for party in wrote}
    marks = {party: marks_in(words[party], voice_of(case, party), case.language) for party in wrote}
    return WordComparison(
        agreement.id,
        agreement.name,
        missing=tuple(party for party in _concerned(agreement, parties) if party not in sides),
        pairs=tuple(
            PairComparison(
                left,
                right,
                word_parts(words[left], words[right]),
                tuple(_differences((words[left], marks[left]), (words[right], marks[right]))),
            )
            for left, right in combinations(wrote, 2)
        ),
        unclear=tuple(
            UnclearWords(party, mark.text, mark.doubt)
            for party in wrote
            for mark in marks[party]
            if mark.doubt is not None
        ),
    )


def _dictated(side: ClauseSide) -> bool:
    return side.according_to not in (None, side.party)


def _concerned(agreement: Clause, parties: Sequence[str]) -> tuple[str, ...]:
    """Return the parties an agreement is between: those it names when there are two or more, else all."""
    named = {side.party for side in agreement.sides}
    return tuple(party for party in parties if party in named or len(named) <= 1)


Read = tuple[str, Sequence[Mark]]


def _differences(left: Read, right: Read) -> Iterator[MeaningDifference]:
    for kind in MarkKind:
        ours, theirs = ([mark for mark in marks if mark.kind is kind] for _, marks in (left, right))
        if kind is MarkKind.WHO and _nobody_or_all(ours, theirs):
            continue
        only_left, only_right = _unmatched(kind, ours, theirs)
        if only_left or only_right:
            yield MeaningDifference(kind, _texts(only_left), _texts(only_right))
        elif kind in _FIGURES:
            yield from _roles(kind, (left[0], left[1], ours), (right[0], right[1], theirs))


def _nobody_or_all(left: Sequence[Mark], right: Sequence[Mark]) -> bool:
    """Whether one text names nobody and the other only the "we" that is everybody."""
    if left and right:
        return False
    starts = [(mark.start, mark.text.lower()) for mark in (*left, *right)]
    return all(text in _WE and starts.count((start, text)) > 1 for start, text in starts)


def _unmatched(kind: MarkKind, left: Sequence[Mark], right: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    if kind not in _ONE_BY_ONE:
        return (
            [mark for mark in left if not any(_same(mark, other) for other in right)],
            [mark for mark in right if not any(_same(mark, other) for other in left)],
        )
    free = list(right)
    only_left = []
    for mark in left:
        match = next((other for other in free if _same(mark, other)), None)
        if match is None:
            only_left.append(mark)
        else:
            free.remove(match)
    return only_left, free


def _same(one: Mark, other: Mark) -> bool:
    """Whether two marks of a kind say the same."""
    if isinstance(one.key, tuple) and isinstance(other.key, tuple):
        if one.kind is MarkKind.CONDITION:
            return same_condition(one.key, other.key)
        if one.kind is MarkKind.TIME:
            return same_time(one.key, other.key)
    return one.key == other.key


def _texts(marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.text for mark in marks))


Side = tuple[str, Sequence[Mark], Sequence[Mark]]


def _roles(kind: MarkKind, left: Side, right: Side) -> Iterator[MeaningDifference]:
    """Yield that a figure stands with one party in one text and only with others in the other text."""
    for key in dict.fromkeys(mark.key for mark in left[2]):
        ours, theirs = (
            [(who, mark) for mark in side[2] if mark.key == key for who in _named_before(mark, side)]
            for side in (left, right)
        )
        if ours and theirs and not {who.key for who, _ in ours} & {who.key for who, _ in theirs}:
            (us, figure), (them, other) = ours[0], theirs[0]
            said, answer = f"{us.text}: {figure.text}", f"{them.text}: {other.text}"
            yield MeaningDifference(kind, (said,), (answer,), roles=True)


def _named_before(mark: Mark, side: Side) -> list[Mark]:
    """Return the last party named before a figure, in the same sentence."""
    text, marks, _ = side
    before = [one for one in marks if one.kind is MarkKind.WHO and one.end <= mark.start]
    last = max((one.start for one in before), default=0)
    if any(sign in text[last : mark.start] for sign in _ENDS):
        return []
    return [one for one in before if one.start == last]


def _pair_findings(facts: dict[str, object], pair: PairComparison) -> Iterator[Finding]:
    facts = {**facts, "left": pair.left, "right": pair.right}
    for difference in pair.meaning:
        told = {**facts, "kind": f"closing.kind_{difference.kind}"}
        if difference.roles:
            yield Finding("closing.roles_differ", _says(told, difference))
        elif difference.left and difference.right:
            yield Finding("closing.meaning_differs", _says(told, difference))
        else:
            says, silent = (pair.left, pair.right) if difference.left else (pair.right, pair.left)
            words = difference.left or difference.right
            yield Finding(
                "closing.meaning_one_sided", {**told, "party": says, "other": silent, "says": quoted(words)}
            )
    if not pair.meaning:
        code = "closing.same_words" if pair.same_words else "closing.only_words_differ"
        yield Finding(code, facts)


def _says(facts: dict[str, object], difference: MeaningDifference) -> dict[str, object]:
    return {**facts, "left_says": quoted(difference.left), "right_says": quoted(difference.right)}
