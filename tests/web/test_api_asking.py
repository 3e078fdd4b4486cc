"""The API asks what the pages and the command line ask: the check, signs, threads, words, questionnaires."""

import json

import pytest

from koek.case.reading import case_from
from koek.cli.main import main
from koek.method.content import METHOD, topics
from koek.trust.stress import TrustTalk
from koek.web.api.questions import MethodQuestion
from koek.web.cases import own_words, shelf
from koek.web.rooms.overview import SIGNS
from web.api_client import EXAMPLES, example, program

pytestmark = pytest.mark.django_db

MAINTENANCE = EXAMPLES / "maintenance.en.yaml"
BIRD = "Plain kingfisher"
OWN = {"trust_behaviours": f'[talk-straight]\nnl.name = "Klare ijsvogel"\nen.name = "{BIRD}"\n'}


def printed(capsys: pytest.CaptureFixture[str], *typed: str) -> object:
    main(["--lang", "en", *typed, "--json"])
    return json.loads(capsys.readouterr().out)


def test_the_check_says_what_the_command_line_says(capsys: pytest.CaptureFixture[str]) -> None:
    robot, case, _ = program(content=example(language="en"))

    answer = robot.get(f"/cases/{case}/check").json()
    expected = printed(capsys, "check", str(MAINTENANCE))

    assert isinstance(expected, dict)
    assert [{"code": one["code"], "text": one["text"]} for one in answer["findings"]] == expected["findings"]


def test_a_thread_is_that_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    robot, case, _ = program(content=example(language="en"))
    item = f"issues/{case_from(example(language='en')).issues[0].id}"

    answer = robot.get(f"/cases/{case}/thread", item=item).json()

    assert answer == printed(capsys, "next", str(MAINTENANCE), "--thread", item)


def test_an_item_that_is_not_there_has_no_thread() -> None:
    robot, case, _ = program()

    answer = robot.get(f"/cases/{case}/thread", item="issues/nowhere")

    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "item.unknown")


def test_with_a_sign_the_step_is_what_helps_when_a_talk_is_stuck(capsys: pytest.CaptureFixture[str]) -> None:
    robot, case, _ = program(content=example(language="en"))
    signs = [one["id"] for one in robot.get(f"/cases/{case}/signs").json()]

    answer = robot.get(f"/cases/{case}/next-step", sign=signs[:2]).json()

    assert signs == list(METHOD.ids(SIGNS))
    assert answer == printed(capsys, "next", str(MAINTENANCE), "--sign", *signs[:2])


