"""What one can do with a sheet: fill it in, change its lists, compare, look back, and never lose a word."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.kinds import KINDS
from koek.web.cases.models import Draft, Member
from koek.web.rooms import views as rooms
from koek.web.sheets.desk import address_of
from web.posting import posted

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[2] / "examples" / "volunteers.nl.yaml"
SMALL = {"koek": "1", "title": "Lift", "parties": [{"name": "Ann"}, {"name": "Bob"}]}
ISSUES = [
    {"id": "price", "name": "Prijs", "kind": "money", "lowest": "0", "highest": "100"},
    {
        "id": "colour",
        "name": "Kleur",
        "options": [{"id": "red", "name": "rood"}, {"id": "blue", "name": "blauw"}],
    },
]
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def _without_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer beside the form is another's work, and slow to draw."""
    monkeypatch.setattr(rooms, "sections_of", lambda *_: [])
    monkeypatch.setattr("koek.web.sheets.forms.sections_of", lambda *_: [])


class Sitting:
    """Somebody at a sheet."""

    def __init__(self, content: dict[str, Any] | None = None, language: str = "nl") -> None:
        self.account = Account.objects.create_user(f"{language}@example.nl", "a long enough pass phrase")
        self.client = Client(headers={"accept-language": language})
        self.client.force_login(self.account, backend="django.contrib.auth.backends.ModelBackend")
        self.case = shelf.start_case(self.account, content or SMALL)

    def get(self, kind: str, **more: Any) -> str:
        answer = self.client.get(address_of(self.case, kind), **more)
        assert answer.status_code == 200
        return answer.content.decode()

    def form(self, kind: str) -> dict[str, Any]:
        return dict(posted(self.get(kind)))

    def post(self, kind: str, fields: dict[str, Any], do: str | None = "save", **more: Any) -> Any:
        asked = {} if do is None else {"_do": do}
        return self.client.post(address_of(self.case, kind), fields | asked, **more)

    def content(self, kind: str) -> Any:
        return shelf.sheet(self.account, self.case, kind).content

    def number(self, kind: str) -> int:
        return shelf.sheet(self.account, self.case, kind).number


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_sheet_has_a_page(language: str) -> None:
    sitting = Sitting(plain(read_case(EXAMPLE)), language)

    for kind in KINDS:
        page = sitting.get(kind)

        assert page.count("<h1") == 1
        assert "style=" not in page


def test_what_is_filled_in_is_saved_and_told() -> None:
    sitting = Sitting()
    fields = {"_base": "0", "interests.0.name": "Rust", "interests.0.party": "ann", "interests.1.name": ""}

    answer = sitting.post("interests", fields)

    assert answer.status_code == 302
    assert sitting.content("interests") == [{"id": "rust", "name": "Rust", "party": "ann"}]
    assert "Bewaard." in sitting.get("interests")


def test_dutch_amounts_and_days_are_read_as_they_are_written() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    fields = {
        "_base": "0",
        "decisions.0.name": "Doorgaan",
        "parties.0.name": "x",
        "preferences.0.party": "ann",
        "preferences.0.issues.0.issue": "colour",
        "preferences.0.issues.0.worth.red": "1.250,50",
        "preferences.0.issues.0.worth.blue": "",
        "preferences.0.target": "0,5",
    }

    sitting.post("preferences", fields)

    assert sitting.content("preferences") == [
        {"party": "ann", "issues": [{"issue": "colour", "worth": {"red": "1250.5"}}], "target": "0.5"}
    ]


def test_a_form_with_mistakes_comes_back_with_everything_in_it_and_is_kept() -> None:
    sitting = Sitting()
    fields = {"_base": "0", "issues.0.kind": "money", "issues.0.name": "Prijs", "issues.0.lowest": "veel"}

    answer = sitting.post("issues", fields)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert 'value="veel"' in page
    assert "“veel” is geen getal" in page
    assert 'aria-invalid="true"' in page
    assert 'href="#f-issues-0-highest"' in page
    assert sitting.content("issues") is None
    assert json.loads(Draft.objects.get().typed)[0]["lowest"] == "veel"


