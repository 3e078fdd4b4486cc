"""Bodies as they were written: numbers keep their digits, and what could exhaust a reader is refused."""

import json
from pathlib import Path
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from koek.formats.case_bytes import decoded
from koek.formats.json_text import read_json
from koek.formats.places import Mapping, content_of
from koek.web.api.errors import NotJson, TooLarge

LARGEST = 1_000_000
"""The most bytes of a body; the largest example case has a thirtieth of that."""

PLAIN = ("content", "choices")
"""The parts of a body that are content of a case: every number in them is the text that was written."""

_LONGEST_INTEGER = 18


class ExactParser(Parser):
    """Reads JSON once for its places and mistakes, and once for its shape."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Return the body.

        Raises
        ------
        FormatError
            It is no JSON, has a key twice, or is nested too deep.
        NotJson, TooLarge
            It says that it is something else, or it is too much.
        """
        if request.content_type != "application/json":
            raise NotJson
        if len(request.body) > LARGEST:
            raise TooLarge(most=LARGEST)
        name = Path("body")
        text = decoded(request.body, name)
        tree = read_json(text, name)
        body = json.loads(text, parse_float=str, parse_int=_integer)
        if isinstance(tree, Mapping) and isinstance(body, dict):
            body |= {key: content_of(tree.entries[key][1]) for key in PLAIN if key in tree.entries}
        return body


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits
