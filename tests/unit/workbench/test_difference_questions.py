"""The questions around differences reach who needs them, and stay away from who does not."""

from datetime import date

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.differences.depth import steps
from koek.method.content import MethodWord
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.where_we_differ import where_we_differ
from unit.workbench.small_cases import parts, small_case

TODAY = date(2026, 11, 22)


def asked(case: NegotiationCase) -> list[object]:
    """Return the questions that are shown with the differences."""
    shown = [p for p in where_we_differ(case, today=TODAY).parts if p.heading == "difference.part.questions"]
    return [finding.facts["question"] for part in shown for finding in part.findings]


def test_r66_the_open_talk_comes_with_its_opening_and_a_question_per_point() -> None:
    questions = asked(case_of("community-centre"))

    assert tuple(questions[:4]) == steps("dialogue")
    assert questions[4] == MethodWord("factors", "claiming-and-sharing", "ask-government")


def test_r125_a_small_case_gets_its_three_questions() -> None:
    assert set(steps("two-minutes")) <= set(asked(case_of("volunteers")))
    assert not set(steps("two-minutes")) & set(asked(case_of("maintenance")))


def test_r52_r63_r128_own_share_reflecting_and_appraising_come_with_their_questions() -> None:
    told = [parts(where_we_differ(case_of(name), today=TODAY)) for name in SOLVABLE]
    codes = {code for one in told for found in one.values() for code in found}
    shown = {question for name in SOLVABLE for question in asked(case_of(name))}

    assert "differences.reflect" in codes
    assert {*steps("reflect"), *steps("appraisal")} <= shown
    judged = {"factor": "trust", "state": "blocking", "reason": "Te laat."}
    assert set(steps("own-part")) <= set(asked(small_case(differences={"judgements": [judged]})))


def test_r65_before_anything_is_filled_in_there_is_something_to_practise() -> None:
    assert set(steps("practice")) <= set(asked(small_case(differences={})))


def test_an_own_factor_without_a_question_is_left_out() -> None:
    own = [{"id": "hours", "name": "uren", "left": "weinig", "right": "veel"}]
    judged = {"factor": "hours", "state": "blocking", "reason": "Te veel."}
    case = small_case(differences={"factors": own, "judgements": [judged]})

    assert set(steps("dialogue")) <= set(asked(case))
    assert not [question for question in asked(case) if not isinstance(question, MethodWord)]


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("language", Language)
def test_every_question_can_be_said(name: str, language: Language) -> None:
    case = case_of(name, language.value)

    for part in where_we_differ(case, today=TODAY).parts:
        for finding in part.findings:
            assert finding_text(finding, language, CaseNames.of(case))
