"""Ledgers of every kind, for properties that hold for all of them."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from koek.case.ledger import DivisionAgreement, LedgerLine
from koek.case.money import euros

NAMES = ("ash", "birch", "cedar", "dogwood", "elm")
QUICK = settings(max_examples=50)
"""Enough ledgers to find every mistake planted so far, few enough to run on every change."""

LOSS_RULES = ("equal", "each_bears_own")


def amounts(lowest: int = -400) -> st.SearchStrategy[int]:
    """Return cents: mostly a few, so that remainders and totals around zero are frequent, sometimes many."""
    return st.one_of(st.integers(lowest, 400), st.integers(lowest, 10**12))


@st.composite
def lines(draw: st.DrawFn, parties: tuple[str, ...], periods: tuple[str, ...]) -> list[dict[str, Any]]:
    """Draw the lines of a ledger."""
    line = st.fixed_dictionaries(
        {
            "party": st.sampled_from(parties),
            "period": st.sampled_from(periods),
            "kind": st.sampled_from(("gain", "gain", "cost")),
            "amount": amounts().map(euros),
            "status": st.sampled_from(("accepted", "accepted", "accepted", "claimed", "disputed")),
        }
    )
    drawn = draw(st.lists(line, max_size=8))
    return [{"id": f"l{n}", "name": f"Line {n}", **content} for n, content in enumerate(drawn)]


@st.composite
def keys(draw: st.DrawFn, parties: tuple[str, ...]) -> dict[str, Any]:
    """Draw a key that every party signed."""
    parts = draw(st.lists(st.integers(0, 9), min_size=len(parties), max_size=len(parties)).filter(any))
    shares = tuple({"party": p, "parts": n} for p, n in zip(parties, parts, strict=True))
    return {"shares": shares, "reason": "Agreed", "signed_by": parties}


@st.composite
def agreements(draw: st.DrawFn, *, keyed: bool = True) -> DivisionAgreement:
    """Draw an agreement with its ledger; with `keyed`, sometimes with another key than equal shares."""
    parties = NAMES[: draw(st.integers(2, len(NAMES)))]
    periods = ("one", "two", "three")[: draw(st.integers(1, 3))]
    key = draw(st.one_of(st.none(), keys(parties))) if keyed else None
    content = {
        "parties": parties,
        "periods": periods,
        "lines": tuple(draw(lines(parties, periods))),
        "loss_rule": draw(st.sampled_from((None, *LOSS_RULES, *(("key",) if key else ())))),
        "odd_cent": draw(st.sampled_from((None, *parties))),
        "key": key,
    }
    return DivisionAgreement.model_validate(content)


def with_lines(agreement: DivisionAgreement, changed: tuple[LedgerLine, ...]) -> DivisionAgreement:
    """Return the agreement with another ledger."""
    return agreement.model_copy(update={"lines": changed})


def with_amount(line: LedgerLine, cents: int) -> LedgerLine:
    """Return the line with another amount, in cents."""
    return line.model_copy(update={"amount": cents})
