"""What stays the same when the same preferences are told in another way."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.workbench.slow_answer import Told
from agreement.workbench.small_cases import small_cases
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.preferences.discounting import discount_factor
from koek.preferences.problem import negotiation_problem
from koek.preferences.tables import UtilityTable, normalised, utility_table

Drawn = tuple[NegotiationCase, Told]
few = settings(max_examples=settings().max_examples // 4)
FACTORS = st.sampled_from([Fraction(1, 7), Fraction(2, 3), Fraction(1), Fraction(9)])


def told_otherwise(table: UtilityTable, factor: Fraction, shift: Fraction) -> UtilityTable:
    """Return the same preferences in another unit and from another zero, shifted on every issue."""
    return UtilityTable(
        table.party,
        {
            i: {o: factor * value + shift for o, value in row.items()}
            for i, row in table.contributions.items()
        },
        table.constant + shift,
    )


@few
@given(drawn=small_cases(), factor=FACTORS, shift=st.fractions(max_denominator=9))
def test_normalising_forgets_unit_and_zero(drawn: Drawn, factor: Fraction, shift: Fraction) -> None:
    case, _ = drawn
    for statement in case.preferences:
        table = utility_table(statement, case.issues)

        assert normalised(told_otherwise(table, factor, shift)) == normalised(table)
        assert normalised(normalised(table)) == normalised(table)


@few
@given(drawn=small_cases(), weight=FACTORS)
def test_a_weight_is_the_same_as_larger_values(drawn: Drawn, weight: Fraction) -> None:
    weighed, enlarged = plain(drawn[0]), plain(drawn[0])
    for statement in weighed["preferences"]:
        statement["issues"][0]["weight"] = str(weight)
    for statement in enlarged["preferences"]:
        worth = statement["issues"][0]["worth"]
        statement["issues"][0]["worth"] = {o: str(weight * Fraction(value)) for o, value in worth.items()}

    problems = [negotiation_problem(case_from(content)) for content in (weighed, enlarged)]

    assert problems[0].values() == problems[1].values()


@few
@given(drawn=small_cases(), data=st.data())
def test_the_order_in_which_preferences_are_told_makes_no_difference(
    drawn: Drawn, data: st.DataObject
) -> None:
    content = plain(drawn[0])
    content["preferences"] = data.draw(st.permutations(content["preferences"]))
    for statement in content["preferences"]:
        statement["issues"] = data.draw(st.permutations(statement["issues"]))

    problem = negotiation_problem(case_from(content))

    assert problem.values() == negotiation_problem(drawn[0]).values()
    assert list(problem.references) == list(problem.parties)


@given(root=st.fractions(min_value=Fraction(1, 9), max_value=2, max_denominator=9), data=st.data())
def test_waiting_twice_melts_as_much_as_waiting_once_as_long(root: Fraction, data: st.DataObject) -> None:
    discount = root**6
    first, second = (data.draw(st.sampled_from([Fraction(k, 6) for k in range(13)])) for _ in range(2))

    once = discount_factor(discount, first + second)
    twice = discount_factor(discount, first).value * discount_factor(discount, second).value

    assert once.exact
    assert once.value == twice
