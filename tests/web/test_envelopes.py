"""Two accounts with a room each exchange two envelopes: files go out and come in, and nothing is kept."""

import html
import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cli.commands import koek
from koek.case.reading import plain
from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores
from koek.formats.case_file import read_case
from koek.formats.envelope import PrivateSheet, commitment, prepare
from koek.formats.envelope_text import envelope_text, read_part
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.models import Member, Owner
from koek.web.rooms.exchanging import MOST_FACTORS, MOST_FILES

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples"
WIJ = {"koek": "1", "title": "Heg", "ours": "wij", "language": "nl"}
OURS = WIJ | {
    "parties": [{"id": "wij", "name": "Anna"}, {"id": "buurman", "name": "Buurman Bob"}],
    "differences": {
        "scores": [
            {"factor": "trust", "party": "wij", "value": "6"},
            {"factor": "trust", "party": "buurman", "value": "2", "according_to": "wij"},
        ],
        "judgements": [{"factor": "trust", "state": "blocking", "reason": "heel geheim"}],
    },
}
THEIRS = WIJ | {
    "parties": [{"id": "wij", "name": "Bob"}, {"id": "anna", "name": "Anna van 12"}],
    "differences": {
        "scores": [
            {"factor": "trust", "party": "wij", "value": "7"},
            {"factor": "trust", "party": "anna", "value": "1", "according_to": "wij"},
        ]
    },
}
Files = Iterable[str]
Page = Any
"""What the test client answers with."""
FILE = r'<textarea name="text" hidden>(.*?)</textarea>'


@dataclass
class Room:
    """One side: its browser, its room, and the files that it saved."""

    client: Client
    address: str
    saved: dict[str, str] = field(default_factory=dict)

    def send(self, step: str, files: Files = (), **more: object) -> Page:
        """Send a form of the page with these files, under names that say nothing."""
        sent = [SimpleUploadedFile(f"{k} (1).json", text.encode()) for k, text in enumerate(files)]
        return self.client.post(self.address, {"_do": step, "files": sent, **more})

    def take(self, step: str, files: Files = (), **more: object) -> str:
        """Take a step and save every file on the page that it answers with."""
        page = self.send(step, files, **more)
        assert page.status_code == 200, page.content.decode()
        for text in re.findall(FILE, page.content.decode(), re.DOTALL):
            given = self.client.post(self.address, {"_do": "file", "text": html.unescape(text)})
            content = given.content.decode()
            self.saved[json.loads(content)["what"]] = content
        return str(page.content.decode())


def room(name: str, content: Mapping[str, object], language: str = "nl") -> Room:
    """Return one side with a room that begins with this content."""
    account = Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return Room(client, f"/c/{shelf.start_case(account, content)}/differences/envelopes/")


def sides(language: str = "nl") -> tuple[Room, Room]:
    """Return two sides that call each other otherwise, and both themselves the same."""
    return room("ann", OURS, language), room("bob", THEIRS, language)


def exchanged(mine: Room, yours: Room, **more: object) -> None:
    """Let both sides take the first three steps."""
    mine.take("promise")
    yours.take("promise", [mine.saved["commitment"]])
    for one, other in ((mine, yours), (yours, mine)):
        one.take("seal", [one.saved["private"], other.saved["commitment"]])
    for one, other in ((mine, yours), (yours, mine)):
        files = [one.saved["private"], other.saved["sealed"], other.saved["commitment"]]
        one.take("key", files, **more)


def all_of(mine: Room, yours: Room) -> list[str]:
    """Return the files to open with: all of one's own, and what the other sent."""
    return [*mine.saved.values(), *(text for what, text in yours.saved.items() if what != "private")]


def text_of(page: Page | str) -> str:
    """Return the words of a page."""
    content = page if isinstance(page, str) else page.content.decode()
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", content).split()))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_sides_see_both_views_side_by_side(language: str) -> None:
    mine, yours = sides(language)
    exchanged(mine, yours)

    told = text_of(mine.send("open", all_of(mine, yours)))
    theirs = text_of(yours.send("open", all_of(yours, mine)[::-1]))

    words = {
        "nl": ("Hoe jullie jezelf zien, en hoe Buurman Bob jullie ziet", "rechts helemaal links groot"),
        "en": ("How you see yourselves, and how Buurman Bob sees you", "right all the way left large"),
    }
    for word in words[language]:
        assert word in told
    assert "Anna van 12" in theirs
    assert "Buurman" not in theirs


