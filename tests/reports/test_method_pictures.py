"""Which pictures of the method a report shows."""

from datetime import date

from formats.example_cases import case_of
from koek.case.network import MemberKind
from koek.reports.method_pictures import method_pictures
from koek.reports.voice import Voice
from koek.texts.language import Language

TODAY = date(2026, 11, 22)


def names_of(kind: MemberKind) -> list[str]:
    case = case_of("volunteers")
    assert case.network is not None
    members = tuple(member.model_copy(update={"kind": kind}) for member in case.network.members)
    case = case.model_copy(update={"network": case.network.model_copy(update={"members": members})})
    voice = Voice.of(case, Language.DUTCH)
    return [picture.figure.name for picture in method_pictures("network", case, voice, today=TODAY)]


def test_giving_and_getting_is_never_weighed_for_people() -> None:
    assert len(names_of(MemberKind.ORGANISATION)) == 2
    assert len(names_of(MemberKind.PRIVATE_PERSON)) == 1


def test_a_question_without_pictures_shows_none() -> None:
    case = case_of("volunteers")

    assert method_pictures("ready", case, Voice.of(case, Language.DUTCH), today=TODAY) == ()
