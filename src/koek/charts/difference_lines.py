"""Where two sides stand on every factor: two profiles between poles in words, what blocks standing out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from koek.case.differences import DifferenceState, Subject
from koek.charts.figure import Figure, Table
from koek.charts.pole_lines import Alarm, PoleLine, PoleLines, Scale, Stand
from koek.charts.reader import Reader, capitalised
from koek.charts.telling import Telling, figure_of
from koek.differences.factors import Label
from koek.differences.profiles import ProfileLine, Profiles
from koek.differences.scores import Position, Size
from koek.differences.standing import FactorDifference

_PEOPLE = ("circle", "diamond", "triangle-up", "triangle-down", "cross")
"""Shapes of the people of one party, from the start again when there are more."""
_BLOCKS = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)


@dataclass(frozen=True)
class _DifferenceDrawing:
    profiles: Profiles
    reader: Reader
    people: Mapping[str, str] = field(default_factory=dict)

    def words(self, label: Label | None) -> str:
        return self.reader.say("chart.words", words=label) if label else ""

    def alarm(self, difference: FactorDifference) -> Alarm:
        if difference.blocks_openly:
            return Alarm.OPEN
        return Alarm.WATCHED if difference.state in _BLOCKS else Alarm.NONE

    def note(self, difference: FactorDifference) -> str:
        """Return what was decided, in words; nothing for what nobody touched."""
        if not difference.touched:
            return ""
        if difference.state is DifferenceState.BLOCKING and difference.measures:
            return self.reader.say("chart.blocks_with_measure")
        return self.reader.say(f"choice_word.{difference.state.value}")

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        return tuple(
            Scale(
                one.factor.id,
                self.words(one.factor.name),
                self.words(one.factor.left),
                self.words(one.factor.right),
                self.note(one),
                self.alarm(one),
            )
            for one in self.profiles.differences
        )

    @property
    def lines(self) -> tuple[PoleLine, ...]:
        return tuple(map(self._line, self.profiles.lines))

    def _line(self, line: ProfileLine) -> PoleLine:
        organisation = line.subject is Subject.ORGANISATION
        stands = tuple(Stand(one.value, one.estimated) if one else None for one in line.positions)
        drawn = PoleLine(
            self.name(line),
            "ours" if line.party == self.profiles.ours else "theirs",
            stands,
            "square" if organisation else self._shape(line),
            broad=organisation,
        )
        if not drawn.estimated:
            return drawn
        name = self.reader.say("chart.estimated", name=drawn.name)
        return PoleLine(name, drawn.role, stands, drawn.shape, broad=organisation)

    def _shape(self, line: ProfileLine) -> str:
        people = [
            one for one in self.profiles.lines if (one.party, one.subject) == (line.party, Subject.PERSON)
        ]
        return _PEOPLE[people.index(line) % len(_PEOPLE)]

    def name(self, line: ProfileLine) -> str:
        """Return whose line this is: a person by name, the people or the organisation of a party."""
        party = self.reader.party(line.party)
        if line.subject is Subject.ORGANISATION:
            return capitalised(self.reader.say("chart.line_organisation", party=party))
        if line.person is None:
            return capitalised(self.reader.say("chart.line_person", party=party))
        name = self.people.get(line.person, line.person)
        return capitalised(self.reader.say("chart.line_named", name=name, party=party))

    @property
    def estimated(self) -> tuple[str, ...]:
        """Parties of whom something is an estimate."""
        told = [one for line in self.profiles.lines for one in line.positions if one]
        return tuple(dict.fromkeys(one.party for one in told if one.estimated))

    def place(self, position: Position | None) -> str:
        if position is None:
            return ""
        place = self.reader.say(f"chart.place_{position.value}")
        return self.reader.say("chart.estimated", name=place) if position.estimated else place

    def blocking(self) -> tuple[FactorDifference, ...]:
        return tuple(one for one in self.profiles.differences if self.alarm(one) is not Alarm.NONE)

    def unjudged(self) -> tuple[FactorDifference, ...]:
        return tuple(
            one
            for one in self.profiles.differences
            if one.size is Size.LARGE and one.state is DifferenceState.NOT_JUDGED
        )


def difference_lines(
    profiles: Profiles, reader: Reader, *, people: Mapping[str, str] | None = None
) -> Figure:
    """Return the profile lines of two sides over all factors, with table and text alternative.

    Parameters
    ----------
    profiles : Profiles
        Lines and differences; what was judged to block stands out by a sign, a word and a colour.
    reader : Reader
        For whom; an estimate is hatched and dashed, and named so.
    people : mapping of str to str, optional
        Names of persons by id.
    """
    drawing = _DifferenceDrawing(profiles, reader, people or {})
    drawn = PoleLines(drawing.scales, drawing.lines, reader.pixels)
    telling = Telling(
        f"differences-{profiles.other}",
        _title(drawing),
        _told(drawing),
        "chart.differences_caption",
        _table(drawing),
    )
    return figure_of(drawn, telling, reader, estimated=drawing.estimated)


def _names(found: tuple[FactorDifference, ...]) -> tuple[Label, ...]:
    return tuple(one.factor.name for one in found)


def _title(drawing: _DifferenceDrawing) -> str:
    say, other = drawing.reader.say, drawing.profiles.other
    opened = tuple(one for one in drawing.blocking() if one.blocks_openly)
    if opened:
        return say("chart.differences_block", factors=_names(opened), other=other)
    if drawing.blocking():
        return say("chart.differences_measured", factors=_names(drawing.blocking()), other=other)
    if drawing.unjudged():
        return say("chart.differences_unjudged", factors=_names(drawing.unjudged()), other=other)
    return say("chart.differences_title", ours=drawing.reader.party(drawing.profiles.ours), other=other)


def _told(drawing: _DifferenceDrawing) -> list[str]:
    say, differences = drawing.reader.say, drawing.profiles.differences
    told = [say("chart.differences_told", lines=tuple(line.name for line in drawing.lines))]
    if not drawing.lines:
        told = [say("chart.differences_empty")]
    told += [
        capitalised(
            say(
                "chart.differences_factor",
                factor=one.factor.name,
                left=scale.left,
                right=scale.right,
                size=f"chart.size_{one.size.value if one.size else 'unknown'}",
                note=scale.note,
            )
        )
        for one, scale in zip(differences, drawing.scales, strict=True)
        if scale.alarm is not Alarm.NONE or one.size is Size.LARGE
    ]
    return told


def _table(drawing: _DifferenceDrawing) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            scale.name,
            scale.left,
            scale.right,
            *(drawing.place(line.positions[number]) for line in drawing.profiles.lines),
            say(f"chart.size_{one.size.value if one.size else 'unknown'}"),
            scale.note,
        )
        for number, (one, scale) in enumerate(zip(drawing.profiles.differences, drawing.scales, strict=True))
    )
    names = (drawing.name(line) for line in drawing.profiles.lines)
    columns = (
        say("chart.factor"),
        say("chart.left_pole"),
        say("chart.right_pole"),
        *names,
        say("chart.difference"),
        say("chart.judged"),
    )
    return Table(columns, rows)