def test_what_blocks_for_one_is_said_and_its_reason_stays_at_home() -> None:
    mine, yours = sides()
    exchanged(mine, yours)

    told = text_of(yours.send("open", all_of(yours, mine)))

    assert "Anna van 12 zegt dat vertrouwen blokkeert" in told
    assert "geheim" not in told + "".join(mine.saved.values())


def test_only_factors_of_which_both_gave_the_key_are_opened() -> None:
    mine, yours = sides()
    exchanged(mine, yours, factor=["trust", "humour"])
    yours.take("key", [yours.saved["private"], mine.saved["sealed"], mine.saved["commitment"]])

    told = text_of(mine.send("open", all_of(mine, yours)))

    assert "1 factor " in told
    assert "Nog dicht" in told


def test_the_key_of_the_other_is_asked_for_at_the_end_only() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    opened = [mine.send("open", all_of(mine, yours)) for _ in range(2)]

    assert "key" in yours.saved
    assert [page.status_code for page in opened] == [200, 200]
    without = [text for what, text in mine.saved.items() if what in ("private", "key")]
    some = [*without, *(yours.saved[what] for what in ("commitment", "sealed", "key"))]
    assert mine.send("open", some).status_code == 200


def changed(envelope: str) -> str:
    place = envelope.index('"sealed": "') + len('"sealed": "')
    return envelope[:place] + ("1" if envelope[place] == "0" else "0") + envelope[place + 1 :]


def test_a_changed_envelope_is_refused_in_plain_words() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    yours.saved["sealed"] = changed(yours.saved["sealed"])

    page = mine.send("open", all_of(mine, yours))

    assert page.status_code == 422
    assert "niet zoals hij was toen jullie de belofte uitwisselden" in text_of(page)
    assert "helemaal links" not in text_of(page)


def test_an_envelope_of_another_exchange_is_found_out_before_the_key_is_made() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    again = dict(yours.saved)
    yours.take("promise", [mine.saved["commitment"]])
    yours.take("seal", [yours.saved["private"], mine.saved["commitment"]])

    page = mine.send("key", [mine.saved["private"], again["commitment"], yours.saved["sealed"]])

    assert page.status_code == 422
    assert "hoort niet bij de belofte" in text_of(page)


def test_a_key_of_another_exchange_does_not_open() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    keys = {one.address: one.saved["key"] for one in (mine, yours)}
    exchanged(mine, yours)

    for old, sentence in ((yours, "past niet op deze envelop"), (mine, "hoort bij een ander eigen blad")):
        now = old.saved["key"]
        old.saved["key"] = keys[old.address]
        page = mine.send("open", all_of(mine, yours))
        old.saved["key"] = now

        assert page.status_code == 422
        assert sentence in text_of(page)


MISSING = {
    "private": "Jullie eigen blad ontbreekt",
    "key": "Jullie eigen sleutel ontbreekt",
    "their commitment": "De belofte van de ander ontbreekt",
    "their sealed": "De envelop van de ander ontbreekt",
    "their key": "De sleutel van de ander ontbreekt",
}


@pytest.mark.parametrize("what", MISSING)
def test_what_is_missing_is_named(what: str) -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    side = yours if what.startswith("their ") else mine
    del side.saved[what.removeprefix("their ")]

    page = mine.send("open", all_of(mine, yours))

    assert page.status_code == 422
    assert MISSING[what] in text_of(page)
    assert 'aria-invalid="true"' in page.content.decode()


def test_everything_that_is_missing_is_named_at_once() -> None:
    mine, _ = sides()
    mine.take("promise")

    told = text_of(mine.send("open", [mine.saved["private"]]))

    assert all(word in told for what, word in MISSING.items() if what != "private")


@pytest.mark.parametrize("step", ["promise", "seal", "key", "open"])
@pytest.mark.parametrize(
    "content", ["", "a photo", "[]", "[" * 9000, "[" + "1," * 31_000 + "1]", '{"koek_envelope": "1"}']
)
def test_a_file_of_something_else_is_refused_on_every_step(step: str, content: str) -> None:
    mine, _ = sides()

    page = mine.send(step, [content])

    assert page.status_code == 422
    assert "Dit lukt nog niet" in text_of(page)


