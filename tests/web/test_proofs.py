"""A chain that was handed out shows every change made before its last proof, and says what it cannot show."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.test import Client

from koek.errors import FormatError
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import canonical, digest_of, seal_of
from koek.web.cases.models import Revision
from koek.web.operations.heads import chain_document, head_statement
from koek.web.operations.proofs import is_signed, signed_head, signing_key
from koek.web.operations.verifying import read_chain, read_proof, verdict

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
Document = dict[str, Any]


@pytest.fixture
def room() -> tuple[Account, str]:
    ann = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})
    for number, title in enumerate(("Lifts", "Two lifts"), start=1):
        shelf.save(ann, case, "case", {"title": title}, base=number)
    return ann, case


@pytest.fixture
def document(room: tuple[Account, str]) -> Document:
    return chain_document(*room, NOW)


def codes(tmp_path: Path, document: Document, proof: Document | None = None) -> tuple[bool, list[str]]:
    (tmp_path / "chain.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "head.json").write_text(json.dumps(proof), encoding="utf-8")
    earlier = read_proof(tmp_path / "head.json") if proof else None
    found = verdict(read_chain(tmp_path / "chain.json"), earlier)
    return found.holds, [finding.code.removeprefix("verify.") for finding in found.findings]


def rewritten(document: Document, bodies: Callable[[int, str], str]) -> Iterator[Document]:
    """Yield the links as somebody would make them anew who holds the database."""
    previous = "0" * 64
    for link in document["links"]:
        body = bodies(link["position"], link["body"])
        seal = seal_of(body, bytes.fromhex(link["salt"]))
        place = (link["position"], link["sheet"], link["number"], link["saved_at"])
        digest = digest_of(*place, seal, previous)
        yield link | {"body": body, "seal": seal, "previous": previous, "digest": digest}
        previous = digest


def test_a_chain_that_was_left_alone_holds(tmp_path: Path, document: Document) -> None:
    assert codes(tmp_path, document) == (True, ["holds", "no_proof", "limits"])
    assert codes(tmp_path, document, document["head"]) == (True, ["holds", "until", "limits"])
    assert codes(tmp_path, document, document) == (True, ["holds", "until", "limits"])


def test_an_earlier_proof_still_fits_when_more_was_saved(tmp_path: Path, room: tuple[Account, str]) -> None:
    early = head_statement(*room, NOW)
    shelf.save(*room, "case", {"title": "Stairs"}, base=3)

    assert codes(tmp_path, chain_document(*room, NOW), early)[0]


def test_content_that_was_deleted_by_its_owner_does_not_break_the_chain(
    tmp_path: Path, room: tuple[Account, str]
) -> None:
    Revision.objects.filter(number=1, sheet__kind="case").update(body=None, salt=None)

    assert codes(tmp_path, chain_document(*room, NOW)) == (True, ["holds", "emptied", "no_proof", "limits"])


@pytest.mark.parametrize("field", ["position", "sheet", "number", "saved_at", "seal", "previous", "digest"])
def test_every_field_of_a_link_is_covered(tmp_path: Path, document: Document, field: str) -> None:
    link = document["links"][1]
    link[field] = link[field] + 1 if isinstance(link[field], int) else link[field][:-1] + "x"
    holds, found = codes(tmp_path, document)

    assert not holds
    assert found[:2] == ["broken", "changed_link"]


def test_changed_content_is_found(tmp_path: Path, document: Document) -> None:
    document["links"][2]["body"] = canonical({"title": "Three lifts"})

    assert codes(tmp_path, document)[1][:2] == ["broken", "changed_body"]


def test_a_chain_that_was_cut_off_does_not_fit_its_own_proof_or_an_earlier_one(
    tmp_path: Path, document: Document
) -> None:
    head = document["head"]
    document["links"].pop()
    assert codes(tmp_path, document)[1][:2] == ["broken", "own_head"]

    key, last = _key(), document["links"][-1]
    document["head"] = signed_head(key, head["room"], last["position"], last["digest"], head["at"])
    assert codes(tmp_path, document, head)[1][:2] == ["broken", "cut_off"]


def test_a_chain_that_was_made_anew_shows_only_against_an_earlier_proof(
    tmp_path: Path, document: Document
) -> None:
    head = document["head"]
    document["links"] = list(
        rewritten(document, lambda at, body: body.replace("Lifts", "Ramp") if at else body)
    )
    last = document["links"][-1]
    document["head"] = signed_head(_key(), head["room"], last["position"], last["digest"], head["at"])

    assert codes(tmp_path, document) == (True, ["holds", "no_proof", "limits"])
    assert codes(tmp_path, document, head)[1][:2] == ["broken", "rewritten"]


def test_a_proof_that_was_changed_or_is_of_elsewhere_is_told(tmp_path: Path, document: Document) -> None:
    head = document["head"]
    other = signed_head(Ed25519PrivateKey.generate(), head["room"], 1, head["digest"], head["at"])
    elsewhere = signed_head(_key(), "f" * 32, 1, head["digest"], head["at"])

    assert codes(tmp_path, document, head | {"at": "2020-01-01T00:00"})[1][1] == "not_signed"
    assert codes(tmp_path, document, head | {"signature": "00"})[1][1] == "not_signed"
    assert codes(tmp_path, document, other)[1][1] == "other_key"
    assert codes(tmp_path, document, elsewhere)[1][1] == "other_room"
    assert codes(tmp_path, document | {"head": head | {"at": "2020-01-01T00:00"}})[1][1] == "not_signed"


def _key() -> Ed25519PrivateKey:
    return signing_key(Path(settings.HOME.data))


def test_the_key_is_drawn_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first, again = signing_key(tmp_path), signing_key(tmp_path)

    assert first.private_bytes_raw() == again.private_bytes_raw()
    assert (tmp_path / "signing.key").stat().st_mode & 0o777 == 0o600
    assert is_signed(signed_head(first, "a", 0, "b", "c"))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no json",
            "[]",
            "{}",
            '{"koek_chain": 1}',
            '{"koek_chain": 2, "links": [], "head": {}}',
            "[" * 9999,
        ),
        '{"koek_chain": 1, "links": [], "head": {"koek_head": 1}}',
        '{"koek_chain": 1, "links": [1], "head": {}}',
        '{"koek_chain": true, "links": [], "head": {}}',
    ],
)
def test_a_file_that_is_no_chain_is_told_kindly(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")

    with pytest.raises(FormatError):
        read_chain(tmp_path / "x.json")


@pytest.mark.parametrize("change", [{"position": -1}, {"koek_head": 2}, {"at": 3}, {"position": "1"}])
def test_a_proof_of_another_shape_is_told_kindly(
    tmp_path: Path, document: Document, change: Document
) -> None:
    (tmp_path / "x.json").write_text(json.dumps(document["head"] | change), encoding="utf-8")

    with pytest.raises(FormatError):
        read_proof(tmp_path / "x.json")


def test_the_chain_of_a_room_is_for_its_members_only(room: tuple[Account, str]) -> None:
    ann, case = room
    for account, status in ((ann, 200), (Account.objects.create_user("bob@example.nl", "x"), 404)):
        client = Client()
        client.force_login(account, "django.contrib.auth.backends.ModelBackend")

        assert client.get(f"/c/{case}/files/chain.json").status_code == status
    assert Client().get(f"/c/{case}/files/chain.json").status_code == 302
