"""When to talk about trust: the yearly rhythm, deal stress, core questions and the private start."""

from datetime import date
from typing import Any

import pytest

from koek.case.reading import case_from
from koek.errors import InvalidCase
from koek.trust.core import core_questions, private_start
from koek.trust.rhythm import a_year_after, is_in_contract_round, next_review_due, signing_days
from koek.trust.stress import Timing, TrustTalk, deal_stress
from unit.trust.trust_cases import TODAY, agreed, case, codes, offer, view

OPEN = {"offers": [offer("2027-02-01")]}


def test_a_review_is_due_a_year_after_the_party_that_looked_back_longest_ago() -> None:
    views = [
        view("a", "a", 3, "2026-04-01"),
        view("b", "b", 3, "2026-06-01"),
        view("b", "b", 4, "2026-12-01"),
    ]
    plan = next_review_due(case(trust={"views": views}), TODAY)

    assert plan.due == date(2027, 4, 1)
    assert (plan.is_due, plan.suggested) == (False, plan.due)
    assert codes(plan.findings) == ["trust.review_planned"]


def test_a_year_passed_makes_it_due() -> None:
    plan = next_review_due(case(trust={"views": [view("a", "a", 3, "2026-03-01")]}), TODAY)

    assert (plan.is_due, plan.suggested) == (True, TODAY)
    assert codes(plan.findings) == ["trust.review_due"]


@pytest.mark.parametrize("relation", [{"several_years": True}, {"since_year": 2020}])
def test_an_old_relation_without_a_review_is_due_now(relation: dict[str, Any]) -> None:
    plan = next_review_due(case(relation=relation), TODAY)

    assert (plan.due, codes(plan.findings)) == (TODAY, ["trust.review_never"])


def test_a_new_relation_looks_back_a_year_after_the_first_proposal() -> None:
    assert next_review_due(case(relation={"since_year": 2027}, **OPEN), TODAY).due == date(2028, 2, 1)
    assert codes(next_review_due(case(), TODAY).findings) == ["trust.plan_first_review"]


def test_after_signing_a_calm_day_is_suggested() -> None:
    signed = {**OPEN, "agreements": [agreed("2027-02-20")]}
    plan = next_review_due(case(**signed), TODAY)

    assert plan.suggested == date(2027, 4, 3)
    assert codes(plan.findings) == ["trust.review_after_signing"]
    looked_back = case(**signed, trust={"views": [view("a", "a", 3, "2027-02-25")]})
    assert next_review_due(looked_back, TODAY).suggested == date(2028, 2, 25)


def test_a_calm_day_that_has_passed_is_today() -> None:
    built = case(offers=[offer("2026-12-01")], agreements=[agreed("2026-12-20")])

    assert next_review_due(built, TODAY).suggested == TODAY


def test_a_year_after_a_leap_day_is_the_first_of_march() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 3, 1)


@pytest.mark.parametrize(
    ("sections", "is_open"),
    [
        ({}, False),
        ({"offers": [offer("2027-03-02")]}, False),
        (OPEN, True),
        ({"offers": [offer("2027-02-01T10:00:00Z")]}, True),
        ({**OPEN, "agreements": [agreed(None, "parked")]}, True),
        ({**OPEN, "agreements": [agreed("2027-02-20"), agreed(None, "proposed")]}, True),
        ({**OPEN, "agreements": [agreed("2027-02-20"), agreed(None, "declined")]}, False),
        ({**OPEN, "agreements": [agreed(None)]}, False),
        ({**OPEN, "agreements": [agreed("2027-01-20")]}, True),
    ],
)
def test_a_round_is_open_while_proposals_did_not_lead_to_a_signature(
    sections: dict[str, Any], *, is_open: bool
) -> None:
    assert is_in_contract_round(case(**sections), TODAY) is is_open


def test_the_day_of_signing_is_the_day_the_last_party_agreed() -> None:
    sides = [{"party": "a", "agreed_on": "2027-02-01"}, {"party": "b", "agreed_on": "2027-02-03"}]
    half = {"id": "h", "name": "h", "status": "agreed", "sides": sides[:1]}
    whole = {"id": "w", "name": "w", "status": "agreed", "sides": sides}

    assert signing_days(case(agreements=[half, whole])) == (date(2027, 2, 3),)


def test_in_calm_water_you_may_talk() -> None:
    assert codes(deal_stress(case(), TODAY).findings) == ["trust.calm_water"]


def test_while_a_contract_is_open_waiting_is_advised_with_a_reason() -> None:
    advice = deal_stress(case(**OPEN), TODAY)

    assert (advice.timing, advice.until) == (Timing.WAIT, date(2028, 2, 1))
    assert codes(advice.findings[0].because) == ["trust.round_is_open"]


def test_somebody_may_say_that_a_round_is_open_or_not() -> None:
    told = deal_stress(case(), TODAY, in_contract_round=True)

    assert (told.timing, told.until, codes(told.findings)) == (Timing.WAIT, None, ["trust.wait"])
    assert deal_stress(case(**OPEN), TODAY, in_contract_round=False).timing is Timing.NOW


