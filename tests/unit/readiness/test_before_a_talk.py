"""Legal warnings, the plan of the first talk, the preparation, and help at the moment."""

from datetime import date
from typing import Any

import pytest

from koek.method.content import METHOD, Method, MethodWord
from koek.readiness.first_talk import first_talk_plan
from koek.readiness.legal import LegalWarnings, legal_warnings
from koek.readiness.moments import advice_for_moment, interventions
from koek.readiness.preparing import Balance, other_side, preparation_balance
from unit.readiness.preparing_cases import TODAY, codes, small_case

NOTHING = {
    "contracting_authority": "no",
    "public_property": "no",
    "may_become_public": "no",
    "competitors": "no",
}


def warned(today: date | None = TODAY, **answers: Any) -> LegalWarnings:
    return legal_warnings(small_case(legal={**NOTHING, **answers}), today=today)


def test_without_answers_nothing_is_on_and_every_question_is_open() -> None:
    found = legal_warnings(small_case())

    assert found.open_questions == METHOD.ids("legal_questions")
    assert (found.blocked, found.flags) == ((), ())
    assert set(codes(found.findings)) == {"readiness.legal_open"}


def test_with_every_answer_no_nothing_is_left() -> None:
    assert warned() == LegalWarnings((), (), (), ())


@pytest.mark.parametrize(
    ("answers", "blocked", "flag"),
    [
        ({"phase": "tender"}, ("offers", "trades"), "one_channel"),
        ({"phase": "consultation"}, ("offers",), "equal_information"),
        ({"phase": "awarded"}, (), "contract_changes"),
        ({"phase": "below_threshold"}, (), "own_rules"),
        ({"competitors": "yes"}, ("price_openness", "cost_openness"), "who_is_in_the_room"),
        ({"public_property": "partly"}, (), "equal_chances"),
        ({"may_become_public": "yes"}, (), "written_words"),
        ({"contracting_authority": "yes", "phase": "none"}, (), "who_decides"),
        ({"challenge": {"task": "the park"}}, (), "by_law"),
    ],
)
def test_an_answer_switches_on_its_warning(
    answers: dict[str, Any], blocked: tuple[str, ...], flag: str
) -> None:
    found = warned(**answers)

    assert (found.blocked, found.flags) == (blocked, (flag,))
    assert ("readiness.blocked" in codes(found.findings)) is bool(blocked)
    assert "readiness.legal_warning" in codes(found.findings)


def test_a_warning_names_whom_to_ask_and_when_it_was_checked() -> None:
    (finding,) = warned(may_become_public="yes").findings

    assert finding.facts["ask"] == MethodWord("legal_warnings", "public-documents", "ask")
    assert finding.facts["checked"] == date(2026, 11, 20)


def test_a_warning_that_was_checked_long_ago_says_so() -> None:
    assert codes(warned(date(2027, 11, 20), competitors="yes").findings)[-1] == "readiness.legal_warning"
    assert codes(warned(date(2027, 11, 21), competitors="yes").findings)[-1] == "readiness.legal_warning_old"
    assert codes(warned(None, competitors="yes").findings)[-1] == "readiness.legal_warning"


def test_the_phase_is_asked_only_where_somebody_may_have_to_tender() -> None:
    assert warned(contracting_authority="unknown").open_questions == ("contracting-authority", "phase")


CHALLENGE = {"task": "the park", "budget": "900", "quality": "as now", "by_law": "the by-law"}


@pytest.mark.parametrize(
    ("challenge", "today", "code"),
    [
        ({"task": "the park"}, TODAY, "readiness.challenge_missing"),
        ({**CHALLENGE, "answer_by": "2026-11-22"}, TODAY, "readiness.challenge_due"),
        ({**CHALLENGE, "answer_by": "2026-11-21"}, TODAY, "readiness.challenge_late"),
        ({**CHALLENGE, "answer_by": "2026-11-21"}, None, "readiness.challenge_due"),
        (
            {**CHALLENGE, "answer_by": "2026-11-21", "answered_on": "2026-11-20"},
            TODAY,
            "readiness.legal_warning",
        ),
    ],
)
def test_a_right_to_challenge_has_a_budget_a_quality_a_by_law_and_an_answer_date(
    challenge: dict[str, str], today: date | None, code: str
) -> None:
    assert codes(warned(today, challenge=challenge).findings)[-1] == code


def test_the_first_talk_goes_from_connection_to_content_and_asks_no_promise() -> None:
    steps = [finding.facts["step"] for finding in first_talk_plan(small_case()).steps]

    assert steps == [MethodWord("first_talk_steps", step) for step in METHOD.ids("first_talk_steps")]
    assert steps.index(MethodWord("first_talk_steps", "connect")) < steps.index(
        MethodWord("first_talk_steps", "content")
    )


def test_the_first_talk_asks_two_questions_on_the_relation_or_your_own() -> None:
    place = METHOD.ids("first_talk_steps").index("relation")
    own = first_talk_plan(small_case(first_talk={"questions": ["How do you see us?"]}))

    assert len(first_talk_plan(small_case()).steps[place].because) == 2
    assert own.steps[place].because[0].facts["question"] == "How do you see us?"