@pytest.mark.parametrize("question", ["differences", "trust", "closing"])
def test_a_question_through_the_eyes_of_the_other_is_that_of_the_command_line(
    question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = example(language="en")
    robot, case, _ = program(content=told)
    other = next(party["id"] for party in told["parties"] if party["id"] != told["ours"])
    command = {"closing": "close"}.get(question, question)

    answer = robot.get(f"/cases/{case}/questions/{question}", **{"as": other}).json()

    assert answer == printed(capsys, command, str(MAINTENANCE), "--as", other)
    assert answer != robot.get(f"/cases/{case}/questions/{question}").json()


def test_the_eyes_of_nobody_see_nothing() -> None:
    robot, case, _ = program()

    answers = [
        robot.get(f"/cases/{case}/{path}", **{"as": "nobody"}) for path in ("questions/ready", "next-step")
    ]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert answers[0].json()["mistakes"][0]["code"] == "party.unknown"


@pytest.mark.parametrize("about", TrustTalk)
def test_what_a_talk_is_about_decides_when(about: TrustTalk, capsys: pytest.CaptureFixture[str]) -> None:
    robot, case, _ = program(content=example(language="en"))

    answer = robot.get(f"/cases/{case}/questions/trust", about=about.value).json()

    assert answer == printed(capsys, "trust", str(MAINTENANCE), "--about", about.value)


def test_own_words_are_given_and_used() -> None:
    robot, case, account = program(content=example(language="en"))
    before = robot.get(f"/cases/{case}/own-words").json()
    own_words.keep_own_words(account, case, OWN, base=0)

    words = robot.get(f"/cases/{case}/own-words").json()
    names = [one["name"] for one in robot.get(f"/cases/{case}/topics/trust_behaviours").json()]
    told = robot.get(f"/cases/{case}/questions/trust").content.decode()

    assert before == {"number": 0, "files": {}}
    assert words == {"number": 1, "files": OWN}
    assert BIRD in names
    assert BIRD in told


@pytest.mark.parametrize("topic", topics())
def test_every_topic_has_the_names_that_the_forms_show(topic: str) -> None:
    robot, case, _ = program()

    answer = robot.get(f"/cases/{case}/topics/{topic}").json()

    assert [one["id"] for one in answer] == list(METHOD.ids(topic))


def answered(text: str) -> str:
    """Return a questionnaire with its day and one answer filled in."""
    return text.replace("on:\n", "on: 2026-11-20\n", 1).replace("    other:\n", "    other: 4\n", 1)


def test_a_questionnaire_goes_out_and_comes_back_after_a_look() -> None:
    robot, case, account = program(content=example(language="en"))
    listed = robot.get(f"/cases/{case}/questionnaires").json()
    text = answered(robot.get(f"/cases/{case}/questionnaires/trust/1").json()["text"])
    head = shelf.open_room(account, case).head

    looked = robot.send(
        "post", f"/cases/{case}/questionnaires", {"head": head, "text": text, "preview": True}
    ).json()
    untouched = shelf.open_room(account, case).head
    saved = robot.send("post", f"/cases/{case}/questionnaires", {"head": head, "text": text}).json()
    again = robot.send("post", f"/cases/{case}/questionnaires", {"head": head, "text": text})

    assert {one["kind"] for one in listed} == {"trust", "differences", "network"}
    assert ([one["kind"] for one in looked["changed"]], untouched) == (["trust"], head)
    assert (saved["saved"], [one["kind"] for one in saved["changed"]]) == (True, ["trust"])
    assert again.status_code == 409


@pytest.mark.parametrize("text", ["", "koek: 1", "koek_survey: [", "koek_survey: 1\nkind: trust", "a\0b"])
def test_what_is_no_questionnaire_is_refused_without_a_word_of_where_it_lay(text: str) -> None:
    robot, case, account = program()
    head = shelf.open_room(account, case).head

    answer = robot.send("post", f"/cases/{case}/questionnaires", {"head": head, "text": text})

    assert answer.status_code == 422
    assert "/tmp" not in answer.content.decode()  # noqa: S108  # that is what must not be there
    assert "questions.yaml" not in answer.content.decode()


def test_a_token_that_reads_brings_no_answers() -> None:
    robot, case, _ = program(may_write=False)

    answer = robot.send("post", f"/cases/{case}/questionnaires", {"head": "", "text": "koek_survey: 1"})

    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["questionnaires/trust/9", "questionnaires/nothing/1", "network/nothing"])
def test_what_nobody_is_asked_is_not_there(path: str) -> None:
    robot, case, _ = program()

    assert robot.get(f"/cases/{case}/{path}").status_code == 404


def test_the_network_comes_as_two_tables() -> None:
    robot, case, _ = program(content=example(language="en"))

    tables = [robot.get(f"/cases/{case}/network/{table}") for table in ("members", "links")]

    assert [table.headers["Content-Type"] for table in tables] == ["text/csv; charset=utf-8"] * 2
    assert all(table.content.count(b"\n") > 1 for table in tables)


@pytest.mark.parametrize(
    "path",
    [
        *("check", "signs", "thread?item=issues/price", "own-words", "topics/needs", "questionnaires"),
        *("questionnaires/trust/1", "network/members"),
    ],
)
def test_nothing_of_somebody_else_is_given(path: str) -> None:
    robot, _, _ = program("ann")
    _, foreign, _ = program("bob", example("volunteers"))

    assert robot.get(f"/cases/{foreign}/{path}").status_code == 404


def test_every_question_of_the_method_can_be_asked() -> None:
    robot, case, _ = program()

    answers = [robot.get(f"/cases/{case}/questions/{question}").status_code for question in MethodQuestion]

    assert answers == [200] * len(MethodQuestion)
