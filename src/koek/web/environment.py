"""What the environment says about this installation; what cannot be right stops the start, loudly."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from koek.errors import FormatError, Mistake
from koek.web.outside import CONSOLE, LOCAL, OrganisationLogin, organisation_login, outside_mistakes
from koek.web.variables import variable_mistakes

__all__ = ["LOCAL"]

DEFAULT_ADDRESS = "http://127.0.0.1:8000"
DATABASES = ("sqlite", "postgres", "postgresql")
"""The kinds of database that koek keeps its data in."""
SHORTEST_KEY = 50


@dataclass(frozen=True)
class Environment:
    """The settings of one installation.

    Attributes
    ----------
    address : str
        Where users find the workbench (``KOEK_ADDRESS``): scheme, host and port.
    data : Path
        The folder that holds the database and the keys (``KOEK_DATA``).
    database : str
        Address of the database (``DATABASE_URL``); by default SQLite in `data`.
    secret_key : str
        Signs sessions and encrypts second factors (``KOEK_SECRET_KEY``); by default one that was drawn for
        this installation.
    mail : str
        Address of the mail server (``KOEK_MAIL``), such as ``smtp+tls://user:password@host:587``; by
        default messages are written to the terminal.
    sender : str
        Sender of messages (``KOEK_SENDER``).
    proxy : str
        Addresses of the proxies whose word on where a request came from is taken (``KOEK_PROXY``), with
        commas between them; by default none.
    secret_key_before : str
        The key that was used before (``KOEK_SECRET_KEY_BEFORE``): it only reads what it encrypted.
    login : OrganisationLogin or None
        The login of an organisation (``KOEK_OIDC_ISSUER``, ``_CLIENT``, ``_SECRET`` and ``_NAME``).
    """

    address: str
    data: Path
    database: str
    secret_key: str
    mail: str
    sender: str
    proxy: str = ""
    secret_key_before: str = ""
    login: OrganisationLogin | None = None

    @property
    def host(self) -> str:
        """The name of the machine in the address."""
        return urlsplit(self.address).hostname or ""

    @property
    def is_secure(self) -> bool:
        """Whether users reach the workbench over an encrypted connection."""
        return self.address.startswith("https://")


def environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """Return the settings of this installation.

    Raises
    ------
    FormatError
        Everything that cannot be right, at once.
    """
    mistakes = tuple(_mistakes(variables))
    if mistakes:
        raise FormatError(mistakes)
    data = Path(variables.get("KOEK_DATA", "~/.local/share/koek")).expanduser().absolute()
    return Environment(
        address=variables.get("KOEK_ADDRESS", DEFAULT_ADDRESS).rstrip("/"),
        data=data,
        database=variables.get("DATABASE_URL", f"sqlite:///{data / 'koek.sqlite3'}"),
        secret_key=variables.get("KOEK_SECRET_KEY") or kept_key(data / "secret.key"),
        mail=variables.get("KOEK_MAIL", CONSOLE),
        sender=variables.get("KOEK_SENDER", f"koek@{_host(variables) or 'localhost'}"),
        proxy=variables.get("KOEK_PROXY", ""),
        secret_key_before=variables.get("KOEK_SECRET_KEY_BEFORE", ""),
        login=organisation_login(variables),
    )


def kept_key(file: Path) -> str:
    """Return the key in this file, which only its owner may read; drawn when it is not there yet."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        drawn = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
        drawn.touch(mode=0o600)
        drawn.write_text(secrets.token_urlsafe(64), encoding="ascii")
        try:
            os.link(drawn, file)
        except FileExistsError:
            pass
        finally:
            drawn.unlink()
    return file.read_text(encoding="ascii").strip()


def _host(variables: Mapping[str, str]) -> str:
    return urlsplit(variables.get("KOEK_ADDRESS", DEFAULT_ADDRESS)).hostname or ""


def _mistakes(variables: Mapping[str, str]) -> list[Mistake]:
    found = []
    address = variables.get("KOEK_ADDRESS", DEFAULT_ADDRESS)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        found.append(Mistake("setting.address", {"setting": "KOEK_ADDRESS", "value": address}))
    elif parts.scheme == "http" and parts.hostname not in LOCAL:
        found.append(Mistake("setting.address_open", {"setting": "KOEK_ADDRESS", "value": address}))
    key = variables.get("KOEK_SECRET_KEY", "")
    if key and len(key) < SHORTEST_KEY:
        facts = {"setting": "KOEK_SECRET_KEY", "length": len(key), "least": SHORTEST_KEY}
        found.append(Mistake("setting.key_short", facts))
    database = urlsplit(variables.get("DATABASE_URL", "sqlite:///"))
    if database.scheme not in DATABASES or (database.scheme != "sqlite" and not database.path.strip("/")):
        found.append(Mistake("setting.database", {"setting": "DATABASE_URL"}))
    return [*found, *outside_mistakes(variables), *variable_mistakes(variables)]