def test_waiting_ends_when_the_yearly_review_is_due() -> None:
    advice = deal_stress(case(**OPEN, relation={"several_years": True}), TODAY)

    assert (advice.timing, codes(advice.findings)) == (Timing.NOW, ["trust.wait_no_longer"])


@pytest.mark.parametrize("talk", [TrustTalk.START_OF_RELATION, TrustTalk.GAP_IN_INTENTION])
def test_the_start_of_a_relation_and_a_gap_in_intention_never_wait(talk: TrustTalk) -> None:
    assert deal_stress(case(**OPEN), TODAY, talk=talk).timing is Timing.NOW


def test_nobody_rates_trust_on_the_day_of_signing() -> None:
    advice = deal_stress(case(**OPEN, agreements=[agreed("2027-03-01")]), TODAY)

    assert (advice.timing, advice.until) == (Timing.ANOTHER_DAY, date(2027, 3, 2))


def override(on: str, expires: str) -> dict[str, Any]:
    return {"on": on, "reason": "Het moet nu.", "expires": expires}


def test_the_advice_can_be_overridden_with_a_reason_until_a_day() -> None:
    trust = {"overrides": [override("2027-02-01", "2027-03-01"), override("2027-01-01", "2027-01-31")]}
    advice = deal_stress(case(**OPEN, trust=trust), TODAY)

    assert (advice.timing, advice.until) == (Timing.NOW_BY_CHOICE, TODAY)
    assert advice.findings[0].facts["reason"] == "Het moet nu."


def test_an_expired_choice_is_told_and_no_longer_holds() -> None:
    advice = deal_stress(case(**OPEN, trust={"overrides": [override("2027-02-01", "2027-02-28")]}), TODAY)

    assert codes(advice.findings) == ["trust.wait_until", "trust.choice_expired"]


def test_a_choice_cannot_end_before_it_starts() -> None:
    content = {"koek": "1", "title": "T", "parties": ["A", "B"]}
    with pytest.raises(InvalidCase) as wrong:
        case_from(content | {"trust": {"overrides": [override("2027-02-02", "2027-02-01")]}})

    assert wrong.value.mistakes[0].code == "trust.override_ends_before_it_starts"


def answer(party: str, said: str, on: str = "2027-01-01", **more: str) -> dict[str, Any]:
    return {"question": "valuable-enough", "party": party, "answer": said, "on": on, **more}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], ["trust.core_ask"]),
        ([answer("a", "yes"), answer("b", "unknown")], ["trust.core_ask"]),
        ([answer("a", "yes"), answer("b", "yes")], ["trust.core_all.yes"]),
        ([answer("a", "no"), answer("b", "no")], ["trust.core_all.no"]),
        ([answer("a", "partly"), answer("b", "partly")], ["trust.core_all.partly"]),
        ([answer("a", "yes"), answer("b", "no")], ["trust.core_differs"]),
        ([answer("a", "yes"), answer("b", "yes", guessed_by="a")], ["trust.core_guessed"]),
        ([answer("a", "yes"), answer("b", "no", guessed_by="a")], ["trust.core_guessed"]),
        ([answer("a", "yes"), answer("b", "no", "2024-01-01")], ["trust.core_ask"]),
        ([answer("a", "yes"), answer("b", "no", "2027-05-01")], ["trust.core_ask"]),
        (
            [answer("a", "yes"), answer("b", "yes"), answer("b", "no", "2027-02-01", guessed_by="a")],
            ["trust.core_all.yes"],
        ),
    ],
)
def test_a_core_question_is_answered_by_each_side_itself(
    answers: list[dict[str, Any]], expected: list[str]
) -> None:
    found = core_questions(case(trust={"core": answers}), TODAY)

    assert codes(found)[: len(expected)] == expected
    assert codes(found)[len(expected) :] == ["trust.core_ask"]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ({"hard_for_me": "x"}, "trust.start_step"),
        ({"smallest_safe_step": "x"}, "trust.start_when"),
        ({"smallest_safe_step": "x", "by_when": "2027-04-01"}, "trust.start_planned"),
        ({"smallest_safe_step": "x", "by_when": "2027-03-01"}, "trust.start_today"),
        ({"smallest_safe_step": "x", "done_on": "2027-03-01"}, "trust.start_look_back"),
        ({"smallest_safe_step": "x", "done_on": "2027-02-01", "what_happened": "y"}, "trust.start_done"),
        ({"smallest_safe_step": "x", "done_on": "2027-03-02"}, "trust.start_when"),
    ],
)
def test_a_private_start_goes_from_what_is_hard_to_a_step_taken(start: dict[str, str], code: str) -> None:
    assert codes(private_start(case(trust={"starts": [start]}), TODAY)) == [code]


def test_without_a_start_two_questions_are_asked() -> None:
    assert codes(private_start(case(), TODAY)) == ["trust.start_private"]
