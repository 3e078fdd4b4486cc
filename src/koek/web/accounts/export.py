"""Everything somebody owns, in one file to take along."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from koek.texts.language import Language
from koek.web.accounts.sessions import OwnSession, own_sessions
from koek.web.cases import shelf
from koek.web.cases.kinds import KINDS
from koek.web.cases.own_words import past_own_words
from koek.web.comments.threads import all_said
from koek.web.downloads.exchange import case_bytes
from koek.web.explorer.keeping import all_kept
from koek.web.members.approvals import standings
from koek.web.members.people import people

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

READ_ME = """account.json  your account
cases/<id>/case.yaml     the negotiation as it stands now; koek reads it
cases/<id>/history.json  every revision of every sheet: who, when, what
cases/<id>/chain.json    the chain: seals, salts (hex) and digests, to check that nothing was changed
cases/<id>/own-words.json  your own words over the method, every revision
cases/<id>/unsaved.json  what you work on and have not put on a sheet: packages you weigh, forms not yet saved
cases/<id>/members.json  who works in the room, and what was approved
cases/<id>/comments.json what members said beside the sheets, by kind of sheet
"""


def everything(account: "Account") -> bytes:
    """Return all that an account can see of its own, packed as a zip."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", READ_ME)
        archive.writestr("account.json", _told(account_facts(account)))
        for card in shelf.my_cases(account):
            for name, content in _case_files(account, card.id):
                archive.writestr(f"cases/{card.id}/{name}", content)
    return packed.getvalue()


def account_facts(account: "Account") -> dict[str, Any]:
    """Return what is known of an account; secrets of second factors stay out."""
    keys = ("id", "email", "name", "language", "zone", "theme", "wants_reminders", "joined_at", "ends_at")
    factors = Authenticator.objects.filter(user=account).order_by("created_at")
    return {
        **{key: getattr(account, key) for key in (*keys, "unreachable_since", "last_login")},
        "signed_in": [_place(one) for one in own_sessions(account)],
        "addresses": list(EmailAddress.objects.filter(user=account).values("email", "verified", "primary")),
        "second_step": list(factors.values("type", "created_at", "last_used_at")),
        "linked": list(SocialAccount.objects.filter(user=account).values("provider", "uid", "date_joined")),
    }


def _case_files(account: "Account", case: str) -> Iterator[tuple[str, str | bytes]]:
    room = shelf.open_room(account, case)
    yield "case.yaml", case_bytes(room.case, "yaml", Language(account.language))
    kinds = {kind: shelf.history(account, case, kind) for kind in KINDS if kind in room.numbers}
    history = {kind: [asdict(version) for version in versions] for kind, versions in kinds.items()}
    yield "history.json", _told(history)
    yield "own-words.json", _told([asdict(version) for version in past_own_words(account, case)])
    yield "chain.json", _told([asdict(link) for link in shelf.chain(account, case)])
    typed = {kind: shelf.draft(account, case, kind) for kind in KINDS}
    forms = {kind: found[0] for kind, found in typed.items() if found}
    yield "unsaved.json", _told({"bench": all_kept(account, room), "forms": forms})
    members = [asdict(person) for person in people(account, case)]
    approved = [asdict(standing) for standing in standings(account, room)]
    yield "members.json", _told({"members": members, "approvals": approved})
    yield "comments.json", _told(all_said(account, case))


def _place(one: OwnSession) -> dict[str, Any]:
    return {"began": one.began, "last_used": one.seen, "browser": one.device[0], "system": one.device[1]}


def _told(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, default=_text)


def _text(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else value.isoformat()