def test_what_was_kept_is_in_the_form_when_it_is_opened_again_and_can_be_dropped() -> None:
    sitting = Sitting()
    sitting.post("issues", {"_base": "0", "issues.0.name": "Prijs"})

    page = sitting.get("issues")
    sitting.post("issues", {}, "drop")

    assert "kon worden" in page
    assert 'value="Prijs"' in page
    assert not Draft.objects.exists()
    assert 'value="Prijs"' not in sitting.get("issues")


def test_a_mistake_on_another_sheet_is_told_with_a_link_to_it() -> None:
    offer = {"id": "o", "by": "ann", "at": "2026-01-01", "outcome": {"colour": "blue"}}
    sitting = Sitting(SMALL | {"issues": ISSUES, "offers": [offer]})
    fields = sitting.form("issues")

    answer = sitting.post("issues", fields, "remove:issues.1.options.1")
    page = answer.content.decode()

    assert answer.status_code == 422
    assert address_of(sitting.case, "offers") in page
    assert "blauw" not in json.dumps(json.loads(Draft.objects.get().typed))


def test_items_are_added_moved_and_removed_without_scripts_and_removing_can_be_undone() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    added = sitting.post("issues", sitting.form("issues"), "add:issues.1.options").content.decode()

    assert 'name="issues.1.options.2.name"' in added

    sitting.post("issues", sitting.form("issues"), "up:issues.1")

    assert [issue["id"] for issue in sitting.content("issues")] == ["colour", "price"]

    sitting.post("issues", sitting.form("issues"), "remove:issues.0")
    page = sitting.get("issues")

    assert [issue["id"] for issue in sitting.content("issues")] == ["price"]
    assert 'value="restore:2"' in page

    sitting.post("issues", {"_base": str(sitting.number("issues"))}, "restore:2")

    assert [issue["id"] for issue in sitting.content("issues")] == ["colour", "price"]


def test_a_sheet_is_emptied_and_that_can_be_undone() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})

    sitting.post("issues", {"_base": "1"}, "empty")

    assert sitting.content("issues") is None
    assert 'value="restore:1"' in sitting.get("issues")

    sitting.post("issues", {"_base": "2"}, "restore:1")

    assert sitting.content("issues") == ISSUES


def test_saving_by_itself_tells_when_and_gives_new_items_their_ids() -> None:
    sitting = Sitting()
    fields = {"_base": "0", "issues.0.kind": "money", "issues.0.id": "", "issues.0.name": "Prijs"}
    whole = fields | {"issues.0.lowest": "1", "issues.0.highest": "2"}

    refused = sitting.post("issues", fields, None, **HTMX).content.decode()
    kept = Draft.objects.count()
    saved = sitting.post("issues", whole, None, **HTMX)
    page = saved.content.decode()

    assert "Nog niet bewaard" in refused
    assert 'data-for="f-issues-0-lowest"' in refused
    assert kept == 1
    assert "Bewaard om" in page
    assert 'name="issues.0.id" value="prijs"' in page
    assert 'name="_base" value="1"' in page
    assert saved["HX-Trigger"] == "sheet-saved"
    assert not Draft.objects.exists()


def test_a_stale_save_shows_both_versions_and_loses_neither() -> None:
    sitting = Sitting()
    shelf.save(sitting.account, sitting.case, "case", {"title": "Liften"}, base=1)

    answer = sitting.post("case", {"_base": "1", "title": "Roltrappen"}, follow=True)
    page = answer.content.decode()

    assert "<mark>Roltrappen</mark>" in page
    assert "<mark>Liften</mark>" in page
    assert 'value="mine"' in page

    sitting.post("case", {"_base": "2"}, "further")

    assert posted(sitting.get("case"))["title"] == ["Roltrappen"]

    sitting.post("case", {"_base": "2"}, "mine")

    assert sitting.content("case")["title"] == "Roltrappen"
    assert [one.content["title"] for one in shelf.history(sitting.account, sitting.case, "case")][
        1
    ] == "Liften"


def test_a_stale_save_by_itself_points_to_both_versions() -> None:
    sitting = Sitting()
    shelf.save(sitting.account, sitting.case, "case", {"title": "Liften"}, base=1)

    page = sitting.post("case", {"_base": "1", "title": "Roltrappen"}, None, **HTMX).content.decode()

    assert "Vergelijk beide versies" in page
    assert Draft.objects.count() == 1


