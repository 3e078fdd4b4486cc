"""Facts as text: numbers, money, dates and names, in one place for both languages.

Kinds of placeholder: ``{x:money}``, ``{x:euros}`` (whole euros), ``{x:number}``, ``{x:percent}``,
``{x:date}``, ``{x:party}``, ``{x:parties}``, ``{x:issue}``, ``{x:issues}``, ``{x:choice}`` (issue and
option), ``{x:option}`` (option only), ``{x:named}`` (the same, in quotation marks when it is words),
``{x:choices}``, ``{x:list}``, ``{x:either}`` (a list with "or"), ``{x:word}`` and ``{x:words}`` (codes
that have a sentence of their own), ``{x:findings}`` (their sentences as a list), ``{x:sentences}`` (one
after the other), ``{x:item}`` and ``{x:items}`` (`MethodWord`: words of the method; or what a user typed
instead). Without a kind, the type of the fact decides.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, localcontext
from fractions import Fraction
from string import Formatter
from typing import TYPE_CHECKING, Any, Literal

from koek.findings import Rough
from koek.texts.language import Language
from koek.texts.names import Names, NumberOption

if TYPE_CHECKING:
    from koek.case.choices import Choice
    from koek.case.money import Money
    from koek.findings import Finding
    from koek.method.content import MethodWord

SHOWN_DECIMALS = 2
_TYPED_THEN_MORE = re.compile(r"(: \{\w+\})(?= [A-Z])")
_ENDS_TWICE = re.compile(r"(?<![.…])([.?!…])\.(?![.\w])")
_NUMBER_WITH_UNIT = re.compile(r"\W{0,3}\d[\d.,]*\W{0,2}\w*")
_NUMBERS = frozenset({"", "money", "euros", "number", "percent", "date"})
_NAMES = frozenset({"party", "parties", "issue", "issues", "option", "named", "choice", "choices"})
KINDS = _NUMBERS | _NAMES | {"list", "either", "word", "words", "findings", "sentences", "item", "items"}
"""What a placeholder may ask for."""


def number_text(number: Fraction | int | Decimal, language: Language, decimals: int = SHOWN_DECIMALS) -> str:
    """Return a number rounded for reading; rounding is for eyes only, never for decisions."""
    from babel.numbers import format_decimal  # noqa: PLC0415  # babel reads its locale data on first use

    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    rounded = _rounded(Fraction(number), decimals)
    with localcontext() as context:
        context.prec = len(rounded.as_tuple().digits) + decimals + 1
        return str(format_decimal(rounded, format=pattern, locale=language.locale))


def _rounded(number: Fraction, decimals: int) -> Decimal:
    scale: int = 10**decimals
    magnitude = (abs(number) * scale * 2 + 1) // 2
    whole, part = divmod(int(magnitude), scale)
    fraction = f"{part:0{decimals}d}".rstrip("0") if part else ""
    return Decimal(f"{'-' if number < 0 and magnitude else ''}{whole}.{fraction}")


def money_text(amount: "Money", language: Language, *, whole: bool = False) -> str:
    """Return an amount with its currency; with `whole`, rounded to whole units, otherwise to the cent."""
    from babel.numbers import format_currency  # noqa: PLC0415  # idem

    decimals = 0 if whole or amount.amount == amount.amount.to_integral_value() else 2
    number = _rounded(Fraction(amount.amount), decimals)
    pattern = "¤\xa0#,##0" if language is Language.DUTCH else "¤#,##0"
    negative = pattern.replace("#", "-#", 1) if language is Language.DUTCH else f"-{pattern}"
    form = ".00" if decimals else ""
    return str(
        format_currency(
            number,
            amount.currency,
            format=f"{pattern}{form};{negative}{form}",
            locale=language.locale,
            currency_digits=False,
        )
    )


def percent_text(share: Fraction, language: Language) -> str:
    """Return a share as whole percent; one that rests on an order only as about so many tens."""
    if isinstance(share, Rough) and 0 < share < 1:
        from koek.texts.catalogue import say  # noqa: PLC0415  # that module needs this one

        tenths = min(max(share.tenths, 1), 9)
        code = {0: "share.less_than", 10: "share.more_than"}.get(share.tenths, "share.about")
        return say(code, language, {"part": Fraction(tenths, 10)})
    return f"{number_text(share * 100, language, 0)}{chr(160) if language is Language.DUTCH else ''}%"


def date_text(day: date, language: Language) -> str:
    """Return a day in words: 3 november 2026."""
    from babel.dates import format_date  # noqa: PLC0415  # idem

    return str(format_date(day, format="long", locale=language.locale))


def list_text(parts: Iterable[str], language: Language, style: Literal["standard", "or"] = "standard") -> str:
    """Return "a, b and c" ("or" with style ``"or"``)."""
    from babel.lists import format_list  # noqa: PLC0415  # idem

    return str(format_list(list(parts), style=style, locale=language.locale))


def option_text(option: str | NumberOption, language: Language) -> str:
    """Return an option's name, or its number with unit or currency."""
    if isinstance(option, str):
        return option
    if option.currency:
        from koek.case.money import Money  # noqa: PLC0415  # help and usage errors need no money

        return money_text(
            Money(Decimal(option.number.numerator) / option.number.denominator, option.currency), language
        )
    number = number_text(option.number, language, decimals=6)
    return f"{number}\xa0{option.unit}" if option.unit else number


