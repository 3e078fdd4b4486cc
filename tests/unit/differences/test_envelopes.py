"""What two opened envelopes say: my self and your view of me, and the agenda of the open talk."""

import pytest

from koek.case.differences import Subject
from koek.differences.envelopes import (
    EnvelopeFrame,
    EnvelopeScore,
    EnvelopeScores,
    compare_envelopes,
    envelope_scores,
    in_frame,
    renamed,
)
from koek.differences.factors import factors_of
from koek.differences.scores import Size
from koek.method.content import MethodWord
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from unit.differences.difference_cases import NINE, apart, case_with, judged, score

FRAME = EnvelopeFrame(("them", "us"), ("trust", "flexibility", "dependence"))


def _of(party: str, *scores: EnvelopeScore | None) -> EnvelopeScores:
    return EnvelopeScores(FRAME, party, (*scores, *[EnvelopeScore()] * (3 - len(scores))))


def test_a_factor_shows_my_self_your_view_of_me_and_the_gap() -> None:
    compared = compare_envelopes(
        _of("us", EnvelopeScore(6, 2, note="mine")), _of("them", EnvelopeScore(3, 2))
    )
    row = compared.rows[0]

    assert (row.of_me.seen, row.of_me.seer, row.of_me.own, row.of_me.view) == ("us", "them", 6, 2)
    assert row.of_me.size is Size.LARGE
    assert (row.of_you.own, row.of_you.view, row.of_you.size) == (3, 2, Size.SMALL)
    assert row.notes == ("mine", "")


def test_swapping_the_sides_swaps_the_mirrors() -> None:
    us, them = _of("us", EnvelopeScore(6, 2, blocks=True)), _of("them", EnvelopeScore(3, 5))
    one, other = compare_envelopes(us, them).rows[0], compare_envelopes(them, us).rows[0]

    assert (one.of_me, one.of_you, one.blocks_for) == (other.of_you, other.of_me, other.blocks_for)


def test_what_blocks_becomes_the_agenda_first_what_blocks_for_both() -> None:
    us = _of("us", EnvelopeScore(blocks=True), EnvelopeScore(blocks=False), EnvelopeScore(blocks=True))
    them = _of("them", EnvelopeScore(), EnvelopeScore(), EnvelopeScore(blocks=True))
    compared = compare_envelopes(us, them)

    assert [(row.factor, row.blocks_for) for row in compared.agenda] == [
        ("dependence", ("us", "them")),
        ("trust", ("us",)),
    ]
    assert [finding.code for finding in compared.findings[:2]] == [
        "envelopes.blocks_both",
        "envelopes.blocks_one",
    ]


def test_a_gap_of_seven_places_never_blocks_by_itself() -> None:
    compared = compare_envelopes(_of("us", EnvelopeScore(1, 7)), _of("them", EnvelopeScore(1, 7)))

    assert compared.agenda == ()
    assert compared.findings[0].code == "envelopes.nothing_named"


def test_a_factor_that_one_keeps_closed_stays_closed() -> None:
    compared = compare_envelopes(
        _of("us", None, EnvelopeScore(4, 4)), _of("them", EnvelopeScore(1), EnvelopeScore(4, 4))
    )

    assert compared.closed == ("trust",)
    assert [row.factor for row in compared.rows] == ["flexibility", "dependence"]


def test_nothing_is_concluded_from_what_is_closed() -> None:
    compared = compare_envelopes(_of("us", None, None, None), _of("them", None, None, None))

    assert compared.findings == ()


def test_every_finding_can_be_said_in_words_of_the_method_or_by_id() -> None:
    us = _of("us", EnvelopeScore(1, 4), EnvelopeScore(None, 4), EnvelopeScore(blocks=True))
    them = _of("them", EnvelopeScore(4, 7), EnvelopeScore(4, None))
    for factors in ((), factors_of(case_with())):
        compared = compare_envelopes(us, them, factors)

        assert {f.code for f in compared.findings} == {
            "envelopes.blocks_one",
            "envelopes.seen_otherwise",
            "envelopes.seen_alike",
            "envelopes.left_open",
        }
        assert all(finding_text(f, language) for f in compared.findings for language in Language)
    assert compared.rows[0].name == MethodWord("factors", "trust")


def test_two_that_do_not_belong_together_are_a_programming_mistake() -> None:
    with pytest.raises(ValueError, match="belong together"):
        compare_envelopes(_of("us"), _of("us"))


def test_a_case_fills_an_envelope_with_its_own_views_only() -> None:
    case = case_with(
        scores=[*apart("trust", 2, 6), score("trust", "them", 1, according_to="them")],
        judgements=[judged("trust"), judged("flexibility", "harmless"), judged("dependence", "not_judged")],
    )
    told = envelope_scores(case, "them")
    scores = dict(zip(told.frame.factors, told.scores, strict=True))

    assert told.party == "us"
    assert told.frame == EnvelopeFrame(("them", "us"), NINE, Subject.PERSON)
    assert scores["trust"] == EnvelopeScore(2, 6, blocks=True)
    assert scores["flexibility"] == EnvelopeScore(blocks=False)
    assert scores["dependence"] == EnvelopeScore()


def test_an_envelope_about_organisations_leaves_persons_out() -> None:
    case = case_with(scores=[score("trust", "us", 2), score("trust", "us", 5, subject="organisation")])
    told = envelope_scores(case, "them", Subject.ORGANISATION)

    assert told.scores[3] == EnvelopeScore(5)


def test_the_second_side_says_what_it_has_in_the_frame_of_the_first() -> None:
    case = case_with(scores=apart("trust", 2, 6), judgements=[judged("trust")])
    frame = EnvelopeFrame(("jan", "wij"), ("their-own", "trust"), Subject.PERSON)
    told = in_frame(envelope_scores(case, "them"), frame, "jan")

    assert (told.frame, told.party) == (frame, "jan")
    assert told.scores == (EnvelopeScore(), EnvelopeScore(2, 6, blocks=True))


def test_both_parties_get_the_names_of_the_own_case() -> None:
    told = renamed(_of("us", EnvelopeScore(3)), {"us": "wij", "them": "jan"})

    assert (told.party, told.frame.parties) == ("wij", ("jan", "wij"))
    assert told.scores == _of("us", EnvelopeScore(3)).scores
