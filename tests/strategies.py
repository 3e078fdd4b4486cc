"""Hypothesis strategies for nouns and cases: small, valid, and varied in everything a case can say."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from koek.case.money import euros
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import as_text
from koek.case.reading import case_from

Content = dict[str, Any]

_ODD_TEXTS = (
    "=1+1", "+31 6", "-5", "@home", "no", "yes", "null", "~", "1.0", "2027-01-01", "a: b", "a #b", "- x", "'",
    '"', "{x}", "[", "&a", "*a", "!t", "%", "| x", "> y", "line\nbreak", "tab\there", "€ 5", "Zoë",
    "🥧", "a\u00a0b",
    "two  spaces", "\u2028x", "x:", "#", "?", "_x0041_", "true", "NULL", "a\n\n  b", "...", "---",
)  # fmt: skip
_LONG = "lang genoeg om niet op één regel te passen, want dan komt het in een blok van regels " * 2
_SIGNS = st.characters(categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x2FFF)
texts = st.sampled_from((*_ODD_TEXTS, _LONG.strip(), "Lift", "Prijs per jaar")) | st.text(
    _SIGNS, max_size=4
).map(lambda text: f"x{text}y")
"""What a user may type: also what looks like syntax of some file format."""

names = texts.filter(lambda text: len(text) <= 100)
ids = st.from_regex(r"[a-z]([a-z0-9_-]{0,4}[a-z0-9])?", fullmatch=True)
numbers = st.builds(Fraction, st.integers(-1000, 1000), st.sampled_from([1, 3, 8, 1000])) | st.sampled_from(
    [Fraction(0), Fraction(2, 3), Fraction(10**17 + 1), Fraction(1, 10**9)]
)
"""Exact numbers, also such as no double can hold."""

amounts = st.integers(min_value=-(10**9), max_value=10**9).map(euros)
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31)).map(date.isoformat)
moments = st.one_of(
    days,
    st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1)).map(  # noqa: DTZ001  # zone is added
        lambda moment: moment.replace(tzinfo=UTC).isoformat()
    ),
)
evidence = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["obvious", "observed", "document", "interview"]), "what": texts},
        optional={"on": days},
    ),
    max_size=1,
)
confidence = st.sampled_from(["low", "medium", "high", "confirmed"])


def _written(number: Fraction) -> str:
    return as_text(number)


@st.composite
def _issues(draw: st.DrawFn, issue_id: str) -> Content:
    issue: Content = {"id": issue_id, "name": draw(names)}
    kind = draw(st.sampled_from(["options", "whole", "real", "money"]))
    if kind == "options":
        options = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
        return {**issue, "options": [{"id": option, "name": draw(names)} for option in options]}
    whole = kind == "whole"
    lowest = draw(st.integers(-20, 20).map(Fraction) if whole else numbers)
    step = draw(
        st.integers(1, 3).map(Fraction) if whole else st.sampled_from([Fraction(1, 4), Fraction(7, 100)])
    )
    issue |= {"kind": kind, "lowest": _written(lowest), "highest": _written(lowest + 5 * step)}
    if whole or draw(st.booleans()):
        issue["step"] = _written(step)
    return issue | draw(st.fixed_dictionaries({}, optional={"unit": names, "about": texts}))


def _option(draw: st.DrawFn, issue: Content) -> str:
    if "options" in issue:
        return str(draw(st.sampled_from(issue["options"]))["id"])
    return str(draw(st.sampled_from([issue["lowest"], issue["highest"]])))


@st.composite
def _values(draw: st.DrawFn, issue: Content) -> Content:
    value: Content = {"issue": issue["id"], "weight": _written(draw(numbers))}
    value |= draw(
        st.fixed_dictionaries({}, optional={"reason": texts, "nature": st.sampled_from(["material"])})
    )
    kind = draw(st.sampled_from(["table", "linear", "triangular", "piecewise"]))
    if kind == "table" or "options" in issue:
        return {**value, "worth": {_option(draw, issue): _written(draw(numbers))}, "otherwise": "0"}
    if kind == "linear":
        return {**value, "kind": kind, "slope": _written(draw(numbers)), "offset": _written(draw(numbers))}
    if kind == "triangular":
        return {
            **value,
            "kind": kind,
            "lowest": "0",
            "peak": "1/3",
            "highest": "1",
            "top": _written(draw(numbers)),
        }
    points = sorted(draw(st.sets(numbers, min_size=1, max_size=3)))
    return {**value, "kind": kind, "points": [[_written(p), _written(draw(numbers))] for p in points]}


@st.composite
def _divisions(draw: st.DrawFn, parties: list[str]) -> Content:
    periods = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    line = st.fixed_dictionaries(
        {
            "name": names,
            "party": st.sampled_from(parties),
            "period": st.sampled_from(periods),
            "kind": st.sampled_from(["gain", "cost"]),
            "amount": amounts,
        },
        optional={
            "status": st.sampled_from(["claimed", "accepted", "disputed"]),
            "includes_margin": st.sampled_from(["true", "false"]),
            "claimed_on": days,
            "evidence": evidence,
        },
    )
    lines = draw(st.lists(line, max_size=2))
    optional = {
        "baseline": texts, "odd_cent": st.sampled_from(parties), "days_to_answer": st.just("14"),
        "loss_rule": st.sampled_from(["equal", "each_bears_own"]), "agreed_on": days,
        "signed_by": st.just(parties), "hourly_rates": st.just([{"party": parties[0], "rate": "61.25"}]),
        "key": st.just({"shares": [{"party": p, "parts": "1/3"} for p in parties], "reason": "x: y"}),
    }  # fmt: skip
    return {
        "parties": parties,
        "periods": [{"id": period, "name": draw(names)} for period in periods],
        "lines": [{"id": f"line-{number}", **line} for number, line in enumerate(lines)],
        **draw(st.fixed_dictionaries({}, optional=optional)),
    }


@st.composite
def case_contents(draw: st.DrawFn) -> Content:
    """Return plain content of a valid case, in the form that the file formats write."""
    parties = draw(st.lists(ids, min_size=2, max_size=3, unique=True))
    issues = [draw(_issues(issue_id)) for issue_id in draw(st.lists(ids, max_size=3, unique=True))]
    party = st.sampled_from(parties)
    written = numbers.map(_written)
    view = {"according_to": party, "confidence": confidence, "evidence": evidence}
    mandate = st.fixed_dictionaries({"may_bind": st.sampled_from(["yes", "no"])}, optional={"up_to": amounts})
    person = st.fixed_dictionaries({"id": st.just("ann"), "name": names, "mandate": mandate})
    content: Content = {
        "koek": "1",
        "title": draw(names),
        "parties": [
            {"id": p, "name": draw(names), "people": draw(st.lists(person, max_size=1))} for p in parties
        ],
        "issues": issues,
        "preferences": [
            {
                "party": told,
                "issues": [draw(_values(issue)) for issue in issues],
                "interactions": [_interaction(draw, issue) for issue in issues[:1]],
                **draw(st.fixed_dictionaries({}, optional={"limit": written, "unit": st.just("money")})),
            }
            for told in parties[: draw(st.integers(0, 2))]
        ],
        "interests": [
            {"id": f"i{n}", "name": draw(names), "party": draw(party), "issues": [i["id"] for i in issues],
             **draw(st.fixed_dictionaries({}, optional={**view, "hoped_for": texts}))}
            for n in range(draw(st.integers(0, 2)))
        ],
        "alternatives": [
            {"id": f"a{n}", "name": draw(names), "party": draw(party),
             **draw(st.fixed_dictionaries({}, optional={**view, "worth": written}))}
            for n in range(draw(st.integers(0, 2)))
        ],
        "hard_limits": [
            {"id": f"h{issue['id']}", "name": draw(names), "party": draw(party), "kind": "law",
             "issue": issue["id"], "options": [_option(draw, issue)]}
            for issue in issues[:1]
        ],
        "constraints": [
            {"id": "c", "name": draw(names),
             "when": [{"issue": issue["id"], "options": [_option(draw, issue)]}]}
            for issue in issues[1:2]
        ],
        "offers": [
            {"id": f"o{n}", "by": draw(party), "at": draw(moments),
             "binding": draw(st.sampled_from(["yes", "no"])),
             "outcome": {issue["id"]: _option(draw, issue) for issue in issues}}
            for n in range(draw(st.integers(0, 2)))
        ],
    }  # fmt: skip
    if draw(st.booleans()):
        content["division"] = draw(_divisions(parties))
    if draw(st.booleans()):
        content |= {"ours": parties[0], "about": draw(texts), "language": "en"}
        content["money"] = {"vat": "included", "price_level": draw(texts)}
    return content


def _interaction(draw: st.DrawFn, issue: Content) -> Content:
    condition = {"issue": issue["id"], "options": [_option(draw, issue)]}
    return {"when": [condition], "rule": "excludes", "adds": _written(draw(numbers))}


def negotiation_cases() -> st.SearchStrategy[NegotiationCase]:
    """Return a strategy for small valid cases that use every section."""
    return case_contents().map(case_from)
