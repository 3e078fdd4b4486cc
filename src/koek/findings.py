"""A finding: a conclusion as code and facts, with the findings it rests on, in no language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


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
