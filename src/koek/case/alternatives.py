"""What a party does when there is no agreement."""

from koek.case.estimates import Confidence, Evidence
from koek.case.noun import Id, Named, Text
from koek.case.numbers import Exact


class Alternative(Named):
    """An action outside the negotiation (a BATNA when it is the best); `worth` is its utility, apart."""

    party: Id
    according_to: Id | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    worth: Exact | None = None
    about: Text | None = None
