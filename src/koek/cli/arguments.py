"""The words koek understands, with help in both languages."""

import argparse
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NoReturn

from koek.cli.typed import READERS, read_typed
from koek.texts.catalogue import say, translate
from koek.texts.language import Language

COMMANDS = (
    *("new", "check", "prepare", "differences", "relation", "trust", "network"),
    *("solve", "offer", "trade", "divide", "close", "next", "report"),
    *("convert", "schema", "method"),
    *("serve", "backup", "restore", "verify"),
)


VALUES = {
    **dict.fromkeys(("as", "by", "with"), "party"),
    **dict.fromkeys(("case", "target", "calendar", "survey", "answers"), "file"),
    **dict.fromkeys(("backup", "keyfile", "chain", "head"), "file"),
    **dict.fromkeys(("folder", "method", "csv", "from", "promise", "seal", "key", "open", "data"), "folder"),
    **dict.fromkeys(("undefined", "time", "seconds", "megabytes", "limit", "most", "port"), "number"),
    "host": "host",
    **dict.fromkeys(("today", "at"), "day"),
    **dict.fromkeys(("offer", "save", "factors"), "id"),
    "profiles": "profile",
    "choose": "choice",
    "sign": "sign",
    "thread": "item",
}
"""What the value of an argument is called in the help; a value that is one of a few is shown as those."""


_NEAR = 0.7
"""How alike a word must be to one that is known before it is taken for a slip of that one."""


class Usage(Exception):
    """The words were not understood."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def tell(self) -> int:
        """Write how the command is used, and return the exit code for that."""
        sys.stderr.write(self.text)
        return 2


def chosen_language(words: Sequence[str]) -> Language:
    """Return the language asked for, else that of the user's locale, else Dutch."""
    for position, word in enumerate(words):
        asked = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang" and position + 1 < len(words):
            asked = words[position + 1]
        if asked in set(Language):
            return Language(asked)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(variable):
            return Language.ENGLISH if locale.startswith("en") else Language.DUTCH
    return Language.DUTCH


class _Parser(argparse.ArgumentParser):
    language = Language.DUTCH

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        near = get_close_matches(str(value), map(str, action.choices or ()), 1, _NEAR)
        if near and value not in (action.choices or ()):
            facts = {"typed": value, "meant": near[0]}
            raise argparse.ArgumentError(action, say("typed.near", self.language, facts))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{self.format_usage()}{message}\n")


class Help:
    """Adds arguments with their help in one language."""

    def __init__(self, parser: argparse.ArgumentParser, language: Language) -> None:
        self.parser, self.language = parser, language

    def add(self, name: str, **options: Any) -> None:
        """Add an argument; its help is the sentence ``argument.<name>``, its value as in `VALUES`."""
        word = name.lstrip("-")
        if word in VALUES and "action" not in options:
            options["metavar"] = say(f"typed.{VALUES[word]}", self.language)
        if word == name and "choices" in options:
            options["metavar"] = f"{{{','.join(options['choices'])}}}"
        if options.get("type") in READERS:
            options["type"] = read_typed(options["type"], self.language)
        about = say(f"argument.{word}", self.language).replace("%", "%%")
        self.parser.add_argument(name, help=about, **options)


def parser(language: Language) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, speaking one language."""
    argparse._ = lambda text: translate(text, language)  # type: ignore[attr-defined]  # its only door for i18n
    _Parser.language = language
    top = _Parser(prog="koek", description=say("cli.about", language), epilog=say("cli.epilogue", language))
    about = translate("show program's version number and exit", language)
    top.add_argument("--version", action="version", version=_version(), help=about)
    _add_language(top, language)
    commands = top.add_subparsers(dest="command", required=True, metavar=say("cli.command", language))
    for name in COMMANDS:
        about = say(f"command.{name}", language)
        command = commands.add_parser(name, help=about, description=about)
        _add_language(command, language)
        import_module(f"koek.cli.{name}").configure(Help(command, language))
    return top


def _add_language(target: argparse.ArgumentParser, language: Language) -> None:
    target.add_argument(
        "--lang",
        choices=list(map(str, Language)),
        default=language.value,
        help=say("argument.lang", language),
    )


def _version() -> str:
    from importlib.metadata import version

    return f"koek {version('koek')}"
