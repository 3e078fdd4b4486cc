"""What the environment says of the outside world: the mail server and the login of an organisation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from koek.errors import Mistake

LOCAL = ("127.0.0.1", "localhost", "::1")
CONSOLE = "console://"
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
LOGIN = ("KOEK_OIDC_ISSUER", "KOEK_OIDC_CLIENT", "KOEK_OIDC_SECRET")


@dataclass(frozen=True)
class OrganisationLogin:
    """The login of an organisation (OpenID Connect), as its administrators hand it out."""

    issuer: str
    client: str
    secret: str
    name: str

    @property
    def origin(self) -> str:
        """Where a browser goes to sign in: scheme, host and port."""
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"


def mail_settings(address: str) -> dict[str, Any]:
    """Return Django's settings for the mail server at this address, which was checked before."""
    parts = urlsplit(address)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 10,
    }


def organisation_login(variables: Mapping[str, str]) -> OrganisationLogin | None:
    """Return the login of the organisation; None when the environment names none."""
    issuer, client, secret = (variables.get(name, "") for name in LOGIN)
    if not issuer:
        return None
    name = variables.get("KOEK_OIDC_NAME") or urlsplit(issuer).hostname or issuer
    return OrganisationLogin(issuer.rstrip("/"), client, secret, name)


def provider_settings(login: OrganisationLogin | None) -> dict[str, Any]:
    """Return allauth's settings for the login of an organisation."""
    if login is None:
        return {}
    app = {
        "provider_id": "organisation",
        "name": login.name,
        "client_id": login.client,
        "secret": login.secret,
        "settings": {"server_url": login.issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


def outside_mistakes(variables: Mapping[str, str]) -> Iterator[Mistake]:
    """Yield what cannot be right; a password is never repeated in it."""
    yield from _mail_mistakes(variables.get("KOEK_MAIL", CONSOLE))
    given = [name for name in (*LOGIN, "KOEK_OIDC_NAME") if variables.get(name)]
    for name in LOGIN if given else ():
        if name not in given:
            yield Mistake("setting.login_missing", {"setting": name})
    issuer = urlsplit(variables.get("KOEK_OIDC_ISSUER", ""))
    open_door = issuer.scheme == "http" and issuer.hostname in LOCAL
    if issuer.geturl() and not (issuer.hostname and (issuer.scheme == "https" or open_door)):
        yield Mistake("setting.login_open", {"setting": "KOEK_OIDC_ISSUER", "value": issuer.geturl()})


def _mail_mistakes(address: str) -> Iterator[Mistake]:
    try:
        parts = urlsplit(address)
        known = parts.scheme == "console" or (parts.scheme in PORTS and bool(parts.hostname))
        _ = parts.port
    except ValueError:
        known = False
    if not known:
        yield Mistake("setting.mail", {"setting": "KOEK_MAIL"})
    elif parts.scheme == "smtp" and parts.password and parts.hostname not in LOCAL:
        yield Mistake("setting.mail_open", {"setting": "KOEK_MAIL", "host": parts.hostname or ""})
