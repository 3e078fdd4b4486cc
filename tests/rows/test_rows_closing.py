"""Rows on closing and after, each done on the example cases as a user reads them from their files."""

from datetime import date, timedelta

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.closing import SkillOf
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.case.registers import SurpriseKind
from koek.closing.agreements import closing_check
from koek.closing.balance import balance_findings, give_and_get
from koek.closing.comparing import WordComparison, compare_words
from koek.closing.due import DueKind, DueState, due, due_findings
from koek.closing.expectations import expectation_findings, expectation_rows, keeps_working_findings
from koek.closing.facts import fact_findings, fact_lines
from koek.closing.feasibility import feasibility, feasibility_findings
from koek.closing.lookback import lookback, lookback_findings, principle_rows
from koek.closing.marks import Doubt, MarkKind
from koek.closing.notes import note_findings, without_expired_notes
from koek.closing.pilots import pilot_ladder
from koek.closing.registers import agenda, register_findings
from koek.closing.talks import proposal_course, talk_findings
from koek.closing.transparency import Standing, transparency_advice
from koek.findings import Finding
from koek.formats.calendar import calendar
from koek.method.content import method_content
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.calendar_days import calendar_days

TODAY = date(2026, 11, 22)
every_case = pytest.mark.parametrize("name", SOLVABLE)


def of(findings: tuple[Finding, ...], code: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == f"closing.{code}"]


def dutch(case: NegotiationCase, finding: Finding) -> str:
    return finding_text(finding, Language.DUTCH, CaseNames.of(case))


def comparison(name: str, agreement: str) -> WordComparison:
    case = case_of(name)
    return compare_words(next(one for one in case.agreements if one.id == agreement), case)


def test_r19_openness_is_agreed_beforehand_per_subject() -> None:
    advice = transparency_advice(case_of("maintenance"))

    assert [(one.rule.id, one.standing) for one in advice.rules] == [
        ("failure-data", Standing.AGREED),
        ("cost-lines", Standing.AGREED),
        ("cost-price", Standing.REQUEST),
    ]
    assert all(one.rule.what and one.rule.shown_to for one in advice.rules)


def test_r20_the_test_is_whether_hiding_destroys_value_for_both() -> None:
    case = case_of("reimbursement")
    contested = next(r for r in transparency_advice(case).rules if r.rule.id == "cost-per-patient")
    request = next(r for r in transparency_advice(case_of("maintenance")).rules if r.rule.id == "cost-price")

    assert contested.standing is Standing.CONTESTED
    assert request.silent == ("torenkroon",)
    assert "verzoek" in dutch(
        case_of("maintenance"), transparency_advice(case_of("maintenance")).findings[-1]
    )


@every_case
def test_r25_the_agenda_is_open_and_grows(name: str) -> None:
    case = case_of(name)
    open_points = {point.item for point in agenda(case)}
    unclear = {f"ambiguities/{one.id}" for one in case.ambiguities if one.cleared_on is None}

    assert unclear <= open_points
    assert "surprises/keys" not in {point.item for point in agenda(case_of("maintenance"))}
    assert "surprises/garage" in {point.item for point in agenda(case_of("volunteers"))}


def test_r26_a_positive_surprise_is_logged_and_used() -> None:
    case = case_of("reimbursement")
    (found,) = of(register_findings(case), "surprise_use")

    assert case.surprises[0].kind is SurpriseKind.POSITIVE
    assert found.facts["on"] == date(2026, 10, 6)


def test_r27_a_value_destroyer_is_logged_and_stopped() -> None:
    case = case_of("community-centre")
    (found,) = of(register_findings(case), "value_destroyer_stop")

    assert "Spreek af wie er wat aan doet" in dutch(case, found)


def test_r34_the_four_abilities_are_there_to_learn_from() -> None:
    groups = [fields["group"] for fields in method_content("principles").values()]
    skills = {skill.skill for name in SOLVABLE for back in case_of(name).lookbacks for skill in back.skills}

    assert groups.count("ability") == 4
    assert {"collaborate", "convince"} <= skills


@every_case
def test_r35_each_of_the_three_principles_points_at_what_serves_it(name: str) -> None:
    rows = [row for row in principle_rows(case_of(name)) if row.group == "principle"]

    assert [row.principle for row in rows] == ["lasting-business", "fair-division", "keep-investing"]
    assert all(row.filled for row in rows if row.principle == "lasting-business")


