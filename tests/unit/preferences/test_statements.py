"""Whose word counts, seen by whom."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Preferences
from koek.case.reading import case_from
from koek.errors import MissingPreferences
from koek.preferences.statements import preference_statements

OWN = None


def case_with(*tellers: tuple[str, str | None], ours: str | None = None) -> NegotiationCase:
    content: dict[str, Any] = {
        "koek": "1",
        "title": "A test",
        "parties": ["us", "them", "neighbours"],
        "preferences": [{"party": party, "according_to": teller} for party, teller in tellers],
    }
    return case_from({**content, **({"ours": ours} if ours else {})})


def voices(case: NegotiationCase, viewpoint: str | None = None) -> dict[str, str | None]:
    return {p: s.according_to for p, s in preference_statements(case, viewpoint).items()}


EVERYBODY = (("us", OWN), ("them", OWN), ("neighbours", OWN))


def test_without_a_viewpoint_everybody_speaks_for_itself() -> None:
    assert voices(case_with(*EVERYBODY, ("them", "us"))) == {"us": OWN, "them": OWN, "neighbours": OWN}


def test_the_order_is_that_of_the_parties() -> None:
    assert list(voices(case_with(*reversed(EVERYBODY)))) == ["us", "them", "neighbours"]


def test_without_a_viewpoint_an_estimate_is_better_than_nothing() -> None:
    case = case_with(("us", OWN), ("neighbours", OWN), ("them", "neighbours"), ("them", "us"))

    assert voices(case)["them"] == "neighbours"


def test_seen_by_a_party_its_own_estimates_come_first() -> None:
    case = case_with(*EVERYBODY, ("them", "us"), ("us", "them"))

    assert voices(case, "us") == {"us": OWN, "them": "us", "neighbours": OWN}
    assert voices(case, "them") == {"us": "them", "them": OWN, "neighbours": OWN}


def test_the_case_says_whose_eyes_are_ours() -> None:
    case = case_with(*EVERYBODY, ("them", "us"), ours="us")

    assert voices(case)["them"] == "us"
    assert voices(case, "neighbours")["them"] is OWN


def test_an_estimate_of_a_third_party_does_not_count_for_us() -> None:
    case = case_with(("us", OWN), ("neighbours", OWN), ("them", "neighbours"))

    with pytest.raises(MissingPreferences) as missing:
        preference_statements(case, "us")
    assert missing.value.facts == {"parties": ("them",)}


def test_all_parties_that_nothing_is_known_of_are_named() -> None:
    with pytest.raises(MissingPreferences) as missing:
        preference_statements(case_with(("them", OWN)))
    assert missing.value.facts == {"parties": ("us", "neighbours")}


def test_a_party_that_names_itself_makes_no_estimate() -> None:
    told = [Preferences(party="us", according_to=teller) for teller in (None, "us", "them")]

    assert [statement.is_estimate for statement in told] == [False, False, True]
