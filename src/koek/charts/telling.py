"""A drawing as a figure: what all pictures of the method have in common besides what is drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from koek.charts.drawing import Layer, sheet
from koek.charts.figure import Figure, Table
from koek.charts.reader import Reader


class Drawing(Protocol):
    """Layers on a sheet as wide as the reader's, and as high as it says."""

    @property
    def height(self) -> float:
        """Height of the sheet in pixels."""

    def layers(self) -> Iterator[Layer]:
        """Yield the layers, those behind first."""


@dataclass(frozen=True)
class Telling:
    """What a picture says in words.

    `caption` is a code; when something is an estimate the same code with `_estimate` is said instead, and the
    title says so too.
    """

    name: str
    title: str
    sentences: Iterable[str]
    caption: str
    table: Table


def figure_of(
    drawing: Drawing, telling: Telling, reader: Reader, *, estimated: tuple[str, ...] = ()
) -> Figure:
    """Return a drawing with its words; `estimated` names the parties of whom something is an estimate."""
    return Figure(
        name=telling.name,
        title=reader.estimate_in(telling.title, estimated),
        description=" ".join(telling.sentences),
        caption=reader.say(f"{telling.caption}_estimate" if estimated else telling.caption),
        table=telling.table,
        language=reader.language,
        spec=sheet(tuple(drawing.layers()), reader.pixels, drawing.height),
    )
