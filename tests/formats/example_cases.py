"""What the tests of the example cases share: where they stand, and each of them read and solved once."""

from functools import cache
from pathlib import Path

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.formats.case_file import read_case
from koek.workbench.best_agreements import BestAgreements, best_agreements

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SOLVABLE = ("maintenance", "community-centre", "reimbursement", "volunteers")
ALL = (*SOLVABLE, "not-yet")
LANGUAGES = ("nl", "en")

every_example = pytest.mark.parametrize("name", ALL)
solvable_example = pytest.mark.parametrize("name", SOLVABLE)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def file_of(name: str, language: str = "nl") -> Path:
    """Return where an example stands."""
    return EXAMPLES / f"{name}.{language}.yaml"


@cache
def case_of(name: str, language: str = "nl") -> NegotiationCase:
    """Return an example as a case."""
    return read_case(file_of(name, language))


@cache
def best_of(name: str) -> BestAgreements:
    """Return the best agreements of an example."""
    return best_agreements(case_of(name))
