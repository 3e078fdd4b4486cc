"""``python -m koek.web bounces [mailbox]``: mark the addresses from which messages came back."""

import sys
from argparse import ArgumentParser
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.accounts.bounces import failed_addresses, mark_unreachable, reports_in, reports_of


class Command(BaseCommand):
    """Read reports of mail servers from a mailbox file, or one report from the standard input."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the mailbox file."""
        parser.add_argument("mailbox", nargs="?", type=Path)

    def handle(self, *_: Any, **given: Any) -> None:
        """Mark and count."""
        file: Path | None = given["mailbox"]
        if file is not None and not file.is_file():
            raise CommandError(say("web_accounts.no_mailbox", Language.ENGLISH, {"file": str(file)}))
        reports = reports_in(sys.stdin.buffer.read()) if file is None else reports_of(file)
        marked = mark_unreachable(chain.from_iterable(map(failed_addresses, reports)))
        self.stdout.write(say("web_accounts.bounced", Language.ENGLISH, {"number": marked}))
