"""Mandate cards, what lies outside the authority at the table, and the check before talks."""

from typing import Any

import pytest

from koek.case.limits import LimitKind
from koek.case.negotiation_case import NegotiationCase
from koek.errors import InvalidCase
from koek.preferences.feasibility import feasible_options
from koek.readiness.mandate import CardState, mandate_cards, mandate_limits, outside_mandate
from koek.readiness.pre_check import interest_ranges, pre_check
from unit.readiness.preparing_cases import BINDS, TODAY, codes, person, small_case


def reach(who: str, issue: str, **bounds: Any) -> dict[str, Any]:
    return {"id": f"{who}-{issue}", "name": "reach", "person": who, "issue": issue, **bounds}


def with_people(*ours: dict[str, Any], **sections: Any) -> NegotiationCase:
    parties = [{"id": "us", "name": "Us", "people": list(ours)}, {"id": "them", "name": "Them"}]
    return small_case(parties=parties, **sections)


@pytest.mark.parametrize(
    ("mandate", "state", "code"),
    [
        ({}, CardState.OPEN, "readiness.mandate_unknown"),
        ({"may_bind": "yes"}, CardState.OPEN, "readiness.mandate_unconfirmed"),
        ({**BINDS, "confirmed_on": "2026-12-01"}, CardState.OPEN, "readiness.mandate_unconfirmed"),
        ({"may_bind": "no"}, CardState.CANNOT_BIND, "readiness.cannot_bind"),
        (BINDS, CardState.CAN_BIND, "readiness.can_bind"),
        ({**BINDS, "confirmed_on": "2025-11-21"}, CardState.CAN_BIND, "readiness.mandate_old"),
        ({**BINDS, "confirmed_on": "2025-11-22"}, CardState.CAN_BIND, "readiness.can_bind"),
    ],
)
def test_a_card_is_red_until_it_is_answered(mandate: dict[str, str], state: CardState, code: str) -> None:
    (card,) = mandate_cards(with_people(person("ann", **mandate)), TODAY)

    assert card.state is state
    assert codes(card.findings) == [code]


def test_a_card_tells_who_decides_beyond_a_reach() -> None:
    reaches = [
        reach("ann", "price", at_most="20", beyond="the board"),
        reach("ann", "term", options=["short"]),
    ]
    card = mandate_cards(small_case(mandate_reach=reaches), TODAY)[0]

    assert codes(card.findings) == ["readiness.can_bind", "readiness.beyond", "readiness.beyond_unknown"]


def test_a_reach_becomes_a_hard_limit_and_takes_options_away() -> None:
    reaches = [reach("ann", "price", at_most="20"), reach("ann", "term", options=["long", "short"])]
    case = small_case(mandate_reach=reaches)
    within = case.model_copy(update={"hard_limits": mandate_limits(case)})

    assert feasible_options(within)["price"] == ("0", "10", "20")
    assert [(o.party, o.issue, o.options) for o in outside_mandate(case)] == [
        ("us", "price", ("30", "40")),
        ("us", "term", ("open",)),
    ]
    assert {limit.kind for limit in within.hard_limits} == {LimitKind.RED_LINE}


def test_a_reach_on_an_issue_without_steps_gives_a_limit_but_no_list() -> None:
    case = small_case(mandate_reach=[reach("ann", "share", at_least="1/2")])

    assert len(mandate_limits(case)) == 1
    assert outside_mandate(case) == ()


def test_of_two_deciders_the_widest_reach_counts() -> None:
    two = (person("ann", **BINDS), person("art", **BINDS))
    reaches = [
        reach("ann", "price", at_least="10", at_most="20"),
        reach("art", "price", at_least="0", at_most="30"),
        reach("ann", "term", options=["short"]),
        reach("art", "term", options=["long", "short"]),
    ]
    price, term = mandate_limits(with_people(*two, mandate_reach=reaches))

    assert price.at_least == 0
    assert price.at_most == 30
    assert term.options == ("short", "long")


def test_a_decider_without_a_reach_makes_the_issue_free() -> None:
    two = (person("ann", **BINDS), person("art", **BINDS))
    case = with_people(*two, mandate_reach=[reach("ann", "price", at_most="20")])

    assert mandate_limits(case) == ()
    assert len(mandate_limits(case, ["ann"])) == 1


def test_an_open_side_of_a_reach_stays_open() -> None:
    two = (person("ann", **BINDS), person("art", **BINDS))
    reaches = [reach("ann", "price", at_most="20"), reach("art", "price", at_least="10")]
    (limit,) = mandate_limits(with_people(*two, mandate_reach=reaches))

    assert (limit.at_least, limit.at_most, limit.options) == (None, None, ())


def test_somebody_who_cannot_decide_or_is_absent_sets_no_limit() -> None:
    case = small_case(
        mandate_reach=[reach("art", "price", at_most="20"), reach("bob", "price", at_least="10")]
    )

    assert [limit.party for limit in mandate_limits(case)] == ["them"]
    assert mandate_limits(case, ["ann"]) == ()


