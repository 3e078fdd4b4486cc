"""On every NegoLog domain given, its published Nash product and welfare are ours [Dogru2024]."""

import json
from math import prod

import pytest

from formats.scenario_files import CORPUS, needs_corpus
from koek.formats.scenario import read_scenario
from koek.workbench.best_agreements import best_agreements

NEGOLOG = CORPUS / "negolog"
DOMAINS = sorted(folder.name for folder in NEGOLOG.glob("domain*"))
AS_NEAR_AS_DOUBLES = 1e-9


@pytest.mark.corpus
@needs_corpus
@pytest.mark.parametrize("domain", DOMAINS)
def test_products_and_sums_are_those_of_the_specification(domain: str) -> None:
    published = json.loads((NEGOLOG / domain / "specs.json").read_text(encoding="utf-8"))

    best = best_agreements(read_scenario(NEGOLOG / domain))

    nash, largest_sum = (
        best.frontier.utilities(best.solutions[rule].selected[0]) for rule in ("nash", "utilitarian")
    )
    assert best.problem.outcome_count == published["NumberOfBids"]
    assert float(prod(nash)) == pytest.approx(published["Nash Product"], abs=AS_NEAR_AS_DOUBLES)
    assert float(sum(largest_sum)) == pytest.approx(published["Social Welfare"], abs=AS_NEAR_AS_DOUBLES)
