"""``python -m koek.web worker``: run tasks, send reminders, keep the promised days."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from koek.web.operations.family import follow_parent
from koek.web.operations.worker import Worker, work


class Command(BaseCommand):
    """The worker of an installation; `koek serve` starts one."""

    help = "Run tasks, send reminders, and delete what must be gone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to go round once."""
        parser.add_argument("--once", action="store_true", help="go round once and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until SIGTERM or SIGINT."""
        del args
        if options["once"]:
            Worker().round(timezone.now())
            return
        follow_parent()
        stop = Event()
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, lambda *_: stop.set())
        work(stop)
