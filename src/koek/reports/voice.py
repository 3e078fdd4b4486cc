"""The voice of one report: its language, the names of its case, and through whose eyes it looks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from koek.case.choices import Choice
from koek.case.money import Money
from koek.case.negotiation_case import NegotiationCase
from koek.charts.figure import Figure
from koek.charts.reader import Reader
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.reports.plain import plain
from koek.reports.sections import Callout, Column, Details, Picture, Statement, Statements
from koek.texts.catalogue import finding_text, say
from koek.texts.formatting import date_text, list_text, money_text, number_text, option_text, percent_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.trade_advice import money_of


@dataclass(frozen=True)
class Voice:
    """Says codes as sentences of one report.

    `ours` is the party that reads along, if any: it is called "you".
    """

    language: Language
    names: CaseNames
    ours: str | None
    currency: str

    @classmethod
    def of(cls, case: NegotiationCase, language: Language, method: Method = METHOD) -> "Voice":
        """Return the voice for a case, through the eyes of its owner, in the words of a method."""
        return cls(language, CaseNames.of(case, method), case.ours, case.money.currency)

    @property
    def reader(self) -> Reader:
        """The same reader, for pictures."""
        return Reader(self.language, self.names, self.ours, self.currency)

    def picture(self, draw: Callable[[Reader], Figure]) -> Picture:
        """Return a figure as a block of the report, drawn once for a page and once for a telephone."""
        narrow = readable(draw(replace(self.reader, width="narrow")))
        return Picture(
            readable(draw(self.reader)),
            self.say("report.picture_table"),
            replace(narrow, name=f"{narrow.name}-narrow"),
        )

    def say(self, code: str, /, **facts: object) -> str:
        """Return the sentence of a code; a fact `party` decides whether "you" are meant."""
        if "party" in facts:
            facts.setdefault("ours", facts["party"] == self.ours)
        return say(code, self.language, facts, self.names)

    def statement(self, finding: Finding) -> Statement:
        """Return a finding as a sentence with its reasons."""
        because = tuple(map(self.statement, finding.because))
        return Statement(finding_text(finding, self.language, self.names), because)

    def party(self, party: str) -> str:
        """Return "You" for the party that reads along, otherwise the name."""
        return self.say("report.you") if party == self.ours else self.names.party(party)

    def parties(self, parties: Iterable[str]) -> str:
        """Return names as a list in a sentence."""
        return self.list(map(self.names.party, parties))

    def option(self, choice: Choice) -> str:
        """Return what is chosen on an issue."""
        return option_text(self.names.option(choice.issue, choice.option), self.language)

    def cents(self, amount: int) -> str:
        """Return an amount of cents, with its cents: as in a ledger."""
        whole = money_text(Money.of_cents(amount, self.currency), self.language)
        if amount % 100:
            return whole
        return f"{whole}{',' if self.language is Language.DUTCH else '.'}00"

    def money(self, amount: Fraction | int) -> Money:
        """Return an amount for a sentence, rounded to the cent."""
        return money_of(Fraction(amount), self.currency)

    def euros(self, amount: Fraction | int) -> str:
        """Return an amount in whole units of the currency."""
        return money_text(self.money(amount), self.language, whole=True)

    def percent(self, share: Fraction) -> str:
        """Return a share as whole percent."""
        return percent_text(share, self.language)

    def gain(self, best: BestAgreements, utilities: Sequence[Fraction], position: int) -> str:
        """Return what a party gains over no agreement: in money, else as part of what it could gain.

        A party below its alternative has no percentage: it is said that it is worse off.
        """
        gain = best.gains(tuple(utilities))[position]
        if best.problem.all_money:
            code = "report.less" if gain < 0 else "report.more"
            return self.say(code, amount=self.money(abs(gain)))
        if gain < 0:
            return self.say("report.worse_off")
        part = best.part_of_most(gain, position)
        return "–" if part is None else self.percent(part)

    def number(self, number: Fraction | int) -> str:
        """Return a number as text."""
        return number_text(number, self.language)

    def day(self, moment: date | datetime | None) -> str:
        """Return a day in words, or a dash."""
        return date_text(moment, self.language) if moment else "–"

    def list(self, parts: Iterable[str]) -> str:
        """Return "a, b and c"."""
        return list_text(parts, self.language)

    def columns(self, *codes: str, numeric: int = 0) -> tuple[Column, ...]:
        """Return columns with these headings; the last `numeric` hold numbers."""
        first = len(codes) - numeric
        return tuple(Column(self.say(code), position >= first) for position, code in enumerate(codes))

    def calculation(self, *findings: Finding) -> Details:
        """Return findings with everything they rest on, to be opened by who wants to know."""
        return Details(self.say("report.how_computed"), (Statements(tuple(map(self.statement, findings))),))

    def warning(self, text: str) -> Callout:
        """Return a warning that comes before anything else."""
        return Callout(self.say("report.mind"), text, warning=True)


def readable(figure: Figure) -> Figure:
    """Return a figure of which the names hold no signs that turn around what stands beside them."""
    title, description = plain(figure.title), plain(figure.description)
    return replace(figure, title=title, description=description, spec=_readable(figure.spec))


def _readable(part: Any) -> Any:
    if isinstance(part, str):
        return plain(part)
    if isinstance(part, Mapping):
        return {key: _readable(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_readable(value) for value in part]
    return part
