"""A test per capability on the form of collaboration, on the example cases."""

from datetime import date
from pathlib import Path

from formats.example_cases import SOLVABLE, case_of
from koek.case.relation import Dynamic, Relation, RelationModel
from koek.division.fifty_fifty import divide
from koek.method.content import METHOD, MethodWord
from koek.relations.dependence import dependence_advice
from koek.relations.direction import agenda, direction
from koek.relations.drift import relation_drift
from koek.relations.fit import relation_fit
from koek.relations.portfolio import portfolio_findings
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import how_to_close
from koek.workbench.ready_to_talk import ready_to_talk

MAINTENANCE = case_of("maintenance")
TODAY = date(2026, 11, 22)


def relation_of(name: str) -> Relation:
    relation = case_of(name).relation
    assert relation is not None
    return relation


def told(relation: Relation) -> list[str]:
    return [finding.code for finding in direction(relation, relation_fit(relation), year=TODAY.year)]


def test_r2_the_dynamic_of_the_talks_is_named() -> None:
    assert relation_of("maintenance").dynamic is Dynamic.MIXED
    assert "relations.dynamic.mixed" in told(relation_of("maintenance"))


def test_r3_the_form_is_chosen_on_purpose_and_first() -> None:
    undecided = relation_of("maintenance").model_copy(update={"wanted": None, "chosen": None})

    assert told(undecided)[-1] == "relations.choose_first"
    assert relation_fit(relation_of("maintenance")).best == (RelationModel.PERFORMANCE,)


def test_r4_making_and_carrying_out_an_agreement_of_several_years_are_both_covered() -> None:
    assert MAINTENANCE.issue("duration") is not None
    assert how_to_close(MAINTENANCE, today=TODAY).parts
    assert MAINTENANCE.division is not None
    assert len(MAINTENANCE.division.periods) > 1


def test_r6_the_form_keeps_being_looked_at() -> None:
    relation = relation_of("maintenance").model_copy(update={"chosen": RelationModel.PERFORMANCE})
    drift = relation_drift(MAINTENANCE, relation)

    assert drift is not None
    assert "fast-repair" in drift.missed


def test_r13_the_relation_and_its_direction_are_negotiated() -> None:
    asked = list(agenda(relation_of("maintenance"), RelationModel.VESTED))

    assert MethodWord("relation_clauses", "direction") in [finding.facts["topic"] for finding in asked]


def test_r14_relation_agreements_have_words_to_start_a_contract_with() -> None:
    for finding in agenda(Relation(), RelationModel.PERFORMANCE):
        words = finding.because[0].facts["words"]
        assert isinstance(words, MethodWord)
        assert METHOD.words(words, "nl").endswith(".") or "…" in METHOD.words(words, "nl")


def test_r15_four_models_each_with_all_their_traits() -> None:
    models = METHOD.topic("relation_models")

    assert list(models) == [model.value for model in RelationModel]
    assert [len(models[model]["nl"]["traits"]) for model in models] == [6, 6, 5, 5]


def test_r16_it_is_said_for_which_models_this_way_fits() -> None:
    assert "relations.way_adds_little" in told(Relation(wanted=RelationModel.TRANSACTIONAL))
    assert "relations.way_fits" in told(relation_of("reimbursement"))


def test_r23_dependence_is_a_choice() -> None:
    chosen = relation_of("maintenance").dependences[0]
    unchosen = Relation(dependences=(chosen.model_copy(update={"chosen": None}),))

    assert dependence_advice(unchosen, "vlierhaven")[0].code == "relations.dependence_not_chosen_yet"


def test_r24_the_portfolio_stands_beside_the_advice_with_its_limits() -> None:
    (finding,) = portfolio_findings(relation_of("maintenance").portfolio)

    assert finding.facts["place"] == MethodWord("portfolio_places", "strategic")
    assert finding.because[0].code == "relations.portfolio_limits"


def test_r33_an_independent_third_party_verifies_the_lines() -> None:
    assert MAINTENANCE.division is not None
    division = divide(MAINTENANCE.division, currency="EUR", today=TODAY)

    assert MAINTENANCE.division.verifier is not None
    assert "division.not_verified" in [finding.code for finding in division.warnings]


def test_r42_a_long_relation_is_a_good_place_to_start() -> None:
    assert "relations.good_to_start_with" in told(relation_of("maintenance"))
    assert "relations.good_to_start_with" not in told(relation_of("volunteers"))


def test_r71_the_working_relation_has_a_place_of_its_own_beside_the_content() -> None:
    headings = [part.heading for part in ready_to_talk(MAINTENANCE, today=TODAY).parts]

    assert headings.index("ready.part.first_talk") != headings.index("ready.part.interests")
    assert form_of_collaboration(MAINTENANCE, today=TODAY).parts


def test_r83_there_are_examples_and_help_to_begin_with() -> None:
    folder = Path(__file__).resolve().parents[2] / "examples"

    assert {path.name for path in folder.glob("*.nl.yaml")} >= {f"{name}.nl.yaml" for name in SOLVABLE}


def test_r131_what_happens_around_the_parties_is_a_reason_for_the_form() -> None:
    fit = relation_fit(relation_of("maintenance"))

    assert "relations.context_speaks_for" in [reason.code for reason in fit.findings[0].because]


def test_r133_a_dependence_has_a_plan_with_signals_safeguards_exit_and_second_source() -> None:
    found = {f.code: f for f in dependence_advice(relation_of("maintenance"), "vlierhaven")}

    assert found["relations.dependence_plan_open"].facts["missing"] == (
        "relations.plan.step_in",
        "relations.plan.exit",
    )


def test_b15_drift_compares_the_chosen_form_with_clauses_indicators_and_behaviour() -> None:
    relation = relation_of("maintenance").model_copy(update={"chosen": RelationModel.PERFORMANCE})
    assert MAINTENANCE.trust is not None
    view = MAINTENANCE.trust.views[0].model_copy(
        update={"behaviour": "create-transparency", "party": "torenkroon", "step": 1, "on": TODAY}
    )
    trust = MAINTENANCE.trust.model_copy(update={"views": (*MAINTENANCE.trust.views, view)})
    case = MAINTENANCE.model_copy(update={"relation": relation, "trust": trust})
    drifting = next(
        p for p in form_of_collaboration(case, today=TODAY).parts if p.heading == "relation.part.drift"
    )
    codes = {finding.code for finding in drifting.findings}

    assert {
        "relations.clause_missing",
        "relations.indicator_missed",
        "relation.behaviour_seldom_seen",
    } <= codes
