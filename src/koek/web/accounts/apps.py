"""The accounts as a part of the site."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class Accounts(AppConfig):
    """Who may sign in."""

    name = "koek.web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Keep secrets encrypted, also those of an earlier release or key; write events to the log."""
        post_migrate.connect(_encrypt_factors, sender=self)
        from koek.web.accounts.events import tell_events  # noqa: PLC0415  # models are there only from now on

        tell_events()


def _encrypt_factors(*, using: str, **_more: Any) -> None:
    from allauth.mfa.models import Authenticator  # noqa: PLC0415  # models are there only when all apps are

    from koek.web.accounts.factors import encrypt_all  # noqa: PLC0415  # idem

    if Authenticator._meta.db_table in connections[using].introspection.table_names():  # noqa: SLF001  # its name
        encrypt_all()