def test_r36_skill_is_invested_in_for_self_own_organisation_and_the_other() -> None:
    record = case_of("reimbursement").lookbacks[0]
    (missing,) = of(lookback_findings(case_of("maintenance")), "invest_in_skill")

    assert {skill.whose for skill in record.skills} == set(SkillOf)
    assert missing.facts["whose"] == ("closing.skill_of_own_organisation",)


def test_r40_unclear_points_are_hunted_on_both_sides() -> None:
    case = case_of("maintenance")
    one_sided = case.model_copy(update={"ambiguities": case.ambiguities[:1]})

    assert {one.party for one in case.ambiguities} == {"vlierhaven", "torenkroon"}
    assert of(register_findings(case), "unclear_one_side") == []
    assert of(register_findings(one_sided), "unclear_one_side")[0].facts["parties"] == ("torenkroon",)


def test_r41_behind_a_problem_stands_a_dilemma_with_ways_out() -> None:
    hidden = of(register_findings(case_of("reimbursement")), "dilemma_ways_out")
    choose = of(register_findings(case_of("maintenance")), "dilemma_choose")

    assert (len(hidden), len(choose)) == (1, 1)
    assert len(choose[0].facts["ways"]) == 2  # type: ignore[arg-type]  # a tuple of texts


@every_case
def test_r72_expectations_are_who_leads_goals_steps_and_a_breach(name: str) -> None:
    rows = expectation_rows(case_of(name))

    assert [row.question for row in rows] == ["lead", "goals", "steps", "breach"]
    assert any(row.said for row in rows)
    assert expectation_findings(case_of(name))


@every_case
def test_r73_facts_stand_with_their_sources(name: str) -> None:
    case = case_of(name)

    assert any(fact.source for fact in case.facts)
    for finding in of(fact_findings(case), "fact_without_source"):
        assert str(finding.facts["fact"]) in dutch(case, finding)


def test_r74_an_interest_that_is_not_named_is_asked_for() -> None:
    case = case_of("maintenance")
    found = of(balance_findings(case), "interest_unnamed")

    assert {(one.facts["issue"], one.facts["parties"]) for one in found} == {
        ("repair-time", ("torenkroon",)),
        ("co2", ("torenkroon",)),
    }


def test_r75_options_are_thought_up_together_and_decided_together() -> None:
    case = case_of("maintenance")
    (idea,) = of(balance_findings(case), "idea_of_one")
    states = {state.agreement.id: state for state in closing_check(case).agreements}

    assert idea.facts["parties"] == ("vlierhaven",)
    assert states["repair"].waiting_for == ()
    assert states["co2-steps"].waiting_for == ("vlierhaven",)


def test_r76_giving_and_getting_are_laid_side_by_side() -> None:
    sides = {one.party: one for one in give_and_get(case_of("maintenance"))}

    assert all(side.gives and side.gets for side in sides.values())
    assert of(balance_findings(case_of("community-centre")), "only_gets")[0].facts["party"] == "housing"


def test_r77_burdens_are_shared_as_well_as_benefits() -> None:
    sides = give_and_get(case_of("maintenance"))
    (one_side,) = of(balance_findings(case_of("community-centre")), "burdens_one_side")

    assert all(side.burdens for side in sides)
    assert one_side.facts["party"] == "residents"


@every_case
def test_r78_proposals_and_counter_proposals_run_over_several_talks(name: str) -> None:
    case = case_of(name)
    course = proposal_course(case)

    assert [step.on for step in course.steps] == sorted(step.on for step in course.steps)
    assert len({step.by for step in course.steps}) >= 2
    before = case.model_copy(update={"agreements": ()})
    assert of(talk_findings(before), "answer_proposal")[0].facts["party"] == course.steps[-1].by


def test_r82_energy_becomes_steps_with_a_name_and_a_day() -> None:
    case = case_of("maintenance")
    without = case.model_copy(update={"next_steps": ()})
    states = {state.agreement.id: state for state in closing_check(without).agreements}

    assert of(states["repair"].findings, "not_concrete")
    assert not of(closing_check(case).agreements[0].findings, "not_concrete")


def test_r97_a_tactic_or_a_quarrel_is_answered_with_facts() -> None:
    case = case_of("maintenance")
    (disputed,) = of(fact_findings(case), "fact_disputed")

    assert "Laat rusten wie gelijk heeft" in dutch(case, disputed)
    assert all(
        "Blijf bij de feiten" in dutch(case, one) for one in of(fact_findings(case), "stay_with_facts")
    )