def test_a_file_that_is_cut_in_half_is_refused() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    yours.saved["sealed"] = yours.saved["sealed"][:5000]

    assert mine.send("open", all_of(mine, yours)).status_code == 422


def test_two_of_a_kind_ask_which_one_and_the_same_file_twice_does_not() -> None:
    mine, yours = sides()
    exchanged(mine, yours)
    before = dict(yours.saved)
    twice = all_of(mine, yours)
    exchanged(mine, yours)
    sheets = [mine.saved["private"], *twice]

    assert mine.send("open", [*twice, *twice][:MOST_FILES]).status_code == 200
    assert "twee eigen bladen" in text_of(mine.send("open", sheets))
    for what, sentence in (
        ("commitment", "twee beloftes"),
        ("sealed", "twee enveloppen"),
        ("key", "twee sleutels van de ander"),
    ):
        told = text_of(mine.send("open", [*all_of(mine, yours), before[what]]))
        assert sentence in told


def test_too_many_files_and_too_many_factors_are_refused() -> None:
    mine, _ = sides()
    factors = tuple(f"factor-{k}" for k in range(MOST_FACTORS + 1))
    frame = EnvelopeFrame(("a", "b"), factors)
    sheet = prepare(EnvelopeScores(frame, "a", (EnvelopeScore(),) * len(factors)))

    many = text_of(mine.send("open", ["{}"] * (MOST_FILES + 1)))
    large = text_of(mine.send("promise", [envelope_text(commitment(sheet))]))

    assert f"hoogstens {MOST_FILES} bestanden" in many
    assert f"meer dan {MOST_FACTORS} factoren" in large


def test_two_that_both_began_are_told_how_to_begin_together() -> None:
    mine, yours = sides()
    mine.take("promise")
    yours.take("promise")

    page = mine.send("seal", [mine.saved["private"], yours.saved["commitment"]])

    assert page.status_code == 422
    assert "Begin opnieuw bij stap 1" in text_of(page)


def test_what_is_no_promise_does_not_begin_an_exchange() -> None:
    mine, yours = sides()
    yours.take("promise")

    assert "geen belofte" in text_of(mine.send("promise", [yours.saved["private"]]))


def test_the_second_side_takes_over_about_whom_it_is() -> None:
    mine, yours = sides()
    mine.take("promise", subject="organisation")
    yours.take("promise", [mine.saved["commitment"]], subject="person")

    told = [json.loads(side.saved["commitment"]) for side in (mine, yours)]

    assert [one["subject"] for one in told] == ["organisation"] * 2
    assert [one["party"] for one in told] == ["wij", "buurman"]


def test_both_hear_the_same_signs_of_a_promise() -> None:
    mine, yours = sides()
    own = text_of(mine.take("promise")).split("Jullie belofte is ")[-1][:29]

    assert own in text_of(yours.take("promise", [mine.saved["commitment"]]))
    assert own in text_of(yours.take("seal", [yours.saved["private"], mine.saved["commitment"]]))


def test_nothing_is_kept_and_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    mine, yours = sides()
    before = {name: found for name, found in rows().items() if name not in OF_SIGNING_IN}
    with caplog.at_level(logging.DEBUG):
        exchanged(mine, yours)
        mine.send("open", all_of(mine, yours))
        yours.saved["sealed"] = changed(yours.saved["sealed"])
        mine.send("open", all_of(mine, yours))
    logged, kept = str([vars(record) for record in caplog.records]), str(rows())
    secrets = [json.loads(mine.saved["private"])["secret"], *json.loads(yours.saved["key"])["secrets"]]

    assert {name: found for name, found in rows().items() if name not in OF_SIGNING_IN} == before
    assert len(caplog.records) > 8
    assert "buurman" not in logged
    assert not [secret for secret in secrets if secret in logged + kept]


OF_SIGNING_IN = {"Session", "SignedIn"}


def rows() -> dict[str, list[dict[str, object]]]:
    """Return everything in the database."""
    managers = {model.__name__: model._default_manager for model in apps.get_models()}  # noqa: SLF001  # typed
    return {name: list(manager.values()) for name, manager in managers.items()}


