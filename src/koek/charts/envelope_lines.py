"""One party in two opened envelopes: how it sees itself and how the other sees it, between poles in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from koek.charts.figure import Figure, Table
from koek.charts.pole_lines import PoleLine, PoleLines, Scale, Stand
from koek.charts.reader import Reader, capitalised
from koek.charts.telling import Telling, figure_of
from koek.differences.envelopes import FAR, EnvelopeComparison, EnvelopeRow, Mirror
from koek.differences.factors import Factor, Label


@dataclass(frozen=True)
class _MirrorDrawing:
    comparison: EnvelopeComparison
    factors: tuple[Factor, ...]
    reader: Reader
    party: str
    names: dict[str, Factor] = field(init=False)

    def __post_init__(self) -> None:
        self.__dict__["names"] = {factor.id: factor for factor in self.factors}

    def words(self, label: Label | None) -> str:
        return self.reader.say("chart.words", words=label) if label else ""

    def mirror(self, row: EnvelopeRow) -> Mirror:
        return row.of_me if row.of_me.seen == self.party else row.of_you

    @cached_property
    def mirrors(self) -> tuple[Mirror, ...]:
        return tuple(map(self.mirror, self.comparison.rows))

    @property
    def otherwise(self) -> tuple[Label, ...]:
        """Factors on which the other sees this party clearly otherwise."""
        return tuple(row.name for row in self.comparison.rows if self.mirror(row).size in FAR)

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        return tuple(map(self._scale, self.comparison.rows))

    def _scale(self, row: EnvelopeRow) -> Scale:
        factor = self.names.get(row.factor)
        left, right = (factor.left, factor.right) if factor else (None, None)
        note = self.reader.say("chart.style_otherwise") if self.mirror(row).size in FAR else ""
        return Scale(row.factor, self.words(row.name), self.words(left), self.words(right), note)

    @cached_property
    def lines(self) -> tuple[PoleLine, ...]:
        """The own view and that of the other, each in the colour of who says it."""
        seer = next((one.seer for one in self.mirrors), "")
        roles = ("ours", "theirs") if self.reader.viewpoint in (None, self.party) else ("theirs", "ours")
        own = self.reader.say("chart.style_self")
        seen = self.reader.say("chart.style_seen_by", party=self.reader.party(seer))
        return (
            PoleLine(own, roles[0], tuple(_stand(one.own) for one in self.mirrors), "circle"),
            PoleLine(seen, roles[1], tuple(_stand(one.view) for one in self.mirrors), "diamond"),
        )

    def place(self, value: int | None) -> str:
        return "" if value is None else self.reader.say(f"chart.place_{value}")

    def size(self, mirror: Mirror) -> str:
        return self.reader.say(f"chart.size_{mirror.size.value if mirror.size else 'unknown'}")

    def who(self) -> str:
        return capitalised(self.reader.party(self.party))


def envelope_lines(
    comparison: EnvelopeComparison, factors: tuple[Factor, ...], reader: Reader, *, party: str
) -> Figure:
    """Return how a party sees itself and how the other sees it, with table and text alternative.

    Parameters
    ----------
    comparison : EnvelopeComparison
        Two opened envelopes; only factors that both opened are drawn.
    factors : tuple of Factor
        The poles of the factors; one that is not among them is drawn without words for its poles.
    reader : Reader
        For whom.
    party : str
        Id of the party that is looked at.
    """
    drawing = _MirrorDrawing(comparison, factors, reader, party)
    telling = Telling(
        f"envelopes-{party}", _title(drawing), _told(drawing), "chart.mirror_caption", _table(drawing)
    )
    return figure_of(PoleLines(drawing.scales, drawing.lines, reader.pixels), telling, reader)


def _stand(value: int | None) -> Stand | None:
    return None if value is None else Stand(value)


def _title(drawing: _MirrorDrawing) -> str:
    say, who = drawing.reader.say, drawing.who()
    if drawing.otherwise:
        return say("chart.styles_seen_otherwise", who=who, scales=drawing.otherwise)
    if any(one.size for one in drawing.mirrors):
        return say("chart.trust_title_alike", who=who)
    return say("chart.mirror_open", who=who)


def _told(drawing: _MirrorDrawing) -> Iterator[str]:
    say = drawing.reader.say
    names = tuple(line.name for line in drawing.lines)
    yield say("chart.mirror_told", count=len(drawing.scales), lines=names)
    for row, scale, mirror in zip(drawing.comparison.rows, drawing.scales, drawing.mirrors, strict=True):
        told = zip(names, (mirror.own, mirror.view), strict=True)
        places = tuple(
            say("chart.styles_place", line=name, place=drawing.place(value)) for name, value in told if value
        )
        if places:
            poles = {"left": scale.left, "right": scale.right}
            yield capitalised(say("chart.styles_scale", scale=row.name, **poles, places=places))


def _table(drawing: _MirrorDrawing) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            scale.name,
            scale.left,
            scale.right,
            drawing.place(mirror.own),
            drawing.place(mirror.view),
            drawing.size(mirror),
        )
        for scale, mirror in zip(drawing.scales, drawing.mirrors, strict=True)
    )
    heads = map(say, ("chart.factor", "chart.left_pole", "chart.right_pole"))
    names = (capitalised(line.name) for line in drawing.lines)
    return Table((*heads, *names, say("chart.difference")), rows)
