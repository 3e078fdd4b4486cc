"""An organisation's own words in a room: looked at first, used on every page, for one party, taken away."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from koek.case.reading import plain
from koek.errors import FormatError
from koek.formats.case_file import read_case
from koek.formats.method_files import read_method
from koek.method.content import METHOD, topics
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language
from koek.web.accounts.export import everything
from koek.web.accounts.models import Account
from koek.web.cases import own_words, shelf
from koek.web.cases.chains import link_mistakes
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Case, Member, Owner, Revision
from koek.web.own_words.reading import (
    LARGEST,
    LONGEST_ID,
    LONGEST_LINE,
    MOST_ITEMS,
    MOST_LINES,
    MOST_TOLD,
    require_sound,
)
from web.test_rooms_arriving import EXAMPLES, account_of, browser

pytestmark = pytest.mark.django_db

BIRD = "ijsvogel"
BEHAVIOUR = '[talk-straight]\nnl.name = "Klare ijsvogel"\nen.name = "Plain kingfisher"\n'


def begun(name: str = "ann", example: str = "maintenance") -> tuple[Account, str, Client]:
    account = account_of(name)
    return (
        account,
        shelf.start_case(account, plain(read_case(EXAMPLES / f"{example}.nl.yaml"))),
        browser(account),
    )


def sent(**files: str | bytes) -> dict[str, object]:
    brought = [
        SimpleUploadedFile(f"{topic}.toml", text.encode() if isinstance(text, str) else text)
        for topic, text in files.items()
    ]
    return {"_do": "look", "files": brought}


def everything_renamed() -> dict[str, str]:
    """Return an own file for every topic, in which every word has a bird in front of it."""
    files = {}
    for topic in topics():
        lines = []
        for item, fields in METHOD.topic(topic).items():
            lines.append(f"[{item}]")
            lines += [
                f"{language}.{name} = {json.dumps(f'{BIRD} {text}', ensure_ascii=False)}"
                for language in ("nl", "en")
                for name, text in fields[language].items()
                if isinstance(text, str)
            ]
        files[topic] = "\n".join(lines)
    return files


@pytest.fixture(scope="module")
def renamed() -> dict[str, str]:
    return everything_renamed()


def looked_and_used(client: Client, case: str, **files: str | bytes) -> None:
    looked = client.post(f"/c/{case}/own-words/", sent(**files))
    told = {key: looked.context[key] for key in ("incoming", "base")}
    client.post(f"/c/{case}/own-words/", {"_do": "keep", **told})


def test_a_file_is_looked_at_first_and_used_after() -> None:
    account, case, client = begun()

    looked = client.post(f"/c/{case}/own-words/", sent(trust_behaviours=BEHAVIOUR)).content.decode()
    before = own_words.own_words(account, case).content
    looked_and_used(client, case, trust_behaviours=BEHAVIOUR)
    page = client.get(f"/c/{case}/own-words/").content.decode()

    assert before is None
    assert "1 bestand zou gaan gelden" in looked
    assert "Klare ijsvogel" in looked
    assert "Jullie hebben eigen woorden voor 1 onderdeel" in page
    assert own_words.own_words(account, case).content == {"trust_behaviours": BEHAVIOUR}


@pytest.mark.slow
@pytest.mark.parametrize(
    "page",
    [
        *("ready/", "people/", "differences/", "relation/", "network/", "talk/", "openness/", "agreements/"),
        *("trust/", "differences/scale/", "network/edit/", "trust/trust/", "differences/differences/"),
        *("files/a4.html", "files/questions-trust-1.yaml", "files/network-members.csv"),
    ],
)
def test_every_page_with_words_of_the_method_uses_the_own_words(page: str, renamed: dict[str, str]) -> None:
    account, case, client = begun()

    own_words.keep_own_words(account, case, renamed, base=0)

    assert BIRD in client.get(f"/c/{case}/{page}").content.decode()


def test_without_own_words_a_page_says_what_it_said_before(renamed: dict[str, str]) -> None:
    account, case, client = begun()
    before = client.get(f"/c/{case}/trust/").content.decode()

    own_words.keep_own_words(account, case, renamed, base=0)
    client.get(f"/c/{case}/trust/")
    own_words.keep_own_words(account, case, {}, base=1)

    assert BIRD not in before
    assert BIRD not in client.get(f"/c/{case}/trust/").content.decode()


def test_a_sign_of_ones_own_that_a_talk_is_stuck_can_be_ticked() -> None:
    account, case, client = begun()
    told = {"name": "zwijgen", "sign": "Niemand zegt iets", "phrase": "Neem de tijd, ijsvogel."}
    own = '[silence]\nphrases = ["phrase"]\nalso = []\n' + "".join(
        f'{language}.{field} = "{text}"\n' for language in ("nl", "en") for field, text in told.items()
    )
    own_words.keep_own_words(account, case, {"interventions": own}, base=0)

    page = client.post(f"/c/{case}/", {"moment": "stall", "sign": ["silence"]}).content.decode()

    assert "Neem de tijd, ijsvogel." in page


def test_who_shares_the_case_sees_nothing_of_it() -> None:
    account, case, _ = begun()
    other = account_of("bob")
    Member.objects.create(owner=Owner.objects.create(case=Case.objects.get(pk=case)), account=other)
    shelf.import_case(other, case, read_case(EXAMPLES / "maintenance.nl.yaml"))
    own_words.keep_own_words(account, case, {"trust_behaviours": BEHAVIOUR}, base=0)
    client = browser(other)

    pages = [client.get(f"/c/{case}/{page}").content.decode() for page in ("own-words/", "trust/trust/")]

    assert all("ijsvogel" not in page for page in pages)
    assert client.get(f"/c/{case}/own-words/own.zip").status_code == 404


@pytest.mark.parametrize("role", [Member.Role.COLLEAGUE, Member.Role.READER, Member.Role.APPROVER])
@pytest.mark.parametrize("do", ["look", "keep", "drop", "restore", "forget"])
def test_only_a_lead_changes_them_and_every_member_sees_them(role: str, do: str) -> None:
    account, case, _ = begun()
    own_words.keep_own_words(account, case, {"trust_behaviours": BEHAVIOUR}, base=0)
    colleague = account_of("bea")
    Member.objects.create(owner=Owner.objects.get(members__account=account), account=colleague, role=role)
    client = browser(colleague)

    told = {"incoming": "{}", "base": "1", "number": "1"}
    answer = client.post(f"/c/{case}/own-words/", told | {"_do": do})

    assert answer.status_code == 404
    assert "Klare ijsvogel" in client.get(f"/c/{case}/own-words/").content.decode()
    assert own_words.own_words(account, case).number == 1
    with pytest.raises(NotYours):
        own_words.keep_own_words(colleague, case, {}, base=1)
    with pytest.raises(NotYours):
        own_words.forget_own_words(colleague, case)


def test_taking_away_putting_back_and_forgetting_stand_in_the_history() -> None:
    account, case, client = begun()
    looked_and_used(client, case, trust_behaviours=BEHAVIOUR)

    client.post(f"/c/{case}/own-words/", {"_do": "drop", "topic": "trust_behaviours", "base": "1"})
    gone = own_words.own_words(account, case).content
    client.post(f"/c/{case}/own-words/", {"_do": "restore", "number": "1", "base": "2"})
    back = own_words.own_words(account, case).content
    client.post(f"/c/{case}/own-words/", {"_do": "forget"})
    past = own_words.past_own_words(account, case)

    assert gone is None
    assert back == {"trust_behaviours": BEHAVIOUR}
    assert [one.why for one in past] == ["restored", "saved", "imported"]
    assert [one.is_deleted for one in past] == [False, True, True]


def test_who_looked_at_older_words_changes_nothing() -> None:
    account, case, client = begun()
    looked = client.post(f"/c/{case}/own-words/", sent(trust_behaviours=BEHAVIOUR))
    told = {key: looked.context[key] for key in ("incoming", "base")}
    own_words.keep_own_words(account, case, {"needs": ""}, base=0)

    answer = client.post(f"/c/{case}/own-words/", {"_do": "keep", **told}, follow=True)

    assert "net veranderd" in answer.content.decode()
    assert own_words.own_words(account, case).content == {"needs": ""}


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("trust_behaviours", "[talk-straight]\nnl.naam = 'x'"),
        ("trust_behaviors", "[talk-straight]\nnl.name = 'x'"),
        ("factors", "this is no TOML"),
        ("factor_checks", "[new]\nfactor = 'nowhere'\nnl.name = 'x'\nen.name = 'x'"),
    ],
)
def test_what_is_wrong_is_told_as_on_the_command_line(topic: str, text: str, tmp_path: Path) -> None:
    account, case, client = begun()
    (tmp_path / f"{topic}.toml").write_text(text)
    with pytest.raises(FormatError) as refused:
        read_method(tmp_path)
    told = [mistake_text(one, Language.DUTCH).replace(f"{tmp_path}/", "") for one in refused.value.mistakes]

    answer = client.post(f"/c/{case}/own-words/", sent(**{topic: text}))

    assert answer.status_code == 422
    assert list(answer.context["wrong"]) == told
    assert own_words.own_words(account, case).content is None


@pytest.mark.parametrize(
    "text",
    [
        "x" * (LARGEST + 1),
        "\n" * (MOST_LINES + 1),
        "# " + "x" * LONGEST_LINE,
        "\n".join(f"[i{number}]" for number in range(MOST_ITEMS + 1)),
        f"[{'i' * (LONGEST_ID + 1)}]",
        b"\xff\xfe",
        b"a\0b",
        "x = " + "[" * 400,
        ".".join("a" * 240) + " = 1",
        "x = " + "9" * 490,
    ],
    ids=["large", "lines", "line", "items", "id", "code", "zero", "nested", "dotted", "number"],
)
def test_a_hostile_file_is_refused(text: str | bytes) -> None:
    account, case, client = begun()

    answer = client.post(f"/c/{case}/own-words/", sent(factors=text))

    assert answer.status_code == 422
    assert own_words.own_words(account, case).content is None


def test_reading_stops_at_so_many_names_to_compare_with_others() -> None:
    names = [f"{'a' * (LONGEST_ID - 3)}{number:03d}" for number in range(MOST_ITEMS)]
    checks = [f'[c{number}]\nfactor = "{"a" * 90}{number}"' for number in range(MOST_ITEMS)]

    with pytest.raises(FormatError) as wrong:
        require_sound(
            {"factors": "\n".join(f"[{name}]" for name in names), "factor_checks": "\n".join(checks)}
        )

    assert len(wrong.value.mistakes) == MOST_TOLD


def test_words_are_shown_as_text() -> None:
    _, case, client = begun()
    script = "<script>alert(1)</script>"
    looked_and_used(client, case, trust_behaviours=f'[talk-straight]\nnl.name = "{script}"\n')

    pages = [
        client.get(f"/c/{case}/{page}").content.decode() for page in ("own-words/", "trust/", "trust/trust/")
    ]

    assert all(script not in page for page in pages)
    assert all("&lt;script&gt;alert(1)" in page for page in pages)


@pytest.mark.parametrize("incoming", ["", "[]", '{"factors": 1}', "[" * 5000, '{"x": "[talk"}'])
def test_what_was_never_looked_at_is_read_again(incoming: str) -> None:
    account, case, client = begun()

    answer = client.post(f"/c/{case}/own-words/", {"_do": "keep", "incoming": incoming, "base": "0"})

    assert answer.status_code in {404, 422}
    assert own_words.own_words(account, case).content is None


def test_the_files_of_the_method_and_the_own_files_can_be_taken_along() -> None:
    _, case, client = begun()
    looked_and_used(client, case, trust_behaviours=BEHAVIOUR)

    method, own = (
        ZipFile(BytesIO(client.get(f"/c/{case}/own-words/{name}.zip").content)) for name in ("method", "own")
    )

    assert {name.removesuffix(".toml") for name in method.namelist()} == set(topics())
    assert {name: own.read(name).decode() for name in own.namelist()} == {"trust_behaviours.toml": BEHAVIOUR}


def test_everything_one_owns_holds_them_with_their_history() -> None:
    account, case, client = begun()
    looked_and_used(client, case, trust_behaviours=BEHAVIOUR)

    archive = ZipFile(BytesIO(everything(account)))
    told = json.loads(archive.read(f"cases/{case}/own-words.json"))

    assert [version["content"] for version in told] == [{"trust_behaviours": BEHAVIOUR}]


def test_the_chain_holds_and_a_deleted_room_leaves_nothing() -> None:
    account, case, _ = begun()
    own_words.keep_own_words(account, case, {"trust_behaviours": BEHAVIOUR}, base=0)
    verified = not link_mistakes(shelf.chain(account, case))
    shelf.delete_case(account, case)

    assert verified
    assert not Revision.objects.filter(body__contains="ijsvogel").exists()
