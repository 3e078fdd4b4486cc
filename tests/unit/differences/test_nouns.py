"""What a difference analysis refuses, told where it stands."""

from typing import Any

import pytest

from koek.case.reading import case_from, plain
from koek.errors import InvalidCase
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language
from unit.differences.difference_cases import case_with, judged, measure, score


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"scores": [score("trust", "us", 8)]}, "number.too_high"),
        ({"scores": [score("trust", "us", 0)]}, "number.too_low"),
        ({"scores": [score("trust", "uss", 3)]}, "party.unknown"),
        ({"scores": [score("trust", "us", 3, subject="boss")]}, "choice.unknown"),
        ({"scores": [score("trust", "us", 3, person="nobody")]}, "link.unknown"),
        ({"scores": [score("trust", "us", 3), score("trust", "us", 4)]}, "differences.scored_twice"),
        (
            {"scores": [score("trust", "us", 3), score("trust", "us", 4, according_to="us")]},
            "differences.scored_twice",
        ),
        ({"judgements": [judged(state="high")]}, "choice.unknown"),
        ({"judgements": [judged(), judged(state="harmless")]}, "differences.judged_twice"),
        ({"judgements": [judged(comes_from=["issues/none"])]}, "link.unknown"),
        ({"answers": [{"check": "granting"}, {"check": "granting"}]}, "differences.answered_twice"),
        ({"mitigations": [measure(), measure()]}, "id.duplicate"),
        ({"mitigations": [measure(owner="nobody")]}, "party.unknown"),
        ({"organisations": [{"party": "us"}]}, "key.missing"),
        ({"observations": [{"id": "o", "what": "x"}]}, "key.missing"),
        ({"observations": [{"id": "o", "on": "soon", "what": "x"}]}, "date.unreadable"),
        ({"observations": [{"id": "o", "on": "2027-01-01", "what": "x", "person": "bob"}]}, "key.unknown"),
    ],
)
def test_what_cannot_be_is_told_in_both_languages(wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidCase) as refused:
        case_with(**wrong)

    assert [mistake.code for mistake in refused.value.mistakes] == [code]
    assert all(mistake_text(refused.value.mistakes[0], language) for language in Language)


def test_the_same_may_be_said_on_another_day() -> None:
    case = case_with(scores=[score("trust", "us", 3), score("trust", "us", 4, on="2027-01-01")])

    assert case.differences is not None
    assert len(case.differences.scores) == 2


def test_an_analysis_is_read_back_as_it_was_written() -> None:
    case = case_with(scores=[score("trust", "us", 3)], judgements=[judged()], mitigations=[measure()])

    assert case_from(plain(case)) == case
