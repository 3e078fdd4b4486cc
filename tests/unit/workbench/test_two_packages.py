"""Two packages side by side tell who gives and who gets, and nothing when they are the same."""

from fractions import Fraction

import pytest

from koek.case.choices import Choice
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.two_packages import compare_packages
from unit.charts.cases import negotiation
from unit.preferences.cases import case_of

WORTHS = {
    "us": {
        "price": {"low": 10, "high": 0},
        "term": {"short": 0, "long": 3},
        "place": {"here": 1, "there": 1},
    },
    "them": {
        "price": {"low": 0, "high": 8},
        "term": {"short": 0, "long": 5},
        "place": {"here": 1, "there": 1},
    },
}
BEFORE = {"price": "low", "term": "short", "place": "here"}


def package(**chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(issue=issue, option=option) for issue, option in (BEFORE | chosen).items())


def solved() -> BestAgreements:
    return best_agreements(case_of(WORTHS))


def test_the_same_package_tells_nothing() -> None:
    found = compare_packages(solved(), package(), package())

    assert not found.differences
    assert not found.findings
    assert not any(found.gains)


@pytest.mark.parametrize(
    ("start", "change", "code"),
    [
        ({}, {"price": "high"}, "two_packages.exchange"),
        ({}, {"term": "long"}, "two_packages.better"),
        ({"term": "long"}, {"term": "short"}, "two_packages.worse"),
        ({}, {"place": "there"}, "two_packages.indifferent"),
    ],
)
def test_each_difference_says_for_whom_it_is_better(
    start: dict[str, str], change: dict[str, str], code: str
) -> None:
    found = compare_packages(
        solved(), package(**start), package(**start, **change) if not start else package(**change)
    )

    assert [finding.code for finding in found.findings][:1] == [code]
    assert len(found.differences) == 1


def test_what_each_gains_is_the_sum_of_the_differences() -> None:
    found = compare_packages(solved(), package(), package(price="high", term="long"), viewpoint="us")

    assert found.gains == (Fraction(-7), Fraction(13))
    assert [f.code for f in found.findings][2:] == ["two_packages.less", "two_packages.more"]
    assert found.findings[2].facts["ours"] is True


@pytest.mark.parametrize("language", Language)
def test_money_is_told_as_an_amount_in_both_languages(language: Language) -> None:
    best = best_agreements(negotiation())
    low, high = (
        (Choice(issue="price", option=price), Choice(issue="speed", option="slow"))
        for price in ("low", "high")
    )

    found = compare_packages(best, low, high, viewpoint="ada")

    assert [f.code for f in found.findings[1:]] == ["two_packages.less_money", "two_packages.more_money"]
    assert "100" in finding_text(found.findings[1], language)
    assert "90" in finding_text(found.findings[2], language)
