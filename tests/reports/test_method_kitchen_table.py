"""The sheet for the kitchen table: one page, plain words, and limits only on the own copy."""

from functools import cache
from typing import Any

import pytest

from koek.formats.case_file import read_case
from koek.method.content import Method
from koek.reports.agreement_report import Audience
from koek.reports.kitchen_table import kitchen_table
from koek.reports.sections import ListBlock, Report, texts
from koek.reports.writing import report_bytes
from koek.texts.language import Language
from reports.report_cases import (
    EXAMPLES,
    NAMES,
    TODAY,
    both_languages,
    every_example,
    opened_pdf,
    section,
    small_case,
)

LONG = "Een heel lang verhaal over alles wat er speelt " * 4


@cache
def sheet(name: str, language: Language = Language.DUTCH, audience: Audience = Audience.OURS) -> Report:
    """Return the sheet on an example."""
    case = read_case(EXAMPLES / f"{name}.{language.value}.yaml")
    return kitchen_table(case, language, today=TODAY, audience=audience)


def sheet_with(**changes: Any) -> Report:
    """Return the own sheet on the small case."""
    return kitchen_table(small_case(**changes), Language.DUTCH, today=TODAY)


def lines(report: Report, identifier: str) -> tuple[str, ...]:
    """Return the lines under one heading of a sheet."""
    return next(b.items for b in section(report, identifier).blocks if isinstance(b, ListBlock))


@every_example
@both_languages
@pytest.mark.parametrize("audience", Audience)
def test_the_sheet_of_every_example_is_one_page(name: str, language: Language, audience: Audience) -> None:
    assert len(opened_pdf(report_bytes(sheet(name, language, audience), ".pdf"))) == 1


@pytest.mark.parametrize("name", NAMES[:4])
def test_the_own_sheet_has_who_what_limits_theirs_questions_and_phrases(name: str) -> None:
    found = [part.id for part in sheet(name).sections]

    assert found == ["summary", "who", "want", "bring", "limits", "theirs", "ask", "stall"]


def test_the_sheet_tells_limits_and_what_to_do_without_an_agreement() -> None:
    told = lines(sheet("maintenance"), "limits")

    assert told[0] == "Lukt het niet? Dan: Naar een ander liftbedrijf"
    assert "Meer dan 315.000 euro per jaar is er niet" in told


def test_what_was_typed_about_the_talk_comes_back_on_the_sheet() -> None:
    decisions = [{"name": "pumps", "we_give": "Four years of work"}, {"name": "hours", "we_get": "Mechanics"}]
    emotions = [
        {"name": "Christmas week", "raise_it": "yes", "when": "at the start"},
        {"name": "The old bill", "raise_it": "yes"},
        {"name": "The board", "raise_it": "no"},
    ]
    report = sheet_with(decisions=decisions, first_talk={"goal": "We know both costs", "emotions": emotions})

    assert lines(report, "want")[0] == "Na dit gesprek: We know both costs"
    assert lines(report, "bring") == (
        "Te bieden: Four years of work",
        "Te vragen: Mechanics",
        "Ter sprake te brengen: Christmas week (at the start)",
        "Ter sprake te brengen: The old bill",
    )


def test_what_the_other_may_want_is_told_as_an_estimate() -> None:
    part = section(sheet("volunteers"), "theirs")

    assert "Dat denken jullie. Vraag of het klopt." in list(texts(part))
    assert lines(sheet("volunteers"), "theirs") == ("Meerijden: De eigen naam houden (redelijk zeker)",)


def test_the_sheet_for_the_table_has_no_limits_estimates_questions_or_phrases() -> None:
    report = sheet("maintenance", Language.DUTCH, Audience.TABLE)

    assert [part.id for part in report.sections] == ["who", "about", "agreed"]
    assert report.privacy == "Voor iedereen aan tafel."
    assert "315.000" not in " ".join(texts(report))


def test_a_sheet_that_is_overfull_still_fits_on_one_page() -> None:
    person = {"name": LONG[:150]}
    parties = [{"id": f"p{k}", "name": LONG[:150], "people": [person | {"id": f"o{k}"}]} for k in range(9)]
    full = {"name": LONG[:180], "hoped_for": LONG, "at_least": LONG}
    interests = [full | {"id": f"i{k}", "party": f"p{k % 3}"} for k in range(30)]
    questions = [f"{k} {LONG}" for k in range(20)]
    report = sheet_with(
        ours="p0",
        parties=parties,
        issues=[],
        preferences=[],
        offers=[],
        interests=interests,
        alternatives=[{"party": "p0", "name": LONG[:150]}],
        preparation={"questions": questions},
    )

    assert len(opened_pdf(report_bytes(report, ".pdf"))) == 1
    assert lines(report, "ask")[-1] == "en nog 16"
    assert all(len(line) <= 160 for line in lines(report, "want"))


def test_own_questions_go_before_those_of_the_method() -> None:
    own = sheet_with(
        first_talk={"questions": ["Hoe gaat het?"]}, preparation={"questions": ["Hoe gaat het?"]}
    )

    assert lines(own, "ask") == ("Hoe gaat het?",)
    assert len(lines(sheet_with(), "ask")) == 2


def test_without_an_owner_everybody_is_told_alike_and_there_are_no_limits() -> None:
    interests = [{"party": "zadel", "name": "Rust", "at_least": "Een dag"}]
    report = sheet_with(ours=None, interests=interests)

    assert lines(report, "want") == ("Zadel: Rust",)
    assert {"limits", "theirs"} & {part.id for part in report.sections} == set()


def test_one_line_too_many_is_shown_rather_than_counted() -> None:
    names = [{"party": "wielen", "name": f"Belang {number}"} for number in range(5)]

    assert len(lines(sheet_with(interests=names), "want")) == 5


def test_an_interest_of_which_nobody_said_how_sure_it_is_says_so() -> None:
    report = sheet_with(interests=[{"party": "zadel", "name": "Rust", "according_to": "wielen"}])

    assert "Rust" in lines(report, "theirs")[0]


def test_phrases_of_an_organisation_take_the_place_of_ours() -> None:
    own = Method({"moments": {"stall": {"nl": {"phrase": "Zullen we koffie halen?"}}}})
    report = kitchen_table(small_case(), Language.DUTCH, today=TODAY, method=own)

    assert lines(report, "stall")[0] == "‘Zullen we koffie halen?’"


def test_after_an_agreement_the_sheet_tells_what_waits() -> None:
    agreed = [{"id": "shed", "name": "De schuur", "status": "agreed"}]

    assert sheet_with(agreements=agreed).headline != sheet_with().headline


def test_the_sheet_as_a_page_has_no_contents() -> None:
    page = report_bytes(sheet("volunteers"), ".html").decode()

    assert "<nav" not in page
    assert "<body class=sheet>" in page


def test_the_sheet_is_also_a_word_file() -> None:
    assert report_bytes(sheet("volunteers"), ".docx")[:2] == b"PK"
