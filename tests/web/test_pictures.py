"""Pictures come from processes of their own, which may be taken away, and which never outlive the site."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children

import pytest
from django.test.utils import override_settings

from koek.charts.figure import Figure, Table
from koek.reports.sections import Picture, Section
from koek.texts.language import Language
from koek.web.pictures import pool

LONGEST = 30
SITE = """
import time
from multiprocessing import active_children
from django.conf import settings
settings.configure(PICTURE_WORKERS=1)
from koek.web.pictures.pool import warm
warm()
print(*(process.pid for process in active_children()), flush=True)
time.sleep(600)
"""


def not_yet_drawn() -> Figure:
    spec = {"data": {"values": [{}]}, "mark": "point"}
    return Figure("point", "A point", "One point.", "", Table((), ()), Language.ENGLISH, spec)


@pytest.fixture
def with_processes() -> Iterator[None]:
    with override_settings(PICTURE_WORKERS=1):
        yield
        pool.close()


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.usefixtures("with_processes")
def test_pictures_are_drawn_although_a_process_was_taken_away() -> None:
    pool.warm()
    for process in active_children():
        process.kill()
    figure = not_yet_drawn()

    pool.draw([Section("a", "A", (Picture(figure, "The table"),))], "somebody")

    assert "<svg" in figure.drawing


@pytest.mark.slow
def test_no_process_outlives_a_site_that_was_killed() -> None:
    site = subprocess.Popen([sys.executable, "-c", SITE], stdout=subprocess.PIPE, text=True)
    assert site.stdout is not None
    drawing = [int(process) for process in site.stdout.readline().split()]
    assert drawing
    assert all(is_running(process) for process in drawing)

    site.kill()
    site.communicate()

    end = time.monotonic() + LONGEST
    while any(is_running(process) for process in drawing) and time.monotonic() < end:
        time.sleep(0.1)
    assert not any(is_running(process) for process in drawing)
