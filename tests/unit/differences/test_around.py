"""Around an analysis: which questions to ask, the open talk, the log of what was seen."""

from typing import Any

import pytest

from koek.differences.depth import factor_questions, steps
from koek.differences.dialogue import dialogues
from koek.differences.observing import observation_findings, observation_log
from koek.differences.standing import observed
from koek.method.content import METHOD, Method, MethodWord, method_content
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from unit.differences.difference_cases import TODAY, case_with, codes, judged, measure


@pytest.mark.parametrize(
    ("kind", "field"),
    [(None, "ask"), ("small-firm", "ask-small-firm"), ("government", "ask-government"), ("zzz", "ask")],
)
def test_the_kind_of_organisation_chooses_the_question(kind: str | None, field: str) -> None:
    kinds = [{"party": "them", "kind": kind}] if kind else []
    questions = factor_questions(case_with(organisations=kinds), "them")

    assert {q.for_other.field for q in questions if isinstance(q.for_other, MethodWord)} == {field}
    assert {q.for_self.field for q in questions if isinstance(q.for_self, MethodWord)} == {"question"}


def test_an_own_factor_asks_its_own_question() -> None:
    own = [
        {"id": "noise", "name": "Noise", "question": "How loud?"},
        {"id": "trust", "name": "T", "question": "Q?"},
    ]
    questions = {q.factor.id: q.for_other for q in factor_questions(case_with(factors=own), "them")}

    assert questions["noise"] == "How loud?"
    assert questions["trust"] == "Q?"


def test_own_words_without_a_question_leave_the_question_of_the_method() -> None:
    case = case_with(
        factors=[{"id": "trust", "name": "T"}], organisations=[{"party": "them", "kind": "government"}]
    )
    asked = next(q.for_other for q in factor_questions(case, "them") if q.factor.id == "trust")

    assert asked == MethodWord("factors", "trust", "ask-government")


@pytest.mark.parametrize("use", ["two-minutes", "own-part", "appraisal", "reflect", "dialogue", "practice"])
def test_every_use_has_steps_in_both_languages(use: str) -> None:
    assert steps(use)
    assert all(METHOD.words(word, language) for word in steps(use) for language in ("nl", "en"))
    assert {fields["use"] for fields in method_content("difference_steps").values()} >= {use}


def test_an_organisation_adds_a_step() -> None:
    own = Method(
        {"difference_steps": {"ours": {"use": "dialogue", "nl": {"name": "x"}, "en": {"name": "x"}}}}
    )

    assert steps("dialogue", own)[-1] == MethodWord("difference_steps", "ours")


def test_what_blocks_without_a_measure_is_on_the_agenda_of_the_open_talk() -> None:
    case = case_with(
        judgements=[
            judged("trust", own_part="Haste."),
            judged("dependence"),
            judged("flexibility", "harmless"),
            judged("competences", "harmless", by="them", own_part="Theirs."),
        ],
        mitigations=[measure("dependence")],
    )
    (talk,) = dialogues(case)

    assert [point.factor.id for point in talk.points] == ["trust"]
    assert talk.points[0].question == MethodWord("factors", "trust", "ask")
    assert talk.own_part == ("Haste.",)
    assert talk.opening == steps("dialogue")


def test_with_every_party_an_open_talk_can_be_had() -> None:
    case = case_with(
        parties=("Us", "Them", "Third"), organisations=[{"party": "third", "kind": "government"}]
    )

    assert [(talk.other, talk.points) for talk in dialogues(case)] == [("them", ()), ("third", ())]


def _seen(identifier: str, **more: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "on": "2027-01-01",
        "what": "It was late.",
        "factors": ["trust"],
        "other_explanation": "Trains.",
        **more,
    }


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ({}, []),
        ({"other_explanation": None}, ["what_else"]),
        ({"factors": []}, ["link"]),
        ({"on": "2026-03-30"}, ["old"]),
        ({"on": "2026-03-31"}, []),
        ({"party": "them"}, ["delete_when"]),
        ({"party": "us"}, []),
        ({"party": "them", "delete_by": "2027-04-01"}, []),
        ({"party": "them", "delete_by": "2027-03-31", "other_explanation": None}, ["delete"]),
        ({"party": "them", "on": "2026-01-01"}, ["old"]),
    ],
)
def test_what_to_do_with_a_note(note: dict[str, Any], expected: list[str]) -> None:
    found = observation_findings(case_with(observations=[_seen("a", **note)]), today=TODAY)

    assert [code.removeprefix("observations.") for code in codes(found)] == expected
    assert all(finding_text(finding, language) for finding in found for language in Language)


def test_the_log_goes_from_early_to_late_per_factor() -> None:
    notes = [_seen("c", on="2027-02-01"), _seen("b"), _seen("a", factors=["dependence"])]
    case = case_with(observations=notes)

    assert [one.id for one in observation_log(case)] == ["a", "b", "c"]
    assert [one.id for one in observation_log(case, "trust")] == ["b", "c"]
    assert [one.id for one in observed(case, "trust")] == ["b", "c"]
