"""What the tests of the site share."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Keep the connection of a test open when it asks the site without Django's own client."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    """Forget how often somebody tried something: what is counted per process lasts longer than a test."""
    cache.clear()
