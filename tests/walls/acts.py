"""What B does by itself: hardly anything, or as much as possible. A may not be able to tell which."""

from collections.abc import Callable

from koek.case.reading import case_from, plain
from koek.web.cases import own_words, shelf
from koek.web.cases.kinds import split
from koek.web.comments import writing
from walls.world import THEIRS, World, content, words_of


def quiet(world: World) -> None:
    """Do as B hardly anything."""
    world.as_(world.bob).get("/cases/")


def busy(world: World) -> None:
    """Do as B as much as can be done: all sheets, many revisions, drafts, cases, files, mistakes, mails."""
    client, bob = world.as_(world.bob), world.bob.account
    told = content("volunteers", THEIRS)
    shelf.import_case(bob, world.case, case_from(told))
    for number in range(12):
        base = shelf.sheet(bob, world.case, "case").number
        cover = split(plain(case_from(told)))["case"] | {"title": f"{THEIRS} {number}"}
        shelf.save(bob, world.case, "case", cover, base=base)
    shelf.keep_draft(bob, world.case, "interests", f"{THEIRS} half gezegd", base=0)
    own_words.keep_own_words(bob, world.case, words_of(THEIRS), base=0)
    first = writing.write(bob, world.case, "issues", f"{THEIRS} vindt van niet")
    writing.write(bob, world.case, "issues", THEIRS, answers_to=first)
    for name in ("community-centre", "reimbursement"):
        shelf.start_case(bob, content(name, THEIRS))
    for page in ("", "worth/", "pie/", "files/", "files/a4.pdf", "files/case.xlsx"):
        client.get(f"/c/{world.case}/{page}")
    for word in ("wrong", "also wrong"):
        world.as_(world.nobody).post("/accounts/login/", {"login": "bob@example.nl", "password": word})
    client.post("/accounts/password/reset/", {"email": "bob@example.nl"})
    client.post("/cases/begin/", {"us": THEIRS, "them": "X", "title": "Nog een"})


VARIANTS: dict[str, Callable[[World], None]] = {"quiet": quiet, "busy": busy}
