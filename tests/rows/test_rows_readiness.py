"""Each row on preparing a talk, done on the example cases."""

from datetime import date

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.method.content import METHOD, MethodWord
from koek.readiness.anonymous import anonymous_case
from koek.readiness.cocreation import cocreation_view
from koek.readiness.first_talk import first_talk_plan
from koek.readiness.gate import Way, negotiation_gate
from koek.readiness.legal import legal_warnings
from koek.readiness.mandate import CardState, mandate_cards, mandate_limits, outside_mandate
from koek.readiness.moments import advice_for_moment, interventions
from koek.readiness.own_state import Effect, own_state_view
from koek.readiness.pre_check import interest_ranges, pre_check
from koek.readiness.preparing import Balance, other_side, preparation_balance
from koek.readiness.resistance import resistance_map
from koek.readiness.stances import stance_courses
from koek.readiness.views import belief_findings, conflict_findings, impression_courses
from koek.texts.language import Language
from koek.workbench.advice import balanced_outcome
from koek.workbench.best_agreements import best_agreements
from rows.saying import CENTRE, MAINTENANCE, PILOT, TODAY, VOLUNTEERS, codes, said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SOLVABLE)
def test_everything_on_preparing_is_said_in_both_languages(name: str, language: Language) -> None:
    case = case_of(name, language.value)
    findings = [
        *(finding for answer in negotiation_gate(case).answers for finding in answer.findings),
        *pre_check(case, TODAY).to_do,
        *pre_check(case, TODAY).settled,
        *(finding for card in mandate_cards(case, TODAY) for finding in card.findings),
        *legal_warnings(case, today=TODAY).findings,
        *first_talk_plan(case).steps,
        *first_talk_plan(case).warnings,
        *preparation_balance(case).findings,
        *(finding for side in other_side(case, today=TODAY) for finding in side.findings),
        *(finding for row in resistance_map(case) for finding in row.findings),
        *(finding for course in stance_courses(case, TODAY) for finding in course.findings),
        *belief_findings(case),
        *conflict_findings(case),
        *(finding for course in impression_courses(case) for finding in course.findings),
        *cocreation_view(case, TODAY).findings,
        *own_state_view(case).findings,
        *interest_ranges(case),
    ]
    sentences = said(case, findings, language).splitlines()

    assert len(sentences) > 25
    assert not [line for line in sentences if "None" in line or "MethodWord" in line]
    assert not codes(findings) & {"method.unknown_item", "method.unknown_item_near"}


def test_r28_own_convictions_are_checked_on_what_would_disprove_them() -> None:
    assert "Torenkroon meldt uit zichzelf" in said(MAINTENANCE, belief_findings(MAINTENANCE))
    assert "readiness.belief_own_open" in codes(belief_findings(PILOT))


def test_r37_the_topics_on_the_other_side_are_known_or_asked() -> None:
    (torenkroon,) = other_side(MAINTENANCE, today=TODAY)

    assert torenkroon.known == ("culture", "goals", "interests", "business-case")
    assert set(torenkroon.unknown) == {"value", "person", "reputation", "perspectives"}


def test_r38_own_conduct_is_told_with_what_is_expected_back() -> None:
    assert "Dat Torenkroon hetzelfde doet." in said(MAINTENANCE, preparation_balance(MAINTENANCE).findings)
    assert "readiness.custom_no_return" in codes(preparation_balance(CENTRE).findings)


def test_r39_the_business_case_and_other_views_are_asked_openly() -> None:
    insurer = next(side for side in other_side(PILOT, today=TODAY) if side.party == "insurer")

    assert {"business-case", "perspectives"} <= set(insurer.unknown)
    assert "Wie kijkt er bij u anders naar" in said(PILOT, insurer.findings)


def test_r67_a_card_per_person_is_red_until_answered() -> None:
    cards = {card.person: card.state for card in mandate_cards(MAINTENANCE, TODAY)}

    assert cards == {
        "nadia": CardState.CAN_BIND,
        "ruben": CardState.CANNOT_BIND,
        "gerda": CardState.OPEN,
        "yusuf": CardState.OPEN,
    }
    assert not pre_check(MAINTENANCE, TODAY).ready


