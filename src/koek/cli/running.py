"""Runs a command and turns errors into sentences and exit codes; the only place that catches them."""

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from koek.errors import InvalidCase, KoekError, NoAnswer
from koek.texts.catalogue import say
from koek.texts.names import NO_NAMES

if TYPE_CHECKING:
    from koek.cli.console import Console

ANSWER, NO_ANSWER, USAGE, MISTAKE, INTERRUPTED = 0, 1, 2, 3, 130
UNTOLD = frozenset({"value.undefined_options", "value.undefined_issue"})


def run(chosen: argparse.Namespace, console: "Console") -> int:
    """Run the chosen command.

    Parameters
    ----------
    chosen : Namespace
        What `koek.cli.arguments.parser` understood.
    console : Console
        Where to write.

    Returns
    -------
    int
        Exit code; see `koek.cli.main.main`.
    """
    try:
        code: int = import_module(f"koek.cli.{chosen.command}").run(chosen, console)
        sys.stdout.flush()
    except NoAnswer as no_answer:
        return _no_answer(chosen, console, no_answer)
    except KoekError as error:
        return _mistaken(chosen, console, _placed(error, chosen))
    except OSError as error:
        return _file_trouble(error, console)
    except KeyboardInterrupt:
        sys.stderr.write(say("cli.interrupted", console.language) + "\n")
        return INTERRUPTED
    return code


def _placed(error: KoekError, chosen: argparse.Namespace) -> KoekError:
    """Return the error with file and line or cell of what showed only while the case was used."""
    if not isinstance(error, InvalidCase) or "case" not in chosen:
        return error
    from koek.formats.case_file import placed
    from koek.formats.scenario_places import placed_in_scenario

    found = placed(error.mistakes, chosen.case)
    if any(mistake.place.path and not mistake.place.file for mistake in found):
        found = placed_in_scenario(found, chosen.case, getattr(chosen, "profiles", ()))
    return InvalidCase(found)


def _mistaken(chosen: argparse.Namespace, console: "Console", error: KoekError) -> int:
    if getattr(chosen, "json", False):
        from koek.reports.json_answers import error_json, mistakes_json

        console.json({"error": error_json(error, console), "mistakes": mistakes_json(error, console)})
    console.error(error)
    if any(m.code in UNTOLD for m in getattr(error, "mistakes", ())):
        sys.stderr.write(say("cli.undefined_hint", console.language) + "\n")
    return MISTAKE


def _no_answer(chosen: argparse.Namespace, console: "Console", no_answer: NoAnswer) -> int:
    if getattr(chosen, "json", False):
        from koek.reports.json_answers import error_json

        console.json({"error": error_json(no_answer, console)})
    else:
        console.error(no_answer)
    return NO_ANSWER


def _file_trouble(error: OSError, console: "Console") -> int:
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWER
    console.names = NO_NAMES
    facts = {"file": str(error.filename or "stdout"), "reason": error.strerror or ""}
    known = {FileNotFoundError: "cli.file_missing", PermissionError: "cli.file_forbidden"}
    known |= {IsADirectoryError: "cli.file_is_folder", FileExistsError: "cli.file_exists"}
    sys.stderr.write(say(known.get(type(error), "cli.file_trouble"), console.language, facts) + "\n")
    return MISTAKE
