"""Whether the advice is settled agrees with solving every plausible change anew, one outcome at a time."""

from fractions import Fraction
from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.would_rather import OWN_DOUBT, still_to_ask
from unit.preferences.cases import case_of

Worths = dict[str, dict[str, dict[str, int]]]


@st.composite
def worths(draw: st.DrawFn) -> Worths:
    issues = {f"i{k}": [f"o{n}" for n in range(2)] for k in range(draw(st.integers(2, 3)))}
    return {
        party: {i: {o: draw(st.integers(0, 9)) for o in options} for i, options in issues.items()}
        for party in ("us", "them")
    }


def frontier(told: Worths) -> list[tuple[str, ...]]:
    outcomes = list(product(*(list(options) for options in told["us"].values())))
    value = {
        o: tuple(sum(t[i][c] for i, c in zip(t, o, strict=True)) for t in told.values()) for o in outcomes
    }
    return [
        o
        for o in outcomes
        if not any(
            all(x >= y for x, y in zip(value[p], value[o], strict=True)) and value[p] != value[o]
            for p in outcomes
        )
    ]


def best_values(
    told: Worths, factors: dict[str, Fraction]
) -> tuple[Fraction, set[tuple[Fraction, Fraction]]]:
    """Return the largest product and the stated values of every outcome that reaches it."""
    found: dict[tuple[Fraction, Fraction], Fraction] = {}
    for outcome in frontier(told):
        us = Fraction(0)
        stated = Fraction(0)
        for issue, option in zip(told["us"], outcome, strict=True):
            low = min(told["us"][issue].values())
            us += low + factors.get(issue, Fraction(1)) * (told["us"][issue][option] - low)
            stated += told["us"][issue][option]
        them = sum(
            (Fraction(told["them"][i][o]) for i, o in zip(told["them"], outcome, strict=True)), Fraction(0)
        )
        found[stated, them] = max(found.get((stated, them), Fraction(-1)), us * them)
    top = max(found.values())
    return top, {value for value, score in found.items() if score == top}


@settings(max_examples=40, deadline=None)
@given(told=worths())
def test_settled_means_that_one_advice_is_best_after_every_change(told: Worths) -> None:
    best: BestAgreements = best_agreements(case_of(told))
    moving = [i for i, options in told["us"].items() if len(set(options.values())) > 1]
    more, less = Fraction(1) + OWN_DOUBT, Fraction(1) - OWN_DOUBT
    changes: list[dict[str, Fraction]] = [{}, *({i: f} for i in moving for f in (more, less))]
    changes += [{a: more, b: less} for a, b in permutations(moving, 2)]

    common = set.intersection(*(best_values(told, change)[1] for change in changes))

    if still_to_ask(best, "us").settled:
        assert common
