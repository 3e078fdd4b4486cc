"""The ten aspects of value are complete in both languages, extendable, and known by their ids."""

import ast
from pathlib import Path

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Nature
from koek.findings import Finding
from koek.method.content import method_content
from koek.method.value_aspects import ValueAspect, unknown_aspects, value_aspects
from koek.method.wording import Wording, aspect_wordings
from koek.texts.catalogue import finding_text
from koek.texts.language import Language

SOURCE = Path(__file__).resolve().parents[3] / "src" / "koek"
LOCAL_JOBS = ValueAspect("local-jobs", Nature.RELATIONAL)


def _case(*, of_interest: str | None = None, of_value: str | None = None) -> NegotiationCase:
    return NegotiationCase.model_validate(
        {
            "koek": 1,
            "title": "Two neighbours",
            "parties": ["Ann", "Bob"],
            "issues": [{"name": "Hedge", "options": ["low", "high"]}],
            "interests": [{"name": "Light", "party": "ann", "aspect": of_interest}],
            "preferences": [
                {"party": "bob", "issues": [{"issue": "hedge", "worth": {"low": 1}, "aspect": of_value}]}
            ],
        }
    )


def test_the_method_looks_at_ten_aspects_of_value() -> None:
    assert [aspect.id for aspect in value_aspects()] == [
        "cost-reduction",
        "lower-risk",
        "better-lead-times",
        "better-quality",
        "revenue-growth",
        "return-on-investment",
        "warranties",
        "compliance",
        "social-responsibility",
        "flexibility",
    ]


def test_every_nature_of_value_occurs() -> None:
    assert {aspect.nature for aspect in value_aspects()} == set(Nature)


def test_the_data_file_has_nothing_that_is_not_read() -> None:
    fields = {name for item in method_content("value_aspects").values() for name in item}

    assert fields == {"nature", "nl", "en"}


@pytest.mark.parametrize("language", list(Language))
def test_every_aspect_has_a_name_and_one_line_of_meaning(language: Language) -> None:
    words = aspect_wordings(language.value)

    assert list(words) == [aspect.id for aspect in value_aspects()]
    assert all(wording.name and wording.name == wording.name.strip() for wording in words.values())
    assert all(wording.meaning.endswith(".") and "\n" not in wording.meaning for wording in words.values())


@pytest.mark.parametrize("language", list(Language))
def test_no_two_aspects_are_called_the_same(language: Language) -> None:
    names = [wording.name for wording in aspect_wordings(language.value).values()]

    assert len(set(names)) == len(names)


def test_the_languages_do_not_share_their_words() -> None:
    dutch, english = aspect_wordings("nl"), aspect_wordings("en")

    assert all(dutch[key].meaning != english[key].meaning for key in dutch)


def test_an_organisation_adds_its_own_aspects_after_those_of_the_method() -> None:
    assert value_aspects([LOCAL_JOBS]) == (*value_aspects(), LOCAL_JOBS)


def test_an_organisation_may_see_an_aspect_differently_without_moving_it() -> None:
    ours = value_aspects([ValueAspect("compliance", Nature.RELATIONAL)])

    assert [aspect.id for aspect in ours] == [aspect.id for aspect in value_aspects()]
    assert ours[7].nature is Nature.RELATIONAL


def test_an_organisation_gives_its_own_words() -> None:
    own = {"local-jobs": Wording("werk in de buurt", "Banen voor mensen uit de wijk.")}

    words = aspect_wordings("nl", own)

    assert words["local-jobs"].name == "werk in de buurt"
    assert words["compliance"] == aspect_wordings("nl")["compliance"]


def test_known_aspects_and_no_aspects_give_no_finding() -> None:
    assert unknown_aspects(_case()) == ()
    assert unknown_aspects(_case(of_interest="compliance", of_value="flexibility")) == ()


def test_a_slip_of_the_pen_is_reported_with_what_may_be_meant() -> None:
    (finding,) = unknown_aspects(_case(of_interest="complience"))

    assert finding == Finding(
        "method.unknown_aspect_near",
        {"id": "complience", "places": ("interests › light",), "nearest": ("compliance",)},
    )


def test_an_aspect_like_no_other_is_reported_once_with_all_its_places() -> None:
    (finding,) = unknown_aspects(_case(of_interest="zzz", of_value="zzz"))

    assert finding == Finding(
        "method.unknown_aspect", {"id": "zzz", "places": ("interests › light", "preferences › bob › hedge")}
    )


def test_an_own_aspect_is_known_when_it_is_passed_in() -> None:
    case = _case(of_value="local-jobs")

    assert [finding.facts["id"] for finding in unknown_aspects(case)] == ["local-jobs"]
    assert unknown_aspects(case, [LOCAL_JOBS]) == ()


@pytest.mark.parametrize("language", list(Language))
def test_the_findings_can_be_said(language: Language) -> None:
    said = [
        finding_text(f, language) for f in unknown_aspects(_case(of_interest="complience", of_value="zzz"))
    ]

    assert "compliance" in said[0]
    assert "zzz" in said[1]


def test_only_texts_reads_the_words_of_the_method() -> None:
    readers = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "koek.method.wording"
    }

    assert readers <= {"texts"}
