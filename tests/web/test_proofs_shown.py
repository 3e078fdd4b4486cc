"""The page with files tells how to check later that nothing was changed, with the file for it."""

import pytest
from django.test import Client

from koek.web.accounts.models import Account
from koek.web.cases import shelf

pytestmark = pytest.mark.django_db

ASKED = {
    "nl": "Hoe kan ik later nagaan dat er niets is veranderd?",
    "en": "How can I check later that nothing was changed?",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_fold_tells_how_to_check_later(language: str) -> None:
    ann = Account.objects.create_user("ann@example.nl", "four words of my own")
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})
    client = Client(headers={"accept-language": language})
    client.force_login(ann, backend="django.contrib.auth.backends.ModelBackend")

    page = client.get(f"/c/{case}/files/").content.decode()
    fold = page.partition(f"<summary>{ASKED[language]}</summary>")[2].partition("</details>")[0]

    assert "koek verify" in fold
    assert f'href="/c/{case}/files/chain.json"' in fold
    assert client.get(f"/c/{case}/files/chain.json").json()["head"]["signature"]
