"""Which preferences say no more than an order: then a share of them is known in tens of percents at best."""

from fractions import Fraction
from itertools import pairwise

from koek.case.preferences import IssueValue, Preferences, TableValue, Unit
from koek.preferences.elicitation import HUNDRED

MOST_HEAVY = 7
"""How heavily an issue counts is asked as a number from 1 to this."""
STEP = 10
"""The weight of an issue that counts 1."""
_TOPS = (Fraction(1), HUNDRED)


def says_only_an_order(preferences: Preferences) -> bool:
    """Whether preferences look like an order that was turned into numbers: ranks as weights, even steps.

    Nobody said those numbers: the weights are 10 to 70 in tens (an answer from 1 to 7) or 1, 2, 3 … times
    the same (issues in order), and on every issue the values go from 0 to 1 (or 100) in even steps.
    Whoever meant exactly such numbers gets the same caution. Amounts of money are never an order.

    Examples
    --------
    >>> say = {"party": "us", "issues": [{"issue": "day", "weight": "30", "worth": {"mon": "1", "fri": "0"}}]}
    >>> says_only_an_order(Preferences.model_validate(say))
    True
    """
    if preferences.unit is Unit.MONEY or not preferences.issues or preferences.interactions:
        return False
    weights = [value.weight for value in preferences.issues]
    return _are_ranks(weights) and all(map(_is_even, preferences.issues))


def _are_ranks(weights: list[Fraction]) -> bool:
    if all(weight % STEP == 0 and STEP <= weight <= MOST_HEAVY * STEP for weight in weights):
        return True
    ranked = sorted(weights)
    return len(weights) > 1 and ranked == [ranked[0] * place for place in range(1, len(ranked) + 1)]


def _is_even(value: IssueValue) -> bool:
    if not isinstance(value, TableValue) or value.otherwise is not None:
        return False
    steps = sorted({worth.value for worth in value.worth})
    if len(steps) == 1:
        return steps[0] in _TOPS
    sizes = {after - before for before, after in pairwise(steps)}
    return len(sizes) == 1 and steps[0] == 0 and steps[-1] in _TOPS
