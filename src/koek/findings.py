"""A finding: a conclusion as code and facts, with the findings it rests on, in no language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

TENTH = Fraction(1, 10)


@dataclass(frozen=True)
class Finding:
    """Conclude something that `texts` can say in any language.

    Parameters
    ----------
    code : str
        Dotted name of the conclusion, for example ``"trades.single"``.
    facts : mapping of str to object
        Ids, exact numbers, money and dates that the sentence needs.
    because : tuple of Finding
        The findings this one rests on: the answer to "how do you get that?".
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    because: tuple["Finding", ...] = ()

    def walk(self) -> Iterator["Finding"]:
        """Yield this finding and everything it rests on, depth first.

        Examples
        --------
        >>> [finding.code for finding in Finding("a", because=(Finding("b"),)).walk()]
        ['a', 'b']
        """
        yield self
        for reason in self.because:
            yield from reason.walk()


class Rough(Fraction):
    """A share that is known in tenths at best, as it rests on an order: exact to reckon with, not to show.

    Examples
    --------
    >>> Rough(3, 5) == Fraction(3, 5), Rough(16, 25).tenths, Rough(13, 20).tenths
    (True, 6, 7)
    """

    @property
    def tenths(self) -> int:
        """The nearest number of tenths; of two the larger."""
        return int((self / TENTH * 2 + 1) // 2)


def read_alike(one: Fraction, other: Fraction) -> bool:
    """Whether two shares are the same when shown: in whole percents, or in tenths where they are rough.

    Examples
    --------
    >>> read_alike(Fraction(640, 1000), Fraction(644, 1000)), read_alike(Rough(61, 100), Rough(64, 100))
    (True, True)
    """
    if isinstance(one, Rough) and isinstance(other, Rough):
        return one.tenths == other.tenths
    return (one * 200 + 1) // 2 == (other * 200 + 1) // 2
