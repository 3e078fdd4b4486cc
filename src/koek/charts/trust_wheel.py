"""The wheel of behaviours from which trust grows: how a party sees itself, and how the others see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import cos, pi, sin

from koek.charts.drawing import TEXT_SIZE, Layer, Point, marks, words
from koek.charts.figure import Figure, Table
from koek.charts.lettering import wrapped
from koek.charts.reader import Reader, capitalised
from koek.charts.telling import Telling, figure_of
from koek.charts.trust_facts import STEPS, TrustSight
from koek.method.content import METHOD, Method
from koek.trust.review import TrustReview
from koek.trust.views import step_word

_SMALL = TEXT_SIZE - 1
_LINE = 15
_KEY_ROW, _KEY_LINE = 21, 26
_NARROW = 400
_RADIUS, _NARROW_RADIUS = 132, 128
_LABEL = 14
_OVER, _UNDER = 34, 34
_ASIDE = 10
_LIST_ROW = 19
_SIDEWAYS = 0.08


@dataclass(frozen=True)
class _Wheel:
    sight: TrustSight
    reader: Reader

    @property
    def narrow(self) -> bool:
        return self.reader.pixels < _NARROW

    @property
    def radius(self) -> float:
        return _NARROW_RADIUS if self.narrow else _RADIUS

    @property
    def _scale_lines(self) -> tuple[str, ...]:
        steps = tuple(self.reader.say(step_word(step)) for step in STEPS)
        told = self.reader.say("chart.trust_rings", steps=" · ".join(steps))
        return wrapped(told, _SMALL, self.reader.pixels)

    @cached_property
    def _key_height(self) -> float:
        rows = len(self.sight.voices) + bool(self.sight.gaps)
        return rows * _KEY_ROW + len(self._scale_lines) * _LINE + 10

    @cached_property
    def middle(self) -> Point:
        over = _LABEL + 8 if self.narrow else _OVER
        return self.reader.pixels / 2, self._key_height + over + self.radius

    @property
    def height(self) -> float:
        """Height of the sheet."""
        under = _LABEL + 12 + _LIST_ROW * len(self.sight.behaviours) if self.narrow else _UNDER
        return self.middle[1] + self.radius + under

    def at(self, number: int, distance: float) -> Point:
        """Return the pixel on a spoke at a distance from the middle."""
        angle = 2 * pi * number / len(self.sight.behaviours)
        return self.middle[0] + distance * sin(angle), self.middle[1] - distance * cos(angle)

    def spot(self, number: int, voice: str) -> Point | None:
        """Return the pixel of what a voice says; voices that say the same stand a little aside."""
        behaviour = self.sight.behaviours[number]
        view = self.sight.seen(behaviour, voice)
        if view is None:
            return None
        alike = [
            one
            for one in self.sight.voices
            if (other := self.sight.seen(behaviour, one)) and other.step == view.step
        ]
        aside = (alike.index(voice) - (len(alike) - 1) / 2) * _ASIDE
        x, y = self.at(number, view.step / len(STEPS) * self.radius)
        angle = 2 * pi * number / len(self.sight.behaviours)
        return x + aside * cos(angle), y + aside * sin(angle)

    # drawing

    def layers(self) -> Iterator[Layer]:
        yield from self._key()
        yield from self._rings()
        yield from self._gaps()
        for voice in self.sight.voices:
            yield from self._line(voice)
        for voice in self.sight.voices:
            yield self._marks(voice)
        yield from self._list() if self.narrow else self._labels()

    def _key(self) -> Iterator[Layer]:
        y = 10.0
        for voice in self.sight.voices:
            role = self.sight.roles[voice]
            views = [view for one in self.sight.behaviours if (view := self.sight.seen(one, voice))]
            guessed = all(view.guessed_by for view in views)
            fill = f"url(#hatch-{role})" if guessed else f"var(--{role})"
            rule = {"x": 1, "x2": _KEY_LINE, "y": y}
            dash = [5, 4] if guessed else [1, 0]
            yield marks("rule", [rule], color=f"var(--{role})", strokeWidth=2, strokeDash=dash)
            dot = {"x": (1 + _KEY_LINE) / 2, "y": y, "fill": fill, "opacity": 1}
            yield self._points(voice, [dot])
            name = wrapped(self.sight.voice(voice), TEXT_SIZE, self.reader.pixels - _KEY_LINE - 9)[0]
            yield words([{"x": _KEY_LINE + 9, "y": y, "text": name}])
            y += _KEY_ROW
        if self.sight.gaps:
            yield self._bridges([{"x": 5, "y": y, "x2": _KEY_LINE - 4, "y2": y}])
            yield words([{"x": _KEY_LINE + 9, "y": y, "text": self.reader.say("chart.trust_gap")}])
            y += _KEY_ROW
        lines = self._scale_lines
        rows = [{"x": 0, "y": y + row * _LINE, "text": line} for row, line in enumerate(lines)]
        yield words(rows, fontSize=_SMALL, color="var(--soft)")

    def _rings(self) -> Iterator[Layer]:
        x, y = self.middle
        for step in STEPS:
            radius = step / len(STEPS) * self.radius
            ring = {"x": x, "y": y}
            edge = "var(--soft)" if step == len(STEPS) else "var(--line)"
            yield marks(
                "point", [ring], shape="circle", size=(2 * radius) ** 2, stroke=edge, strokeWidth=1, opacity=1
            )
        spokes = [
            {"x": inner[0], "y": inner[1], "x2": outer[0], "y2": outer[1]}
            for number in range(len(self.sight.behaviours))
            for inner, outer in [(self.at(number, self.radius / len(STEPS)), self.at(number, self.radius))]
        ]
        yield marks("rule", spokes, color="var(--line)", strokeWidth=1)

    def _bridges(self, rows: list[dict[str, float]]) -> Layer:
        return marks("rule", rows, color="var(--crust)", strokeWidth=8, opacity=0.5, strokeCap="round")

    def _gaps(self) -> Iterator[Layer]:
        rows = []
        for number, behaviour in enumerate(self.sight.behaviours):
            spots = [spot for voice in self.sight.voices if (spot := self.spot(number, voice))]
            if behaviour in self.sight.gaps:
                ends = sorted(
                    spots, key=lambda spot: abs(spot[0] - self.middle[0]) + abs(spot[1] - self.middle[1])
                )
                (x, y), (x2, y2) = ends[0], ends[-1]
                rows.append({"x": x, "y": y, "x2": x2, "y2": y2})
        if rows:
            yield self._bridges(rows)

    def _line(self, voice: str) -> Iterator[Layer]:
        count = len(self.sight.behaviours)
        for guessed in (False, True):
            rows = []
            for number in range(count):
                start, end = self.spot(number, voice), self.spot((number + 1) % count, voice)
                views = [
                    self.sight.seen(self.sight.behaviours[n % count], voice) for n in (number, number + 1)
                ]
                if start and end and any(view and view.guessed_by for view in views) is guessed:
                    rows.append({"x": start[0], "y": start[1], "x2": end[0], "y2": end[1]})
            if rows:
                dash = [5, 4] if guessed else [1, 0]
                colour = f"var(--{self.sight.roles[voice]})"
                yield marks("rule", rows, color=colour, strokeWidth=2, strokeDash=dash)

    def _points(self, voice: str, rows: list[dict[str, object]]) -> Layer:
        colour = f"var(--{self.sight.roles[voice]})"
        return marks("point", rows, shape=self.sight.shape(voice), size=110, stroke=colour, strokeWidth=1.6)

    def _marks(self, voice: str) -> Layer:
        rows: list[dict[str, object]] = []
        for number, behaviour in enumerate(self.sight.behaviours):
            view, spot = self.sight.seen(behaviour, voice), self.spot(number, voice)
            if view and spot:
                look = {"fill": self.sight.fill(view), "opacity": 1}
                told = {"behaviour": behaviour, "voice": voice, "step": view.step}
                rows.append({"x": spot[0], "y": spot[1], **look, **told})
        return self._points(voice, rows)

    def _labels(self) -> Iterator[Layer]:
        sides: dict[tuple[str, bool], list[dict[str, object]]] = {}
        for number, behaviour in enumerate(self.sight.behaviours):
            x, y = self.at(number, self.radius + _LABEL)
            across = (x - self.middle[0]) / self.radius
            side = "center" if abs(across) < _SIDEWAYS else ("left" if across > 0 else "right")
            room = 180 if side == "center" else (self.reader.pixels - x if side == "left" else x)
            bold = behaviour in self.sight.gaps
            lines = wrapped(self.sight.word(behaviour), _SMALL, room, bold=bold)
            top = y - (len(lines) - 1) * _LINE / 2
            rows = [{"x": x, "y": top + row * _LINE, "text": line} for row, line in enumerate(lines)]
            sides.setdefault((side, bold), []).extend(rows)
        for (side, bold), rows in sides.items():
            yield words(rows, fontSize=_SMALL, align=side, fontWeight=600 if bold else 400)

    def _list(self) -> Iterator[Layer]:
        top = self.middle[1] + self.radius + _LABEL + 22
        numbers = [
            {"x": x, "y": y, "text": str(number + 1)}
            for number in range(len(self.sight.behaviours))
            for x, y in [self.at(number, self.radius + _LABEL)]
        ]
        yield words(numbers, fontSize=_SMALL, align="center")
        for bold in (False, True):
            told = [
                (number, one)
                for number, one in enumerate(self.sight.behaviours)
                if (one in self.sight.gaps) is bold
            ]
            if told:
                weight = 600 if bold else 400
                yield words(
                    [{"x": 20, "y": top + n * _LIST_ROW, "text": str(n + 1)} for n, _ in told],
                    fontSize=_SMALL, align="right", fontWeight=weight,
                )  # fmt: skip
                yield words(
                    [{"x": 30, "y": top + n * _LIST_ROW, "text": self._listed(one)} for n, one in told],
                    fontWeight=weight,
                )

    def _listed(self, behaviour: str) -> str:
        bold = behaviour in self.sight.gaps
        return wrapped(self.sight.word(behaviour), TEXT_SIZE, self.reader.pixels - 30, bold=bold)[0]


def trust_wheel(review: TrustReview, reader: Reader, *, party: str, method: Method = METHOD) -> Figure:
    """Return what is seen of the behaviour of a party, as a wheel with table and text alternative.

    Parameters
    ----------
    review : TrustReview
        What both sides see; a guess is hatched, what is older than a year is faint.
    reader : Reader
        For whom.
    party : str
        Whose behaviour it is about.
    method : Method, optional
        The behaviours, in order.
    """
    sight = TrustSight(review, reader, party, method)
    telling = Telling(f"trust-{party}", _title(sight), _told(sight), "chart.trust_caption", _table(sight))
    return figure_of(_Wheel(sight, reader), telling, reader, estimated=sight.estimated)


def _title(sight: TrustSight) -> str:
    say, who = sight.reader.say, sight.who()
    if sight.gaps:
        return say("chart.trust_title_gaps", who=who, behaviours=tuple(map(sight.word, sight.gaps[:2])))
    if len(sight.voices) > 1:
        return say("chart.trust_title_alike", who=who)
    return say("chart.trust_title_one" if sight.voices else "chart.trust_title_none", who=who)


def _told(sight: TrustSight) -> Iterator[str]:
    say = sight.reader.say
    yield say("chart.trust_told", who=sight.reader.party(sight.party), count=len(sight.behaviours))
    for behaviour in sight.gaps:
        parts = tuple(
            say("chart.styles_place", line=sight.voice(voice), place=sight.step(sight.seen(behaviour, voice)))
            for voice in sight.voices
            if sight.seen(behaviour, voice)
        )
        yield capitalised(say("chart.trust_behaviour_told", behaviour=sight.word(behaviour), parts=parts))


def _table(sight: TrustSight) -> Table:
    say = sight.reader.say
    rows = tuple(
        (
            sight.word(behaviour),
            *(sight.step(sight.seen(behaviour, voice)) for voice in sight.voices),
            say("chart.trust_gap") if behaviour in sight.gaps else "",
        )
        for behaviour in sight.behaviours
    )
    names = map(capitalised, map(sight.voice, sight.voices))
    return Table((say("chart.behaviour"), *names, say("chart.difference")), rows)
