"""Small cases at random, both as a case and as the plain values it was made from."""

from fractions import Fraction

from hypothesis import strategies as st

from agreement.frontier.enumeration import NUMBERS
from agreement.workbench.slow_answer import Told
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from

ISSUES = ("price", "time", "colour")
OPTIONS = ("first", "second", "third", "fourth")
PARTIES = ("ada", "bo", "cy", "dee", "eli")


def small_numbers(draw: st.DrawFn) -> st.SearchStrategy[Fraction]:
    return draw(st.sampled_from(NUMBERS))


@st.composite
def small_cases(draw: st.DrawFn) -> tuple[NegotiationCase, Told]:
    """Draw a case of two to five parties; every party has its own kind of numbers, with many ties."""
    parties = PARTIES[: draw(st.integers(2, 5))]
    counts = draw(st.lists(st.integers(1, 4 if len(parties) < 4 else 3), min_size=1, max_size=3))
    options = tuple(OPTIONS[:count] for count in counts)
    numbers = {party: small_numbers(draw) for party in parties}
    worth = {
        (party, issue, option): draw(numbers[party])
        for party in parties
        for issue, names in enumerate(options)
        for option in names
    }
    told = Told(
        parties,
        tuple(tuple(draw(st.permutations(names))[: draw(st.integers(1, len(names)))]) for names in options)
        if draw(st.booleans())
        else options,
        worth,
        {party: draw(st.none() | near(worth, party)) for party in parties},
        {party: draw(st.lists(near(worth, party), max_size=2)) for party in parties},
        draw(st.booleans()),
    )
    ordered = tuple(
        tuple(o for o in names if o in left) for names, left in zip(options, told.options, strict=True)
    )
    told = Told(told.parties, ordered, told.worth, told.limits, told.alternatives, told.money)
    return case_from(content_of(told, options)), told


def near(worth: dict[tuple[str, int, str], Fraction], party: str) -> st.SearchStrategy[Fraction]:
    """Draw a limit or alternative that some outcomes pass and others do not, often exactly."""
    own = sorted({value for (whose, _, _), value in worth.items() if whose == party})
    return st.sampled_from([*own, min(own) - 1, Fraction(0)])


def content_of(told: Told, options: tuple[tuple[str, ...], ...]) -> dict[str, object]:
    """Return the case as a file holds it."""
    issues = ISSUES[: len(options)]
    return {
        "koek": "1",
        "title": "Drawn at random",
        "parties": list(told.parties),
        "issues": [{"name": i, "options": list(names)} for i, names in zip(issues, options, strict=True)],
        "preferences": [
            {
                "party": party,
                "unit": "money" if told.money else "points",
                "limit": None if told.limits[party] is None else str(told.limits[party]),
                "issues": [
                    {"issue": issue, "worth": {o: str(told.worth[party, k, o]) for o in names}}
                    for k, (issue, names) in enumerate(zip(issues, options, strict=True))
                ],
            }
            for party in told.parties
        ],
        "alternatives": [
            {"id": f"{party}-{k}", "name": "Elsewhere", "party": party, "worth": str(value)}
            for party in told.parties
            for k, value in enumerate(told.alternatives[party])
        ],
        "hard_limits": [
            {
                "id": f"limit-{issue}",
                "name": "Law",
                "party": "ada",
                "kind": "law",
                "issue": issue,
                "options": list(left),
            }
            for issue, left in zip(issues, told.options, strict=True)
        ],
    }
