"""What the pages answer, a program with a token gets too: the same answers, and never another's case."""

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from koek.case.reading import case_from
from koek.cli.main import main
from koek.web.api import access, parsing
from koek.web.cases import shelf
from koek.web.cases.models import Member
from web.api_client import EXAMPLES, Program, example, program, somebody, token

pytestmark = pytest.mark.django_db
LIFT: dict[str, Any] = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


def test_a_case_is_read_as_its_file_says_it() -> None:
    robot, case, _ = program()

    found = robot.get(f"/cases/{case}").json()

    assert case_from(found["content"]) == case_from(example())
    assert found["numbers"]["parties"] == 1


def test_a_token_lists_the_one_case_that_it_opens() -> None:
    robot, case, account = program()
    shelf.start_case(account, LIFT)

    assert [card["id"] for card in robot.get("/cases").json()] == [case]


def test_a_sheet_is_saved_from_the_revision_it_was_read_at() -> None:
    robot, case, account = program(content=LIFT)

    saved = robot.send(
        "put", f"/cases/{case}/sheets/case", {"base": 1, "content": {"title": "Lifts", "about": "2.50"}}
    )

    assert saved.status_code == 200
    assert saved.json() == {"kind": "case", "number": 2, "content": {"title": "Lifts", "about": "2.50"}}
    assert shelf.open_room(account, case).case.title == "Lifts"


def test_a_number_keeps_the_digits_that_were_sent() -> None:
    robot, case, _ = program()
    sheet = robot.get(f"/cases/{case}/sheets/alternatives").json()
    told = json.dumps(sheet["content"]).replace('"worth": "12000"', '"worth": 12000.123456789')

    saved = robot.send("put", f"/cases/{case}/sheets/alternatives", f'{{"base": 1, "content": {told}}}')

    assert "12000.123456789" in told
    assert saved.json()["content"][0]["worth"] == "12000.123456789"


def test_a_stale_save_gives_both_versions_back() -> None:
    robot, case, account = program(content=LIFT)
    shelf.save(account, case, "case", {"title": "Lifts"}, base=1)

    refused = robot.send("put", f"/cases/{case}/sheets/case", {"base": 1, "content": {"title": "Elevators"}})

    assert refused.status_code == 409
    assert refused.json()["error"]["code"] == "web.stale_save"
    assert refused.json() | {"error": None} == {
        "error": None,
        "yours": {"title": "Elevators"},
        "theirs": {"title": "Lifts"},
        "number": 2,
    }


@pytest.mark.parametrize(("language", "word"), [("nl", "partij"), ("en", "party")])
def test_every_mistake_comes_with_its_code_path_and_sentence(language: str, word: str) -> None:
    robot, case, _ = program(content=LIFT, language=language)
    offers = [{"id": "one", "by": "nobody", "at": "2026-01-01", "outcome": {}}, {"id": "two", "by": "a"}]

    refused = robot.send("put", f"/cases/{case}/sheets/offers", {"base": 0, "content": offers})
    mistakes = refused.json()["mistakes"]

    assert refused.status_code == 422
    assert refused["Content-Language"] == language
    assert {mistake["path"][0] for mistake in mistakes} == {"offers"}
    assert {mistake["path"][1] for mistake in mistakes} == {0, 1}
    assert all(mistake["code"] and mistake["text"] for mistake in mistakes)
    assert any(word in mistake["text"] for mistake in mistakes)


@pytest.mark.parametrize("content", ["text", [], 5, {"parties": []}, {"title": "x", "koek": "99"}])
def test_the_cover_holds_its_own_few_keys(content: Any) -> None:
    robot, case, _ = program(content=LIFT)

    refused = robot.send("put", f"/cases/{case}/sheets/case", {"base": 1, "content": content})

    assert refused.status_code == 422
    assert refused.json()["mistakes"][0]["code"].startswith("web_api.not_")


def test_history_tells_every_revision() -> None:
    robot, case, account = program(content=LIFT)
    shelf.save(account, case, "case", {"title": "Lifts"}, base=1)

    told = robot.get(f"/cases/{case}/sheets/case/history").json()

    assert [(version["number"], version["content"]["title"]) for version in told] == [
        (2, "Lifts"),
        (1, "Lift"),
    ]


