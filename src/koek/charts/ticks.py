"""Round numbers along an axis."""

from math import ceil, floor, log10


def round_numbers(lowest: float, highest: float, most: int) -> tuple[float, ...]:
    """Return at most `most` equally spaced round numbers between two values.

    Examples
    --------
    >>> round_numbers(-12000, 168000, 4)
    (0.0, 50000.0, 100000.0, 150000.0)
    """
    span = highest - lowest
    magnitude = 10.0 ** floor(log10(span / most))
    for step in (magnitude * factor for factor in (1, 2, 2.5, 5, 10, 20)):
        first, last = ceil(lowest / step), floor(highest / step)
        if last - first < most:
            return tuple(round(number * step, 10) for number in range(first, last + 1))
    raise ValueError(span)  # pragma: no cover  # a step of 20 magnitudes always fits
