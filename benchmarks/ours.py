"""Measure koek on one space, given as JSON, in a process of its own; print what came out as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.spaces import from_json

from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.budget import Budget
from koek.frontier.pareto import pareto_frontier

MOST_REPEATS = 100
ENOUGH_SECONDS = 5


def main(file: str, budget: float) -> None:
    space = from_json(Path(file).read_text(encoding="utf-8"))
    seconds = []
    for _ in range(MOST_REPEATS + 1):  # the first one also loads what is loaded late
        began = time.perf_counter()
        frontier = pareto_frontier(
            AdditiveSpace(space.values, space.constants), budget=Budget(budget or None)
        )
        counts = frontier.counts
        seconds.append(time.perf_counter() - began)
        if sum(seconds) > ENOUGH_SECONDS:
            break
    result = {
        "seconds": min(seconds),
        "points": len(frontier),
        "outcomes": str(sum(counts)),
        "space": str(frontier.space.outcome_count),
        "proven": frontier.certificate.proven,
        "gap": [float(gap) for gap in frontier.certificate.gap],
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
