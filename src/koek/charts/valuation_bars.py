"""Differences in valuation: per issue a bar for each party, the largest difference on top."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from koek.charts.drawing import TEXT_SIZE, Layer, Plot, marks, sheet, words
from koek.charts.figure import Figure, Table
from koek.charts.legend import legend, legend_height
from koek.charts.lettering import text_width, wrapped
from koek.charts.palette import party_roles
from koek.charts.reader import Reader
from koek.workbench.valuation_differences import IssueValuation, ValuationDifferences

_BAR = 15
_BETWEEN = 3
_HEADING = 19
_GAP = 16


@dataclass(frozen=True)
class _ValuationDrawing:
    answer: ValuationDifferences
    reader: Reader

    @property
    def roles(self) -> Mapping[str, str]:
        return party_roles(self.answer.parties, self.reader.viewpoint)

    @property
    def order(self) -> Sequence[int]:
        """Positions of the parties, the reader first."""
        return sorted(
            range(len(self.answer.parties)), key=lambda p: self.answer.parties[p] != self.reader.viewpoint
        )

    def fill(self, party: str) -> str:
        role = self.roles[party]
        return f"url(#hatch-{role})" if party in self.answer.estimated else f"var(--{role})"

    def legend_entries(self) -> list[tuple[str, str, str]]:
        parties = [self.answer.parties[position] for position in self.order]
        return [(self.name(party), self.fill(party), f"var(--{self.roles[party]})") for party in parties]

    def name(self, party: str) -> str:
        name = self.reader.party(party)
        return self.reader.say("chart.estimated", name=name) if party in self.answer.estimated else name

    def label(self, party: str, valuation: IssueValuation) -> str:
        share = valuation.shares[self.answer.parties.index(party)]
        return f"{self.reader.party(party)} {self.reader.percent(share)}"

    @cached_property
    def plot(self) -> Plot:
        most = max((max(valuation.shares) for valuation in self.answer.issues), default=0) or 1
        labels = [self.label(party, v) for v in self.answer.issues for party in self.answer.parties]
        room = max((text_width(label, TEXT_SIZE - 1, bold=True) for label in labels), default=0) + 10
        right = max(self.reader.pixels - room, self.reader.pixels * 0.3)
        return Plot(0, 0, right, 1, (0, 0), (float(most), 1))

    def layers(self) -> Iterator[Layer]:
        entries = self.legend_entries()
        yield from legend(entries, self.reader.pixels)
        top = legend_height(entries, self.reader.pixels) + 8
        for valuation in self.answer.issues:
            yield from self._issue(valuation, top)
            top += self._issue_height(valuation)

    @property
    def height(self) -> float:
        return (
            legend_height(self.legend_entries(), self.reader.pixels)
            + 8
            + sum(map(self._issue_height, self.answer.issues))
            - _GAP
            + 4
        )

    def _heading(self, valuation: IssueValuation) -> tuple[str, ...]:
        name = self.reader.names.issue(valuation.issue)
        return wrapped(name, TEXT_SIZE, self.reader.pixels, bold=True)

    def _issue_height(self, valuation: IssueValuation) -> float:
        return _HEADING * len(self._heading(valuation)) + (_BAR + _BETWEEN) * len(self.answer.parties) + _GAP

    def _issue(self, valuation: IssueValuation, top: float) -> Iterator[Layer]:
        lines = self._heading(valuation)
        yield words(
            [{"x": 0, "y": top + 8 + row * _HEADING, "text": line} for row, line in enumerate(lines)],
            fontWeight=600,
        )
        top += _HEADING * len(lines)
        bars, labels = [], []
        for row, position in enumerate(self.order):
            party = self.answer.parties[position]
            share = float(valuation.shares[position])
            y = top + row * (_BAR + _BETWEEN)
            end = self.plot.at((share, 0))[0]
            bars.append(self._bar(party, valuation, y, end))
            labels.append({"x": max(end, 2) + 7, "y": y + _BAR / 2, "text": self.label(party, valuation)})
        yield marks("rect", bars, strokeWidth=1)
        yield words(labels, fontSize=TEXT_SIZE - 1)

    def _bar(self, party: str, valuation: IssueValuation, y: float, end: float) -> Mapping[str, Any]:
        return {
            "x": 0,
            "x2": max(end, 2),
            "y": y,
            "y2": y + _BAR,
            "fill": self.fill(party),
            "stroke": f"var(--{self.roles[party]})",
            "party": party,
            "issue": valuation.issue,
            "share": float(valuation.shares[self.answer.parties.index(party)]),
        }


def valuation_bars(answer: ValuationDifferences, reader: Reader) -> Figure:
    """Return how heavily each issue counts for each party, as paired bars with table and text alternative.

    Parameters
    ----------
    answer : ValuationDifferences
        What counts for whom.
    reader : Reader
        For whom; an estimate is hatched and named so.
    """
    drawing = _ValuationDrawing(answer, reader)
    return Figure(
        name="valuations",
        title=reader.estimate_in(_title(answer, reader), answer.estimated),
        description=_description(drawing),
        caption=reader.say(
            "chart.valuation_caption_estimate" if answer.estimated else "chart.valuation_caption"
        ),
        table=_table(drawing),
        language=reader.language,
        spec=sheet(tuple(drawing.layers()), reader.pixels, drawing.height),
    )


def _differs(answer: ValuationDifferences) -> bool:
    return any(valuation.gap for valuation in answer.issues)


def _title(answer: ValuationDifferences, reader: Reader) -> str:
    if not _differs(answer):
        return reader.say("chart.valuation_alike")
    return reader.say("chart.valuation_title", issue=answer.issues[0].issue)


def _description(drawing: _ValuationDrawing) -> str:
    answer, reader = drawing.answer, drawing.reader
    if not _differs(answer):
        return reader.say("chart.valuation_alike_told")
    told = [
        reader.say(
            "chart.valuation_issue",
            issue=valuation.issue,
            parts=tuple(drawing.label(answer.parties[p], valuation) for p in drawing.order),
        )
        for valuation in answer.issues[:3]
    ]
    return " ".join((reader.say("chart.valuation_told"), *told))


def _table(drawing: _ValuationDrawing) -> Table:
    answer, reader = drawing.answer, drawing.reader
    rows = tuple(
        (
            reader.names.issue(valuation.issue),
            *(reader.percent(valuation.shares[position]) for position in drawing.order),
        )
        for valuation in answer.issues
    )
    names = (drawing.name(answer.parties[position]) for position in drawing.order)
    columns = (reader.say("chart.issue"), *names)
    return Table(columns, rows, numeric=frozenset(range(1, len(columns))))
