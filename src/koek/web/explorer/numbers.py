"""Numbers as people type them for a package: with points or commas, for thousands or for decimals."""

import re
from collections.abc import Iterator

from koek.case.issues import Issue, OptionsIssue

_THOUSANDS = re.compile(r"(-?[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)((?!\2)[.,][0-9]+)?")
LONGEST = 100
"""Characters that a number may have as it is typed; what is longer is no number."""
_AROUND = re.compile(r"[\s€\u00a0\u202f]")


def meant(issue: Issue, typed: str) -> tuple[str, ...]:
    """Return the options that can be meant by what was typed: none, one, or two to ask about.

    A number is read with its point or comma for thousands and for decimals; what cannot be chosen on this
    issue was not meant. So ``285.000`` is one number where prices are above a thousand, and ``1.200`` is
    asked again where both 1200 and 1.2 can be chosen.
    """
    if isinstance(issue, OptionsIssue):
        found = [issue.option_id(typed)]
    elif len(typed) > LONGEST:
        found = []
    else:
        found = [issue.option_id(reading) for reading in _readings(_AROUND.sub("", typed))]
    return tuple(dict.fromkeys(option for option in found if option is not None))


def _readings(written: str) -> Iterator[str]:
    thousands = _THOUSANDS.fullmatch(written)
    if thousands:
        yield re.sub(r"[.,]", "", thousands[1]) + (thousands[3] or "").replace(",", ".")
    yield written.replace(",", ".")


def typable(option: str) -> str:
    """Return an option as somebody would type it, so that it is never taken for thousands.

    Examples
    --------
    >>> typable("1.125"), typable("1125"), typable("monthly")
    ('1.1250', '1125', 'monthly')
    """
    return f"{option}0" if "." in option and _THOUSANDS.fullmatch(option) else option
