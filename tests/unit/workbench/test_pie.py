"""The pie: what everybody gains over its alternative, before and after."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.errors import NoZoneOfAgreement
from koek.workbench.pie import GrowingPie, NoPie, Pie, PieUnit, Slice, growing_pie
from unit.charts.cases import negotiation, solved

WORTHS = {"ada": 20, "bob": 10}


def test_with_money_a_slice_is_an_amount_over_the_alternative() -> None:
    best = solved(negotiation(worths=WORTHS))
    pie = growing_pie(best, (Fraction(100), Fraction(40)))

    assert pie.unit is PieUnit.MONEY
    assert pie.after == Pie((Slice("ada", Fraction(80)), Slice("bob", Fraction(30))))
    assert pie.after.size == 110
    assert pie.before is None


def test_without_money_a_slice_is_the_part_of_what_a_party_could_gain() -> None:
    best = solved(negotiation(worths=WORTHS, money=False))
    most = best.most_to_gain
    pie = growing_pie(best, (Fraction(100), Fraction(40)), before=(Fraction(20), Fraction(10)))

    assert pie.unit is PieUnit.OWN_SCALE
    assert [piece.gain for piece in pie.after.slices] == [80 / most[0], 30 / most[1]]
    assert pie.before == Pie((Slice("ada", Fraction(0)), Slice("bob", Fraction(0))))


def test_a_party_that_cannot_gain_has_an_empty_slice() -> None:
    best = solved(negotiation("ada", "cor", money=False, worths={"ada": 0, "cor": 60}))
    pie = growing_pie(best, (Fraction(100), Fraction(60)))

    assert pie.after.slices[1].gain == 0


@pytest.mark.parametrize("below", ["before", "after"])
def test_there_is_no_pie_when_somebody_is_below_its_alternative(below: str) -> None:
    best = solved(negotiation(worths=WORTHS))
    fine, poor = (Fraction(60), Fraction(70)), (Fraction(140), Fraction(0))
    before, after = (poor, fine) if below == "before" else (fine, poor)

    with pytest.raises(NoPie) as found:
        growing_pie(best, after, before=before)

    assert found.value.facts["parties"] == ("bob",)


def test_there_is_no_pie_without_room_for_agreement() -> None:
    best = solved(negotiation(worths={"ada": 139, "bob": 119}))

    with pytest.raises(NoZoneOfAgreement):
        growing_pie(best, (Fraction(140), Fraction(119)))


def test_the_pie_tells_what_is_estimated() -> None:
    best = solved(negotiation(worths=WORTHS, estimated=True))

    assert growing_pie(best, (Fraction(100), Fraction(40))).estimated == ("bob",)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [((1, 2), (1, 3), True), ((1, 2), (1, 2), False), ((1, 2), (5, 1), False), (None, (1, 1), False)],
)
def test_everyone_gains_when_one_wins_and_none_loses(
    before: tuple[int, int] | None, after: tuple[int, int], *, expected: bool
) -> None:
    def pie(gains: tuple[int, int]) -> Pie:
        return Pie((Slice("a", Fraction(gains[0])), Slice("b", Fraction(gains[1]))))

    growing = GrowingPie(PieUnit.MONEY, pie(before) if before else None, pie(after))

    assert growing.everyone_gains is expected


@given(st.integers(0, 79), st.integers(0, 109))
def test_slices_add_up_to_the_pie(ada: int, bob: int) -> None:
    best = solved(negotiation(worths=WORTHS))
    pie = growing_pie(best, (Fraction(20 + ada, 3) + Fraction(40, 3), Fraction(10 + bob)))

    assert pie.after.size == Fraction(ada, 3) + bob
