"""Where we differ: the party with whom most is at stake comes first, and the step fits what was judged."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores
from koek.differences.factors import factors_of
from koek.errors import MissingSection
from koek.workbench.where_we_differ import what_envelopes_say, where_we_differ
from unit.workbench.small_cases import TODAY, parts, small_case, with_note


def differing(state: str | None, *, us: int = 1, them: int = 7, **judgement: str) -> NegotiationCase:
    """Return a case with two places on trust, and perhaps a judgement."""
    scores = [
        {"factor": "trust", "party": "us", "value": us},
        {"factor": "trust", "party": "them", "value": them, "according_to": "us"},
    ]
    judged = [{"factor": "trust", "state": state, "reason": "seen twice", **judgement}] if state else []
    return small_case(differences={"scores": scores, "judgements": judged})


def step(case: NegotiationCase) -> str:
    return where_we_differ(case, today=TODAY).next_step.code


def test_without_anything_on_differences_there_is_no_answer() -> None:
    with pytest.raises(MissingSection):
        where_we_differ(small_case(), today=TODAY)


def test_an_observation_is_enough_to_begin() -> None:
    seen = {"id": "late", "on": "2026-11-20", "what": "They came late.", "party": "them"}
    told = where_we_differ(small_case(observations=[seen]), today=TODAY)

    assert told.next_step.code == "difference.step.begin"
    assert "observations.what_else" in parts(told)["difference.part.observed"]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("blocking", "difference.step.dialogue"),
        (None, "difference.step.judge"),
        ("harmless", "difference.step.judge_rest"),
    ],
)
def test_the_step_fits_what_was_judged(state: str | None, expected: str) -> None:
    assert step(differing(state)) == expected


def test_parting_is_a_full_outcome() -> None:
    assert step(differing("blocking", course="part")) == "difference.step.part_well"


def test_when_all_is_judged_you_keep_watching() -> None:
    factors = [factor.id for factor in factors_of(small_case())]
    judged = [{"factor": factor, "state": "harmless", "reason": "asked"} for factor in factors]

    assert step(small_case(differences={"judgements": judged})) == "difference.step.watch"


def test_the_party_with_whom_something_blocks_comes_first() -> None:
    told = where_we_differ(case_of("reimbursement"), today=TODAY)

    assert told.headline.facts["other"] == "insurer"
    assert any(code.startswith("differences.") for code in parts(told)["difference.part.factors"])


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str) -> None:
    case = case_of(name)

    assert where_we_differ(with_note(case), today=TODAY) == where_we_differ(case, today=TODAY)


def _opened(party: str, *scores: EnvelopeScore | None) -> EnvelopeScores:
    return EnvelopeScores(EnvelopeFrame(("them", "us"), ("trust", "intention")), party, scores)


def test_opened_envelopes_lie_side_by_side_and_closed_factors_are_named() -> None:
    mine, yours = (
        _opened("us", EnvelopeScore(2, 6), None),
        _opened("them", EnvelopeScore(3, 2), EnvelopeScore()),
    )
    told = what_envelopes_say(mine, yours, factors_of(small_case()))

    assert (told.headline.facts["count"], told.headline.facts["party"]) == (1, "them")
    assert parts(told)["difference.part.closed"] == ["difference.closed"]
    assert told.next_step.code == "difference.step.compare"


def test_what_blocks_for_one_of_both_asks_for_an_open_talk() -> None:
    mine, yours = (
        _opened(party, EnvelopeScore(2, 6, blocks=party == "us"), EnvelopeScore()) for party in ("us", "them")
    )
    told = what_envelopes_say(mine, yours, ())

    assert told.next_step.code == "difference.step.dialogue"
    assert "difference.part.closed" not in parts(told)


def test_what_differences_bring_is_told_with_each_and_what_to_do_with_it_once() -> None:
    told = where_we_differ(case_of("maintenance"), today=TODAY)
    (codes,) = (part for heading, part in parts(told).items() if heading == "difference.part.factors")

    assert codes[0] == "differences.use_what_they_bring"
    assert codes.count("differences.use_what_they_bring") == 1
    assert codes.count("differences.brings") > 1


def test_where_nothing_brings_anything_nothing_is_said_of_it() -> None:
    assert "differences.use_what_they_bring" not in [
        f.code for f in where_we_differ(differing(None), today=TODAY).findings()
    ]


def test_the_heading_names_the_other_party() -> None:
    told = where_we_differ(case_of("community-centre"), today=TODAY)
    headed = [part.facts["other"] for part in told.parts if part.heading == "difference.part.factors"]

    assert headed == ["municipality", "housing"]
