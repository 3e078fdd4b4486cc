"""What others get for the addresses of A: the same as for what does not exist."""

import re
from typing import Any

from walls.crawl import as_it_was
from walls.world import Actor, World

ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')
NO_ID = "0123456789abcdef" * 2


def probes(world: World, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return where somebody else gets another answer for an id of A than for one that does not exist."""
    asked = {one["asked"] for one in told if ID.search(one["asked"])}
    return [
        found
        for actor in (world.sam, world.nobody)
        for question in sorted(asked)
        if not world.is_secret(question)
        for found in _different(world, actor, question)
    ]


def _different(world: World, actor: Actor, question: str) -> list[dict[str, Any]]:
    method, address = question.split(" ", 1)
    found = []
    for known in sorted(set(ID.findall(address))):
        real = _answer(world, actor, method, address, known)
        none = _answer(world, actor, method, address.replace(known, NO_ID), NO_ID)
        if real != none or not _is_closed(real):
            found.append({"who": actor.name, "asked": question, "real": real[:2], "none": none[:2]})
    return found


def _is_closed(answer: tuple[int, str, str]) -> bool:
    """Return whether there is nothing for this visitor, or only a place to sign in."""
    return 400 <= answer[0] < 500 or (answer[0] == 302 and "Location: /accounts/login/" in answer[1])


def _answer(world: World, actor: Actor, method: str, address: str, known: str) -> tuple[int, str, str]:
    client = world.as_(actor)
    headers = {"authorization": f"Bearer {actor.token}"} if address.startswith("/api/") else {}
    with as_it_was(client):
        answer = getattr(client, method)(address, headers=headers)
    body = TOKEN.sub(b"", b"".join(answer) if answer.streaming else answer.content)
    told = sorted(f"{name}: {value}" for name, value in answer.headers.items() if name != "Content-Length")
    return (
        answer.status_code,
        "\n".join(told).replace(known, "ID"),
        body.decode("latin-1").replace(known, "ID"),
    )


def seen_by_bob(world: World, told: list[dict[str, Any]], word: str) -> list[str]:
    """Return what B, in the same case, is told of A's own words."""
    client = world.as_(world.bob)
    found = []
    for question in sorted({one["asked"] for one in told if one["asked"].startswith("get ")}):
        if world.is_secret(question):
            continue
        answer = client.get(question.removeprefix("get "))
        body = b"".join(answer) if answer.streaming else answer.content
        if word.encode() in body:
            found.append(question)
    return found
