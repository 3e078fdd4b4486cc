"""What lies on the table holds nothing private: whatever one party keeps to itself changes no byte of it."""

from functools import cache
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.reports.agreement_report import Audience, negotiation_report
from koek.reports.answers import Answers, answers
from koek.reports.kitchen_table import kitchen_table
from koek.reports.sections import Report, texts
from koek.reports.table_report import public_part
from koek.reports.writing import report_bytes
from koek.texts.language import Language
from reports.private_method import W as PRIVATE_WORD
from reports.private_method import private_method, seen_by_all
from reports.report_cases import TODAY, both_languages, example, ledger, section, small_content


def _content(**changes: Any) -> dict[str, Any]:
    lines = (("wielen", "gain", 90, "accepted"), ("zadel", "cost", 20, "claimed"))
    public = {"division": ledger(*lines, loss_rule="equal"), "money": {"price_level": "2027"}}
    parties = [
        party | {"people": [{"id": "piet", "name": "Piet"}]} for party in small_content()["parties"][:1]
    ]
    parties += small_content()["parties"][1:]
    return small_content(**public | seen_by_all() | {"parties": parties} | changes)


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
    people = [{"id": "piet", "name": PRIVATE_WORD, "role": PRIVATE_WORD, "mandate": mandate}]
    own, other = plain["parties"]
    return private_method() | {
        "about": PRIVATE_WORD,
        "ours": "zadel",
        "parties": [own | {"about": PRIVATE_WORD, "people": people}, other | {"about": PRIVATE_WORD}],
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
PUBLIC = ("koek", "title", "language", "money", "division")


def _case(*private: str) -> NegotiationCase:
    hidden = _private()
    return case_from(_content(**{part: hidden[part] for part in private}))


@cache
def _answered(*private: str) -> tuple[NegotiationCase, Answers]:
    case = _case(*private)
    return case, answers(case, today=TODAY)


@cache
def _sheet(*private: str, language: Language = Language.DUTCH) -> Report:
    return kitchen_table(_answered(*private)[0], language, today=TODAY, audience=Audience.TABLE)


@cache
def _report(*private: str, language: Language = Language.DUTCH) -> Report:
    case, found = _answered(*private)
    return negotiation_report(case, language, found, today=TODAY, audience=Audience.TABLE)


@pytest.mark.parametrize("part", PRIVATE)
@both_languages
def test_a_private_part_changes_nothing_in_the_report_for_the_table(part: str, language: Language) -> None:
    assert _report(part, language=language) == _report(language=language)


@pytest.mark.parametrize("part", PRIVATE)
@both_languages
def test_a_private_part_changes_nothing_on_the_sheet_for_the_table(part: str, language: Language) -> None:
    assert _sheet(part, language=language) == _sheet(language=language)


def test_the_public_part_of_a_case_is_the_same_whatever_is_private() -> None:
    assert public_part(_case(*PRIVATE)) == public_part(_case())


def test_every_section_of_a_case_was_changed_or_is_meant_for_all() -> None:
    assert set(NegotiationCase.model_fields) == {*PRIVATE, *PUBLIC}


def test_what_all_agreed_named_or_wrote_is_on_the_table() -> None:
    shown = " ".join(texts(_report(*PRIVATE)))
    agreed = ("De schuur", "Woorden van zadel", "Sleutel maken", "Verf kopen", "Welke naam?", "Een maand")

    assert [word for word in (*agreed, "Een week", "De kas", "Telburo") if word not in shown] == []
    assert [word for word in ("Al gedaan", "Al gezegd") if word in shown] == []


def test_words_that_one_party_wrote_down_for_another_stay_off_the_table() -> None:
    agreement = seen_by_all()["agreements"][0]
    guessed = [side | {"according_to": "wielen"} for side in agreement["sides"]]
    case = case_from(_content(agreements=[agreement | {"sides": guessed}]))
    report = negotiation_report(
        case, Language.DUTCH, answers(case, today=TODAY), today=TODAY, audience=Audience.TABLE
    )
    told = " ".join(texts(section(report, "agreements")))

    assert "Woorden van wielen" in told
    assert "Woorden van zadel" not in told


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_all_private_parts_together_change_no_byte_of_any_file(ending: str) -> None:
    assert report_bytes(_report(*PRIVATE), ending) == report_bytes(_report(), ending)
    assert report_bytes(_sheet(*PRIVATE), ending) == report_bytes(_sheet(), ending)


def test_the_own_report_does_show_what_the_report_for_the_table_leaves_out() -> None:
    case = _case("interests", "alternatives")
    own = negotiation_report(case, Language.DUTCH, answers(case, today=TODAY), today=TODAY)

    assert PRIVATE_WORD in " ".join(texts(own))


@both_languages
def test_the_report_for_the_table_names_nothing_private_of_an_example(language: Language) -> None:
    everything = " ".join(texts(example("maintenance", language, Audience.TABLE)))
    private = (
        "Nadia Oosterling",
        "315",
        "306",
        "Oosterling",
        "110.000",
        "12.000",
        "Gerda",
        "night",
        "Vast werk",
    )

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
    report = negotiation_report(
        case, Language.DUTCH, answers(case, today=TODAY), today=TODAY, audience=Audience.TABLE
    )
    agenda = " ".join(texts(section(report, "agenda"))).replace("\xa0", " ")

    assert "€ 5 tot en met € 20, in stappen van € 5" in agenda
    assert "0 uur tot en met 8 uur" in agenda
    assert [part.id for part in report.sections] == ["agenda", "agreed"]


def test_a_case_without_issues_has_no_agenda() -> None:
    case = case_from(small_content(issues=[], preferences=[], offers=[]))
    found = answers(case, today=TODAY)
    report = negotiation_report(case, Language.DUTCH, found, today=TODAY, audience=Audience.TABLE)

    assert [part.id for part in report.sections] == ["agreed"]


def test_the_file_for_the_table_has_no_trace_of_private_words() -> None:
    docx = Document(BytesIO(report_bytes(_report(*PRIVATE), ".docx")))
    words = [paragraph.text for paragraph in docx.paragraphs]
    words += [cell.text for table in docx.tables for row in table.rows for cell in row.cells]

    assert PRIVATE_WORD not in " ".join(words)
