"""What the simulations share: the question, the grid of its scores, the answer, and the clock.

A question is JSON: `runs`, `seed`, `bands` (the lowest score of each band but the last, highest
first), `constant`, and `issues`, each with a `name` and `criteria`; a criterion has `values` (what each
level adds to the score) and `probabilities`.

An answer is JSON. For each issue it has `ratings` (the share of runs in each band, highest first),
`score` and `place` (the lowest that 5 % and 95 % of the runs do not exceed), and `first_ten` (the share
of runs with place 10 or better). Then it has `above`, a matrix: the share of runs in which the row's
issue scores higher than the column's. A place is 1 and the number of issues with a higher score.
`seconds` has what each repetition of the simulation took.
"""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from timing import parser

FIRST = 10
LOW, HIGH = 0.05, 0.95


@dataclass(frozen=True)
class Criterion:
    """What each level adds to the score, and how likely it is."""

    values: np.ndarray
    probabilities: np.ndarray


@dataclass(frozen=True)
class Question:
    """What is to be simulated."""

    runs: int
    seed: int
    bands: list[float]
    constant: float
    names: list[str]
    issues: list[list[Criterion]]


@dataclass
class Answer:
    """What a simulation found; a row for each issue."""

    ratings: np.ndarray
    score: np.ndarray
    place: np.ndarray
    first_ten: np.ndarray
    above: np.ndarray


@dataclass(frozen=True)
class Grid:
    """A fraction of which all scores are whole multiples, so that equal scores are equal."""

    unit: Fraction

    @staticmethod
    def of(question: Question) -> "Grid":
        """The coarsest such grid."""
        numbers = [question.constant]
        numbers += [v for issue in question.issues for c in issue for v in c.values.tolist()]
        parts = 1
        for number in numbers:
            fraction = Fraction(number).limit_denominator(10_000)
            if abs(fraction - Fraction(number)) > 1e-9:
                raise ValueError(f"{number} is no fraction with a small denominator")
            parts = int(np.lcm(parts, fraction.denominator))
        return Grid(Fraction(1, parts))

    def steps(self, values: np.ndarray | float) -> np.ndarray:
        """Values as whole numbers of units."""
        return np.rint(np.asarray(values) / float(self.unit)).astype(np.int64)

    def limits(self, bands: list[float]) -> list[int]:
        """The lowest whole number of units in each band."""
        return [-int(-Fraction(band) // self.unit) for band in bands]


def answered(description: str, prepared: Callable[[Question], Callable[[], Answer]]) -> None:
    """Reads the question, simulates it, and writes the answer and the time.

    Timed is the shortest of the simulations: neither reading and writing, nor what `prepared` does, nor
    the first one, which meets memory for the first time.
    """
    arguments = parser(description)
    arguments.add_argument("--repeat", type=int, default=5, help="simulate so many times")
    options = arguments.parse_args()
    question = read(options.input)
    simulate = prepared(question)
    answer = simulate()
    seconds = []
    for _ in range(options.repeat):
        start = time.perf_counter()
        answer = simulate()
        seconds.append(time.perf_counter() - start)
    write(options, question, answer, seconds)


def read(path: str) -> Question:
    """The question."""
    with open(path, encoding="utf-8") as file:
        stored = json.load(file)
    issues = [
        [Criterion(np.array(c["values"]), np.array(c["probabilities"])) for c in issue["criteria"]]
        for issue in stored["issues"]
    ]
    names = [issue["name"] for issue in stored["issues"]]
    return Question(
        stored["runs"], stored["seed"], stored["bands"], stored["constant"], names, issues)


def write(
    options: argparse.Namespace, question: Question, answer: Answer, seconds: list[float]
) -> None:
    """The answer, and the shortest time."""
    issues = [
        {"name": name, "ratings": ratings, "score": score, "place": place, "first_ten": first_ten}
        for name, ratings, score, place, first_ten in zip(
            question.names, answer.ratings.tolist(), answer.score.tolist(), answer.place.tolist(),
            answer.first_ten.tolist())
    ]
    whole = {"seconds": seconds, "issues": issues, "above": answer.above.tolist()}
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump(whole, file)
    if options.time_file:
        with open(options.time_file, "w", encoding="ascii") as file:
            file.write(f"{min(seconds)}\n")
