"""Rows: what somebody works on in a room and has not put on a sheet."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from koek.web.cases.models import Owner


class Bench(models.Model):
    """What lies on somebody's bench in the room of an owner, one thing of each kind; it goes with either."""

    owner = models.ForeignKey(Owner, models.CASCADE, related_name="benches")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=80)
    content = models.TextField()
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """One thing of each kind per owner and person."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "account", "kind"], name="one_bench_each")
        ]