def test_a_case_is_started_and_gets_a_token_of_its_own() -> None:
    robot, case, _ = program()

    started = robot.send("post", "/cases", {"content": LIFT})
    other = Program(started.json()["token"])

    assert started.status_code == 201
    assert other.get(f"/cases/{started.json()['id']}").json()["content"]["title"] == "Lift"
    assert other.get(f"/cases/{case}").status_code == 404
    assert robot.get(f"/cases/{started.json()['id']}").status_code == 404


def test_an_import_tells_first_what_would_change_and_saves_when_asked() -> None:
    robot, case, account = program(content=LIFT)
    head = robot.get(f"/cases/{case}").json()["head"]
    body = {"head": head, "content": LIFT | {"title": "Lifts"}}

    told = robot.send("post", f"/cases/{case}/import", body | {"preview": True}).json()
    unchanged = shelf.open_room(account, case).case.title
    saved = robot.send("post", f"/cases/{case}/import", body).json()

    assert unchanged == "Lift"
    assert told["changed"] == saved["changed"]
    assert (told["saved"], saved["saved"]) == (False, True)
    assert shelf.open_room(account, case).case.title == "Lifts"


def test_an_import_does_not_write_over_what_was_saved_since() -> None:
    robot, case, account = program(content=LIFT)
    head = robot.get(f"/cases/{case}").json()["head"]
    shelf.save(account, case, "case", {"title": "Elevators"}, base=1)

    refused = robot.send(
        "post", f"/cases/{case}/import", {"head": head, "content": LIFT | {"title": "Lifts"}}
    )

    assert refused.status_code == 409
    assert (refused.json()["yours"]["title"], refused.json()["theirs"]["title"]) == ("Lifts", "Elevators")
    assert shelf.open_room(account, case).case.title == "Elevators"


QUESTIONS = {
    "agreements": ("solve", "--limit", "1000"),
    "trades": ("trade",),
    "assessment": ("offer",),
    "division": ("divide",),
    "next-step": ("next",),
    "questions/ready": None,
    "questions/differences": ("differences",),
    "questions/relation": ("relation",),
    "questions/trust": ("trust",),
    "questions/how": None,
    "questions/network": ("network",),
    "questions/closing": ("close",),
}


