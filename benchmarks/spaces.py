"""The negotiations that are measured: scenarios of others, and spaces in which parties are opposed."""

import json
import os
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from random import Random

from koek.formats.scenario import read_scenario
from koek.preferences.problem import negotiation_problem

ROOT = Path(__file__).resolve().parents[1]
SCENARIOS = Path(os.environ.get("KOEK_CORPUS", ROOT.parent / "shared" / "data")) / "scenarios"
Table = list[list[list[Fraction]]]


@dataclass(frozen=True)
class Space:
    """Additive values [issue][option][party] with what each party has anyhow."""

    name: str
    values: Table
    constants: list[Fraction]

    @property
    def parties(self) -> int:
        return len(self.constants)

    def as_json(self) -> str:
        text = [[list(map(str, option)) for option in issue] for issue in self.values]
        return json.dumps({"values": text, "constants": list(map(str, self.constants))})


def from_json(text: str) -> Space:
    read = json.loads(text)
    values = [[list(map(Fraction, option)) for option in issue] for issue in read["values"]]
    return Space("", values, list(map(Fraction, read["constants"])))


def scenario(folder: str) -> Space | None:
    """Return a scenario of the collection beside the project, or None where it is absent."""
    path = SCENARIOS / folder
    if not path.is_dir():
        return None
    problem = negotiation_problem(read_scenario(path))
    return Space(folder, problem.values(), problem.constants())


def opposed(issues: int, options: int, parties: int, seed: int = 2026) -> Space:
    """Return a space of opposed preferences: every option splits 100 points, every party weighs differently.

    Weights are whole numbers from 1 to 100 per party and issue; utilities are divided by the best outcome of
    the party, so that they lie between 0 and 1.
    """
    random = Random(seed)  # noqa: S311  # no secrets here
    table: Table = []
    for _ in range(issues):
        weights = [random.randint(1, 100) for _ in range(parties)]
        table.append(
            [
                [Fraction(w * s) for w, s in zip(weights, _split(random, parties), strict=True)]
                for _ in range(options)
            ]
        )
    best = [max(1, sum(max(option[p] for option in issue) for issue in table)) for p in range(parties)]
    values = [[[number / best[p] for p, number in enumerate(option)] for option in issue] for issue in table]
    return Space(f"opposed {issues}×{options}, {parties} parties", values, [Fraction(0)] * parties)


def _split(random: Random, parties: int) -> list[int]:
    cuts = [0, *sorted(random.randint(0, 100) for _ in range(parties - 1)), 100]
    return [high - low for low, high in pairwise(cuts)]
