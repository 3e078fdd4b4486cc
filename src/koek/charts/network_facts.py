"""Who is in a network and what is known of them, in the words of a picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from koek.case.network import Good, Member, Network
from koek.charts.figure import Table
from koek.charts.reader import Reader, capitalised
from koek.method.content import MethodWord
from koek.network.figures import DECISIONS, KeyFigures

GOODS = "network_goods"


def goods_text(reader: Reader, goods: Sequence[Good]) -> str:
    """Return what is brought or got, in words."""
    words_of = (reader.say("chart.words", words=MethodWord(GOODS, good.good)) for good in goods)
    return ", ".join(dict.fromkeys(words_of))


@dataclass(frozen=True)
class NetworkFacts:
    """A network through the eyes of its reader."""

    network: Network
    figures: KeyFigures
    reader: Reader

    @property
    def members(self) -> tuple[Member, ...]:
        """Everybody, in the order of the file."""
        return self.network.members

    @cached_property
    def deciders(self) -> frozenset[str]:
        """Who can decide on something the goal needs."""
        return frozenset(member for one in self.figures.deciders for member in one.members)

    def is_ours(self, member: Member) -> bool:
        """Return whether a member is the reader."""
        return member.party is not None and member.party == self.reader.viewpoint

    def is_estimate(self, member: Member) -> bool:
        """Whether somebody else says what this member brings and gets."""
        return member.told_on is None and not self.is_ours(member) and bool(member.brings or member.gets)

    def name(self, member: Member) -> str:
        """Return how a member is called; an estimate says so."""
        name = self.reader.say("chart.you") if self.is_ours(member) else member.name
        return self.reader.say("chart.estimated", name=name) if self.is_estimate(member) else name

    def shape(self, member: Member) -> str:
        """Return a square for who decides, a triangle for who moves people, a diamond for both."""
        moves = member.id in self.figures.movers
        if member.id in self.deciders:
            return "diamond" if moves else "square"
        return "triangle-up" if moves else "circle"

    def key(self, member: Member) -> tuple[str, ...]:
        """Return in words why a member is a key figure, and whether it is not at the table."""
        told = {
            "chart.network_decides": member.id in self.deciders,
            "chart.network_moves": member.id in self.figures.movers,
            "chart.network_away": member.at_table is False,
        }
        return tuple(self.reader.say(code) for code, holds in told.items() if holds)

    @property
    def gaps(self) -> tuple[MethodWord, ...]:
        """What nobody here can decide on."""
        return tuple(MethodWord(DECISIONS, gap) for gap in self.figures.gaps)

    @property
    def estimated(self) -> tuple[str, ...]:
        """Members who did not say themselves what they bring and get."""
        return tuple(member.id for member in self.members if self.is_estimate(member))


def network_title(facts: NetworkFacts) -> str:
    """Return the conclusion, as heading."""
    say = facts.reader.say
    if not facts.members:
        return say("chart.network_empty")
    if facts.gaps:
        return say("chart.network_gap", decisions=facts.gaps)
    return say("chart.network_title")


def network_told(facts: NetworkFacts) -> Iterator[str]:
    """Yield the text alternative, a sentence at a time."""
    say = facts.reader.say
    yield say("chart.network_told", count=len(facts.members))
    keyed = tuple(
        say("chart.network_told_member", name=facts.name(member), told=facts.key(member))
        for member in facts.members
        if facts.key(member)
    )
    yield from map(capitalised, keyed)
    if facts.gaps:
        yield say("chart.network_gap_told", decisions=facts.gaps)


def network_table(facts: NetworkFacts) -> Table:
    """Return a row per member."""
    reader = facts.reader
    names = {member.id: facts.name(member) for member in facts.members}
    rows = tuple(
        (
            capitalised(facts.name(member)),
            goods_text(reader, member.brings),
            goods_text(reader, member.gets),
            ", ".join(facts.key(member)),
            ", ".join(
                dict.fromkeys(
                    names[link.receiver]
                    for link in facts.network.links
                    if link.giver == member.id != link.receiver
                )
            ),
        )
        for member in facts.members
    )
    columns = ("member", "does_bring", "does_get", "role", "gives_to")
    return Table(tuple(reader.say(f"chart.network_{column}") for column in columns), rows)