def test_history_tells_who_and_what_and_an_earlier_version_can_be_put_back() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    fields = sitting.form("issues")
    sitting.post("issues", fields | {"issues.0.highest": "200"})
    address = address_of(sitting.case, "issues")

    history = sitting.client.get(f"{address}history/").content.decode()
    earlier = sitting.client.get(f"{address}history/1/").content.decode()

    assert "Prijs › hoogste" in history
    assert "nl@example.nl" in history
    assert 'value="restore:1"' in earlier
    assert sitting.client.get(f"{address}history/9/").status_code == 404


def test_who_only_reads_sees_what_stands_there_and_no_buttons() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    Member.objects.update(role=Member.Role.READER)

    page = sitting.get("issues")
    answer = sitting.post("issues", {"_base": "1", "issues.0.name": "x"})

    sheet = page[page.index("<main") : page.index('id="comments"')]
    assert "Kleur" in sheet
    assert "<button" not in sheet
    assert answer.status_code == 404


def test_a_sheet_is_on_its_own_page_only_and_for_its_members_only() -> None:
    sitting = Sitting()
    other = Sitting(language="en")

    for path in (
        f"/c/{sitting.case}/pie/issues/",
        f"/c/{sitting.case}/cover/issues/",
        f"/c/{sitting.case}/worth/case/",
        f"/c/{sitting.case}/worth/x/",
    ):
        assert sitting.client.get(path).status_code == 404
    for end in ("", "history/", "history/1/"):
        assert other.client.get(f"{address_of(sitting.case, 'parties')}{end}").status_code == 404


HOSTILE = [
    "x" * 10_000,
    "🥧" * 300,
    "\u202eשלום",
    "<script>alert(1)</script>",
    "\x00",
    "=1+1",
    "9" * 5_000,
    "1e999999",
    "../../..",
    "{{ 7*7 }}",
    "\ud7ff\ue000",
]


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_values_are_refused_or_kept_but_never_break_the_page(number: int) -> None:
    sitting, value = Sitting(plain(read_case(EXAMPLE))), HOSTILE[number]
    for kind in {"parties", "preferences", *KINDS[number :: len(HOSTILE)]}:
        fields = sitting.form(kind)
        hostile = {name: value if not name.startswith("_") else text for name, text in fields.items()}

        answer = sitting.post(kind, hostile)
        again = sitting.client.get(address_of(sitting.case, kind))

        assert answer.status_code in (302, 422), kind
        assert again.status_code == 200
        assert b"<script>alert" not in answer.content + again.content


def test_many_nested_strange_missing_and_repeated_fields_are_taken_as_they_come() -> None:
    sitting = Sitting()
    many = {f"issues.{n}.options.{n}.name": f"o{n}" for n in range(200)} | {"_base": "0"}
    strange = {
        "issues.0": "x",
        "issues.0.name.y": "z",
        "issues.-1.name": "q",
        "issues..name": "w",
        f"issues.{'9' * 300}.name": "far",
        "issues.0.kind": "nonsense",
        ".".join("a" * 180): "deep",
        "_base": "not a number",
    }
    repeated = {"_base": ["0", "1"], "issues.0.name": ["a", "b"], "issues.0.options.0.name": ["c", "d"]}

    answers = [sitting.post("issues", fields) for fields in (many, strange, {}, repeated)]
    strange_buttons = (
        "add:",
        "add:issues.x.y",
        "remove:issues",
        "up:issues.0",
        "remove:issues.999",
        "restore:x",
        "mine",
        "further",
        "add:division.periods",
        "what:ever",
    )
    answers += [sitting.post("issues", {"_base": "0"}, do) for do in strange_buttons]

    assert {answer.status_code for answer in answers} <= {200, 302, 404, 422}


def test_the_page_lists_its_sheets_with_what_they_hold_and_teaches_what_is_empty() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})

    page = sitting.client.get(f"/c/{sitting.case}/worth/").content.decode()

    assert "Prijs en Kleur" in page
    assert "Bijvoorbeeld:" in page
    assert address_of(sitting.case, "preferences") in page


