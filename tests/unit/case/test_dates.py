"""Days of a negotiation: as people write them, and near enough to be meant."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from koek.case.offers import Offer
from koek.case.reading import case_from
from koek.errors import InvalidCase
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language


def _offer(at: object) -> Offer:
    return Offer.model_validate({"id": "o", "by": "us", "at": at, "outcome": {}})


def _wrong(**sections: Any) -> InvalidCase:
    with pytest.raises(InvalidCase) as caught:
        case_from({"koek": "1", "title": "Small", "parties": ["us", "them"], **sections})
    return caught.value


@pytest.mark.parametrize("day", ["1900-01-01", " 2026-11-22 ", "2200-12-31"])
def test_a_day_from_1900_to_2200_is_taken_as_it_is(day: str) -> None:
    assert _offer(day).at == date.fromisoformat(day.strip())
    assert _offer(date.fromisoformat(day.strip())).at == date.fromisoformat(day.strip())


def test_an_instant_is_kept_in_utc() -> None:
    assert _offer("2026-11-22T14:00:00+01:00").at == datetime(2026, 11, 22, 13, tzinfo=UTC)
    assert _offer(datetime(2026, 11, 22, 13, tzinfo=UTC)).at == datetime(2026, 11, 22, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("1500-01-01", "date.far_away"),
        ("1899-12-31", "date.far_away"),
        ("2201-01-01", "date.far_away"),
        (date(1500, 1, 1), "date.far_away"),
        ("0001-01-01T00:00:00+10:00", "date.far_away"),
        ("9999-12-31T23:59:00-10:00", "date.far_away"),
        ("2026-02-30", "date.unreadable"),
        ("2026-02-30T10:00:00Z", "date.unreadable"),
        ("tomorrow", "date.unreadable"),
        (7, "date.unreadable"),
        ("2026-11-22T10:00:00", "moment.without_zone"),
    ],
)
def test_a_day_that_cannot_be_meant_is_refused(day: object, code: str) -> None:
    offers = [{"id": "o", "by": "us", "at": day, "outcome": {}}]

    assert [mistake.code for mistake in _wrong(offers=offers).mistakes] == [code]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.DUTCH,
            "1500-01-01 kan geen dag van deze onderhandeling zijn. Neem een jaar van 1900 tot en met 2200.",
        ),
        (Language.ENGLISH, "1500-01-01 cannot be a day of this negotiation. Use a year from 1900 to 2200."),
    ],
)
def test_it_says_kindly_which_years_there_are(language: Language, sentence: str) -> None:
    (mistake,) = _wrong(meetings=[{"name": "First talk", "on": "1500-01-01"}]).mistakes

    assert mistake_text(mistake, language).endswith(sentence)
