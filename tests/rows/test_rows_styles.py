"""Each row on styles, power and strength, done on the example cases."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.method.content import METHOD
from koek.readiness.moments import interventions
from koek.styles.hard_line import HardLineVerdict, hard_line_test
from koek.styles.lines import style_lines
from koek.styles.mirror import mirror, what_to_do_differently
from koek.styles.power import power_advice
from koek.styles.profiles import nearest_profiles
from koek.styles.self_check import self_check
from koek.styles.strength import strength_profile
from koek.texts.language import Language
from rows.saying import CENTRE, MAINTENANCE, PILOT, TODAY, VOLUNTEERS, codes, said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SOLVABLE)
def test_everything_on_styles_is_said_in_both_languages(name: str, language: Language) -> None:
    case = case_of(name, language.value)
    findings = [
        *style_lines(case).findings,
        *(finding for m in mirror(case) for finding in (*m.findings, *m.nearest.findings)),
        *(finding for m in mirror(case) for finding in what_to_do_differently(m)),
        *hard_line_test(case).findings,
        *power_advice(case, today=TODAY),
        *strength_profile(case).findings,
        *self_check(case),
    ]
    sentences = said(case, findings, language).splitlines()

    assert len(sentences) > 8
    assert not [line for line in sentences if "None" in line or "MethodWord" in line]
    assert not codes(findings) & {"method.unknown_item", "method.unknown_item_near"}


def test_r21_power_is_dosed_where_it_serves_both_and_a_lack_does_not_block() -> None:
    assert "styles.dose_it" in codes(power_advice(MAINTENANCE, today=TODAY))
    assert "styles.power_missing" in codes(power_advice(CENTRE, today=TODAY))
    assert "styles.serves_both_unknown" in codes(power_advice(CENTRE, today=TODAY))


def test_r22_the_strength_profile_has_five_parts_for_each_party() -> None:
    profile = strength_profile(MAINTENANCE)

    assert len(METHOD.ids("strengths")) == 5
    assert len(profile.rows) == 10
    assert "styles.strength_seen_less" in codes(profile.findings)
    assert "styles.build_together" in codes(strength_profile(CENTRE).findings)


def test_r94_positions_on_four_scales_make_lines_and_a_near_profile_tells_its_risk() -> None:
    lines = style_lines(MAINTENANCE)
    volunteers = style_lines(VOLUNTEERS).lines[0]
    blue = nearest_profiles(volunteers.positions)

    assert lines.scales == ("interests", "power", "climate", "flexibility")
    assert len(lines.lines) == 4
    assert blue.profiles == ("blue",)
    assert "De ander vindt je aardig" in said(VOLUNTEERS, blue.findings)


def test_r96_informal_power_is_named_or_can_be_built() -> None:
    assert "styles.no_informal_power" not in codes(power_advice(PILOT, today=TODAY))
    without = PILOT.model_copy(update={"power": ()})

    assert "Zoek de feiten op" in said(without, power_advice(without, today=TODAY))


def test_r97_under_pressure_you_go_back_to_the_facts() -> None:
    phrases = said(MAINTENANCE, interventions(["pressure"]))

    assert "wat we zeker weten" in phrases
    assert "Waar komt die datum of dat getal vandaan?" in phrases


def test_r139_a_fear_of_losing_influence_asks_for_a_clause_against_abuse() -> None:
    assert "styles.fear_without_clause" in codes(power_advice(MAINTENANCE, today=TODAY))
    assert "misbruik van macht" in said(CENTRE, power_advice(CENTRE, today=TODAY))


def test_r140_counter_power_and_reputation_come_before_use() -> None:
    assert {"styles.counter_power", "styles.reputation_cost"} <= codes(power_advice(PILOT, today=TODAY))
    assert "styles.reputation_cost_unknown" in codes(power_advice(CENTRE, today=TODAY))


def test_r141_the_power_of_the_other_can_bring_both_something() -> None:
    assert "Een vaste plek in het contract" in said(PILOT, power_advice(PILOT, today=TODAY))
    assert "styles.ask_what_it_brings" in codes(power_advice(CENTRE, today=TODAY))


def test_r144_resilience_and_learning_are_checked_by_yourself() -> None:
    found = self_check(CENTRE)
    parts = {item["part"] for item in METHOD.topic("self_checks").values()}

    assert parts == {"resilience", "learning"}
    assert {"styles.self_grow", "styles.self_fine", "styles.self_ask"} == codes(found)


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (MAINTENANCE, HardLineVerdict.SPEAKS_AGAINST),
        (CENTRE, HardLineVerdict.SPEAKS_AGAINST),
        (PILOT, HardLineVerdict.STILL_OPEN),
        (VOLUNTEERS, HardLineVerdict.NOTHING_AGAINST),
    ],
)
def test_r155_before_the_hard_line_come_odds_next_round_and_what_they_can_do(
    case: NegotiationCase, verdict: HardLineVerdict
) -> None:
    assert hard_line_test(case).verdict is verdict


def test_b6_the_mirror_holds_self_seen_and_wanted_with_the_risk_of_the_nearest() -> None:
    nadia = next(m for m in mirror(MAINTENANCE) if m.person)

    assert [scale.seen_gap for scale in nadia.scales] == [2, 2, 2, 3]
    assert [scale.wanted_gap for scale in nadia.scales] == [1, 1, 0, -1]
    assert nadia.nearest.profiles == ("green",)
    assert "styles.seen_otherwise" in codes(nadia.findings)
    assert "styles.risk" in codes(nadia.nearest.findings)
    assert len(what_to_do_differently(nadia)) == 3


def test_no_word_about_style_is_about_what_somebody_is() -> None:
    for case in (MAINTENANCE, CENTRE, PILOT, VOLUNTEERS):
        told = said(case, [f for m in mirror(case) for f in (*m.findings, *m.nearest.findings)])

        assert "type" not in told
        assert "iets over dit gesprek, niet over een mens" in told or "profiel" in told
