"""The worker does each duty again and again, and what it did once it does not do twice."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.operations import worker as working
from koek.web.operations.models import Beat, Reminder
from koek.web.operations.reminders import send_due
from koek.web.operations.tasks import MOST_TRIES, reap
from koek.web.operations.worker import Worker, beat

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
STEP = {"what": "Call", "who": "jan", "by_when": "2027-03-01"}


def ann(*, wants: bool = True) -> Account:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    account.wants_reminders = wants
    account.save()
    return account


def with_step(account: Account, day: str = "2027-03-01") -> str:
    start = {"person": "jan", "on": "2027-02-01", "smallest_safe_step": "Tell it", "by_when": day}
    return shelf.start_case(
        account,
        {
            "koek": "1",
            "title": "Geheime lift",
            "ours": "a",
            "parties": [{"id": "a", "name": "A", "people": [{"id": "jan", "name": "Jan"}]}, {"name": "B"}],
            "trust": {"starts": [start]},
        },
    )


def left_running(worker: str, tries: int = 1) -> "DBTaskResult[..., None]":
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="nowhere.task",
        backend_name="default",
        run_after=NOW,
        worker_ids=[worker] * tries,
    )


def test_somebody_is_reminded_once_of_a_day_and_the_mail_tells_nothing_of_the_case() -> None:
    account = ann()
    case = with_step(account)

    assert [send_due(NOW), send_due(NOW), send_due(NOW + DAY)] == [1, 0, 0]
    (message,) = mail.outbox
    assert message.to == ["ann@example.nl"]
    assert "lift" not in (message.subject + str(message.body)).lower()
    assert case not in str(message.body)


def test_nobody_is_reminded_who_does_not_want_it_or_before_the_day_or_at_night() -> None:
    account = ann(wants=False)
    with_step(account)

    assert send_due(NOW) == 0
    account.wants_reminders = True
    account.save()
    assert send_due(NOW - DAY) == 0
    assert send_due(NOW.replace(hour=3)) == 0
    assert send_due(NOW + 8 * DAY) == 0


def test_another_day_for_the_same_step_is_reminded_of_again() -> None:
    account = ann()
    case = with_step(account)
    send_due(NOW)
    trust = shelf.sheet(account, case, "trust")
    trust.content["starts"][0]["by_when"] = "2027-03-10"
    shelf.save(account, case, "trust", trust.content, base=trust.number)

    assert send_due(NOW + 9 * DAY) == 1


def test_a_mail_that_cannot_be_sent_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    account = ann()
    with_step(account)
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send_due(NOW)

    assert Reminder.objects.count() == 0
    assert send_due(NOW) == 1


def test_a_task_of_a_worker_that_is_gone_runs_again_and_one_that_is_alive_keeps_it() -> None:
    beat("alive", NOW)
    beat("gone", NOW - timedelta(minutes=3))
    kept, lost, spent = left_running("alive"), left_running("gone"), left_running("gone", MOST_TRIES)

    assert (reap(NOW), reap(NOW)) == (2, 0)
    for task in (kept, lost, spent):
        task.refresh_from_db()
    assert kept.status == TaskResultStatus.RUNNING
    assert lost.status == TaskResultStatus.READY
    assert spent.status == TaskResultStatus.FAILED


@pytest.mark.django_db(transaction=True)
def test_one_duty_that_fails_does_not_keep_the_others_from_their_turn(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ended = Account.objects.create_user(None)
    Account.objects.filter(pk=ended.pk).update(ends_at=NOW)
    first, *rest = working.DUTIES
    monkeypatch.setattr(working, "DUTIES", ((first[0], first[1], lambda _: 1 // 0), *rest))

    with caplog.at_level(logging.INFO, "koek.worker"):
        Worker("w").round(NOW)

    assert not Account.objects.filter(pk=ended.pk)
    assert Beat.objects.get(worker="w").seen_at == NOW
    assert [vars(record)["duty"] for record in caplog.records] == ["reaper", "try_outs"]


@pytest.mark.django_db(transaction=True)
def test_a_duty_waits_until_its_time_has_come() -> None:
    one = Worker("w")
    one.round(NOW)
    one.round(NOW + timedelta(seconds=10))

    assert Beat.objects.get(worker="w").seen_at == NOW
    one.round(NOW + timedelta(seconds=30))
    assert Beat.objects.get(worker="w").seen_at == NOW + timedelta(seconds=30)


@pytest.mark.django_db(transaction=True)
def test_the_command_goes_round_once_when_asked() -> None:
    call_command("worker", "--once")

    assert Beat.objects.count() == 1
