"""Interests: why a party wants something, and how much of it would do."""

from koek.case.estimates import Confidence, Evidence
from koek.case.noun import Id, Named, Text
from koek.case.preferences import Nature


class Interest(Named):
    """Why a party wants something; one issue can serve several interests and the other way round."""

    party: Id
    according_to: Id | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    about: Text | None = None
    issues: tuple[Id, ...] = ()
    aspect: Id | None = None
    nature: Nature | None = None
    hoped_for: Text | None = None
    at_least: Text | None = None
