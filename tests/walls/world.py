"""Two parties in one case, and somebody with a case of their own; only what B does by itself differs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.test import Client

from koek.case.reading import case_from, plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.kinds import split
from koek.web.cases.models import Case, Member, Owner
from walls.chance import Chance, Clock

EXAMPLES = Path(__file__).parents[2] / "examples"
PASSWORD = "a long enough pass phrase"  # noqa: S105  # of people who do not exist
OURS, THEIRS = "roodborstje", "waterhoentje"
"""Words that stand in what only A, or only B, wrote."""


@dataclass(frozen=True)
class Actor:
    """Somebody with a browser of their own, at an address of their own."""

    name: str
    account: Account | None
    client: Client


@dataclass(frozen=True)
class World:
    """The people, the case A and B have in common, and what steers time and chance."""

    ann: Actor
    bob: Actor
    sam: Actor
    nobody: Actor
    case: str
    chance: Chance
    clock: Clock

    def as_(self, actor: Actor) -> Client:
        """Return the browser of who acts now; chance follows them."""
        self.chance.actor = actor.name
        return actor.client


def content(name: str, word: str) -> dict[str, Any]:
    told = plain(read_case(EXAMPLES / f"{name}.nl.yaml"))
    return told | {"title": f"Een zaak met {word}", "about": f"Alleen voor wie {word} kent."}


def begun(chance: Chance, clock: Clock) -> World:
    """Return the world as it is in every installation, before anybody does anything by themselves."""
    people = {}
    for number, name in enumerate(("ann", "bob", "sam"), start=1):
        chance.actor = name
        account = Account.objects.create_user(f"{name}@example.nl", PASSWORD)
        _verified(account)
        people[name] = Actor(name, account, _browser(number, account))
    case = _shared_case(people, chance)
    return World(
        **people, nobody=Actor("nobody", None, _browser(9, None)), case=case, chance=chance, clock=clock
    )


def _shared_case(people: dict[str, Actor], chance: Chance) -> str:
    ann, bob, sam = (people[name].account for name in ("ann", "bob", "sam"))
    assert ann
    assert bob
    assert sam
    chance.actor = "ann"
    case = shelf.start_case(ann, content("maintenance", OURS))
    chance.actor = "bob"
    room = Owner.objects.create(case=Case.objects.get(pk=case))
    Member.objects.create(owner=room, account=bob)
    shelf.import_case(
        bob, case, case_from({"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})
    )
    chance.actor = "sam"
    shelf.start_case(sam, content("reimbursement", "kokmeeuw"))
    return case


def _verified(account: Account) -> None:
    from allauth.account.models import EmailAddress  # noqa: PLC0415  # needs the apps

    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)


def _browser(number: int, account: Account | None) -> Client:
    client = Client(
        raise_request_exception=False, REMOTE_ADDR=f"192.0.2.{number}", headers={"accept-language": "nl"}
    )
    if account is not None:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def quiet(world: World) -> None:
    """Do as B hardly anything."""
    world.as_(world.bob).get("/cases/")


def busy(world: World) -> None:
    """Do as B as much as can be done: all sheets, many revisions, drafts, cases, files, mistakes, mails."""
    client, bob = world.as_(world.bob), world.bob.account
    assert bob is not None
    told = content("volunteers", THEIRS)
    shelf.import_case(bob, world.case, case_from(told))
    for number in range(12):
        base = shelf.sheet(bob, world.case, "case").number
        cover = split(plain(case_from(told)))["case"] | {"title": f"{THEIRS} {number}"}
        shelf.save(bob, world.case, "case", cover, base=base)
    shelf.keep_draft(bob, world.case, "interests", f"{THEIRS} half gezegd", base=0)
    for name in ("community-centre", "reimbursement"):
        shelf.start_case(bob, content(name, THEIRS))
    for page in ("", "worth/", "pie/", "files/", "files/a4.pdf", "files/case.xlsx"):
        client.get(f"/c/{world.case}/{page}")
    for word in ("wrong", "also wrong"):
        world.as_(world.nobody).post("/accounts/login/", {"login": "bob@example.nl", "password": word})
    client.post("/accounts/password/reset/", {"email": "bob@example.nl"})
    client.post("/cases/begin/", {"us": THEIRS, "them": "X", "title": "Nog een"})


VARIANTS: dict[str, Callable[[World], None]] = {"quiet": quiet, "busy": busy}
