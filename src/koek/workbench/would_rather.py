"""Which would somebody rather have? Questions on whole packages, and when more of them change nothing.

What an issue is worth is never known to the point. By rule of thumb it may be somewhat more or less than
stated; every plausible change that agrees with the answers so far is tried, and two packages are laid before
somebody only when the answer tells changes apart that lead to different advice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations, permutations
from math import lcm, prod

from koek.bargaining.moves import spread
from koek.case.choices import Choice
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.robustness import margin

Package = tuple[Choice, ...]

OWN_DOUBT = Fraction(1, 4)
"""Rule of thumb: part that a worth in words or points may be off when somebody states its own."""
MOST_CANDIDATES = 120
MOST_STEPS = 4
"""Options of one issue that questions are made from."""


@dataclass(frozen=True)
class Answer:
    """What somebody would rather have; with `alike` both packages are equally good to it."""

    chosen: Package
    other: Package
    alike: bool = False


@dataclass(frozen=True)
class Rather:
    """A question: two packages that differ on two issues; `weight` counts what the answer tells apart."""

    first: Package
    second: Package
    weight: int


@dataclass(frozen=True)
class StillToAsk:
    """What is still worth asking.

    Attributes
    ----------
    questions : tuple of Rather
        The answer that can change the advice most first.
    settled : bool
        Whether every plausible change that agrees with the answers leads to the same advice.
    against : tuple of Answer
        Answers that contradict the stated numbers: somebody must say which is right.
    """

    questions: tuple[Rather, ...]
    settled: bool
    against: tuple[Answer, ...]


@dataclass(frozen=True)
class _Change:
    """A plausible change: this issue is worth more than stated, and that one less."""

    more: str | None = None
    less: str | None = None

    def factor(self, issue: str, doubt: Fraction) -> Fraction:
        return 1 + (doubt if issue == self.more else -doubt if issue == self.less else Fraction(0))


def still_to_ask(
    best: BestAgreements, party: str, answers: Sequence[Answer] = (), *, most: int = 4
) -> StillToAsk:
    """Return the questions on packages that could still change the advice.

    Parameters
    ----------
    best : BestAgreements
        The case, solved.
    party : str
        Whose preferences are asked after; of an estimate its stated confidence tells how far it may be off.
    answers : sequence of Answer
        What was said before; a pair that was answered is not asked again.
    most : int
        How many questions at most.

    Notes
    -----
    The advice is the balanced proposal among at most `MOST_CANDIDATES` of the best combinations. Changes that
    are tried: one issue more or less, and one more with another less. Each question splits the changes that
    agree with the answers so far, so that asking ends.
    """
    if best.zone is None:
        return StillToAsk((), settled=False, against=())
    asked = _Asked(best, party, tuple(answers))
    against = tuple(a for a in asked.answers if not a.alike and not asked.agrees(_Change(), a))
    advices = asked.advices
    settled = len(set(advices.values())) <= 1
    questions = () if settled else tuple(asked.questions(most))
    return StillToAsk(questions, settled, against)


def mends(best: BestAgreements, party: str, answer: Answer) -> Mapping[str, Fraction]:
    """Return, per issue that could be behind it, the factor on its worth at which both packages are alike.

    Beyond that factor the numbers say what the answer says. An issue on which the chosen package is better
    has to count more, one on which it is worse less.
    """
    table = best.problem.utilities[party].contributions
    steps = {
        chosen.issue: table[chosen.issue][chosen.option] - table[chosen.issue][other.option]
        for chosen, other in zip(answer.chosen, answer.other, strict=True)
    }
    short = -sum(steps.values(), Fraction(0))
    factors = {issue: 1 + short / step for issue, step in steps.items() if step}
    return {issue: factor for issue, factor in factors.items() if short > 0 and factor >= 0}


@dataclass(frozen=True)
class _Asked:
    best: BestAgreements
    party: str
    answers: tuple[Answer, ...]

    @cached_property
    def doubt(self) -> Fraction:
        return margin(self.best.problem, self.party) if self.is_estimate else OWN_DOUBT

    @property
    def is_estimate(self) -> bool:
        return self.party in self.best.problem.estimated

    @cached_property
    def position(self) -> int:
        return self.best.problem.parties.index(self.party)

    @cached_property
    def changes(self) -> tuple[_Change, ...]:
        issues = [issue for issue in self.best.problem.issues if self.swing(issue)]
        single = [change for issue in issues for change in (_Change(issue), _Change(None, issue))]
        pairs = [_Change(more, less) for more, less in permutations(issues, 2)]
        return (_Change(), *single, *pairs)

    def worth(self, choice: Choice) -> Fraction:
        return self.best.problem.utilities[self.party].contributions[choice.issue][choice.option]

    def lowest(self, issue: str) -> Fraction:
        table = self.best.problem.utilities[self.party].contributions[issue]
        return min(table[option] for option in self.best.problem.options[issue])

    def swing(self, issue: str) -> Fraction:
        table = self.best.problem.utilities[self.party].contributions[issue]
        return max(table[o] for o in self.best.problem.options[issue]) - self.lowest(issue)

    def agrees(self, change: _Change, answer: Answer) -> bool:
        steps = (
            change.factor(chosen.issue, self.doubt) * (self.worth(chosen) - self.worth(other))
            for chosen, other in zip(answer.chosen, answer.other, strict=True)
            if chosen != other
        )
        return sum(steps, Fraction(0)) >= 0

    @cached_property
    def advices(self) -> Mapping[_Change, int | None]:
        """The advice after every change that agrees with the answers, as position among the candidates."""
        told = [answer for answer in self.answers if not answer.alike]
        return {
            change: self._balanced(change)
            for change in self.changes
            if all(self.agrees(change, answer) for answer in told)
        }

    @cached_property
    def candidates(self) -> tuple[Package, ...]:
        zone, frontier = self.best.zone, self.best.frontier
        selected = {k for solution in self.best.solutions.values() for k in solution.selected[:1]}
        points = {*spread(zone.indexes if zone else (), MOST_CANDIDATES), *selected}
        return tuple(self.best.problem.outcome(next(frontier.outcomes(k))) for k in sorted(points))

    @cached_property
    def _rows(self) -> list[tuple[int, tuple[int, ...], int]]:
        """Per candidate, in whole numbers: own gain, worth above the lowest, product of the others' gains."""
        issues, problem = self.best.problem.issues, self.best.problem
        rows = []
        for package in self.candidates:
            gains = self.best.gains(problem.utility(package))
            above = [self.worth(choice) - self.lowest(choice.issue) for choice in package]
            others = [gain for k, gain in enumerate(gains) if k != self.position]
            rows.append((gains[self.position], above, others))
        own = _common([row[0] for row in rows] + [a for row in rows for a in row[1]] + [self.doubt])
        rest = [_common([row[2][k] for row in rows]) for k in range(len(problem.parties) - 1)]
        return [
            (
                int(gain * own),
                tuple(int(above[k] * own) for k in range(len(issues))),
                prod(int(other * unit) for other, unit in zip(others, rest, strict=True)),
            )
            for gain, above, others in rows
        ]

    def _balanced(self, change: _Change) -> int | None:
        """Return the candidate with the largest product of gains; None when nothing is acceptable."""
        issues = self.best.problem.issues
        more = issues.index(change.more) if change.more else None
        less = issues.index(change.less) if change.less else None
        above, below = self.doubt.numerator, self.doubt.denominator
        scores = []
        for gain, worth, others in self._rows:
            moved = (worth[more] if more is not None else 0) - (worth[less] if less is not None else 0)
            own = gain * below + above * moved
            scores.append(own * others if own >= 0 else -1)
        top = max(scores)
        return scores.index(top) if top >= 0 else None

    def questions(self, most: int) -> Iterator[Rather]:
        """Yield the questions that tell most apart, one per pair of issues."""
        found = [question for pair in self._pairs() if (question := self._question(*pair)) is not None]
        found.sort(key=lambda question: -question.weight)
        yield from found[:most]

    def _pairs(self) -> Iterator[tuple[str, str]]:
        return combinations([issue for issue in self.best.problem.issues if self.swing(issue)], 2)

    def _question(self, one: str, two: str) -> Rather | None:
        """Return the question on two issues that tells most apart; of equals the one nearest to a toss-up."""
        classes = self._classes(one, two)
        found = []
        for better, worse in self._steps(one):
            for less, more in self._steps(two):
                weight = self._told_apart(classes, self._step(better, worse), self._step(less, more))
                if weight:
                    toss_up = abs(self._step(better, worse) - self._step(less, more))
                    found.append((-weight, toss_up, (better, more), (worse, less)))
        for weight, _, first, second in sorted(found, key=lambda question: question[:2]):
            packages = self._package(first), self._package(second)
            if not self._was_asked(packages):
                return Rather(*packages, -weight)
        return None

    def _step(self, better: Choice, worse: Choice) -> Fraction:
        return self.worth(better) - self.worth(worse)

    def _steps(self, issue: str) -> list[tuple[Choice, Choice]]:
        """Return pairs of options of an issue, the better one first, few and spread over their worth."""
        options = [Choice(issue=issue, option=option) for option in self.best.problem.options[issue]]
        ordered = spread(sorted(options, key=self.worth, reverse=True), MOST_STEPS)
        return [(a, b) for a, b in combinations(ordered, 2) if self.worth(a) > self.worth(b)]

    def _classes(self, one: str, two: str) -> Mapping[tuple[Fraction, Fraction], Mapping[int | None, int]]:
        """Return how many changes lead to which advice, by what they do to two issues."""
        classes: dict[tuple[Fraction, Fraction], dict[int | None, int]] = {}
        for change, advice in self.advices.items():
            counts = classes.setdefault((change.factor(one, self.doubt), change.factor(two, self.doubt)), {})
            counts[advice] = counts.get(advice, 0) + 1
        return classes

    def _told_apart(
        self,
        classes: Mapping[tuple[Fraction, Fraction], Mapping[int | None, int]],
        first: Fraction,
        second: Fraction,
    ) -> int:
        """Return how many pairs of changes with another advice answer the question differently."""
        sides: tuple[dict[int | None, int], dict[int | None, int]] = ({}, {})
        for (one, two), counts in classes.items():
            side = sides[one * first < two * second]
            for advice, count in counts.items():
                side[advice] = side.get(advice, 0) + count
        same = sum(count * sides[1].get(advice, 0) for advice, count in sides[0].items())
        return sum(sides[0].values()) * sum(sides[1].values()) - same

    def _package(self, chosen: tuple[Choice, Choice]) -> Package:
        """Return the advice as it stands with these choices in it."""
        standing = self.candidates[self._balanced(_Change()) or 0]
        changed = {choice.issue: choice for choice in chosen}
        return tuple(changed.get(choice.issue, choice) for choice in standing)

    def _was_asked(self, packages: tuple[Package, Package]) -> bool:
        asked = _differing(*packages)
        return any(
            asked in (_differing(a.chosen, a.other), _differing(a.other, a.chosen)) for a in self.answers
        )


def _differing(first: Package, second: Package) -> tuple[tuple[Choice, Choice], ...]:
    return tuple((a, b) for a, b in zip(first, second, strict=True) if a != b)


def _common(numbers: Sequence[Fraction]) -> int:
    """Return a whole number that makes all of these whole."""
    return lcm(*{number.denominator for number in numbers})
