"""Whether the sections of a case agree: ids that exist, and once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from koek.case.issue_references import Path, issue_mistakes, mistake, unknown
from koek.case.issues import OptionsIssue
from koek.case.ledger import DivisionAgreement
from koek.case.links import METHOD_SECTIONS, link_mistakes
from koek.errors import Mistake

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase


def reference_mistakes(case: "NegotiationCase") -> Iterator[Mistake]:
    """Yield every contradiction between sections, in the order of the case.

    Works on a case of which some items are missing because they did not validate by themselves.
    """
    yield from _duplicates(case)
    yield from _party_references(case)
    yield from issue_mistakes(case)
    if case.division is not None:
        yield from _division_mistakes(case, case.division)
    yield from link_mistakes(case, METHOD_SECTIONS)


def _duplicates(case: "NegotiationCase") -> Iterator[Mistake]:
    sections = ("parties", "issues", "interests", "alternatives", "hard_limits", "constraints", "offers")
    for section in sections:
        yield from _repeated((section,), getattr(case, section))
    for index, party in enumerate(case.parties):
        yield from _repeated(("parties", index, "people"), party.people)
    for index, issue in enumerate(case.issues):
        if isinstance(issue, OptionsIssue):
            yield from _repeated(("issues", index, "options"), issue.options)
    if case.division is not None:
        yield from _repeated(("division", "periods"), case.division.periods)
        yield from _repeated(("division", "lines"), case.division.lines)
    told = Counter((p.party, p.according_to or p.party) for p in case.preferences)
    for index, p in enumerate(case.preferences):
        if told[p.party, p.according_to or p.party] > 1:
            yield mistake("preferences.told_twice", ("preferences", index), party=p.party)


def _repeated(path: Path, items: Sequence[object]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        identifier: str = item.id  # type: ignore[attr-defined]  # every item of a section has an id
        if identifier in seen:
            yield mistake("id.duplicate", (*path, index), id=identifier)
        seen.add(identifier)


def _party_references(case: "NegotiationCase") -> Iterator[Mistake]:
    known = [party.id for party in case.parties]
    references: list[tuple[Path, str | None]] = [(("ours",), case.ours)]
    for section in ("interests", "preferences", "alternatives"):
        for index, item in enumerate(getattr(case, section)):
            references += [((section, index, "party"), item.party)]
            references += [((section, index, "according_to"), item.according_to)]
    references += [(("hard_limits", i, "party"), limit.party) for i, limit in enumerate(case.hard_limits)]
    references += [(("offers", i, "by"), offer.by) for i, offer in enumerate(case.offers)]
    for path, written in references:
        if written is not None and written not in known:
            yield unknown("party.unknown", path, written, known)


def _division_mistakes(case: "NegotiationCase", division: DivisionAgreement) -> Iterator[Mistake]:
    parties = [party.id for party in case.parties]
    periods = [period.id for period in division.periods]
    for index, party in enumerate(division.parties):
        if party not in parties:
            yield unknown("party.unknown", ("division", "parties", index), party, parties)
    inside: list[tuple[Path, str]] = [
        (("division", "lines", index, "party"), line.party) for index, line in enumerate(division.lines)
    ]
    inside += [(("division", "signed_by", i), party) for i, party in enumerate(division.signed_by)]
    inside += [
        (("division", "hourly_rates", i, "party"), r.party) for i, r in enumerate(division.hourly_rates)
    ]
    if division.odd_cent is not None:
        inside.append((("division", "odd_cent"), division.odd_cent))
    if division.key is not None:
        inside += [
            (("division", "key", "shares", i, "party"), s.party) for i, s in enumerate(division.key.shares)
        ]
        inside += [
            (("division", "key", "signed_by", i), party) for i, party in enumerate(division.key.signed_by)
        ]
    for path, party in inside:
        if party not in division.parties:
            yield unknown("division.not_a_party", path, party, division.parties)
    for index, line in enumerate(division.lines):
        if line.period not in periods:
            yield unknown("period.unknown", ("division", "lines", index, "period"), line.period, periods)
