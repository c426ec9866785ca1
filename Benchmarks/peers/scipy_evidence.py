"""What counts can bear, by SciPy; and the chances of levels by NumPy, from every pair of counts.

    python scipy_evidence.py WHAT QUESTION OUTPUT [--time-file FILE]

WHAT is test, change, count or levels. The rules for levels are those of `morile-csp`, written here.
"""

import argparse
import json

import numpy as np
from scipy import stats
from timing import timed


def test(count: int, previous: int, _: int) -> list[float]:
    """The exact two-sided p of two counts."""
    return [stats.binomtest(count, count + previous, 0.5).pvalue]


def change(count: int, previous: int, _: int) -> list[float]:
    """The limits of the change as a multiple, by those of Clopper and Pearson."""
    limits = stats.binomtest(count, count + previous).proportion_ci(method="exact")
    return [limits.low / (1 - limits.low), limits.high / (1 - limits.high)]


def limits(count: int, _: int, __: int) -> list[float]:
    """The exact limits of Poisson, by chi-squared."""
    return [stats.chi2.ppf(0.025, 2 * count) / 2, stats.chi2.ppf(0.975, 2 * count + 2) / 2]


def levels(count: int, previous: int, population: int) -> list[float]:
    """The chances of the levels of frequency, volume and trend."""
    counts, first = _poisson(count)
    before, second = _poisson(previous)
    frequency = 1 + (counts >= 2) + (counts >= 12) + (counts >= 730)
    # The rate in whole numbers, so that its cuts are exact: 0.6, 5 and 11 in 1,000.
    volume = 1 + sum((10_000 * counts >= cut * population).astype(int) for cut in (6, 50, 110))
    now, then = counts[:, None], before[None, :]
    rises = ((100 * now >= 105 * then).astype(int) + (2 * now >= 3 * then)
             - (100 * now <= 95 * then))
    trend = 1 + (np.maximum(now, then) >= 10) * rises
    chances = first[:, None] * second[None, :]
    return [
        *(float(first[frequency == level].sum()) for level in (1, 2, 3, 4)),
        *(float(first[volume == level].sum()) for level in (1, 2, 3, 4)),
        *(float(chances[trend == level].sum()) for level in (0, 1, 2, 3)),
    ]


def _poisson(mean: int) -> tuple[np.ndarray, np.ndarray]:
    room = 9 * int(np.sqrt(mean)) + 30
    counts = np.arange(max(0, mean - room), mean + room + 1)
    chances = stats.poisson.pmf(counts, mean)
    return counts, chances / chances.sum()


def main() -> None:
    """Answers one question."""
    works = {"test": test, "change": change, "count": limits, "levels": levels}
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("what", choices=works)
    arguments.add_argument("question")
    arguments.add_argument("output")
    arguments.add_argument("--time-file")
    options = arguments.parse_args()
    with open(options.question, encoding="utf-8") as file:
        question = json.load(file)
    answers: list[list[float]] = []

    def work(_: argparse.Namespace) -> None:
        answers.extend(
            works[options.what](count, previous, question["population"])
            for count, previous in question["pairs"])

    timed(options, work)
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump(answers, file)


if __name__ == "__main__":
    main()