@pytest.mark.slow
@pytest.mark.parametrize("question", [key for key, words in QUESTIONS.items() if words])
@pytest.mark.parametrize("name", ["maintenance", "community-centre"])
def test_a_question_is_answered_as_on_the_command_line(
    question: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = QUESTIONS[question] or ("next",)
    file = EXAMPLES / f"{name}.nl.yaml"
    main([words[0], str(file), *words[1:], "--json", "--lang", "nl"])
    printed = json.loads(capsys.readouterr().out)
    robot, case, _ = program(content=example(name), language="nl")

    answered = robot.get(f"/cases/{case}/{question}")

    assert answered.status_code == (422 if "mistakes" in printed else 200)
    if "mistakes" not in printed:
        assert answered.json() == printed


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_almost_empty_case_has_no_answer_or_one_and_never_breaks(question: str) -> None:
    robot, case, _ = program(content=LIFT)

    answered = robot.get(f"/cases/{case}/{question}")

    assert answered.status_code == 200


def test_an_offer_that_nobody_made_can_be_looked_at_and_is_not_kept() -> None:
    robot, case, account = program()
    made = robot.get(f"/cases/{case}/assessment").json()
    offers = shelf.open_room(account, case).case.offers

    looked = robot.send("post", f"/cases/{case}/assessment", {"choices": made["outcome"]})

    assert looked.json() == made
    assert shelf.open_room(account, case).case.offers == offers


@pytest.mark.parametrize(
    ("path", "kind", "begins"),
    [
        ("documents/a4/pdf", "application/pdf", b"%PDF"),
        ("documents/report/html", "text/html", b"<!DOCTYPE html>"),
        ("documents/a4-for-the-table/docx", "application/vnd.openxml", b"PK"),
        ("calendar", "text/calendar", b"BEGIN:VCALENDAR"),
    ],
)
def test_documents_and_calendar_are_given_as_files(path: str, kind: str, begins: bytes) -> None:
    robot, case, _ = program()

    given = robot.get(f"/cases/{case}/{path}")

    assert given["Content-Type"].startswith(kind)
    assert given.content.startswith(begins)


PATHS = ("", "/sheets/parties", "/sheets/parties/history", "/documents/a4/pdf", "/calendar")


@pytest.mark.parametrize("path", [*PATHS, *(f"/{question}" for question in QUESTIONS)])
def test_a_foreign_case_answers_exactly_like_one_that_does_not_exist(path: str) -> None:
    robot, _, account = program("ann")
    _, foreign, _ = program("bob")
    mine_too = shelf.start_case(account, LIFT)

    answers = {
        (found.status_code, found.content)
        for found in (robot.get(f"/cases/{case}{path}") for case in (foreign, "f" * 32, mine_too))
    }

    assert len(answers) == 1
    assert answers.pop()[0] == 404


@pytest.mark.parametrize("method", ["put", "post"])
def test_nothing_can_be_written_in_a_foreign_case(method: str) -> None:
    robot, _, _ = program("ann")
    _, foreign, bob = program("bob", content=LIFT)
    path = "sheets/case" if method == "put" else "import"
    body = {"base": 1, "head": "x", "content": LIFT | {"title": "Mine"}}

    refused = robot.send(method, f"/cases/{foreign}/{path}", body)

    assert refused.status_code == 404
    assert shelf.open_room(bob, foreign).case.title == "Lift"


def test_a_token_that_may_read_does_not_write() -> None:
    robot, case, _ = program(content=LIFT, may_write=False)

    for method, path, body in (
        ("put", f"/cases/{case}/sheets/case", {"base": 1, "content": {"title": "x"}}),
        ("post", f"/cases/{case}/import", {"head": "x", "content": LIFT}),
        ("post", "/cases", {"content": LIFT}),
    ):
        assert robot.send(method, path, body).status_code == 403
    assert robot.get(f"/cases/{case}").json()["may_write"] is False


def test_a_token_never_does_more_than_its_member_may() -> None:
    robot, case, account = program(content=LIFT)
    Member.objects.filter(account=account).update(role=Member.Role.READER)

    refused = robot.send("put", f"/cases/{case}/sheets/case", {"base": 1, "content": {"title": "x"}})

    assert refused.status_code == 404
    assert robot.get(f"/cases/{case}").json()["may_write"] is False


def test_a_token_opens_nothing_any_more_when_its_member_is_gone() -> None:
    robot, case, account = program(content=LIFT)
    Member.objects.filter(account=account).delete()

    assert robot.get(f"/cases/{case}").status_code == 404
    assert robot.get("/cases").json() == []


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer \ud7ff", "Token x"])
def test_without_a_token_that_works_nothing_is_answered(header: str) -> None:
    _, case, _ = program()
    client = Client(headers={"authorization": header.encode().decode("latin-1"), "accept-language": "en"})

    refused = client.get(f"/api/v1/cases/{case}")

    assert refused.status_code == 401
    assert refused["WWW-Authenticate"] == "Bearer"
    assert refused.json()["error"]["code"] == "web_api.no_token"


def test_a_token_works_until_its_last_day() -> None:
    account = somebody()
    case = shelf.start_case(account, LIFT)
    today, yesterday = (Program(token(account, case, days=days)) for days in (0, -1))

    assert today.get(f"/cases/{case}").status_code == 200
    assert yesterday.get(f"/cases/{case}").status_code == 401


def test_an_account_that_is_closed_has_no_tokens_that_work() -> None:
    robot, case, account = program()
    account.is_active = False
    account.save()

    assert robot.get(f"/cases/{case}").status_code == 401


def test_a_session_opens_nothing_here() -> None:
    _, case, account = program()
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")

    assert client.get(f"/api/v1/cases/{case}").status_code == 401


def test_no_answer_sets_a_cookie() -> None:
    robot, case, _ = program()

    assert not robot.get(f"/cases/{case}").cookies


@pytest.mark.parametrize("path", ["", "/calendar", "/nothing"])
def test_no_answer_may_be_kept_on_the_way(path: str) -> None:
    robot, case, _ = program()

    assert robot.get(f"/cases/{case}{path}")["Cache-Control"] == "no-store"


def test_a_token_may_ask_so_often_in_a_minute_and_the_cases_it_started_count_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(access, "MOST_A_MINUTE", 2)
    robot, case, _ = program()
    cache.clear()
    started = Program(robot.send("post", "/cases", {"content": LIFT}).json()["token"])

    answers = [robot.get(f"/cases/{case}"), started.get("/cases")]

    assert [answer.status_code for answer in answers] == [200, 429]
    assert answers[1]["Retry-After"] == "60"


def test_another_token_has_its_own_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "MOST_A_MINUTE", 0)
    robot, case, account = program()
    other = Program(token(account, case))
    cache.clear()

    assert robot.get("/cases").status_code == 429
    monkeypatch.setattr(access, "MOST_A_MINUTE", 1)
    assert other.get("/cases").status_code == 200


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ('{"base": 1, "content": ' + "[" * 5000 + "]" * 5000 + "}", 422, "file.too_deep"),
        ('{"base": 1, "base": 2, "content": {}}', 422, "key.twice"),
        ('{"base": NaN, "content": {}}', 422, "json.value_expected"),
        ('{"base": 1', 422, "json.comma_expected"),
        (b'\xff\xfe{"base": 1}', 422, None),
        ("", 422, "web_api.wrong_value"),
        ("[]", 422, "web_api.wrong_value"),
        ('{"base": "1", "content": {}}', 422, "web_api.wrong_value"),
        ('{"base": ' + "9" * 5000 + ', "content": {}}', 422, "web_api.wrong_value"),
        ('{"base": -1, "content": {}}', 422, "web_api.wrong_value"),
        ('{"base": 1, "content": {"title": "\\ud800"}}', 422, "value.unreadable"),
        ('{"base": 1, "content": {"title": "a\\u0000b"}}', 422, "text.control_character"),
    ],
)
def test_a_body_that_cannot_be_used_is_refused_kindly(
    body: str | bytes, status: int, code: str | None
) -> None:
    robot, case, _ = program(content=LIFT)

    refused = robot.send("put", f"/cases/{case}/sheets/case", body)

    assert refused.status_code == status
    assert refused.json()["error"]["text"]
    assert code is None or code in {mistake["code"] for mistake in refused.json()["mistakes"]}


