"""What never changes a picture of a network, against slow and obvious second versions."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from koek.network.exchange import give_and_take
from koek.network.figures import key_figures
from koek.network.graph import network_shape
from unit.network.network_cases import TODAY, case, goods, member

SIZES = st.lists(st.sampled_from(["little", "some", "much"]), max_size=3)
MEMBERS = st.lists(
    st.builds(
        lambda letter, kind, brings, gets: member(
            letter, kind=kind, brings=goods(*brings), gets=goods(*gets)
        ),
        st.sampled_from("abcdef"),
        st.sampled_from(["organisation", "organisation", "private_person", "person_in_care"]),
        SIZES,
        SIZES,
    ),
    unique_by=lambda m: m["id"],
)


@st.composite
def networks(draw: st.DrawFn) -> dict[str, Any]:
    members = draw(MEMBERS)
    ids = [m["id"] for m in members]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)) if ids else st.nothing()
    found = draw(st.lists(pairs, max_size=8)) if ids else []
    return {"members": members, "links": [{"giver": a, "receiver": b} for a, b in found]}


def reached(ids: list[str], pairs: set[tuple[str, str]], start: str) -> set[str]:
    found = {start}
    while more := {b for a, b in pairs | {(b, a) for a, b in pairs} if a in found and b in ids} - found:
        found |= more
    return found


def parts(ids: list[str], pairs: set[tuple[str, str]]) -> set[frozenset[str]]:
    inside = {(a, b) for a, b in pairs if a in ids and b in ids}
    return {frozenset(reached(ids, inside, one)) for one in ids}


@given(network=networks())
def test_the_shape_agrees_with_walking_along_every_line(network: dict[str, Any]) -> None:
    shape = network_shape(case(**network))
    kinds = {m["id"]: m["kind"] for m in network["members"]}
    ids, pairs = list(kinds), {(k["giver"], k["receiver"]) for k in network["links"]}
    pairs = {(a, b) for a, b in pairs if a != b}

    assert {frozenset(part) for part in shape.parts} == parts(ids, pairs)
    for one in ids:
        rest = [i for i in ids if i != one]
        falls = len(parts(rest, pairs)) > len(parts(ids, pairs))
        assert (one in shape.cut) is (falls and kinds[one] == "organisation")
    for a, b in pairs:
        without = pairs - {(a, b), (b, a)}
        falls = len(parts(ids, without)) > len(parts(ids, pairs))
        assert ((a, b) in shape.bridges or (b, a) in shape.bridges) is falls


@given(network=networks(), seed=st.randoms(use_true_random=False))
def test_the_order_of_members_and_links_never_matters(network: dict[str, Any], seed: Any) -> None:
    shuffled = {key: list(value) for key, value in network.items()}
    for value in shuffled.values():
        seed.shuffle(value)
    one, other = case(**network), case(**shuffled)

    assert {m.member: m.balance for m in give_and_take(one).members} == {
        m.member: m.balance for m in give_and_take(other).members
    }
    assert set(network_shape(one).cut) == set(network_shape(other).cut)
    assert key_figures(one, TODAY).gaps == key_figures(other, TODAY).gaps


@given(network=networks())
def test_no_person_is_ever_named_in_a_finding_about_giving_and_getting(network: dict[str, Any]) -> None:
    people = {m["name"] for m in network["members"] if m["kind"] != "organisation"}
    for finding in give_and_take(case(**network)).findings:
        named = {finding.facts.get("member"), *finding.facts.get("members", ())}  # type: ignore[misc]  # a tuple

        assert not named & people
