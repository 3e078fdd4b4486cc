"""Messages that came back: which addresses could not be reached, read from reports of mail servers."""

import mailbox
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from django.utils import timezone

from koek.web.accounts.models import Account


def failed_addresses(report: Message) -> Iterator[str]:
    """Yield the addresses that a report (RFC 3464) says can never be reached.

    Delays and full mailboxes (status 4.x.x) do not count: a message may still arrive.
    """
    for part in report.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for block in part.get_payload():
            if not isinstance(block, Message):
                continue
            address = str(block.get("Final-Recipient", "")).partition(";")[2].strip().lower()
            is_final = str(block.get("Action", "")).strip().lower() == "failed"
            if address and is_final and str(block.get("Status", "")).strip().startswith("5"):
                yield address


def reports_in(raw: bytes) -> Iterator[Message]:
    """Yield the one message that was piped in."""
    yield message_from_bytes(raw, policy=policy.compat32)


def reports_of(file: Path) -> Iterator[Message]:
    """Yield the messages of a mailbox file."""
    with closing(mailbox.mbox(file, create=False)) as box:
        yield from box


def mark_unreachable(addresses: Iterator[str]) -> int:
    """Mark the accounts with these addresses as not reachable and return how many are new."""
    return Account.objects.filter(email__in=set(addresses), unreachable_since=None).update(
        unreachable_since=timezone.now()
    )
