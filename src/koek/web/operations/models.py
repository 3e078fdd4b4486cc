"""Rows of the worker: when it was last seen, and which reminders were sent."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from koek.web.cases.models import Owner


class Beat(models.Model):
    """A sign of life of one worker."""

    worker = models.CharField(primary_key=True, max_length=64)
    seen_at = models.DateTimeField()


class Reminder(models.Model):
    """One day of a case of which somebody was reminded; nothing says what it was about."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="+")
    uid = models.CharField(max_length=64)
    on = models.DateField()

    class Meta:
        """A day is reminded of once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "owner", "uid", "on"], name="reminded_once")
        ]
