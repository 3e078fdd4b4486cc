"""The form of collaboration: reasons, direction, dependence, drift and the familiar view beside it."""

from datetime import date

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import (
    ContextNote,
    Dependence,
    Dynamic,
    Fit,
    Indicator,
    PortfolioPlace,
    Reading,
    Relation,
    RelationAnswer,
    RelationClause,
    RelationModel,
    ThemeFit,
)
from koek.findings import Finding
from koek.method.content import METHOD, MethodWord
from koek.relations.dependence import dependence_advice
from koek.relations.direction import agenda, direction
from koek.relations.drift import relation_drift
from koek.relations.fit import relation_fit
from koek.relations.portfolio import portfolio_findings, portfolio_place

TRANSACTIONAL, PREFERRED, PERFORMANCE, VESTED = RelationModel
QUESTIONS = METHOD.ids("relation_questions")
CLOSE = {"availability": 1}


def answers(step: int, questions: tuple[str, ...] = QUESTIONS) -> tuple[RelationAnswer, ...]:
    """Answer every question at the loose end (1) or the close end (5)."""
    return tuple(RelationAnswer(question=q, step=6 - step if q in CLOSE else step) for q in questions)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def case(relation: Relation | None = None) -> NegotiationCase:
    content: dict[str, object] = {"koek": "1", "title": "T", "parties": ["A", "B"], "relation": relation}
    return NegotiationCase.model_validate(content)


def test_loose_answers_speak_for_a_single_order_and_close_ones_for_a_shared_result() -> None:
    assert relation_fit(Relation(answers=answers(1))).best == (TRANSACTIONAL,)
    assert relation_fit(Relation(answers=answers(5))).best == (VESTED,)


def test_answers_in_the_middle_speak_for_nothing_so_all_forms_tie() -> None:
    fit = relation_fit(Relation(answers=answers(3)))

    assert fit.best == tuple(RelationModel)
    assert all(not model.speaks_for and not model.speaks_against for model in fit.models)


def test_with_few_answers_the_questions_are_asked_instead() -> None:
    fit = relation_fit(Relation(answers=answers(5, QUESTIONS[:3])))

    assert fit.best == ()
    assert codes(fit.findings) == ["relations.too_few_answers"]
    assert fit.unanswered == QUESTIONS[3:]


def test_the_last_answer_of_one_voice_counts_and_voices_count_each() -> None:
    first = RelationAnswer(question="switching", step=1, according_to="a")
    later = RelationAnswer(question="switching", step=5, according_to="a")
    other = RelationAnswer(question="switching", step=5, according_to="b")
    vested = relation_fit(Relation(answers=(first, later, other))).models[3]

    assert vested.speaks_for == ("switching", "switching")
    assert vested.speaks_against == ()


def test_the_context_can_speak_for_a_form() -> None:
    note = ContextNote(id="flood", name="Overstroming", topic="threat", speaks_for=VESTED)

    assert relation_fit(Relation(context=(note,))).models[3].speaks_for == ("flood",)


def test_a_conclusion_names_what_speaks_for_it_around_the_parties() -> None:
    note = ContextNote(id="flood", name="Overstroming", topic="threat", speaks_for=VESTED)
    (conclusion,) = relation_fit(Relation(answers=answers(5), context=(note,))).findings

    assert codes(conclusion.because) == ["relations.speaks_for", "relations.context_speaks_for"]
    assert conclusion.because[1].facts["notes"] == ("Overstroming",)


def test_an_unknown_question_does_not_count_and_is_named() -> None:
    fit = relation_fit(Relation(answers=(*answers(5), RelationAnswer(question="nope", step=1))))

    assert fit.best == (VESTED,)
    assert fit.findings[-1].code == "relations.unknown_question"
    assert fit.findings[-1].facts["id"] == "nope"


def test_a_conclusion_carries_its_reasons() -> None:
    (conclusion,) = relation_fit(Relation(answers=answers(5))).findings

    assert conclusion.facts["models"] == (MethodWord("relation_models", "vested", "plain"),)
    assert codes(conclusion.because) == ["relations.speaks_for"]


def told(relation: Relation, year: int | None = None) -> list[str]:
    return codes(direction(relation, relation_fit(relation), year=year))


def test_without_a_choice_the_form_comes_first() -> None:
    assert told(Relation()) == ["relations.dynamic_unknown", "relations.choose_first"]


@pytest.mark.parametrize("dynamic", [Dynamic.WIN_FROM, Dynamic.MIXED])
def test_winning_from_each_other_is_made_a_subject(dynamic: Dynamic) -> None:
    assert told(Relation(dynamic=dynamic))[0] == f"relations.dynamic.{dynamic.value}"


def test_a_long_relation_is_a_good_place_to_start() -> None:
    assert "relations.good_to_start_with" in told(Relation(since_year=2021), 2026)
    assert "relations.good_to_start_with" in told(Relation(several_years=True))
    assert "relations.good_to_start_with" not in told(Relation(since_year=2025), 2026)
    assert "relations.good_to_start_with" not in told(Relation(since_year=2021))


def test_this_way_of_negotiating_adds_little_to_a_single_order() -> None:
    assert "relations.way_adds_little" in told(Relation(wanted=TRANSACTIONAL))
    assert "relations.way_fits" in told(Relation(wanted=PREFERRED))


