"""A question for simulation: 50 issues of `morile-csp`, whose scores may be off by a level or two.

    python3 -m harness.simulation OUTPUT [RUNS]     writes the question to a file

The rated score of `morile-csp` is a sum of what each criterion adds to it, so that programs that can
only add can answer. The issues are those of its example, twice, and then the first again; copies have
some scores changed. How likely a score is to be off is made up for each issue.
"""

import csv
import json
import random
import sys
from fractions import Fraction
from pathlib import Path

from harness.tools import ROOT

MODEL = ROOT / "Models" / "morile-csp"
# What a domain's full share adds to the score, as in the model's formula.
DOMAIN_WEIGHTS = {"harm": 60, "likelihood": 20, "intelligence": 10, "response": 10}
ISSUES = 50
SEED = 2017


def write_question(path: Path, runs: int) -> None:
    """Writes the question; the same one every time."""
    model = json.loads((MODEL / "model.json").read_text(encoding="utf-8"))
    with open(MODEL / "plymouth-2017-18.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    chance = random.Random(SEED)
    question = {
        "runs": runs,
        "seed": SEED,
        "bands": [band["from"] for band in model["rating"]["bands"] if "from" in band],
        "constant": 0.0,
        "issues": [
            _issue(model, row, number >= len(rows), number + 1, chance)
            for number, row in enumerate((rows * ISSUES)[:ISSUES])
        ],
    }
    path.write_text(json.dumps(question, indent=1) + "\n", encoding="utf-8")


def _issue(
    model: dict, row: dict[str, str], is_copy: bool, number: int, chance: random.Random
) -> dict:
    """One issue; a copy has one score in four moved by a level."""
    off_by_one, off_by_two = chance.uniform(0.1, 0.3), chance.uniform(0, 0.06)
    criteria = []
    for criterion, values in zip(model["criteria"], _contributions(model)):
        scores = [level["score"] for level in criterion["levels"]]
        level = scores.index(int(row[criterion["id"]]))
        if is_copy and chance.random() < 0.25:
            level = min(max(level + chance.choice((-1, 1)), 0), len(scores) - 1)
        probabilities = [0.0] * len(scores)
        for step, share in (
                (0, 1 - off_by_one - off_by_two), (-1, off_by_one / 2), (1, off_by_one / 2),
                (-2, off_by_two / 2), (2, off_by_two / 2)):
            probabilities[min(max(level + step, 0), len(scores) - 1)] += share
        criteria.append({"values": values, "probabilities": probabilities})
    return {"name": f"{row['issue']} {number}", "criteria": criteria}


def _contributions(model: dict) -> list[list[float]]:
    """What each level of each criterion adds to the score: its part of its domain's share."""
    points = [
        [level.get("points", level["score"]) for level in criterion["levels"]]
        for criterion in model["criteria"]
    ]
    domains = [criterion["domain"] for criterion in model["criteria"]]
    room = dict.fromkeys(DOMAIN_WEIGHTS, 0)
    for domain, values in zip(domains, points):
        room[domain] += values[-1] - values[0]
    return [
        [float(Fraction(DOMAIN_WEIGHTS[domain] * (value - values[0]), room[domain]))
         for value in values]
        for domain, values in zip(domains, points)
    ]


if __name__ == "__main__":
    write_question(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
