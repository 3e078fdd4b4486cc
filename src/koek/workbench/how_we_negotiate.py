"""How do we negotiate in this talk, and what power and strength do we bring?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.styles.hard_line import hard_line_test
from koek.styles.mirror import mirror, what_to_do_differently
from koek.styles.power import power_advice
from koek.styles.strength import strength_profile
from koek.workbench.told import Gathering, Told


def how_we_negotiate(case: NegotiationCase, *, today: date, method: Method = METHOD) -> Told:
    """Return the mirror of this talk, the test before a hard line, and what power and strength can bring.

    What somebody answered about itself alone (`self_checks`) is left out.

    Parameters
    ----------
    case : NegotiationCase
        Any case; what is not written down is left out.
    today : date
        To see which power is over.
    method : Method
        Scales, profiles, sources of power and strengths.
    """
    gathering = Gathering()
    mirrors = mirror(case, method)
    gathering.add("how.part.mirror", (finding for one in mirrors for finding in one.findings))
    ours = [one for one in mirrors if one.party == (case.ours or case.parties[0].id)]
    steps = gathering.add(
        "how.part.differently", (step for one in ours for step in what_to_do_differently(one))
    )
    hard = hard_line_test(case, method).findings if case.hard_line else ()
    gathering.add("how.part.hard_line", hard)
    gathering.add("how.part.power", power_advice(case, today=today, method=method) if case.power else ())
    strengths = strength_profile(case, method).findings if case.strengths else ()
    gathering.add("how.part.strength", strengths)
    headline = Finding("how.something_to_change" if steps else "how.nothing_to_change", {"count": len(steps)})
    return Told(headline, tuple(gathering.parts), _next_step(hard, steps))


def _next_step(hard: tuple[Finding, ...], steps: tuple[Finding, ...]) -> Finding:
    """Think before a hard line; else change one thing; else ask how you come across."""
    for findings in (hard, steps):
        if findings:
            return findings[0]
    return Finding("how.step.ask")
