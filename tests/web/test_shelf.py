"""What stands on a shelf comes off it again, for whom it belongs to and for nobody else."""

from pathlib import Path

import pytest

from koek.case.reading import plain
from koek.errors import InvalidCase
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.cases.kinds import KINDS, joined, split

pytestmark = pytest.mark.django_db

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def somebody(name: str = "ann") -> Account:
    return Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_case_comes_back_as_it_was_put_on_the_shelf(file: Path) -> None:
    case = read_case(file)
    viewer = somebody()

    found = shelf.open_room(viewer, shelf.start_case(viewer, plain(case))).case

    assert found == case


def test_every_section_of_a_case_has_its_sheet() -> None:
    content = plain(read_case(EXAMPLES[0]))

    assert joined(split(content)) == content
    assert len(KINDS) == len(set(KINDS))


def test_a_room_is_there_for_its_members_only() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, plain(read_case(EXAMPLES[0])))

    for ask in (
        lambda: shelf.open_room(bob, case),
        lambda: shelf.sheet(bob, case, "parties"),
        lambda: shelf.history(bob, case, "parties"),
        lambda: shelf.save(bob, case, "parties", [], base=1),
        lambda: shelf.delete_case(bob, case),
    ):
        with pytest.raises(NotYours):
            ask()
    assert shelf.my_cases(bob) == ()


def test_a_save_that_starts_from_an_older_revision_is_refused_and_shows_both() -> None:
    ann = somebody()
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})
    first = shelf.sheet(ann, case, "case")
    shelf.save(ann, case, "case", {"title": "Lifts"}, base=first.number)

    with pytest.raises(StaleSave) as refused:
        shelf.save(ann, case, "case", {"title": "Elevators"}, base=first.number)

    assert (refused.value.mine, refused.value.theirs) == ({"title": "Elevators"}, {"title": "Lifts"})
    assert shelf.sheet(ann, case, "case").content == {"title": "Lifts"}


def test_saving_the_same_again_makes_no_revision() -> None:
    ann = somebody()
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})

    again = shelf.save(ann, case, "case", {"title": "Lift"}, base=0)

    assert again.number == 1


def test_what_does_not_agree_with_the_other_sheets_is_not_saved() -> None:
    ann = somebody()
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})

    with pytest.raises(InvalidCase):
        shelf.save(ann, case, "offers", [{"name": "Eerste", "proposer": "nobody"}], base=0)
    assert shelf.sheet(ann, case, "offers").number == 0


def test_an_earlier_revision_can_be_restored_and_becomes_the_newest() -> None:
    ann = somebody()
    case = shelf.start_case(ann, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]})
    shelf.save(ann, case, "case", {"title": "Lifts"}, base=1)

    shelf.restore(ann, case, "case", 1, base=2)

    assert [version.content["title"] for version in shelf.history(ann, case, "case")] == [
        "Lift",
        "Lifts",
        "Lift",
    ]
