"""Rows of people who may sign in."""

from secrets import token_hex
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.models import Session
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac


def random_id() -> str:
    """Return an id of 128 random bits."""
    return token_hex(16)


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str | None, password: str | None = None) -> "Account":
        """Return a new account; without a password it can only be used by who was handed its session."""
        account = self.model(email=self.normalize_email(email).lower() if email else None)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, PermissionsMixin):
    """A person who may sign in; one who only tries koek out has no address and an end.

    Attributes
    ----------
    language : str
        Language of the pages and messages.
    ends_at : datetime or None
        When a try-out and all that belongs to it is deleted.
    theme : str
        Light, dark, or empty: as the device has it.
    wants_reminders : bool
        Whether reminders may be sent by e-mail: only to who chose it.
    unreachable_since : datetime or None
        Since when our messages come back.
    signed_in : str
        Part of what a session must know; changing it ends all sessions.
    """

    class Theme(models.TextChoices):
        """How pages look."""

        DEVICE = ""
        LIGHT = "light"
        DARK = "dark"

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    email = models.EmailField(unique=True, null=True, blank=True)
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="nl")
    zone = models.CharField(max_length=64, default="Europe/Amsterdam")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True, blank=True, db_index=True)
    theme = models.CharField(max_length=5, choices=Theme.choices, default=Theme.DEVICE, blank=True)
    wants_reminders = models.BooleanField(default=False)
    unreachable_since = models.DateTimeField(null=True, blank=True)
    signed_in = models.CharField(max_length=32, blank=True, default="")

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.id

    def get_session_auth_hash(self) -> str:
        """Return what a session must know to stay: another password or mark ends it."""
        salt = "koek.web.accounts.models.Account.get_session_auth_hash"
        return salted_hmac(salt, self.password + self.signed_in, algorithm="sha256").hexdigest()


class SignedIn(models.Model):
    """Which account a session is of; since when, last seen and with which browser stands in the session.

    It goes with the session, and there is no address of the device in either of them.
    """

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    account = models.ForeignKey(Account, models.CASCADE, related_name="signed_in_at")
    session = models.OneToOneField(Session, models.CASCADE, related_name="signed_in")

    def __str__(self) -> str:
        return self.id
