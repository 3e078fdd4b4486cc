"""The worker: what has to be done without anybody asking, again and again and never twice."""

import logging
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections
from django.utils import timezone

from koek.web.accounts.leaving import delete_with_rooms
from koek.web.accounts.models import Account
from koek.web.cases.retention import delete_expired
from koek.web.operations.models import Beat
from koek.web.operations.reminders import send_due
from koek.web.operations.tasks import reap, run_waiting

POLL = timedelta(seconds=2)
"""How often waiting tasks are looked for."""

OFTEN, SOMETIMES = timedelta(seconds=30), timedelta(minutes=15)
OLD = timedelta(days=1)

log = logging.getLogger("koek.worker")


def beat(worker: str, now: datetime) -> None:
    """Give a sign of life; those of workers that are long gone are taken away."""
    Beat.objects.update_or_create(worker=worker, defaults={"seen_at": now})
    Beat.objects.filter(seen_at__lt=now - OLD).delete()


def delete_ended(now: datetime) -> int:
    """Delete the try-outs that have ended with all that is theirs, and return how many."""
    ended = list(Account.objects.filter(ends_at__lte=now))
    for account in ended:
        delete_with_rooms(account)
    return len(ended)


def _expired(now: datetime) -> int:
    return delete_expired(now.astimezone(ZoneInfo(settings.TIME_ZONE)).date())


def _sessions(now: datetime) -> None:
    del now
    SessionStore.clear_expired()


DUTIES: tuple[tuple[str, timedelta, Callable[[datetime], int | None]], ...] = (
    ("reaper", OFTEN, reap),
    ("try_outs", OFTEN, delete_ended),
    ("retention", SOMETIMES, _expired),
    ("reminders", SOMETIMES, send_due),
    ("sessions", SOMETIMES, _sessions),
)
"""What is done, how often, and by which function; each may be done at any moment, any number of times."""


@dataclass
class Worker:
    """One worker, with the moments at which it did its duties last."""

    name: str = field(default_factory=lambda: f"{os.getpid()}-{secrets.token_hex(8)}")
    done: dict[str, datetime] = field(default_factory=dict)

    def round(self, now: datetime) -> None:
        """Do every duty whose time has come; one that fails does not keep the others from their turn."""
        if self._is_due("beat", OFTEN, now):
            self._do("beat", lambda moment: beat(self.name, moment), now)
        for name, every, duty in DUTIES:
            if self._is_due(name, every, now):
                self._do(name, duty, now)
        self._do("tasks", lambda _: run_waiting(self.name), now)

    def _is_due(self, name: str, every: timedelta, now: datetime) -> bool:
        return name not in self.done or now - self.done[name] >= every

    def _do(self, name: str, duty: Callable[[datetime], int | None], now: datetime) -> None:
        self.done[name] = now
        try:
            count = duty(now)
        except Exception:
            log.exception("duty failed", extra={"duty": name})
        else:
            if count:
                log.info("duty", extra={"duty": name, "count": count})


def work(stop: Event) -> None:
    """Work until asked to stop."""
    worker = Worker()
    while not stop.is_set():
        close_old_connections()
        worker.round(timezone.now())
        stop.wait(POLL.total_seconds())
