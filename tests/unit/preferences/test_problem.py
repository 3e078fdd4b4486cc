"""A case in numbers: utilities, what is missing, and whether amounts may be added."""

from fractions import Fraction
from typing import Any

import pytest

from koek.case.reading import case_from, plain
from koek.errors import DifferentMoneyBasis, InvalidCase, MissingPreferences, MissingSection
from koek.preferences.problem import negotiation_problem
from koek.preferences.tables import normalised, utility_table
from unit.preferences.cases import TWO_BY_TWO, case_of, choices, number_case, worth

F = Fraction
MONEY = {"unit": "money"}


def test_utilities_add_up_with_weights_and_a_constant() -> None:
    content = plain(case_of(TWO_BY_TWO, {"us": {"constant": "100"}}))
    content["preferences"][0]["issues"][0]["weight"] = "1.5"

    problem = negotiation_problem(case_from(content))

    assert problem.utility(choices(price="low", time="long")) == worth(113, 0)
    assert problem.constants() == [100, 0]
    assert problem.values() == [[[9, 0], [0, 5]], [[0, 7], [4, 0]]]


def test_a_problem_counts_and_names_its_outcomes() -> None:
    problem = negotiation_problem(case_of(TWO_BY_TWO))

    assert (problem.issues, problem.outcome_count) == (("price", "time"), 4)
    assert problem.outcome((1, 0)) == choices(price="high", time="short")


def test_a_limited_option_keeps_its_utility_but_is_no_choice() -> None:
    limit = {"name": "Cash", "party": "us", "kind": "cash", "issue": "price", "options": ["low"]}

    problem = negotiation_problem(case_of(TWO_BY_TWO, hard_limits=[limit]))

    assert problem.outcome_count == 2
    assert problem.utility(choices(price="high", time="short")) == worth(0, 12)
    assert [found.name for found in problem.limits] == ["Cash"]


def test_a_case_without_issues_lacks_that_section_first() -> None:
    content = {"koek": "1", "title": "A test", "parties": ["us", "them"]}

    with pytest.raises(MissingSection) as missing:
        negotiation_problem(case_from(content))
    assert missing.value.facts == {"section": "issues"}


def test_a_party_without_preferences_is_named() -> None:
    content = plain(case_of(TWO_BY_TWO))
    del content["preferences"][1]

    with pytest.raises(MissingPreferences) as missing:
        negotiation_problem(case_from(content))
    assert missing.value.facts == {"parties": ("them",)}


def test_everything_undefined_is_named_at_once_with_its_place() -> None:
    content = plain(case_of(TWO_BY_TWO, {"them": {"discount": "-1"}}))
    del content["preferences"][0]["issues"][1]["worth"]["long"]
    del content["preferences"][1]["issues"][0]

    with pytest.raises(InvalidCase) as wrong:
        negotiation_problem(case_from(content))
    found = [(mistake.code, mistake.place.path, dict(mistake.facts)) for mistake in wrong.value.mistakes]
    assert found == [
        (
            "value.undefined_options",
            ("preferences", 0, "issues", 1),
            {"party": "us", "issue": "time", "options": ("long",), "count": 1},
        ),
        (
            "value.undefined_issue",
            ("preferences", 1, "issues"),
            {"party": "them", "issue": "price", "options": ("low", "high"), "count": 2},
        ),
        (
            "value.discount_not_positive",
            ("preferences", 1, "discount"),
            {"party": "them", "discount": F(-1)},
        ),
    ]


def test_of_many_undefined_options_a_few_are_named() -> None:
    with pytest.raises(InvalidCase) as wrong:
        negotiation_problem(number_case({"worth": {"0": "1"}}))
    facts = wrong.value.mistakes[0].facts
    assert facts["options"] == ("1", "2", "3", "4", "5", "6", "7", "8")
    assert facts["count"] == 10


def test_the_undefined_can_be_given_a_value_by_choice() -> None:
    content = plain(case_of(TWO_BY_TWO))
    del content["preferences"][0]["issues"][1]["worth"]["long"]
    del content["preferences"][1]["issues"][0]

    problem = negotiation_problem(case_from(content), undefined=F(-2))

    assert problem.utility(choices(price="low", time="long")) == worth(4, -2)


def test_what_is_undefined_is_not_weighed() -> None:
    content = plain(case_of(TWO_BY_TWO))
    content["preferences"][0]["issues"][1] |= {"weight": "10", "worth": {"short": "1"}}

    problem = negotiation_problem(case_from(content), undefined=F(3))

    assert problem.utility(choices(price="high", time="long"))[0] == 3


def test_discounted_utilities_melt_with_what_they_are_compared_with() -> None:
    told = {"us": {"discount": "0.25", "limit": "2"}}
    problem = negotiation_problem(case_of(TWO_BY_TWO, told), time=F(1, 2))

    assert problem.utility(choices(price="low", time="long")) == worth(5, 0)
    assert problem.disagreement == worth(1, 0)
    assert problem.exact


def test_a_rounded_discount_makes_a_problem_inexact() -> None:
    assert not negotiation_problem(case_of(TWO_BY_TWO, {"us": {"discount": "0.5"}}), time=F(1, 2)).exact


def test_estimates_are_named() -> None:
    problem = negotiation_problem(case_of(TWO_BY_TWO, {"them": {"according_to": "us"}}))

    assert problem.estimated == ("them",)
    assert problem.statements["them"].according_to == "us"


@pytest.mark.parametrize(
    ("us", "them", "expected"),
    [
        ({}, {}, False),
        (MONEY, {}, False),
        (MONEY, MONEY, True),
        (MONEY, {**MONEY, "basis": {"vat": "excluded"}}, True),
    ],
)
def test_all_is_money_when_all_count_in_amounts_on_one_basis(
    us: dict[str, Any], them: dict[str, Any], *, expected: bool
) -> None:
    assert negotiation_problem(case_of(TWO_BY_TWO, {"us": us, "them": them})).all_money is expected


def test_amounts_on_different_bases_are_not_added() -> None:
    case = case_of(TWO_BY_TWO, {"us": MONEY, "them": {**MONEY, "basis": {"vat": "included"}}})

    with pytest.raises(DifferentMoneyBasis) as different:
        negotiation_problem(case)
    assert different.value.facts == {"parties": ("us", "them")}


def test_normalising_puts_the_worst_at_zero_and_the_best_at_one() -> None:
    case = case_of(TWO_BY_TWO, {"us": {"constant": "7"}})

    table = normalised(utility_table(case.preferences[0], case.issues))

    assert table.contributions == {
        "price": {"low": F(3, 5), "high": 0},
        "time": {"short": 0, "long": F(2, 5)},
    }
    assert table.constant == 0


def test_normalising_indifference_gives_zero_everywhere() -> None:
    case = case_of({"us": {"price": {"low": 3, "high": 3}}, "them": {"price": {"low": 0, "high": 1}}})

    table = normalised(utility_table(case.preferences[0], case.issues))

    assert table.contributions == {"price": {"low": 0, "high": 0}}
