"""Are we ready to talk: what is open is counted once, and the first step is the most useful one."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.workbench.ready_to_talk import for_yourself, ready_to_talk
from unit.workbench.small_cases import TODAY, parts, small_case, with_note

LAW = {
    "contracting_authority": "no",
    "public_property": "no",
    "may_become_public": "no",
    "competitors": "no",
}
CAN_BIND = {"may_bind": "yes", "confirmed_by": "the board", "confirmed_on": "2026-11-01"}
DECISION = {"name": "rent", "trade": "yes", "dependence": "seen"}


def person(name: str, **mandate: str) -> dict[str, object]:
    return {"name": name, "mandate": mandate}


def prepared(*, ours: list[object] | None = None, **sections: object) -> NegotiationCase:
    """Return a case in which nothing is open, unless told otherwise."""
    parties = [
        {"id": "us", "name": "Us", "people": ours or [person("Ann", **CAN_BIND)]},
        {"id": "them", "name": "Them", "people": [person("Bob", **CAN_BIND)]},
    ]
    told: dict[str, object] = {
        "parties": parties,
        "legal": LAW,
        "decisions": [DECISION],
        "first_talk": {"goal": "know each other"},
        "issues": [{"id": "rent", "name": "Rent", "options": ["low", "high"]}],
        "alternatives": [{"name": "stay", "party": "us"}],
        "preferences": [{"party": "us", "limit": 1, "target": 5}],
    }
    return small_case(**{**told, **sections})


def test_with_everything_answered_you_can_go_and_connect() -> None:
    told = ready_to_talk(prepared(), today=TODAY)

    assert told.headline.code == "ready.yes"
    assert told.next_step.code == "ready.step.connect"
    assert "ready.part.to_do" not in parts(told)


def test_an_almost_empty_case_asks_the_first_question_of_law() -> None:
    told = ready_to_talk(small_case(), today=TODAY)

    assert told.headline.code == "ready.not_yet"
    assert told.next_step.code == "readiness.legal_open"


def test_without_a_public_body_questions_of_law_come_after_what_is_open() -> None:
    asked = {"contracting_authority": "no", "may_become_public": "unknown"}
    open_first = ready_to_talk(prepared(legal=asked, first_talk={}), today=TODAY)
    then_law = ready_to_talk(prepared(legal=asked), today=TODAY)

    assert open_first.next_step.code == "readiness.no_goal"
    assert then_law.next_step.code == "readiness.legal_open"


def test_then_comes_whether_this_is_a_negotiation() -> None:
    undecided = ready_to_talk(prepared(decisions=[]), today=TODAY)
    unknown = ready_to_talk(prepared(decisions=["rent"]), today=TODAY)

    assert undecided.next_step.code == "readiness.no_decisions"
    assert unknown.next_step.code.startswith("readiness.")
    assert unknown.next_step in unknown.parts[0].findings


def test_a_red_card_beside_somebody_who_may_decide_is_open_and_counted() -> None:
    told = ready_to_talk(prepared(ours=[person("Ann", **CAN_BIND), person("Cas")]), today=TODAY)

    assert (told.headline.code, told.headline.facts["count"]) == ("ready.not_yet", 1)
    assert told.next_step.code == "readiness.mandate_unknown"


def test_a_party_with_only_red_cards_is_counted_once() -> None:
    told = ready_to_talk(prepared(ours=[person("Ann"), person("Cas")]), today=TODAY)

    assert told.headline.facts["count"] == 1
    assert told.next_step.code == "readiness.nobody_yet"


def test_the_headline_says_when_the_law_does_not_allow_everything() -> None:
    law = {**LAW, "contracting_authority": "yes", "phase": "tender"}
    told = ready_to_talk(prepared(legal=law), today=TODAY)

    assert told.headline.code == "ready.yes_within_law"
    assert "readiness.blocked" in parts(told)["ready.part.law"]


def test_what_a_missing_person_costs_is_left_out_when_it_cannot_be_worked_out() -> None:
    case = case_of("volunteers")
    unsolvable = case.model_copy(update={"preferences": ()})

    assert "ready.part.missing_person" in parts(ready_to_talk(case, today=TODAY))
    assert "ready.part.missing_person" not in parts(ready_to_talk(unsolvable, today=TODAY))


def test_what_is_for_one_person_alone_is_apart_and_empty_without_it() -> None:
    states = [{"id": "before", "on": "2026-11-20", "energy": 1}]
    checks = [{"question": "x", "step": 2}]
    (only,) = for_yourself(small_case(own_state=states, self_checks=checks))

    assert only.heading == "ready.part.yourself"
    assert "readiness.low_energy" in [finding.code for finding in only.findings]
    assert for_yourself(small_case()) == ()


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str) -> None:
    case = case_of(name)

    assert ready_to_talk(with_note(case), today=TODAY) == ready_to_talk(case, today=TODAY)


def test_that_no_feelings_are_noted_is_a_question_before_the_talk_not_something_settled() -> None:
    told = parts(ready_to_talk(prepared(), today=TODAY))

    assert "readiness.no_emotions" in told["ready.part.first_talk"]
    assert "readiness.no_emotions" not in told.get("ready.part.settled", ())


def test_each_of_several_decisions_has_a_part_that_names_it() -> None:
    help_wanted = {"name": "advice", "trade": "no", "dependence": "none"}
    told = ready_to_talk(prepared(decisions=[DECISION, help_wanted]), today=TODAY)
    gates = [part for part in told.parts if part.heading == "ready.part.decision"]

    assert [part.facts for part in gates] == [{"decision": "rent"}, {"decision": "advice"}]
    assert [part.findings[0].facts["decision"] for part in gates] == ["rent", "advice"]
    assert "ready.part.gate" not in parts(told)


@pytest.mark.parametrize("decisions", [[], [DECISION]])
def test_one_decision_or_none_needs_no_name_in_the_heading(decisions: list[object]) -> None:
    told = ready_to_talk(prepared(decisions=decisions), today=TODAY)

    assert "ready.part.decision" not in parts(told)
    assert told.parts[0].heading == "ready.part.gate"
