"""Every id of the method that a case names is known to `koek check`, wherever it stands."""

import copy
import inspect
import typing
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.links import LivesIn
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun
from koek.case.reading import case_from, plain
from koek.findings import Finding
from koek.method.content import METHOD, Method, topics
from koek.method.unknown import unknown_ids
from koek.method.used import METHOD_IDS, MethodId, method_ids
from koek.method.value_aspects import aspects_of, unknown_aspects
from koek.reports.kitchen_table import kitchen_table
from koek.reports.method_answers import method_answers
from koek.reports.method_sections import method_sections
from koek.reports.voice import Voice
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.workbench.case_check import check_case

TODAY = date(2026, 11, 22)
PARTIES_AND_SUCH = {"id", "party", "according_to", "issue", "issues", "ours", "by", "period"} | {
    *("signed_by", "parties", "odd_cent", "section")
}
"""Fields with an id of something in the case itself."""

FIELDS = {
    (one.topic, tuple(step for step in one.path if isinstance(step, str))): (name, one)
    for name in SOLVABLE
    for one in method_ids(case_of(name))
}
every_field = pytest.mark.parametrize(
    ("name", "one"), FIELDS.values(), ids=lambda part: getattr(part, "place", "")
)


@cache
def nouns() -> frozenset[type[Noun]]:
    """Return every noun that a case can hold."""
    found: set[type[Noun]] = set()

    def look(annotation: Any) -> None:
        if inspect.isclass(annotation) and issubclass(annotation, Noun) and annotation not in found:
            found.add(annotation)
            for field in annotation.model_fields.values():
                look(field.annotation)
        for inner in typing.get_args(annotation):
            look(inner)

    look(NegotiationCase)
    return frozenset(found)


def bare_ids() -> Iterator[tuple[str, str]]:
    """Yield every field of a noun that holds an id and does not say in which section it lives."""
    for noun in nouns():
        for name, field in noun.model_fields.items():
            marks = f"{field.metadata} {field.annotation}"
            if "_well_formed" in marks and LivesIn.__name__ not in marks and name not in PARTIES_AND_SUCH:
                yield noun.__name__, name


def with_id(name: str, one: MethodId, identifier: str) -> NegotiationCase:
    content = copy.deepcopy(plain(case_of(name)))
    holder: Any = content
    for step in one.path[:-1]:
        holder = holder[step]
    holder[one.path[-1]] = identifier
    return case_from(content)


def unknown(found: tuple[Finding, ...]) -> dict[str, Finding]:
    return {str(f.facts["id"]): f for f in found if f.code.startswith("method.unknown_")}


def test_no_field_with_an_id_of_the_method_is_forgotten() -> None:
    assert set(bare_ids()) == set(METHOD_IDS)
    assert set(METHOD_IDS.values()) <= set(topics())


@pytest.mark.parametrize("name", [*SOLVABLE, "not-yet"])
def test_the_examples_name_nothing_that_is_not_there(name: str) -> None:
    assert not unknown_ids(case_of(name))
    assert not unknown(check_case(case_of(name)))


@every_field
def test_an_id_that_nobody_described_is_a_finding(name: str, one: MethodId) -> None:
    found = unknown(check_case(with_id(name, one, "xyz")))["xyz"]

    assert found.facts["places"]
    for language in Language:
        assert "xyz" in finding_text(found, language)


@every_field
def test_a_slip_of_the_pen_is_told_with_what_may_be_meant(name: str, one: MethodId) -> None:
    found = unknown(check_case(with_id(name, one, f"{one.id}x")))[f"{one.id}x"]

    assert found.code.endswith("_near")
    assert one.id in str(found.facts)


def test_one_finding_tells_all_the_places_of_an_id() -> None:
    views = [
        {"behaviour": "xyz", "party": "a", "on": "2026-10-01", "step": 3},
        {"behaviour": "xyz", "party": "b", "on": "2026-10-01", "step": 3},
    ]
    content = {"koek": "1", "title": "T", "parties": ["A", "B"], "trust": {"views": views}}
    (found,) = unknown_ids(case_from(content))

    assert found.facts["places"] == ("trust › views › 1 › behaviour", "trust › views › 2 › behaviour")
    assert found.facts["known"] == METHOD.ids("trust_behaviours")


def test_own_factors_and_items_of_an_own_method_are_known() -> None:
    factors = {"factors": [{"id": "humour", "name": "Humour"}], "order": ["humour", "xyz"]}
    rule = {"name": "Prices", "aspect": "local-jobs", "subject": "wages"}
    content = {
        "koek": "1",
        "title": "T",
        "parties": ["A", "B"],
        "differences": factors,
        "transparency": [rule],
    }
    case = case_from(content)
    own = Method(
        {
            "factors": {"xyz": {}},
            "transparency_subjects": {"wages": {}},
            "value_aspects": {"local-jobs": {"nature": "relational"}},
        }
    )

    assert [f.facts["id"] for f in unknown_ids(case)] == ["xyz", "wages"]
    assert [f.facts["places"] for f in unknown_aspects(case)] == [("transparency › prices",)]
    assert not unknown_ids(case, own)
    assert not unknown_aspects(case, aspects_of(own))
    assert not unknown(check_case(case, own))


@pytest.mark.parametrize("name", SOLVABLE)
def test_a_case_in_which_no_id_is_known_still_has_every_answer(name: str) -> None:
    content = copy.deepcopy(plain(case_of(name)))
    for number, one in enumerate(method_ids(case_of(name))):
        holder: Any = content
        for step in one.path[:-1]:
            holder = holder[step]
        holder[one.path[-1]] = f"xyz-{number}"
    case = case_from(content)
    answers = method_answers(case, TODAY)
    voice = Voice.of(case, Language.DUTCH)

    assert [answer.question for answer in answers] == [
        a.question for a in method_answers(case_of(name), TODAY)
    ]
    assert len(list(method_sections(case, answers, voice, today=TODAY))) == len(answers)
    assert kitchen_table(case, Language.ENGLISH, today=TODAY).sections
