"""The example cases: complete, the same in both languages, and with something to learn from."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from koek.case.alternatives import Alternative
from koek.case.estimates import EvidenceKind
from koek.case.interests import Interest
from koek.case.issues import OptionsIssue
from koek.case.ledger import LineStatus
from koek.case.limits import LimitKind
from koek.case.negotiation_case import NegotiationCase
from koek.case.parties import MayBind
from koek.case.preferences import Nature, Preferences, Unit
from koek.case.reading import plain
from koek.errors import NotYetSolvable
from koek.formats.case_file import read_case
from koek.method.value_aspects import unknown_aspects
from koek.workbench.advice import advise
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.fair_division import divide_case
from koek.workbench.offers_on_the_table import assess, offer_outcome

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SOLVABLE = ("maintenance", "community-centre", "reimbursement", "volunteers")
ALL = (*SOLVABLE, "not-yet")
LANGUAGES = ("nl", "en")
TYPED_BY_PEOPLE = {
    *("language", "title", "about", "name", "role", "scope", "confirmed_by", "what", "reason", "note"),
    *(
        "hoped_for",
        "baseline",
        "market_effects",
        "verifier",
        "verified_by",
        "price_level",
        "indexation",
        "unit",
    ),
}
HUNDRED_POINTS = 100

every_example = pytest.mark.parametrize("name", ALL)
solvable_example = pytest.mark.parametrize("name", SOLVABLE)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def _file(name: str, language: str = "nl") -> Path:
    return EXAMPLES / f"{name}.{language}.yaml"


@cache
def _case(name: str, language: str = "nl") -> NegotiationCase:
    return read_case(_file(name, language))


@cache
def _best(name: str) -> BestAgreements:
    return best_agreements(_case(name))


def _last_offer(case: NegotiationCase) -> tuple[Any, ...]:
    outcome = offer_outcome(case)

    assert outcome is not None
    return outcome


def _without_texts(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_texts(value) for key, value in content.items() if not _typed(key, value)}
    return [_without_texts(item) for item in content] if isinstance(content, list) else content


def _typed(key: str, value: Any) -> bool:
    """Tell whether people typed this: by its key, or (what an interest asks at least) as a sentence."""
    if key == "at_least":
        return " " in value
    return key in TYPED_BY_PEOPLE and not (key == "unit" and value in list(Unit))


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            if _typed(key, value) and key != "language":
                yield value
            yield from _texts(value)
    if isinstance(content, list):
        for item in content:
            yield from _texts(item)


def test_the_folder_holds_these_examples_and_a_page_that_lists_them() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert {path.name for path in EXAMPLES.glob("*.yaml")} == {
        _file(n, la).name for n in ALL for la in LANGUAGES
    }
    assert all(_file(name, language).name in page for name in ALL for language in LANGUAGES)


@every_example
@both_languages
def test_an_example_reads_and_says_its_language(name: str, language: str) -> None:
    assert _case(name, language).language == language


@every_example
def test_an_example_has_the_same_ids_and_numbers_in_both_languages(name: str) -> None:
    dutch, english = (_without_texts(plain(_case(name, language))) for language in LANGUAGES)

    assert dutch == english


@every_example
def test_an_example_is_told_in_its_own_words_in_each_language(name: str) -> None:
    dutch, english = (list(_texts(plain(_case(name, language)))) for language in LANGUAGES)
    sentences = [(d, e) for d, e in zip(dutch, english, strict=True) if len(d.split()) > 4]

    assert len(sentences) > 3
    assert all(d != e for d, e in sentences)


@every_example
@both_languages
def test_a_newcomer_finds_explanation_in_an_example(name: str, language: str) -> None:
    lines = _file(name, language).read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.lstrip().startswith("#")]

    assert lines[0].startswith("# Voorbeeld" if language == "nl" else "# Example")
    assert len(comments) >= 8
    assert f"koek solve examples/{name}.{language}.yaml" in "\n".join(comments)
    assert max(map(len, lines)) <= 110


@every_example
@both_languages
def test_a_comment_says_what_each_section_is_for(name: str, language: str) -> None:
    text = _file(name, language).read_text(encoding="utf-8")
    for section in ("issues", "preferences", "offers") if name != "not-yet" else ("constraints",):
        assert re.search(rf"^#.*\n{section}:$", text, re.MULTILINE), section


@every_example
def test_we_speak_for_ourselves_and_estimate_the_others(name: str) -> None:
    case = _case(name)
    voices = {statement.party: statement.according_to or statement.party for statement in case.preferences}

    assert voices == {party.id: case.ours for party in case.parties}


@every_example
def test_every_estimate_says_how_sure_and_why(name: str) -> None:
    case = _case(name)
    told: list[Preferences | Alternative | Interest] = [
        *case.preferences,
        *case.alternatives,
        *case.interests,
    ]
    estimates = [item for item in told if item.according_to not in (None, item.party)]

    assert len(estimates) >= 2
    assert all(item.confidence and item.evidence for item in estimates)


@every_example
def test_every_party_values_every_issue(name: str) -> None:
    case = _case(name)
    issues = [issue.id for issue in case.issues]

    assert all([value.issue for value in statement.issues] == issues for statement in case.preferences)


@every_example
def test_every_party_has_an_alternative_and_people_whose_authority_was_asked(name: str) -> None:
    case = _case(name)
    asked = [person.mandate.may_bind for party in case.parties for person in party.people]

    assert {alternative.party for alternative in case.alternatives} == {party.id for party in case.parties}
    assert all(alternative.worth is not None for alternative in case.alternatives)
    assert all(party.people for party in case.parties)
    assert MayBind.YES in asked


@every_example
def test_every_aspect_of_value_is_one_of_the_method(name: str) -> None:
    assert unknown_aspects(_case(name)) == ()


@every_example
def test_offers_are_complete_and_in_the_order_of_time(name: str) -> None:
    case = _case(name)
    moments = [str(offer.at) for offer in case.offers]

    assert len(moments) >= (2 if name in ("volunteers", "not-yet") else 4)
    assert moments == sorted(moments)
    assert all(len(offer.outcome) == len(case.issues) for offer in case.offers)
    assert not any(offer.binding for offer in case.offers)


@pytest.mark.parametrize("name", ["community-centre", "reimbursement", "volunteers"])
def test_every_party_divides_a_hundred_points(name: str) -> None:
    problem = _best(name).problem
    for table in problem.utilities.values():
        best = [max(contributions.values()) for contributions in table.contributions.values()]

        assert sum(best) + table.constant == HUNDRED_POINTS
        assert all(worth >= 0 for worths in table.contributions.values() for worth in worths.values())


def test_the_money_case_counts_everything_on_one_basis() -> None:
    assert _best("maintenance").problem.all_money


@solvable_example
def test_there_is_room_for_an_agreement(name: str) -> None:
    assert _best(name).no_zone is None


@solvable_example
def test_the_first_offer_falls_short_for_somebody_and_the_last_for_nobody(name: str) -> None:
    case, best = _case(name), _best(name)
    first, last = (assess(best, offer_outcome(case, case.offers[k].id) or ()) for k in (0, -1))

    assert not first.acceptable
    assert last.acceptable


@solvable_example
def test_the_last_offer_leaves_value_on_the_table_for_everyone(name: str) -> None:
    case, best = _case(name), _best(name)
    now = best.problem.utility(_last_offer(case))
    points = [best.frontier.utilities(k) for k in range(len(best.frontier.counts))]

    assert any(all(better > u for better, u in zip(point, now, strict=True)) for point in points)


@solvable_example
def test_trades_stand_even_when_the_estimates_are_somewhat_off(name: str) -> None:
    case, best = _case(name), _best(name)
    advice = advise(case, best)
    certain = [item.trade for item in advice.trades if item.question is None]

    assert certain
    assert any(trade.gives for trade in certain)
    assert all(gain >= 0 for gain in certain[0].gains)


@solvable_example
def test_the_balanced_proposal_is_better_for_all_and_extreme_in_no_number(name: str) -> None:
    case, best = _case(name), _best(name)
    balanced = advise(case, best).balanced
    now, then = best.problem.utility(_last_offer(case)), best.problem.utility(balanced)
    ends = {i.id: (i.lowest, i.highest) for i in case.issues if not isinstance(i, OptionsIssue)}

    assert all(later > earlier for earlier, later in zip(now, then, strict=True))
    assert not [c for c in balanced if c.issue in ends and Fraction(c.option) in ends[c.issue]]


@solvable_example
def test_a_balanced_proposal_gives_everyone_more_than_half_of_what_they_could_gain(name: str) -> None:
    case, best = _case(name), _best(name)
    shares = best.relative_gains(best.problem.utility(advise(case, best).balanced))

    assert all(share is not None and share > Fraction(1, 2) for share in shares)


@both_languages
def test_the_example_that_cannot_be_solved_yet_says_why(language: str) -> None:
    with pytest.raises(NotYetSolvable) as caught:
        best_agreements(_case("not-yet", language))

    assert caught.value.facts["reasons"] == ("not_yet.continuous", "not_yet.constraints")
    assert caught.value.facts["issues"] == ("price",)


def test_the_examples_show_every_kind_of_what_a_case_can_hold() -> None:
    cases = [_case(name) for name in ALL]
    values = [value for case in cases for statement in case.preferences for value in statement.issues]
    told = [t for case in cases for t in (case.preferences, case.interests, case.alternatives)]
    evidence = [item for section in told for statement in section for item in statement.evidence]

    assert {value.kind for value in values} == {"table", "linear", "triangular", "piecewise"}
    assert {issue.kind for case in cases for issue in case.issues} == {"options", "whole", "real", "money"}
    assert {value.nature for value in values} >= set(Nature)
    assert {item.kind for item in evidence} == set(EvidenceKind)
    assert {limit.kind for case in cases for limit in case.hard_limits} == set(LimitKind) - {
        LimitKind.RED_LINE
    }


def test_the_ledger_of_the_pilot_divides_to_the_cent() -> None:
    case = _case("maintenance")

    assert case.division is not None
    counted = [line for line in case.division.lines if line.status is LineStatus.ACCEPTED]
    net = sum(line.amount if line.kind == "gain" else -line.amount for line in counted)
    division = divide_case(case).division

    assert net == division.net == 15_167_51
    assert dict(division.shares) == {"vlierhaven": 7_583_75, "torenkroon": 7_583_76}
    assert sum(dict(division.transfers).values()) == 0


def test_the_ledger_shows_a_loss_at_the_start_a_false_step_and_one_line_in_dispute() -> None:
    division = _case("maintenance").division

    assert division is not None
    first = [line for line in division.lines if line.period == division.periods[0].id]
    disputed = [line.id for line in division.lines if line.status is LineStatus.DISPUTED]

    assert sum(line.amount if line.kind == "gain" else -line.amount for line in first) < 0
    assert [line.id for line in division.lines if line.amount < 0] == ["false-alarms"]
    assert disputed == ["less-power"]
    assert all(line.evidence for line in division.lines)
    assert len(division.periods) == 3
