"""What lies on the table holds nothing private: whatever one party keeps to itself changes no byte of it."""

from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.reports.agreement_report import Audience, negotiation_report
from koek.reports.answers import answers
from koek.reports.sections import Report, texts
from koek.reports.writing import report_bytes
from koek.texts.language import Language
from reports.report_cases import both_languages, example, ledger, section, small_content

PRIVATE_WORD = "Zwijgzaam"
"""Stands in everything private, so that one look tells whether it got out."""


def _content(**changes: Any) -> dict[str, Any]:
    lines = (("wielen", "gain", 90, "accepted"), ("zadel", "cost", 20, "claimed"))
    public = {"division": ledger(*lines, loss_rule="equal"), "money": {"price_level": "2027"}}
    return small_content(**public | changes)


def _other_worth(party: str, **more: Any) -> dict[str, Any]:
    worth = {"days": {"one": 40, "three": 2}, "place": {"inside": 31, "outside": 0}}
    values = [{"issue": issue, "worth": told, "reason": PRIVATE_WORD} for issue, told in worth.items()]
    return {"party": party, "issues": values} | more


def _private() -> dict[str, Any]:
    """Return everything that can be changed without anybody else noticing."""
    plain = small_content()
    evidence = [{"kind": "observed", "what": PRIVATE_WORD}]
    seen = {"according_to": "wielen", "confidence": "low", "evidence": evidence}
    mandate = {"may_bind": "yes", "up_to": 987654, "scope": PRIVATE_WORD, "confirmed_by": PRIVATE_WORD}
    people = [{"name": PRIVATE_WORD, "role": PRIVATE_WORD, "mandate": mandate}]
    return {
        "about": PRIVATE_WORD,
        "ours": "zadel",
        "parties": [party | {"about": PRIVATE_WORD, "people": people} for party in plain["parties"]],
        "issues": [
            issue
            | {
                "about": PRIVATE_WORD,
                "options": [{"name": name, "about": PRIVATE_WORD} for name in issue["options"]],
            }
            for issue in plain["issues"]
        ],
        "interests": [
            {"party": "zadel", "name": PRIVATE_WORD, "about": PRIVATE_WORD, "at_least": PRIVATE_WORD} | seen
        ],
        "preferences": [_other_worth("wielen", limit=3, target=70), _other_worth("zadel", **seen)],
        "alternatives": [{"party": "zadel", "name": PRIVATE_WORD, "worth": 31, "about": PRIVATE_WORD} | seen],
        "hard_limits": [
            {"party": "wielen", "kind": "cash", "issue": "place", "options": ["inside"], "name": PRIVATE_WORD}
        ],
        "constraints": [
            {"id": "rule", "name": PRIVATE_WORD, "when": [{"issue": "days", "options": ["three"]}]}
        ],
        "offers": [offer | {"note": PRIVATE_WORD} for offer in plain["offers"]],
    }


PRIVATE = tuple(_private())


def _case(*private: str) -> NegotiationCase:
    hidden = _private()
    return case_from(_content(**{part: hidden[part] for part in private}))


@cache
def _report(*private: str, language: Language = Language.DUTCH) -> Report:
    case, today = _case(*private), date(2026, 11, 22)
    found = answers(case, today=today)
    return negotiation_report(case, language, found, today=today, audience=Audience.TABLE)


@pytest.mark.parametrize("part", PRIVATE)
@both_languages
def test_a_private_part_changes_nothing_in_the_report_for_the_table(part: str, language: Language) -> None:
    with_it = report_bytes(_report(part, language=language), ".html")

    assert with_it == report_bytes(_report(language=language), ".html")


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_all_private_parts_together_change_no_byte_of_any_file(ending: str) -> None:
    assert report_bytes(_report(*PRIVATE), ending) == report_bytes(_report(), ending)


def test_the_own_report_does_show_what_the_report_for_the_table_leaves_out() -> None:
    case, today = _case("interests", "alternatives"), date(2026, 11, 22)
    own = negotiation_report(case, Language.DUTCH, answers(case, today=today), today=today)

    assert PRIVATE_WORD in " ".join(texts(own))


@both_languages
def test_the_report_for_the_table_names_nothing_private_of_an_example(language: Language) -> None:
    everything = " ".join(texts(example("maintenance", language, Audience.TABLE)))
    private = ("Nadia Oosterling", "315", "306", "Oosterling", "110.000", "12.000", "Gerda", "night", "Vast werk")

    assert [word for word in private if word in everything] == []


def test_the_report_for_the_table_says_for_whom_it_is() -> None:
    report = example("maintenance", Language.ENGLISH, Audience.TABLE)

    assert report.privacy.startswith("For everyone at the table")
    assert [part.id for part in report.sections] == [
        *("agenda", "offers", "agreements", "steps", "answers", "pilots", "openness"),
        *("division", "agreed"),
    ]


def test_the_agenda_tells_numbers_as_ranges() -> None:
    issues = [
        {"id": "rent", "name": "Huur", "kind": "money", "lowest": 5, "highest": 20, "step": 5},
        {"id": "hours", "name": "Uren", "kind": "real", "lowest": 0, "highest": 8, "unit": "uur"},
    ]
    case = case_from(small_content(issues=issues, preferences=[], offers=[]))
    today = date(2026, 11, 22)
    report = negotiation_report(
        case, Language.DUTCH, answers(case, today=today), today=today, audience=Audience.TABLE
    )
    agenda = " ".join(texts(section(report, "agenda"))).replace("\xa0", " ")

    assert "€ 5 tot en met € 20, in stappen van € 5" in agenda
    assert "0 uur tot en met 8 uur" in agenda
    assert [part.id for part in report.sections] == ["agenda", "agreed"]


def test_a_case_without_issues_has_no_agenda() -> None:
    case = case_from(small_content(issues=[], preferences=[], offers=[]))
    today = date(2026, 11, 22)
    found = answers(case, today=today)
    report = negotiation_report(case, Language.DUTCH, found, today=today, audience=Audience.TABLE)

    assert [part.id for part in report.sections] == ["agreed"]


def test_the_file_for_the_table_has_no_trace_of_private_words() -> None:
    docx = Document(BytesIO(report_bytes(_report(*PRIVATE), ".docx")))
    words = [paragraph.text for paragraph in docx.paragraphs]
    words += [cell.text for table in docx.tables for row in table.rows for cell in row.cells]

    assert PRIVATE_WORD not in " ".join(words)
