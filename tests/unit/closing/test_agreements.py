"""Agreements: feasible, balanced, decided together, concrete, on paper; talks, pilots and looking back."""

from typing import Any

from koek.closing.agreements import ClosingCheck, closing_check
from koek.closing.balance import balance_findings, give_and_get
from koek.closing.feasibility import feasibility, feasibility_findings
from koek.closing.lookback import lookback, lookback_findings, principle_findings, principle_rows
from koek.closing.pilots import PilotLadder, pilot_ladder
from koek.closing.talks import proposal_course, talk_findings
from koek.method.content import Method
from unit.closing.cases import CHECKS, THREE, case_with, codes

OUTSIDE = [{"whom": "bewoners", "effect": "rust", "asked": True, "safeguard": "x"}]
ALL_YES = [{"check": check, "answer": "yes"} for check in CHECKS]


def feasible(**fields: Any) -> list[str]:
    row = {"name": "A", "outside": OUTSIDE, "feasibility": ALL_YES, **fields}
    return codes(feasibility_findings(case_with(agreements=[row])))


def test_an_agreement_is_feasible_when_all_answered_every_check_with_yes() -> None:
    assert feasible() == ["feasible"]
    assert feasible(feasibility=[]) == ["feasibility_ask", "feasibility_ask"]
    assert feasible(status="parked", feasibility=[]) == []


def test_no_answer_never_counts_as_yes() -> None:
    unknown = [{"check": check, "answer": "unknown"} for check in CHECKS]
    one = [{**answer, "party": "us"} for answer in ALL_YES]
    (row,) = feasibility(case_with(agreements=[{"name": "A", "feasibility": one}]))

    assert feasible(feasibility=unknown) == ["feasibility_ask", "feasibility_ask"]
    assert row.open == (("them", CHECKS),)


def test_what_is_not_feasible_needs_somebody_and_a_day() -> None:
    open_cash = [*ALL_YES[:1], {"check": "cash", "answer": "no"}, *ALL_YES[2:]]
    arranged = [
        *ALL_YES[:1],
        {"check": "cash", "answer": "partly", "about": "lening", "by_when": "2026-12-01"},
        *ALL_YES[2:],
    ]

    assert feasible(feasibility=open_cash) == ["not_feasible_open"]
    assert feasible(feasibility=arranged) == ["not_feasible_arranged"]
    assert feasible(feasibility=[*ALL_YES, {"check": "csh", "answer": "yes"}]) == [
        "feasible",
        "unknown_item_near",
    ]


def test_people_outside_are_named_asked_and_protected() -> None:
    (effect,) = OUTSIDE

    assert feasible(outside=[]) == ["feasible", "outside_ask"]
    assert feasible(outside=[{"whom": "bewoners"}]) == ["feasible", "outside_effect_ask"]
    assert feasible(outside=[{**effect, "asked": False}]) == ["feasible", "outside_not_asked"]
    assert feasible(outside=[{**effect, "safeguard": None}]) == ["feasible", "outside_safeguard"]


def balanced(*sides: dict[str, Any], **fields: Any) -> list[str]:
    return codes(balance_findings(case_with(agreements=[{"name": "A", "sides": list(sides), **fields}])))


def test_giving_getting_and_burdens_are_laid_side_by_side() -> None:
    us, them = {"party": "us", "gives": "a", "gets": "b"}, {"party": "them", "gives": "c", "gets": "d"}
    case = case_with(agreements=[{"name": "A", "sides": [{**us, "burden": "e"}, them]}])

    assert give_and_get(case)[0].burdens == (("A", "e"),)
    assert balanced(us, them) == ["burdens_ask"]
    assert balanced({**us, "burden": "e"}, them) == ["burdens_one_side"]
    assert balanced({**us, "burden": "e"}, {**them, "burden": "f"}) == []


def test_who_only_gives_or_only_gets_is_asked_openly() -> None:
    assert balanced({"party": "us", "gives": "a", "burden": "e"}, {"party": "them", "gets": "a"}) == [
        "only_gives",
        "only_gets",
    ]
    assert balanced() == []


def test_an_idea_of_one_asks_for_ideas_of_the_others() -> None:
    assert balanced(ideas_of=["us"]) == ["idea_of_one"]
    assert balanced(ideas_of=["us", "them"]) == []


def test_an_interest_that_nobody_named_is_asked_for() -> None:
    interests = [{"name": "i", "party": "us", "issues": ["price"]}]
    rows = [{"name": "A", "issue": "price"}]
    found = balance_findings(case_with(agreements=rows, interests=interests))

    assert codes(found) == ["interest_unnamed"]
    assert found[0].facts["parties"] == ("them",)
    named = [*interests, {"name": "j", "party": "them", "issues": ["price"]}]
    assert balance_findings(case_with(agreements=rows, interests=named)) == ()


