"""The ledger as bars: per period what each party gained and spent extra, what is not agreed yet set apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from koek.case.money import Money
from koek.charts.drawing import TEXT_SIZE, Layer, marks, sheet, words
from koek.charts.figure import Figure, Table
from koek.charts.ledger_facts import LedgerSums, ledger_sums
from koek.charts.lettering import shortened, text_width, wrapped
from koek.charts.palette import FADED, party_roles
from koek.charts.reader import Reader, capitalised
from koek.texts.formatting import money_text
from koek.workbench.fair_division import FairDivision

_SMALL = TEXT_SIZE - 1
_TOP = 26
_HEADING = 22
_ROW = 42
_BAR = 15
_GAP = 8
_PAD = 6
_HALVINGS = 60


@dataclass(frozen=True)
class _LedgerDrawing:
    fair: FairDivision
    reader: Reader

    @cached_property
    def sums(self) -> tuple[LedgerSums, ...]:
        return ledger_sums(self.fair)

    @property
    def periods(self) -> list[tuple[str, list[LedgerSums]]]:
        """Name and sums of each period that has lines."""
        rows = [
            (period.name, [found for found in self.sums if found.period == period.id])
            for period in self.fair.agreement.periods
        ]
        return [(name, found) for name, found in rows if found]

    def role(self, party: str) -> str:
        return party_roles(self.fair.agreement.parties, self.reader.viewpoint)[party]

    def amount(self, cents: int, *, whole: bool = True) -> str:
        return money_text(
            Money.of_cents(cents, self.fair.division.currency), self.reader.language, whole=whole
        )

    def gained(self, found: LedgerSums) -> str:
        return self._told(found.gains, found.open_gains)

    def spent(self, found: LedgerSums) -> str:
        return self._told(found.costs, found.open_costs)

    def _told(self, counted: int, not_counted: int) -> str:
        return (
            f"{self.amount(counted)} (+ {self.amount(not_counted)})" if not_counted else self.amount(counted)
        )

    def _reach(self, per_cent: float) -> tuple[float, float]:
        """Return how far rows reach left and right of zero with their amounts, in pixels."""
        told = [
            (
                found.extremes[0] * per_cent + text_width(self.spent(found), _SMALL) + _PAD,
                found.extremes[1] * per_cent + text_width(self.gained(found), _SMALL) + _PAD,
            )
            for found in self.sums
        ]
        costs, gains = (text_width(text, TEXT_SIZE) + _PAD for text in self._sides)
        told.append((costs, gains))
        return max(left for left, _ in told), max(right for _, right in told)

    @property
    def _sides(self) -> tuple[str, str]:
        return f"← {self.reader.say('chart.costs')}", f"{self.reader.say('chart.gains')} →"

    @cached_property
    def _scale(self) -> tuple[float, float]:
        """Return pixels per cent, as many as fit, and the pixel of zero."""
        low, high = 0.0, float(self.reader.pixels)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if sum(self._reach(middle)) <= self.reader.pixels else (low, middle)
        return low, self._reach(low)[0]

    def at(self, cents: int) -> float:
        per_cent, zero = self._scale
        return zero + cents * per_cent

    # drawing

    def layers(self) -> Iterator[Layer]:
        zero = self.at(0)
        costs, gains = self._sides
        yield words([{"x": zero - _PAD, "y": 9, "text": costs}], align="right", color="var(--soft)")
        yield words([{"x": zero + _PAD, "y": 9, "text": gains}], color="var(--soft)")
        top = float(_TOP)
        for name, rows in self.periods:
            lines = wrapped(name, TEXT_SIZE, self.reader.pixels, bold=True)
            yield words(
                [{"x": 0, "y": top + 9 + _HEADING * k, "text": line} for k, line in enumerate(lines)],
                fontWeight=600,
            )
            top += _HEADING * len(lines)
            for found in rows:
                yield from self._row(found, top)
                top += _ROW
            top += _GAP

    @property
    def height(self) -> float:
        headings = sum(
            len(wrapped(name, TEXT_SIZE, self.reader.pixels, bold=True)) for name, _ in self.periods
        )
        return _TOP + _HEADING * headings + _ROW * len(self.sums) + _GAP * len(self.periods)

    def _row(self, found: LedgerSums, top: float) -> Iterator[Layer]:
        name = self.reader.party(found.party)
        if found.has_open_lines:
            name = self.reader.say(
                "chart.party_with_open", name=name, amount=self.money(found.open_gains or found.open_costs)
            )
        yield words(
            [{"x": 0, "y": top + 7, "text": shortened(name, _SMALL, self.reader.pixels)}],
            fontSize=_SMALL,
            color="var(--soft)",
        )
        segments = list(self._segments(found, top + 17))
        for look in ("cost", "gain", "open"):
            rows = [segment for segment in segments if segment["kind"] == look]
            if rows:
                yield marks(
                    "rect", rows, strokeWidth=1.2, fillOpacity=FADED if look == "cost" else 1,
                    strokeDash=[3, 2] if look == "open" else [1, 0],
                )  # fmt: skip
        zero = {"x": self.at(0), "x2": self.at(0), "y": top + 14, "y2": top + 20 + _BAR}
        yield marks("rule", [zero], color="var(--soft)", strokeWidth=1.2)
        yield from self._amounts(found, segments, top + 17 + _BAR / 2)

    def money(self, cents: int) -> Money:
        return Money.of_cents(cents, self.fair.division.currency)

    def _segments(self, found: LedgerSums, y: float) -> Iterator[Mapping[str, Any]]:
        """Yield the pieces of a bar outwards from zero: what counts first, then what is not agreed yet."""
        reached = {1: 0, -1: 0}
        role = self.role(found.party)
        colour, hatch = f"var(--{role})", f"url(#hatch-{role})"
        for kind, fill, cents in (
            ("cost", colour, -found.costs),
            ("gain", colour, found.gains),
            ("open", hatch, -found.open_costs),
            ("open", hatch, found.open_gains),
        ):
            if cents:
                side = 1 if cents > 0 else -1
                start, reached[side] = reached[side], reached[side] + cents
                yield {
                    "x": self.at(start),
                    "x2": self.at(reached[side]),
                    "y": y,
                    "y2": y + _BAR,
                    "fill": fill,
                    "stroke": colour,
                    "kind": kind,
                    "party": found.party,
                    "cents": abs(cents),
                }

    def _amounts(self, found: LedgerSums, segments: list[Mapping[str, Any]], y: float) -> Iterator[Layer]:
        ends = [segment[key] for segment in segments for key in ("x", "x2")]
        if found.costs or found.open_costs:
            row = {"x": min(ends) - _PAD, "y": y, "text": self.spent(found)}
            yield words([row], align="right", fontSize=_SMALL)
        if found.gains or found.open_gains:
            yield words([{"x": max(ends) + _PAD, "y": y, "text": self.gained(found)}], fontSize=_SMALL)


def ledger_bars(fair: FairDivision, reader: Reader) -> Figure:
    """Return gains and real additional costs per period and party, with table and text alternative.

    Parameters
    ----------
    fair : FairDivision
        A division; lines that are claimed or disputed are hatched, named and not counted.
    reader : Reader
        For whom.
    """
    drawing = _LedgerDrawing(fair, reader)
    settlement = fair.division.settlement
    amounts = {
        "gains": drawing.money(settlement.gains),
        "costs": drawing.money(settlement.costs),
        "net": drawing.money(settlement.net),
    }
    pending = len(fair.division.pending)
    return Figure(
        name="ledger",
        title=reader.say(
            "chart.ledger_title" if settlement.net > 0 else "chart.ledger_nothing_yet", **amounts
        ),
        description=" ".join((reader.say("chart.ledger_told", **amounts), *_periods_told(drawing))),
        caption=reader.say("chart.ledger_caption_open" if pending else "chart.ledger_caption", count=pending),
        table=_table(drawing),
        language=reader.language,
        spec=sheet(tuple(drawing.layers()), reader.pixels, drawing.height),
    )


def _periods_told(drawing: _LedgerDrawing) -> Iterator[str]:
    for name, rows in drawing.periods:
        yield drawing.reader.say(
            "chart.ledger_period",
            period=name,
            gains=drawing.money(sum(found.gains for found in rows)),
            costs=drawing.money(sum(found.costs for found in rows)),
        )


def _table(drawing: _LedgerDrawing) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            name,
            drawing.reader.party(found.party),
            drawing.amount(found.gains, whole=False),
            drawing.amount(found.costs, whole=False),
            drawing.amount(found.open_gains - found.open_costs, whole=False) if found.has_open_lines else "",
        )
        for name, period in drawing.periods
        for found in period
    )
    columns = ("chart.period", "chart.party", "chart.gains", "chart.costs", "chart.not_agreed")
    return Table(tuple(map(capitalised, map(say, columns))), rows, numeric=frozenset({2, 3, 4}))
