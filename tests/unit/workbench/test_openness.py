"""Openness about costs and prices between competitors: first ask who knows the law."""

from datetime import date
from typing import Any

import pytest

from formats.example_cases import case_of
from koek.findings import Finding
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.workbench.how_to_close import how_to_close
from koek.workbench.openness import openness
from unit.workbench.small_cases import TODAY, parts, small_case

BY_SUBJECT = {"id": "a", "name": "What it takes", "subject": "production-cost"}
BY_SECTION = {"id": "b", "name": "The ledger", "opens": {"section": "division"}}
BY_WORDS = {"id": "c", "name": "Building up", "what": "onze tarieven"}
PLANNING = {"id": "d", "name": "Who comes when", "subject": "planning"}
ENDED = {"id": "e", "name": "Old prices", "status": "revoked"}


def said(competitors: str | None, *rules: dict[str, Any], today: date = TODAY) -> list[Finding]:
    """Return what is said about competition, with these rules of openness."""
    legal = {"legal": {"competitors": competitors}} if competitors else {}
    case = small_case(transparency=list(rules), **legal)
    return [f for f in openness(case, today=today) if f.code.startswith("closing.openness_competitors")]


@pytest.mark.parametrize("answer", ["yes", "partly"])
@pytest.mark.parametrize("rule", [BY_SUBJECT, BY_SECTION, BY_WORDS])
def test_competitors_are_warned_on_each_subject_of_costs_or_prices(answer: str, rule: dict[str, Any]) -> None:
    first, subject = said(answer, rule, PLANNING, ENDED)

    assert first.code == "closing.openness_competitors"
    assert subject.code == "closing.openness_competitors_subject"
    assert subject.facts["id"] == rule["id"]
    assert subject.because == first.because != ()


@pytest.mark.parametrize(
    ("language", "whom"),
    [(Language.DUTCH, "jurist mededingingsrecht"), (Language.ENGLISH, "competition lawyer")],
)
def test_the_warning_names_whom_to_ask(language: Language, whom: str) -> None:
    told = [*said("yes", BY_SUBJECT), *said("unknown", BY_SUBJECT)]

    assert len(told) == 3
    assert all(whom in finding_text(finding, language) for finding in told)


def test_who_does_not_know_yet_finds_out_first_where_it_matters() -> None:
    assert [finding.code for finding in said("unknown", BY_WORDS)] == ["closing.openness_competitors_unknown"]
    assert said("unknown", PLANNING) == []


@pytest.mark.parametrize("answer", ["no", None])
def test_others_are_not_bothered(answer: str | None) -> None:
    assert said(answer, BY_SUBJECT, BY_SECTION, BY_WORDS) == []


def test_the_warning_stands_before_the_advice_to_be_open() -> None:
    case = case_of("maintenance")
    assert case.legal is not None
    rivals = case.model_copy(update={"legal": case.legal.model_copy(update={"competitors": "yes"})})
    told = parts(how_to_close(rivals, today=TODAY))["closing.part.openness"]

    assert told[0] == "closing.openness_competitors"
    assert told.count("closing.openness_competitors_subject") == 2
    assert (
        "closing.openness_competitors" not in parts(how_to_close(case, today=TODAY))["closing.part.openness"]
    )
