"""One option per issue, written as a mapping and kept as a tuple."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from koek.case.noun import Id, Noun

OptionId = str
"""Id of an option; of an option on a number, the number's shortest exact text."""


class Choice(Noun):
    """What is chosen on one issue."""

    issue: Id
    option: OptionId


def _from_mapping(written: Any) -> Any:
    if isinstance(written, Mapping):
        return tuple({"issue": issue, "option": _as_option(option)} for issue, option in written.items())
    return written


def _as_option(option: Any) -> Any:
    return str(option) if isinstance(option, int | Decimal | Fraction) else option


def _to_mapping(choices: "tuple[Choice, ...]") -> dict[str, str]:
    return {choice.issue: choice.option for choice in choices}


Choices = Annotated[
    tuple[Choice, ...],
    BeforeValidator(_from_mapping),
    PlainSerializer(_to_mapping, return_type=dict[str, str]),
    WithJsonSchema(
        {
            "type": "object",
            "additionalProperties": {"type": ["string", "number"]},
            "description": "For each issue (its id) the chosen option: an option's id, or a number.",
        }
    ),
]
"""Choices on some or all issues, one per issue."""
