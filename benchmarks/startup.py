"""How long whole processes take: importing koek and solving an example, beside a Python that does nothing."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.spaces import ROOT

REPEATS = 7
PYTHON = sys.executable
KOEK = Path(PYTHON).with_name("koek")
EXAMPLE = ROOT / "examples" / "maintenance.en.yaml"

COMMANDS: list[tuple[str, list[str | Path], float | None]] = [
    ("python -c pass", [PYTHON, "-c", "pass"], None),
    ("import koek", [PYTHON, "-c", "import koek"], 0.2),
    ("koek --help", [KOEK, "--help"], None),
    ("koek solve", [KOEK, "solve", EXAMPLE], 1.0),
    ("koek solve --json", [KOEK, "solve", EXAMPLE, "--json"], 1.0),
]


def seconds(command: list[str | Path]) -> float:
    """Return the median time of a whole process; the first run, which may compile, is not counted."""
    taken = []
    for _ in range(REPEATS + 1):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - began)
    return median(taken[1:])


def main() -> None:
    print("| process | median | of which not Python itself | goal |\n|---|---|---|---|")
    bare = seconds(COMMANDS[0][1])
    for name, command, goal in COMMANDS:
        taken = seconds(command)
        verdict = "" if goal is None else f"< {goal:g} s {'yes' if taken < goal else 'NO'}"
        print(f"| {name} | {taken:.3f} s | {max(0.0, taken - bare):.3f} s | {verdict} |", flush=True)


if __name__ == "__main__":
    main()
