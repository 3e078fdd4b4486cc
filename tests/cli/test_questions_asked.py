"""The open questions of every command: each answer fits, each question ends, and a full case asks little."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.cli import asking_close, asking_differences, asking_network, asking_prepare, asking_trust
from koek.cli.asking import Question, Questions, Setting
from koek.cli.asking_answers import Day, OneOf, Place, allowed
from koek.cli.console import Console
from koek.method.content import METHOD
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

SETTING = Setting(date(2026, 11, 22), METHOD)
COMMANDS: dict[str, Questions] = {
    "prepare": asking_prepare.questions,
    "differences": asking_differences.questions,
    "trust": asking_trust.questions,
    "network": asking_network.questions,
    "close": asking_close.questions,
}
Choose = Callable[[Question], str | None]


def almost_empty() -> NegotiationCase:
    return case_from({"koek": "1", "title": "Bread", "parties": ["Baker", "House"]})


def first_answer(question: Question) -> str | None:
    """Answer everything, adding at most one of each."""
    answers = question.answers
    if question.asked.code.endswith(".more"):
        return None
    if isinstance(answers, OneOf):
        return answers.options[0].value
    if isinstance(answers, Place):
        return "3"
    return "2026-12-01" if isinstance(answers, Day) else f"Something on {len(question.key)}"


def last_answer(question: Question) -> str | None:
    """Answer everything with the last choice, or the second last where that is "unknown"."""
    answers = question.answers
    if isinstance(answers, OneOf):
        known = [option.value for option in answers.options if option.value != "unknown"]
        return known[-1]
    return first_answer(question)


def walk(
    case: NegotiationCase, questions: Questions, choose: Choose
) -> Iterator[tuple[Question, NegotiationCase]]:
    """Yield every question with the case after its answer, as the terminal would ask them."""
    passed: set[str] = set()
    while True:
        question = next((one for one in questions(case, SETTING) if one.key not in passed), None)
        if question is None:
            return
        passed.add(question.key)
        answer = choose(question)
        if answer is not None:
            content = plain(case)
            question.put(content, answer)
            case = case_from(content)
        yield question, case


@pytest.mark.parametrize("choose", [first_answer, last_answer])
@pytest.mark.parametrize("command", COMMANDS)
def test_everything_can_be_answered_from_an_almost_empty_case(command: str, choose: Choose) -> None:
    asked = list(walk(almost_empty(), COMMANDS[command], choose))
    keys = [question.key for question, _ in asked]

    assert len(keys) == len(set(keys)) < 150
    left = [q for q in COMMANDS[command](asked[-1][1], SETTING) if choose(q) is not None]
    again = {"asking.person", "asking.member.private_person", "asking.in_network"}

    assert {question.asked.code for question in left} <= again


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_question_can_be_said_with_what_may_be_answered(command: str, language: Language) -> None:
    case = almost_empty()
    for question, after in walk(case, COMMANDS[command], first_answer):
        names = CaseNames.of(after)
        console = Console(language, names)
        text = finding_text(question.asked, language, names)

        assert text.strip()
        assert "{" not in text
        assert all(line.strip() for line in allowed(question.answers, console))


@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_filled_case_all_that_is_open_can_be_answered(command: str, name: str) -> None:
    asked = list(walk(case_of(name), COMMANDS[command], first_answer))

    assert all(after.title == case_of(name).title for _, after in asked)


@pytest.mark.parametrize("command", COMMANDS)
def test_skipping_everything_ends_and_changes_nothing(command: str) -> None:
    asked = list(walk(almost_empty(), COMMANDS[command], lambda _: None))

    assert asked
    assert asked[-1][1] == almost_empty()


def codes(command: str, case: NegotiationCase) -> list[str]:
    return [question.asked.code for question in COMMANDS[command](case, SETTING)]


def case_with(**sections: object) -> NegotiationCase:
    parties = [{"id": "us", "name": "Us"}, {"id": "them", "name": "Them"}]
    return case_from({"koek": "1", "title": "Small", "ours": "us", "parties": parties, **sections})


def test_a_name_the_case_knows_becomes_a_link() -> None:
    people = [{"name": "Ann"}]
    case = case_with(
        parties=[{"id": "us", "name": "Us", "people": people}, {"id": "them", "name": "Them"}],
        decisions=["rent"],
    )
    content = plain(case)
    for question in COMMANDS["prepare"](case, SETTING):
        if question.asked.code == "asking.who_decides":
            question.put(content, "ann")
        if question.asked.code == "asking.who_pays":
            question.put(content, "THEM")
    (decision,) = case_from(content).decisions

    assert (decision.deciders, decision.payers) == (("ann",), ("them",))


def test_who_needs_nobody_asks_for_help_and_nothing_is_traded() -> None:
    alone = case_with(decisions=[{"name": "rent", "trade": "no", "dependence": "none"}])
    helped = case_with(
        decisions=[{"name": "rent", "trade": "no", "dependence": "none", "helper_gains": "a room"}]
    )
    no_trade = case_with(decisions=[{"name": "rent", "trade": "no", "dependence": "seen"}])

    assert "asking.helper_gains" in codes("prepare", alone)
    assert "asking.helper_gains" not in codes("prepare", helped)
    assert "asking.we_give" not in codes("prepare", no_trade)


def test_who_confirmed_comes_before_when() -> None:
    def asked(**mandate: str) -> set[str]:
        people = [{"name": "Ann", "mandate": mandate}]
        parties = [{"id": "us", "name": "Us", "people": people}, {"id": "them", "name": "Them"}]
        return {c for c in codes("prepare", case_with(parties=parties)) if "bind" in c or "confirmed" in c}

    assert asked() == {"asking.may_bind"}
    assert asked(may_bind="yes") == {"asking.confirmed_by"}
    assert asked(may_bind="yes", confirmed_by="board") == {"asking.confirmed_on"}
    assert asked(may_bind="yes", confirmed_by="board", confirmed_on="2026-11-01") == set()
    assert asked(may_bind="no") == set()


def test_without_a_public_body_no_phase_is_asked() -> None:
    def keys(answer: str) -> str:
        case = case_with(legal={"contracting_authority": answer})
        return " ".join(question.key for question in COMMANDS["prepare"](case, SETTING))

    assert "item='phase'" in keys("yes")
    assert "item='phase'" not in keys("no")
    assert "item='phase'" not in keys("unknown")


def test_what_matters_to_the_others_is_asked_once_each_and_kept_as_an_estimate() -> None:
    asked = walk(almost_empty(), COMMANDS["prepare"], first_answer)
    answered = [case for question, case in asked if question.asked.code == "asking.their_interest"]
    interest = next(one for one in answered[0].interests if one.party == "house")
    keys = " ".join(question.key for question in COMMANDS["prepare"](answered[0], SETTING))

    assert len(answered) == 1
    assert (interest.according_to, str(interest.confidence)) == ("baker", "low")
    assert "other_side_topics', item='interests'" not in keys
    assert "other_side_topics', item='goals'" in keys


def test_what_the_sheet_does_not_need_comes_last_and_is_told_once() -> None:
    asked = [question.asked.code for question, _ in walk(almost_empty(), COMMANDS["prepare"], first_answer)]
    first = asked.index("asking.known_of_other_first")

    assert asked.count("asking.known_of_other_first") == 1
    assert set(asked[first + 1 :]) == {"asking.known_of_other"}
    assert "asking.known_of_other" not in asked[:first]


def test_who_talks_is_offered_as_a_member_and_no_leaves_it_out() -> None:
    case = case_with(network={"members": [{"name": "Us"}]})
    question = next(q for q in COMMANDS["network"](case, SETTING) if q.asked.code == "asking.in_network")
    content = plain(case)
    question.put(content, "no")

    assert question.asked.facts == {"party": "them"}
    assert case_from(content) == case
    question.put(content, "yes")
    member = case_from(content).network.members[1]  # type: ignore[union-attr]  # it has a network

    assert (member.name, member.party, member.at_table) == ("Them", "them", True)


def test_a_need_is_asked_so_that_yes_and_no_are_answers() -> None:
    case = case_with(network={"kind": "organisation"})

    assert "asking.need" in codes("network", case)


def test_a_feeling_is_raised_or_left_to_rest() -> None:
    def asked(**emotion: str) -> set[str]:
        found = codes("prepare", case_with(first_talk={"emotions": [{"name": "anger", **emotion}]}))
        return {code for code in found if "raise" in code or "feeling" in code}

    assert asked() == {"asking.raise_it"}
    assert asked(raise_it="yes") == {"asking.raise_when"}
    assert asked(raise_it="yes", when="at the start") == asked(raise_it="no") == set()


def test_one_of_your_own_people_raises_a_feeling() -> None:
    people = [{"id": "us", "name": "Us", "people": ["Ann"]}, {"id": "them", "name": "Them", "people": ["Bo"]}]
    talk = {"emotions": [{"id": "anger", "name": "anger", "raise_it": "yes"}]}
    case = case_with(parties=people, first_talk=talk)
    question = next(q for q in COMMANDS["prepare"](case, SETTING) if q.asked.code == "asking.raise_by")
    content = plain(case)
    question.put(content, "ann")

    assert isinstance(question.answers, OneOf)
    assert [option.value for option in question.answers.options] == ["ann"]
    assert "asking.raise_by" not in codes("prepare", case_from(content))


def test_a_judgement_asks_for_its_reason_and_a_blocking_one_for_a_measure() -> None:
    def asked(state: str, **more: object) -> list[str]:
        judgement = {"factor": "trust", "state": state}
        judgement |= {key: value for key, value in more.items() if key == "reason"}  # type: ignore[misc]  # texts
        told: dict[str, object] = {"judgements": [judgement], "mitigations": more.get("mitigations", [])}
        questions = COMMANDS["differences"](case_with(differences=told), SETTING)
        return [
            q.asked.code
            for q in questions
            if "item='trust'" in q.key or "measure=" in q.key or "talk" in q.key
        ]

    measure = {"name": "talk", "factor": "trust"}

    assert "asking.why" in asked("dormant")
    assert "asking.why" not in asked("dormant", reason="asked")
    assert "asking.why" not in asked("harmless")
    assert "asking.measure" in asked("blocking", reason="asked")
    assert "asking.measure" not in asked("harmless", reason="asked")
    with_measure = asked("blocking", reason="asked", mitigations=[measure])

    assert "asking.measure" not in with_measure
    assert {"asking.owner", "asking.by_when"} <= set(with_measure)
    done = {**measure, "done_on": "2026-11-01"}

    assert not {"asking.owner", "asking.by_when"} & set(asked("blocking", reason="x", mitigations=[done]))


def test_the_organisation_and_what_others_say_leave_the_own_place_open() -> None:
    other = {"factor": "trust", "party": "us", "according_to": "them", "value": 3}
    own = {"factor": "trust", "party": "us", "value": 3}

    def is_open(score: dict[str, object]) -> bool:
        questions = COMMANDS["differences"](case_with(differences={"scores": [score]}), SETTING)
        return any("own_place" in q.key and "item='trust'" in q.key for q in questions)

    assert is_open(other)
    assert not is_open(own)


def test_a_guess_or_an_old_view_is_asked_again_and_a_fresh_one_is_not() -> None:
    def is_open(**view: str) -> bool:
        told = {"behaviour": "listen-first", "party": "us", "step": "4", **view}
        questions = COMMANDS["trust"](case_with(trust={"views": [told]}), SETTING)
        return any(
            "listen-first" in q.key and q.asked.facts["ours"] for q in questions if "ours" in q.asked.facts
        )

    assert not is_open(on="2026-11-01")
    assert is_open(on="2025-10-01")
    assert is_open(on="2026-11-01", guessed_by="them")


def test_words_that_somebody_else_wrote_become_a_party_s_own() -> None:
    side = {"party": "them", "words": "as we heard", "according_to": "us"}
    case = case_with(agreements=[{"id": "rent", "name": "rent", "sides": [side]}])
    question = next(q for q in COMMANDS["close"](case, SETTING) if q.asked.facts.get("party") == "them")
    content = plain(case)
    question.put(content, "our own words")
    (found,) = case_from(content).agreements[0].sides

    assert (found.words, found.according_to, found.on) == ("our own words", None, SETTING.today)


def test_what_is_parked_answered_or_done_is_not_asked() -> None:
    case = case_with(
        agreements=[{"name": "rent", "status": "parked"}],
        next_steps=[{"name": "call", "done_on": "2026-11-01"}],
        open_answers=[{"name": "may we", "answered_on": "2026-11-01"}],
    )

    assert codes("close", case) == [f"asking.{what}.more" for what in ("agreement", "step", "open_answer")]


def test_a_need_that_was_left_open_is_answered_in_its_place() -> None:
    needs = [{"need": "clear-theme", "answer": "unknown"}, {"need": "driver", "answer": "yes"}]
    case = case_with(network={"kind": "issue", "needs": needs})
    asked = [q for q in COMMANDS["network"](case, SETTING) if "network_needs" in q.key]
    content = plain(case)
    for question in asked:
        question.put(content, "no")
    network = case_from(content).network

    assert network is not None
    assert [(need.need, need.answer.value) for need in network.needs] == [
        ("clear-theme", "no"),
        ("driver", "yes"),
        ("channels", "no"),
    ]


def test_an_own_factor_without_poles_is_asked_on_a_plain_scale() -> None:
    case = case_with(differences={"factors": [{"id": "humour", "name": "humour"}]})
    question = next(q for q in COMMANDS["differences"](case, SETTING) if "humour" in q.key)
    lines = list(allowed(question.answers, Console(Language.ENGLISH)))

    assert lines == ["A number from 1 to 7"]
