"""Numbers and amounts as Python holds them, and what cannot be one."""

from decimal import Decimal
from fractions import Fraction

import pytest

from koek.case.issues import WholeNumberIssue
from koek.case.numbers import exact
from koek.case.preferences import TriangularValue
from koek.errors import FormatError, Mistake


def test_a_double_stands_for_the_text_it_prints() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert exact(1 / 3) == Fraction(1, 3)
    assert exact(Decimal("0.10")) == Fraction(1, 10)


def test_a_truth_value_is_no_number() -> None:
    with pytest.raises(TypeError):
        exact(written=True)


def test_a_word_is_no_number_on_an_issue() -> None:
    issue = WholeNumberIssue(id="days", name="days", kind="whole", lowest=Fraction(1), highest=Fraction(3))

    assert issue.option_id("two") is None
    assert issue.option_id("2.0") == "2"


def test_a_peak_lies_between_its_ends() -> None:
    with pytest.raises(ValueError, match="peak"):
        TriangularValue.model_validate(
            {"issue": "days", "kind": "triangular", "lowest": "1", "peak": "9", "highest": "3"}
        )


def test_an_error_about_a_file_shows_its_mistakes_to_a_programmer() -> None:
    assert "yaml.tab" in str(FormatError((Mistake("yaml.tab"),)))
