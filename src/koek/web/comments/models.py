"""Rows: what members of a party said beside a sheet of their own room."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from koek.web.accounts.models import random_id
from koek.web.cases.models import Owner


class Comment(models.Model):
    """A comment beside a sheet, or an answer to one; it goes with the room.

    Attributes
    ----------
    kind : str
        The sheet it stands beside.
    answers_to : Comment or None
        The comment that it answers; answers have no answers of their own.
    author : Account or None
        Who wrote it; None when they left, or when the text was taken away.
    text : str
        Empty when it was taken away and others had answered it.
    settled_at : datetime or None
        When the comment was settled; answers never are by themselves.
    """

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="comments")
    kind = models.CharField(max_length=40)
    answers_to = models.ForeignKey("self", models.CASCADE, null=True, related_name="answers")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they were written."""

        ordering: ClassVar = ["written_at", "pk"]
        indexes: ClassVar = [models.Index(fields=["owner", "kind"], name="comments_beside_a_sheet")]

    def __str__(self) -> str:
        return self.id
