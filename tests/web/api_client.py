"""A program with a token, as the tests of the API use it."""

import json
from copy import deepcopy
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.core.cache import cache as counts
from django.test import Client
from django.utils import timezone

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.api import keys
from koek.web.cases import shelf

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str = "maintenance", language: str = "nl") -> dict[str, Any]:
    return deepcopy(_read(name, language))


@cache
def _read(name: str, language: str) -> dict[str, Any]:
    return plain(read_case(EXAMPLES / f"{name}.{language}.yaml"))


def somebody(name: str = "ann") -> Account:
    return Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")


def token(account: Account, case: str, *, may_write: bool = True, days: int = 30) -> str:
    counts.clear()
    room = shelf.open_room(account, case)
    last = timezone.localdate() + timedelta(days=days)
    return keys.new_token(account, room.owner, "robot", may_write=may_write, ends_on=last)


class Program:
    """Asks the API with a token, and speaks JSON."""

    def __init__(self, secret: str, language: str = "en") -> None:
        self.client = Client(
            headers={"authorization": f"Bearer {secret}", "accept-language": language},
            raise_request_exception=True,
        )

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(f"/api/v1{path}", query)

    def send(self, method: str, path: str, body: Any) -> Any:
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        ask = getattr(self.client, method)
        return ask(f"/api/v1{path}", text, content_type="application/json")


def program(
    name: str = "ann", content: dict[str, Any] | None = None, **wishes: Any
) -> tuple[Program, str, Account]:
    """Return a program with a token for a new case, the case, and the account."""
    language = wishes.pop("language", "en")
    account = Account.objects.filter(email=f"{name}@example.nl").first() or somebody(name)
    case = shelf.start_case(account, content or example())
    return Program(token(account, case, **wishes), language), case, account
