"""Time from a built problem to its Pareto frontier: koek (exact, with tie counts) beside negmas, in one run.

Both get the same utilities, koek as fractions and negmas as doubles; reading files and building the problem
are timed on neither side. What stops at a cap is a lower bound and says so.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peer_environment import peer_python
from benchmarks.spaces import ROOT, Space, opposed, scenario

HERE = Path(__file__).parent
PEER_CAPS = {"enumerated": 300, "sampled": 120}  # seconds; where the peer is stopped its ratio is a bound
OUR_BUDGET = 40  # seconds for frontiers that may be too large to be found whole


@dataclass(frozen=True)
class Case:
    """A space, what the peer does with it, and what we promised."""

    space: Space
    peer: str | None = None
    ratio: int | None = None
    seconds: float | None = None
    budget: float = 0


def cases() -> list[Case]:
    scenarios = [scenario("genius/Energy"), scenario("yaml/EnergyLarge")]
    return [
        *(Case(space, "enumerated", ratio=1000) for space in scenarios if space is not None),
        Case(opposed(7, 8, 3), "enumerated", ratio=1000),
        Case(opposed(10, 4, 3), "enumerated", ratio=1000),
        Case(opposed(5, 8, 4), "enumerated"),
        Case(opposed(5, 6, 5), "enumerated"),
        Case(opposed(10, 10, 2), "sampled"),
        Case(opposed(20, 10, 2), "sampled"),
        Case(opposed(50, 10, 2), "sampled", ratio=50),
        Case(opposed(100, 10, 2), seconds=5),
        Case(opposed(10, 10, 3), budget=OUR_BUDGET),
        Case(opposed(20, 10, 3), budget=OUR_BUDGET),
        Case(opposed(50, 10, 3), budget=OUR_BUDGET),
        Case(opposed(100, 10, 3), budget=OUR_BUDGET),
        Case(opposed(10, 10, 4), budget=OUR_BUDGET),
        Case(opposed(20, 10, 4), budget=OUR_BUDGET),
        Case(opposed(10, 10, 5), budget=OUR_BUDGET),
        Case(opposed(20, 10, 5), budget=OUR_BUDGET),
    ]


def measured(command: list[str | Path], cap: float | None = None) -> dict[str, object] | None:
    """Return what a measuring process printed, or None when it took longer than the cap."""
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=cap, cwd=ROOT)
    except subprocess.TimeoutExpired:
        return None
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.stderr)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def row(case: Case, peer: Path | None, folder: Path) -> list[str]:
    file = folder / "space.json"
    file.write_text(case.space.as_json(), encoding="utf-8")
    ours = measured([sys.executable, "-m", "benchmarks.ours", file, str(case.budget)])
    assert ours is not None
    seconds = float(str(ours["seconds"]))
    theirs, ratio, goal = "", "", case.seconds is None or seconds < case.seconds
    if peer is not None and case.peer is not None:
        cap = PEER_CAPS[case.peer]
        found = measured([peer, HERE / "peer.py", file, case.peer, "3"], cap)
        taken = cap if found is None else float(str(found["seconds"]))
        theirs = f"> {cap} s" if found is None else f"{taken:.2f} s, {found['points']} points"
        ratio = f"{'> ' if found is None else ''}{taken / seconds:,.0f}"
        goal = goal and (case.ratio is None or taken / seconds >= case.ratio)
    promised = f"≥ {case.ratio:,} ×" if case.ratio else f"< {case.seconds:g} s" if case.seconds else ""
    return [
        case.space.name,
        _large(str(ours["space"])),
        f"{ours['points']:,}",
        _large(str(ours["outcomes"])),
        _quality(ours),
        f"{seconds * 1000:,.1f} ms",
        f"{ours['megabytes']:.0f} MB",
        theirs,
        ratio,
        f"{promised}{'' if not promised else ' yes' if goal else ' NO'}",
    ]


def _large(whole: str) -> str:
    return f"{int(whole):,}" if len(whole) < 10 else f"{whole[0]}.{whole[1]}·10^{len(whole) - 1}"


def _quality(ours: dict[str, object]) -> str:
    gaps = ours["gap"]
    return "proven" if ours["proven"] or not isinstance(gaps, list) else f"gap {max(gaps):.3f}"


HEADINGS = [
    "space",
    "outcomes",
    "points",
    "Pareto outcomes",
    "answer",
    "koek",
    "peak",
    "negmas",
    "ratio",
    "goal",
]


def main() -> None:
    print("| " + " | ".join(HEADINGS) + " |\n" + "|---" * len(HEADINGS) + "|")
    peer = peer_python()
    with tempfile.TemporaryDirectory() as folder:
        for case in cases():
            print("| " + " | ".join(row(case, peer, Path(folder))) + " |", flush=True)


if __name__ == "__main__":
    main()
