"""Questions in the terminal: one at a time, every answer saved at once, to stop and go on at will."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import nullcontext, redirect_stdout
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from koek.cli import told
from koek.cli.asking_answers import Answers, allowed, understood
from koek.cli.running import ANSWER, INTERRUPTED
from koek.findings import Finding
from koek.texts.catalogue import mistake_text, say
from koek.texts.names import CaseNames

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.arguments import Help
    from koek.cli.console import Console
    from koek.method.content import Method

Content = dict[str, Any]
"""A case as plain content, in which an answer is put."""

STOP = ("stop", "stoppen")
SKIP = ("", "skip", "overslaan")
BETWEEN_COUNTS = 10
"""After so many questions it is told again how many are left."""


@dataclass(frozen=True)
class Question:
    """One open question.

    Attributes
    ----------
    key : str
        Tells questions apart; one that was skipped is not asked again in this run.
    asked : Finding
        The question in plain words.
    answers : Answers
        What may be answered.
    put : callable
        Puts the answer into the content of the case.
    """

    key: str
    asked: Finding
    answers: Answers
    put: Callable[[Content, str], None]


@dataclass(frozen=True)
class Setting:
    """What the questions depend on besides the case: the day, and the words of the method."""

    today: date
    method: "Method"


Questions = Callable[["NegotiationCase", Setting], Iterator[Question]]
"""Gives the questions that are still open in a case, the most useful first."""


First = Callable[["NegotiationCase", Setting], tuple[Finding, ...]]
"""Gives what is told before the first question."""


def _nothing(case: "NegotiationCase", setting: Setting) -> tuple[Finding, ...]:
    del case, setting
    return ()


def add_arguments(options: "Help") -> None:
    """Add the wish to be asked."""
    options.add("--ask", action="store_true")


def ask(chosen: Namespace, console: "Console", questions: Questions, first: First = _nothing) -> int:
    """Ask what is still open and save each answer at once.

    Parameters
    ----------
    chosen : Namespace
        What was typed on the command line; the case must be one file. The party named there (``--as``) is
        asked, without becoming the owner of the file.
    console : Console
        Where the questions are written; with ``--json`` they go to standard error.
    questions : callable
        The open questions of a case.
    first : callable, optional
        What is told before the first question.

    Returns
    -------
    int
        0 when all was asked, or when the user stopped; 130 after Ctrl-C. What was answered is in the file.
    """
    setting = Setting(told.today(chosen), told.method(chosen, console))
    with redirect_stdout(sys.stderr) if chosen.json else nullcontext():
        try:
            _begin(chosen, console, first, setting)
            ended = _walk(chosen, console, questions, setting)
        except KeyboardInterrupt:
            sys.stderr.write(
                "\n" + say("asking.stopped", console.language, {"file": chosen.case.name}) + "\n"
            )
            return INTERRUPTED
        console.say(ended, file=chosen.case.name)
        console.raw("")
    return ANSWER


def _begin(chosen: Namespace, console: "Console", first: First, setting: Setting) -> None:
    from koek.formats.case_file import read_case

    case = read_case(chosen.case)
    console.names = CaseNames.of(case, setting.method)
    for finding in first(told.asked_of(case, chosen), setting):
        console.finding(finding)
    console.say("asking.how")


def _walk(chosen: Namespace, console: "Console", questions: Questions, setting: Setting) -> str:
    """Ask until nothing is open or the user stops; the file is read again before each question."""
    from koek.formats.case_file import read_case

    passed: set[str] = set()
    while True:
        case = read_case(chosen.case)
        console.names = CaseNames.of(case, setting.method)
        left = [one for one in questions(told.asked_of(case, chosen), setting) if one.key not in passed]
        if not left:
            return "asking.done"
        if len(passed) % BETWEEN_COUNTS == 0:
            console.raw("")
            console.say("asking.left", count=len(left))
        question = left[0]
        passed.add(question.key)
        if not _asked(chosen, console, case, question):
            return "asking.stopped"


def _asked(chosen: Namespace, console: "Console", case: "NegotiationCase", question: Question) -> bool:
    """Ask one question until there is an answer that fits, and save it; False when the user stops."""
    from koek.errors import InvalidCase
    from koek.formats.case_file import save_case

    console.raw("")
    console.finding(question.asked)
    for line in allowed(question.answers, console):
        console.print(line, indent=2)
    while True:
        typed = _typed()
        if typed is None or typed.lower() in STOP:
            return False
        if typed.lower() in SKIP:
            return True
        answer, wrong = understood(question.answers, typed, console)
        if answer is None:
            console.finding(wrong, indent=2)
            continue
        try:
            save_case(_with(case, question, answer), chosen.case)
        except InvalidCase as wrong_case:
            for mistake in wrong_case.mistakes:
                console.print(mistake_text(mistake, console.language, console.names), indent=2)
            continue
        return True


def _with(case: "NegotiationCase", question: Question, answer: str) -> "NegotiationCase":
    from koek.case.reading import case_from, plain

    content = plain(case)
    question.put(content, answer)
    return case_from(content)


def _typed() -> str | None:
    """Return what was typed, or None at the end of the input."""
    sys.stdout.write("> ")
    sys.stdout.flush()
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        line = ""
    if not line:
        sys.stdout.write("\n")
    return line.strip() if line else None
