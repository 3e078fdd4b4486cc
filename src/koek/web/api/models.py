"""Rows: the tokens with which programs read or write one case, and the addresses of its calendar."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from koek.web.accounts.models import random_id
from koek.web.cases.models import Owner


class Key(models.Model):
    """What opens one room for something that cannot sign in; only the digest of the secret is kept.

    Attributes
    ----------
    owner, account : Owner, Account
        The room it opens, and for whom it looks: it can never do more than that member.
    digest : str
        SHA-256 of the secret, which has 256 random bits.
    last_used_on : date or None
        The last day it was used.
    """

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="+")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    last_used_on = models.DateField(null=True)

    class Meta:
        """Shared by both kinds of key; the newest first."""

        abstract = True
        ordering: ClassVar = ["-made_at"]

    def __str__(self) -> str:
        return self.id


class Token(Key):
    """Lets a program read, or read and write, in one room, until a day.

    Attributes
    ----------
    name : str
        What its owner calls the program.
    may_write : bool
        Whether it may save.
    ends_on : date
        The last day it works, at most a year after it was made.
    root : Token or None
        The token with which the case was started, and the one that started that case before; withdrawing it
        withdraws this one too.
    """

    name = models.CharField(max_length=80)
    may_write = models.BooleanField(default=False)
    ends_on = models.DateField()
    root = models.ForeignKey("self", models.CASCADE, null=True, related_name="+")


class Subscription(Key):
    """A secret address of the calendar of one room."""
