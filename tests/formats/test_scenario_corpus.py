"""Every scenario of the collection is read, and gives the counts that are known of it."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from pathlib import Path
from random import Random

import pytest

from formats.scenario_files import CORPUS, named, needs_corpus, option_worth, preferences_of
from koek.case.issues import OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import TableValue
from koek.findings import Finding
from koek.formats.genius_writer import write_genius
from koek.formats.geniusweb_writer import write_geniusweb
from koek.formats.scenario import read_scenario
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.pareto import pareto_frontier
from koek.preferences.problem import negotiation_problem

pytestmark = [pytest.mark.corpus, needs_corpus]

Writer = Callable[[NegotiationCase, Path], tuple[Finding, ...]]

PARTIES = {
    "genius/AgentSmith": 3, "genius/Domain16": 6, "genius/SYAgent": 3, "genius/group1-university": 9,
    "genius/group2-dinner": 3, "genius/group4-zoning_plan": 9, "genius/group6-tram": 9, "genius/parsCat": 3,
    "yaml/CoffeeShop": 3, "yaml/EnergyLarge": 3, "yaml/Phone": 3, "yaml/Tram": 9,
}  # fmt: skip
OUTCOMES = {
    "genius/Energy": 390_625, "genius/parsCat": 390_625, "yaml/EnergyLarge": 390_625, "genius/NiceOrDie": 3,
    "genius/pie": 1001, "genius/IntegerDomain": 121, "genius/laptopdomain": 27, "genius/10issues": 10**10,
    "genius/30issues": 10**30, "genius/S-1NIKFRT-2": 10**20, "geniusweb/Party": 3072, "yaml/Trade": 40,
    "genius/AMPOvsCity": 7_776_000 // 4,
}  # fmt: skip
FRONTIERS = {"genius/Energy": 204, "genius/parsCat": 757, "yaml/EnergyLarge": 690, "genius/laptopdomain": 4}


def _folders() -> list[str]:
    return sorted(
        f"{folder.parent.name}/{folder.name}" for folder in CORPUS.glob("*/*") if folder.is_dir()
    )  # empty where the collection is not there


def _read(name: str) -> NegotiationCase:
    return read_scenario(CORPUS / name)


def _count(case: NegotiationCase) -> int:
    count = 1
    for issue in case.issues:
        count *= len(issue.options) if isinstance(issue, OptionsIssue) else issue.count or 0
    return count


def _worths(case: NegotiationCase) -> list[Mapping[tuple[str, str], Fraction | None]]:
    """Return for every party what every option is worth, by the names of issue and option."""
    names, titles = named(case), {issue.id: issue.name for issue in case.issues}
    return [
        {(titles[i], name): option_worth(case, p.id, i, option) for (i, option), name in names.items()}
        for p in case.parties
    ]


@pytest.mark.parametrize("name", _folders())
def test_every_scenario_is_read(name: str) -> None:
    case = _read(name)

    assert len(case.parties) == PARTIES.get(name, 2)
    assert len(case.preferences) == len(case.parties)
    assert _count(case) == OUTCOMES.get(name, _count(case))


@pytest.mark.parametrize("name", [name for name in _folders() if name != "genius/pie"])
@pytest.mark.parametrize("write", [write_genius, write_geniusweb])
def test_every_scenario_survives_a_round_trip_to_the_last_digit(
    name: str, write: Writer, tmp_path: Path
) -> None:
    case = _read(name)
    losses = write(case, tmp_path / "written")
    again = read_scenario(tmp_path / "written")

    assert _worths(again) == _worths(case)
    assert [party.name for party in again.parties] == [party.name for party in case.parties]
    assert "scenario.lost.rounded" not in [loss.code for loss in losses]
    if write is write_genius:
        for before, after in zip(case.preferences, again.preferences, strict=True):
            assert (after.limit, after.discount, after.constant) == (
                before.limit,
                before.discount,
                before.constant,
            )
            assert after.interactions == before.interactions


def _frontier(case: NegotiationCase) -> set[tuple[Fraction, ...]]:
    """Return the undominated points, merging issue by issue: dominated sums of parts are dropped at once."""
    points: set[tuple[Fraction, ...]] = {tuple(p.constant for p in case.preferences)}
    for issue in case.issues:
        rows = {
            tuple(option_worth(case, p.id, issue.id, o) or 0 for p in case.parties) for o in issue.option_ids
        }
        sums = {tuple(a + b for a, b in zip(p, r, strict=True)) for p, r in product(points, rows)}
        points = _undominated(sums)
    return points


def _undominated(points: set[tuple[Fraction, ...]]) -> set[tuple[Fraction, ...]]:
    kept: list[tuple[Fraction, ...]] = []
    for point in sorted(points, reverse=True):
        if not any(all(a >= b for a, b in zip(other, point, strict=True)) for other in kept):
            kept.append(point)
    return set(kept)


@pytest.mark.parametrize("name", ["genius/Energy", "genius/laptopdomain"])
def test_the_frontier_has_the_size_that_is_known(name: str) -> None:
    assert len(_frontier(_read(name))) == FRONTIERS[name]


@pytest.mark.parametrize("name", ["genius/parsCat", "yaml/EnergyLarge", "genius/Energy"])
def test_the_engine_finds_the_frontier_that_is_known(name: str) -> None:
    problem = negotiation_problem(_read(name))
    values = [
        [tuple(problem.utilities[p].contributions[issue][o] for p in problem.parties) for o in options]
        for issue, options in problem.options.items()
    ]
    frontier = pareto_frontier(AdditiveSpace(values, constants=[Fraction(0)] * len(problem.parties)))

    assert len(frontier) == FRONTIERS[name]


def test_evaluations_of_energy_are_divided_by_their_largest() -> None:
    assert option_worth(_read("genius/Energy"), "energy-consumer", "0000-0300", "25-kw") == Fraction(
        "0.03"
    ) * Fraction(3, 4)


def test_weights_that_do_not_add_up_to_1_are_kept() -> None:
    assert sum(value.weight for value in _read("genius/SYAgent").preferences[0].issues) == Fraction("1.1")


def test_only_the_profiles_that_the_domain_names_are_parties() -> None:
    assert [p.id for p in _read("genius/laptopdomain").parties] == [
        "laptop-buyer-utility",
        "laptop-seller-utility",
    ]


def test_another_profile_can_be_asked_for() -> None:
    case = read_scenario(CORPUS / "genius/laptopdomain", ("laptop_test", "laptop_seller_utility"))

    assert [party.name for party in case.parties] == ["laptop test", "laptop seller utility"]


def test_values_that_phone_leaves_out_stay_undefined() -> None:
    value = preferences_of(_read("yaml/Phone"), "phone-util1").issues[0]

    assert isinstance(value, TableValue)
    assert ([worth.option for worth in value.worth], value.otherwise) == (
        ["apple", "google", "samsung"],
        None,
    )


def test_a_printed_float_is_the_fraction_that_was_meant() -> None:
    values = preferences_of(_read("yaml/Wholesaler"), "prof1").issues[0]

    assert isinstance(values, TableValue)
    assert [worth.value for worth in values.worth] == [1, Fraction(1, 9), 0]


def _climbed(case: NegotiationCase, party: str) -> Fraction:
    """Return the highest utility that climbing one issue at a time reaches from thirty places."""
    ids = [issue.id for issue in case.issues]
    rectangles = [
        ([(ids.index(c.issue), int(c.lowest or 0), int(c.highest or 0)) for c in i.when], i.adds)
        for i in preferences_of(case, party).interactions
    ]

    def worth(outcome: tuple[int, ...]) -> Fraction:
        pays = (a for bounds, a in rectangles if all(low <= outcome[k] <= high for k, low, high in bounds))
        return sum(pays, Fraction(0))

    best = Fraction(0)
    chance = Random(1)  # noqa: S311  # places to start from
    for _ in range(30):
        outcome = tuple(chance.randrange(10) for _ in ids)
        before = Fraction(-1)
        while worth(outcome) > before:
            before = worth(outcome)
            for k in range(len(ids)):
                outcome = max(((*outcome[:k], v, *outcome[k + 1 :]) for v in range(10)), key=worth)
        best = max(best, before)
    return best


@pytest.mark.parametrize("name", ["genius/S-1NIKFRT-1", "genius/10issues"])
def test_the_best_of_a_nonlinear_profile_is_exactly_1_as_its_maxutility_says(name: str) -> None:
    case = _read(name)

    assert [_climbed(case, party.id) for party in case.parties] == [1, 1]


def test_limit_and_discount_of_a_nonlinear_profile_are_read() -> None:
    preferences = _read("genius/S-1NIKFRT-1").preferences

    assert [(str(p.limit), str(p.discount)) for p in preferences] == [("3/5", "19/20"), ("1/2", "19/20")]
