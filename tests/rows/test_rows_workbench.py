"""Rows that join slices: the next useful step, the thread, what a missing person costs, own words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from architecture.next_steps import asks_or_tells
from formats.example_cases import LANGUAGES, SOLVABLE, case_of, file_of
from koek.formats.case_file import read_case, save_case
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.trust.stress import TrustTalk
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import how_to_close
from koek.workbench.missing_person import missing_person_cost
from koek.workbench.next_useful_step import Moment, moment_of, next_useful_step
from koek.workbench.our_trust import our_trust
from koek.workbench.ready_to_talk import ready_to_talk
from koek.workbench.told import Told
from koek.workbench.where_from import where_from
from koek.workbench.where_we_differ import where_we_differ
from koek.workbench.who_is_missing import who_is_missing

TODAY = date(2026, 11, 22)
BOTH = [Language(language) for language in LANGUAGES]
THEORY = ("fear", "angst", "bluff", "weak", "zwak", "lie", "liegt")


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("moment", Moment)
def test_b13_there_is_one_step_with_its_reason_at_every_moment(name: str, moment: Moment) -> None:
    for language in BOTH:
        case = case_of(name, language.value)
        found = next_useful_step(case, today=TODAY, moment=moment)
        names = CaseNames.of(case)
        told = [finding_text(one, language, names) for one in (found.step, found.reason, *found.says)]

        assert all(told)
        assert not any(word in told[0].lower().split() for word in THEORY)


def test_b13_what_helps_differs_per_moment_so_that_there_is_no_rule_for_always() -> None:
    case = case_of("maintenance")
    steps = {next_useful_step(case, today=TODAY, moment=moment).step.code for moment in Moment}

    assert len(steps) == len(Moment)


@pytest.mark.parametrize("language", BOTH)
def test_b13_a_talk_that_stalls_gets_phrases_and_the_question_for_a_pilot(language: Language) -> None:
    found = next_useful_step(case_of("volunteers"), today=TODAY, signs=("vague",))
    phrases = [
        finding_text(reason, language) for finding in (found.step, *found.says) for reason in finding.because
    ]

    assert len(phrases) >= 6
    assert any({"nl": "proef", "en": "pilot"}[language.value] in phrase for phrase in phrases)


def test_b18_a_thread_leads_from_what_was_seen_to_what_was_agreed() -> None:
    case = case_of("maintenance")
    threads = [where_from(case, f"agreements/{agreement.id}") for agreement in case.agreements]
    longest = max(threads, key=len)

    assert len({item.item.split("/")[0] for item in longest}) >= 2
    assert min(item.distance for item in longest) < 0


@pytest.mark.parametrize("name", SOLVABLE)
def test_b18_every_item_of_a_case_can_be_asked_where_it_comes_from(name: str) -> None:
    case = case_of(name)
    for section in ("observations", "agreements", "next_steps", "interests"):
        for noun in getattr(case, section):
            thread = where_from(case, f"{section}/{noun.id}")

            assert [item.item for item in thread if item.distance == 0] == [f"{section}/{noun.id}"]
            assert all(item.name for item in thread)


def test_r45_how_large_a_difference_is_decides_nothing_only_a_judgement_does() -> None:
    case = case_of("community-centre")
    analysis = case.differences
    assert analysis is not None
    unjudged = case.model_copy(update={"differences": analysis.model_copy(update={"judgements": ()})})
    before, after = (where_we_differ(one, today=TODAY) for one in (case, unjudged))

    assert (before.headline.code, before.next_step.code) == (
        "differences.open_dialogue",
        "difference.step.dialogue",
    )
    assert (after.headline.code, after.next_step.code) == ("differences.judge_first", "difference.step.judge")


@pytest.mark.parametrize("talk", TrustTalk)
def test_r45_people_choose_what_a_talk_is_about_and_the_advice_follows(talk: TrustTalk) -> None:
    told = our_trust(case_of("community-centre"), today=TODAY, talk=talk)
    waits = talk in (TrustTalk.REVIEW, TrustTalk.CORE_QUESTIONS)

    assert told.next_step.code.startswith("trust.wait") is waits


def test_r67_what_the_authority_at_the_table_keeps_out_of_reach_is_worked_out() -> None:
    cost = missing_person_cost(case_of("reimbursement"))

    assert cost is not None
    assert {finding.code for finding in cost.findings} == {"mandate.costs_share"}
    assert any(finding.facts["ours"] for finding in cost.findings)


def test_x3_a_partial_agreement_is_carried_out_while_a_parked_issue_waits_for_its_day() -> None:
    cases = [case_of(name) for name in SOLVABLE]
    partial = [case for case in cases if {"agreed", "parked"} <= {a.status for a in case.agreements}]

    assert partial
    for case in partial:
        proposed = any(agreement.status == "proposed" for agreement in case.agreements)
        codes = [finding.code for finding in how_to_close(case, today=TODAY).findings()]

        assert moment_of(case) is (Moment.CLOSING if proposed else Moment.AFTER)
        assert "closing.partial" in codes
        assert any(code.startswith("closing.parked") for code in codes)


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("language", BOTH)
def test_everything_the_questions_tell_can_be_said(name: str, language: Language) -> None:
    case = case_of(name, language.value)
    names = CaseNames.of(case)
    for ask in (ready_to_talk, where_we_differ, who_is_missing):
        for finding in ask(case, today=TODAY).findings():
            for one in finding.walk():
                text = finding_text(one, language, names)

                assert text
                assert "{" not in text


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize(
    "ask", [ready_to_talk, where_we_differ, form_of_collaboration, our_trust, who_is_missing, how_to_close]
)
def test_every_answer_has_a_conclusion_reasons_and_a_next_step(name: str, ask: Callable[..., Told]) -> None:
    case = case_of(name, "en")
    names, told = CaseNames.of(case), ask(case, today=TODAY)

    assert finding_text(told.headline, Language.ENGLISH, names)
    assert told.headline.because or told.parts
    assert asks_or_tells(finding_text(told.next_step, Language.ENGLISH, names))


@pytest.mark.parametrize("name", SOLVABLE)
def test_saving_a_case_that_did_not_change_leaves_its_file_alone(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "case.yaml"
    copy.write_bytes(file_of(name).read_bytes())
    save_case(read_case(copy), copy)

    assert copy.read_bytes() == file_of(name).read_bytes()
