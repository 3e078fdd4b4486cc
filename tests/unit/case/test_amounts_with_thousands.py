"""A point that parts thousands is never read as a decimal point."""

from typing import Any

import pytest

from koek.case.reading import case_from
from koek.errors import InvalidCase


def case_with(**price: str) -> dict[str, Any]:
    """Return a case with a price, and one person with an authority in money."""
    issue = {"name": "Price", "kind": "money", "lowest": "10", "highest": "1000000", "step": "10", **price}
    return {"koek": "1", "title": "Pools", "parties": ["us", "them"], "issues": [issue]}


@pytest.mark.parametrize("field", ["lowest", "highest", "step"])
@pytest.mark.parametrize(
    ("written", "whole", "small"), [("180.000", "180000", "180"), ("2.500", "2500", "2.5")]
)
def test_an_amount_that_can_be_read_in_two_ways_is_refused(
    field: str, written: str, whole: str, small: str
) -> None:
    with pytest.raises(InvalidCase) as wrong:
        case_from(case_with(**{field: written}))
    mistake = next(one for one in wrong.value.mistakes if one.place.path == ("issues", 0, field))

    assert mistake.code == "money.thousands"
    assert mistake.facts == {"value": written, "whole": whole, "small": small}


@pytest.mark.parametrize("written", ["0.125", "0.120", "1.125", "12.50", "1800.000"])
def test_an_amount_that_can_be_read_in_one_way_is_read(written: str) -> None:
    assert case_from(case_with(lowest=written, highest="2000", step="1")).issues


def test_what_somebody_may_decide_up_to_is_looked_at_too() -> None:
    content = case_with()
    person = {"name": "Marloes", "mandate": {"may_bind": "yes", "up_to": "250.000"}}
    content["parties"] = [{"name": "us", "people": [person]}, "them"]

    with pytest.raises(InvalidCase) as wrong:
        case_from(content)
    assert [mistake.code for mistake in wrong.value.mistakes] == ["money.thousands"]
