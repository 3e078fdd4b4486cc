"""Mail goes out by the environment, stops when asked, and addresses that bounce are marked."""

import io
from email.message import EmailMessage as Mail
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from koek.errors import FormatError
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language
from koek.web.accounts.mail import may_be_reminded, reminder_mail
from koek.web.accounts.models import Account
from koek.web.environment import environment
from koek.web.outside import mail_settings, provider_settings

pytestmark = pytest.mark.django_db

LOGIN = {
    "KOEK_OIDC_ISSUER": "https://login.example.nl/realm",
    "KOEK_OIDC_CLIENT": "koek",
    "KOEK_OIDC_SECRET": "s3cret",
}


def somebody() -> Account:
    account = Account.objects.create_user("ann@example.nl", "four words of my own")
    account.wants_reminders = True
    account.save()
    return account


@pytest.mark.parametrize(
    ("address", "host", "port", "tls", "ssl"),
    [
        ("smtp+tls://ann:p%40ss@mail.example.nl", "mail.example.nl", 587, True, False),
        ("smtps://ann:p%40ss@mail.example.nl:4650", "mail.example.nl", 4650, False, True),
        ("smtp://ann:p%40ss@localhost", "localhost", 25, False, False),
    ],
)
def test_a_mail_server_is_read_from_its_address(
    address: str, host: str, port: int, *, tls: bool, ssl: bool
) -> None:
    found = mail_settings(address)

    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == (host, port)
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (tls, ssl)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("ann", "p@ss")


def test_without_a_mail_server_messages_go_to_the_terminal() -> None:
    assert mail_settings("console://")["EMAIL_BACKEND"].endswith("console.EmailBackend")


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"KOEK_MAIL": "mail.example.nl"}, "setting.mail"),
        ({"KOEK_MAIL": "smtps://"}, "setting.mail"),
        ({"KOEK_MAIL": "smtps://mail.example.nl:port"}, "setting.mail"),
        ({"KOEK_MAIL": "smtp://ann:secret@mail.example.nl"}, "setting.mail_open"),
        ({"DATABASE_URL": "mysql://koek:secret@db.example.nl/koek"}, "setting.database"),
        ({"DATABASE_URL": "postgres:"}, "setting.database"),
        ({"KOEK_OIDC_NAME": "De Vlier"}, "setting.login_missing"),
        ({**LOGIN, "KOEK_OIDC_SECRET": ""}, "setting.login_missing"),
        ({**LOGIN, "KOEK_OIDC_ISSUER": "http://login.example.nl"}, "setting.login_open"),
    ],
)
def test_what_cannot_be_right_stops_the_start_and_repeats_no_password(
    variables: dict[str, str], code: str
) -> None:
    with pytest.raises(FormatError) as refused:
        environment(variables)

    assert code in {mistake.code for mistake in refused.value.mistakes}
    for language in Language:
        told = " ".join(mistake_text(mistake, language) for mistake in refused.value.mistakes)
        assert "secret" not in told.lower().replace("koek_oidc_secret", "")


def test_the_login_of_an_organisation_comes_from_the_environment(tmp_path: Path) -> None:
    login = environment({**LOGIN, "KOEK_DATA": str(tmp_path)}).login

    assert login is not None
    assert (login.name, login.origin) == ("login.example.nl", "https://login.example.nl")
    assert provider_settings(login)["openid_connect"]["APPS"][0]["client_id"] == "koek"
    assert provider_settings(None) == {}


def test_a_reminder_says_nothing_of_a_case_and_offers_a_way_out() -> None:
    message = reminder_mail(somebody(), "/cases/")

    assert message.subject == "Er moet iets gebeuren"
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message.extra_headers["List-Unsubscribe"][1:-1] in str(message.body)


def test_one_click_stops_reminders_without_signing_in() -> None:
    account = somebody()
    link = reminder_mail(account, "/cases/").extra_headers["List-Unsubscribe"][1:-1]
    path = link.removeprefix("http://127.0.0.1:8000")
    client = Client(enforce_csrf_checks=True)

    asked = client.get(path)
    account.refresh_from_db()

    assert may_be_reminded(account)
    assert "Stoppen met herinneringen" in asked.content.decode()
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    account.refresh_from_db()
    assert not may_be_reminded(account)


def test_a_link_of_somebody_else_stops_nothing() -> None:
    assert Client().post("/account/reminders/off/made-up/").status_code == 404


def bounce(address: str, *, action: str = "failed", status: str = "5.1.1") -> bytes:
    part = Mail()
    part["Final-Recipient"] = f"rfc822; {address}"
    part["Action"] = action
    part["Status"] = status
    return (
        b"From: mailer@example.nl\nTo: koek@example.nl\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\n\n'
        b"--x\nContent-Type: text/plain\n\nIt did not arrive.\n"
        b"--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.nl\n\n"
        + part.as_bytes()
        + b"\n--x--\n"
    )


def test_a_message_that_came_back_marks_the_address_and_tells_its_owner(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    account = somebody()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(bounce("Ann@Example.nl"))))
    told = io.StringIO()

    call_command("bounces", stdout=told)

    account.refresh_from_db()
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    assert "1" in told.getvalue()
    assert not may_be_reminded(account)
    assert "komen terug" in client.get("/account/").content.decode()


def test_a_mailbox_is_read_whole_and_a_delay_marks_nothing(tmp_path: Path) -> None:
    account = somebody()
    file = tmp_path / "bounces"
    delay = bounce("ann@example.nl", action="delayed", status="4.2.2")
    file.write_bytes(b"From a Mon\n" + delay + b"\nFrom b Mon\n" + bounce("nobody@example.nl"))

    call_command("bounces", str(file), stdout=io.StringIO())

    account.refresh_from_db()
    assert may_be_reminded(account)


def test_a_mailbox_that_is_not_there_is_told() -> None:
    with pytest.raises(CommandError, match="no mailbox file"):
        call_command("bounces", "nowhere")
