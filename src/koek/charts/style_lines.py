"""How somebody negotiates in one talk: own view, as the other sees it, and wanted, between poles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from koek.case.styles import StyleKind
from koek.charts.figure import Figure, Table
from koek.charts.pole_lines import PoleLine, PoleLines, Scale, Stand
from koek.charts.reader import Reader, capitalised
from koek.charts.telling import Telling, figure_of
from koek.method.content import MethodWord
from koek.styles.lines import StyleLine, StyleLines, latest
from koek.styles.mirror import SEEN_OTHERWISE, ScaleMirror

_TOPIC = "style_scales"
_SHAPES = {StyleKind.SELF: "circle", StyleKind.AS_SEEN: "diamond", StyleKind.WANTED: "triangle-up"}


@dataclass(frozen=True)
class _StyleDrawing:
    answer: StyleLines
    reader: Reader
    party: str
    person: str | None

    @cached_property
    def views(self) -> tuple[StyleLine, ...]:
        """The latest view of each kind that there is."""
        own = [one for one in self.answer.lines if (one.party, one.person) == (self.party, self.person)]
        return tuple(one for kind in StyleKind if (one := latest(own, kind)))

    def word(self, scale: str, field: str = "name") -> str:
        return self.reader.say("chart.words", words=MethodWord(_TOPIC, scale, field))

    @cached_property
    def mirrors(self) -> tuple[ScaleMirror, ...]:
        places = {one.kind: one.positions for one in self.views}
        return tuple(
            ScaleMirror(scale, *(places.get(kind, {}).get(scale) for kind in StyleKind))
            for scale in self.answer.scales
        )

    @property
    def otherwise(self) -> tuple[str, ...]:
        """Scales on which the other sees it clearly otherwise."""
        return tuple(one.scale for one in self.mirrors if abs(one.seen_gap or 0) >= SEEN_OTHERWISE)

    @property
    def wanted(self) -> tuple[str, ...]:
        """Scales on which something else is wanted."""
        return tuple(one.scale for one in self.mirrors if one.wanted_gap)

    @property
    def scales(self) -> tuple[Scale, ...]:
        note = self.reader.say("chart.style_otherwise")
        return tuple(
            Scale(
                scale,
                self.word(scale),
                self.word(scale, "left"),
                self.word(scale, "right"),
                note if scale in self.otherwise else "",
            )
            for scale in self.answer.scales
        )

    @property
    def lines(self) -> tuple[PoleLine, ...]:
        return tuple(map(self._line, self.views))

    def _line(self, view: StyleLine) -> PoleLine:
        own, other = ("ours", "theirs") if self._is_ours else ("theirs", "ours")
        roles = {StyleKind.SELF: own, StyleKind.AS_SEEN: other, StyleKind.WANTED: "third"}
        places = (view.positions.get(scale) for scale in self.answer.scales)
        stands = tuple(None if place is None else Stand(place, view.estimated) for place in places)
        return PoleLine(self.name(view), roles[view.kind], stands, _SHAPES[view.kind])

    @property
    def _is_ours(self) -> bool:
        return self.reader.viewpoint in (None, self.party)

    def name(self, view: StyleLine) -> str:
        """Return how a view is called; an estimate says so."""
        name = self.reader.say(
            {
                StyleKind.SELF: "chart.style_self",
                StyleKind.AS_SEEN: "chart.style_seen",
                StyleKind.WANTED: "chart.style_wanted",
            }[view.kind]
        )
        if view.seen_by not in (None, view.party) and view.kind is StyleKind.AS_SEEN:
            name = self.reader.say("chart.style_seen_by", party=self.reader.party(view.seen_by or ""))
        return self.reader.say("chart.estimated", name=name) if view.estimated else name

    def who(self) -> str:
        return self.person or capitalised(self.reader.party(self.party))

    @property
    def estimated(self) -> tuple[str, ...]:
        return (self.party,) if any(view.estimated for view in self.views) else ()

    def place(self, view: StyleLine, scale: str) -> str:
        value = view.positions.get(scale)
        return "" if value is None else self.reader.say(f"chart.place_{value}")


def style_lines_picture(
    answer: StyleLines, reader: Reader, *, party: str, person: str | None = None
) -> Figure:
    """Return how a party or a person negotiates in one talk, with table and text alternative.

    Parameters
    ----------
    answer : StyleLines
        All views of a case; of each kind the latest is drawn.
    reader : Reader
        For whom; an estimate is hatched and dashed, and named so.
    party : str
        Id of the party.
    person : str, optional
        Name of the person, as in `answer`.
    """
    drawing = _StyleDrawing(answer, reader, party, person)
    drawn = PoleLines(drawing.scales, drawing.lines, reader.pixels)
    telling = Telling(
        f"styles-{drawing.views[0].id if drawing.views else party}",
        _title(drawing),
        _told(drawing),
        "chart.styles_caption",
        _table(drawing),
    )
    return figure_of(drawn, telling, reader, estimated=drawing.estimated)


def _title(drawing: _StyleDrawing) -> str:
    say, who = drawing.reader.say, drawing.who()
    if drawing.otherwise:
        return say("chart.styles_seen_otherwise", who=who, scales=_words(drawing.otherwise))
    if drawing.wanted:
        return say("chart.styles_wanted", who=who, scales=_words(drawing.wanted))
    return say("chart.styles_title", who=who)


def _words(scales: tuple[str, ...]) -> tuple[MethodWord, ...]:
    return tuple(MethodWord(_TOPIC, scale) for scale in scales)


def _told(drawing: _StyleDrawing) -> Iterator[str]:
    say = drawing.reader.say
    yield say("chart.styles_told", lines=tuple(map(drawing.name, drawing.views)))
    for scale in drawing.scales:
        places = tuple(
            say("chart.styles_place", line=drawing.name(view), place=drawing.place(view, scale.id))
            for view in drawing.views
            if drawing.place(view, scale.id)
        )
        if places:
            word = MethodWord(_TOPIC, scale.id)
            yield capitalised(
                say("chart.styles_scale", scale=word, left=scale.left, right=scale.right, places=places)
            )


def _table(drawing: _StyleDrawing) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            scale.name,
            scale.left,
            scale.right,
            *(drawing.place(view, scale.id) for view in drawing.views),
            scale.note,
        )
        for scale in drawing.scales
    )
    heads = map(say, ("chart.scale", "chart.left_pole", "chart.right_pole"))
    names = map(capitalised, map(drawing.name, drawing.views))
    return Table((*heads, *names, say("chart.difference")), rows)
