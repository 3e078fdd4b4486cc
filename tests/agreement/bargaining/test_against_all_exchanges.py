"""Trades are the best of all changes on one to four issues that fit "you give this, you get that"."""

from collections import defaultdict
from fractions import Fraction
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.frontier.enumeration import Table, tables
from koek.bargaining.trades import trades
from koek.case.choices import Choice
from unit.bargaining.problems import problem_of

Roles = tuple[tuple[int, int], frozenset[str], frozenset[str]]
Change = tuple[int, int]


@st.composite
def offers(draw: st.DrawFn) -> tuple[Table, list[int], list[Fraction]]:
    """Draw a space, an offer in it and the scales of its parties, some of whom can gain nothing."""
    parties = draw(st.integers(2, 4))
    table = draw(tables(parties, most_issues=5).filter(bool))
    table = [[row[:parties] for row in issue[:3]] for issue in table]
    offer = [draw(st.integers(0, len(issue) - 1)) for issue in table]
    scales = draw(
        st.lists(
            st.sampled_from([Fraction(0), Fraction(1), Fraction(5, 3)]), min_size=parties, max_size=parties
        )
    )
    return table, offer, scales


def changes_on(table: Table, offer: list[int], issue: int) -> dict[Change, list[Fraction]]:
    """Return what each other option does to everyone, without those that another one beats for all."""
    rows = table[issue]
    gains = {
        (issue, option): [
            after - before for after, before in zip(rows[option], rows[offer[issue]], strict=True)
        ]
        for option in range(len(rows))
        if option != offer[issue]
    }
    return {
        change: gain
        for change, gain in gains.items()
        if not any(
            other != gain and all(a >= b for a, b in zip(other, gain, strict=True))
            for other in gains.values()
        )
    }


def role(gain: list[Fraction], mine: int, yours: int) -> str:
    if gain[mine] > 0 and gain[yours] > 0:
        return "both"
    if gain[yours] > 0:
        return "give"
    return "get" if gain[mine] > 0 else "nothing"


def all_exchanges(
    table: Table, offer: list[int], scales: list[Fraction], *, money: bool
) -> dict[Roles, Fraction]:
    """Return, for every pair and roles of issues, the largest smaller gain of all changes that fit."""
    found: defaultdict[Roles, Fraction] = defaultdict(Fraction)
    scales = [Fraction(1)] * len(scales) if money else scales
    per_issue = [changes_on(table, offer, issue) for issue in range(len(table))]
    for mine, yours in combinations(range(len(scales)), 2):
        if not (scales[mine] and scales[yours]):
            continue
        for size in range(1, 5):
            for chosen in combinations(per_issue, size):
                for changes in product(*(options.items() for options in chosen)):
                    roles = [role(gain, mine, yours) for _, gain in changes]
                    gives, gets = roles.count("give"), roles.count("get")
                    exchange = 1 <= gives <= 2 and 1 <= gets <= 2 and gives + gets == size
                    if not exchange and roles != ["both"]:
                        continue
                    total = [
                        sum(column, Fraction(0)) for column in zip(*(g for _, g in changes), strict=True)
                    ]
                    score = min(total[mine] / scales[mine], total[yours] / scales[yours])
                    if score > 0 and min(total) >= 0:
                        sides: dict[str, set[str]] = {"give": set(), "get": set(), "both": set()}
                        for ((issue, _), _), part in zip(changes, roles, strict=True):
                            sides[part].add(f"i{issue}")
                        key = (
                            (mine, yours),
                            frozenset(sides["give"]),
                            frozenset(sides["get"] | sides["both"]),
                        )
                        found[key] = max(found[key], score)
    return dict(found)


@settings(max_examples=settings().max_examples // 2)
@given(drawn=offers(), money=st.booleans())
def test_for_all_roles_of_issues_the_best_exchange_is_found(
    drawn: tuple[Table, list[int], list[Fraction]], *, money: bool
) -> None:
    table, offer, scales = drawn
    problem = problem_of(table, money=money)
    standing = tuple(Choice(issue=f"i{i}", option=f"o{o}") for i, o in enumerate(offer))

    found = trades(problem, standing, scales)

    keys = [
        (
            trade.between,
            frozenset(move.change.issue for move in trade.gives),
            frozenset(move.change.issue for move in trade.gets),
        )
        for trade in found
    ]
    assert len(set(keys)) == len(keys)
    assert {key: trade.score for key, trade in zip(keys, found, strict=True)} == all_exchanges(
        table, offer, scales, money=money
    )
    assert [(-trade.score, trade.ease) for trade in found] == sorted(
        (-trade.score, trade.ease) for trade in found
    )
    for trade in found:
        after, before = problem.utility(trade.outcome(standing)), problem.utility(standing)
        assert tuple(a - b for a, b in zip(after, before, strict=True)) == trade.gains
        assert min(trade.gains) >= 0
        assert min(trade.gains[party] for party in trade.between) > 0
