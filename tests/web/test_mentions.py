"""Words that name an issue of the case lead to it, and nothing that was typed becomes anything else."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.models import Member
from koek.web.comments import writing
from koek.web.rooms.mentions import names_of, pieces
from koek.web.templatetags.mentions import Issues, naming

PARTIES = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]
NAMES = ("Prijs", "Prijs per jaar", "CO₂ (uitstoot)", "Hersteltijd", "<b>Vet</b>", "Nu")


def case_with(*names: str) -> NegotiationCase:
    issues = [
        {
            "id": f"issue-{number}",
            "name": name,
            "options": [{"id": "x", "name": "Ja"}, {"id": "y", "name": "Nee"}],
        }
        for number, name in enumerate(names)
    ]
    return case_from({"koek": "1", "title": "Lift", "parties": PARTIES, "issues": issues})


CASE = case_with(*NAMES)


def named(text: str, case: NegotiationCase = CASE) -> list[tuple[str, str]]:
    return [(one.text, one.issue) for one in pieces(text, names_of(case)) if one.issue]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Over de prijs is gezegd", [("prijs", "issue-0")]),
        ("PRIJS, hersteltijd.", [("PRIJS", "issue-0"), ("hersteltijd", "issue-3")]),
        ("de hersteltijden en de prijs's", [("hersteltijden", "issue-3"), ("prijs's", "issue-0")]),
        ("de prijs  per\njaar stijgt", [("prijs  per\njaar", "issue-1")]),
        ("de prijs per maand", [("prijs", "issue-0")]),
        ("een prijsvraag, de spotprijs, prijs_lijst, prijs2", []),
        ("de co₂ (uitstoot) daalt", [("co₂ (uitstoot)", "issue-2")]),
        ("nu of nooit", []),
        ("", []),
    ],
)
def test_whole_words_name_an_issue_and_the_longest_name_counts(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert named(text) == found


def test_a_name_that_two_issues_have_names_neither() -> None:
    assert named("de prijs en de duur", case_with("Prijs", "prijs", "Duur")) == [("duur", "issue-2")]


def test_a_case_without_issues_names_nothing() -> None:
    nothing = case_from({"koek": "1", "title": "Lift", "parties": PARTIES})

    assert [one.text for one in pieces("de prijs", names_of(nothing))] == ["de prijs"]


@given(st.lists(st.sampled_from([*NAMES, " ", "en", "\n", "<", "&", "x"]) | st.text(max_size=5)).map("".join))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(one.text for one in pieces(text, names_of(CASE))) == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "<script>prijs</script>",
            '&lt;script&gt;<a href="/c/k/thread/issues/issue-0/">prijs</a>&lt;/script&gt;',
        ),
        ("<b>vet</b>", '<a href="/c/k/thread/issues/issue-4/">&lt;b&gt;vet&lt;/b&gt;</a>'),
        ("a&amp;b\nc", "a&amp;amp;b<br>c"),
        ('" onclick="x', "&quot; onclick=&quot;x"),
    ],
)
def test_what_was_typed_stays_text(text: str, html: str) -> None:
    assert naming(text, Issues("k", names_of(CASE))) == html


@given(st.text(alphabet="<>&\"'/ab=prijsPRIJS \n", max_size=60))
def test_no_text_makes_markup_but_links_and_ends_of_lines(text: str) -> None:
    html = naming(text, Issues("k", names_of(CASE)))

    bare = html.replace("<br>", "").replace('<a href="/c/k/thread/issues/issue-0/">', "").replace("</a>", "")
    assert not set('<>"') & set(bare)


@pytest.mark.django_db
def test_notes_that_are_read_lead_to_the_issues_they_name() -> None:
    ann = Account.objects.create_user("ann@example.nl", "four words of my own")
    told = {"parties": PARTIES, "about": "<i>De prijs</i> eerst."}
    issues = [
        {"id": "p", "name": "Prijs", "options": [{"id": "x", "name": "Ja"}, {"id": "y", "name": "Nee"}]}
    ]
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "issues": issues, **told})
    writing.write(ann, case, "issues", "<i>Welke prijs?</i>")
    client = Client(headers={"accept-language": "nl"})
    client.force_login(ann, backend="django.contrib.auth.backends.ModelBackend")
    link = f'<a href="/c/{case}/thread/issues/p/">'

    earlier = client.get(f"/c/{case}/cover/case/history/1/").content.decode()
    sheet = client.get(f"/c/{case}/worth/issues/").content.decode()
    Member.objects.update(role=Member.Role.READER)
    read = client.get(f"/c/{case}/cover/case/").content.decode()
    own = client.get(f"/c/{case}/worth/issues/history/1/").content.decode()

    assert f"&lt;i&gt;De {link}prijs</a>&lt;/i&gt; eerst." in earlier
    assert f"&lt;i&gt;De {link}prijs</a>&lt;/i&gt; eerst." in read
    assert f"&lt;i&gt;Welke {link}prijs</a>?&lt;/i&gt;" in sheet
    assert "<td>Prijs</td>" in own
    assert client.get(f"/c/{case}/thread/issues/p/").status_code == 200
