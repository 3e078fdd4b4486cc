"""A test per capability on trust, on the example cases."""

from datetime import date
from pathlib import Path

from formats.example_cases import case_of
from koek.formats.survey import SurveyKind, survey_text
from koek.formats.survey_read import with_survey
from koek.method.content import METHOD
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.trust.core import core_questions, private_start
from koek.trust.review import trust_review
from koek.trust.rhythm import next_review_due, signing_days
from koek.trust.stress import Timing, TrustTalk, deal_stress

MAINTENANCE = case_of("maintenance")
TODAY = date(2026, 11, 16)


def test_r17_trust_is_followed_over_time_in_both_directions() -> None:
    courses = trust_review(MAINTENANCE, TODAY).courses
    voices = {(course.voice, course.party) for course in courses}
    transparency = next(
        c
        for c in courses
        if (c.behaviour, c.party, c.voice) == ("create-transparency", "torenkroon", "vlierhaven")
    )

    assert voices == {(a, b) for a in ("vlierhaven", "torenkroon") for b in ("vlierhaven", "torenkroon")}
    assert [(point.on.year, point.step) for point in transparency.points] == [(2025, 2), (2026, 4)]


def test_r18_thirteen_behaviours_are_seen_by_self_and_other_and_gaps_come_with_situations() -> None:
    review = trust_review(MAINTENANCE, TODAY)

    assert (
        len({picture.behaviour for picture in review.pictures}) == len(METHOD.ids("trust_behaviours")) == 13
    )
    assert [(gap.behaviour, gap.party, gap.apart) for gap in review.gaps] == [
        ("listen-first", "vlierhaven", -2)
    ]
    told = next(f for f in review.findings if f.code == "trust.other_sees_less")
    sentence = finding_text(told, Language.DUTCH, CaseNames.of(MAINTENANCE))
    assert "jullie zien het van jezelf vaak" in sentence
    assert "Gerda" in str(told.because[0].facts["what"])


def test_r43_the_two_core_questions_are_asked_of_each_side() -> None:
    volunteers = core_questions(case_of("volunteers"), TODAY)

    assert [f.code for f in volunteers] == ["trust.core_all.yes", "trust.core_differs"]
    assert "trust.core_ask" in [f.code for f in core_questions(MAINTENANCE, TODAY)]


def test_r44_and_b12_while_a_contract_is_open_waiting_is_advised_with_reason_override_and_end() -> None:
    waiting = deal_stress(MAINTENANCE, TODAY)
    by_choice = deal_stress(MAINTENANCE, date(2026, 11, 1))
    due = deal_stress(MAINTENANCE, date(2026, 11, 20))

    assert (waiting.timing, waiting.until) == (Timing.WAIT, date(2026, 11, 20))
    assert waiting.findings[0].because
    assert (by_choice.timing, by_choice.until) == (Timing.NOW_BY_CHOICE, date(2026, 11, 6))
    assert due.timing is Timing.NOW
    assert deal_stress(MAINTENANCE, TODAY, talk=TrustTalk.GAP_IN_INTENTION).timing is Timing.NOW


def test_b12_after_signing_a_review_plans_itself() -> None:
    case = case_of("reimbursement")
    signed = signing_days(case)[-1]
    plan = next_review_due(case, date(2026, 12, 1))

    assert plan.suggested is not None
    assert (plan.suggested - signed).days == 42
    assert deal_stress(case, signed).timing is Timing.ANOTHER_DAY


def test_r58_a_review_is_due_at_least_yearly() -> None:
    assert next_review_due(MAINTENANCE, TODAY).due == date(2026, 11, 20)
    assert next_review_due(MAINTENANCE, date(2026, 11, 21)).is_due


def test_r132_a_trust_talk_starts_with_yourself() -> None:
    (planned,) = private_start(MAINTENANCE, TODAY)
    asked = private_start(MAINTENANCE.model_copy(update={"trust": None}), TODAY)

    assert "zonder ze na te rekenen" in finding_text(planned, Language.DUTCH)
    assert [f.code for f in asked] == ["trust.start_private"]


def test_x30_the_other_fills_in_a_file_without_seeing_ours(tmp_path: Path) -> None:
    text = survey_text(MAINTENANCE, SurveyKind.TRUST, "torenkroon", Language.DUTCH)
    file = tmp_path / "vragen.yaml"
    file.write_text(
        text.replace("on:\n", "on: 2026-11-12\n", 1).replace("other:", "other: vaak", 1), encoding="utf-8"
    )
    before = len(MAINTENANCE.trust.views) if MAINTENANCE.trust else 0
    trust = with_survey(MAINTENANCE, file, "torenkroon").trust

    assert "Nadia" not in text
    assert trust is not None
    assert len(trust.views) == before + 1
    assert (trust.views[-1].party, trust.views[-1].voice, trust.views[-1].step) == (
        "vlierhaven",
        "torenkroon",
        4,
    )
