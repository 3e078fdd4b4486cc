"""The example cases as files: complete, explained, and the same in both languages."""

import re
from collections.abc import Iterator
from typing import Any

from formats.example_cases import ALL, EXAMPLES, LANGUAGES, both_languages, case_of, every_example, file_of
from koek.case.alternatives import Alternative
from koek.case.estimates import EvidenceKind
from koek.case.interests import Interest
from koek.case.limits import LimitKind
from koek.case.parties import MayBind
from koek.case.preferences import Nature, Preferences, Unit
from koek.case.reading import plain
from koek.method.value_aspects import unknown_aspects

TYPED_BY_PEOPLE = {
    *(
        "value_destroyed",
        "also",
        "why",
        "causes",
        "cleared_how",
        "one_side",
        "other_side",
        "follow_up",
        "source",
    ),
    *(
        "words",
        "purpose",
        "gives",
        "gets",
        "burden",
        "parked_why",
        "whom",
        "effect",
        "safeguard",
        "next_step",
    ),
    *("measure", "foreseen", "happened", "went_well", "other_time"),
    *("left", "right", "question", "sign", "brings", "own_part", "for_what"),
    *("language", "title", "about", "name", "role", "scope", "confirmed_by", "what", "reason", "note"),
    *(
        "hoped_for",
        "baseline",
        "market_effects",
        "verifier",
        "verified_by",
        "price_level",
        "indexation",
        "unit",
    ),
}


def _without_texts(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_texts(value) for key, value in content.items() if not _typed(key, value)}
    if isinstance(content, list):
        return [_without_texts(item) for item in content if not _typed("", item)]
    return content


def _typed(key: str, value: Any) -> bool:
    """Tell whether people typed this: by its key, or because it has spaces, which no id or number has."""
    if not isinstance(value, str) or (key == "unit" and value in list(Unit)):
        return False
    return " " in value or (key in TYPED_BY_PEOPLE and key != "question")


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            if _typed(key, value) and key != "language":
                yield value
            yield from _texts(value)
    if isinstance(content, list):
        for item in content:
            if _typed("", item):
                yield item
            yield from _texts(item)


def test_the_folder_holds_these_examples_and_a_page_that_lists_them() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert {path.name for path in EXAMPLES.glob("*.yaml")} == {
        file_of(n, la).name for n in ALL for la in LANGUAGES
    }
    assert all(file_of(name, language).name in page for name in ALL for language in LANGUAGES)


@every_example
@both_languages
def test_an_example_reads_and_says_its_language(name: str, language: str) -> None:
    assert case_of(name, language).language == language


@every_example
def test_an_example_has_the_same_ids_and_numbers_in_both_languages(name: str) -> None:
    dutch, english = (_without_texts(plain(case_of(name, language))) for language in LANGUAGES)

    assert dutch == english


@every_example
def test_an_example_is_told_in_its_own_words_in_each_language(name: str) -> None:
    dutch, english = (list(_texts(plain(case_of(name, language)))) for language in LANGUAGES)
    sentences = [(d, e) for d, e in zip(dutch, english, strict=True) if len(d.split()) > 4]

    assert len(sentences) > 3
    assert all(d != e for d, e in sentences)


@every_example
@both_languages
def test_a_newcomer_finds_explanation_in_an_example(name: str, language: str) -> None:
    lines = file_of(name, language).read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.lstrip().startswith("#")]

    assert lines[0].startswith("# Voorbeeld" if language == "nl" else "# Example")
    assert len(comments) >= 8
    assert f"koek solve examples/{name}.{language}.yaml" in "\n".join(comments)
    assert max(map(len, lines)) <= 110


@every_example
@both_languages
def test_a_comment_says_what_each_section_is_for(name: str, language: str) -> None:
    text = file_of(name, language).read_text(encoding="utf-8")
    for section in ("issues", "preferences", "offers") if name != "not-yet" else ("constraints",):
        assert re.search(rf"^#.*\n{section}:$", text, re.MULTILINE), section


@every_example
def test_we_speak_for_ourselves_and_estimate_the_others(name: str) -> None:
    case = case_of(name)
    voices = {statement.party: statement.according_to or statement.party for statement in case.preferences}

    assert voices == {party.id: case.ours for party in case.parties}


@every_example
def test_every_estimate_says_how_sure_and_why(name: str) -> None:
    case = case_of(name)
    told: list[Preferences | Alternative | Interest] = [
        *case.preferences,
        *case.alternatives,
        *case.interests,
    ]
    estimates = [item for item in told if item.according_to not in (None, item.party)]

    assert len(estimates) >= 2
    assert all(item.confidence and item.evidence for item in estimates)


@every_example
def test_every_party_values_every_issue(name: str) -> None:
    case = case_of(name)
    issues = [issue.id for issue in case.issues]

    assert all([value.issue for value in statement.issues] == issues for statement in case.preferences)


@every_example
def test_every_party_has_an_alternative_and_people_whose_authority_was_asked(name: str) -> None:
    case = case_of(name)
    asked = [person.mandate.may_bind for party in case.parties for person in party.people]

    assert {alternative.party for alternative in case.alternatives} == {party.id for party in case.parties}
    assert all(alternative.worth is not None for alternative in case.alternatives)
    assert all(party.people for party in case.parties)
    assert MayBind.YES in asked


@every_example
def test_every_aspect_of_value_is_one_of_the_method(name: str) -> None:
    assert unknown_aspects(case_of(name)) == ()


@every_example
def test_offers_are_complete_and_in_the_order_of_time(name: str) -> None:
    case = case_of(name)
    moments = [str(offer.at) for offer in case.offers]

    assert len(moments) >= (2 if name in ("volunteers", "not-yet") else 4)
    assert moments == sorted(moments)
    assert all(len(offer.outcome) == len(case.issues) for offer in case.offers)
    assert not any(offer.binding for offer in case.offers)


def test_the_examples_show_every_kind_of_what_a_case_can_hold() -> None:
    cases = [case_of(name) for name in ALL]
    values = [value for case in cases for statement in case.preferences for value in statement.issues]
    told = [t for case in cases for t in (case.preferences, case.interests, case.alternatives)]
    evidence = [item for section in told for statement in section for item in statement.evidence]

    assert {value.kind for value in values} == {"table", "linear", "triangular", "piecewise"}
    assert {issue.kind for case in cases for issue in case.issues} == {"options", "whole", "real", "money"}
    assert {value.nature for value in values} >= set(Nature)
    assert {item.kind for item in evidence} == set(EvidenceKind)
    assert {limit.kind for case in cases for limit in case.hard_limits} == set(LimitKind) - {
        LimitKind.RED_LINE
    }
