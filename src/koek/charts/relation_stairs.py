"""The forms of collaboration as a staircase: where the parties are, where they want to be, what fits."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from koek.case.relation import Relation, RelationModel
from koek.charts.drawing import TEXT_SIZE, Layer, marks, words
from koek.charts.figure import Figure, Table
from koek.charts.lettering import text_width, wrapped
from koek.charts.reader import Reader
from koek.charts.telling import Telling, figure_of
from koek.method.content import MethodWord
from koek.relations.fit import RelationFit, model_word

_SMALL = TEXT_SIZE - 1
_LINE = 16
_PAD = 11
_RISE = 5
_TREAD_SHARE = 0.07
_ARROW = 30
_CHIP, _CHIP_GAP = 22, 6


@dataclass(frozen=True)
class _Chip:
    """A label on a step: filled for where the parties are, with an edge for where they want to be."""

    kind: str
    text: str


@dataclass(frozen=True)
class _Stairs:
    relation: Relation
    reader: Reader
    fit: RelationFit | None

    def name(self, model: RelationModel) -> str:
        return self.reader.say("chart.words", words=model_word(model, self.relation))

    def meaning(self, model: RelationModel) -> str:
        return self.reader.say("chart.words", words=MethodWord("relation_models", model.value, "meaning"))

    @property
    def wanted(self) -> RelationModel | None:
        """What was chosen; else what is wanted."""
        return self.relation.chosen or self.relation.wanted

    def chips(self, model: RelationModel) -> tuple[_Chip, ...]:
        """Return what is to be told about a step."""
        wanted = "chart.stairs_chosen" if self.relation.chosen else "chart.stairs_wanted"
        told = {
            "now": ("chart.stairs_now", model is self.relation.now),
            "wanted": (wanted, model is self.wanted),
            "fits": ("chart.stairs_fits", self.fit is not None and model in self.fit.best),
        }
        return tuple(_Chip(kind, self.reader.say(code)) for kind, (code, here) in told.items() if here)

    # drawing

    @property
    def steps(self) -> tuple[RelationModel, ...]:
        """From the top of the sheet to the bottom: the closest form first."""
        return tuple(reversed(RelationModel))

    def left(self, model: RelationModel) -> float:
        return (len(RelationModel) - 1 - self.steps.index(model)) * self.reader.pixels * _TREAD_SHARE

    def _room(self, model: RelationModel) -> float:
        return self.reader.pixels - self.left(model) - 2 * _PAD - (_ARROW if self.way else 0)

    @property
    def way(self) -> tuple[RelationModel, RelationModel] | None:
        """From where to where; None when the parties are there, or when one of the two is not known."""
        now, wanted = self.relation.now, self.wanted
        return (now, wanted) if now and wanted and now is not wanted else None

    def _name(self, model: RelationModel) -> tuple[str, ...]:
        return wrapped(self.name(model), TEXT_SIZE, self._room(model), bold=True)

    def _meaning(self, model: RelationModel) -> tuple[str, ...]:
        return wrapped(self.meaning(model), _SMALL, self._room(model))

    def _placed(self, model: RelationModel) -> tuple[tuple[float, int, _Chip], ...]:
        """Return each chip with its left edge and its row, as many in a row as fit."""
        placed, x, row = [], 0.0, 0
        for chip in self.chips(model):
            if x and x + _chip_width(chip) > self._room(model):
                x, row = 0.0, row + 1
            placed.append((self.left(model) + _PAD + x, row, chip))
            x += _chip_width(chip) + _CHIP_GAP
        return tuple(placed)

    def _height(self, model: RelationModel) -> float:
        rows = max((row for _, row, _ in self._placed(model)), default=-1) + 1
        lines = len(self._name(model)) + len(self._meaning(model))
        return 2 * _PAD + _LINE * lines + (rows * (_CHIP + 4) if rows else 0)

    @cached_property
    def tops(self) -> dict[RelationModel, float]:
        tops, top = {}, 1.0
        for model in self.steps:
            tops[model] = top
            top += self._height(model) + _RISE
        return tops

    @property
    def height(self) -> float:
        """Height of the sheet."""
        last = self.steps[-1]
        return self.tops[last] + self._height(last) + 1

    def layers(self) -> Iterator[Layer]:
        yield from self._blocks()
        for model in self.steps:
            yield from self._texts(model)
        for kind in ("now", "wanted", "fits"):
            yield from self._chips(kind)
        if self.way:
            yield from self._arrow(*self.way)

    def _arrow(self, now: RelationModel, wanted: RelationModel) -> Iterator[Layer]:
        x = self.reader.pixels - _PAD - _ARROW / 2
        start, end = (self.tops[model] + self._height(model) / 2 for model in (now, wanted))
        upwards = end < start
        rule = {"x": x, "y": start, "y2": end + (5 if upwards else -5)}
        yield marks("rule", [rule], color="var(--ours)", strokeWidth=2.5)
        dot, head = {"x": x, "y": start}, {"x": x, "y": end}
        look: dict[str, Any] = {"filled": True, "color": "var(--ours)", "opacity": 1}
        yield marks("point", [dot], shape="circle", size=60, **look)
        yield marks("point", [head], shape="triangle-up" if upwards else "triangle-down", size=130, **look)

    def _blocks(self) -> Iterator[Layer]:
        for here in (False, True):
            rows = [
                {
                    "x": self.left(model),
                    "x2": self.reader.pixels - 1,
                    "y": self.tops[model],
                    "y2": self.tops[model] + self._height(model),
                    "step": model.value,
                }
                for model in self.steps
                if (model in (self.relation.now, self.wanted)) is here
            ]
            colour = "var(--crust-soft)" if here else "var(--paper)"
            if rows:
                look: dict[str, Any] = {"color": colour, "stroke": "var(--line)"}
                yield marks("rect", rows, strokeWidth=1, cornerRadius=6, **look)

    def _texts(self, model: RelationModel) -> Iterator[Layer]:
        x, y = self.left(model) + _PAD, self.tops[model] + _PAD + _LINE / 2
        name, meaning = self._name(model), self._meaning(model)
        rows = [{"x": x, "y": y + _LINE * row, "text": line} for row, line in enumerate((*name, *meaning))]
        yield words(rows[: len(name)], fontWeight=600)
        yield words(rows[len(name) :], fontSize=_SMALL, color="var(--soft)")

    def _chips(self, kind: str) -> Iterator[Layer]:
        boxes, texts = [], []
        for model in self.steps:
            lines = len(self._name(model)) + len(self._meaning(model))
            top = self.tops[model] + _PAD + _LINE * lines + 4
            for x, row, chip in self._placed(model):
                if chip.kind == kind:
                    y = top + row * (_CHIP + 4)
                    box = {"x": x, "x2": x + _chip_width(chip), "y": y, "y2": y + _CHIP}
                    boxes.append({**box, "step": model.value, "chip": kind})
                    texts.append(
                        {"x": x + _chip_width(chip) / 2, "y": y + _CHIP / 2 + 0.5, "text": chip.text}
                    )
        if boxes:
            fill = {"now": "var(--ours)", "wanted": "var(--sheet)", "fits": "var(--paper)"}[kind]
            edge = "var(--soft)" if kind == "fits" else "var(--ours)"
            dash = [4, 3] if kind == "fits" else [1, 0]
            yield marks(
                "rect", boxes, color=fill, stroke=edge, strokeWidth=1.6, strokeDash=dash, cornerRadius=11
            )
            ink = {"now": "var(--sheet)", "wanted": "var(--ours)", "fits": "var(--ink)"}[kind]
            weight = 400 if kind == "fits" else 600
            yield words(texts, fontSize=_SMALL, fontWeight=weight, color=ink, align="center")


def _chip_width(chip: _Chip) -> float:
    return text_width(chip.text, _SMALL, bold=chip.kind != "fits") + 20


def relation_stairs(relation: Relation, reader: Reader, *, fit: RelationFit | None = None) -> Figure:
    """Return the four forms of collaboration as a staircase, with table and text alternative.

    Parameters
    ----------
    relation : Relation
        Where the parties are and where they want to be; what was chosen goes before what is wanted. Whether
        it is purchasing decides how the forms are called.
    reader : Reader
        For whom.
    fit : RelationFit, optional
        What the answers speak for, shown beside it.
    """
    drawing = _Stairs(relation, reader, fit)
    telling = Telling("relation", _title(drawing), _told(drawing), "chart.stairs_caption", _table(drawing))
    return figure_of(drawing, telling, reader)


def _title(drawing: _Stairs) -> str:
    say, now, wanted = drawing.reader.say, drawing.relation.now, drawing.wanted
    if now and wanted and now is not wanted:
        return say("chart.stairs_way", now=drawing.name(now), wanted=drawing.name(wanted))
    if now and wanted:
        return say("chart.stairs_there", now=drawing.name(now))
    if now:
        return say("chart.stairs_only_now", now=drawing.name(now))
    if wanted:
        return say("chart.stairs_only_wanted", wanted=drawing.name(wanted))
    return say("chart.stairs_unknown")


def _told(drawing: _Stairs) -> tuple[str, ...]:
    say = drawing.reader.say
    told = [
        say(
            "chart.stairs_step",
            model=drawing.name(model),
            told=tuple(chip.text for chip in drawing.chips(model)),
        )
        for model in RelationModel
        if drawing.chips(model)
    ]
    names = tuple(map(drawing.name, RelationModel))
    return say("chart.stairs_told", names=names), *told


def _table(drawing: _Stairs) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            drawing.name(model),
            drawing.meaning(model),
            ", ".join(chip.text for chip in drawing.chips(model)),
        )
        for model in RelationModel
    )
    columns = ("chart.stairs_form", "chart.stairs_meaning", "chart.stairs_here")
    return Table(tuple(map(say, columns)), rows)
