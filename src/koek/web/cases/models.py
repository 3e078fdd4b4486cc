"""Rows: a case has owners, an owner has sheets and one chain, a sheet has numbered revisions."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from koek.web.accounts.models import random_id


class Case(models.Model):
    """One negotiation; all that is said in it stands on the sheets of its owners."""

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    started_at = models.DateTimeField(default=timezone.now)


class Owner(models.Model):
    """Whose sheets they are: those of one party, of the table, or of the neutral."""

    class Kind(models.TextChoices):
        """The three rooms of a case."""

        PARTY = "party"
        TABLE = "table"
        NEUTRAL = "neutral"

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="owners")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.PARTY)

    class Meta:
        """A case has one table and one neutral at most."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "kind"],
                condition=~models.Q(kind="party"),
                name="one_table_and_one_neutral",
            )
        ]


class Member(models.Model):
    """An account that reads and writes the sheets of an owner."""

    class Role(models.TextChoices):
        """What a member does for the party: lead, work along, read along, or approve."""

        LEAD = "lead"
        COLLEAGUE = "colleague"
        READER = "reader"
        APPROVER = "approver"

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="members")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=9, choices=Role.choices, default=Role.LEAD)
    joined_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """An account is a member once."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "account"], name="a_member_once")]


class Sheet(models.Model):
    """One section of one owner's case."""

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="sheets")
    kind = models.CharField(max_length=40)

    class Meta:
        """One sheet of each kind per owner."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "kind"], name="one_sheet_of_a_kind")
        ]


class Revision(models.Model):
    """What a sheet said from a moment on; never changed, only emptied when its owner deletes it.

    Attributes
    ----------
    body : str or None
        The content as canonical JSON; None after deletion.
    salt : bytes or None
        The random key of this revision's own seal; None after deletion.
    position, seal, previous, digest : int, str, str, str
        The link of the owner's chain, see `koek.web.cases.chains`.
    """

    class Why(models.TextChoices):
        """How the revision came about."""

        SAVED = "saved"
        IMPORTED = "imported"
        RESTORED = "restored"
        STARTED = "started"
        EXPIRED = "expired"

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="revisions")
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    why = models.CharField(max_length=8, choices=Why.choices, default=Why.SAVED)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    saved_at = models.DateTimeField()
    body = models.TextField(null=True)  # noqa: DJ001  # deleted is not the same as empty
    salt = models.BinaryField(null=True)
    position = models.PositiveIntegerField()
    seal = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        """Numbers go up by one per sheet, positions by one per owner."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sheet", "number"], name="a_number_once"),
            models.UniqueConstraint(fields=["owner", "position"], name="a_position_once"),
        ]
        ordering: ClassVar = ["position"]


class Draft(models.Model):
    """What somebody typed on a sheet and could not be saved yet, word for word."""

    owner = models.ForeignKey(Owner, models.CASCADE, related_name="drafts")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    kind = models.CharField(max_length=40)
    typed = models.TextField()
    base = models.PositiveIntegerField()
    saved_at = models.DateTimeField()

    class Meta:
        """One draft per sheet and person."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "account", "kind"], name="one_draft_each")
        ]
