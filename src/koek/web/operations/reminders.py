"""Own reminders: a neutral mail, once, to members who asked for it, on a day of their calendar."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse

from koek.closing.appointments import Appointment
from koek.web.accounts.mail import may_be_reminded, reminder_mail
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.operations.models import Reminder
from koek.workbench.calendar_days import LOOK, calendar_days

FROM_HOUR = 8
"""Nobody gets mail before this hour of their own day."""

BACK = timedelta(days=7)
"""How long ago a day may be that passed while koek was not running."""

LOOK_AGAIN = timedelta(days=60)
"""How long koek is silent about looking back after it once reminded of it."""


def send_due(now: datetime) -> int:
    """Send everybody who asked for it one mail when days have come of which they were not reminded yet.

    A day is claimed before its mail goes out, so that no restart sends it twice; a mail that cannot be sent
    gives its days back.

    Returns
    -------
    int
        How many mails were sent.
    """
    accounts = Account.objects.filter(wants_reminders=True, is_active=True).exclude(email=None)
    return sum(_remind(account, now) for account in accounts if may_be_reminded(account))


def _remind(account: Account, now: datetime) -> bool:
    local = now.astimezone(ZoneInfo(account.zone))
    claimed = _claimed(account, local.date()) if local.hour >= FROM_HOUR else []
    if not claimed:
        return False
    try:
        reminder_mail(account, reverse("my_cases")).send()
    except Exception:
        Reminder.objects.filter(pk__in=[row.pk for row in claimed]).delete()
        raise
    return True


def _claimed(account: Account, today: date) -> list[Reminder]:
    claimed = []
    for card in shelf.my_cases(account):
        room = shelf.open_room(account, card.id)
        days = [day for day in calendar_days(room.case, today) if today - BACK < day.on <= today]
        with transaction.atomic():
            claimed += [row for day in days if (row := _claim(account, room.owner, day)) is not None]
    return claimed


def _claim(account: Account, owner: str, day: Appointment) -> Reminder | None:
    told = Reminder.objects.filter(account=account, owner_id=owner, uid=day.uid)
    if day.title == LOOK and told.filter(on__gt=day.on - LOOK_AGAIN).exists():
        return None
    row, is_new = Reminder.objects.get_or_create(account=account, owner_id=owner, uid=day.uid, on=day.on)
    return row if is_new else None