def test_history_names_whole_items_that_came_or_went_and_tells_when_only_the_order_changed() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    base = {"_base": "1"} | {name: value for name, value in sitting.form("issues").items() if name != "_base"}
    sitting.post("issues", base | {"issues.1.options.2.name": "groen"})
    sitting.post("issues", sitting.form("issues"), "up:issues.1")
    sitting.post("issues", sitting.form("issues"), "remove:issues.1")

    history = sitting.client.get(f"{address_of(sitting.case, 'issues')}history/").content.decode()

    assert "“Kleur › groen” toegevoegd" in history
    assert "Alleen de volgorde is veranderd." in history
    assert "“Prijs” weggehaald" in history


def test_with_scripts_a_button_gives_back_the_form_only_and_tells_the_answer_to_look_anew() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})

    added = sitting.post("issues", sitting.form("issues"), "add:issues", **HTMX)
    sitting.post("issues", {}, "drop", **HTMX)
    moved = sitting.post("issues", sitting.form("issues"), "up:issues.1", **HTMX)
    removed = sitting.post("issues", sitting.form("issues"), "remove:issues.1", **HTMX)
    wrong = sitting.post("issues", sitting.form("issues") | {"issues.0.name": ""}, "save", **HTMX)
    live = sitting.client.get(
        address_of(sitting.case, "issues"), headers={"HX-Request": "true", "HX-Target": "live"}
    )

    for answer in (added, moved, removed, wrong):
        assert answer["HX-Retarget"] == "#sheet"
        assert b"<html" not in answer.content
    assert moved["HX-Trigger"] == "sheet-saved"
    assert b'value="restore:2"' in removed.content
    assert b'id="live"' in live.content
    assert b"<form" not in live.content


def test_a_sheet_that_the_case_cannot_do_without_is_not_emptied() -> None:
    sitting = Sitting()

    answer = sitting.post("parties", {"_base": "1"}, "empty")

    assert answer.status_code == 422
    assert len(sitting.content("parties")) == 2


def test_an_earlier_version_that_no_longer_fits_comes_into_the_form_with_what_is_wrong() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    sitting.post("issues", {"_base": "1"}, "empty")
    three = [*SMALL["parties"], {"name": "Cor"}]
    shelf.save(sitting.account, sitting.case, "parties", three, base=1)
    offer = [{"id": "o", "by": "cor", "at": "2026-01-01", "outcome": {}}]
    shelf.save(sitting.account, sitting.case, "offers", offer, base=0)

    answer = sitting.post("parties", {"_base": "2"}, "restore:1")

    assert answer.status_code == 422
    assert address_of(sitting.case, "offers").encode() in answer.content


def test_emptying_and_putting_back_from_an_older_page_changes_nothing() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    sitting.post("issues", sitting.form("issues") | {"issues.0.highest": "200"})

    sitting.post("issues", {"_base": "1"}, "empty")
    sitting.post("issues", {"_base": "1"}, "restore:1")

    assert sitting.content("issues")[0]["highest"] == "200"


def test_an_offer_at_a_time_is_kept_as_that_instant_and_stays_so() -> None:
    sitting = Sitting(SMALL | {"issues": ISSUES})
    fields = {"_base": "0", "offers.0.by": "ann", "offers.0.at": "2026-07-03", "offers.0.at.time": "14:30"}

    sitting.post("offers", fields | {"offers.0.outcome.colour": "red"})

    assert sitting.content("offers")[0]["at"] == "2026-07-03T12:30:00Z"
    assert sitting.content("offers")[0]["id"] == "ann-2026-07-03t14-30-00-02-00"

    sitting.post("offers", sitting.form("offers"))

    assert sitting.number("offers") == 1


def test_a_draft_of_an_earlier_release_that_cannot_be_read_leaves_an_empty_form() -> None:
    sitting = Sitting()
    shelf.keep_draft(sitting.account, sitting.case, "issues", "not json", base=0)

    assert "kon worden" in sitting.get("issues")


def test_a_mistake_stands_beside_its_own_field_also_after_items_that_were_left_empty() -> None:
    sitting = Sitting()
    fields = {"_base": "0", "interests.0.name": "", "interests.1.name": "Rust", "interests.1.party": "nobody"}

    page = sitting.post("interests", fields).content.decode()

    assert 'href="#f-interests-1-party"' in page
    assert 'id="f-interests-1-party-e"' in page
