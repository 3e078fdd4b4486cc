"""Rows: invitations to a room, and what an approver approved."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from koek.web.accounts.models import random_id
from koek.web.cases.models import Member, Owner


class Invitation(models.Model):
    """An invitation to the room of a party: works once, for seven days, until it is withdrawn."""

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=9, choices=Member.Role.choices)
    email = models.EmailField()
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.id


class Approval(models.Model):
    """What somebody approved: which revisions, when, and when it was withdrawn.

    Attributes
    ----------
    subject : str
        The authority of the party ("mandate") or the agreement that was reached ("deal").
    numbers : dict of str to int
        The revision of each sheet that was approved, by kind.
    """

    class Subject(models.TextChoices):
        """What can be approved."""

        MANDATE = "mandate"
        DEAL = "deal"

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="approvals")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    subject = models.CharField(max_length=8, choices=Subject.choices)
    numbers = models.JSONField()
    approved_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-approved_at"]

    def __str__(self) -> str:
        return self.id