@pytest.mark.parametrize("name", ["maintenance", "reimbursement", "community-centre"])
def test_r67_the_case_can_be_solved_within_the_present_mandate(name: str) -> None:
    case = case_of(name)
    within = case.model_copy(update={"hard_limits": (*case.hard_limits, *mandate_limits(case))})
    lost = {(outside.issue, option) for outside in outside_mandate(case) for option in outside.options}
    balanced = balanced_outcome(best_agreements(within), None)

    assert lost
    assert not lost & {(choice.issue, choice.option) for choice in balanced}


def test_r68_the_goal_of_the_talk_is_told_or_asked() -> None:
    settled = {finding.code for finding in pre_check(MAINTENANCE, TODAY).settled}
    bare = MAINTENANCE.model_copy(update={"first_talk": None})

    assert "readiness.goal" in settled
    assert "readiness.no_goal" in codes(pre_check(bare, TODAY).to_do)


def test_r69_feelings_left_are_raised_by_whom_and_when_or_not() -> None:
    assert "Nadia Oosterling" in said(MAINTENANCE, pre_check(MAINTENANCE, TODAY).settled)
    centre = pre_check(CENTRE, TODAY)

    assert "readiness.emotion_rests" in codes(centre.settled)
    assert "readiness.emotion_undecided" in codes(centre.to_do)
    assert "readiness.emotion_who_when" in codes(pre_check(PILOT, TODAY).to_do)


def test_r70_limits_to_the_outcome_are_there_before_the_talk() -> None:
    limits = {"readiness.no_limit", "readiness.no_target", "readiness.no_alternative"}
    bare = MAINTENANCE.model_copy(update={"preferences": (), "alternatives": (), "interests": ()})

    assert not limits & codes(pre_check(MAINTENANCE, TODAY).to_do)
    assert limits <= codes(pre_check(bare, TODAY).to_do)


@pytest.mark.parametrize("trigger", ["vague", "unaware", "waiting"])
def test_r79_a_stall_is_noticed_by_a_sign(trigger: str) -> None:
    assert "Dat merk je zo" in said(MAINTENANCE, interventions([trigger]))


def test_r80_there_are_ready_phrases_in_both_languages() -> None:
    for language in Language:
        lines = said(MAINTENANCE, interventions(METHOD.ids("interventions")), language).splitlines()

        assert len([line for line in lines if "‘" in line]) == 3 * len(METHOD.ids("interventions"))


def test_r81_a_pilot_asks_how_if_well_and_if_badly() -> None:
    phrases = said(CENTRE, interventions(["pilot"]))

    assert [word in phrases for word in ("Hoe ziet u een proef", "goed gaat", "slecht gaat")] == [True] * 3


def test_r93_where_the_conflict_is_and_whether_it_is_real_comes_first() -> None:
    found = conflict_findings(MAINTENANCE)

    assert {"readiness.conflict_real", "readiness.conflict_to_check", "readiness.other_ways"} <= codes(found)
    assert "readiness.conflict_not_real" in codes(conflict_findings(CENTRE))


def test_r95_each_interest_has_a_most_and_a_least() -> None:
    ranges = [finding.code for finding in interest_ranges(MAINTENANCE)]

    assert ranges == [
        "readiness.interest_range",
        "readiness.interest_no_most",
        "readiness.interest_no_range",
    ]


def test_r102_connection_comes_before_content_and_no_promise_is_asked() -> None:
    plan = first_talk_plan(CENTRE)
    order = [finding.facts["step"] for finding in plan.steps]

    assert order[0] == MethodWord("first_talk_steps", "connect")
    assert order[-1] == MethodWord("first_talk_steps", "no-promises")
    assert codes(plan.warnings) == {"readiness.promise_expected"}


def test_r103_looking_at_how_the_other_sits_there_is_a_step() -> None:
    plan = first_talk_plan(MAINTENANCE)

    assert plan.steps[1].facts["step"] == MethodWord("first_talk_steps", "notice")
    assert "Yusuf Arslaner" in said(MAINTENANCE, [plan.steps[1]])


def test_r104_feelings_and_two_relation_questions_are_on_the_agenda() -> None:
    by_step = dict(zip(METHOD.ids("first_talk_steps"), first_talk_plan(MAINTENANCE).steps, strict=True))

    assert len(by_step["relation"].because) == 2
    assert len(by_step["feelings"].because) == 1
    own = dict(zip(METHOD.ids("first_talk_steps"), first_talk_plan(CENTRE).steps, strict=True))

    assert "Hoe kijkt u naar ons als partner?" in said(CENTRE, [own["relation"]])


