"""Power is weighed before it is used and never blocks; strength is looked at from both sides."""

from typing import Any

import pytest

from koek.method.content import MethodWord
from koek.styles.power import power_advice
from koek.styles.strength import step_word, strength_profile
from unit.readiness.preparing_cases import TODAY, all_codes, codes, small_case

KNOWLEDGE = {"name": "We know.", "party": "us", "source": "knowledge"}
CLAUSE = {"clauses": [{"id": "fair", "name": "Fair", "topic": "power", "words": "No abuse."}]}


def advice(*power: dict[str, Any], **sections: Any) -> list[str]:
    found = power_advice(small_case(power=list(power), **sections), today=TODAY)

    assert found[-1].code == "styles.look_at_strength"
    return codes(found[:-1])


def theirs(**more: Any) -> list[str]:
    return advice(KNOWLEDGE, {"name": "They pay.", "party": "them", "source": "money", **more})[1:]


def test_without_own_informal_power_the_sources_are_shown() -> None:
    missing = power_advice(small_case())[0]

    assert missing.code == "styles.no_informal_power"
    assert len(missing.because) == 5
    assert "styles.no_informal_power" in advice({**KNOWLEDGE, "source": "money"})
    assert "styles.no_informal_power" in advice({**KNOWLEDGE, "missing": "yes"})
    assert "styles.no_informal_power" not in advice(KNOWLEDGE)


def test_without_a_viewpoint_nobody_is_told_to_build_power() -> None:
    assert codes(power_advice(small_case(ours=None))) == ["styles.look_at_strength"]


@pytest.mark.parametrize(
    ("serves", "code"),
    [
        ("yes", "styles.dose_it"),
        ("no", "styles.leave_it"),
        ("partly", "styles.serves_both_unknown"),
        (None, "styles.serves_both_unknown"),
    ],
)
def test_power_is_dosed_only_where_it_serves_both(serves: str | None, code: str) -> None:
    assert advice({**KNOWLEDGE, "use": "yes", "serves_both": serves})[1] == code


def test_before_use_counter_power_and_reputation_are_weighed() -> None:
    assert advice({**KNOWLEDGE, "use": "partly", "serves_both": "yes"})[2:] == [
        "styles.counter_power_unknown",
        "styles.reputation_cost_unknown",
    ]
    weighed = {"counter_power": "They can wait.", "reputation_cost": "People talk."}

    assert advice({**KNOWLEDGE, "use": "yes", "serves_both": "yes", **weighed})[2:] == [
        "styles.counter_power",
        "styles.reputation_cost",
    ]
    assert advice({**KNOWLEDGE, "use": "no", **weighed}) == ["styles.power"]


def test_the_power_of_the_other_can_bring_both_something() -> None:
    assert theirs(brings_both="A fund.") == ["styles.power", "styles.brings_both"]
    assert theirs() == ["styles.power", "styles.ask_what_it_brings"]


def test_power_tells_where_it_comes_from_and_until_when() -> None:
    formal = {"name": "p", "party": "them", "source": "money", "until": "2026-12-31"}
    found = power_advice(small_case(power=[KNOWLEDGE, formal]), today=TODAY)

    assert codes(found[0].because) == ["styles.power_informal"]
    assert codes(found[1].because) == ["styles.power_formal", "styles.power_until"]


def test_power_that_ended_is_past() -> None:
    assert theirs(until="2026-11-21") == ["styles.power_past"]
    assert theirs(until="2026-11-22")[0] == "styles.power"


def test_a_lack_of_power_does_not_block_and_says_a_step() -> None:
    assert theirs(missing="yes") == ["styles.power_missing", "styles.build_power"]
    assert theirs(missing="yes", source="xyz", blocks="Everything.") == [
        "styles.power_missing",
        "styles.power_blocks",
        "method.unknown_item",
    ]


def test_power_of_an_unknown_source_is_still_told() -> None:
    assert theirs(source="mony", brings_both="x") == [
        "styles.power",
        "styles.brings_both",
        "method.unknown_item_near",
    ]


def test_a_fear_of_losing_influence_asks_for_a_clause() -> None:
    assert theirs(fear="Being cut.")[-1] == "styles.fear_without_clause"
    covered = {**KNOWLEDGE, "fear": "Being cut.", "clause": "fair"}

    assert advice(covered, relation=CLAUSE)[-1] == "styles.fear_covered"


def strength(party: str, step: int, **more: str) -> dict[str, str]:
    made = {"party": party, "strength": "solving", "step": str(step), **more}
    return {"id": "-".join(made.values()).replace(" ", "-"), **made}


def profile(*views: dict[str, str]) -> list[str]:
    return codes(strength_profile(small_case(strengths=list(views))).findings)


def test_the_profile_has_a_row_per_party_and_strength() -> None:
    found = strength_profile(small_case())

    assert len(found.rows) == 10
    assert codes(found.findings) == ["styles.no_strengths"]


def test_a_strength_is_offered_and_one_seen_from_outside_is_an_estimate() -> None:
    own, seen = strength_profile(
        small_case(strengths=[strength("us", 4), strength("them", 5, according_to="us")])
    ).findings

    assert (own.facts["estimated"], own.facts["step"]) == (False, "styles.step.strong")
    assert (seen.facts["estimated"], seen.facts["step"]) == (True, "styles.step.very")
    assert profile(strength("us", 3)) == []


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        (2, 4, ["styles.strength", "styles.strength_seen_more"]),
        (3, 1, ["styles.strength_seen_less"]),
        (3, 2, []),
    ],
)
def test_views_that_lie_apart_are_a_question(own: int, other: int, expected: list[str]) -> None:
    assert profile(strength("us", own), strength("us", other, according_to="them")) == expected


def test_where_all_are_low_you_build_together() -> None:
    low = strength_profile(small_case(strengths=[strength("us", 2), strength("them", 1)]))

    assert codes(low.findings) == ["styles.build_together"]
    assert low.findings[0].facts["step"] == MethodWord("strengths", "solving", "grow")
    assert profile(strength("us", 2), strength("them", 3)) == []
    assert profile(strength("us", 2)) == []


@pytest.mark.parametrize(
    ("first", "second", "step"),
    [
        ("2026-10-02", "2026-10-01", 1),
        ("2026-10-01", "2026-10-02", 5),
        ("2026-10-01", "2026-10-01", 5),
        ("2026-10-01", None, 1),
        (None, "2026-10-01", 5),
        (None, None, 5),
    ],
)
def test_of_one_voice_the_newest_view_counts(first: str | None, second: str | None, step: int) -> None:
    dated = [{"on": day} if day else {} for day in (first, second)]
    views = [strength("us", 1, **dated[0]), strength("us", 5, **dated[1])]
    own = strength_profile(small_case(strengths=views)).rows[1].own

    assert own is not None
    assert own.step == step


def test_an_unknown_strength_is_named() -> None:
    assert profile({**strength("us", 3), "strength": "solvin"}) == ["method.unknown_item_near"]


def test_steps_have_words() -> None:
    assert [step_word(step) for step in range(1, 6)] == [
        f"styles.step.{word}" for word in ("hardly", "little", "fair", "strong", "very")
    ]
    assert list(all_codes(power_advice(small_case())))[-1] == "styles.look_at_strength"
