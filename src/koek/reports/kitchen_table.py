"""One sheet of paper for the kitchen table: what to have in mind when you go and talk."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from textwrap import shorten

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.parties import Party
from koek.method.content import METHOD, Method, MethodWord
from koek.reports.agreed_sections import first_words
from koek.reports.agreement_report import Audience, labels
from koek.reports.method_sections import conclusion
from koek.reports.sections import SUMMARY, Callout, ListBlock, Paragraph, Report, Section
from koek.reports.table_report import public_part
from koek.reports.voice import Voice
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.how_to_close import how_to_close
from koek.workbench.next_useful_step import Moment, moment_of, next_useful_step
from koek.workbench.ready_to_talk import ready_to_talk

MOST = 4
"""Lines under one heading: what does not fit in a head does not fit on the sheet."""
LONGEST, LONGEST_STEP = 160, 360
"""Characters of one line, and of the next step."""
STALLS = ("vague", "waiting", "pressure")
"""Of these interventions the first phrase stands on the sheet, after the one for every stall."""


def kitchen_table(
    case: NegotiationCase,
    language: Language,
    *,
    today: date,
    audience: Audience = Audience.OURS,
    method: Method = METHOD,
) -> Report:
    """Return the sheet as a report of one page, in plain words.

    Parameters
    ----------
    case : NegotiationCase
        Any case.
    language : Language
        Language of every sentence.
    today : date
        The date on the sheet.
    audience : Audience
        The own copy has limits, what the other may want, questions and phrases. The copy for the table has
        who, what about and what was agreed, and nothing that one party keeps to itself.
    method : Method
        Questions and phrases.
    """
    ours = audience is Audience.OURS
    case = case if ours else public_part(case)
    voice = replace(Voice.of(case, language), names=CaseNames.of(case, method))
    parts = _own(case, voice, today, method) if ours else _shared(case, voice)
    return Report(
        language=language,
        title=case.title,
        headline=_headline(case, voice, today, method) if ours else voice.say("kitchen.shared"),
        about=voice.say("report.about", names=voice.parties(p.id for p in case.parties), day=today),
        privacy=voice.say(f"kitchen.privacy.{audience.value}", ours=case.ours is not None),
        day=today,
        labels=labels(voice),
        sections=tuple(parts),
        one_sheet=True,
    )


def _headline(case: NegotiationCase, voice: Voice, today: date, method: Method) -> str:
    """Return how things stand: before the talks whether you are ready, afterwards what waits."""
    closing = moment_of(case) in (Moment.CLOSING, Moment.AFTER)
    answer = (how_to_close if closing else ready_to_talk)(case, today=today, method=method)
    return conclusion(answer, voice)[0]


def _own(case: NegotiationCase, voice: Voice, today: date, method: Method) -> Iterator[Section]:
    step = voice.statement(next_useful_step(case, today=today, method=method).step).text
    yield Section(
        SUMMARY,
        voice.say("report.summary"),
        (Callout(voice.say("report.next_step"), _line(step, LONGEST_STEP)),),
    )
    yield from _section("who", _people(case, voice), voice)
    yield from _section("want", _wanted(case, voice), voice)
    yield from _section("bring", _brought(case, voice), voice)
    yield from _section("limits", _limits(case, voice), voice)
    yield from _section("theirs", _theirs(case, voice), voice, "kitchen.theirs_lead")
    yield from _section("ask", _questions(case, voice, method), voice)
    yield from _section("stall", _phrases(voice, method), voice)


def _shared(case: NegotiationCase, voice: Voice) -> Iterator[Section]:
    yield from _section("who", (party.name for party in case.parties), voice)
    yield from _section("about", (issue.name for issue in case.issues), voice, most=2 * MOST)
    yield from _section("agreed", first_words(case, voice), voice, most=2 * MOST)


def _section(
    name: str, lines: Iterable[str], voice: Voice, lead: str | None = None, *, most: int = MOST
) -> Iterator[Section]:
    """Yield a section when there is something in it; what does not fit is counted."""
    told = tuple(_line(line) for line in lines)
    if not told:
        return
    left = len(told) - most
    shown = (*told[:most], voice.say("kitchen.more", count=left)) if left > 1 else told
    leads = (Paragraph(voice.say(lead)),) if lead else ()
    yield Section(name, voice.say(f"kitchen.{name}"), (*leads, ListBlock(shown)))


def _line(text: str, longest: int = LONGEST) -> str:
    return shorten(text, longest, placeholder=" …")


def _people(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    for party in case.parties:
        told = tuple(_person(party, voice))
        yield f"{party.name}: {voice.list(told)}" if told else party.name


def _person(party: Party, voice: Voice) -> Iterator[str]:
    for person in party.people[:2]:
        may = voice.say(f"kitchen.may_bind.{person.mandate.may_bind.value}")
        yield f"{person.name} ({may})"


def _is_ours(case: NegotiationCase, party: str) -> bool:
    """Whether a party's side is told as ours; without an owner every party tells its own."""
    return case.ours in (None, party)


def _wanted(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    if case.first_talk and case.first_talk.goal:
        yield voice.say("kitchen.goal", goal=case.first_talk.goal)
    for interest in case.interests:
        if _is_ours(case, interest.party):
            name = interest.name if case.ours else f"{voice.party(interest.party)}: {interest.name}"
            yield (
                voice.say("kitchen.hoped", name=name, hope=interest.hoped_for) if interest.hoped_for else name
            )


def _brought(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    """Yield what the user has to offer, what to ask for, and which feeling to raise."""
    for decision in case.decisions:
        if decision.we_give:
            yield voice.say("kitchen.give", give=decision.we_give)
        if decision.we_get:
            yield voice.say("kitchen.get", get=decision.we_get)
    for feeling in case.first_talk.emotions if case.first_talk else ():
        if feeling.raise_it is Answer.YES:
            said = {"feeling": feeling.name, "when": feeling.when}
            yield voice.say("kitchen.raise_when" if feeling.when else "kitchen.raise", **said)


def _limits(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    if case.ours is None:
        return
    for alternative in case.alternatives:
        if alternative.party == case.ours and alternative.according_to in (None, case.ours):
            yield voice.say("kitchen.alternative", name=alternative.name)
    for limit in case.hard_limits:
        if limit.party == case.ours:
            yield limit.name
    for interest in case.interests:
        if interest.party == case.ours and interest.at_least:
            yield voice.say("kitchen.at_least", name=interest.name, least=interest.at_least)


def _theirs(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    for interest in case.interests:
        if not _is_ours(case, interest.party):
            confidence = interest.confidence
            sure = f"confidence.{confidence.value}" if confidence else "confidence.not_stated"
            name = voice.party(interest.party)
            yield voice.say("kitchen.their_interest", name=name, what=interest.name, confidence=sure)


def _questions(case: NegotiationCase, voice: Voice, method: Method) -> Iterator[str]:
    talk = case.first_talk.questions if case.first_talk else ()
    prepared = case.preparation.questions if case.preparation else ()
    if talk or prepared:
        yield from dict.fromkeys((*talk, *prepared))
        return
    for question in method.ids("working_relation_questions"):
        word = MethodWord("working_relation_questions", question, "question")
        yield method.words(word, voice.language.value)


def _phrases(voice: Voice, method: Method) -> Iterator[str]:
    words = [MethodWord("moments", "stall", "phrase")] if "stall" in method.ids("moments") else []
    known = method.topic("interventions")
    words += [MethodWord("interventions", one, known[one]["phrases"][0]) for one in STALLS if one in known]
    yield from (voice.say("kitchen.phrase", phrase=word) for word in words)
