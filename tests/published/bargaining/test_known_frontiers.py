"""Sizes of frontiers that are known of the field's own scenarios [Lin2014] [Mohammad2021]."""

import pytest

from formats.scenario_files import CORPUS, needs_corpus
from koek.formats.scenario import read_scenario
from koek.workbench.best_agreements import BestAgreements, best_agreements

SIZES = {"genius/Energy": 204, "genius/parsCat": 757, "yaml/EnergyLarge": 690}


def solved(scenario: str) -> BestAgreements:
    return best_agreements(read_scenario(CORPUS / scenario))


@pytest.mark.corpus
@needs_corpus
@pytest.mark.parametrize(("scenario", "size"), SIZES.items())
def test_a_frontier_has_exactly_the_points_it_is_known_to_have(scenario: str, size: int) -> None:
    best = solved(scenario)

    assert len(best.frontier) == size
    assert best.proven


@pytest.mark.corpus
@needs_corpus
@pytest.mark.parametrize(
    "scenario", ["genius/laptopdomain", "genius/NiceOrDie", "genius/Grocery", "yaml/Party"]
)
def test_no_outcome_at_all_beats_a_point_of_the_frontier(scenario: str) -> None:
    best = solved(scenario)
    space = best.frontier.space
    frontier = set(best.frontier)

    assert space.outcome_count < 10_000
    for outcome in _all(space.option_counts):
        utilities = space.utilities(outcome)
        assert utilities in frontier or any(
            all(a >= b for a, b in zip(point, utilities, strict=True)) for point in frontier
        )


def _all(counts: tuple[int, ...]) -> list[tuple[int, ...]]:
    outcomes: list[tuple[int, ...]] = [()]
    for count in counts:
        outcomes = [(*outcome, option) for outcome in outcomes for option in range(count)]
    return outcomes
