"""Twenty people work in their rooms at once, looking and saving: how long do they wait?

``python benchmarks/web_load.py [--users 20] [--seconds 60] [--think 3]`` prints, for each kind of page, how
many were asked and how long the middle one and the slowest twentieth took, beside a bare Django page that
the same people ask in the same run: machines differ, the ratio says more than the milliseconds.
"""

import argparse
import random
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from subprocess import Popen
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

from end_to_end.serving import Person, free_port, serving  # noqa: E402  # after where it is, is told
from walls.forms import sendings  # noqa: E402  # idem

LOOKED_AT = {
    "my cases": "/cases/",
    "overview": "/c/{case}/",
    "page with picture": "/c/{case}/worth/",
    "pie": "/c/{case}/pie/",
    "people": "/c/{case}/people/",
    "sheet": "/c/{case}/worth/interests/",
    "explorer": "/c/{case}/pie/explore/",
}
WORDS, NUMBERS = ("/c/{case}/cover/case/", "about"), ("/c/{case}/worth/preferences/", ".points.0.1")
"""What somebody changes, each as often: words, which leave the pictures alone, and what a price is worth."""
BARE, SAVE, REDRAWN = "bare Django page", "save", "page with a new picture"
PROMISED = {SAVE: 250, REDRAWN: 250, "": 100}
"""Milliseconds within which all but the slowest twentieth should be there."""
PICTURED = ("page with picture", "pie", "sheet", "explorer")
"""Pages with pictures that a save of numbers makes old."""
UNSAID = "on"
"""What lxml makes of a chosen radio button whose value is nothing."""
BUSY = 0.3
"""How often somebody saves instead of looks."""


class Somebody:
    """One person with a browser, who thinks before every step."""

    def __init__(self, address: str, bare: str, person: Person, seed: int) -> None:
        self.site, self.bare = (HTTPConnection(urlsplit(one).netloc, timeout=60) for one in (address, bare))
        self.cookie = f"sessionid={person.session}; language={person.language}"
        self.case = next(iter(person.cases.values()))
        self.chance = random.Random(seed)  # noqa: S311  # nothing secret
        self.waits: dict[str, list[float]] = defaultdict(list)
        self.broken: list[str] = []
        self.drawn: set[str] = set()

    def warm(self) -> None:
        for address in LOOKED_AT.values():
            self.ask("", address)
        self.waits.clear()
        self.drawn = set(PICTURED)

    def work(self, seconds: float, think: float) -> None:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            time.sleep(self.chance.uniform(0.5 * think, 1.5 * think))
            self.ask(BARE, "/", bare=True)
            if self.chance.random() < BUSY:
                self.save()
                time.sleep(self.chance.uniform(0.5 * think, 1.5 * think))
                self.look("page with picture")
            else:
                self.look(self.chance.choice(list(LOOKED_AT)))

    def look(self, kind: str) -> None:
        is_drawn = kind not in PICTURED or kind in self.drawn
        self.ask(kind if is_drawn else REDRAWN, LOOKED_AT[kind])
        self.drawn.add(kind)

    def save(self) -> None:
        address, ending = sheet = self.chance.choice((WORDS, NUMBERS))
        body = self.ask("sheet", address).decode()
        sending = next(one for one in sendings(body, address) if one.button == "save")
        token = body.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
        typed = {name: "" if value == UNSAID else value for name, value in sending.typed}
        changed = next(name for name in typed if name.endswith(ending))
        typed |= {changed: f"{self.chance.randint(90_000, 110_000)}", "csrfmiddlewaretoken": token}
        self.ask(SAVE, address, posted=urlencode(typed))
        if sheet == NUMBERS:
            self.drawn.clear()

    def ask(self, kind: str, address: str, *, posted: str = "", bare: bool = False) -> bytes:
        connection = self.bare if bare else self.site
        headers = {"Cookie": self.cookie, "Origin": f"http://{connection.host}:{connection.port}"}
        if posted:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begins = time.perf_counter()
        where = address.format(case=self.case)
        connection.request("POST" if posted else "GET", where, posted or None, headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        self.waits[kind].append(1000 * (time.perf_counter() - begins))
        if answer.status not in ((302,) if posted else (200,)):
            self.broken.append(f"{answer.status} {where}")
        for told in answer.headers.get_all("Set-Cookie") or ():
            if told.startswith("csrftoken="):
                self.cookie = f"{self.cookie.partition('; csrftoken')[0]}; {told.partition(';')[0]}"
        return body


@contextmanager
def yardstick() -> Iterator[str]:
    port = free_port()
    command = ["-m", "uvicorn", "benchmarks.bare:application", "--port", str(port), "--log-level", "error"]
    running = Popen([sys.executable, *command], cwd=ROOT)
    try:
        time.sleep(2)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(timeout=20)


def measured(users: int, seconds: float, think: float) -> tuple[dict[str, list[float]], list[str]]:
    """Return the waits by kind of page, in milliseconds, and what was not answered as it should."""
    with TemporaryDirectory() as folder, serving(Path(folder), extra=users) as site, yardstick() as bare:
        people = [person for name, person in site.people.items() if name.startswith("extra")]
        everybody = [Somebody(site.address, bare, person, seed) for seed, person in enumerate(people)]
        for somebody in everybody:
            somebody.warm()
        working = [threading.Thread(target=one.work, args=(seconds, think)) for one in everybody]
        for thread in working:
            thread.start()
        for thread in working:
            thread.join()
    waits: dict[str, list[float]] = defaultdict(list)
    for somebody in everybody:
        for kind, told in somebody.waits.items():
            waits[kind] += told
    return waits, [one for somebody in everybody for one in somebody.broken]


def slow(waits: list[float]) -> float:
    """Return the time within which all but a twentieth came."""
    return sorted(waits)[int(0.95 * (len(waits) - 1))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("users", 20), ("seconds", 60), ("think", 3)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    told = parser.parse_args()
    waits, broken = measured(told.users, told.seconds, told.think)
    yard = slow(waits[BARE])
    print(f"{told.users} people, {told.think} s of thought, {told.seconds} s\n")
    print(f"{'':<26}{'asked':>6}{'middle ms':>11}{'95% ms':>9}{'x bare':>8}{'promised':>10}")
    for kind in (BARE, *LOOKED_AT, SAVE, REDRAWN):
        promised = "" if kind == BARE else PROMISED.get(kind, PROMISED[""])
        row = f"{kind:<26}{len(waits[kind]):>6}{median(waits[kind]):>11.1f}{slow(waits[kind]):>9.1f}"
        print(f"{row}{slow(waits[kind]) / yard:>8.1f}{promised:>10}")
    print(*broken[:10], sep="\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
