"""How what is seen of a party's behaviour goes on over time: a small line per behaviour and voice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from koek.charts.drawing import TEXT_SIZE, Layer, Point, marks, words
from koek.charts.figure import Figure, Table
from koek.charts.lettering import text_width, wrapped
from koek.charts.reader import Reader
from koek.charts.telling import Telling, figure_of
from koek.charts.trust_facts import STEPS, TrustSight
from koek.method.content import METHOD, Method
from koek.trust.course import Course
from koek.trust.review import TrustReview

_SMALL = TEXT_SIZE - 1
_LINE = 16
_KEY_ROW, _KEY_LINE = 21, 26
_NARROW = 400
_NAMES, _CHANGES = 176, 96
_STRIP, _BETWEEN = 34, 14
_AXIS = 22
_INSET = 8
_ASIDE = 3
_TITLE = 2
"""How many behaviours a title names."""


@dataclass(frozen=True)
class _Strips:
    sight: TrustSight
    reader: Reader

    @cached_property
    def behaviours(self) -> tuple[str, ...]:
        """Those of which something was seen."""
        seen = {course.behaviour for course in self.sight.courses}
        return tuple(one for one in self.sight.behaviours if one in seen)

    @cached_property
    def voices(self) -> tuple[str, ...]:
        told = dict.fromkeys(course.voice for course in self.sight.courses)
        return tuple(sorted(told, key=lambda voice: voice != self.sight.party))

    @cached_property
    def days(self) -> tuple[date, ...]:
        return tuple(sorted({point.on for course in self.sight.courses for point in course.points}))

    def of(self, behaviour: str) -> tuple[Course, ...]:
        """Return the courses of a behaviour, the party's own first."""
        found = [course for course in self.sight.courses if course.behaviour == behaviour]
        return tuple(sorted(found, key=lambda course: self.voices.index(course.voice)))

    @property
    def narrow(self) -> bool:
        return self.reader.pixels < _NARROW

    def _name(self, behaviour: str) -> tuple[str, ...]:
        room = self.reader.pixels if self.narrow else _NAMES - 10
        return wrapped(self.sight.word(behaviour), TEXT_SIZE, room, bold=True)

    @cached_property
    def tops(self) -> tuple[tuple[float, float], ...]:
        """Top of each row and of its strip."""
        tops, top = [], _KEY_ROW * len(self.voices) + 12.0
        for behaviour in self.behaviours:
            strip = top + (_LINE * len(self._name(behaviour)) + 4 if self.narrow else 0)
            tops.append((top, strip))
            lines = 0 if self.narrow else _LINE * len(self._name(behaviour))
            top = strip + max(_STRIP, lines) + _BETWEEN
        return (*tops, (top, top))

    @property
    def height(self) -> float:
        """Height of the sheet."""
        return self.tops[-1][0] + _AXIS

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right of the strips."""
        return (0 if self.narrow else _NAMES), self.reader.pixels - _CHANGES

    def at(self, day: date, step: int, strip: float) -> Point:
        """Return the pixel of a step on a day."""
        left, right = self.edges[0] + _INSET, self.edges[1] - _INSET
        span = (self.days[-1] - self.days[0]).days
        part = (day - self.days[0]).days / span if span else 0.5
        rise = (step - STEPS[0]) / (STEPS[-1] - STEPS[0])
        return left + part * (right - left), strip + _STRIP - 4 - rise * (_STRIP - 8)

    # drawing

    def layers(self) -> Iterator[Layer]:
        yield from self._key()
        yield from self._frames()
        for behaviour, (_, strip) in zip(self.behaviours, self.tops, strict=False):
            for course in self.of(behaviour):
                yield from self._course(course, strip)
            yield from self._changes(behaviour, strip)
        yield from self._axis()

    def _key(self) -> Iterator[Layer]:
        for row, voice in enumerate(self.voices):
            y, colour = row * _KEY_ROW + 10, f"var(--{self.sight.roles[voice]})"
            yield marks("rule", [{"x": 1, "x2": _KEY_LINE, "y": y}], color=colour, strokeWidth=2)
            yield self._points(voice, [{"x": (1 + _KEY_LINE) / 2, "y": y, "fill": colour}])
            yield words([{"x": _KEY_LINE + 9, "y": y, "text": self.sight.voice(voice)}])

    def _points(self, voice: str, rows: list[dict[str, object]]) -> Layer:
        colour = f"var(--{self.sight.roles[voice]})"
        look: dict[str, Any] = {"shape": self.sight.shape(voice), "stroke": colour, "strokeWidth": 1.6}
        return marks("point", rows, size=60, opacity=1, **look)

    def _frames(self) -> Iterator[Layer]:
        names, rails = [], []
        for behaviour, (top, strip) in zip(self.behaviours, self.tops, strict=False):
            start = top if self.narrow else strip + 4
            names += [
                {"x": 0, "y": start + _LINE / 2 + row * _LINE, "text": line}
                for row, line in enumerate(self._name(behaviour))
            ]
            rails += [{"x": self.edges[0], "x2": self.edges[1], "y": strip + y} for y in (4, _STRIP - 4)]
        yield marks("rule", rails, color="var(--line)", strokeWidth=1)
        yield words(names, fontWeight=600)

    def _course(self, course: Course, strip: float) -> Iterator[Layer]:
        aside = (self.voices.index(course.voice) - (len(self.voices) - 1) / 2) * _ASIDE
        spots = [self.at(point.on, point.step, strip + aside) for point in course.points]
        rows = [{"x": one[0], "y": one[1], "x2": two[0], "y2": two[1]} for one, two in pairwise(spots)]
        if rows:
            colour = f"var(--{self.sight.roles[course.voice]})"
            yield marks("rule", rows, color=colour, strokeWidth=2)
        told = {"behaviour": course.behaviour, "voice": course.voice}
        yield self._points(
            course.voice,
            [
                {"x": x, "y": y, "fill": self.sight.fill(point), "step": point.step, **told}
                for (x, y), point in zip(spots, course.points, strict=True)
            ],
        )

    def _changes(self, behaviour: str, strip: float) -> Iterator[Layer]:
        changed = [course for course in self.of(behaviour) if course.change]
        middle = strip + _STRIP / 2 - (len(changed) - 1) * _LINE / 2
        x = self.edges[1] + 14
        for row, course in enumerate(changed):
            y = middle + row * _LINE
            colour = f"var(--{self.sight.roles[course.voice]})"
            yield self._points(course.voice, [{"x": x, "y": y, "fill": colour}])
            yield words([{"x": x + 11, "y": y, "text": self.change(course)}], fontSize=_SMALL)

    def change(self, course: Course) -> str:
        """Return how the last view differs from the one before, in words."""
        if len(course.points) == 1:
            return self.reader.say("chart.course_once")
        way = "more" if course.change > 0 else "less" if course.change else "same"
        return self.reader.say(f"chart.course_{way}")

    def _axis(self) -> Iterator[Layer]:
        y: float = self.tops[-1][0] + 4
        rows: list[dict[str, Any]] = []
        ends = dict.fromkeys((self.days[0], self.days[-1])) if self.days else {}
        for day in (*ends, *self.days[1:-1]):
            text = self.day(day)
            x, half = self.at(day, 1, 0)[0], text_width(text, _SMALL) / 2
            x = min(max(x, half), self.reader.pixels - half)
            if all(abs(x - row["x"]) > half + row["half"] + 10 for row in rows):
                rows.append({"x": x, "y": y, "text": text, "half": half})
        yield words(rows, fontSize=_SMALL, color="var(--soft)", align="center")

    def day(self, day: date) -> str:
        return self.reader.say("chart.day", day=day)


def trust_course(review: TrustReview, reader: Reader, *, party: str, method: Method = METHOD) -> Figure:
    """Return how what is seen of a party goes on over time, with table and text alternative.

    Parameters
    ----------
    review : TrustReview
        What both sides saw; guesses are left out, and the older a view the fainter.
    reader : Reader
        For whom.
    party : str
        Whose behaviour it is about.
    method : Method, optional
        The behaviours, in order.
    """
    sight = TrustSight(review, reader, party, method)
    strips = _Strips(sight, reader)
    telling = Telling(
        f"trust-course-{party}", _title(strips), _told(strips), "chart.course_caption", _table(strips)
    )
    return figure_of(strips, telling, reader)


def _changed(strips: _Strips, sign: int) -> tuple[str, ...]:
    """Return the behaviours of which others see more (1) or less (-1) than before."""
    found = (
        course.behaviour
        for course in strips.sight.courses
        if course.change * sign > 0 and course.voice != strips.sight.party
    )
    return tuple(map(strips.sight.word, dict.fromkeys(found)))


def _title(strips: _Strips) -> str:
    say, who = strips.reader.say, strips.sight.who()
    if len(strips.days) < 2:  # noqa: PLR2004  # a course needs two days
        return say("chart.course_title_once" if strips.days else "chart.trust_title_none", who=who)
    more, less = _changed(strips, 1)[:_TITLE], _changed(strips, -1)[:_TITLE]
    if less:
        return say("chart.course_title_less", who=who, behaviours=less)
    if more:
        return say("chart.course_title_more", who=who, behaviours=more)
    return say("chart.course_title_same", who=who)


def _told(strips: _Strips) -> Iterator[str]:
    say, sight = strips.reader.say, strips.sight
    yield say(
        "chart.course_told", who=strips.reader.party(sight.party), days=tuple(map(strips.day, strips.days))
    )
    for sign, code in ((1, "chart.course_more_told"), (-1, "chart.course_less_told")):
        behaviours = _changed(strips, sign)
        if behaviours:
            yield say(code, behaviours=behaviours)


def _table(strips: _Strips) -> Table:
    say, sight = strips.reader.say, strips.sight
    rows = []
    for behaviour in strips.behaviours:
        for course in strips.of(behaviour):
            steps = {point.on: sight.step(point) for point in course.points}
            told = (steps.get(day, "") for day in strips.days)
            rows.append((sight.word(behaviour), sight.voice(course.voice), *told, strips.change(course)))
    heads = (say("chart.behaviour"), say("chart.course_voice"))
    return Table((*heads, *map(strips.day, strips.days), say("chart.course_change")), tuple(rows))
