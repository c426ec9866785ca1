#!/usr/bin/env python3
"""Reference values for simulation with uncertain weights: two published drug cases.

    python3 smaa.py ../Fixtures/smaa [--runs 10000000] [--seed 2011]

For each case it writes `discrete.csv` (the distributions cut into levels), and the columns `numpy`,
`discrete` and `deviation` of `reference.csv`; other columns of that file stay as they are. It needs
NumPy. The method is in ../Fixtures/smaa/README.md.
"""

import argparse
import csv
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import NormalDist

import numpy as np

CASES = ("antidepressants-2010", "antidepressants-2011")
# Level k stands for the partial value LOWEST + k * STEP, for every criterion alike.
LOWEST, STEP, LEVELS = -0.5, 0.01, 201
UNITS = 65536
CHUNK = 100_000
STANDARD = NormalDist()


@dataclass(frozen=True)
class Measurement:
    """One distribution; `below` is the mean of max(0, x - X)."""

    draw: Callable[[np.random.Generator, int], np.ndarray]
    quantile: Callable[[float], float]
    interval: tuple[float, float]
    below: Callable[[float], float]
    mean: float


def normal(mean: float, deviation: float) -> Measurement:
    """A normal distribution; without deviation, one number."""
    def below(x: float) -> float:
        if deviation == 0:
            return max(0.0, x - mean)
        z = (x - mean) / deviation
        return (x - mean) * STANDARD.cdf(z) + deviation * STANDARD.pdf(z)

    return Measurement(
        draw=lambda random, size: random.normal(mean, deviation, size),
        quantile=lambda share: mean + deviation * STANDARD.inv_cdf(share),
        interval=(mean - 1.96 * deviation, mean + 1.96 * deviation), below=below, mean=mean)


def lognormal(mean: float, deviation: float) -> Measurement:
    """A distribution whose logarithm is normal."""
    expected = math.exp(mean + deviation**2 / 2)

    def below(x: float) -> float:
        if x <= 0:
            return 0.0
        if deviation == 0:
            return max(0.0, x - expected)
        z = (math.log(x) - mean) / deviation
        return x * STANDARD.cdf(z) - expected * STANDARD.cdf(z - deviation)

    low, high = normal(mean, deviation).interval
    return Measurement(
        draw=lambda random, size: np.exp(random.normal(mean, deviation, size)),
        quantile=lambda share: math.exp(mean + deviation * STANDARD.inv_cdf(share)),
        interval=(math.exp(low), math.exp(high)), below=below, mean=expected)


def beta(alpha: float, other: float) -> Measurement:
    """A beta distribution with whole parameters: its tail is a sum of binomial terms."""
    expected = alpha / (alpha + other)

    def share_below(x: float, first: int) -> float:
        trials = first + int(other) - 1
        terms = (math.comb(trials, k) * x**k * (1 - x)**(trials - k)
                 for k in range(first, trials + 1))
        return math.fsum(terms)

    def below(x: float) -> float:
        if x <= 0 or x >= 1:
            return max(0.0, x - expected)
        return x * share_below(x, int(alpha)) - expected * share_below(x, int(alpha) + 1)

    def quantile(share: float) -> float:
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if share_below(middle, int(alpha)) < share else (low, middle)
        return (low + high) / 2

    return Measurement(
        draw=lambda random, size: random.beta(alpha, other, size), quantile=quantile,
        interval=(quantile(0.025), quantile(0.975)), below=below, mean=expected)


