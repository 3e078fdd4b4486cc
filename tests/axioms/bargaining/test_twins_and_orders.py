"""Answers do not depend on the order in which a case is written, and every tie is kept."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.frontier.enumeration import Table, tables
from koek.case.choices import Choice
from koek.workbench.best_agreements import BestAgreements, solve_problem
from unit.bargaining.problems import problem_of

few = settings(max_examples=settings().max_examples // 4)
spaces = st.integers(2, 4).flatmap(lambda parties: tables(parties).filter(bool))


def solutions(best: BestAgreements) -> dict[str, set[frozenset[Choice]]]:
    return {rule: {frozenset(o) for o in best.outcomes(found)} for rule, found in best.solutions.items()}


def solved(table: Table, *, parties: list[int] | None = None) -> BestAgreements:
    order = parties or list(range(len(table[0][0])))
    turned = [[[row[k] for k in order] for row in issue] for issue in table]
    lowest = [sum((min(row[k] for row in issue) for issue in turned), Fraction(0)) for k in range(len(order))]
    return solve_problem(problem_of(turned, disagreement=lowest))


@few
@given(table=spaces, data=st.data())
def test_the_order_of_parties_makes_no_difference(table: Table, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(table[0][0]))))

    assert solutions(solved(table, parties=list(order))) == solutions(solved(table))


@few
@given(table=spaces)
def test_a_twin_of_an_option_doubles_what_it_is_in_and_nothing_else(table: Table) -> None:
    twinned = [[*table[0], table[0][0]], *table[1:]]
    original, twin = (Choice(issue="i0", option=f"o{k}") for k in (0, len(table[0])))

    def with_twin(selected: set[frozenset[Choice]]) -> set[frozenset[Choice]]:
        return selected | {outcome - {original} | {twin} for outcome in selected if original in outcome}

    before, after = solutions(solved(table)), solutions(solved(twinned))

    assert after == {rule: with_twin(selected) for rule, selected in before.items()}


@few
@given(table=spaces, options=st.integers(2, 4))
def test_an_issue_that_nobody_cares_about_only_multiplies_the_outcomes(table: Table, options: int) -> None:
    wider = [*table, [[Fraction(0)] * len(table[0][0])] * options]

    before, after = solved(table), solved(wider)

    assert list(after.frontier) == list(before.frontier)
    assert {rule: found.selected for rule, found in after.solutions.items()} == {
        rule: found.selected for rule, found in before.solutions.items()
    }
    assert {rule: after.outcome_count(found) for rule, found in after.solutions.items()} == {
        rule: options * before.outcome_count(found) for rule, found in before.solutions.items()
    }
