"""How much work is one page? Milliseconds of the processor, which other work on the machine disturbs least.

``python benchmarks/web_cpu.py [--times 5]`` prints, for each kind of page, the least that one request took:
when nothing changed since the last time, when other words were saved, and when new numbers made the answer
and its pictures old. Pictures are drawn in the process itself, so that their work counts. The last column is
how often the database is asked.
"""

import argparse
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]
os.environ["DJANGO_SETTINGS_MODULE"] = "web_settings"

import django  # noqa: E402  # the settings are named first

django.setup()

from django.core.management import call_command  # noqa: E402  # needs the apps
from django.db import connection  # noqa: E402  # idem
from django.test import Client  # noqa: E402  # idem
from django.test.utils import CaptureQueriesContext  # noqa: E402  # idem
from lxml import html  # noqa: E402  # idem

from koek.texts.language import Language  # noqa: E402  # idem
from koek.web.accounts.models import Account  # noqa: E402  # idem
from koek.web.cases import shelf  # noqa: E402  # idem
from koek.web.public.examples import example  # noqa: E402  # idem

PAGES = {
    "start": "/",
    "my cases": "/cases/",
    "overview": "/c/{case}/",
    "page with picture": "/c/{case}/worth/",
    "pie": "/c/{case}/pie/",
    "differences": "/c/{case}/differences/",
    "trust": "/c/{case}/trust/",
    "network": "/c/{case}/network/",
    "people": "/c/{case}/people/",
    "sheet": "/c/{case}/worth/interests/",
    "explorer": "/c/{case}/pie/explore/",
}
COVER, WORTH = "/c/{case}/cover/case/", "preferences"
SCRIPTED = {"hx-request": "true"}


class Visit:
    """Somebody in their room, with the example case."""

    def __init__(self) -> None:
        self.account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
        self.case = shelf.start_case(self.account, example("maintenance", Language.DUTCH))
        self.client = Client(headers={"host": "127.0.0.1"})
        self.client.force_login(self.account, backend="django.contrib.auth.backends.ModelBackend")
        self.number = 0

    def look(self, address: str) -> Any:
        return self.client.get(address.format(case=self.case))

    def change(self) -> None:
        """Save what the best price is worth, so that every answer and picture on numbers is old."""
        self.number += 1
        now = shelf.sheet(self.account, self.case, WORTH)
        content = json.loads(json.dumps(now.content))
        content[0]["issues"][0]["points"][0][1] = f"{110_000 - self.number}"
        shelf.save(self.account, self.case, WORTH, content, base=now.number)

    def change_words(self) -> None:
        """Save what the case is about."""
        self.number += 1
        now = shelf.sheet(self.account, self.case, "case")
        content = {**now.content, "about": f"{self.number}"}
        shelf.save(self.account, self.case, "case", content, base=now.number)

    def form(self, address: str, identifier: str) -> dict[str, str]:
        page = html.document_fromstring(self.look(address).content.decode())
        return dict(page.get_element_by_id(identifier).form_values())

    def send(self, address: str, typed: dict[str, str], headers: dict[str, str] | None = None) -> Any:
        return self.client.post(address.format(case=self.case), typed, headers=headers or {})


def cost(act: Callable[[], Any], before: Callable[[], Any], times: int) -> tuple[float, int]:
    """Return the least milliseconds of the processor, and the questions to the database."""
    least = float("inf")
    for _ in range(times):
        before()
        begins = time.process_time()
        act()
        least = min(least, 1000 * (time.process_time() - begins))
    before()
    with CaptureQueriesContext(connection) as asked:
        act()
    return least, len(asked)


def saved(visit: Visit, typed: dict[str, str], headers: dict[str, str], button: dict[str, str]) -> None:
    """Type something else on the cover and save it."""
    visit.number += 1
    about = next(name for name in typed if name.endswith("about"))
    base = str(shelf.sheet(visit.account, visit.case, "case").number)
    answer = visit.send(COVER, typed | {about: f"{visit.number}", "_base": base} | button, headers)
    assert answer.status_code in (200, 302), answer.status_code


def composed(visit: Visit, typed: dict[str, str]) -> None:
    """Choose another price in the explorer."""
    visit.number += 1
    name = next(
        name for name, value in typed.items() if value.replace(".", "").isdecimal() and len(value) > 4
    )
    answer = visit.send(
        PAGES["explorer"], typed | {name: f"{290_000 + 1000 * (visit.number % 30)}"}, SCRIPTED
    )
    assert b"<svg" in answer.content


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    logging.disable(logging.CRITICAL)
    call_command("migrate", verbosity=0)
    visit = Visit()
    print(f"{'':<26}{'as it was':>11}{'other words':>13}{'new numbers':>13}{'questions':>11}")
    for kind, address in PAGES.items():
        visit.look(address)
        warm, asked = cost(lambda: visit.look(address), lambda: None, times)  # noqa: B023  # called here
        said, _ = cost(lambda: visit.look(address), visit.change_words, times)  # noqa: B023  # idem
        cold, _ = cost(lambda: visit.look(address), visit.change, times)  # noqa: B023  # idem
        print(f"{kind:<26}{warm:>11.1f}{said:>13.1f}{cold:>13.1f}{asked:>11}")
    cover, package = visit.form(COVER, "sheet-form"), visit.form(PAGES["explorer"], "package")
    acts: dict[str, Callable[[], None]] = {
        "save": lambda: saved(visit, cover, {}, {"_do": "save"}),
        "save by itself": lambda: saved(visit, cover, SCRIPTED, {}),
        "another package": lambda: composed(visit, package),
    }
    for kind, act in acts.items():
        least, asked = cost(act, lambda: None, times)
        print(f"{kind:<26}{'':>11}{least:>13.1f}{'':>13}{asked:>11}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
