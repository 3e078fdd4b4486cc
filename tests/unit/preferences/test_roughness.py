"""What was told as an order only is known by its looks: ranks as weights and even steps."""

from fractions import Fraction
from typing import Any

import pytest

from koek.case.preferences import Preferences
from koek.cli.asking_worth import even_steps
from koek.findings import Rough, read_alike
from koek.preferences.elicitation import even_values, ranked_shares
from koek.preferences.problem import negotiation_problem
from koek.preferences.roughness import says_only_an_order
from koek.texts.formatting import percent_text
from koek.texts.language import Language
from koek.workbench.advice import advise
from koek.workbench.best_agreements import best_agreements
from koek.workbench.trade_advice import trade_advice
from koek.workbench.valuation_differences import valuation_differences
from unit.preferences.cases import Worths, case_of, choices, offer

NBSP = "\N{NO-BREAK SPACE}"
EVEN = {"a": "1", "b": "0.5", "c": "0"}


def told(*issues: tuple[str, dict[str, str]], **more: Any) -> Preferences:
    values = [{"issue": f"i{k}", "weight": w, "worth": worth} for k, (w, worth) in enumerate(issues)]
    return Preferences.model_validate({"party": "us", "issues": values, **more})


@pytest.mark.parametrize(
    "preferences",
    [
        told(("70", EVEN), ("10", {"a": "0", "b": "1"})),
        told(("30", {"a": "0.5", "b": "1", "c": "0.5", "d": "0"})),
        told(("40", {"a": "1"})),
        told(("200", {"a": "100", "b": "50", "c": "0"}), ("100", {"a": "100", "b": "0"})),
    ],
)
def test_ranks_and_even_steps_say_no_more_than_an_order(preferences: Preferences) -> None:
    assert says_only_an_order(preferences)


@pytest.mark.parametrize(
    "preferences",
    [
        told(),
        told(("30", EVEN), unit="money"),
        told(("35", EVEN)),
        told(("80", EVEN)),
        told(("30", {"a": "1", "b": "0.8", "c": "0"})),
        told(("30", {"a": "1", "b": "0.5"})),
        told(("30", {"a": "5"})),
        told(("30", {"a": "7", "b": "0"})),
        told(("50", EVEN), ("25", EVEN), ("20", EVEN)),
        Preferences.model_validate(
            {"party": "us", "issues": [{"issue": "i", "weight": "30", "worth": EVEN, "otherwise": "0"}]}
        ),
        Preferences.model_validate(
            {"party": "us", "issues": [{"issue": "i", "weight": "30", "kind": "linear", "slope": "1"}]}
        ),
        told(("30", EVEN), interactions=[{"when": [{"issue": "i0", "options": ["a"]}], "adds": "1"}]),
    ],
)
def test_numbers_that_somebody_gave_say_more(preferences: Preferences) -> None:
    assert not says_only_an_order(preferences)


def test_what_koek_makes_of_an_order_is_known_as_one() -> None:
    steps = {option: str(worth) for option, worth in even_values(("a", "b", "c")).items()}
    shares = ranked_shares(("price", "term", "place"))

    assert says_only_an_order(told(*((str(share), steps) for share in shares.values())))
    assert says_only_an_order(told(("20", even_steps(("a", "b", "c", "d"), "b"))))


@pytest.mark.parametrize(
    ("share", "dutch", "english"),
    [
        (Rough(0), f"0{NBSP}%", "0%"),
        (Rough(4, 100), f"minder dan 10{NBSP}%", "less than 10%"),
        (Rough(5, 100), f"ongeveer 10{NBSP}%", "about 10%"),
        (Rough(64, 100), f"ongeveer 60{NBSP}%", "about 60%"),
        (Rough(94, 100), f"ongeveer 90{NBSP}%", "about 90%"),
        (Rough(96, 100), f"meer dan 90{NBSP}%", "more than 90%"),
        (Rough(1), f"100{NBSP}%", "100%"),
        (Fraction(64, 100), f"64{NBSP}%", "64%"),
    ],
)
def test_a_rough_share_is_shown_in_tens(share: Fraction, dutch: str, english: str) -> None:
    assert percent_text(share, Language.DUTCH) == dutch
    assert percent_text(share, Language.ENGLISH) == english


def test_a_rough_share_and_an_exact_one_are_laid_side_by_side_as_they_are_written() -> None:
    assert read_alike(Rough(1, 2), Fraction(1, 2))
    assert not read_alike(Rough(1, 2), Fraction(52, 100))
    assert not read_alike(Rough(44, 100), Rough(46, 100))


RANKED: Worths = {"us": {"price": {"low": 1, "high": 0}, "time": {"a": 0, "b": "1/2", "c": 1}}}
EXACT: Worths = {"them": {"price": {"low": 0, "high": 9}, "time": {"a": 10, "b": 4, "c": 0}}}


def _weighed() -> Any:
    case = case_of({**RANKED, **EXACT}, offers=[offer("them", price="high", time="a")])
    ours = case.preferences[0]
    weights = dict(zip(("price", "time"), (Fraction(30), Fraction(50)), strict=True))
    issues = tuple(value.model_copy(update={"weight": weights[value.issue]}) for value in ours.issues)
    ranked = ours.model_copy(update={"issues": issues})
    return case.model_copy(update={"preferences": (ranked, *case.preferences[1:])})


def test_shares_of_a_party_with_only_an_order_are_rough_and_stay_exact_to_reckon_with() -> None:
    best = best_agreements(_weighed())
    ours, theirs = best.relative_gains(best.problem.utility(choices(price="low", time="b")))

    assert best.problem.ordered == ("us",)
    assert ours == Fraction(55, 80)
    assert isinstance(ours, Rough)
    assert not isinstance(theirs, Rough)


def test_the_calculation_says_that_only_an_order_was_told() -> None:
    case = _weighed()
    found = [f for f in advise(case, best_agreements(case)).headline.because if f.code == "basis.order"]

    assert [finding.facts for finding in found] == [{"parties": ("us",)}]


def test_how_heavily_issues_count_is_rough_too() -> None:
    shares = valuation_differences(negotiation_problem(_weighed())).issues[0].shares

    assert [isinstance(share, Rough) for share in shares] == [True, False]


def test_a_gain_too_small_to_show_is_told_in_words() -> None:
    worths: Worths = {
        "us": {"price": {"low": 100, "high": 0}, "time": {"a": "1/10", "b": 0}},
        "them": {"price": {"low": 0, "high": 100}, "time": {"a": "1/10", "b": 0}},
    }
    best = best_agreements(case_of(worths, {p: {"limit": 0} for p in worths}))
    found = trade_advice(best, choices(price="low", time="b"))
    told_of_them = [f.code for one in found for f in one.gains if f.facts["party"] == "them"]

    assert told_of_them == ["gain.share_little"]
