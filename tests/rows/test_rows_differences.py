"""Rows on where parties differ, each done on the example cases as a user reads them from their files."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from formats.example_cases import LANGUAGES, SOLVABLE, case_of
from koek.case.differences import (
    Answer,
    Course,
    DifferenceAnalysis,
    DifferenceState,
    FactorJudgement,
    ObservationKind,
    Subject,
)
from koek.case.estimates import EvidenceKind
from koek.case.negotiation_case import NegotiationCase
from koek.differences.depth import Depth, factor_questions, steps
from koek.differences.dialogue import dialogues
from koek.differences.envelopes import EnvelopeScore, EnvelopeScores, compare_envelopes, envelope_scores
from koek.differences.factors import analysis_of, factors_of, template_of
from koek.differences.observing import observation_findings, observation_log
from koek.differences.profiles import profiles
from koek.differences.scores import Size
from koek.differences.standing import FactorDifference, factor_differences
from koek.differences.verdict import PairVerdict, difference_verdict
from koek.findings import Finding
from koek.formats.envelope import Side, commitment, key_of, open_both, prepare, seal
from koek.formats.envelope_text import read_envelope, read_key, write_envelope
from koek.method.content import METHOD, MethodWord, method_content
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

TODAY = date(2026, 11, 16)
BOTH = [Language.DUTCH, Language.ENGLISH]


@cache
def pair(name: str, other: str, language: str = "nl") -> PairVerdict:
    verdict = difference_verdict(case_of(name, language), today=TODAY)
    return next(one for one in verdict.pairs if one.other == other)


def on(name: str, other: str, factor: str) -> FactorDifference:
    return next(one for one in factor_differences(case_of(name), other) if one.factor.id == factor)


def told(name: str, other: str, code: str) -> Finding:
    found = pair(name, other)
    return next(f for f in (found.headline, *found.findings) if f.code == f"differences.{code}")


def codes(name: str, other: str) -> list[str]:
    found = pair(name, other)
    return [one.code.removeprefix("differences.") for one in (found.headline, *found.findings)]


def said(finding: Finding, name: str, language: Language) -> str:
    return finding_text(finding, language, CaseNames.of(case_of(name, language.value)))


def with_analysis(case: NegotiationCase, **changes: object) -> NegotiationCase:
    return case.model_copy(update={"differences": analysis_of(case).model_copy(update=changes)})


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_r46_nine_factors_are_analysed_and_every_sentence_can_be_said(name: str, language: str) -> None:
    case = case_of(name, language)
    verdict = difference_verdict(case, today=TODAY)

    assert set(method_content("factors")) <= {factor.id for factor in factors_of(case)}
    assert len(method_content("factors")) == 9
    assert verdict.unknown == ()
    for finding in (*verdict.findings, *observation_findings(case, today=TODAY)):
        assert all(finding_text(one, Language(language), CaseNames.of(case)) for one in finding.walk())


def test_r47_person_and_organisation_of_both_sides_have_their_line() -> None:
    (picture,) = profiles(case_of("maintenance"))

    assert [(line.party, line.subject) for line in picture.lines] == [
        ("vlierhaven", Subject.PERSON),
        ("vlierhaven", Subject.ORGANISATION),
        ("torenkroon", Subject.PERSON),
        ("torenkroon", Subject.ORGANISATION),
    ]


def test_r48_the_picture_shows_how_far_apart_on_every_scale_with_both_poles() -> None:
    (picture,) = profiles(case_of("maintenance"))

    assert all(difference.size is not None for difference in picture.differences)
    assert picture.differences[4].size is Size.LARGE
    assert all(factor.left and factor.right for factor in picture.factors)
    assert all(len(line.positions) == len(picture.factors) for line in picture.lines)


def test_r49_blocking_and_potentially_blocking_differences_stand_out() -> None:
    found = pair("community-centre", "municipality")

    assert [one.factor.id for one in found.blocking] == ["claiming-and-sharing"]
    assert [one.factor.id for one in found.watch] == ["volunteer-hours"]


def test_r50_a_measure_says_what_who_and_when() -> None:
    finding = told("maintenance", "torenkroon", "measure")

    assert finding.facts["owner"] == "vlierhaven"
    assert finding.facts["day"] == date(2026, 12, 4)
    assert "4 december 2026" in said(finding, "maintenance", Language.DUTCH)
    assert "measure_without_day" in codes("community-centre", "municipality")


def test_r51_a_nuance_blocks_when_somebody_judges_so_and_a_chasm_does_not_by_itself() -> None:
    case = case_of("maintenance")
    nuance = FactorJudgement(
        factor="intention", state=DifferenceState.BLOCKING, reason="x", on=date(2026, 11, 1)
    )
    changed = with_analysis(case, judgements=(*analysis_of(case).judgements, nuance))
    verdict = difference_verdict(changed, today=TODAY).pairs[0]

    assert on("maintenance", "torenkroon", "intention").size is Size.NONE
    assert [one.factor.id for one in verdict.open_blocking] == ["intention"]
    assert on("reimbursement", "hospital", "claiming-and-sharing").size is Size.LARGE
    assert pair("reimbursement", "hospital").blocking == ()


@pytest.mark.parametrize("language", BOTH)
def test_r52_own_shortcomings_are_told_first_and_asked_for_when_missing(language: Language) -> None:
    sentence = said(told("reimbursement", "insurer", "own_part"), "reimbursement", language)

    assert "eerste" in sentence if language is Language.DUTCH else "first" in sentence
    assert "own_part_missing" in codes("community-centre", "housing")
    assert dialogues(case_of("reimbursement"))[1].own_part[0].startswith("Wij hebben niet gevraagd")
    assert steps("own-part")


def test_r53_every_view_of_another_rests_on_dated_evidence() -> None:
    scores = [score for name in SOLVABLE for score in analysis_of(case_of(name)).scores]
    estimates = [score for score in scores if score.according_to not in (None, score.party)]

    assert {evidence.kind for score in estimates for evidence in score.evidence} == set(EvidenceKind)
    assert all(score.confidence and score.evidence and score.on for score in estimates)
    assert "not_all_judged" in codes("community-centre", "housing")
    assert "differences.find_out" in [
        one.code for one in pair("community-centre", "housing").headline.because
    ]


def test_r54_before_a_complicated_negotiation_the_analysis_is_advised() -> None:
    depth = difference_verdict(case_of("maintenance"), today=TODAY).depth

    assert (depth.depth, depth.finding.code) == (Depth.FULL, "differences.full_before")
    assert (
        difference_verdict(case_of("not-yet"), today=TODAY).pairs[0].headline.code
        == "differences.not_started"
    )


@pytest.mark.parametrize(
    ("course", "headline"),
    [
        (None, "stop"),
        (Course.DISCUSS, "open_dialogue"),
        (Course.NARROW, "open_dialogue"),
        (Course.PART, "parting"),
    ],
)
def test_r55_a_gap_in_intention_stops_the_talk_and_parting_is_an_outcome(
    course: Course | None, headline: str
) -> None:
    case = case_of("reimbursement")
    first, *rest = analysis_of(case).judgements
    changed = with_analysis(case, judgements=(first.model_copy(update={"course": course}), *rest))
    found = difference_verdict(changed, today=TODAY).pairs[1].headline

    assert found.code == f"differences.{headline}"
    assert "mislukking" in said(
        Finding("differences.parting", {**found.facts, "factor": "x"}), "reimbursement", Language.DUTCH
    )


def test_r56_willingness_to_grant_is_asked_of_both() -> None:
    asked = {answer.party for answer in on("maintenance", "torenkroon", "intention").answers}

    assert asked == {"vlierhaven", "torenkroon"}
    assert told("community-centre", "municipality", "granting_lacking").facts["who"] == "municipality"
    assert told("community-centre", "housing", "granting_unasked").facts["who"] == "housing"


def test_r57_a_difference_may_stay_when_named_and_accepted_by_both() -> None:
    assert told("maintenance", "torenkroon", "accepted").facts["factor_id"] == "value-creation"
    assert told("reimbursement", "insurer", "ask_acceptance").facts["factor_id"] == "value-creation"


def test_r59_who_chooses_to_depend_checks_the_fit_on_four_themes() -> None:
    themes = [key for key, fields in method_content("factor_checks").items() if fields["rule"] == "fit"]
    lacking = told("maintenance", "torenkroon", "fit_lacking").facts["themes"]

    assert themes == ["fit-intention", "fit-strategic-interests", "fit-business-goals", "fit-trust"]
    assert lacking == (MethodWord("factor_checks", "fit-strategic-interests"),)


def test_r60_flexibility_in_bad_times_is_asked_and_offered() -> None:
    assert "flexibility_not_offered" in codes("reimbursement", "insurer")
    assert "flexibility_not_asked" in codes("community-centre", "municipality")


@pytest.mark.parametrize("language", BOTH)
def test_r61_a_difference_in_patience_asks_for_an_agreed_pace(language: Language) -> None:
    sentence = said(told("maintenance", "torenkroon", "pace"), "maintenance", language)

    assert ("tempo" if language is Language.DUTCH else "pace") in sentence


def test_r62_content_and_skill_are_looked_at_apart() -> None:
    found = [f for f in pair("maintenance", "torenkroon").findings if f.code == "differences.level_behind"]

    assert [(f.facts["theme"], f.facts["who"]) for f in found] == [
        (MethodWord("factor_checks", "level-content"), "vlierhaven"),
        (MethodWord("factor_checks", "level-skill"), "torenkroon"),
    ]


def test_r63_a_difference_in_feeling_asks_to_look_at_oneself_first() -> None:
    factor = on("maintenance", "torenkroon", "emotional-frame").factor

    assert (factor.left, factor.right) == (
        MethodWord("factors", "emotional-frame", "left"),
        MethodWord("factors", "emotional-frame", "right"),
    )
    assert "reflect" in codes("maintenance", "torenkroon")
    assert "reflect_when_tough" in codes("reimbursement", "insurer")
    assert len(steps("reflect")) == 3


def test_r64_own_factors_are_added_and_judged_like_the_others() -> None:
    own = on("community-centre", "municipality", "volunteer-hours")

    assert own.factor.own
    assert own.factor.name == "uren van vrijwilligers"
    assert own.state is DifferenceState.DORMANT


@pytest.mark.parametrize("language", ["nl", "en"])
def test_r65_practise_on_cases_from_work_private_life_and_media(language: str) -> None:
    exercises = [METHOD.words(word, language) for word in steps("practice")]

    assert len(exercises) == 3
    assert any(("nieuws" if language == "nl" else "news") in text for text in exercises)


def test_r66_a_blocking_difference_without_a_measure_first_asks_for_an_open_talk() -> None:
    found = pair("community-centre", "municipality")
    talk = dialogues(case_of("community-centre"))[0]

    assert found.headline.code == "differences.open_dialogue"
    assert [reason.facts["factor_id"] for reason in found.headline.because] == ["claiming-and-sharing"]
    assert [point.factor.id for point in talk.points] == ["claiming-and-sharing"]
    assert talk.points[0].question == MethodWord("factors", "claiming-and-sharing", "ask-government")
    assert len(talk.opening) == 4


def test_r125_a_small_case_gets_the_version_of_two_minutes() -> None:
    advice = difference_verdict(case_of("volunteers"), today=TODAY).depth

    assert advice.depth is Depth.TWO_MINUTES
    assert len(advice.questions) == 3
    assert (
        difference_verdict(case_of("reimbursement"), today=TODAY).depth.finding.code
        == "differences.full_tough"
    )


def test_r126_a_dormant_difference_has_a_sign_to_watch() -> None:
    assert "1 december" in str(told("volunteers", "meerijden", "watch_for").facts["sign"])
    assert "watch_for" in codes("community-centre", "municipality")


def test_r127_what_was_seen_is_logged_by_day_with_what_else_it_could_be() -> None:
    notes = [note for name in SOLVABLE for note in observation_log(case_of(name))]

    assert {note.kind for note in notes} == set(ObservationKind)
    assert all(note.factors and note.other_explanation for note in notes)
    assert [note.id for note in observation_log(case_of("maintenance"), "trust")] == ["shared-false-alarms"]
    forgetful = case_of("maintenance").model_copy(
        update={"observations": (notes[0].model_copy(update={"other_explanation": None}),)}
    )
    assert [f.code for f in observation_findings(forgetful, today=TODAY)] == ["observations.what_else"]


def test_r128_a_difference_is_appraised_for_what_it_brings() -> None:
    assert told("volunteers", "meerijden", "brings").facts["brings"] == "Hun rooster vergeet niemand."
    assert "appraise" in codes("community-centre", "municipality")
    assert steps("appraisal")


def test_r129_own_poles_order_and_template() -> None:
    case = case_of("community-centre")
    trust = next(factor for factor in factors_of(case_of("reimbursement")) if factor.id == "trust")
    template = template_of(analysis_of(case))

    assert [factor.id for factor in factors_of(case)][:3] == [
        "intention",
        "volunteer-hours",
        "claiming-and-sharing",
    ]
    assert trust.left == "eerst cijfers zien, dan geloven"
    assert template == DifferenceAnalysis(factors=analysis_of(case).factors, order=analysis_of(case).order)


@pytest.mark.parametrize(
    ("name", "other", "field"),
    [
        ("maintenance", "torenkroon", "ask-small-firm"),
        ("community-centre", "municipality", "ask-government"),
        ("community-centre", "housing", "ask-large-firm"),
        ("volunteers", "meerijden", "ask-association"),
    ],
)
def test_r130_the_kind_of_organisation_chooses_a_question_and_never_a_score(
    name: str, other: str, field: str
) -> None:
    case = case_of(name)
    asked = [one.for_other for one in factor_questions(case, other)]
    without = with_analysis(case, organisations=())

    assert {word.field for word in asked if isinstance(word, MethodWord)} == {field}
    assert factor_differences(without, other) == factor_differences(case, other)


def test_b1_two_envelopes_give_both_views_and_the_agenda_only_when_both_open(tmp_path: Path) -> None:
    ours = envelope_scores(case_of("maintenance"), "torenkroon")
    blank = [EnvelopeScore() for _ in ours.frame.factors]
    blank[4] = EnvelopeScore(6, 6, blocks=True, note="Wij willen zekerheid.")
    mine, yours = prepare(ours), prepare(EnvelopeScores(ours.frame, "torenkroon", tuple(blank)))
    promises = commitment(mine), commitment(yours)
    write_envelope(seal(mine, promises[1]), tmp_path / "ours.json")
    write_envelope(key_of(mine, ["dependence"]), tmp_path / "key.json")
    sides = (
        Side(promises[0], read_envelope(tmp_path / "ours.json"), read_key(tmp_path / "key.json")),
        Side(promises[1], seal(yours, promises[0]), key_of(yours, ["dependence"])),
    )
    compared = compare_envelopes(*open_both(*sides), factors_of(case_of("maintenance")))
    (row,) = compared.rows

    assert len(compared.closed) == 8
    assert (row.of_me.own, row.of_me.view, row.of_me.size) == (3, 6, Size.CLEAR)
    assert row.of_you.own == 6
    assert [(point.factor, point.blocks_for) for point in compared.agenda] == [
        ("dependence", ("vlierhaven", "torenkroon"))
    ]
    assert compared.findings[0].code == "envelopes.blocks_both"


def test_every_answer_of_the_examples_is_one_of_the_words() -> None:
    answers = {answer.answer for name in SOLVABLE for answer in analysis_of(case_of(name)).answers}

    assert answers == set(Answer)
