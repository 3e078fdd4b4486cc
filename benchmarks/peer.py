"""Measure negmas on one space, given as JSON; runs in the peer's environment and knows nothing of koek."""

import json
import sys
import time
import warnings
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")


def built(file: str) -> tuple[list[Any], list[Any]]:
    """Return issues and utility functions, with the same utilities as nearest doubles."""
    outcomes, preferences = import_module("negmas.outcomes"), import_module("negmas.preferences")
    read = json.loads(Path(file).read_text(encoding="utf-8"))
    values = read["values"]
    issues = [
        outcomes.make_issue([str(o) for o in range(len(issue))], name=str(i))
        for i, issue in enumerate(values)
    ]
    ufuns = []
    for party in range(len(read["constants"])):
        tables = [
            preferences.TableFun({str(o): float(Fraction(option[party])) for o, option in enumerate(issue)})
            for issue in values
        ]
        ufuns.append(
            preferences.LinearAdditiveUtilityFunction(
                values=tables, outcome_space=outcomes.make_os(issues), reserved_value=float("-inf")
            )
        )
    return issues, ufuns


def enumerated(issues: list[Any], ufuns: list[Any]) -> int:
    return len(set(import_module("negmas.preferences").pareto_frontier(ufuns, issues=issues)[0]))


def sampled(_issues: list[Any], ufuns: list[Any]) -> int:
    sampler = import_module("negmas.preferences.pareto_sampler").MOBANOSParetoSampler()
    sampler.init(*ufuns)
    return len(sampler._pareto_front)  # noqa: SLF001  # the only place that tells how many it found


def main(file: str, method: str, repeats: int) -> None:
    issues, ufuns = built(file)
    solve = {"enumerated": enumerated, "sampled": sampled}[method]
    seconds = []
    for _ in range(repeats):
        began = time.perf_counter()
        points = solve(issues, ufuns)
        seconds.append(time.perf_counter() - began)
        if sum(seconds) > 10:
            break
    print(json.dumps({"seconds": min(seconds), "points": points}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
