"""A test per capability on the form of collaboration, on the example cases."""

import re
from datetime import date
from pathlib import Path

import pytest

from formats.example_cases import LANGUAGES, SOLVABLE, best_of, case_of
from koek.case.relation import Dynamic, Relation, RelationModel
from koek.cli.arguments import COMMANDS
from koek.cli.main import main
from koek.division.fifty_fifty import divide
from koek.formats.case_file import read_case
from koek.method.content import METHOD, MethodWord
from koek.relations.dependence import dependence_advice
from koek.relations.direction import agenda, direction
from koek.relations.drift import relation_drift
from koek.relations.fit import relation_fit
from koek.relations.portfolio import portfolio_findings
from koek.workbench.advice import advise
from koek.workbench.fair_division import divide_case
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import how_to_close
from koek.workbench.next_useful_step import Moment, next_useful_step
from koek.workbench.our_trust import our_trust
from koek.workbench.ready_to_talk import ready_to_talk
from koek.workbench.who_is_missing import who_is_missing

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


def test_r4_an_agreement_of_several_years_is_made_from_offer_to_signature() -> None:
    best = best_of("maintenance")
    advice = advise(MAINTENANCE, best)
    years = [choice.option for choice in advice.balanced if choice.issue == "duration"]

    assert MAINTENANCE.issue("duration") is not None
    assert len(years) == 1
    assert advice.headline.code == "advice.better_for_all.estimated"
    assert advice.trades
    assert next_useful_step(MAINTENANCE, today=TODAY).moment is Moment.CLOSING


def test_r4_the_same_case_carries_the_agreement_out_year_after_year() -> None:
    signed = tuple(one.model_copy(update={"status": "agreed"}) for one in MAINTENANCE.agreements)
    chosen = relation_of("maintenance").model_copy(update={"chosen": RelationModel.PERFORMANCE})
    running = MAINTENANCE.model_copy(update={"agreements": signed, "relation": chosen})
    closing = how_to_close(running, today=TODAY)
    ledger = divide_case(running, today=TODAY).division
    review = our_trust(running, today=date(TODAY.year + 1, TODAY.month, TODAY.day))

    assert next_useful_step(running, today=TODAY).moment is Moment.AFTER
    assert {"closing.part.due", "closing.part.lookback"} <= {part.heading for part in closing.parts}
    assert sum(ledger.transfers.values()) == 0
    assert len([period for period in ledger.periods if period.payments]) > 1
    assert "relation.part.drift" in [
        part.heading for part in form_of_collaboration(running, today=TODAY).parts
    ]
    assert review.parts


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SOLVABLE)
def test_r83_every_example_is_a_case_from_which_each_question_can_be_learned(
    name: str, language: str
) -> None:
    case = case_of(name, language)
    asked = (ready_to_talk, form_of_collaboration, our_trust, who_is_missing, how_to_close)

    assert case.about
    assert case.language == language
    assert advise(case, best_of(name)).proposal
    assert all(question(case, today=TODAY).parts for question in asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_r83_help_names_every_command_with_what_it_answers(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--lang", language, "--help"])
    helped = capsys.readouterr().out

    assert ended.value.code == 0
    for command in COMMANDS:
        assert re.search(rf"^ +{command} +\S.*\w", helped, re.MULTILINE), command


@pytest.mark.parametrize("language", LANGUAGES)
def test_r83_who_has_no_case_yet_gets_a_sheet_that_explains_itself(language: str, tmp_path: Path) -> None:
    target = tmp_path / "first.yaml"

    assert main(["--lang", language, "new", str(target)]) == 0
    assert len(re.findall(r"^ *#", target.read_text(encoding="utf-8"), re.MULTILINE)) > 10
    assert read_case(target).issues


def test_r83_the_knowledge_of_the_method_is_there_to_read_in_both_languages() -> None:
    factors = METHOD.topic("factors")

    assert len(factors) == 9
    for factor in factors:
        for language in LANGUAGES:
            assert METHOD.words(MethodWord("factors", factor, "question"), language).endswith("?")


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