def test_a_limit_never_takes_an_id_that_is_there() -> None:
    taken = {
        "id": "mandate-1",
        "name": "cash",
        "party": "us",
        "kind": "cash",
        "issue": "price",
        "at_most": "30",
    }
    case = small_case(hard_limits=[taken], mandate_reach=[reach("ann", "price", at_most="20")])

    assert [limit.id for limit in mandate_limits(case)] == ["mandate-2"]


def test_a_reach_must_fit_its_issue() -> None:
    with pytest.raises(InvalidCase) as wrong:
        small_case(mandate_reach=[reach("ann", "term", options=["never"])])

    assert [mistake.code for mistake in wrong.value.mistakes] == ["option.unknown"]


PREPARED = {
    "preferences": [{"party": "us", "limit": "1", "target": "2", "issues": []}],
    "alternatives": [{"name": "wait", "party": "us"}],
    "first_talk": {"goal": "to know"},
}


def test_everything_answered_means_ready() -> None:
    check = pre_check(small_case(**PREPARED), TODAY)

    assert check.ready
    assert codes(check.settled) == ["readiness.goal", "readiness.no_emotions"]


def test_what_is_missing_is_to_do() -> None:
    check = pre_check(with_people(person("ann", may_bind="no")), TODAY)

    assert not check.ready
    assert codes(check.to_do) == [
        "readiness.nobody_can_bind",
        "readiness.nobody_named",
        "readiness.no_goal",
        "readiness.no_limit",
        "readiness.no_target",
        "readiness.no_alternative",
    ]


def test_a_red_card_alone_keeps_it_from_ready() -> None:
    parties = [
        {"id": "us", "name": "Us", "people": [person("ann", **BINDS), person("art")]},
        {"id": "them", "name": "Them", "people": [person("bob", **BINDS)]},
    ]
    check = pre_check(small_case(parties=parties, **PREPARED), TODAY)

    assert check.to_do == ()
    assert not check.ready


def test_nobody_sure_to_decide_yet_is_said_as_such() -> None:
    assert "readiness.nobody_yet" in codes(pre_check(with_people(person("ann")), TODAY).to_do)


def test_without_a_viewpoint_no_limits_are_asked() -> None:
    case = small_case(ours=None)

    assert "readiness.no_limit" not in codes(pre_check(case, TODAY).to_do)
    assert "readiness.no_limit" in codes(pre_check(case, TODAY, "them").to_do)


@pytest.mark.parametrize(
    ("emotion", "code", "settled"),
    [
        ({}, "readiness.emotion_undecided", False),
        ({"raise_it": "unknown"}, "readiness.emotion_undecided", False),
        ({"raise_it": "no"}, "readiness.emotion_rests", True),
        ({"raise_it": "yes", "by": "ann"}, "readiness.emotion_who_when", False),
        ({"raise_it": "yes", "when": "at once"}, "readiness.emotion_who_when", False),
        ({"raise_it": "yes", "by": "ann", "when": "at once"}, "readiness.emotion_raised", True),
    ],
)
def test_a_feeling_is_raised_by_somebody_at_some_moment_or_rests(
    emotion: dict[str, str],
    code: str,
    settled: bool,  # noqa: FBT001  # what the test is about
) -> None:
    talk = {"goal": "to know", "emotions": [{"name": "the quarrel", **emotion}]}
    check = pre_check(small_case(**{**PREPARED, "first_talk": talk}), TODAY)

    assert (code in codes(check.settled)) is settled
    assert (code in codes(check.to_do)) is not settled


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"hoped_for": "much", "at_least": "some"}, "readiness.interest_range"),
        ({"hoped_for": "much"}, "readiness.interest_no_least"),
        ({"at_least": "some"}, "readiness.interest_no_most"),
        ({}, "readiness.interest_no_range"),
    ],
)
def test_an_interest_has_a_most_and_a_least(wanted: dict[str, str], code: str) -> None:
    interests = [{"name": "calm", "party": "us", **wanted}, {"name": "speed", "party": "them"}]

    assert codes(interest_ranges(small_case(interests=interests))) == [code]


def test_without_own_interests_that_is_the_step() -> None:
    assert codes(interest_ranges(small_case())) == ["readiness.no_own_interests"]


def test_what_is_hoped_for_and_just_enough_in_words_are_a_target_and_a_limit() -> None:
    def missing(**interest: str) -> set[str]:
        case = small_case(interests=[{"name": "rest", "party": "us", **interest}])
        return set(codes(pre_check(case, TODAY).to_do)) & {"readiness.no_limit", "readiness.no_target"}

    assert missing() == {"readiness.no_limit", "readiness.no_target"}
    assert missing(at_least="every other week") == {"readiness.no_target"}
    assert missing(hoped_for="every week") == {"readiness.no_limit"}
    assert missing(at_least="a", hoped_for="b", according_to="them") == missing()
