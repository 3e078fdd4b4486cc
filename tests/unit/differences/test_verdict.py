"""What blocks, what nobody judged, what to watch: always a judgement, never worked out from the distance."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.case.differences import DifferenceState
from koek.differences.depth import Depth
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from unit.differences.difference_cases import (
    NINE,
    TODAY,
    all_judged,
    apart,
    case_with,
    codes,
    difference_on,
    judged,
    measure,
    pair_of,
    score,
    verdict_of,
)


def _headline(**analysis: Any) -> str:
    return pair_of(case_with(**analysis)).headline.code.removeprefix("differences.")


@pytest.mark.parametrize(
    ("analysis", "headline"),
    [
        ({}, "not_started"),
        ({"scores": [score("trust", "us", 3)]}, "not_all_judged"),
        ({"scores": apart("trust", 1, 4)}, "not_all_judged"),
        ({"scores": apart("trust", 1, 5)}, "judge_first"),
        ({"scores": apart(), "judgements": [judged(state="not_judged")]}, "judge_first"),
        ({"scores": apart(), "judgements": [judged(state="harmless")]}, "not_all_judged"),
        ({"judgements": [judged()]}, "open_dialogue"),
        ({"judgements": [judged()], "mitigations": [measure()]}, "mitigated"),
        ({"judgements": [judged()], "mitigations": [measure("dependence")]}, "open_dialogue"),
        ({"judgements": [judged()], "mitigations": [measure(owner=None)]}, "open_dialogue"),
        ({"judgements": [judged()], "mitigations": [measure(by_when=None)]}, "open_dialogue"),
        ({"judgements": [judged(state="being_mitigated")]}, "open_dialogue"),
        ({"judgements": [judged("intention")]}, "stop"),
        ({"judgements": [judged("intention", course="discuss")]}, "open_dialogue"),
        ({"judgements": [judged("intention", course="part")]}, "parting"),
        ({"judgements": [judged("trust", course="part")]}, "parting"),
        ({"judgements": [judged()], "scores": apart("dependence")}, "open_dialogue"),
        ({"judgements": [judged(state="dormant")]}, "not_all_judged"),
        ({"judgements": all_judged(trust="dormant")}, "watching"),
        ({"judgements": all_judged(trust="accepted_by_us")}, "nothing_blocks"),
        ({"judgements": all_judged()}, "nothing_blocks"),
        ({"judgements": all_judged(), "scores": apart()}, "nothing_blocks"),
    ],
)
def test_what_comes_first(analysis: dict[str, Any], headline: str) -> None:
    assert _headline(**analysis) == headline


@given(
    us=st.integers(1, 7),
    them=st.integers(1, 7),
    state=st.sampled_from(sorted(set(DifferenceState) - {"blocking", "being_mitigated"})),
)
def test_no_distance_ever_makes_a_difference_block(us: int, them: int, state: str) -> None:
    case = case_with(scores=apart("trust", us, them), judgements=[judged("trust", state)])

    assert pair_of(case).blocking == ()
    assert pair_of(case).open_blocking == ()


@given(us=st.integers(1, 7), them=st.integers(1, 7))
def test_a_nuance_can_block_as_well_as_a_chasm(us: int, them: int) -> None:
    pair = pair_of(case_with(scores=apart("trust", us, them), judgements=[judged()]))

    assert pair.headline.code == "differences.open_dialogue"
    assert [one.factor.id for one in pair.open_blocking] == ["trust"]


@given(silent=st.sets(st.sampled_from(NINE), min_size=1))
def test_no_judgement_never_reads_as_nothing_blocks(silent: set[str]) -> None:
    case = case_with(judgements=[one for one in all_judged() if one["factor"] not in silent])
    pair = pair_of(case)

    assert pair.headline.code != "differences.nothing_blocks"
    assert {one.factor.id for one in pair.not_judged} == silent


def test_the_verdict_has_its_reasons() -> None:
    pair = pair_of(case_with(judgements=[judged("trust"), judged("dependence", by="them")]))

    assert [
        (reason.code, reason.facts["factor_id"], reason.facts["by"]) for reason in pair.headline.because
    ] == [
        ("differences.blocking", "trust", "us"),
        ("differences.blocking", "dependence", "them"),
    ]
    assert pair.headline.facts["count"] == 2


def test_the_most_serious_judgement_of_the_two_counts() -> None:
    case = case_with(judgements=[judged(state="harmless", by="us"), judged(state="blocking", by="them")])

    assert difference_on(case, "trust").state is DifferenceState.BLOCKING


def test_what_only_the_other_judged_we_did_not() -> None:
    case = case_with(judgements=[judged(state="harmless", by="them")])

    assert difference_on(case, "trust").state is DifferenceState.NOT_JUDGED
    assert difference_on(case, "trust").judgement is None
    assert difference_on(case_with(), "trust").judgement is None


def test_a_later_judgement_takes_the_place_of_an_earlier() -> None:
    history = [judged(on="2026-01-01"), judged(state="resolved", on="2027-01-01")]

    assert difference_on(case_with(judgements=history), "trust").state is DifferenceState.RESOLVED
    assert difference_on(case_with(judgements=history[::-1]), "trust").state is DifferenceState.RESOLVED


def test_a_judgement_about_one_party_is_not_about_another() -> None:
    case = case_with(
        parties=("Us", "Them", "Third"),
        judgements=[
            judged(other="them"),
            judged("dependence"),
            judged("flexibility", by="third", other="them"),
        ],
    )
    them, third = verdict_of(case).pairs

    assert [one.factor.id for one in them.blocking] == ["trust", "dependence"]
    assert [one.factor.id for one in third.blocking] == ["dependence"]
    assert len(verdict_of(case).blocking) == 3


def test_a_measure_for_one_party_does_not_count_for_another() -> None:
    case = case_with(
        parties=("Us", "Them", "Third"), judgements=[judged()], mitigations=[measure(other="them")]
    )
    them, third = verdict_of(case).pairs

    assert (len(them.open_blocking), len(third.open_blocking)) == (0, 1)


def test_a_measure_that_was_done_counts_until_somebody_judges_that_it_still_blocks() -> None:
    done = [measure(done_on="2027-03-01")]
    before = case_with(judgements=[judged(on="2027-02-01")], mitigations=done)
    after = case_with(judgements=[judged(on="2027-03-02")], mitigations=done)
    undated = case_with(judgements=[judged()], mitigations=done)

    assert [pair_of(case).headline.code.split(".")[1] for case in (before, after, undated)] == [
        "mitigated",
        "open_dialogue",
        "mitigated",
    ]
    assert "measure_done" in codes(pair_of(before).findings)


@pytest.mark.parametrize(
    ("analysis", "said"),
    [
        ({"judgements": [judged(reason=None)]}, "blocking_without_reason"),
        ({"judgements": [judged(state="being_mitigated")]}, "measure_missing"),
        ({"judgements": [judged(state="dormant", reason=None)]}, "reason_missing"),
        ({"judgements": [judged(state="dormant", reason=None, by="them")]}, "reason_missing"),
        ({"judgements": [judged(state="dormant")]}, "sign_missing"),
        ({"judgements": [judged(state="dormant", sign="late")]}, "watch_for"),
        ({"judgements": [judged(brings="Calm.")]}, "brings"),
        ({"judgements": [judged(own_part="Haste.")]}, "own_part"),
        ({"judgements": [judged(own_part="Haste.", by="them")]}, "own_part"),
        ({"judgements": [judged()]}, "own_part_missing"),
        ({"judgements": [judged()]}, "appraise"),
        ({"judgements": [judged(on="2026-03-30")]}, "judgement_old"),
        ({"mitigations": [measure()]}, "measure"),
        ({"mitigations": [measure(by_when="2027-03-30")]}, "measure_late"),
        ({"mitigations": [measure(by_when=None)]}, "measure_without_day"),
        ({"mitigations": [measure(owner=None)]}, "measure_without_owner"),
        ({"scores": apart()}, "does_it_block"),
        (
            {"scores": [score("trust", "us", 1), score("trust", "them", 7, according_to="them")]},
            "does_it_block",
        ),
        ({"scores": [score("trust", "us", 1), score("trust", "them", 7, confidence="low")]}, "find_out"),
        ({"scores": [score("trust", "them", 7, on="2026-03-30")]}, "view_old"),
        ({"scores": [score("trust", "us", 7), score("trust", "us", 1, subject="organisation")]}, "within"),
        (
            {"scores": [score("trust", "them", 7), score("trust", "them", 1, subject="organisation")]},
            "within",
        ),
        ({"tough": "yes"}, "reflect_when_tough"),
    ],
)
def test_what_is_said_about_it(analysis: dict[str, Any], said: str) -> None:
    case = case_with(**analysis)
    pair = pair_of(case)
    told = [finding for one in (pair.headline, *pair.findings) for finding in one.walk()]

    assert said in codes(tuple(told))
    for language in Language:
        assert all(finding_text(finding, language, CaseNames.of(case)) for finding in told)


@pytest.mark.parametrize(
    ("analysis", "unsaid"),
    [
        ({"judgements": [judged(on="2026-03-31")]}, "judgement_old"),
        ({"mitigations": [measure(by_when="2027-03-31")]}, "measure_late"),
        ({"mitigations": [measure(done_on="2027-03-31")]}, "measure_done"),
        ({"judgements": [judged(state="not_judged", reason=None)]}, "reason_missing"),
        ({"judgements": [judged(state="harmless", reason=None)]}, "reason_missing"),
        ({"scores": [score("trust", "them", 7, on="2026-03-31")]}, "view_old"),
        ({"scores": [score("trust", "us", 7, on="2020-01-01")]}, "view_old"),
        ({"judgements": [judged(own_part="Haste.")]}, "own_part_missing"),
        ({"judgements": [judged(brings="Calm.")]}, "appraise"),
        ({"tough": "no"}, "reflect_when_tough"),
    ],
)
def test_what_is_not_said_about_it(analysis: dict[str, Any], unsaid: str) -> None:
    assert unsaid not in codes(pair_of(case_with(**analysis)).findings)


def test_what_was_seen_after_a_judgement_asks_whether_it_still_holds() -> None:
    seen = {"id": "o", "on": "2027-02-01", "what": "x", "factors": ["trust"]}
    case = case_with(judgements=[judged(on="2027-01-01")], observations=[seen])
    before = case_with(judgements=[judged(on="2027-02-01")], observations=[seen])
    undated = case_with(judgements=[judged()], observations=[seen])

    assert "seen_since" in codes(pair_of(case).findings)
    assert "seen_since" not in codes(pair_of(before).findings)
    assert "seen_since" not in codes(pair_of(undated).findings)


def test_an_unrelated_note_changes_no_verdict() -> None:
    told: dict[str, Any] = {"judgements": [judged(on="2027-01-01")], "scores": apart("dependence")}
    unrelated = [
        {"id": "a", "on": "2027-03-01", "what": "x", "factors": ["flexibility"]},
        {"id": "b", "on": "2027-03-01", "what": "x", "factors": ["trust"], "party": "third"},
        {"id": "c", "on": "2027-03-01", "what": "x"},
    ]
    parties = ("Us", "Them", "Third")
    without, with_note = (
        verdict_of(case_with(parties=parties, **told, observations=seen)).pairs[0] for seen in ([], unrelated)
    )

    assert with_note.headline == without.headline
    assert with_note.findings == without.findings


@given(random=st.randoms())
def test_the_order_of_items_never_matters(random: Any) -> None:
    told: dict[str, Any] = {
        "scores": [*apart("trust"), *apart("dependence", 2, 3)],
        "judgements": [
            judged(),
            judged("dependence", "dormant", sign="x"),
            judged("trust", "harmless", by="them"),
        ],
        "mitigations": [measure(), measure("dependence", id="b")],
        "answers": [
            {"check": "fit-trust", "answer": "no"},
            {"check": "granting", "party": "us", "answer": "no"},
        ],
    }
    shuffled: dict[str, Any] = {section: random.sample(items, len(items)) for section, items in told.items()}

    assert verdict_of(case_with(**told)) == verdict_of(case_with(**shuffled))


def test_of_one_day_the_more_serious_judgement_counts() -> None:
    one_day = [judged(state="harmless", other="them"), judged(state="blocking")]

    assert difference_on(case_with(judgements=one_day), "trust").state is DifferenceState.BLOCKING
    assert difference_on(case_with(judgements=one_day[::-1]), "trust").state is DifferenceState.BLOCKING


def test_nothing_is_said_twice() -> None:
    pair = pair_of(case_with(judgements=[judged("intention")], scores=apart("intention")))
    told = [finding for one in (pair.headline, *pair.findings) for finding in one.walk()]

    assert len({(one.code, str(dict(one.facts))) for one in told}) == len(told)


def test_everything_is_told_together_with_what_nobody_described() -> None:
    verdict = verdict_of(case_with(judgements=[judged("zzz", "dormant")], scores=apart()))
    told = codes(verdict.findings)

    assert told[:2] == ["depth_unknown", "judge_first"]
    assert told[-1] == "method.unknown_factor"
    assert [one.factor.id for one in verdict.to_judge] == ["trust"]
    assert [one.factor.id for one in verdict.watch] == ["zzz"]
    assert verdict.blocking == ()


@pytest.mark.parametrize(
    ("stakes", "depth"),
    [
        ({}, Depth.UNKNOWN),
        ({"tough": "yes"}, Depth.FULL),
        ({"tough": "partly", "complicated": "no"}, Depth.FULL),
        ({"much_value": "yes", "complicated": "yes"}, Depth.FULL),
        ({"much_risk": "partly", "complicated": "partly"}, Depth.FULL),
        ({"much_value": "yes"}, Depth.UNKNOWN),
        ({"much_value": "yes", "complicated": "no"}, Depth.TWO_MINUTES),
        ({"much_value": "no", "much_risk": "no"}, Depth.TWO_MINUTES),
        ({"much_value": "no", "complicated": "yes"}, Depth.UNKNOWN),
        ({"much_value": "unknown", "much_risk": "unknown", "complicated": "yes"}, Depth.UNKNOWN),
    ],
)
def test_how_much_of_the_analysis_is_worth_it(stakes: dict[str, Any], depth: Depth) -> None:
    assert verdict_of(case_with(**stakes)).depth.depth is depth


def test_today_is_given_and_nothing_reads_the_clock() -> None:
    case = case_with(judgements=[judged(on=str(TODAY))])

    assert "judgement_old" not in codes(pair_of(case).findings)
