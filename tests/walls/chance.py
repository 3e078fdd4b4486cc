"""A clock that stands still and chance that can be repeated, each actor with a stream of their own."""

import hashlib
import os
import random
import time
from datetime import UTC, datetime, tzinfo
from datetime import timezone as zone_of_hours
from types import SimpleNamespace
from typing import Any
from zipfile import ZipInfo

from django.utils import timezone
from openpyxl.packaging import core
from openpyxl.writer import excel

BEGINS = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class Chance:
    """Random bytes that follow from who acts and how many that actor drew before."""

    def __init__(self) -> None:
        self.actor = "nobody"
        self._drawn: dict[str, int] = {}

    def draw(self, size: int) -> bytes:
        number = self._drawn.get(self.actor, 0)
        self._drawn[self.actor] = number + 1
        return hashlib.shake_256(f"{self.actor} {number}".encode()).digest(size)


class Clock:
    """The moment it is, until somebody moves it on."""

    def __init__(self) -> None:
        self.seconds = 0

    def timestamp(self) -> float:
        return BEGINS.timestamp() + self.seconds


def frozen() -> tuple[Chance, Clock]:
    """Freeze the time and the chance of this process for good."""
    chance, clock = Chance(), Clock()

    class Frozen(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Frozen":
            return cls.fromtimestamp(clock.timestamp(), tz)

    stamped = ZipInfo.from_file

    def packed(*told: Any, **more: Any) -> ZipInfo:
        entry = stamped(*told, **more)
        entry.date_time = (BEGINS.year, BEGINS.month, BEGINS.day, 0, 0, 0)
        return entry

    ZipInfo.from_file = packed  # type: ignore[method-assign]  # files of today, packed then
    for workbooks in (core, excel):
        vars(workbooks)["datetime"] = SimpleNamespace(datetime=Frozen, timezone=zone_of_hours)
    time.time = clock.timestamp
    time.time_ns = lambda: int(clock.timestamp() * 1_000_000_000)
    vars(timezone)["datetime"] = Frozen
    os.urandom = chance.draw
    vars(random)["_urandom"] = chance.draw
    return chance, clock