@every_case
def test_r98_closing_asks_whether_both_understood_the_same(name: str) -> None:
    states = closing_check(case_of(name)).agreements

    assert any(state.comparison.pairs for state in states)
    assert any(not state.comparison.understood for state in states)


@every_case
def test_r99_next_steps_are_theirs_and_ours(name: str) -> None:
    case = case_of(name)
    owners = {step.owner for step in case.next_steps}

    assert len(owners) >= 2
    assert any(step.according_to not in (None, case.ours) for step in case.next_steps)
    alone = case.model_copy(update={"next_steps": ()})
    assert of(closing_check(alone).findings, "ask_their_steps")


@every_case
def test_r100_an_open_answer_has_a_day(name: str) -> None:
    waiting = [one for one in due(case_of(name), TODAY) if one.kind is DueKind.ANSWER]

    assert waiting
    assert of(due_findings(case_of("community-centre"), TODAY), "no_date")


def test_r101_an_agreement_is_on_paper() -> None:
    on_paper = closing_check(case_of("maintenance")).agreements[0]
    not_yet = closing_check(case_of("reimbursement")).agreements[0]

    assert not of(on_paper.findings, "not_in_writing")
    assert of(not_yet.findings, "not_in_writing")


@every_case
def test_r135_something_keeps_working_during_a_dispute(name: str) -> None:
    found = keeps_working_findings(case_of(name))

    assert of(found, "keeps_working")
    assert of(keeps_working_findings(case_of("not-yet")), "keeps_working_ask")


@every_case
def test_r137_beside_each_fact_of_the_other_stands_a_question(name: str) -> None:
    case = case_of(name)
    questions = {item: fields["nl"]["question"] for item, fields in method_content("fact_questions").items()}

    for line in fact_lines(case):
        assert line.question.item in questions
    for finding in of(fact_findings(case), "fact_without_source"):
        if not finding.facts["ours"]:
            assert any(question in dutch(case, finding) for question in questions.values())


def test_r138_feasibility_is_asked_per_agreement_and_party() -> None:
    case = case_of("maintenance")
    rows = {row.agreement.id: row for row in feasibility(case)}
    (arranged,) = of(feasibility_findings(case), "not_feasible_arranged")

    assert rows["repair"].open == ()
    assert not rows["repair"].feasible
    assert [party for party, checks in rows["co2-steps"].open if len(checks) == 4] == [
        "vlierhaven",
        "torenkroon",
    ]
    assert arranged.facts["by_when"] == date(2026, 12, 11)
    assert of(feasibility_findings(case_of("reimbursement")), "feasible")


def test_r142_a_signed_division_rule_invites_to_openness() -> None:
    case = case_of("maintenance")
    nothing_open = case.model_copy(update={"transparency": ()})

    assert of(transparency_advice(nothing_open).findings, "openness_invitation")
    assert of(transparency_advice(case_of("volunteers")).findings, "openness_after_division")


@every_case
def test_r143_an_unclear_point_says_what_it_causes_who_clears_it_and_when(name: str) -> None:
    case = case_of(name)
    in_hand = of(register_findings(case), "unclear_in_hand")

    assert in_hand
    assert all(one.causes and one.cleared_by and one.by_when for one in case.ambiguities)


def test_r145_the_effect_on_people_outside_is_looked_at() -> None:
    outside = case_of("maintenance").agreements[0].outside[0]
    found = feasibility_findings(case_of("reimbursement"))

    assert outside.asked
    assert outside.safeguard
    assert of(found, "outside_not_asked")


def test_r150_what_goes_otherwise_is_first_asked_whether_it_matters() -> None:
    state = closing_check(case_of("maintenance")).agreements[0]

    assert of(state.findings, "deviation_let_go")


def test_r156_an_open_answer_says_who_gets_in_touch() -> None:
    waiting = [one for one in due(case_of("maintenance"), TODAY) if one.kind is DueKind.ANSWER]

    assert [(one.party, one.on) for one in waiting] == [
        ("vlierhaven", date(2026, 11, 26)),
        ("vlierhaven", date(2026, 12, 1)),
    ]
    assert of(due_findings(case_of("community-centre"), TODAY), "no_initiative")
    told = [dutch(case_of("maintenance"), one) for one in due_findings(case_of("maintenance"), TODAY)]
    assert any("avondploeg" in one and "Jullie zijn aan zet, uiterlijk 26 november" in one for one in told)
    assert any("Torenkroon Liften is aan zet" in one for one in told)


