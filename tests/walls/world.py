"""Two parties in one case, and somebody with a case of their own; only what B does by itself differs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress
from django.core import signing
from django.test import Client

from koek.case.reading import case_from, plain
from koek.formats.case_file import read_case
from koek.web.accounts.mail import SALT
from koek.web.accounts.models import Account
from koek.web.api.keys import new_subscription, new_token
from koek.web.cases import own_words, shelf
from koek.web.cases.models import Case, Member, Owner
from koek.web.comments import writing
from koek.web.members import people
from walls.chance import BEGINS, Chance, Clock

EXAMPLES = Path(__file__).parents[2] / "examples"
PASSWORD = "a long enough pass phrase"  # noqa: S105  # of people who do not exist
OURS, THEIRS = "roodborstje", "waterhoentje"
"""Words that stand in what only A, or only B, wrote."""
NAMES = ("ann", "bob", "sam", "cleo")
HARDLY_ANYTHING = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


@dataclass(frozen=True)
class Actor:
    """Somebody with a browser of their own, at an address of their own."""

    name: str
    account: Account
    client: Client
    token: str = ""


@dataclass(frozen=True)
class World:
    """The people, the case A and B have in common, and what steers time and chance."""

    ann: Actor
    bob: Actor
    sam: Actor
    nobody: Actor
    case: str
    known: Mapping[str, Mapping[str, str]]
    chance: Chance
    clock: Clock

    def is_secret(self, address: str) -> bool:
        """Return whether an address holds a secret that A handed out: it opens something for who has it."""
        return any(secret in address for told in self.known.values() for secret in told.values())

    def as_(self, actor: Actor) -> Client:
        """Return the browser of who acts now; chance follows them."""
        self.chance.actor = actor.name
        return actor.client


def content(name: str, word: str) -> dict[str, Any]:
    told = plain(read_case(EXAMPLES / f"{name}.nl.yaml"))
    return told | {"title": f"Een zaak met {word}", "about": f"Alleen voor wie {word} kent."}


def words_of(word: str) -> dict[str, str]:
    """Return own words over the method in which a word stands."""
    return {"trust_behaviours": f'[talk-straight]\nnl.name = "Zeggen als een {word}"\n'}


def begun(chance: Chance, clock: Clock) -> World:
    """Return the world as it is in every installation, before anybody does anything by themselves."""
    everybody = {name: _somebody(number, name, chance) for number, name in enumerate(NAMES, start=1)}
    ann, bob, sam, cleo = everybody.values()
    chance.actor = "ann"
    case = shelf.start_case(ann.account, content("maintenance", OURS))
    chance.actor = "bob"
    Member.objects.create(owner=Owner.objects.create(case=Case.objects.get(pk=case)), account=bob.account)
    shelf.import_case(bob.account, case, case_from(HARDLY_ANYTHING))
    chance.actor = "sam"
    elsewhere = shelf.start_case(sam.account, content("reimbursement", "kokmeeuw"))
    chance.actor = "ann"
    known = _handed_out(ann.account, cleo.account, case)
    _talk(ann.account, cleo.account, case)
    own_words.keep_own_words(ann.account, case, words_of(OURS), base=0)
    tokens = {"ann": _token(ann.account, case), "sam": _token(sam.account, elsewhere)}
    ann, sam = (replace(one, token=tokens[one.name]) for one in (ann, sam))
    return World(ann, bob, sam, _nobody(), case, known, chance, clock)


def _somebody(number: int, name: str, chance: Chance) -> Actor:
    chance.actor = name
    account = Account.objects.create_user(f"{name}@example.nl", PASSWORD)
    EmailAddress.objects.create(user=account, email=account.email or "", verified=True, primary=True)
    client = _browser(number)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return Actor(name, account, client)


def _nobody() -> Actor:
    return Actor("nobody", Account(), _browser(9))


def _browser(number: int) -> Client:
    language = {"accept-language": "nl"}
    return Client(raise_request_exception=False, REMOTE_ADDR=f"192.0.2.{number}", headers=language)


def _token(account: Account, case: str) -> str:
    room = shelf.open_room(account, case)
    ends_on = BEGINS.date() + timedelta(days=9)
    return new_token(account, room.owner, "planner", may_write=True, ends_on=ends_on)


def _talk(ann: Account, cleo: Account, case: str) -> None:
    """Let A and a colleague talk beside a sheet, about something open and something settled."""
    first = writing.write(cleo, case, "issues", f"Klopt dit, {OURS}?")
    writing.write(ann, case, "issues", f"Ja, {OURS}.", answers_to=first)
    settled = writing.write(ann, case, "issues", f"Gezien, {OURS}.")
    writing.settle(ann, case, settled, settled=True)


def _handed_out(ann: Account, cleo: Account, case: str) -> dict[str, dict[str, str]]:
    """Let A work with a colleague, invite another and follow the calendar; return what only links tell."""
    people.accept(cleo, people.invite(ann, case, "cleo@example.nl", Member.Role.APPROVER)[0])
    invited, _ = people.invite(ann, case, "dirk@example.nl", Member.Role.READER)
    return {
        "invitation": {"token": invited},
        "reminders_off": {"token": signing.dumps(ann.pk, salt=SALT)},
        "subscription": {"secret": new_subscription(ann, shelf.open_room(ann, case).owner)},
    }
