"""Nine factors with two poles each, own ones beside them, in the user's own order."""

import re

import pytest

from koek.case.differences import DifferenceAnalysis
from koek.differences.factors import factors_of, others_of, owner_of, template_of, unknown_items
from koek.method.content import METHOD, Method, MethodWord, method_content, topic_text
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from unit.differences.difference_cases import NINE, case_with, judged, score

POLLUTION = {"id": "noise", "name": "Noise", "left": "quiet", "right": "loud", "question": "How loud?"}


def test_the_method_has_nine_factors_in_this_order() -> None:
    assert tuple(factor.id for factor in factors_of(case_with())) == NINE


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_factor_has_two_different_poles_and_questions(language: str) -> None:
    for factor in factors_of(case_with()):
        words = [getattr(factor, field) for field in ("name", "left", "right", "question")]
        texts = [METHOD.words(word, language) for word in words if isinstance(word, MethodWord)]

        assert len(set(texts)) == 4


@pytest.mark.parametrize("topic", ["factors", "factor_checks", "organisation_kinds"])
def test_the_content_presets_no_score(topic: str) -> None:
    content = re.sub(
        r'"[^"]*"', "", "".join(line for line in topic_text(topic).splitlines() if line[:1] != "#")
    )

    assert not re.search(r"\d", content)


def test_every_factor_has_a_question_for_every_kind_of_organisation() -> None:
    kinds = list(method_content("organisation_kinds"))

    assert all(fields["kinds"] == kinds for fields in method_content("factors").values())
    assert all(
        f"ask-{kind}" in fields["nl"] for fields in method_content("factors").values() for kind in kinds
    )


def test_own_factors_come_after_those_of_the_method_with_their_own_words() -> None:
    own = factors_of(case_with(factors=[POLLUTION]))[-1]

    assert (own.id, own.name, own.left, own.right, own.question) == (
        "noise",
        "Noise",
        "quiet",
        "loud",
        "How loud?",
    )
    assert own.own
    assert own.rule == "plain"


def test_own_words_change_a_factor_of_the_method_and_keep_what_goes_with_it() -> None:
    case = case_with(factors=[{"id": "intention", "name": "Aim", "left": "me"}])
    factor = factors_of(case)[0]

    assert (factor.id, factor.name, factor.left, factor.rule) == ("intention", "Aim", "me", "stop")
    assert factor.right == MethodWord("factors", "intention", "right")


def test_the_order_is_the_users() -> None:
    case = case_with(order=["trust", "nobody", "noise", "trust"], factors=[POLLUTION])

    assert [factor.id for factor in factors_of(case)][:3] == ["trust", "noise", "intention"]
    assert len(factors_of(case)) == 10


def test_an_organisation_adds_a_factor() -> None:
    own = Method({"factors": {"noise": {"nl": {"name": "geluid"}, "en": {"name": "noise"}}}})

    assert factors_of(case_with(), own)[-1].id == "noise"
    assert unknown_items(case_with(scores=[score("noise", "us", 3)]), own) == ()


def test_what_is_judged_on_a_factor_that_nobody_described_does_not_disappear() -> None:
    case = case_with(judgements=[judged("trsut")])

    assert [factor.name for factor in factors_of(case)][-1] == "trsut"


def test_unknown_ids_are_told_with_what_may_be_meant() -> None:
    case = case_with(
        scores=[score("trsut", "us", 3)],
        order=["zzz"],
        answers=[{"check": "fit-trst"}, {"check": "zzz"}],
        organisations=[{"party": "us", "kind": "small-frim"}, {"party": "them", "kind": "zzz"}],
        observations=[{"id": "o", "on": "2027-01-01", "what": "x", "factors": ["trust"]}],
    )
    found = unknown_items(case)

    assert [(finding.code, finding.facts["id"]) for finding in found] == [
        ("method.unknown_factor_near", "trsut"),
        ("method.unknown_factor", "zzz"),
        ("method.unknown_factor_check_near", "fit-trst"),
        ("method.unknown_factor_check", "zzz"),
        ("method.unknown_organisation_kind_near", "small-frim"),
        ("method.unknown_organisation_kind", "zzz"),
    ]
    assert found[0].facts["nearest"] == ("trust",)
    assert all(
        str(finding.facts["id"]) in finding_text(finding, language)
        for finding in found
        for language in Language
    )


def test_a_template_keeps_the_form_and_nothing_about_anybody() -> None:
    case = case_with(factors=[POLLUTION], order=["noise"], scores=[score("noise", "us", 3)])

    assert case.differences is not None
    assert template_of(case.differences) == DifferenceAnalysis(
        factors=case.differences.factors, order=("noise",)
    )


def test_without_an_owner_the_first_party_looks_at_the_others() -> None:
    case = case_with(ours=None, parties=("Us", "Them", "Third"))

    assert owner_of(case) == "us"
    assert others_of(case) == ("them", "third")