def test_what_you_wrote_stands_at_its_step() -> None:
    talk = {
        "goal": "to know",
        "connect": ["soup"],
        "notice": ["ease"],
        "emotions": [{"name": "a quarrel", "raise_it": "yes"}, {"name": "rest", "raise_it": "no"}],
        "disappointments": [{"name": "forms", "we_do": "fewer"}, {"name": "silence"}],
    }
    plan = first_talk_plan(small_case(first_talk=talk))
    by_step = dict(zip(METHOD.ids("first_talk_steps"), plan.steps, strict=True))

    assert [f.facts["text"] for f in by_step["feelings"].because] == ["a quarrel"]
    assert codes(by_step["disappointment"].because) == [
        "readiness.disappointment",
        "readiness.disappointment_open",
    ]
    assert [by_step[s].because[0].facts["text"] for s in ("connect", "notice", "content")] == [
        "soup",
        "ease",
        "to know",
    ]
    assert by_step["no-promises"].because == ()


def test_a_promise_expected_in_the_first_talk_is_a_warning() -> None:
    plan = first_talk_plan(small_case(first_talk={"promises_expected": ["a yes"]}))

    assert codes(plan.warnings) == ["readiness.promise_expected"]


@pytest.mark.parametrize(
    ("arguments", "questions", "balance"),
    [
        (0, 0, Balance.EMPTY),
        (2, 0, Balance.ALL_PITCH),
        (3, 2, Balance.MORE_ARGUMENTS),
        (2, 2, Balance.IN_BALANCE),
        (0, 1, Balance.IN_BALANCE),
    ],
)
def test_questions_balance_arguments(arguments: int, questions: int, balance: Balance) -> None:
    ready = {"arguments": ["a"] * arguments, "questions": ["q"] * questions}
    found = preparation_balance(small_case(preparation=ready))

    assert found.balance is balance
    assert codes(found.findings) == [f"readiness.balance.{balance.value}"]


def test_conduct_is_told_with_what_is_expected_back() -> None:
    customs = [{"id": "a", "what": "on time", "expected_back": "the same"}, {"id": "b", "what": "thanks"}]
    found = preparation_balance(small_case(preparation={"customs": customs}))

    assert codes(found.findings)[1:] == ["readiness.custom", "readiness.custom_no_return"]


def test_what_is_not_known_of_the_other_is_asked() -> None:
    known = {"id": "k", "party": "them", "topic": "goals", "what": "growth", "delete_by": "2026-11-22"}
    (them,) = other_side(small_case(other_side=[known]), today=TODAY)

    assert them.known == ("goals",)
    assert "goals" not in them.unknown
    assert len(them.findings) == len(METHOD.ids("other_side_topics")) - 1


def test_what_should_be_gone_is_named_and_no_longer_known() -> None:
    known = {"id": "k", "party": "them", "topic": "goals", "what": "growth", "delete_by": "2026-11-21"}
    (them,) = other_side(small_case(other_side=[known]), today=TODAY)

    assert them.known == ()
    assert codes(them.findings)[0] == "readiness.delete_overdue"
    assert other_side(small_case(other_side=[known]))[0].known == ("goals",)


def test_a_topic_that_nobody_knows_is_told_with_what_looks_like_it() -> None:
    near = {"id": "a", "party": "them", "topic": "goal", "what": "growth"}
    far = {"id": "b", "party": "them", "topic": "xyz", "what": "growth"}
    (them,) = other_side(small_case(other_side=[near, far, {**far, "id": "c"}]))

    assert codes(them.findings)[-2:] == ["method.unknown_item_near", "method.unknown_item"]


@pytest.mark.parametrize("moment", METHOD.ids("moments"))
def test_every_moment_has_advice_words_and_what_to_avoid(moment: str) -> None:
    finding = advice_for_moment(moment)

    assert codes(finding.walk()) == ["readiness.moment", "readiness.say_this", "readiness.avoid"]


def test_an_unknown_moment_says_so() -> None:
    assert advice_for_moment("stal").code == "method.unknown_item_near"


@pytest.mark.parametrize("trigger", METHOD.ids("interventions"))
def test_every_trigger_has_ready_phrases(trigger: str) -> None:
    first, *_ = interventions([trigger])

    assert codes(first.because) == ["readiness.say_this"] * 3


def test_vague_and_waiting_bring_the_pilot_question_once() -> None:
    triggers = [finding.facts["trigger"] for finding in interventions(["vague", "waiting", "vague"])]

    assert triggers == [MethodWord("interventions", t) for t in ("vague", "pilot", "waiting")]


def test_a_stall_without_a_trigger_is_named_first() -> None:
    assert interventions([]) == (advice_for_moment("stall"),)


def test_unknown_triggers_are_told_and_own_ones_work() -> None:
    own = Method({"interventions": {"silent": {"phrases": ["phrase"], "en": {"name": "silent"}}}})

    assert codes(interventions(["nope"])) == ["method.unknown_item"]
    assert codes(interventions(["silent"], own)) == ["readiness.intervention"]
