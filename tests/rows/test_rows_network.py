"""A test per capability on networks, on the example cases."""

from datetime import date
from pathlib import Path

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Member, MemberKind, Network, NetworkKind
from koek.findings import Finding
from koek.formats.csv_text import csv_bytes
from koek.formats.network_csv import members_csv, with_members
from koek.formats.survey import SurveyKind, survey_text
from koek.formats.survey_read import with_survey
from koek.network.activity import deviations, inner_talks, news_due, own_board, skill_check
from koek.network.exchange import Balance, give_and_take, member_questions
from koek.network.figures import key_figures, who_is_missing
from koek.network.graph import network_shape
from koek.network.needs import network_needs
from koek.network.rhythm import contacts_due, review_due
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

TODAY = date(2026, 11, 16)
MAINTENANCE, COMMUNITY, REIMBURSEMENT, VOLUNTEERS = map(case_of, SOLVABLE)


def network_of(case: NegotiationCase) -> Network:
    assert case.network is not None
    return case.network


def member_of(case: NegotiationCase, identifier: str) -> Member:
    return next(member for member in network_of(case).members if member.id == identifier)


def said(findings: tuple[Finding, ...], case: NegotiationCase) -> str:
    return "\n".join(finding_text(finding, Language.DUTCH, CaseNames.of(case)) for finding in findings)


def test_r7_the_chain_around_the_goal_is_seen_and_who_is_not_in_it() -> None:
    roles = {member.role for member in network_of(MAINTENANCE).members}

    assert roles == {"funder", "supplier", "end-user"}
    without = network_of(MAINTENANCE).model_copy(update={"members": ()})
    missing = who_is_missing(MAINTENANCE.model_copy(update={"network": without}), TODAY)
    assert [f.facts["role"].item for f in missing if f.code == "network.role_missing"] == [  # type: ignore[attr-defined]  # a word
        "funder",
        "end-user",
    ]


def test_r84_a_social_map_is_kept_too() -> None:
    supplier = member_of(MAINTENANCE, "torenkroon")

    assert supplier.reachable
    assert supplier.cost
    assert supplier.contact_persons == ("Gerda Wijnhout", "Yusuf Arslaner")


def test_r85_the_goal_comes_before_the_partners() -> None:
    empty = MAINTENANCE.model_copy(update={"network": None})

    assert network_needs(empty).findings[0].code == "network.goal_first"
    assert "network.goal_first" not in [f.code for f in network_needs(MAINTENANCE).findings]


def test_r86_four_kinds_of_network_and_what_each_fits() -> None:
    choice = network_needs(MAINTENANCE.model_copy(update={"network": Network(goal="x")})).findings[-1]

    assert len(choice.because) == len(NetworkKind) == 4
    assert {network_of(case_of(name)).kind for name in SOLVABLE} == {"organisation", "issue", "support"}


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("community-centre", ("mutual-trust", "structure", "way-of-working", "representation")),
        ("reimbursement", ("channels",)),
        ("volunteers", ("stake-or-experience",)),
    ],
)
def test_r87_needs_go_with_the_kind(name: str, missing: tuple[str, ...]) -> None:
    assert network_needs(case_of(name)).missing == missing


def test_r88_and_b17_one_way_organisations_raise_an_alarm_and_people_never() -> None:
    balances = {m.member: m.balance for m in give_and_take(COMMUNITY).members}
    people = {m.id for m in network_of(VOLUNTEERS).members if m.kind is not MemberKind.ORGANISATION}

    assert balances["school-care"] is Balance.ONLY_BRINGS
    assert balances["neighbour-cook"] is None
    assert "Buurtzorg Klaver brengt iets en haalt niets, voor zover jullie weten." in said(
        give_and_take(COMMUNITY).findings, COMMUNITY
    )
    assert people == {m.member for m in give_and_take(VOLUNTEERS).members if m.balance is None}


def test_r89_networks_are_looked_at_now_and_then() -> None:
    assert review_due(MAINTENANCE, TODAY).due == date(2026, 12, 9)
    assert review_due(MAINTENANCE, date(2026, 12, 9)).is_due
    assert "rol van Huurdersraad Vlierhaven verandert" in said(
        review_due(MAINTENANCE, TODAY).findings, MAINTENANCE
    )


def test_r90_five_skills_are_for_yourself() -> None:
    assert [f.code for f in skill_check(VOLUNTEERS)].count("network.skill_ask") == 4
    assert "Schrijf één ding op dat je niet doet" in said(skill_check(MAINTENANCE), MAINTENANCE)


