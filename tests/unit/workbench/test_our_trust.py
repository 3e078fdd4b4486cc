"""How our trust is: what both see, whether now is the moment, and one open question."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.trust.stress import TrustTalk
from koek.workbench.our_trust import our_trust
from koek.workbench.told import Told
from unit.workbench.small_cases import TODAY, parts, small_case, with_note


def view(party: str, voice: str, step: int, **more: str) -> dict[str, object]:
    told = {"behaviour": "listen-first", "party": party, "step": step, "on": "2026-11-20"}
    return {**told, **({} if voice == party else {"according_to": voice}), **more}


def trust(*views: dict[str, object], **sections: object) -> Told:
    return our_trust(small_case(trust={"views": list(views)}, **sections), today=TODAY)


def codes(told: Told) -> tuple[str, str]:
    return told.headline.code, told.next_step.code


def test_without_anything_on_trust_you_begin_with_yourselves() -> None:
    told = our_trust(small_case(), today=TODAY)

    assert codes(told) == ("trust.not_looked_yet", "trust.step.begin")
    assert parts(told)["trust.part.start"] == ["trust.start_private"]


def test_one_side_is_not_two() -> None:
    assert codes(trust(view("us", "us", 4))) == ("trust.one_side_only", "trust.step.review")


def test_a_gap_is_asked_about_openly() -> None:
    told = trust(view("us", "us", 5), view("us", "them", 2))

    assert codes(told) == ("trust.seen_differently", "trust.step.ask")
    assert told.headline.facts["estimated"] is False


def test_a_guess_is_called_an_estimate_in_the_headline() -> None:
    assert trust(view("us", "us", 5), view("us", "them", 2, guessed_by="us")).headline.facts["estimated"]
    assert trust(view("us", "us", 4, guessed_by="them"), view("us", "them", 4)).headline.facts["estimated"]


def test_seen_alike_leaves_the_yearly_look_back() -> None:
    alike = [view("us", "us", 4), view("us", "them", 4)]
    due = [{**one, "on": "2025-11-01"} for one in alike]

    assert codes(trust(*alike)) == ("trust.no_gap_seen", "trust.step.review")
    assert codes(trust(*due))[1] == "trust.review_due"


def test_in_a_contract_fight_waiting_is_advised_but_a_gap_in_intention_never_waits() -> None:
    offers = [{"id": "one", "by": "us", "at": "2026-11-01", "outcome": {"rent": "low"}}]
    issues = [{"id": "rent", "name": "Rent", "options": ["low", "high"]}]
    case = small_case(issues=issues, offers=offers)
    wait, now = (
        our_trust(case, today=TODAY, talk=talk) for talk in (TrustTalk.REVIEW, TrustTalk.GAP_IN_INTENTION)
    )

    assert wait.next_step.code.startswith("trust.wait")
    assert now.next_step.code == "trust.step.begin"


def test_on_a_day_of_signing_nobody_rates_trust() -> None:
    signed = [{"name": "rent", "status": "agreed", "in_writing_on": TODAY.isoformat()}]
    told = trust(view("us", "us", 5), view("us", "them", 1), agreements=signed)

    assert codes(told) == ("trust.not_on_signing_day", "trust.step.another_day")
    assert list(parts(told)) == ["trust.part.moment"]


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str) -> None:
    case = case_of(name)

    assert our_trust(with_note(case), today=TODAY) == our_trust(case, today=TODAY)
