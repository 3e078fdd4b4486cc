"""Questions on packages are asked only while an answer can change the advice, and asking ends."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koek.case.choices import Choice
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.would_rather import Answer, Rather, mends, still_to_ask
from unit.preferences.cases import case_of

WORTHS = {
    "us": {"price": {"low": 40, "mid": 22, "high": 0}, "term": {"a": 0, "b": 30}, "help": {"x": 0, "y": 20}},
    "them": {
        "price": {"low": 0, "mid": 20, "high": 40},
        "term": {"a": 30, "b": 0},
        "help": {"x": 25, "y": 0},
    },
}


def solved() -> BestAgreements:
    return best_agreements(case_of(WORTHS))


def worth(best: BestAgreements, party: str, package: tuple[Choice, ...]) -> Fraction:
    return best.problem.utilities[party].utility(package)


@st.composite
def small_problems(draw: st.DrawFn) -> BestAgreements:
    issues = {
        f"i{k}": [f"o{n}" for n in range(draw(st.integers(2, 3)))] for k in range(draw(st.integers(2, 3)))
    }
    worths = {
        party: {i: {o: draw(st.integers(0, 9)) for o in options} for i, options in issues.items()}
        for party in ("us", "them")
    }
    return best_agreements(case_of(worths))


@settings(max_examples=20, deadline=None)
@given(best=small_problems(), sides=st.lists(st.sampled_from(("first", "second", "alike")), min_size=60))
def test_asking_ends_whatever_is_answered(best: BestAgreements, sides: list[str]) -> None:
    answers: list[Answer] = []
    for side in sides:
        found = still_to_ask(best, "us", answers)
        if found.settled or not found.questions:
            break
        answers.append(_said(found.questions[0], side))
    else:
        pytest.fail("sixty questions did not end it")

    assert len({(a.chosen, a.other) for a in answers}) == len(answers)


def _said(question: Rather, side: str) -> Answer:
    pair = (question.second, question.first) if side == "second" else (question.first, question.second)
    return Answer(*pair, alike=side == "alike")


@settings(max_examples=20, deadline=None)
@given(best=small_problems())
def test_a_question_is_about_two_issues_that_trade_off(best: BestAgreements) -> None:
    table = best.problem.utilities["us"].contributions
    for question in still_to_ask(best, "us").questions:
        steps = [
            table[a.issue][a.option] - table[b.issue][b.option]
            for a, b in zip(question.first, question.second, strict=True)
            if a != b
        ]

        assert len(steps) == 2
        assert min(steps) < 0 < max(steps)
        assert question.weight > 0


def test_answers_that_agree_with_the_numbers_end_the_asking_and_contradict_nothing() -> None:
    best = solved()
    answers: list[Answer] = []
    found = still_to_ask(best, "us")
    assert found.questions
    while found.questions and not found.settled:
        first, second = found.questions[0].first, found.questions[0].second
        pair = (first, second) if worth(best, "us", first) >= worth(best, "us", second) else (second, first)
        answers.append(Answer(*pair))
        found = still_to_ask(best, "us", answers)

    assert answers
    assert found.against == ()


def test_an_answer_against_the_numbers_is_named_and_can_be_mended_either_way() -> None:
    best = solved()
    first, second = still_to_ask(best, "us").questions[0].first, still_to_ask(best, "us").questions[0].second
    wrong = (
        Answer(second, first)
        if worth(best, "us", first) > worth(best, "us", second)
        else Answer(first, second)
    )

    factors = mends(best, "us", wrong)

    assert still_to_ask(best, "us", [wrong]).against == (wrong,)
    table = best.problem.utilities["us"].contributions
    for issue, factor in factors.items():
        steps = [
            (factor if a.issue == issue else Fraction(1))
            * (table[a.issue][a.option] - table[a.issue][b.option])
            for a, b in zip(wrong.chosen, wrong.other, strict=True)
        ]
        assert sum(steps) == 0
    assert len(factors) == 2


def test_an_answer_that_agrees_has_nothing_to_mend() -> None:
    best = solved()
    question = still_to_ask(best, "us").questions[0]
    pair = sorted((question.first, question.second), key=lambda p: worth(best, "us", p), reverse=True)

    assert mends(best, "us", Answer(pair[0], pair[1])) == {}


def test_both_alike_is_not_asked_again_and_contradicts_nothing() -> None:
    best = solved()
    question = still_to_ask(best, "us").questions[0]

    found = still_to_ask(best, "us", [Answer(question.second, question.first, alike=True)])

    assert question not in found.questions
    assert found.against == ()


def test_an_estimate_that_was_confirmed_leaves_nothing_to_ask() -> None:
    told = {"them": {"according_to": "us", "confidence": "confirmed"}}
    best = best_agreements(case_of(WORTHS, told, ours="us"))

    assert still_to_ask(best, "them").settled


def test_a_less_certain_estimate_is_asked_after() -> None:
    told = {"them": {"according_to": "us", "confidence": "low"}}
    best = best_agreements(case_of(WORTHS, told, ours="us"))

    assert still_to_ask(best, "them").questions


def test_without_room_for_an_agreement_nothing_is_asked() -> None:
    best = replace(solved(), zone=None)

    found = still_to_ask(best, "us")

    assert (found.questions, found.settled) == ((), False)
