"""Style lines, the mirror, profiles as ranges, and the test before the hard line."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import StyleKind
from koek.errors import InvalidCase
from koek.method.content import METHOD, Method, MethodWord
from koek.styles.hard_line import HardLineVerdict, hard_line_test
from koek.styles.lines import latest, style_lines
from koek.styles.mirror import Mirror, mirror, what_to_do_differently
from koek.styles.profiles import nearest_profiles
from koek.styles.self_check import self_check
from unit.readiness.preparing_cases import codes, small_case

SCALES = METHOD.ids("style_scales")


def view(identifier: str, places: tuple[int | None, ...], **more: str) -> dict[str, Any]:
    positions = [{"scale": s, "value": str(p)} for s, p in zip(SCALES, places, strict=False) if p is not None]
    return {"id": identifier, "party": "us", "positions": positions, **more}


def places(*values: int | None) -> dict[str, int | None]:
    return dict(zip(SCALES, values, strict=True))


def reflected(*views: dict[str, Any]) -> Mirror:
    (reflection,) = mirror(small_case(styles=list(views)))
    return reflection


def test_a_line_has_a_place_on_every_scale_or_none() -> None:
    (line,) = style_lines(small_case(styles=[view("a", (4, None, 2, 1), person="ann")])).lines

    assert dict(line.positions) == places(4, None, 2, 1)
    assert (line.person, line.estimated) == ("Ann", False)


@pytest.mark.parametrize(
    ("more", "estimated"),
    [
        ({"kind": "as_seen", "seen_by": "them"}, True),
        ({"kind": "as_seen"}, True),
        ({"seen_by": "us"}, False),
        ({"kind": "wanted"}, False),
    ],
)
def test_what_another_saw_is_an_estimate(
    more: dict[str, str],
    estimated: bool,  # noqa: FBT001  # what the test is about
) -> None:
    (line,) = style_lines(small_case(styles=[view("a", (4,), **more)])).lines

    assert line.estimated is estimated


def test_an_unknown_scale_is_named_and_left_out() -> None:
    odd = {"id": "a", "party": "us", "positions": [{"scale": "powers", "value": "3"}]}
    found = style_lines(small_case(styles=[odd]))

    assert codes(found.findings) == ["method.unknown_item_near"]
    assert dict(found.lines[0].positions) == places(None, None, None, None)


def test_two_places_on_one_scale_are_a_mistake() -> None:
    twice = [{"scale": "power", "value": "3"}, {"scale": "power", "value": "4"}]
    with pytest.raises(InvalidCase) as wrong:
        small_case(styles=[{"id": "a", "party": "us", "positions": twice}])

    assert [mistake.code for mistake in wrong.value.mistakes] == ["styles.position_twice"]


def test_the_newest_line_of_a_kind_counts() -> None:
    views = [
        view("new", (1,), on="2026-10-02"),
        view("old", (2,), on="2026-10-01"),
        view("undated", (3,)),
        view("other", (4,), on="2026-10-09", kind="wanted"),
    ]
    lines = style_lines(small_case(styles=views)).lines
    newest = latest(lines, StyleKind.SELF)

    assert newest is not None
    assert newest.id == "new"
    assert latest(lines, StyleKind.AS_SEEN) is None


@pytest.mark.parametrize(
    ("positions", "profiles"),
    [
        (places(1, 1, 1, 1), ("blue",)),
        (places(7, 7, 7, 7), ("red",)),
        (places(5, 4, 3, 2), ("green",)),
        (places(4, 4, 4, 4), ("green",)),
        (places(2, 2, 2, None), ("blue",)),
        (places(7, 1, 7, 1), ()),
        (places(7, 7, None, None), ()),
    ],
)
def test_a_profile_is_near_within_one_step_per_scale(
    positions: dict[str, int | None], profiles: tuple[str, ...]
) -> None:
    assert nearest_profiles(positions).profiles == profiles


def test_profiles_that_tie_are_all_named_with_their_risk() -> None:
    twin = {scale: [1, 3] for scale in SCALES}
    found = nearest_profiles(places(2, 2, 2, 2), Method({"style_profiles": {"twin": twin}}))

    assert found.profiles == ("blue", "twin")
    assert [codes(finding.because) for finding in found.findings] == [["styles.risk", "styles.instead"]] * 2


def test_too_little_or_in_between_is_said() -> None:
    assert codes(nearest_profiles({}).findings) == ["styles.too_few_positions"]
    assert codes(nearest_profiles(places(7, 1, 7, 1)).findings) == ["styles.between_profiles"]


def test_the_mirror_shows_self_seen_and_wanted_with_the_gaps() -> None:
    reflection = reflected(
        view("self", (4, 3, 3, 2)),
        view("seen", (6, 3, 4, None), kind="as_seen", seen_by="them"),
        view("want", (5, 2, 3, 1), kind="wanted"),
    )

    assert [scale.seen_gap for scale in reflection.scales] == [2, 0, 1, None]
    assert [scale.wanted_gap for scale in reflection.scales] == [1, -1, 0, -1]
    assert codes(reflection.findings) == ["styles.seen_otherwise"]
    assert reflection.findings[0].facts["pole"] == MethodWord("style_scales", "interests", "right")
    assert reflection.nearest.profiles == ("green",)


def test_the_pole_to_which_somebody_is_seen_is_named() -> None:
    reflection = reflected(view("self", (6,)), view("seen", (2,), kind="as_seen"))

    assert reflection.findings[0].facts["pole"] == MethodWord("style_scales", "interests", "left")


def test_without_an_own_view_the_gap_starts_from_what_is_seen() -> None:
    reflection = reflected(view("seen", (6,), kind="as_seen"), view("want", (4,), kind="wanted"))

    assert reflection.scales[0].wanted_gap == -2
    assert reflection.scales[1].wanted_gap is None
    assert reflection.findings[-1].facts["missing"] == ("styles.kind.self",)


def test_each_person_and_party_has_a_mirror_of_its_own() -> None:
    views = [view("a", (4,)), view("b", (4,), person="ann"), {**view("c", (4,)), "party": "them"}]
    whose = [(m.party, m.person) for m in mirror(small_case(styles=views))]

    assert whose == [("us", None), ("us", "Ann"), ("them", None)]


def test_what_to_do_differently_starts_with_the_widest_gap() -> None:
    reflection = reflected(view("self", (4, 3, 3, 6)), view("want", (5, 2, 3, 2), kind="wanted"))
    steps = [finding.facts["step"] for finding in what_to_do_differently(reflection)]

    assert steps == [
        MethodWord("style_scales", "flexibility", "to-left"),
        MethodWord("style_scales", "interests", "to-right"),
        MethodWord("style_scales", "power", "to-left"),
    ]


def test_without_a_wanted_style_nothing_has_to_be_different() -> None:
    assert what_to_do_differently(reflected(view("self", (4, 3, 3, 6)))) == ()


def line_case(**answers: str) -> NegotiationCase:
    given = [{"question": q.replace("_", "-"), "answer": answer} for q, answer in answers.items()]
    return small_case(hard_line={"answers": given})


FINE = {"odds": "yes", "next_round": "no", "revenge": "no", "reputation": "no", "other_way": "no"}


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ({}, HardLineVerdict.NOT_TESTED),
        ({"odds": "unknown"}, HardLineVerdict.NOT_TESTED),
        ({"odds": "yes"}, HardLineVerdict.STILL_OPEN),
        ({"odds": "partly"}, HardLineVerdict.SPEAKS_AGAINST),
        ({**FINE, "revenge": "yes"}, HardLineVerdict.SPEAKS_AGAINST),
        (FINE, HardLineVerdict.NOTHING_AGAINST),
    ],
)
def test_one_answer_against_is_enough(answers: dict[str, str], verdict: HardLineVerdict) -> None:
    found = hard_line_test(line_case(**answers))

    assert found.verdict is verdict
    assert found.findings[0].code == f"styles.hard_line.{verdict.value}"


def test_open_questions_are_asked_and_reasons_told() -> None:
    given = [{"question": "odds", "answer": "no", "reason": "They are strong."}, {"question": "oods"}]
    given += [{"question": "revenge", "answer": "yes"}]
    found = hard_line_test(small_case(hard_line={"answers": given}))

    assert (found.against, found.unanswered) == (
        ("odds", "revenge"),
        ("next-round", "reputation", "other-way"),
    )
    assert codes(found.findings[0].because) == [
        "styles.hard_line_because_told",
        "styles.hard_line_because",
    ]
    assert codes(found.findings)[1:] == ["styles.hard_line_ask"] * 3 + ["method.unknown_item_near"]


def test_without_a_test_every_question_is_open() -> None:
    assert len(hard_line_test(small_case()).unanswered) == len(METHOD.ids("hard_line_questions"))


def test_the_self_check_asks_grows_or_leaves_well_alone() -> None:
    given = [{"question": "recover", "step": "2"}, {"question": "setback", "step": "3"}]
    found = self_check(small_case(self_checks=[*given, {"question": "zzz", "step": "1"}]))

    assert codes(found) == [
        "styles.self_grow",
        "styles.self_fine",
        *["styles.self_ask"] * 3,
        "method.unknown_item",
    ]
