"""Nothing that one party keeps to itself reaches another: not a word, not a number, not that it was there."""

from itertools import zip_longest
from typing import Any

import pytest

from walls.known import NOT_ASKED
from walls.routes import routes
from walls.world import OURS, THEIRS

pytestmark = pytest.mark.walls

Installations = dict[str, Any]


def test_what_a_gets_to_see_is_the_same_whatever_b_does(installations: Installations) -> None:
    quiet, busy = installations["quiet"]["told"], installations["busy"]["told"]

    differing = [
        (ours["asked"], [part for part in ours if ours[part] != theirs[part]])
        for ours, theirs in zip_longest(quiet, busy, fillvalue={"asked": "", "status": 0})
        if ours != theirs
    ]

    assert differing == []


def test_b_did_something_that_could_have_been_seen(installations: Installations) -> None:
    assert installations["busy"]["bodies"] > installations["quiet"]["bodies"] + 20


@pytest.mark.parametrize("variant", ["quiet", "busy"])
def test_a_is_told_no_word_of_b(installations: Installations, variant: str) -> None:
    told = [one["asked"] for one in installations[variant]["told"] if THEIRS in str(one)]

    assert told == []


def test_b_is_told_no_word_of_a_though_they_share_a_case(installations: Installations) -> None:
    assert installations["busy"]["bob"] == []


def test_what_is_not_yours_answers_like_what_does_not_exist(installations: Installations) -> None:
    assert installations["quiet"]["probes"] == []


@pytest.mark.parametrize("variant", ["quiet", "busy"])
def test_nothing_that_anybody_asks_breaks_the_site(installations: Installations, variant: str) -> None:
    broken = [one["asked"] for one in installations[variant]["told"] if one["status"] == 500]

    assert broken == []


@pytest.mark.parametrize("variant", ["quiet", "busy"])
def test_no_private_word_is_logged(installations: Installations, variant: str) -> None:
    logged = [line for line in installations[variant]["log"] if OURS in line or THEIRS in line]

    assert logged == []


def test_the_crawl_asks_every_route_there_is(installations: Installations) -> None:
    visited = set(installations["quiet"]["visited"])
    visited |= set(NOT_ASKED)
    missed = {one.name: one.pattern for one in routes() if not visited & {one.name, one.pattern}}

    assert missed == {}, "tell in known.py how these are asked, or why not"


def test_what_the_crawl_leaves_out_exists() -> None:
    assert set(NOT_ASKED) <= {route.name for route in routes()}
