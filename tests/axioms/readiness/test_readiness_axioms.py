"""What never changes an answer on readiness, power or style: order, names, unrelated notes."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from koek.method.content import METHOD
from koek.readiness.gate import negotiation_gate
from koek.readiness.legal import legal_warnings
from koek.readiness.mandate import mandate_limits
from koek.readiness.preparing import preparation_balance
from koek.readiness.stances import stance_courses
from koek.styles.hard_line import hard_line_test
from koek.styles.mirror import mirror
from koek.styles.profiles import nearest_profiles
from koek.styles.strength import strength_profile
from unit.readiness.preparing_cases import BINDS, TODAY, person, small_case

ANSWERS = ("yes", "partly", "no", "unknown")
SCALES = METHOD.ids("style_scales")
decisions = st.fixed_dictionaries(
    {
        "name": st.just("d"),
        "trade": st.sampled_from(ANSWERS),
        "dependence": st.sampled_from(["seen", "unseen", "none", "unknown"]),
    }
)
place = st.integers(1, 7)


def named(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"n{number}", **item} for number, item in enumerate(items)]


@given(items=st.lists(decisions, max_size=5), seed=st.randoms(use_true_random=False))
def test_a_decision_is_judged_apart_from_the_others(items: list[dict[str, Any]], seed: Random) -> None:
    listed = named(items)
    shuffled = seed.sample(listed, len(listed))
    one, other = (negotiation_gate(small_case(decisions=order)) for order in (listed, shuffled))

    assert {a.decision: a.way for a in one.answers} == {a.decision: a.way for a in other.answers}


@given(item=decisions, note=st.text(alphabet="abc ", min_size=1).filter(str.strip))
def test_an_unrelated_note_changes_no_way(item: dict[str, Any], note: str) -> None:
    plain, noted = (
        negotiation_gate(small_case(decisions=[decision], about=about)).answers[0].way
        for decision, about in ((item, None), ({**item, "about": note}, note))
    )

    assert plain is noted


legal = st.fixed_dictionaries(
    {},
    optional={
        "contracting_authority": st.sampled_from(ANSWERS),
        "phase": st.sampled_from(["none", "consultation", "tender", "awarded", "below_threshold", "unknown"]),
        "public_property": st.sampled_from(ANSWERS),
        "may_become_public": st.sampled_from(ANSWERS),
        "competitors": st.sampled_from(ANSWERS),
    },
)


@given(answers=legal)
def test_a_running_tender_always_blocks_and_an_open_question_never_does(answers: dict[str, str]) -> None:
    found = legal_warnings(small_case(legal=answers))

    assert ("trades" in found.blocked) is (answers.get("phase") == "tender")
    assert ("cost_openness" in found.blocked) is (answers.get("competitors") in ("yes", "partly"))


@given(first=st.integers(0, 4), second=st.integers(0, 4))
def test_a_wider_mandate_never_takes_more_away(first: int, second: int) -> None:
    people = [person("ann", **BINDS), person("art", **BINDS)]
    parties = [{"id": "us", "name": "Us", "people": people}, {"id": "them", "name": "Them"}]
    reaches = [
        {"id": who, "name": "r", "person": who, "issue": "price", "at_most": str(10 * most)}
        for who, most in (("ann", first), ("art", second))
    ]
    case = small_case(parties=parties, mandate_reach=reaches)
    together, alone = mandate_limits(case), mandate_limits(case, ["ann"])

    assert (together[0].at_most or 0) >= (alone[0].at_most or 0)


@given(arguments=st.integers(0, 6), questions=st.integers(0, 6))
def test_one_more_question_never_makes_the_balance_worse(arguments: int, questions: int) -> None:
    def balance(count: int) -> int:
        ready = {"arguments": ["a"] * arguments, "questions": ["q"] * count}
        order = ["all_pitch", "empty", "more_arguments", "in_balance"]
        return order.index(preparation_balance(small_case(preparation=ready)).balance.value)

    assert balance(questions + 1) >= balance(questions)


stances = st.lists(
    st.fixed_dictionaries(
        {
            "on": st.dates(TODAY.replace(year=2025), TODAY).map(str),
            "movement": st.sampled_from(["moves_along", "hesitates", "opposes"]),
            "what": st.just("x"),
            "party": st.sampled_from(["us", "them"]),
        }
    ),
    max_size=6,
    unique_by=lambda stance: stance["on"],
)


@given(items=stances, seed=st.randoms(use_true_random=False))
def test_the_order_of_stances_never_matters(items: list[dict[str, Any]], seed: Random) -> None:
    listed = named(items)
    orders = (listed, seed.sample(listed, len(listed)))
    one, other = ({c.party: c for c in stance_courses(small_case(stances=order), TODAY)} for order in orders)

    assert one == other


@given(values=st.lists(place, min_size=4, max_size=4), seed=st.randoms(use_true_random=False))
def test_the_order_of_positions_never_changes_a_profile(values: list[int], seed: Random) -> None:
    listed = list(zip(SCALES, values, strict=True))
    shuffled = seed.sample(listed, len(listed))

    assert nearest_profiles(dict(listed)) == nearest_profiles(dict(shuffled))


@given(values=st.lists(place, min_size=4, max_size=4))
def test_a_named_profile_lies_within_a_step_per_scale(values: list[int]) -> None:
    content = METHOD.topic("style_profiles")
    for profile in nearest_profiles(dict(zip(SCALES, values, strict=True))).profiles:
        outside = [
            min(
                abs(value - inside)
                for inside in range(content[profile][scale][0], content[profile][scale][1] + 1)
            )
            for scale, value in zip(SCALES, values, strict=True)
        ]

        assert sum(outside) <= len(SCALES)


def view(party: str, kind: str, values: list[int]) -> dict[str, Any]:
    positions = [{"scale": scale, "value": str(v)} for scale, v in zip(SCALES, values, strict=True)]
    return {"id": f"{party}-{kind}", "party": party, "kind": kind, "positions": positions}


@given(own=st.lists(place, min_size=4, max_size=4), wanted=st.lists(place, min_size=4, max_size=4))
def test_swapping_the_parties_swaps_the_mirror(own: list[int], wanted: list[int]) -> None:
    pictures = []
    for one, other in (("us", "them"), ("them", "us")):
        views = [view(one, "self", own), view(one, "wanted", wanted), view(other, "self", wanted)]
        pictures.append({m.party: (m.scales, m.nearest) for m in mirror(small_case(styles=views))})

    assert pictures[0]["us"] == pictures[1]["them"]
    assert pictures[0]["them"] == pictures[1]["us"]


@given(answers=st.dictionaries(st.sampled_from(METHOD.ids("hard_line_questions")), st.sampled_from(ANSWERS)))
def test_the_hard_line_is_never_advised(answers: dict[str, str]) -> None:
    given_answers = [{"question": q, "answer": answer} for q, answer in answers.items()]
    found = hard_line_test(small_case(hard_line={"answers": given_answers}))
    alone = hard_line_test(small_case(hard_line={"answers": given_answers[::-1]}))

    assert not set(found.against) & set(found.unanswered)
    assert (found.verdict, found.against) == (alone.verdict, alone.against)


@given(
    views=st.lists(
        st.tuples(st.sampled_from(["us", "them"]), st.sampled_from(["us", "them"]), st.integers(1, 5)),
        unique_by=lambda told: told[:2],
    )
)
def test_swapping_the_parties_swaps_the_strengths(views: list[tuple[str, str, int]]) -> None:
    swap = {"us": "them", "them": "us"}
    pictures = []
    for change in ({"us": "us", "them": "them"}, swap):
        told = [
            {
                "id": f"s{number}",
                "party": change[party],
                "according_to": change[voice],
                "strength": "solving",
                "step": str(step),
            }
            for number, (party, voice, step) in enumerate(views)
        ]
        rows = strength_profile(small_case(strengths=told)).rows
        pictures.append(
            {
                (row.party, row.strength): (row.own and row.own.step, [v.step for v in row.others])
                for row in rows
            }
        )

    assert pictures[0] == {(swap[party], strength): told for (party, strength), told in pictures[1].items()}