def test_the_way_from_now_to_wanted_is_named() -> None:
    assert "relations.way_there" in told(Relation(now=PREFERRED, wanted=VESTED))
    assert "relations.say_where_you_are" in told(Relation(wanted=VESTED))
    there = told(Relation(dynamic=Dynamic.WIN_WITH, now=VESTED, wanted=VESTED, direction="samen verder"))
    assert "relations.way_there" not in there
    assert "relations.no_direction" not in there


def test_what_speaks_against_the_wanted_form_would_have_to_change() -> None:
    relation = Relation(wanted=VESTED, answers=answers(1))
    found = told(relation)

    assert "relations.other_fits_better" in found
    assert found.count("relations.would_have_to_change") == len(QUESTIONS)


def test_topics_that_the_form_needs_go_on_the_agenda_once() -> None:
    needed = METHOD.topic("relation_models")["performance"]["clauses"]
    clause = RelationClause(id="c", name="c", topic=needed[0], words="…")
    found = list(agenda(Relation(clauses=(clause,)), PERFORMANCE))

    assert [finding.facts["topic"] for finding in found] == [
        MethodWord("relation_clauses", topic) for topic in needed[1:]
    ]
    assert found[0].because[0].code == "relations.words_to_start"


def test_nothing_drifts_from_what_was_never_chosen() -> None:
    assert relation_drift(case(), Relation(wanted=VESTED)) is None


def reading(day: int, *, kept: bool) -> Reading:
    return Reading(on=date(2026, 1, day), kept=kept)


def test_drift_is_a_missing_clause_or_an_indicator_that_was_not_kept() -> None:
    needed = METHOD.topic("relation_models")["preferred"]["clauses"]
    clauses = tuple(
        RelationClause(id=topic, name=topic, topic=topic, words="…", agreed_by=("a", "b"))
        for topic in needed[1:]
    )
    indicators = (
        Indicator(
            id="late", name="Laat", meant="x", readings=(reading(3, kept=False), reading(2, kept=True))
        ),
        Indicator(
            id="well", name="Goed", meant="x", readings=(reading(1, kept=False), reading(2, kept=True))
        ),
        Indicator(id="new", name="Nieuw", meant="x"),
    )
    drift = relation_drift(case(), Relation(chosen=PREFERRED, clauses=clauses, indicators=indicators))

    assert drift is not None
    assert (drift.missing, drift.missed, drift.unread) == ((needed[0],), ("late",), ("new",))
    assert codes(drift.findings) == [
        "relations.clause_missing",
        "relations.indicator_missed",
        "relations.indicator_unread",
    ]
    assert drift.findings[1].facts["times"] == 1


def test_a_clause_counts_only_when_everyone_agreed_to_it() -> None:
    clause = RelationClause(id="form", name="f", topic="form", words="…", agreed_by=("a",))
    drift = relation_drift(case(), Relation(chosen=PREFERRED, clauses=(clause,)))

    assert drift is not None
    assert "form" in drift.missing


def test_a_relation_that_does_what_was_chosen_may_hear_so() -> None:
    drift = relation_drift(case(), Relation(chosen=TRANSACTIONAL))

    assert drift is not None
    assert codes(drift.findings) == ["relations.no_drift"]


def dependence(**fields: object) -> Relation:
    written = {"party": "a", "on": "b", "for_what": "kennis", **fields}
    return Relation(dependences=(Dependence.model_validate(written),))


def test_dependence_is_a_choice_to_talk_about() -> None:
    assert codes(dependence_advice(dependence()))[0] == "relations.dependence_not_chosen_yet"
    assert codes(dependence_advice(dependence(chosen=False)))[0] == "relations.dependence_unwanted"
    assert dependence_advice(dependence(), "a")[0].facts["ours"] is True


def test_chosen_dependence_needs_a_fit_on_four_themes() -> None:
    fits = (
        ThemeFit(theme="intention", fit=Fit.YES),
        ThemeFit(theme="trust", fit=Fit.NO),
        ThemeFit(theme="business-goals", fit=Fit.PARTLY),
    )
    found = codes(dependence_advice(dependence(chosen=True, fits=fits)))

    assert found == [
        "relations.theme_unknown",
        "relations.theme_partly",
        "relations.theme_no",
        "relations.dependence_plan_open",
    ]


def test_a_complete_plan_leaves_nothing_open() -> None:
    plan = {"signals": ["s"], "safeguards": ["s"], "second_source": "x", "step_in": "x", "exit": "x"}

    assert codes(dependence_advice(dependence(chosen=False, **plan))) == ["relations.dependence_unwanted"]


@pytest.mark.parametrize(
    ("risk", "impact", "place"),
    [
        (1, 1, "routine"),
        (2, 5, "leverage"),
        (4, 2, "bottleneck"),
        (5, 4, "strategic"),
        (3, 5, None),
        (5, 3, None),
    ],
)
def test_a_purchase_has_a_place_in_the_portfolio(risk: int, impact: int, place: str | None) -> None:
    portfolio = PortfolioPlace(supply_risk=risk, financial_impact=impact)

    assert portfolio_place(portfolio) == place
    (finding,) = portfolio_findings(portfolio)
    assert finding.code == ("relations.portfolio" if place else "relations.portfolio_between")
    assert finding.because[0].code == "relations.portfolio_limits"


def test_without_a_place_there_is_nothing_to_show() -> None:
    assert portfolio_findings(None) == ()
