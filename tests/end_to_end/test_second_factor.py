"""Somebody makes an account and gets in with an app, a recovery code and a passkey, in a real browser."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from playwright.sync_api import Page, expect

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.serving import Site

pytestmark = pytest.mark.browser

WORD = "four words of my own"
PERIOD = 30
WORDS = {
    "nl": {
        "confirm": "Bevestigen",
        "link": "Koppel een app",
        "in": "Inloggen",
        "out": "Uitloggen",
        "key": "Voeg een passkey toe",
        "with_key": "Log in met een passkey",
        "use_key": "Gebruik een passkey",
        "mine": "Mijn onderhandelingen",
    },
    "en": {
        "confirm": "Confirm",
        "link": "Link an app",
        "in": "Sign in",
        "out": "Sign out",
        "key": "Add a passkey",
        "with_key": "Sign in with a passkey",
        "use_key": "Use a passkey",
        "mine": "My negotiations",
    },
}


def code_of(secret: str, step: int) -> str:
    """Return the code of an app at a time step (RFC 6238), computed anew here."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    number: int = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06}"


def step_now() -> int:
    return int(time.time()) // PERIOD


def sign_up(page: Page, site: Site, home: str, email: str, words: dict[str, str]) -> None:
    page.goto(f"{home}/accounts/signup/")
    page.locator("#id_email").fill(email)
    page.locator("#id_password1").fill(WORD)
    page.locator("[data-shows]").check()
    expect(page.locator("#id_password1")).to_have_attribute("type", "text")
    page.locator("#id_password1").press("Enter")
    expect(page.locator("#id_code")).to_be_visible()
    found = re.search(r"^([A-Z0-9]{2,}-?[A-Z0-9]{2,})\s*$", site.mails_to(email), re.MULTILINE)
    assert found
    page.locator("#id_code").fill(found[1])
    page.get_by_role("button", name=words["confirm"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])


def password_again(page: Page, words: dict[str, str]) -> None:
    page.locator("#id_password").fill(WORD)
    page.get_by_role("button", name=words["confirm"]).click()


def sign_out(page: Page, home: str, words: dict[str, str]) -> None:
    page.goto(f"{home}/accounts/logout/")
    with page.expect_navigation():
        page.get_by_role("button", name=words["out"]).click()
    page.goto(f"{home}/accounts/login/")


def type_password(page: Page, email: str) -> None:
    page.locator("#id_login").fill(email)
    page.locator("#id_password").fill(WORD)
    page.locator("#id_password").press("Enter")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_app_and_its_recovery_codes_let_somebody_in(visit: Visit, site: Site, language: str) -> None:
    words, email, home = WORDS[language], f"app-{language}@example.nl", site.address
    with visit(Looks(language)) as watched:
        page = watched.page
        sign_up(page, site, home, email, words)
        page.goto(f"{home}/accounts/2fa/")
        page.get_by_role("link", name=words["link"]).click()
        password_again(page, words)
        secret, enrolled = page.locator("#totp-secret").inner_text(), step_now()
        page.locator("#id_code").fill("000000")
        page.get_by_role("button", name=words["link"]).click()
        expect(page.locator("#mend")).to_be_focused()
        page.locator("#id_code").fill(code_of(secret, enrolled := step_now()))
        page.get_by_role("button", name=words["link"]).click()
        expect(page.locator(".codes code")).to_have_count(10)
        codes = page.locator(".codes code").all_inner_texts()
        sign_out(page, home, words)
        type_password(page, email)
        page.locator("#id_code").fill(codes[0])
        page.locator("#id_code").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])

        sign_out(page, home, words)
        type_password(page, email)
        page.locator("#id_code").fill(codes[0])
        page.locator("#id_code").press("Enter")
        expect(page.locator("#mend")).to_be_focused()
        while step_now() == enrolled:
            time.sleep(0.2)
        page.locator("#id_code").fill(code_of(secret, step_now()))
        page.locator("#id_code").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_passkey_lets_somebody_in_alone_and_after_the_password(
    visit: Visit, site: Site, language: str
) -> None:
    words, email = WORDS[language], f"key-{language}@example.nl"
    home = site.address.replace("127.0.0.1", "localhost")
    with visit(Looks(language)) as watched:
        page = watched.page
        tools = page.context.new_cdp_session(page)
        tools.send("WebAuthn.enable")
        device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        sure = {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
        tools.send("WebAuthn.addVirtualAuthenticator", {"options": device | sure})
        sign_up(page, site, home, email, words)
        page.goto(f"{home}/accounts/2fa/")
        page.get_by_role("link", name=words["key"]).click()
        password_again(page, words)
        page.locator("#id_name").fill("laptop")
        page.locator("#id_passwordless").check()
        page.get_by_role("button", name=words["key"]).click()
        expect(page.locator(".codes code")).to_have_count(10)
        page.goto(f"{home}/accounts/2fa/webauthn/")
        expect(page.get_by_role("heading", name="laptop")).to_be_visible()

        sign_out(page, home, words)
        page.get_by_role("button", name=words["with_key"]).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])

        sign_out(page, home, words)
        type_password(page, email)
        page.get_by_role("button", name=words["use_key"]).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(words["mine"])


def test_a_device_without_the_key_is_told_calmly(visit: Visit, site: Site) -> None:
    home = site.address.replace("127.0.0.1", "localhost")
    with visit(Looks()) as watched:
        page = watched.page
        tools = page.context.new_cdp_session(page)
        tools.send("WebAuthn.enable")
        device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        tools.send("WebAuthn.addVirtualAuthenticator", {"options": device})
        page.goto(f"{home}/accounts/login/")
        page.get_by_role("button", name=WORDS["nl"]["with_key"]).click()

        expect(page.locator("#key-failed")).to_be_focused()
