"""The shape of an answer: every finding that is shown comes by once."""

from koek.findings import Finding
from koek.workbench.told import Gathering, Told


def test_a_theme_without_findings_leaves_no_part() -> None:
    gathering = Gathering()

    assert gathering.add("a.part", ()) == ()
    assert gathering.parts == []


def test_a_part_can_be_gathered_from_findings_that_are_read_once() -> None:
    gathering = Gathering()
    found = gathering.add("a.part", (Finding(code) for code in ("one", "two")))

    assert found == gathering.parts[0].findings == (Finding("one"), Finding("two"))


def test_every_finding_comes_by_from_the_conclusion_to_the_step() -> None:
    gathering = Gathering()
    gathering.add("a.part", [Finding("one")])
    told = Told(Finding("headline"), tuple(gathering.parts), Finding("step"))

    assert [finding.code for finding in told.findings()] == ["headline", "one", "step"]
