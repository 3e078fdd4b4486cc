"""A party's additive utility as one table per issue: weight times value, per option."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from koek.case.choices import Choice
from koek.case.issues import Issue
from koek.case.preferences import Preferences
from koek.errors import InvalidCase, Mistake, Place
from koek.preferences.value_functions import value_function


@dataclass(frozen=True)
class UtilityTable:
    """Additive utility of one party over issues with finitely many options.

    `contributions[issue][option]` is weight times value, exact and as given; the utility of an outcome is
    `constant` plus its contributions.
    """

    party: str
    contributions: Mapping[str, Mapping[str, Fraction]]
    constant: Fraction = Fraction(0)

    def utility(self, outcome: Sequence[Choice]) -> Fraction:
        """Return the utility of an outcome that has a choice on every issue."""
        return self.constant + sum((self.contributions[c.issue][c.option] for c in outcome), Fraction(0))

    def times(self, factor: Fraction) -> "UtilityTable":
        """Return this utility multiplied by a factor."""
        scaled = {i: {o: v * factor for o, v in options.items()} for i, options in self.contributions.items()}
        return UtilityTable(self.party, scaled, self.constant * factor)


def utility_table(
    preferences: Preferences, issues: Sequence[Issue], undefined: Fraction | None = None
) -> UtilityTable:
    """Return the utility of every option to one party.

    Parameters
    ----------
    preferences : Preferences
        Additive preferences.
    issues : sequence of Issue
        The issues of the case, each with finitely many options.
    undefined : Fraction, optional
        The value to take where the party said nothing; without it, saying nothing is a mistake.

    Raises
    ------
    InvalidCase
        Some values are undefined; each is named with its issue and options, and with its place in the
        preferences.
    """
    told = {value.issue: value for value in preferences.issues}
    contributions: dict[str, dict[str, Fraction]] = {}
    mistakes: list[Mistake] = []
    for issue in issues:
        value = told.get(issue.id)
        worth = value_function(value, issue) if value else _nothing
        values = {option: worth(option) for option in issue.option_ids}
        silent = tuple(option for option, worth in values.items() if worth is None)
        if silent and undefined is None:
            mistakes.append(_undefined(preferences, issue.id, silent))
        weight = value.weight if value else Fraction(1)
        contributions[issue.id] = {
            o: weight * worth if worth is not None else undefined or Fraction(0)
            for o, worth in values.items()
        }
    if mistakes:
        raise InvalidCase(tuple(mistakes))
    return UtilityTable(preferences.party, contributions, preferences.constant)


def _nothing(_option: str) -> None:
    """Say nothing, of any option."""


def _undefined(preferences: Preferences, issue: str, options: tuple[str, ...]) -> Mistake:
    named = [position for position, value in enumerate(preferences.issues) if value.issue == issue]
    code = "value.undefined_options" if named else "value.undefined_issue"
    facts = {"party": preferences.party, "issue": issue, "options": options[:8], "count": len(options)}
    return Mistake(code, facts, Place(path=("issues", *named)))


def normalised(table: UtilityTable) -> UtilityTable:
    """Return the same preferences with the worst outcome at 0 and the best at 1.

    A party to whom all outcomes are equal gets 0 everywhere. Nothing in koek normalises by itself: this
    is for those who ask for it, and a limit or alternative must be moved along by the caller.
    """
    lows = {issue: min(options.values()) for issue, options in table.contributions.items()}
    width = sum((max(options.values()) for options in table.contributions.values()), Fraction(0)) - sum(
        lows.values()
    )
    scale = 1 / width if width else Fraction(0)
    moved = {
        i: {o: (v - lows[i]) * scale for o, v in options.items()}
        for i, options in table.contributions.items()
    }
    return UtilityTable(table.party, moved)