@dataclass
class Case:
    """A decision: what each alternative measures on each criterion."""

    alternatives: list[str]
    criteria: list[str]
    is_higher_better: list[bool]
    ranges: list[tuple[float, float]]
    measurements: list[list[Measurement]]

    def value(self, criterion: int, measured: np.ndarray) -> np.ndarray:
        """The partial value: 0 at the worse end of the range, 1 at the better, and beyond."""
        low, high = self.ranges[criterion]
        share = (measured - low) / (high - low)
        return share if self.is_higher_better[criterion] else 1 - share

    def units(self, alternative: int, criterion: int) -> list[int]:
        """The chances of each level.

        A partial value between two levels counts for both, for the nearer one more,
        which keeps the mean.
        Beyond the ends it counts for the end.
        """
        low, high = self.ranges[criterion]
        measurement = self.measurements[alternative][criterion]

        def below(value: float) -> float:
            """E max(0, value - partial value)."""
            if self.is_higher_better[criterion]:
                return measurement.below(low + value * (high - low)) / (high - low)
            x = high - value * (high - low)
            return (measurement.below(x) + measurement.mean - x) / (high - low)

        steps = [below(LOWEST + k * STEP) for k in range(LEVELS)]
        shares = [(after - before) / STEP for before, after in zip(steps, steps[1:])] + [1.0]
        sums = [0] + [round(UNITS * min(1.0, max(0.0, share))) for share in shares]
        return [after - before for before, after in zip(sums, sums[1:])]


def read(folder: Path) -> Case:
    """A case from its two files."""
    with open(folder / "criteria.csv", newline="", encoding="utf-8") as file:
        criteria = list(csv.DictReader(file))
    with open(folder / "measurements.csv", newline="", encoding="utf-8") as file:
        _, _, *names = next(rows := csv.reader(file))
        cells = {(row[0], row[1]): [float(cell) for cell in row[2:]] for row in rows}
    assert names in (["mean", "deviation"], ["alpha", "beta"])
    kinds = {"normal": normal, "lognormal": lognormal, "beta": beta}
    alternatives = list(dict.fromkeys(alternative for alternative, _ in cells))
    case = Case(
        alternatives, [row["criterion"] for row in criteria],
        [row["better"] == "higher" for row in criteria],
        [(float(row["from"]), float(row["to"])) for row in criteria],
        [[kinds[row["distribution"]](*cells[name, row["criterion"]]) for row in criteria]
         for name in alternatives])
    for j, (low, high) in enumerate(case.ranges):
        ends = [case.measurements[i][j].interval for i in range(len(alternatives))]
        assert math.isclose(low, min(end[0] for end in ends), rel_tol=1e-6), (low, ends)
        assert math.isclose(high, max(end[1] for end in ends), rel_tol=1e-6), (high, ends)
    return case


def cuts(case: Case, alternative: int, criterion: int, units: list[int]) -> np.ndarray:
    """The partial values at which the next level begins, so that the chances come out."""
    measurement = case.measurements[alternative][criterion]
    sums = np.cumsum(units)[:-1] / UNITS
    shares = sums if case.is_higher_better[criterion] else 1 - sums
    limits = [-math.inf if share <= 0 else math.inf if share >= 1 else measurement.quantile(share)
              for share in shares.tolist()]
    return case.value(criterion, np.array(limits))


class Tally:
    """What is counted over the runs."""

    def __init__(self, alternatives: int, criteria: int) -> None:
        self.runs = 0
        self.ranks = np.zeros((alternatives, alternatives))
        self.above = np.zeros((alternatives, alternatives))
        self.weights = np.zeros((alternatives, criteria))
        self.squares = np.zeros((alternatives, criteria))

    def add(self, values: np.ndarray, weights: np.ndarray) -> None:
        """Adds runs: values by alternative, criterion and run; weights by criterion and run."""
        scores = np.einsum("ijr,jr->ir", values, weights)
        higher = scores[:, None, :] > scores[None, :, :]
        self.above += higher.sum(axis=2)
        places = higher.sum(axis=0)
        for i, row in enumerate(places):
            self.ranks[i] += np.bincount(row, minlength=len(places))
            first = weights[:, row == 0]
            self.weights[i] += first.sum(axis=1)
            self.squares[i] += (first**2).sum(axis=1)
        self.runs += weights.shape[1]

    def results(self, case: Case) -> dict[tuple[str, str, str], tuple[float, float]]:
        """Each figure, and its standard error times the square root of the runs."""
        found = {}
        for i, name in enumerate(case.alternatives):
            for k, count in enumerate(self.ranks[i]):
                share = count / self.runs
                found[name, "rank", str(k + 1)] = (share, math.sqrt(share * (1 - share)))
            for j, criterion in enumerate(case.criteria):
                firsts = self.ranks[i, 0]
                mean = self.weights[i, j] / firsts
                variance = self.squares[i, j] / firsts - mean**2
                found[name, "weight", criterion] = (mean, math.sqrt(variance * self.runs / firsts))
            for k, other in enumerate(case.alternatives):
                if k != i:
                    share = self.above[i, k] / self.runs
                    found[name, "above", other] = (share, math.sqrt(share * (1 - share)))
        return found