def test_r105_a_past_disappointment_is_asked_and_taken_seriously() -> None:
    steps = said(PILOT, first_talk_plan(PILOT).steps)

    assert "nergens over meepraten" in steps
    assert "readiness.disappointment_open" in codes(first_talk_plan(PILOT).steps)


def test_r108_a_need_or_fear_beneath_is_a_guess_with_an_open_question_and_a_safeguard() -> None:
    rows = {row.id: row for row in resistance_map(MAINTENANCE)}

    assert rows["data-stays-ours"].state == "guess"
    assert rows["data-stays-ours"].safeguard is not None
    assert "readiness.question_gives_away" not in codes(f for row in rows.values() for f in row.findings)
    assert {row.id: row.need for row in resistance_map(PILOT)}["doctors-decide"] == MethodWord(
        "needs", "autonomy"
    )


@pytest.mark.parametrize(
    ("case", "ways"),
    [
        (MAINTENANCE, [Way.NEGOTIATE, Way.SHOW]),
        (CENTRE, [Way.NEGOTIATE, Way.SHOW, Way.ASK_FOR_HELP]),
        (PILOT, [Way.NEGOTIATE, Way.SHOW, Way.ASK_FOR_HELP]),
        (VOLUNTEERS, [Way.NEGOTIATE]),
    ],
)
def test_r109_there_is_something_to_negotiate_only_with_trade_and_dependence(
    case: NegotiationCase, ways: list[Way]
) -> None:
    assert [answer.way for answer in negotiation_gate(case).answers] == ways


def test_r110_unseen_dependence_is_met_by_showing_what_you_have() -> None:
    open_data = negotiation_gate(MAINTENANCE).answers[1]

    assert "Onze klachtencijfers van vijf jaar." in said(MAINTENANCE, open_data.findings)


def test_r111_making_it_together_is_real_when_parts_are_open() -> None:
    view = cocreation_view(PILOT, TODAY)

    assert (view.open, view.closed) == (("questions-of-pilot",), ("consent",))
    assert "readiness.open_without_change" in codes(cocreation_view(VOLUNTEERS, TODAY).findings)


def test_r112_without_dependence_you_ask_for_help_and_name_the_gain() -> None:
    help_asked = negotiation_gate(CENTRE).answers[2]

    assert "de buurt waar hij zelf opgroeide" in said(CENTRE, help_asked.findings)


def test_r113_steps_make_the_relation_more_equal() -> None:
    found = codes(cocreation_view(PILOT, TODAY).findings)

    assert {"readiness.equal_step_late", "readiness.equal_step_done"} <= found
    assert "readiness.make_it_equal" in codes(cocreation_view(CENTRE, TODAY).findings)


def test_r114_a_stance_is_what_somebody_did_on_a_day_and_defends() -> None:
    torenkroon = next(c for c in stance_courses(MAINTENANCE, TODAY) if c.party == "torenkroon")

    assert [stance.movement.value for stance in torenkroon.stances] == ["hesitates", "moves_along"]
    assert "Rust in het rooster." in said(MAINTENANCE, torenkroon.findings)


def test_r115_a_lasting_opponent_gets_a_plan_to_keep_the_relation() -> None:
    tenants = next(c for c in stance_courses(MAINTENANCE, TODAY) if c.who)
    group = next(c for c in stance_courses(CENTRE, TODAY) if c.who)

    assert (tenants.lasting, group.lasting) == (True, True)
    assert "readiness.relation_plan" in codes(tenants.findings)
    assert "readiness.no_relation_plan" in codes(group.findings)


def test_r116_all_pitch_is_warned_about() -> None:
    balances = [preparation_balance(case).balance for case in (MAINTENANCE, CENTRE, PILOT)]

    assert balances == [Balance.IN_BALANCE, Balance.MORE_ARGUMENTS, Balance.ALL_PITCH]


def test_r117_what_they_believe_of_us_is_disproved_by_showing() -> None:
    assert "vier minuten per dag" in said(PILOT, belief_findings(PILOT))
    assert "readiness.belief_theirs_shown" in codes(belief_findings(MAINTENANCE))


def test_r118_how_we_come_across_is_followed_per_talk() -> None:
    (course,) = impression_courses(MAINTENANCE)

    assert [impression.on.month for impression in course.impressions] == [9, 11]
    assert "readiness.shift.closer" in codes(course.findings)