def test_x3_a_part_can_stand_while_another_is_parked() -> None:
    case = case_of("maintenance")
    check = closing_check(case)

    assert check.partial
    assert of(check.findings, "partial")
    assert [one.name for one in due(case, TODAY) if one.kind is DueKind.PARKED] == ["Duur van het contract"]


@every_case
def test_x21_no_action_of_the_minutes_is_forgotten(name: str) -> None:
    case = case_of(name)
    open_actions = {a.name for m in case.meetings for a in m.actions if a.done_on is None and a.by_when}

    assert case.meetings
    assert open_actions == {one.name for one in due(case, TODAY) if one.kind is DueKind.ACTION}
    assert of(talk_findings(case_of("community-centre")), "action_without_owner")


@every_case
def test_x27_a_forecast_is_laid_beside_the_result_for_yourself(name: str) -> None:
    case = case_of(name)
    states = lookback(case)

    assert any(state.otherwise for state in states)
    assert of(lookback_findings(case), "lookback_is_yours")
    assert "lookbacks" not in {grant.section for grant in transparency_advice(case).grants}


def test_x41_a_note_on_others_goes_on_its_day_with_every_link() -> None:
    case = case_of("community-centre")
    (gone,) = of(note_findings(case, TODAY), "note_delete_now")
    smaller = without_expired_notes(case, TODAY)

    assert gone.facts["party"] == "municipality"
    assert smaller.notes == ()
    assert case_from(plain(smaller)) == smaller
    assert of(note_findings(case_of("reimbursement"), TODAY), "note_kept_long")


def test_b3_differences_between_own_words_show_before_signing() -> None:
    pair = comparison("community-centre", "reporting").pairs[0]
    rent = comparison("community-centre", "rent-first-years")

    assert MarkKind.DATE in {difference.kind for difference in pair.meaning}
    assert not pair.same_words
    assert Doubt.NO_YEAR in {unclear.doubt for unclear in rent.unclear}
    assert MarkKind.CONDITION in {difference.kind for difference in rent.pairs[0].meaning}
    assert MarkKind.AMOUNT not in {difference.kind for difference in rent.pairs[0].meaning}


def test_b3_the_same_words_in_two_languages_differ_in_the_same_ways() -> None:
    for name in SOLVABLE:
        nl, en = case_of(name), case_of(name, "en")
        for dutch_one, english_one in zip(nl.agreements, en.agreements, strict=True):
            found, again = compare_words(dutch_one, nl), compare_words(english_one, en)
            figures = (MarkKind.AMOUNT, MarkKind.DATE, MarkKind.TIME)

            assert [[m.kind for m in p.meaning if m.kind in figures] for p in found.pairs] == [
                [m.kind for m in p.meaning if m.kind in figures] for p in again.pairs
            ]


def test_b5_the_agreement_about_openness_is_the_right_to_read() -> None:
    grants = transparency_advice(case_of("maintenance")).grants

    assert {(grant.section, grant.owner, grant.reader) for grant in grants} == {
        ("facts", "torenkroon", "vlierhaven"),
        ("division", "torenkroon", "vlierhaven"),
    }


def test_b13_a_pilot_has_a_measure_a_day_and_a_next_step_for_both_ways() -> None:
    ladders = {name: pilot_ladder(case_of(name))[0] for name in SOLVABLE}

    assert [name for name, ladder in ladders.items() if ladder.complete] == [
        "maintenance",
        "reimbursement",
        "volunteers",
    ]
    assert of(ladders["community-centre"].findings, "pilot_if_badly")
    assert {one.kind for one in due(case_of("maintenance"), TODAY)} >= {DueKind.PILOT}


@every_case
def test_what_is_due_goes_into_a_calendar_without_private_words(name: str) -> None:
    case = case_of(name)
    written = calendar(case, TODAY).decode()

    assert not [party.name for party in case.parties if party.name in written]
    assert case.title not in written
    assert written.count("BEGIN:VEVENT") == len(calendar_days(case, TODAY)) > len(due(case, TODAY))


def test_what_was_due_yesterday_is_overdue_and_tomorrow_soon() -> None:
    case = case_of("community-centre")

    assert {one.state for one in due(case, TODAY) if one.on < TODAY} == {DueState.OVERDUE}
    assert {one.state for one in due(case, TODAY) if one.on == TODAY + timedelta(days=2)} == {DueState.SOON}
