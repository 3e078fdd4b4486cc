"""Make an empty installation ready to look at, and tell how to get in: run with ``KOEK_DATA``."""

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "koek.web.settings"
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("maintenance", "community-centre", "reimbursement", "volunteers")
PASSWORD = "a long enough pass phrase"  # noqa: S105  # of people who do not exist


def main() -> None:
    import django  # noqa: PLC0415  # after the settings are named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  # needs the apps

    call_command("migrate", verbosity=0)
    people = {language: _somebody(language, language, NAMES) for language in ("nl", "en")}
    extra = [f"extra-{number}" for number in range(int(sys.argv[1]))]
    people |= {name: _somebody(name, "nl", NAMES[:1]) for name in extra}
    print(json.dumps(people))  # noqa: T201  # the answer


def _somebody(name: str, language: str, examples: tuple[str, ...]) -> dict[str, Any]:
    from allauth.account.models import EmailAddress  # noqa: PLC0415  # needs the apps

    from koek.case.reading import plain  # noqa: PLC0415  # idem
    from koek.formats.case_file import read_case  # noqa: PLC0415  # idem
    from koek.web.accounts.models import Account  # noqa: PLC0415  # idem
    from koek.web.cases import shelf  # noqa: PLC0415  # idem

    account = Account.objects.create_user(f"ann-{name}@example.nl")
    account.language = language
    account.save()
    EmailAddress.objects.create(user=account, email=account.email or "", verified=True, primary=True)
    cases = {
        example: shelf.start_case(account, plain(read_case(EXAMPLES / f"{example}.{language}.yaml")))
        for example in examples
    }
    _talk(account, cases["maintenance"])
    return {"language": language, "session": _session(account), "cases": cases, "email": account.email}


def _talk(account: Any, case: str) -> None:
    """Say something beside a sheet: open and answered, and settled."""
    from koek.web.comments import writing  # noqa: PLC0415  # needs the apps

    first = writing.write(account, case, "issues", "?")
    writing.write(account, case, "issues", "!", answers_to=first)
    settled = writing.write(account, case, "issues", "OK")
    writing.settle(account, case, settled, settled=True)


def _session(account: Any) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: PLC0415  # idem
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415  # idem

    session = SessionStore()
    session[SESSION_KEY] = account.pk
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return str(session.session_key)


if __name__ == "__main__":
    main()
