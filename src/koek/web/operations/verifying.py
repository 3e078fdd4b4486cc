"""Was a chain changed after it was handed out, where, and what can nobody see from it?"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from koek.errors import FormatError, Mistake
from koek.findings import Finding
from koek.web.cases.chains import START, Link, digest_of, seal_of
from koek.web.operations.proofs import SIGNED, VERSION, is_signed

_KINDS: Mapping[str, tuple[type, ...]] = {
    **dict.fromkeys(("position", "number", "koek_head"), (int,)),
    **dict.fromkeys(("body", "salt"), (str, type(None))),
}
"""What stands under a key of a link or a statement; text where nothing else is said."""


@dataclass(frozen=True)
class Chain:
    """The chain of a room as it was handed out."""

    links: tuple[Link, ...]
    head: Mapping[str, Any]


@dataclass(frozen=True)
class Verdict:
    """Whether a chain holds, and why: first what is wrong, then what that does and does not show."""

    holds: bool
    findings: tuple[Finding, ...]


def read_chain(file: Path) -> Chain:
    """Return the chain in a file.

    Raises
    ------
    FormatError
        It is not the chain of a room.
    """
    content = _content(file)
    _require(file, content.get("koek_chain"), content.get("links"), content.get("head"))
    links = tuple(_link(file, link) for link in content["links"])
    return Chain(links, _head(file, content["head"]))


def read_proof(file: Path) -> Mapping[str, Any]:
    """Return the signed statement in a file, which may be a whole chain.

    Raises
    ------
    FormatError
        There is no such statement in it.
    """
    content = _content(file)
    return _head(file, content.get("head", content))


def verdict(chain: Chain, proof: Mapping[str, Any] | None = None) -> Verdict:
    """Return whether a chain is as it was made, and as an earlier proof knows it.

    Parameters
    ----------
    chain : Chain
        All of it.
    proof : mapping, optional
        A statement that was handed out earlier. Without one, a chain that was made anew cannot be told
        from the first.

    Returns
    -------
    Verdict
        What is wrong in order of the chain, then the proofs; or that it holds.
    """
    wrong = [*_wrong_links(chain.links), *_wrong_head(chain)]
    wrong += _wrong_proof(chain, proof) if proof else []
    emptied = sum(link.body is None for link in chain.links)
    said = [Finding("verify.broken"), *wrong] if wrong else [_holds(chain)]
    if proof and not wrong:
        said.append(Finding("verify.until", {"position": proof["position"], "moment": _moment(proof["at"])}))
    if emptied:
        said.append(Finding("verify.emptied", {"count": emptied}))
    if proof is None:
        said.append(Finding("verify.no_proof"))
    return Verdict(not wrong, (*said, Finding("verify.limits")))


def _holds(chain: Chain) -> Finding:
    return Finding("verify.holds", {"count": len(chain.links)})


def _wrong_links(links: tuple[Link, ...]) -> Iterator[Finding]:
    previous = START
    for expected, link in enumerate(links, start=1):
        facts = {"position": expected, "moment": _moment(link.saved_at)}
        digest = digest_of(link.position, link.sheet, link.number, link.saved_at, link.seal, previous)
        if (link.position, link.previous, link.digest) != (expected, previous, digest):
            yield Finding("verify.changed_link", facts)
        elif link.body is not None and (link.salt is None or seal_of(link.body, link.salt) != link.seal):
            yield Finding("verify.changed_body", facts)
        previous = link.digest


def _wrong_head(chain: Chain) -> Iterator[Finding]:
    if not is_signed(chain.head):
        yield Finding("verify.not_signed", {"moment": _moment(chain.head["at"])})
    if (chain.head["position"], chain.head["digest"]) != (len(chain.links), _digest(chain, len(chain.links))):
        yield Finding("verify.own_head")


def _wrong_proof(chain: Chain, proof: Mapping[str, Any]) -> Iterator[Finding]:
    facts = {"moment": _moment(proof["at"]), "position": proof["position"], "count": len(chain.links)}
    if not is_signed(proof):
        yield Finding("verify.not_signed", facts)
    elif proof["room"] != chain.head["room"]:
        yield Finding("verify.other_room")
    elif proof["key"] != chain.head["key"]:
        yield Finding("verify.other_key")
    elif proof["position"] > len(chain.links):
        yield Finding("verify.cut_off", facts)
    elif _digest(chain, proof["position"]) != proof["digest"]:
        yield Finding("verify.rewritten", facts)


def _digest(chain: Chain, position: int) -> str:
    return chain.links[position - 1].digest if position else START


def _moment(written: str) -> str:
    return written[:16].replace("T", " ") + " UTC"


def _content(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as problem:
        raise _unreadable(file, "json") from problem
    if not isinstance(content, dict):
        raise _unreadable(file, "shape")
    return content


def _require(file: Path, version: Any, links: Any, head: Any) -> None:
    if isinstance(version, int) and version > VERSION:
        raise _unreadable(file, "version")
    if version != VERSION or not isinstance(links, list) or not isinstance(head, dict):
        raise _unreadable(file, "shape")


def _link(file: Path, content: Any) -> Link:
    names = [one.name for one in fields(Link)]
    _require_keys(file, content, names)
    try:
        salt = None if content["salt"] is None else bytes.fromhex(content["salt"])
    except ValueError as problem:
        raise _unreadable(file, "shape") from problem
    return Link(**({name: content[name] for name in names} | {"salt": salt}))


def _head(file: Path, content: Any) -> Mapping[str, Any]:
    _require_keys(file, content, [*SIGNED, "signature"])
    if content["koek_head"] > VERSION:
        raise _unreadable(file, "version")
    if content["position"] < 0:
        raise _unreadable(file, "shape")
    found: Mapping[str, Any] = content
    return found


def _require_keys(file: Path, content: Any, names: list[str]) -> None:
    if not isinstance(content, dict):
        raise _unreadable(file, "shape")
    for name in names:
        if name not in content or type(content[name]) not in _KINDS.get(name, (str,)):
            raise _unreadable(file, "shape")


def _unreadable(file: Path, problem: str) -> FormatError:
    facts = {"file": str(file), "problem": f"verify.problem.{problem}"}
    return FormatError((Mistake("verify.unreadable", facts),))
