"""The shapes of what goes in and comes out around questionnaires, words, signs and threads."""

from enum import StrEnum

from ninja import Field, Schema

from koek.method.content import topics
from koek.web.api.schemas import Spoken

Topic = StrEnum("Topic", {topic: topic for topic in topics()})  # type: ignore[misc]  # as many as there are files
"""The topics of the method."""


class Checked(Schema):
    """What is worth a look in a case; nothing in it is wrong."""

    findings: list[Spoken]


class Sign(Schema):
    """Something by which one sees that a talk is stuck."""

    id: str
    name: str
    sign: str


class ThreadItem(Schema):
    """An item on a thread: below zero what it came from, above zero what came of it."""

    item: str
    name: str
    distance: int


class OwnWords(Schema):
    """An organisation's own files over the method: the text of each, by topic; and their revision."""

    number: int
    files: dict[str, str]


class MethodItem(Schema):
    """An item of the method: its id, and its name in the language that was asked for."""

    id: str
    name: str


class Askable(Schema):
    """Somebody who can be sent a questionnaire: about what, and the number to ask for it."""

    kind: str
    number: int
    id: str
    name: str


class Questionnaire(Schema):
    """A questionnaire to send to somebody: the text of its file (YAML), to fill in behind the questions."""

    kind: str
    number: int
    text: str


class Answers(Schema):
    """A questionnaire that came back, as its text, and the head of the case that it is put on."""

    head: str
    text: str = Field(max_length=200_000)
    preview: bool = Field(default=False, strict=True, description="Only tell what would change.")