SIDES = [
    {"party": "us", "words": "De proef start", "agreed_on": "2026-11-01"},
    {"party": "them", "words": "De proef start", "agreed_on": "2026-11-01"},
]
STEPS = [
    {"name": "s", "owner": "us", "by_when": "2026-12-01", "agreement": "a", "according_to": "them"},
    {"name": "t", "owner": "them", "done_on": "2026-12-01"},
]


def checked(steps: list[Any] | None = None, **fields: Any) -> ClosingCheck:
    row = {"name": "A", "status": "agreed", "sides": SIDES, "in_writing_on": "2026-11-02", **fields}
    return closing_check(case_with(agreements=[row], next_steps=STEPS if steps is None else steps))


def state(**fields: Any) -> list[str]:
    return codes(checked(**fields).agreements[0].findings)


def test_an_agreement_is_decided_by_all_concrete_and_on_paper() -> None:
    assert state() == ["same_words"]
    assert state(in_writing_on=None) == ["same_words", "not_in_writing"]
    assert state(sides=[SIDES[0], {**SIDES[1], "agreed_on": None}]) == ["same_words", "not_decided_together"]
    assert state(steps=[]) == ["same_words", "not_concrete"]
    assert state(steps=[{**STEPS[0], "by_when": None}]) == ["same_words", "not_concrete"]


def test_proposed_parked_and_declined_are_told_apart() -> None:
    assert state(status="proposed", sides=SIDES[:1]) == ["words_missing", "proposed"]
    assert state(status="parked") == ["parked_no_date"]
    assert state(status="parked", parked_until="2026-12-01") == ["parked"]
    assert state(status="declined") == ["declined"]


def test_what_goes_otherwise_is_first_asked_whether_it_matters() -> None:
    seen = {"on": "2026-11-01", "what": "later"}

    assert state(deviations=[seen]) == ["same_words", "deviation_ask"]
    assert state(deviations=[{**seen, "matters": "no"}]) == ["same_words", "deviation_let_go"]
    assert state(deviations=[{**seen, "matters": "yes"}]) == ["same_words", "deviation_act"]
    assert state(deviations=[{**seen, "matters": "yes", "next_step": "bellen"}]) == ["same_words"]


def test_the_closing_asks_next_steps_of_all_and_theirs_in_their_words() -> None:
    assert codes(checked().findings) == []
    assert codes(checked(steps=[]).findings) == ["no_step_of", "no_step_of", "ask_their_steps"]
    assert codes(closing_check(case_with()).findings) == ["nothing_written"]


def test_a_part_of_an_agreement_is_an_outcome_too() -> None:
    rows = [{"name": "A", "status": "agreed"}, {"name": "B", "status": "parked"}]
    found = closing_check(case_with(agreements=rows))

    assert found.partial
    assert codes(found.findings)[0] == "partial"
    assert not checked().partial


def test_an_agreement_between_two_of_three_asks_nothing_of_the_third() -> None:
    case = case_with(THREE, agreements=[{"name": "A", "sides": SIDES, "status": "agreed"}])

    assert closing_check(case).agreements[0].waiting_for == ()


OFFERS = [
    {"id": "one", "by": "us", "at": "2026-11-02T10:00:00+01:00", "outcome": {"price": "a"}},
    {"id": "two", "by": "us", "at": "2026-11-01", "outcome": {"price": "a"}},
]


def test_proposals_are_laid_in_order_over_the_talks() -> None:
    case = case_with(
        offers=OFFERS,
        meetings=[{"name": "m", "on": "2026-11-02", "offers": ["one"], "seen_by": ["us", "them"]}],
    )
    course = proposal_course(case)

    assert [(step.offer, step.meeting) for step in course.steps] == [("two", None), ("one", "m")]
    assert (course.expected, course.silent) == (("them",), ("them",))
    assert codes(talk_findings(case)) == ["answer_proposal", "no_proposal_of"]


def test_no_answer_is_asked_without_proposals_or_when_agreements_are_written() -> None:
    both = [OFFERS[0], {**OFFERS[1], "by": "them"}]

    assert (
        talk_findings(case_with())
        == talk_findings(case_with(offers=OFFERS, agreements=[{"name": "A"}]))
        == ()
    )
    assert codes(talk_findings(case_with(offers=both))) == ["answer_proposal"]


def test_minutes_lose_no_decision_and_no_action() -> None:
    meeting = {
        "name": "m",
        "on": "2026-11-02",
        "decisions": [{"name": "d"}, {"name": "e", "agreement": "a"}],
        "actions": [
            {"name": "x", "owner": "us"},
            {"name": "y", "owner": "us", "by_when": "2026-12-01"},
            {"name": "z", "done_on": "2026-11-03"},
        ],
    }
    found = talk_findings(case_with(meetings=[meeting], agreements=[{"name": "A"}]))

    assert codes(found) == ["decision_to_agreement", "action_without_owner", "minutes_unseen"]