@pytest.mark.parametrize("size", [parsing.LARGEST + 1, 6_000_000])
def test_a_body_that_is_too_large_is_refused(size: int) -> None:
    robot, case, _ = program(content=LIFT)

    refused = robot.send("put", f"/cases/{case}/sheets/case", '"' + "x" * size + '"')

    assert refused.status_code == 413


def test_a_body_that_says_it_is_something_else_is_refused() -> None:
    robot, case, _ = program(content=LIFT)

    refused = robot.client.put(f"/api/v1/cases/{case}/sheets/case", "{}", content_type="text/plain")

    assert refused.status_code == 415


@pytest.mark.parametrize(
    "query", [{"limit": "0"}, {"limit": "x"}, {"limit": "1" * 5000}, {"exact": "perhaps"}]
)
def test_a_parameter_that_cannot_be_used_is_named(query: dict[str, str]) -> None:
    robot, case, _ = program()

    refused = robot.get(f"/cases/{case}/agreements", **query)

    assert refused.status_code == 422
    assert refused.json()["mistakes"][0]["path"] == list(query)


def test_an_offer_that_does_not_exist_is_a_mistake() -> None:
    robot, case, _ = program()

    refused = robot.get(f"/cases/{case}/assessment", offer="nothing")

    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "offer.unknown")


@pytest.mark.parametrize("path", ["/nothing/here", "/cases/{}/questions/x", "/cases/{}/documents/a4/exe"])
def test_an_address_with_nothing_behind_it_says_so(path: str) -> None:
    robot, case, _ = program()

    missing = robot.get(path.format(case))

    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "web_api.no_operation")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_lists_every_operation_and_brings_nothing_from_elsewhere(language: str) -> None:
    page = Client(headers={"accept-language": language}).get("/api/v1/").content.decode()
    described = Client().get("/api/v1/openapi.json").json()

    assert described["openapi"].startswith("3.")
    assert all(path in page for path in described["paths"])
    assert 'src="http' not in page
