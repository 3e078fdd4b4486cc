"""Every row of a database as lines of JSON and back, for databases that are not a file (PostgreSQL)."""

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.core import serializers
from django.core.management import call_command
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

from koek.web.operations.keeping import trouble

MADE_BY_DJANGO = ("contenttypes.ContentType", "auth.Permission")
"""Rows that migrating makes; the rest refers to none of them."""


def dump(data: Path, target: Path) -> dict[str, Any]:
    """Write every row as it is at one moment, and return what the backup must say of it."""
    _ready(data)
    with transaction.atomic(), target.open("w", encoding="utf-8") as lines:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        for kind in _kinds():
            rows = kind._default_manager.order_by("pk").iterator(chunk_size=1000)  # noqa: SLF001  # as Django's own dumpdata
            serializers.serialize("jsonl", rows, stream=lines, cls=_Exact)
        return {"migrations": _migrations()}


def load(data: Path, source: Path, manifest: dict[str, Any], aside: str, *, force: bool) -> bool:
    """Make an empty database and put every row in it, in one transaction; return whether another was there.

    What was there before is kept in a schema with the name `aside`.

    Raises
    ------
    FormatError
        ``backup.database_exists`` or ``backup.other_release``; nothing was changed then.
    """
    _ready(data)
    there = bool(connection.introspection.table_names())
    if there and not force:
        raise trouble("backup.database_exists", database=connection.settings_dict["NAME"])
    with transaction.atomic():
        with connection.cursor() as cursor:
            if there:
                cursor.execute(f'ALTER SCHEMA public RENAME TO "{aside}"')
                cursor.execute("CREATE SCHEMA public")
        call_command("migrate", verbosity=0)
        if _migrations() != manifest["migrations"]:
            raise trouble("backup.other_release", release=manifest["koek"])
        with source.open(encoding="utf-8") as lines:
            for row in serializers.deserialize("jsonl", lines):
                row.save()
        _set_counters()
    return there


class _Exact(DjangoJSONEncoder):
    """Writes a moment whole: a chain covers its microseconds, which Django would cut off."""

    def default(self, o: Any) -> Any:
        """Return what stands for a value that JSON does not know."""
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def _ready(data: Path) -> None:
    if not apps.ready:
        os.environ["KOEK_DATA"] = str(data)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "koek.web.settings")
        django.setup()


def _kinds() -> Iterator[type[models.Model]]:
    for kind in apps.get_models(include_auto_created=True):
        if kind._meta.managed and kind._meta.label not in MADE_BY_DJANGO:  # noqa: SLF001  # idem
            yield kind


def _set_counters() -> None:
    """Let numbers that the database gives go on after the highest that was put back."""
    with connection.cursor() as cursor:
        for line in connection.ops.sequence_reset_sql(no_style(), list(_kinds())):
            cursor.execute(line)


def _migrations() -> list[list[str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        return json.loads(json.dumps(cursor.fetchall()))  # type: ignore[no-any-return]  # lists of lists
