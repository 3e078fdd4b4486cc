"""Is this a negotiation: per decision a way, and what is still open around it."""

from typing import Any

import pytest

from koek.case.readiness import Decision
from koek.readiness.gate import Way, negotiation_gate, way_of
from unit.readiness.preparing_cases import all_codes, codes, small_case


def gate(**decision: Any) -> list[str]:
    (answer,) = negotiation_gate(small_case(decisions=[{"name": "The rent", **decision}])).answers

    return codes(answer.findings)


@pytest.mark.parametrize(
    ("trade", "dependence", "way"),
    [
        ("yes", "seen", Way.NEGOTIATE),
        ("partly", "seen", Way.NEGOTIATE),
        ("no", "seen", Way.CO_CREATE),
        ("unknown", "seen", Way.FIND_OUT),
        ("yes", "unknown", Way.FIND_OUT),
        ("yes", "unseen", Way.SHOW),
        ("unknown", "unseen", Way.SHOW),
        ("yes", "none", Way.ASK_FOR_HELP),
        ("no", "none", Way.ASK_FOR_HELP),
    ],
)
def test_trade_and_dependence_decide_the_way(trade: str, dependence: str, way: Way) -> None:
    decision = Decision.model_validate({"name": "rent", "trade": trade, "dependence": dependence})

    assert way_of(decision) is way


def test_without_a_decision_the_first_step_is_to_name_one() -> None:
    assert codes(negotiation_gate(small_case()).findings) == ["readiness.no_decisions"]


def test_the_way_says_what_it_rests_on() -> None:
    case = small_case(decisions=[{"name": "rent", "trade": "yes", "dependence": "seen"}])
    way = negotiation_gate(case).answers[0].findings[0]

    assert codes(way.because) == ["readiness.trade.yes", "readiness.dependence.seen"]


def test_a_trade_is_named_on_both_sides() -> None:
    there = {"trade": "yes", "dependence": "seen"}

    assert "readiness.trade_named" in gate(**there, we_give="time", we_get="rent")
    assert "readiness.name_the_trade" in gate(**there, we_give="time")


def test_unseen_dependence_is_shown_with_what_you_have() -> None:
    assert "readiness.show_this" in gate(dependence="unseen", we_give="time")
    assert "readiness.show_this" not in gate(dependence="unseen")


def test_asking_for_help_names_what_the_helper_gains() -> None:
    assert "readiness.helper_gains" in gate(dependence="none", helper_gains="new contacts")
    assert "readiness.name_helper_gain" in gate(dependence="none")


def test_making_it_together_is_always_said_and_never_twice() -> None:
    assert "readiness.also_together" in gate(dependence="none")
    assert "readiness.also_together" not in gate(trade="no", dependence="seen")


def test_who_decides_and_who_pays_is_told_or_asked() -> None:
    assert {"readiness.decider_unknown", "readiness.payer_unknown"} <= set(gate())
    assert {"readiness.decided_by", "readiness.paid_by"} <= set(gate(deciders=["bob"], payers=["us"]))
    elsewhere = gate(deciders=["bob"], decided_elsewhere="the council", paid_elsewhere="a fund")

    assert {"readiness.decided_elsewhere", "readiness.paid_elsewhere"} <= set(elsewhere)


def test_who_asks_whom_and_who_needs_it_first() -> None:
    assert "readiness.who_asks_unknown" in gate(asks="us")
    assert "readiness.who_asks" in gate(asks="us", asked="them")
    case = small_case(
        decisions=[{"name": "rent", "needs_first": "us"}, {"name": "care", "needs_first": "them"}]
    )
    ours, theirs = (answer.findings[-1] for answer in negotiation_gate(case).answers)

    assert (ours.facts["ours"], theirs.facts["ours"]) == (True, False)


@pytest.mark.parametrize(
    ("behind", "code"),
    [
        ({}, "readiness.who_is_behind"),
        ({"decider": "the board"}, "readiness.what_to_explain"),
        ({"decider": "the board", "to_explain": "why"}, "readiness.explain_at_home"),
    ],
)
def test_what_must_be_explained_at_home(behind: dict[str, str], code: str) -> None:
    assert gate(at_home=[{"id": "home", "person": "bob", **behind}])[-1] == code


def test_what_helps_at_home_comes_with_it() -> None:
    home = {"id": "home", "person": "ann", "decider": "d", "to_explain": "w", "helps": "a page"}
    (answer,) = negotiation_gate(small_case(decisions=[{"name": "rent", "at_home": [home]}])).answers

    assert answer.findings[-1].facts["ours"] is True
    assert "readiness.helps_at_home" in all_codes(answer.findings)
