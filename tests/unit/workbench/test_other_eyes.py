"""Through the eyes of another party nothing is shown, or told as theirs, that the owner keeps for itself."""

from datetime import date

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.other_eyes import OWNERS_ALONE, through_the_eyes_of
from koek.workbench.ready_to_talk import for_yourself, ready_to_talk
from koek.workbench.where_from import where_from
from koek.workbench.where_we_differ import where_we_differ
from unit.workbench.small_cases import small_case

TODAY = date(2026, 11, 22)


def other_in(case: NegotiationCase) -> str:
    return next(party.id for party in case.parties if party.id != case.ours)


def words(content: object) -> set[str]:
    """Return every text somebody typed somewhere in this content."""
    if isinstance(content, dict):
        return set().union(*map(words, content.values())) if content else set()
    if isinstance(content, list):
        return set().union(*map(words, content)) if content else set()
    return {content.strip(" .")} if isinstance(content, str) and " " in content else set()


@pytest.mark.parametrize("name", SOLVABLE)
def test_what_the_owner_wrote_for_itself_is_not_shown_to_another(name: str) -> None:
    case = case_of(name)
    theirs = through_the_eyes_of(case, other_in(case))
    content = plain(case)
    alone = words([content[section] for section in OWNERS_ALONE if section in content])
    kept = words([value for section, value in content.items() if section not in OWNERS_ALONE])
    told = [*ready_to_talk(theirs, today=TODAY).findings()]
    told += [finding for part in for_yourself(theirs) for finding in part.findings]
    said = "\n".join(
        finding_text(f, Language.DUTCH, CaseNames.of(theirs)) for one in told for f in one.walk()
    )

    assert alone
    assert not [text for text in alone if text in said and not any(text in other for other in kept)]


def test_the_owner_sees_everything() -> None:
    case = case_of("maintenance")

    assert through_the_eyes_of(case, str(case.ours)) == case


def test_without_an_owner_nothing_is_anybodys_alone() -> None:
    case = small_case(ours=None, preparation={"questions": ["Hoe gaat het?"]})

    assert through_the_eyes_of(case, "them") == case.model_copy(update={"ours": "them"})


def test_what_we_give_they_get() -> None:
    case = small_case(decisions=[{"id": "d", "name": "Doen?", "we_give": "tijd", "we_get": "geld"}])
    (decision,) = through_the_eyes_of(case, "them").decisions

    assert (decision.we_give, decision.we_get) == ("geld", "tijd")


def test_a_judgement_and_an_own_share_stay_those_of_the_owner() -> None:
    case = case_of("maintenance")
    theirs = through_the_eyes_of(case, "torenkroon")
    codes = {
        (finding.code, finding.facts.get("ours"))
        for finding in where_we_differ(theirs, today=TODAY).findings()
        if finding.code == "differences.own_part"
    }

    assert codes <= {("differences.own_part", False)}
    assert theirs.differences is not None
    assert {one.by for one in theirs.differences.judgements} == {"vlierhaven"}


def test_the_start_of_a_trust_talk_and_own_skills_stay_with_the_owner() -> None:
    case = small_case(
        trust={"starts": [{"hard_for_me": "tellen"}]},
        network={"skills": [{"skill": "set-limits", "step": 2, "on": "2026-11-01"}], "goal": "Samen"},
    )
    theirs = through_the_eyes_of(case, "them")

    assert theirs.trust is not None
    assert theirs.network is not None
    assert (theirs.trust.starts, theirs.network.skills, theirs.network.goal) == ((), (), "Samen")


def test_where_an_item_comes_from_passes_over_what_was_left_out() -> None:
    theirs = through_the_eyes_of(case_of("maintenance"), "torenkroon")
    style = next(view for view in theirs.styles if any("observations/" in link for link in view.comes_from))

    assert [item.item for item in where_from(theirs, f"styles/{style.id}")] == [f"styles/{style.id}"]
