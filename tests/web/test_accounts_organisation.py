"""Signing in at an organisation (OpenID Connect), against a small provider on this machine."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from koek.web.accounts.models import Account
from koek.web.outside import OrganisationLogin, provider_settings

pytestmark = pytest.mark.django_db


class Provider(BaseHTTPRequestHandler):
    """Says who everybody is: Eve, with an address that it has checked or not."""

    claims: ClassVar[dict[str, Any]] = {}
    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_GET(self) -> None:
        if self.path.endswith("/.well-known/openid-configuration"):
            home = f"http://{self.headers['Host']}"
            ends = {"authorization": "authorize", "token": "token", "userinfo": "me"}
            self.say(
                {"issuer": home, "jwks_uri": f"{home}/keys"}
                | {f"{name}_endpoint": f"{home}/{path}" for name, path in ends.items()}
            )
        elif self.path == "/me":
            self.say(self.claims)
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        typed = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if "Authorization" in self.headers:
            pair = base64.b64decode(self.headers["Authorization"].split()[1]).decode()
            typed["client_secret"] = [pair.partition(":")[2]]
        self.asked.append(typed)
        self.say({"access_token": "token", "token_type": "Bearer", "expires_in": 60})

    def say(self, content: dict[str, Any]) -> None:
        raw = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: Any) -> None:
        """Stay silent."""


@pytest.fixture
def provider(settings: Settings) -> Iterator[type[Provider]]:
    cache.clear()
    Provider.claims = {"sub": "eve-1", "email": "eve@example.nl", "email_verified": True, "name": "Eve"}
    Provider.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    login = OrganisationLogin(f"http://127.0.0.1:{server.server_port}", "koek", "s3cret", "De Vlier")
    settings.SOCIALACCOUNT_PROVIDERS = provider_settings(login)
    yield Provider
    server.shutdown()
    server.server_close()


def sign_in(client: Client, **more: str) -> Any:
    """Go to the provider and come back, as a browser does."""
    to = client.post("/accounts/oidc/organisation/login/").headers["Location"]
    asked = parse_qs(urlsplit(to).query)
    back = {"code": "once", "state": asked["state"][0], **more}
    return asked, client.get("/accounts/oidc/organisation/login/callback/", back, follow=True)


@pytest.mark.usefixtures("provider")
def test_the_page_to_sign_in_offers_the_login_of_the_organisation() -> None:
    client = Client()

    assert "Log in met De Vlier" in client.get("/accounts/login/").content.decode()
    asked = client.get("/accounts/oidc/organisation/login/").content.decode()
    assert "Je gaat naar De Vlier" in asked


def test_without_one_the_page_names_none() -> None:
    assert "oidc" not in Client().get("/accounts/login/").content.decode()


def test_who_comes_from_the_organisation_has_an_account_at_once(provider: type[Provider]) -> None:
    client = Client()

    asked, page = sign_in(client)

    account = Account.objects.get()
    assert (account.email, account.name) == ("eve@example.nl", "Eve")
    assert page.wsgi_request.user == account
    assert asked["code_challenge_method"] == ["S256"]
    assert provider.asked[0]["client_secret"] == ["s3cret"]
    assert "code_verifier" in provider.asked[0]
    assert client.get("/accounts/3rdparty/").status_code == 200


def test_coming_back_gives_the_same_account(provider: type[Provider]) -> None:
    sign_in(Client())
    provider.claims |= {"email": "other@example.nl"}

    _, page = sign_in(Client())

    assert page.wsgi_request.user == Account.objects.get()


def test_an_address_that_the_organisation_did_not_check_gets_a_code(provider: type[Provider]) -> None:
    provider.claims |= {"email_verified": False}

    _, page = sign_in(Client())

    assert not page.wsgi_request.user.is_authenticated
    assert mail.outbox[-1].to == ["eve@example.nl"]


@pytest.mark.usefixtures("provider")
def test_the_address_of_an_account_here_is_not_enough_to_get_into_it() -> None:
    ann = Account.objects.create_user("eve@example.nl", "four words of my own")
    EmailAddress.objects.create(user=ann, email="eve@example.nl", verified=True, primary=True)

    _, page = sign_in(Client())

    assert not page.wsgi_request.user.is_authenticated
    assert list(Account.objects.all()) == [ann]


@pytest.mark.usefixtures("provider")
def test_an_answer_to_a_question_that_was_not_asked_is_refused() -> None:
    page = Client().get(
        "/accounts/oidc/organisation/login/callback/", {"code": "once", "state": "made up"}, follow=True
    )

    assert "Inloggen is niet gelukt" in page.content.decode()
    assert not Account.objects.exists()


@pytest.mark.usefixtures("provider")
def test_stopping_at_the_organisation_is_told_calmly() -> None:
    client = Client()
    to = client.post("/accounts/oidc/organisation/login/").headers["Location"]
    state = parse_qs(urlsplit(to).query)["state"][0]

    page = client.get(
        "/accounts/oidc/organisation/login/callback/",
        {"error": "access_denied", "state": state},
        follow=True,
    )

    assert "Je bent gestopt met inloggen" in page.content.decode()
