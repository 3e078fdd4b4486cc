"""How much one answer may still do: when to stop working exactly, and with how many points to finish."""

from dataclasses import dataclass

from koek.frontier.budget import MEMORY, STOPPED, Watch

TIME_FOR_FINISHING = 0.25  # share of the seconds
MEMORY_FOR_WORKING = 0.5  # share of the bytes
ROWS_AT_LEAST = 2**14
POINTS_AT_LEAST = 16
BYTES_PER_POINT = 32  # kept for every point of every issue until the answer is ready, its links included


@dataclass
class Pace:
    """Weigh what was done against what is left of the budget.

    Parameters
    ----------
    watch : Watch
        The time and the budget.
    issues_left : int
        How many issues are not yet merged.
    row_bytes : int
        Working memory for one sum of an option and a point.
    """

    watch: Watch
    issues_left: int
    row_bytes: int
    rows_done: int = 0
    bytes_kept: int = 0

    def done(self, rows: int, kept: int) -> None:
        """Note that an issue was merged: sums formed and bytes kept."""
        self.issues_left -= 1
        self.rows_done += rows
        self.bytes_kept += kept

    def rows_at_once(self, wanted: int) -> int:
        """Return how many sums to form at once, given how many are convenient."""
        if self.watch.budget.bytes is None:
            return wanted
        affordable = int(self.watch.budget.bytes * MEMORY_FOR_WORKING) // self.row_bytes
        return max(ROWS_AT_LEAST, min(wanted, affordable))

    def spent(self, held: int) -> str | None:
        """Return what has run out now that so many points are held, or None."""
        if self.watch.budget.bytes is not None and held > self._points_by_memory(self.watch.budget.bytes):
            return MEMORY
        return self.watch.spent(TIME_FOR_FINISHING)

    def most_points(self, reason: str, n_options: int) -> int:
        """Return with how many points to meet an issue of so many options, now that something has run out."""
        if reason == MEMORY and self.watch.budget.bytes is not None:
            return max(POINTS_AT_LEAST, self._points_by_memory(self.watch.budget.bytes) // n_options)
        return max(POINTS_AT_LEAST, self._rows_by_time(reason) // n_options)

    def _rows_by_time(self, reason: str) -> int:
        passed = self.watch.clock() - self.watch.started
        left = self.watch.seconds_left()
        if reason == STOPPED or left is None or not passed:
            return ROWS_AT_LEAST
        return max(ROWS_AT_LEAST, int(left / self.issues_left * self.rows_done / passed))

    def _points_by_memory(self, limit: int) -> int:
        free = int(limit * (1 - MEMORY_FOR_WORKING)) - self.bytes_kept
        kept = free // (BYTES_PER_POINT * self.issues_left)
        rows = int(limit * MEMORY_FOR_WORKING) // self.row_bytes
        worked_on = rows // 2  # with as many new sums beside them
        return max(POINTS_AT_LEAST, min(kept, worked_on))
