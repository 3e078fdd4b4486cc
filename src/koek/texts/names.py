"""How parties, issues and options are called on screen: as their users typed them.

The nouns are imported where they are used: help and usage errors need no case and stay quick.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from koek.method.content import METHOD, Method, MethodWord

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase


@dataclass(frozen=True)
class NumberOption:
    """An option that is a number: `texts` writes it in the user's language, with its unit."""

    number: Fraction
    unit: str | None = None
    currency: str | None = None


class Names(Protocol):
    """Turns ids into what is shown."""

    def party(self, party: str) -> str:
        """Return the name of a party."""

    def issue(self, issue: str) -> str:
        """Return the name of an issue."""

    def option(self, issue: str, option: str) -> str | NumberOption:
        """Return the name of an option, or its number."""

    def word(self, word: MethodWord, language: str) -> str:
        """Return words of the method in a language."""


class NoNames:
    """Shows ids themselves, for errors outside any case."""

    def party(self, party: str) -> str:
        """Return the id."""
        return party

    def issue(self, issue: str) -> str:
        """Return the id."""
        return issue

    def option(self, issue: str, option: str) -> str:
        """Return the id of the option."""
        del issue
        return option

    def word(self, word: MethodWord, language: str) -> str:
        """Return words of the method as it ships."""
        return METHOD.words(word, language)


NO_NAMES = NoNames()


@dataclass(frozen=True)
class CaseNames:
    """The names of one case."""

    parties: Mapping[str, str] = field(default_factory=dict)
    issues: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[tuple[str, str], str] = field(default_factory=dict)
    units: Mapping[str, str | None] = field(default_factory=dict)
    money: Mapping[str, str] = field(default_factory=dict)
    method: Method = METHOD

    @classmethod
    def of(cls, case: "NegotiationCase", method: Method = METHOD) -> "CaseNames":
        """Return the names as they stand in the case."""
        from koek.case.issues import MoneyIssue, OptionsIssue  # noqa: PLC0415  # see the module's docstring

        lists = [issue for issue in case.issues if isinstance(issue, OptionsIssue)]
        ranges = [issue for issue in case.issues if not isinstance(issue, OptionsIssue)]
        return cls(
            parties={party.id: party.name for party in case.parties},
            issues={issue.id: issue.name for issue in case.issues},
            options={(issue.id, option.id): option.name for issue in lists for option in issue.options},
            units={issue.id: issue.unit for issue in ranges},
            money={issue.id: case.money.currency for issue in ranges if isinstance(issue, MoneyIssue)},
            method=method,
        )

    def word(self, word: MethodWord, language: str) -> str:
        """Return words of the method, or of the organisation that changed them."""
        return self.method.words(word, language)

    def party(self, party: str) -> str:
        """Return the name of a party."""
        return self.parties.get(party, party)

    def issue(self, issue: str) -> str:
        """Return the name of an issue."""
        return self.issues.get(issue, issue)

    def option(self, issue: str, option: str) -> str | NumberOption:
        """Return the name of an option; of one on a number, the number with its unit or currency."""
        from koek.case.numbers import exact  # noqa: PLC0415  # see the module's docstring

        if issue in self.units:
            return NumberOption(exact(option), self.units[issue], self.money.get(issue))
        return self.options.get((issue, option), option)