def test_files_are_given_under_neutral_names_and_no_browser_keeps_them() -> None:
    mine, _ = sides()
    mine.take("promise")

    given = mine.client.post(mine.address, {"_do": "file", "text": mine.saved["private"]})

    assert given["Content-Disposition"] == 'attachment; filename="koek-eigen-blad-b.json"'
    assert "no-store" in given["Cache-Control"]
    assert given.content.decode() == mine.saved["private"]


@pytest.mark.parametrize("text", ["", "<script>alert(1)</script>", "{}", "\ud800"])
def test_only_a_part_of_an_exchange_is_given_back_as_a_file(text: str) -> None:
    mine, _ = sides()

    page = mine.client.post(
        mine.address, {"_do": "file", "text": text.encode(errors="surrogatepass").decode(errors="replace")}
    )

    assert page.status_code == 422
    assert "Content-Disposition" not in page


def test_what_another_program_wrote_is_shown_as_text() -> None:
    """Names of factors and notes come from a file of the other: nothing of them may run."""
    mine, yours = sides()
    frame = EnvelopeFrame(("<b>x", "wij"), ("trust", "<script>"))
    told = (EnvelopeScore(1, 2, note="<img src=x>"), EnvelopeScore(7, 7))
    yours.saved = {"private": envelope_text(prepare(EnvelopeScores(frame, "<b>x", told)))}
    stranger = yours.saved["private"]
    mine.take("promise", [promise_of(stranger)])
    yours.saved["commitment"] = promise_of(stranger)
    for one, other in ((mine, yours), (yours, mine)):
        one.take("seal", [one.saved["private"], other.saved["commitment"]])
    for one, other in ((mine, yours), (yours, mine)):
        one.take("key", [one.saved["private"], other.saved["sealed"], other.saved["commitment"]])

    page = mine.send("open", all_of(mine, yours)).content.decode()

    assert "&lt;script&gt;" in page
    assert "&lt;img src=x&gt;" in page
    assert "<script>" not in page
    assert "<img" not in page


def promise_of(private: str) -> str:
    sheet = read_part(private.encode(), Path("private.json"))
    assert isinstance(sheet, PrivateSheet)
    return envelope_text(commitment(sheet))


def test_one_side_on_the_site_and_one_on_the_command_line_use_the_same_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, yours = sides()
    file, folder = tmp_path / "case.json", tmp_path / "between"
    file.write_text(json.dumps(OURS), encoding="utf-8")
    names = {"commitment": "promise", "sealed": "envelope", "key": "key"}

    def take(step: str, made: str = "") -> str:
        assert koek(capsys, "differences", file, f"--{step}", folder).code == 0
        return (folder / f"wij.{made or step}.json").read_text(encoding="utf-8") if step != "open" else ""

    def give(what: str) -> None:
        (folder / f"buurman.{names[what]}.json").write_text(yours.saved[what], encoding="utf-8")

    theirs = {"commitment": take("promise")}
    yours.take("promise", theirs.values())
    give("commitment")
    theirs["sealed"] = take("seal", "envelope")
    yours.take("seal", [yours.saved["private"], *theirs.values()])
    give("sealed")
    theirs["key"] = take("key")
    yours.take("key", [yours.saved["private"], *theirs.values()])
    give("key")

    take("open")
    opened = yours.send("open", [*yours.saved.values(), *theirs.values()])

    assert "Anna van 12 zegt dat vertrouwen blokkeert" in text_of(opened)


def test_with_several_other_parties_the_page_says_with_whom() -> None:
    content = plain(read_case(EXAMPLES / "community-centre.nl.yaml"))
    one = room("ann", content)
    pages = [one.client.get(f"{one.address}?with={number}") for number in ("0", "1", "2", "x", "-1")]

    assert [page.status_code for page in pages] == [200, 200, 404, 404, 404]
    assert text_of(pages[0]) != text_of(pages[1])


def test_who_only_reads_a_room_makes_no_envelopes_and_sees_no_link() -> None:
    mine, _ = sides()
    case = mine.address.split("/")[2]
    reader = Account.objects.create_user("boss@example.nl", "a long enough pass phrase")
    owner = Owner.objects.get(case=case)
    Member.objects.create(account=reader, owner=owner, role=Member.Role.READER)
    other = Client(headers={"accept-language": "nl"})
    other.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")

    assert other.get(mine.address).status_code == 404
    assert mine.address not in other.get(f"/c/{case}/differences/").content.decode()
    assert mine.address in mine.client.get(f"/c/{case}/differences/").content.decode()
