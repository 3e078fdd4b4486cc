"""Builders of agreements and ledgers: everything has a default, a test names only what it is about."""

from collections.abc import Mapping, Sequence
from typing import Any

from koek.case.ledger import DivisionAgreement, LedgerLine


def line(party: str, kind: str, euros: str, period: str = "2026", **more: Any) -> dict[str, Any]:
    """Return an accepted line as a file holds it."""
    name = f"{kind} of {party} in {period}: {euros}"
    own = {
        "name": name,
        "party": party,
        "period": period,
        "kind": kind,
        "amount": euros,
        "status": "accepted",
    }
    return {**own, **more}


def gain(party: str, euros: str, period: str = "2026", **more: Any) -> dict[str, Any]:
    """Return an accepted gain."""
    return line(party, "gain", euros, period, **more)


def cost(party: str, euros: str, period: str = "2026", **more: Any) -> dict[str, Any]:
    """Return an accepted cost."""
    return line(party, "cost", euros, period, **more)


def agreement(
    lines: Sequence[Mapping[str, object]] = (),
    parties: Sequence[str] = ("buyer", "supplier"),
    periods: Sequence[object] = ("2026",),
    **more: Any,
) -> DivisionAgreement:
    """Return an agreement between a buyer and a supplier over one year."""
    numbered = [{"id": f"line-{number}", **written} for number, written in enumerate(lines)]
    content = {"parties": tuple(parties), "periods": tuple(periods), "lines": tuple(numbered), **more}
    return DivisionAgreement.model_validate(content)


def complete(lines: Sequence[Mapping[str, object]] = (), **more: Any) -> DivisionAgreement:
    """Return an agreement about which there is nothing to warn."""
    settled: dict[str, Any] = {
        "baseline": "Price list and failures of 2025.",
        "market_effects": "Index CBS; volume as ordered.",
        "agreed_on": "2025-12-01",
        "signed_by": ("buyer", "supplier"),
        "loss_rule": "equal",
        "odd_cent": "supplier",
        "days_to_answer": 30,
        "term_ends": "2026-12-31",
    }
    return agreement(lines, **{**settled, **more})


def proven(**more: Any) -> dict[str, Any]:
    """Return the facts of a line with evidence."""
    return {"evidence": ({"kind": "document", "what": "Invoice 12"},), **more}


def first_line(found: DivisionAgreement) -> LedgerLine:
    """Return the first line of a ledger."""
    return found.lines[0]
