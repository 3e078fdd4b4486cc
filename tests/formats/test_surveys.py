"""A questionnaire holds only questions, and what comes back is what the other says."""

from pathlib import Path
from typing import Any

import pytest

from formats.example_cases import SOLVABLE, both_languages, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.errors import FormatError, InvalidCase
from koek.formats.survey import SurveyKind, asker_of, survey_text
from koek.formats.survey_read import with_survey
from koek.method.content import METHOD
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

TRUST, NETWORK, DIFFERENCES = SurveyKind


def small(**sections: Any) -> NegotiationCase:
    content: dict[str, Any] = {"koek": "1", "title": "Geheim plan", "ours": "a", "parties": ["A", "B"]}
    return NegotiationCase.model_validate(content | sections)


def with_member(**network: Any) -> NegotiationCase:
    return small(network={"members": [{"id": "x", "name": "Het Huis"}], **network})


def saved(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "vragen.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def filled(text: str, *answers: tuple[str, str]) -> str:
    """Fill in answers: each after the first key that stands below a line."""
    for below, answer in answers:
        key = answer.split(":", maxsplit=1)[0]
        start = text.index(below)
        place = text.index(f"{key}:\n", start)
        text = text[:place] + answer + text[place + len(key) + 1 :]
    return text


def shown(case: NegotiationCase, kind: SurveyKind, language: Language = Language.DUTCH) -> str:
    return survey_text(case, kind, "x" if kind is NETWORK else "b", language)


def typed(content: Any) -> set[str]:
    if isinstance(content, dict):
        return {text for value in content.values() for text in typed(value)}
    if isinstance(content, list):
        return {text for value in content for text in typed(value)}
    return {content} if isinstance(content, str) and content.count(" ") > 3 else set()


@both_languages
@pytest.mark.parametrize("name", SOLVABLE)
def test_nothing_that_the_owner_thinks_is_in_a_questionnaire(name: str, language: str) -> None:
    case = case_of(name, language)
    assert case.network is not None
    known = {party.name for party in case.parties} | {member.name for member in case.network.members}
    private = typed(plain(case)) - known
    other = next(party.id for party in case.parties if party.id != case.ours)
    for kind in (TRUST, DIFFERENCES):
        text = " ".join(survey_text(case, kind, other, Language(language)).replace("#", "").split())

        assert not {words for words in private if words in text}
    member = case.network.members[-1].id
    text = " ".join(survey_text(case, NETWORK, member, Language(language)).replace("#", "").split())
    assert not {words for words in private - {case.network.shared_goal} if words in text}


@both_languages
@pytest.mark.parametrize("kind", SurveyKind)
def test_a_questionnaire_explains_itself_in_its_language(kind: SurveyKind, language: str) -> None:
    text = shown(with_member(), kind, Language(language))

    assert ("Fill in what you want" if language == "en" else "Vul in wat je wilt") in text.replace(
        "\n# ", " "
    )
    assert max(map(len, text.splitlines())) <= 110


def test_all_thirteen_behaviours_and_nine_factors_are_asked() -> None:
    trust, differences = shown(small(), TRUST), shown(small(), DIFFERENCES)

    assert [line[15:] for line in trust.splitlines() if "- behaviour:" in line] == list(
        METHOD.ids("trust_behaviours")
    )
    assert [line[12:] for line in differences.splitlines() if "- factor:" in line] == list(
        METHOD.ids("factors")
    )


def test_a_name_cannot_leave_the_comment_it_stands_in() -> None:
    case = small(parties=[{"id": "a", "name": "A"}, {"id": "b", "name": "B\nkind: network\u2028on: 1"}])

    assert "\nkind: network" not in shown(case, TRUST)


def test_the_owner_asks_and_an_owner_that_answers_is_asked_by_the_first_other() -> None:
    assert asker_of(small(), "b") == "a"
    assert asker_of(small(), "a") == "b"
    assert asker_of(small(ours=None), "b") == "a"
    ownerless = small(ours=None, network={"members": ["X"]})
    assert "A " in survey_text(ownerless, NETWORK, "x", Language.ENGLISH)


def test_trust_comes_back_as_the_other_says_it(tmp_path: Path) -> None:
    text = filled(
        shown(small(), TRUST),
        ("asked_by: a", "on: 2027-02-01"),
        ("behaviour: listen-first", "ourselves: 4"),
        ("behaviour: listen-first", "other: af en toe"),
        ("behaviour: listen-first", "example: Jullie hadden haast."),
        ("behaviour: listen-first", "example_on: 2027-01-20"),
        ("behaviour: talk-straight", "example: Dat klopte."),
        ("question: valuable-enough", "answer: ja"),
        ("question: valuable-enough", "reason: Zeker."),
    )
    trust = with_survey(small(), saved(tmp_path, text), "b").trust

    assert trust is not None
    assert [(v.party, v.voice, v.step, v.guessed_by) for v in trust.views] == [
        ("b", "b", 4, None),
        ("a", "b", 2, None),
    ]
    assert [(e.behaviour, str(e.on), e.party, e.seen_by) for e in trust.examples] == [
        ("talk-straight", "2027-02-01", "a", "b"),
        ("listen-first", "2027-01-20", "a", "b"),
    ]
    assert [(c.party, c.answer, c.reason) for c in trust.core] == [("b", "yes", "Zeker.")]


def test_reading_a_questionnaire_twice_changes_nothing_and_a_guess_stays(tmp_path: Path) -> None:
    guess = {"behaviour": "listen-first", "party": "b", "according_to": "b", "step": 1, "on": "2027-02-01"}
    case = small(trust={"views": [guess | {"guessed_by": "a"}, guess]})
    text = filled(
        shown(case, TRUST),
        ("asked_by: a", "on: 2027-02-01"),
        ("behaviour: listen-first", "ourselves: 4"),
        ("behaviour: listen-first", "example: Zo."),
        ("question: form-and-style", "answer: nee"),
    )
    once = with_survey(case, saved(tmp_path, text))

    assert once.trust is not None
    assert [(v.step, v.guessed_by) for v in once.trust.views] == [(1, "a"), (4, None)]
    assert with_survey(once, saved(tmp_path, text)) == once


def test_a_mistake_keeps_its_line_when_earlier_answers_are_replaced(tmp_path: Path) -> None:
    old = [
        {"behaviour": b, "party": "b", "step": 1, "on": "2027-02-01"}
        for b in ("listen-first", "talk-straight")
    ]
    text = HEAD + ONE + "    ourselves: 9\n  - behaviour: talk-straight\n    ourselves: 2\n"
    with pytest.raises(InvalidCase) as wrong:
        with_survey(small(trust={"views": old}), saved(tmp_path, text))

    assert [(m.code, m.place.line) for m in wrong.value.mistakes] == [("number.too_high", 8)]


def test_differences_come_back_as_the_scores_of_the_other(tmp_path: Path) -> None:
    before = {"factor": "trust", "party": "b", "value": 1, "on": "2027-02-01"}
    case = small(differences={"scores": [before, before | {"subject": "organisation"}]})
    text = filled(
        shown(case, DIFFERENCES),
        ("asked_by: a", "on: 2027-02-01"),
        ("factor: trust", "ourselves: 6"),
        ("factor: trust", "other: 3"),
    )
    once = with_survey(case, saved(tmp_path, text))

    assert once.differences is not None
    assert [(s.party, s.according_to, s.subject, s.value) for s in once.differences.scores] == [
        ("b", None, "organisation", 1),
        ("b", None, "person", 6),
        ("a", "b", "person", 3),
    ]
    assert with_survey(once, saved(tmp_path, text)) == once


def test_a_member_says_itself_what_it_brings_and_wants(tmp_path: Path) -> None:
    case = with_member(shared_goal="Iedereen eet: warm.", signatures=[{"member": "x", "answer": "no"}])
    text = filled(
        shown(case, NETWORK),
        ("member: x", "on: 2027-02-01"),
        ("good: knowledge", "how_much: veel"),
        ("good: knowledge", "what: koken"),
        ("shared_goal:", "signs: ja"),
        ("shared_goal:", "words: Graag."),
    ).replace("wishes:\n  -\n", "wishes:\n  - een oven\n")
    once = with_survey(case, saved(tmp_path, text), "x")

    assert once.network is not None
    (member,) = once.network.members
    assert [(g.good, g.how_much, g.what) for g in member.brings] == [("knowledge", "much", "koken")]
    assert (member.wishes, str(member.told_on), member.gets) == (("een oven",), "2027-02-01", ())
    assert [(s.answer, s.words) for s in once.network.signatures] == [("yes", "Graag.")]
    assert with_survey(once, saved(tmp_path, text)) == once


HEAD = "koek_survey: 1\nkind: trust\nparty: b\nasked_by: a\non: 2027-02-01\n"
NET = "koek_survey: 1\nkind: network\nmember: x\non: 2027-02-01\n"
ONE = "answers:\n  - behaviour: listen-first\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a", ("survey.not_a_survey", 1)),
        ("koek: 1", ("survey.not_a_survey", 1)),
        (HEAD, ("survey.empty", 1)),
        (NET, ("survey.empty", 1)),
        (HEAD + "answers:\ncore:\n", ("survey.empty", 1)),
    ],
)
def test_what_is_no_questionnaire_or_empty_is_refused(
    text: str, expected: tuple[str, int], tmp_path: Path
) -> None:
    with pytest.raises(FormatError) as wrong:
        with_survey(with_member(), saved(tmp_path, text))

    assert [(m.code, m.place.line) for m in wrong.value.mistakes] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("koek_survey: 2", ("survey.version", 1)),
        ("koek_survey: 1\nkind: trsut", ("choice.unknown", 2)),
        (HEAD.replace("party: b", "party: bb"), ("survey.unknown_name", 3)),
        (HEAD.replace("asked_by: a", "asked_by: [a]"), ("survey.unknown_name", 4)),
        (
            HEAD.replace("party: b", "party: a").replace("asked_by: a", "asked_by: b"),
            ("survey.other_respondent", 3),
        ),
        (HEAD.replace("on: 2027-02-01", "on:"), ("value.missing", 5)),
        (HEAD + "preferences: []", ("key.unknown", 6)),
        (HEAD + "answers: ja", ("value.not_list", 6)),
        (HEAD + "answers:\n  - ja", ("value.not_mapping", 7)),
        (HEAD + ONE + "    hidden: 1", ("key.unknown", 8)),
        (HEAD + ONE + "    ourselves: 6", ("number.too_high", 8)),
        (HEAD + ONE + "    other: [4]", ("value.not_single", 8)),
        (HEAD.replace("2027-02-01", "morgen") + ONE + "    other: 3", ("date.unreadable", 5)),
        (HEAD + ONE + "    example: x\n    example_on: gisteren", ("date.unreadable", 9)),
        (HEAD + ONE + "    other: 3\n  - behaviour: listen-first", ("id.duplicate", 9)),
        (HEAD + "core:\n  - question: valuable-enough\n    answer: misschien", ("choice.unknown", 8)),
        (HEAD + "core:\n  - question: valuable-enough\n    answer: [ja]", ("value.not_single", 8)),
    ],
)
def test_every_mistake_in_an_answer_has_its_line(
    text: str, expected: tuple[str, int], tmp_path: Path
) -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_survey(small(), saved(tmp_path, text), "b")

    assert expected in [(m.code, m.place.line) for m in wrong.value.mistakes]
    assert all(mistake_text(m, language) for m in wrong.value.mistakes for language in Language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NET.replace("member: x", "member: y") + "wishes: [a]", ("survey.unknown_name", 3)),
        (NET + "gets:\n  - good: money\n    how_much: heel veel", ("choice.unknown", 7)),
        (NET + "wishes: een oven", ("value.not_list", 5)),
        (NET + "signs: misschien", ("choice.unknown", 5)),
        (NET.replace("2027-02-01", "morgen") + "wishes: [a]", ("date.unreadable", 4)),
    ],
)
def test_every_mistake_of_a_member_has_its_line(text: str, expected: tuple[str, int], tmp_path: Path) -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_survey(with_member(), saved(tmp_path, text))

    assert expected in [(m.code, m.place.line) for m in wrong.value.mistakes]


def test_a_network_that_is_not_there_has_no_members_to_answer(tmp_path: Path) -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_survey(small(), saved(tmp_path, NET + "wishes: [a]"))

    assert [m.code for m in wrong.value.mistakes] == ["survey.unknown_name"]
