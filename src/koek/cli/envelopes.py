"""Two envelopes from the command line: a promise, an envelope, a key, and opening them together."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from koek.cli import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.formats.envelope import Side
    from koek.method.content import Method

Lines = tuple[tuple[str, dict[str, str]], ...]
"""What to tell after a step: sentences by code, with their facts."""

STEPS = ("promise", "seal", "key", "open")
_PRIVATE, _PROMISE, _ENVELOPE, _KEY = "private", "promise", "envelope", "key"


def add_arguments(options: "Help") -> None:
    """Add the four steps, each with the folder it works in, and what a step is about."""
    for step in STEPS:
        options.add(f"--{step}", type=Path)
    options.add("--factors", nargs="+", default=None)
    options.add("--organisation", action="store_true")


def chosen_step(chosen: Namespace) -> str | None:
    """Return the step that was asked for, the earliest of more."""
    return next((step for step in STEPS if getattr(chosen, step)), None)


def run(case: "NegotiationCase", method: "Method", chosen: Namespace, console: "Console") -> int:
    """Take one step and return the exit code."""
    step = chosen_step(chosen)
    other = other_party(case, chosen.other)
    parts = _Parts(getattr(chosen, str(step)), case.ours or case.parties[0].id, other)
    if step == "open":
        return _open(parts, case, method, chosen, console)
    if step == "promise":
        lines = _promise(parts, case, method, chosen)
    else:
        lines = _seal(parts) if step == "seal" else _key(parts, chosen.factors)
    if chosen.json:
        console.json({"step": step, "text": [console.text(code, **facts) for code, facts in lines]})
        return 0
    for code, facts in lines:
        console.print(console.text(code, **facts))
    return 0


def other_party(case: "NegotiationCase", asked: str | None) -> str:
    """Return the party asked for, by default the first other one.

    Raises
    ------
    UnknownItem
        No other party has this id.
    """
    from koek.errors import UnknownItem

    known = [party.id for party in case.parties if party.id != (case.ours or case.parties[0].id)]
    if asked is None:
        return known[0]
    if asked not in known:
        raise UnknownItem(item=f"parties/{asked}", known=tuple(f"parties/{party}" for party in known))
    return asked


class _Parts:
    """The files of both sides in one folder, named after the party."""

    def __init__(self, folder: Path, mine: str, theirs: str) -> None:
        self.folder, self.mine, self.theirs = folder, mine, theirs

    def my(self, part: str) -> Path:
        """Return a file of our own."""
        return self.folder / f"{self.mine}.{part}.json"

    def their(self, part: str) -> Path:
        """Return a file of the other."""
        return self.folder / f"{self.theirs}.{part}.json"


def _promise(parts: _Parts, case: "NegotiationCase", method: "Method", chosen: Namespace) -> Lines:
    from koek.case.differences import Subject
    from koek.differences.envelopes import envelope_scores
    from koek.formats.envelope import commitment, fingerprint, prepare
    from koek.formats.envelope_text import write_envelope

    subject = Subject.ORGANISATION if chosen.organisation else Subject.PERSON
    sheet = prepare(envelope_scores(case, parts.theirs, subject, method))
    parts.folder.mkdir(parents=True, exist_ok=True)
    write_envelope(sheet, parts.my(_PRIVATE))
    parts.my(_PRIVATE).chmod(0o600)
    promise = commitment(sheet)
    write_envelope(promise, parts.my(_PROMISE))
    return (
        ("cli.envelope_private", {"file": parts.my(_PRIVATE).name, "party": parts.theirs}),
        ("cli.envelope_promise", {"file": parts.my(_PROMISE).name, "party": parts.theirs}),
        ("cli.envelope_fingerprint", {"signs": fingerprint(promise)}),
    )


def _seal(parts: _Parts) -> Lines:
    from koek.formats.envelope import fingerprint, seal
    from koek.formats.envelope_text import read_commitment, read_private, write_envelope

    theirs = read_commitment(parts.their(_PROMISE))
    write_envelope(seal(read_private(parts.my(_PRIVATE)), theirs), parts.my(_ENVELOPE))
    return (
        ("cli.envelope_theirs", {"party": parts.theirs, "signs": fingerprint(theirs)}),
        ("cli.envelope_sealed", {"file": parts.my(_ENVELOPE).name, "party": parts.theirs}),
    )


def _key(parts: _Parts, factors: list[str] | None) -> Lines:
    """Write the key, once the envelope of the other is there: a key is the last thing to hand over.

    A key of more factors takes the place of one of fewer.
    """
    from koek.errors import UnknownItem
    from koek.formats.case_bytes import replace_file
    from koek.formats.envelope import key_of
    from koek.formats.envelope_text import envelope_text, read_envelope, read_private, write_envelope

    read_envelope(parts.their(_ENVELOPE))
    sheet = read_private(parts.my(_PRIVATE))
    known = sheet.scores.frame.factors
    for factor in factors or ():
        if factor not in known:
            raise UnknownItem(item=factor, known=known)
    key = key_of(sheet, factors)
    if parts.my(_KEY).exists():
        replace_file(envelope_text(key).encode(), parts.my(_KEY))
    else:
        write_envelope(key, parts.my(_KEY))
    return (("cli.envelope_key", {"file": parts.my(_KEY).name, "party": parts.theirs}),)


def _open(
    parts: _Parts, case: "NegotiationCase", method: "Method", chosen: Namespace, console: "Console"
) -> int:
    from koek.differences.factors import factors_of
    from koek.formats.envelope import open_both
    from koek.workbench.where_we_differ import what_envelopes_say

    mine, yours = open_both(_side(parts.my), _side(parts.their))
    return told.show(what_envelopes_say(mine, yours, factors_of(case, method)), chosen, console)


def _side(file: "Callable[[str], Path]") -> "Side":
    from koek.formats.envelope import Side
    from koek.formats.envelope_text import read_commitment, read_envelope, read_key

    promise, envelope, key = (file(part) for part in (_PROMISE, _ENVELOPE, _KEY))
    return Side(read_commitment(promise), read_envelope(envelope), read_key(key), str(envelope))