def simulate(case: Case, discrete: list[list[list[int]]], runs: int, seed: int):
    """The case as published and cut into levels, from the same random numbers."""
    random = np.random.default_rng(seed)
    m, n = len(case.alternatives), len(case.criteria)
    limits = {(i, j): cuts(case, i, j, discrete[i][j]) for i in range(m) for j in range(n)}
    as_published, in_levels = Tally(m, n), Tally(m, n)
    for start in range(0, runs, CHUNK):
        size = min(CHUNK, runs - start)
        weights = random.standard_exponential((n, size))
        weights /= weights.sum(axis=0)
        values, levels = np.empty((m, n, size)), np.empty((m, n, size))
        for (i, j), limit in limits.items():
            measured = case.measurements[i][j].draw(random, size)
            values[i, j] = case.value(j, measured)
            if measured.min() == measured.max():
                levels[i, j] = random.choice(LEVELS, size, p=np.array(discrete[i][j]) / UNITS)
            else:
                levels[i, j] = np.searchsorted(limit, values[i, j])
        as_published.add(values, weights)
        in_levels.add(levels, weights)
    return as_published.results(case), in_levels.results(case)


def write(folder: Path, runs: int, seed: int) -> None:
    """Writes the files of a case, and prints how far its columns are apart."""
    case = read(folder)
    discrete = [[case.units(i, j) for j in range(len(case.criteria))]
                for i in range(len(case.alternatives))]
    with open(folder / "discrete.csv", "w", encoding="utf-8") as file:
        print("alternative", "criterion", *range(LEVELS), sep=",", file=file)
        for name, rows in zip(case.alternatives, discrete):
            for criterion, units in zip(case.criteria, rows):
                assert sum(units) == UNITS and min(units) >= 0
                print(name, criterion, *units, sep=",", file=file)

    published, levels = simulate(case, discrete, runs, seed)
    path = folder / "reference.csv"
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["alternative"], row["measure"], row["of"]) for row in rows] == list(published)
    for row, (value, deviation), (value_in_levels, _) in zip(
            rows, published.values(), levels.values()):
        row["numpy"], row["discrete"] = f"{value:.6f}", f"{value_in_levels:.6f}"
        row["deviation"] = f"{deviation:.4f}"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)

    ends = max(max(units[0], units[-1]) for row in discrete for units in row)
    print(f"{folder.name}: {runs:,} runs; at most {ends} of {UNITS} units on an end of the levels")
    for column in ("jsmaa", "smaa", "discrete"):
        for measure in ("rank", "weight", "above"):
            pairs = [(float(row["numpy"]), float(row[column]), float(row["deviation"]))
                     for row in rows if row["measure"] == measure and row[column]]
            if pairs:
                difference = max(abs(a - b) for a, b, _ in pairs)
                errors = max(abs(a - b) / max(s, 1e-9) for a, b, s in pairs) * math.sqrt(runs / 2)
                print(f"  numpy and {column}, {measure}: at most {difference:.6f} apart"
                      + (f", {errors:.1f} standard errors" if column != "discrete" else ""))


def main() -> None:
    """Writes both cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=10_000_000)
    parser.add_argument("--seed", type=int, default=2011)
    options = parser.parse_args()
    for name in CASES:
        write(options.folder / name, options.runs, options.seed)


if __name__ == "__main__":
    main()
