"""Who pays whom: what each party has in hand, what its share is, and the payments that bring it there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from koek.case.money import Money
from koek.charts.drawing import TEXT_SIZE, Layer, arrow, marks, sheet, words
from koek.charts.figure import Figure, Table
from koek.charts.lettering import shortened, text_width
from koek.charts.palette import FADED, party_roles
from koek.charts.reader import Reader, capitalised
from koek.division.payments import Payment
from koek.division.rule import Account
from koek.texts.formatting import money_text
from koek.workbench.fair_division import FairDivision

_SMALL = TEXT_SIZE - 1
_HEADING = 22
_BAR = 17
_BETWEEN = 4
_GAP = 14
_PAYMENT = 50


@dataclass(frozen=True)
class _SettlementDrawing:
    fair: FairDivision
    reader: Reader

    @property
    def accounts(self) -> Sequence[Account]:
        """Accounts with the reader's first."""
        return sorted(self.fair.division.accounts, key=lambda account: account.party != self.reader.viewpoint)

    def colour(self, party: str) -> str:
        return f"var(--{party_roles(self.fair.agreement.parties, self.reader.viewpoint)[party]})"

    def money(self, cents: int) -> Money:
        return Money.of_cents(cents, self.fair.division.currency)

    def amount(self, cents: int) -> str:
        return money_text(self.money(cents), self.reader.language)

    def _texts(self, account: Account) -> tuple[str, str]:
        say = self.reader.say
        return (
            say("chart.in_hand", amount=self.money(account.own_result)),
            say("chart.own_share", amount=self.money(account.share)),
        )

    @cached_property
    def _scale(self) -> tuple[float, float]:
        """Return pixels per cent and the pixel of zero."""
        texts = [text for account in self.accounts for text in self._texts(account)]
        room = max(text_width(text, _SMALL) for text in texts) + 8
        cents = [cents for account in self.accounts for cents in (account.own_result, account.share)]
        left, right = -min(0, *cents), max(0, *cents)
        per_cent = (self.reader.pixels - room) / ((left + right) or 1)
        return per_cent, left * per_cent

    # drawing

    def layers(self) -> Iterator[Layer]:
        top = 0.0
        for account in self.accounts:
            yield from self._account(account, top)
            top += _HEADING + 2 * (_BAR + _BETWEEN) + _GAP
        for payment in self.fair.division.payments:
            yield from self._payment(payment, top)
            top += _PAYMENT

    @property
    def height(self) -> float:
        accounts = len(self.accounts) * (_HEADING + 2 * (_BAR + _BETWEEN) + _GAP)
        return accounts + _PAYMENT * len(self.fair.division.payments) - 4

    def _account(self, account: Account, top: float) -> Iterator[Layer]:
        name = shortened(self.reader.party(account.party), TEXT_SIZE, self.reader.pixels, bold=True)
        yield words([{"x": 0, "y": top + 10, "text": name}], fontWeight=600)
        per_cent, zero = self._scale
        colour = self.colour(account.party)
        pairs = zip((account.own_result, account.share), self._texts(account), strict=True)
        for row, (cents, text) in enumerate(pairs):
            y = top + _HEADING + row * (_BAR + _BETWEEN)
            end = zero + cents * per_cent
            bar = {
                "x": min(zero, end), "x2": max(zero, end, zero + 1.5), "y": y, "y2": y + _BAR,
                "party": account.party, "cents": cents,
            }  # fmt: skip
            yield marks("rect", [bar], fill=colour, stroke=colour, fillOpacity=1 if row else FADED)
            yield words([{"x": max(zero, end) + 7, "y": y + _BAR / 2, "text": text}], fontSize=_SMALL)

    def _payment(self, payment: Payment, top: float) -> Iterator[Layer]:
        width = self.reader.pixels
        room = width / 2 - 12
        names = [
            shortened(self.reader.party(party), TEXT_SIZE, room, bold=True)
            for party in (payment.payer, payment.receiver)
        ]
        start, end = (text_width(name, TEXT_SIZE, bold=True) for name in names)
        amount = self.amount(payment.cents)
        left, right = start + 12, width - end - 12
        above = right - left < text_width(amount, TEXT_SIZE, bold=True) + 24
        if above:
            left, right = 2.0, width - 2.0
        names_at, arrow_at = (top + 8, top + 42) if above else (top + 32, top + 32)
        for x, name, party, side in (
            (0, names[0], payment.payer, "left"),
            (width, names[1], payment.receiver, "right"),
        ):
            row = {"x": x, "y": names_at, "text": name}
            yield words([row], align=side, fontWeight=600, color=self.colour(party))
        text = {"x": (left + right) / 2, "y": arrow_at - 13, "text": amount}
        yield words([text], align="center", fontWeight=600)
        yield from arrow(left, right, arrow_at, "var(--crust)")


def settlement_bars(fair: FairDivision, reader: Reader) -> Figure:
    """Return what each party has in hand, its share, and who pays whom, with table and text alternative.

    Parameters
    ----------
    fair : FairDivision
        A division.
    reader : Reader
        For whom.
    """
    drawing = _SettlementDrawing(fair, reader)
    return Figure(
        name="settlement",
        title=_title(drawing),
        description=" ".join(_description(drawing)),
        caption=reader.say("chart.settlement_caption"),
        table=_table(drawing),
        language=reader.language,
        spec=sheet(tuple(drawing.layers()), reader.pixels, drawing.height),
    )


def _paid(drawing: _SettlementDrawing, payment: Payment) -> str:
    return drawing.reader.say(
        "chart.payment",
        amount=drawing.money(payment.cents),
        payer=drawing.reader.party(payment.payer),
        receiver=drawing.reader.party(payment.receiver),
    )


def _title(drawing: _SettlementDrawing) -> str:
    payments = drawing.fair.division.payments
    if not payments:
        return drawing.reader.say("chart.settlement_none")
    if len(payments) == 1:
        return drawing.reader.say("chart.settlement_one", payment=_paid(drawing, payments[0]))
    return drawing.reader.say("chart.settlement_many", count=len(payments))


def _description(drawing: _SettlementDrawing) -> Iterator[str]:
    for account in drawing.accounts:
        yield drawing.reader.say(
            "chart.settlement_party",
            name=capitalised(drawing.reader.party(account.party)),
            result=drawing.money(account.own_result),
            share=drawing.money(account.share),
        )
    payments = tuple(_paid(drawing, payment) for payment in drawing.fair.division.payments)
    if payments:
        yield drawing.reader.say("chart.settlement_paid", payments=payments)


def _table(drawing: _SettlementDrawing) -> Table:
    say = drawing.reader.say
    rows = tuple(
        (
            drawing.reader.party(account.party),
            *map(drawing.amount, (account.gains, account.costs, account.own_result, account.share)),
            drawing.amount(account.transfer) if account.transfer > 0 else "",
            drawing.amount(-account.transfer) if account.transfer < 0 else "",
        )
        for account in drawing.accounts
    )
    columns = ("party", "gains", "costs", "result", "share", "pays", "receives")
    return Table(
        tuple(capitalised(say(f"chart.{column}")) for column in columns), rows, numeric=frozenset(range(1, 7))
    )
