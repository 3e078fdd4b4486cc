"""Everything of the method that one party keeps to itself, and what all have seen."""

from typing import Any

W = "Zwijgzaam"
"""Stands in everything private, so that one look tells whether it got out."""
DAY = "2026-10-01"
DAYS = {"on": DAY, "delete_by": "2026-12-01"}


def seen_by_all() -> dict[str, Any]:
    """Return what both parties agreed, named or wrote about closing."""
    sides = [
        {"party": party, "words": f"Woorden van {party}", "agreed_on": DAY} for party in ("wielen", "zadel")
    ]
    rule = {"id": "books", "name": "De kas", "shown_by": "zadel", "shown_to": ["wielen"], "also": "Telburo"}
    views = [{"party": party, "destroys_value": True} for party in ("wielen", "zadel")]
    rung = {"goes": "well", "measure": "Geen klachten", "on": DAY, "next_step": "Door", "owner": "zadel"}
    return {
        "agreements": [{"id": "shed", "name": "De schuur", "status": "agreed", "sides": sides}],
        "next_steps": [
            {"id": "key", "name": "Sleutel maken", "owner": "zadel", "by_when": DAY, "agreement": "shed"},
            {"id": "done", "name": "Al gedaan", "agreement": "shed", "done_on": DAY},
            {"id": "told", "name": "Verf kopen", "according_to": "zadel"},
        ],
        "open_answers": [
            {"id": "name", "name": "Welke naam?", "party": "zadel", "due": DAY, "initiative": "wielen"},
            {"id": "old", "name": "Al gezegd", "initiative": "zadel", "answered_on": DAY},
        ],
        "pilots": [
            {"id": "month", "name": "Een maand", "starts": DAY, "agreement": "shed", "rungs": [rung]},
            {
                "id": "week",
                "name": "Een week",
                "views": _views("wielen", "zadel"),
                "rungs": [{"goes": "badly"}],
            },
        ],
        "transparency": [
            rule | {"status": "agreed", "views": views, "agreed_by": ["wielen", "zadel"]},
        ],
    }


def _views(*parties: str) -> list[dict[str, str]]:
    return [{"party": party, "words": "zo"} for party in parties]


def private_method() -> dict[str, Any]:
    """Return, per section of the method, something that nobody else may notice."""
    named, said = {"id": "own", "name": W}, {"id": "own", "what": W}
    return _closing() | {
        "differences": {"judgements": [{"factor": "trust", "state": "blocking", "reason": W}]},
        "observations": [said | DAYS | {"kind": "behaviour"}],
        "relation": {"now": "vested", "direction": W},
        "trust": {"starts": [{"hard_for_me": W}]},
        "network": {"goal": W, "members": [named]},
        "decisions": [named],
        "mandate_reach": [named | {"person": "piet", "issue": "days", "options": ["one"], "beyond": W}],
        "legal": {"contracting_authority": "yes", "asked": W},
        "first_talk": {"goal": W, "questions": [W]},
        "own_state": [said | {"on": DAY}],
        "other_side": [said | {"party": "zadel", "topic": "goals"}],
        "conflicts": [named],
        "resistances": [named],
        "stances": [said | {"on": DAY, "movement": "opposes"}],
        "beliefs": [named],
        "impressions": [{"id": "own", "on": DAY, "party": "zadel", "words": W}],
        "preparation": {"questions": [W]},
        "cocreation": {"parts": [named]},
        "styles": [{"id": "own", "party": "zadel", "talk": W, "positions": [{"scale": "power", "value": 2}]}],
        "power": [named | {"party": "zadel", "source": "information"}],
        "strengths": [said | {"party": "zadel", "strength": "working-together", "step": 2}],
        "self_checks": [{"question": "own", "step": 1, "what": W}],
        "hard_line": {"about": W},
        "ambiguities": [named],
        "dilemmas": [named],
        "surprises": [named | {"on": DAY}],
        "facts": [named | {"party": "zadel"}],
        "expectations": [{"question": "lead", "party": "zadel", "words": W}],
        "keeps_working": [named],
        "notes": [said | DAYS | {"party": "zadel", "purpose": W, "source": W}],
        "meetings": [named | {"on": DAY}],
        "lookbacks": [{"id": "own", "on": DAY, "about": W}],
    }


def _closing() -> dict[str, Any]:
    """Return the sections of closing with private parts added to what all have seen, and private items."""
    seen, named = seen_by_all(), {"id": "own", "name": W}
    half = [{"party": "wielen", "words": W, "agreed_on": DAY}, {"party": "zadel", "words": W}]
    hidden = {
        "about": W,
        "ideas_of": ["zadel"],
        "deviations": [{"on": DAY, "what": W}],
        "outside": [{"whom": W}],
    }
    for agreement in seen["agreements"]:
        agreement.update(hidden)
        agreement["sides"] = [side | {"gives": W, "gets": W, "burden": W} for side in agreement["sides"]]
    for step in seen["next_steps"] + seen["open_answers"]:
        step["person"] = "piet"
    for answer in seen["open_answers"]:
        answer["answer"] = W
    for pilot in seen["pilots"]:
        pilot |= {"about": W, "went": "badly"}
        pilot["views"] = [view | {"words": W} for view in pilot.get("views", [])]
    for rule in seen["transparency"]:
        rule |= {"value_destroyed": W, "requested_by": "zadel"}
        rule["views"] = [view | {"why": W} for view in rule["views"]]
    return {
        "agreements": [
            *seen["agreements"],
            named | {"status": "proposed", "sides": half},
            {"id": "half", "name": W, "status": "agreed", "sides": half},
            {"id": "rest", "name": W, "status": "parked", "parked_why": W},
        ],
        "next_steps": [*seen["next_steps"], named | {"owner": "wielen", "by_when": DAY}],
        "open_answers": [*seen["open_answers"], named | {"party": "zadel", "due": DAY}],
        "pilots": [*seen["pilots"], named | {"views": _views("wielen")}],
        "transparency": [*seen["transparency"], named | {"shown_by": "zadel", "requested_by": "wielen"}],
    }