def test_r91_the_right_actors_may_be_missing_at_the_table() -> None:
    found = said(who_is_missing(COMMUNITY, TODAY), COMMUNITY)

    assert "De wethouder wonen kan beslissen over gebouw of grond en praat niet mee" in found


def test_r92_and_b17_key_figures_and_the_gap_nobody_here_can_decide_on_money() -> None:
    figures = key_figures(COMMUNITY, TODAY)

    assert figures.gaps == ("money",)
    assert figures.movers == ("us",)
    assert "Niemand hier kan beslissen over geld" in said(figures.findings, COMMUNITY)


def test_r145_people_outside_the_deal_have_a_place_around_the_goal() -> None:
    assert member_of(REIMBURSEMENT, "patients").role == "end-user"
    assert "network.role_missing" not in [f.code for f in who_is_missing(REIMBURSEMENT, TODAY)]


def test_r147_last_and_next_contact_remind() -> None:
    found = contacts_due(MAINTENANCE, TODAY)

    assert [(contact.member, contact.on) for contact in found.due] == [
        ("sensor-maker", date(2026, 11, 10)),
        ("tenants", None),
    ]


def test_r148_wishes_expectations_and_possibilities_of_self_and_members() -> None:
    ours = member_of(MAINTENANCE, "us")

    assert (len(ours.wishes), len(ours.expects), len(ours.possible)) == (1, 1, 1)
    asked = [f for f in member_questions(VOLUNTEERS) if f.code == "network.ask_wishes"]
    assert [f.facts["ours"] for f in asked] == [True, False]


def test_r149_what_a_member_will_not_or_cannot_do_is_explicit() -> None:
    assert member_of(VOLUNTEERS, "meerijden").cannot
    assert member_of(COMMUNITY, "us").will_not
    assert [f.facts["members"] for f in member_questions(MAINTENANCE) if f.code == "network.ask_limits"] == [
        ("Huurdersraad Vlierhaven",)
    ]


def test_r150_what_goes_otherwise_is_asked_whether_it_matters() -> None:
    found = [deviations(case)[0].code.split(".")[-1] for case in (MAINTENANCE, COMMUNITY, REIMBURSEMENT)]

    assert found == ["let_go", "next_step", "does_it_matter"]


def test_r151_members_hear_news_through_their_own_channel() -> None:
    told, asked = news_due(REIMBURSEMENT, TODAY)

    assert told.facts["members"] == ("Zorgverzekeraar Meerzicht", "Beroepsvereniging voor cardiologen")
    assert asked.code == "network.ask_channel"
    assert member_of(REIMBURSEMENT, "insurer").channel


def test_r152_a_negotiation_inside_the_network_goes_from_where_it_rubs_to_an_issue() -> None:
    codes = [inner_talks(case, TODAY)[0].code for case in (REIMBURSEMENT, COMMUNITY, MAINTENANCE)]

    assert codes == ["network.find_where_it_rubs", "network.make_it_an_issue", "network.talk_goes_on"]


def test_r153_the_own_board_is_asked_without_formal_power() -> None:
    assert own_board(MAINTENANCE)[0].code == "network.board_asked"
    assert "wat het bestuur eraan heeft" in said(own_board(COMMUNITY), COMMUNITY)


def test_r154_a_goal_in_one_sentence_that_all_can_sign() -> None:
    signed = {s.member: s.answer for s in network_of(MAINTENANCE).signatures}

    assert signed == {"us": Answer.YES, "torenkroon": Answer.YES, "tenants": Answer.PARTLY}
    found = [f.code for f in network_needs(MAINTENANCE).findings]
    assert found[:2] == ["network.ask_signature", "network.signs_other_words"]


def test_x29_a_network_has_measures_a_table_and_comes_from_csv(tmp_path: Path) -> None:
    file = tmp_path / "leden.csv"
    file.write_bytes(csv_bytes(members_csv(network_of(REIMBURSEMENT), Language.DUTCH)))

    assert network_shape(REIMBURSEMENT).alone == ("specialists",)
    assert with_members(REIMBURSEMENT.model_copy(update={"network": None}), file).network is not None


def test_x30_a_member_fills_in_its_own_part(tmp_path: Path) -> None:
    text = survey_text(VOLUNTEERS, SurveyKind.NETWORK, "meerijden", Language.DUTCH)
    file = tmp_path / "vragen.yaml"
    file.write_text(
        text.replace("on:\n", "on: 2026-11-16\n", 1).replace("wishes:\n  -", "wishes:\n  - een tweede busje"),
        encoding="utf-8",
    )
    member = member_of(with_survey(VOLUNTEERS, file, "meerijden"), "meerijden")

    assert (member.wishes, member.told_on) == (("een tweede busje",), TODAY)
