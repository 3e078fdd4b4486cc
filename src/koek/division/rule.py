"""The agreed rule: who shares, by which key, and what happens when there is no extra value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from koek.case.ledger import DivisionAgreement, LedgerLine, LineKind, LossRuleKind
from koek.division.shares import Shares, shares_by_weight
from koek.errors import KeyNotSigned


class Standing(StrEnum):
    """What the rule says about the total so far."""

    NOTHING_ACCEPTED = "nothing_accepted"
    SHARED = "shared"
    CARRIED_FORWARD = "carried_forward"
    LOSS_EQUAL = "loss_equal"
    LOSS_BY_KEY = "loss_by_key"
    LOSS_EACH_BEARS_OWN = "loss_each_bears_own"
    NOT_DIVIDED = "not_divided"


_STANDING_OF_LOSS = {
    None: Standing.NOT_DIVIDED,
    LossRuleKind.EQUAL: Standing.LOSS_EQUAL,
    LossRuleKind.KEY: Standing.LOSS_BY_KEY,
    LossRuleKind.EACH_BEARS_OWN: Standing.LOSS_EACH_BEARS_OWN,
}


@dataclass(frozen=True)
class Totals:
    """What some lines of the ledger add up to: gains and costs in cents by party, and how many lines."""

    gains: Mapping[str, int]
    costs: Mapping[str, int]
    lines: int = 0

    @classmethod
    def none(cls, parties: Iterable[str]) -> "Totals":
        """Return the totals of an empty ledger."""
        zero = dict.fromkeys(parties, 0)
        return cls(zero, zero)

    def plus(self, lines: Iterable[LedgerLine]) -> "Totals":
        """Return the totals with these lines added, whatever their status."""
        gains, costs, count = dict(self.gains), dict(self.costs), self.lines
        for line in lines:
            side = gains if line.kind is LineKind.GAIN else costs
            side[line.party] += line.amount
            count += 1
        return Totals(gains, costs, count)


@dataclass(frozen=True)
class Account:
    """One party's side of the calculation, in cents.

    `gains` is what it captured against the baseline, `costs` what it really spent extra, `share` its part of
    the extra value.
    """

    party: str
    gains: int
    costs: int
    share: int

    @property
    def own_result(self) -> int:
        """What the party has in hand before settling: gains less costs."""
        return self.gains - self.costs

    @property
    def transfer(self) -> int:
        """What the party pays; negative: what it receives."""
        return self.own_result - self.share

    @property
    def ends_with(self) -> int:
        """Its own cost back plus its share: what it keeps of everything gained."""
        return self.costs + self.share


@dataclass(frozen=True)
class Settlement:
    """The rule applied to a total: shares add up to net and transfers to zero, to the cent.

    Where nothing is divided (`NOTHING_ACCEPTED`, `CARRIED_FORWARD`, `NOT_DIVIDED`, `LOSS_EACH_BEARS_OWN`)
    everybody's share is its own result, so that nobody pays. `odd_takers` took a cent that could not be
    divided, in that order; `odd_by_order` says that the order of the parties decided it.
    """

    standing: Standing
    accounts: tuple[Account, ...]
    odd_takers: tuple[str, ...]
    odd_by_order: bool

    @property
    def gains(self) -> int:
        """All captured gains together."""
        return sum(account.gains for account in self.accounts)

    @property
    def costs(self) -> int:
        """All real additional costs together."""
        return sum(account.costs for account in self.accounts)

    @property
    def net(self) -> int:
        """The extra value: gains less costs."""
        return self.gains - self.costs

    @property
    def transfers(self) -> dict[str, int]:
        """What each party pays (negative: receives), in party order."""
        return {account.party: account.transfer for account in self.accounts}


@dataclass(frozen=True)
class Rule:
    """The rule in numbers: one weight per party, and the order in which odd cents are taken."""

    parties: tuple[str, ...]
    weights: tuple[Fraction, ...]
    loss_rule: LossRuleKind | None
    order: tuple[int, ...]

    @classmethod
    def of(cls, agreement: DivisionAgreement) -> "Rule":
        """Return the rule of an agreement.

        The order of odd cents is: the party the agreement names, then the others as the agreement lists them.

        Raises
        ------
        KeyNotSigned
            The key is not equal and some party has not signed its reason.
        """
        key = agreement.key
        if key is not None and not key.is_equal:
            missing = tuple(party for party in agreement.parties if party not in key.signed_by)
            if missing:
                raise KeyNotSigned(parties=missing, reason=key.reason)
        parts = {share.party: share.parts for share in key.shares} if key is not None else {}
        parties = agreement.parties
        return cls(
            parties=parties,
            weights=tuple(parts.get(party, Fraction(1)) for party in parties),
            loss_rule=agreement.loss_rule,
            order=tuple(sorted(range(len(parties)), key=lambda i: parties[i] != agreement.odd_cent)),
        )

    @property
    def is_equal(self) -> bool:
        """Whether the rule is fifty-fifty: the same share for everybody."""
        return len(set(self.weights)) == 1

    def settle(self, totals: Totals, *, term_over: bool) -> Settlement:
        """Apply the rule to what some lines add up to.

        Parameters
        ----------
        totals : Totals
            Sums of the lines that count.
        term_over : bool
            Whether a total of zero or less is final; before that it is carried forward.
        """
        own = tuple(totals.gains[party] - totals.costs[party] for party in self.parties)
        standing = self._standing(sum(own), term_over=term_over)
        if not totals.lines:
            standing = Standing.NOTHING_ACCEPTED
        shares = self._shares(standing, own)
        accounts = tuple(
            Account(party, totals.gains[party], totals.costs[party], share)
            for party, share in zip(self.parties, shares.cents, strict=True)
        )
        takers = tuple(self.parties[index] for index in shares.takers)
        return Settlement(standing, accounts, takers, shares.by_order)

    def _standing(self, net: int, *, term_over: bool) -> Standing:
        if net > 0:
            return Standing.SHARED
        return _STANDING_OF_LOSS[self.loss_rule] if term_over else Standing.CARRIED_FORWARD

    def _shares(self, standing: Standing, own: tuple[int, ...]) -> Shares:
        if standing in {Standing.SHARED, Standing.LOSS_BY_KEY}:
            return shares_by_weight(sum(own), self.weights, self.order)
        if standing is Standing.LOSS_EQUAL:
            return shares_by_weight(sum(own), [Fraction(1)] * len(own), self.order)
        return Shares(own)
