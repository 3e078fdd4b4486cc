"""What an answer of the engine may cost, and what it can prove when that is spent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

Clock = Callable[[], float]
"""Seconds that only go forward, as `time.monotonic` gives them."""

PROVEN = "proven"
TIME = "time"
MEMORY = "memory"
STOPPED = "stopped"


@dataclass(frozen=True)
class Budget:
    """What an answer may cost; nothing named is nothing limited.

    Parameters
    ----------
    seconds : float, optional
        Time from the question to the answer. The engine works exactly as long as it can, keeps a part of
        the time for finishing coarsely, and is a little late at most.
    bytes : int, optional
        Memory for what the engine keeps and works on, the interpreter and its libraries not counted.
    stop : callable, optional
        Asked often; as soon as it returns True the engine finishes coarsely with what it has.
    """

    seconds: float | None = None
    bytes: int | None = None
    stop: Callable[[], bool] | None = None


UNLIMITED = Budget()


@dataclass(frozen=True)
class Certificate:
    """What is known about how good an answer is, given what was entered.

    Parameters
    ----------
    proven : bool
        Nothing is missing and nothing is approximate.
    reason : str
        Code: ``"proven"``, or what ran out (``"time"``, ``"memory"``, ``"stopped"``), or what made the input
        itself approximate (``"rounded_discount"``).
    gap : tuple of Fraction
        Per party, in its own utility: for every attainable outcome some returned point comes within the gap
        of it for all parties at once. Empty when proven.
    """

    proven: bool
    reason: str
    gap: tuple[Fraction, ...] = ()


@dataclass(frozen=True)
class Progress:
    """How far the engine is: issues merged of all issues, points held, estimated seconds left."""

    done: int
    total: int
    points: int
    seconds_left: float | None


ProgressCallback = Callable[[Progress], None]


@dataclass
class Watch:
    """Keep the time of one answer and say when, and why, its budget is spent.

    Parameters
    ----------
    budget : Budget
        What the answer may cost.
    clock : callable
        Seconds that only go forward.
    """

    budget: Budget
    clock: Clock
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    def seconds_left(self) -> float | None:
        """Return the seconds until the end of the budget, or None when time is not limited."""
        if self.budget.seconds is None:
            return None
        return self.budget.seconds - (self.clock() - self.started)

    def spent(self, reserve: float = 0.0) -> str | None:
        """Return why to stop working exactly, or None: go on.

        Parameters
        ----------
        reserve : float
            Share of the time, from 0 to 1, that is kept for what comes after.
        """
        if self.budget.stop is not None and self.budget.stop():
            return STOPPED
        left = self.seconds_left()
        if left is not None and self.budget.seconds is not None and left <= reserve * self.budget.seconds:
            return TIME
        return None
