"""What the tests of rows share: the example cases, the codes of findings, and what they say."""

from collections.abc import Iterable
from datetime import date

from formats.example_cases import case_of
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

TODAY = date(2026, 11, 22)
MAINTENANCE, CENTRE = case_of("maintenance"), case_of("community-centre")
PILOT, VOLUNTEERS = case_of("reimbursement"), case_of("volunteers")


def codes(findings: Iterable[Finding]) -> set[str]:
    """Return the codes of findings and of all they rest on."""
    return {step.code for finding in findings for step in finding.walk()}


def said(case: NegotiationCase, findings: Iterable[Finding], language: Language = Language.DUTCH) -> str:
    """Return findings, and all they rest on, as lines of text."""
    steps = (step for finding in findings for step in finding.walk())
    return "\n".join(finding_text(step, language, CaseNames.of(case)) for step in steps)