Say = Callable[[str, Language, Mapping[str, object], Names], str]
"""How a code inside a sentence becomes a sentence of its own."""


def fill(sentence: str, facts: Mapping[str, object], language: Language, names: Names, say: Say) -> str:
    """Return the sentence with every placeholder filled in.

    What people typed ends before the next sentence begins, and ends once where it had an end already.
    """
    filled = _Filler(language, names, say).vformat(_TYPED_THEN_MORE.sub(r"\1.", sentence), (), facts)
    return _ENDS_TWICE.sub(r"\1", filled)


class _Filler(Formatter):
    def __init__(self, language: Language, names: Names, say: Say) -> None:
        self.language, self.names, self.say = language, names, say
        self.kinds: Mapping[str, Callable[[Any], str]] = {
            "": self._plain,
            "money": lambda amount: money_text(amount, language),
            "euros": lambda amount: money_text(amount, language, whole=True),
            "number": lambda number: number_text(number, language),
            "percent": lambda share: percent_text(share, language),
            "date": lambda day: date_text(day, language),
            "party": names.party,
            "parties": lambda ids: list_text(map(names.party, ids), language),
            "issue": names.issue,
            "issues": lambda ids: list_text(map(names.issue, ids), language),
            "option": self._option,
            "named": self._named,
            "choice": self._choice,
            "choices": lambda choices: list_text(map(self._choice, choices), language),
            "list": lambda parts: list_text(map(self._plain, parts), language),
            "either": lambda parts: list_text(map(self._plain, parts), language, "or"),
            "word": self._word,
            "words": lambda codes: list_text(map(self._word, codes), language),
            "item": self._item,
            "items": self._items,
            "findings": lambda findings: list_text(map(self._finding, findings), language),
            "sentences": lambda findings: " ".join(map(self._finding, findings)),
        }

    def format_field(self, value: Any, format_spec: str) -> str:
        return self.kinds[format_spec](value)

    def _plain(self, value: Any) -> str:
        if isinstance(value, Fraction | int | Decimal) and not isinstance(value, bool):
            return number_text(value, self.language)
        if isinstance(value, date | datetime):
            return date_text(value, self.language)
        if isinstance(value, tuple):
            return list_text(map(self._plain, value), self.language)
        return money_text(value, self.language) if hasattr(value, "currency") else str(value)

    def _option(self, choice: "Choice") -> str:
        return option_text(self.names.option(choice.issue, choice.option), self.language)

    def _named(self, choice: "Choice") -> str:
        """Quote what is words: where it ends cannot be seen once it has a comma or "to" inside."""
        option = self._option(choice)
        return option if _NUMBER_WITH_UNIT.fullmatch(option) else f"‘{option}’"

    def _choice(self, choice: "Choice") -> str:
        return f"{self.names.issue(choice.issue)}: {self._option(choice)}"

    def _word(self, code: str) -> str:
        return self.say(code, self.language, {}, self.names)

    def _item(self, word: "MethodWord | str") -> str:
        return word if isinstance(word, str) else self.names.word(word, self.language.value)

    def _items(self, words: "Iterable[MethodWord | str]") -> str:
        """Quote all of them where one holds "and" itself: else nobody sees where it ends."""
        items = [self._item(word) for word in words]
        conjunction = {Language.DUTCH: " en ", Language.ENGLISH: " and "}[self.language]
        if len(items) > 1 and any(conjunction in item for item in items):
            items = [f"‘{item}’" for item in items]
        return list_text(items, self.language)

    def _finding(self, finding: "Finding") -> str:
        return self.say(finding.code, self.language, finding.facts, self.names)