def test_r119_each_decision_has_its_own_decider_and_payer() -> None:
    join, pay, _ = negotiation_gate(PILOT).answers

    assert "readiness.decided_by" in codes(join.findings)
    assert {"readiness.decided_elsewhere", "readiness.paid_by"} <= codes(pay.findings)
    assert "readiness.decider_unknown" in codes(negotiation_gate(CENTRE).answers[1].findings)


def test_r120_parts_of_the_plan_are_open_closed_or_still_to_decide() -> None:
    view = cocreation_view(CENTRE, TODAY)

    assert (view.open, view.closed, view.undecided) == (("programme",), ("own-name",), ("kitchen",))
    assert {"readiness.part_closed_why", "readiness.part_undecided"} <= codes(view.findings)


def test_r121_what_changed_through_them_is_the_proof() -> None:
    assert cocreation_view(PILOT, TODAY).changes == 1
    assert "Ziekenhuis Westerdiep" in said(PILOT, cocreation_view(PILOT, TODAY).findings)


def test_r122_a_copy_without_names_can_go_to_a_trainer() -> None:
    copy = anonymous_case(MAINTENANCE)

    assert [party.name for party in copy.parties] == ["A", "B"]
    assert "Vlierhaven" not in str(plain(copy))
    assert copy.own_state == ()


def test_r123_your_own_state_before_a_talk_and_in_a_break_gives_a_step() -> None:
    assert "readiness.trigger_and_calm" in codes(own_state_view(MAINTENANCE).findings)
    assert "readiness.low_energy" in codes(own_state_view(PILOT).findings)
    assert advice_for_moment("break").code == "readiness.moment"


def test_r124_energy_per_talk_and_relation_is_followed() -> None:
    assert [talk.effect for talk in own_state_view(MAINTENANCE).talks] == [Effect.TOOK, Effect.GAVE]
    assert {"readiness.talks_take", "readiness.talks_give"} <= codes(own_state_view(CENTRE).findings)


def test_r134_who_asks_whom_and_who_needs_it_first() -> None:
    first = negotiation_gate(CENTRE).answers[0]

    assert "Bewonersbedrijf Klaverhof vraagt dit aan Gemeente Oudebeke." in said(CENTRE, first.findings)
    assert "Jullie hebben dit het eerst nodig." in said(CENTRE, first.findings)
    assert "Torenkroon Liften heeft dit het eerst nodig." in said(
        MAINTENANCE, negotiation_gate(MAINTENANCE).answers[0].findings
    )


def test_r136_a_right_to_challenge_has_its_own_facts_and_answer_date() -> None:
    due = legal_warnings(CENTRE, today=TODAY)
    late = legal_warnings(CENTRE, today=date(2026, 12, 9))

    assert {"by_law", "equal_chances", "who_decides", "written_words"} == set(due.flags)
    assert "readiness.challenge_missing" not in codes(due.findings)
    assert "readiness.challenge_due" in codes(due.findings)
    assert "readiness.challenge_late" in codes(late.findings)


def test_r146_per_person_who_decides_behind_and_what_must_be_explained() -> None:
    told = said(MAINTENANCE, negotiation_gate(MAINTENANCE).answers[0].findings)

    assert "haar broer, die mede-eigenaar is" in told
    assert "Eén blad met de cijfers van de proef." in told
    assert "readiness.who_is_behind" in codes(negotiation_gate(PILOT).answers[1].findings)


@pytest.mark.parametrize("name", SOLVABLE)
def test_b4_every_decision_gets_a_way_with_its_next_step(name: str) -> None:
    for answer in negotiation_gate(case_of(name)).answers:
        first = answer.findings[0]

        assert first.facts["step"] == MethodWord("decision_ways", answer.way.value, "step")
        assert "readiness.also_together" in codes(answer.findings)


def test_the_law_is_warned_about_and_never_advised_on() -> None:
    found = legal_warnings(MAINTENANCE, today=TODAY)

    assert "contract_changes" in found.flags
    assert found.open_questions == ()
    assert "geen advies" in said(MAINTENANCE, found.findings)


def test_advice_is_by_moment_and_never_one_rule() -> None:
    advice = {m: said(PILOT, [advice_for_moment(m)]) for m in ("start", "feeling", "convince", "stall")}

    assert len(set(advice.values())) == 4
    assert "Erken eerst het gevoel" in advice["feeling"]
