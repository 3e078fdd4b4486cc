"""Whatever is typed in a form: the site answers, and it comes back as text, also in files."""

import copy
import os
import re
from html import escape
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.kinds import KINDS
from koek.web.sheets.desk import address_of
from walls.forms import Sending, sendings
from web.fuzzing import FORMULAS, SCRIPTS, formulas_in, names, scripts_in, typed

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

EXAMPLES = Path(__file__).parents[2] / "examples"
OTHERS = ("worth/preferences/1/", "worth/preferences/2/", "network/edit/", "differences/scale/")
AROUND = ("pie/explore/", "members/", "tokens/", "import/", "differences/envelopes/", "search/", "")
FILE = re.compile(r'<input[^>]*type="file"[^>]*name="(\w+)"|<input[^>]*name="(\w+)"[^>]*type="file"')
SEEN_IN = ("", "people/", "worth/", "talk/", "agreements/", "search/?q=a", "files/a4.html", "files/case.xlsx")


@pytest.fixture
def room(db: None) -> tuple[Client, str]:
    """Return a browser and a case; every example starts from these and puts everything back."""
    del db
    account = Account.objects.create_user("fuzz@example.nl", "a long enough pass phrase")
    case = shelf.start_case(account, plain(read_case(EXAMPLES / "maintenance.nl.yaml")))
    client = Client(raise_request_exception=True)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client, case


def pages(case: str) -> list[str]:
    own = [address_of(case, kind) for kind in KINDS]
    return [*own, *(f"/c/{case}/{page}" for page in (*OTHERS, *AROUND)), "/cases/begin/", "/cases/from-file/"]


def changed(data: st.DataObject, sending: Sending) -> dict[str, str]:
    """Return what is sent: mostly what stood there, with something hard in a few fields."""
    fields = dict(sending.typed)
    known = [name for name in fields if name != "_base"]
    for name in data.draw(st.lists(names(known), min_size=1, max_size=4), label="fields"):
        fields[name] = data.draw(typed(), label=name)
    return {name: text.encode("utf-8", "replace").decode() for name, text in fields.items()}


def check(client: Client, address: str) -> None:
    answer = client.get(address)
    kind = answer.headers.get("Content-Type", "")

    assert answer.status_code < 500, address
    if "html" in kind:
        assert list(scripts_in(answer.content.decode())) == [], address
    if "sheet" in kind:
        assert formulas_in(answer.content) == [], address


@pytest.mark.parametrize("script", SCRIPTS[:5])
def test_script_that_was_not_made_into_text_is_seen(script: str) -> None:
    assert list(scripts_in(f"<p title='{script}'>{script}</p>")) != []


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_that_was_made_into_text_is_left_alone(script: str) -> None:
    assert list(scripts_in(f'<p title="{escape(script)}">{escape(script)}</p>')) == []


def test_a_formula_in_a_table_is_seen() -> None:
    book, kept = Workbook(), BytesIO()
    book.worksheets[0]["B2"] = FORMULAS[1]
    book.save(kept)

    assert formulas_in(kept.getvalue()) == ["Sheet!B2"]


@settings(
    max_examples=int(os.environ.get("KOEK_EXAMPLES", "50")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_typed_comes_back_as_text(room: tuple[Client, str], data: st.DataObject) -> None:
    with transaction.atomic():
        client, case = copy.deepcopy(room[0]), room[1]
        address = data.draw(st.sampled_from(pages("CASE")), label="page").replace("CASE", case)
        body = client.get(address).content.decode()
        ways = [one for one in sendings(body, address) if "setlang" not in one.address]
        sending = data.draw(st.sampled_from(ways or [Sending("post", address, (), "")]), label="form")
        fields: dict[str, object] = dict(changed(data, sending))
        for found in FILE.findall(body):
            content = data.draw(st.one_of(typed().map(str.encode), st.binary(max_size=300)), label="file")
            called = data.draw(st.sampled_from(("a.yaml", "a.json", "a.xlsx")), label="called")
            fields["".join(found)] = SimpleUploadedFile(called, content)

        answer = getattr(client, sending.method)(sending.address, fields, follow=True)

        assert answer.status_code < 500
        if "html" in answer.headers.get("Content-Type", ""):
            assert list(scripts_in(answer.content.decode())) == []
        check(client, address)
        check(client, f"/c/{case}/" + data.draw(st.sampled_from(SEEN_IN), label="seen in"))
        transaction.set_rollback(True)