RUNG = {"measure": "m", "on": "2027-01-01", "next_step": "n"}
VIEWS = [{"party": "us", "words": "x"}, {"party": "them", "words": "y"}]


def ladder(**fields: Any) -> PilotLadder:
    return pilot_ladder(case_with(pilots=[{"name": "P", **fields}]))[0]


def test_a_pilot_has_a_next_step_for_going_well_and_badly() -> None:
    both = [{**RUNG, "goes": "well"}, {**RUNG, "goes": "badly"}]

    assert codes(ladder().findings) == ["pilot_view_ask", "pilot_if_well", "pilot_if_badly"]
    assert codes(ladder(views=VIEWS, rungs=both[:1]).findings) == ["pilot_if_badly"]
    assert codes(ladder(views=VIEWS, rungs=both).findings) == ["pilot_complete"]
    assert ladder(views=VIEWS, rungs=both).complete
    assert not ladder(views=[VIEWS[0], {**VIEWS[1], "according_to": "us"}], rungs=both).complete


def test_a_rung_may_be_told_in_parts() -> None:
    parts = [{"goes": "well", "measure": "m", "on": "2027-01-01"}, {"goes": "well", "next_step": "n"}]

    assert ladder(views=VIEWS, rungs=parts).missing[0][0] == "badly"


def test_a_pilot_that_is_over_leads_to_what_was_agreed_for_it() -> None:
    assert codes(ladder(went="well", rungs=[{**RUNG, "goes": "well"}]).findings) == ["pilot_went"]
    assert codes(ladder(went="undecided", rungs=[{"goes": "undecided"}]).findings) == ["pilot_went_unplanned"]


def looked_back(*forecasts: dict[str, Any], **fields: Any) -> list[str]:
    record = {
        "id": "l",
        "on": "2026-11-01",
        "forecasts": list(forecasts),
        "went_well": "a",
        "other_time": "b",
        **fields,
    }
    return codes(lookback_findings(case_with(lookbacks=[record])))


SKILLS = [
    {"skill": "collaborate", "whose": who, "step": "x"} for who in ("self", "own_organisation", "other_side")
]


def test_a_forecast_is_laid_beside_what_happened() -> None:
    assert looked_back(skills=SKILLS) == ["lookback_is_yours"]
    assert looked_back({"name": "f"}, skills=SKILLS) == ["lookback_is_yours", "forecast_open"]
    assert looked_back({"name": "f", "as_foreseen": "no"}, skills=SKILLS)[1:] == ["forecast_why"]
    assert looked_back({"name": "f", "as_foreseen": "partly", "why": "x"}, skills=SKILLS)[1:] == [
        "forecast_learned"
    ]
    assert looked_back({"name": "f", "as_foreseen": "yes"}, skills=SKILLS)[1:] == []


def test_looking_back_asks_for_both_sides_and_for_skill_of_all_three() -> None:
    assert looked_back(skills=SKILLS, other_time=None)[1:] == ["lookback_both"]
    assert looked_back(skills=SKILLS[:1])[1:] == ["invest_in_skill"]
    assert looked_back(skills=[*SKILLS, {"skill": "colaborate", "step": "x"}])[1:] == ["unknown_item_near"]


def test_a_decision_asks_to_look_back_and_a_proposal_does_not() -> None:
    assert codes(lookback_findings(case_with(agreements=[{"name": "A", "status": "declined"}]))) == [
        "lookback_ask"
    ]
    assert lookback_findings(case_with(agreements=[{"name": "A"}])) == ()


def test_forecasts_are_sorted_by_how_they_turned_out() -> None:
    record = {
        "id": "l",
        "on": "2026-11-01",
        "forecasts": [{"name": "f", "as_foreseen": "yes"}, {"name": "g"}],
    }
    (found,) = lookback(case_with(lookbacks=[record]))

    assert ([f.id for f in found.as_foreseen], found.otherwise, [f.id for f in found.open]) == (
        ["f"],
        (),
        ["g"],
    )


def test_a_principle_for_which_nothing_stands_yet_is_a_question() -> None:
    case = case_with(facts=[{"name": "f", "party": "us"}])
    names = [row.principle for row in principle_rows(case) if row.filled]
    own = Method({"principles": {"own": {"nl": {"name": "x"}, "en": {"name": "x"}}}})

    assert names == ["inquiring"]
    assert len(principle_findings(case)) == 7
    assert set(codes(principle_findings(case))) == {"principle_unserved"}
    assert principle_rows(case, own)[-1].group == "principle"
