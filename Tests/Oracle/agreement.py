#!/usr/bin/env python3
"""Agreement between scorers as published packages work it out, for the engine to be tested against.

    python3 agreement.py --output ../Fixtures/agreement

Krippendorff's alpha is that of the package krippendorff, Kendall's W that of
scipy.stats.friedmanchisquare, and the rest is NumPy: see agreement-requirements.txt
for the versions. Panels are random but follow from --seed.
"""

import argparse
import csv
import itertools
import json
import math
import pathlib
import random

import krippendorff
import numpy as np
import scipy.stats

METRICS = ("ordinal", "interval")
MASK = (1 << 64) - 1
SAMPLES = 100             # of each interval
SAMPLED = 10              # one panel in so many has intervals, which take the time
NONE = float("nan")


class SplitMix:
    """The generator of the engine, written again from its publication."""

    def __init__(self, seed, *parts):
        self.state = seed
        for part in parts:
            self.state = self.next() ^ part
        self.state = self.next()

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def below(self, count):
        uneven = (1 << 64) % count
        while True:
            high, low = divmod(self.next() * count, 1 << 64)
            if low >= uneven:
                return high


# A panel is an array [scorer, issue, criterion] of levels, NaN where there is none.

def alpha(matrix, metric):
    """The package's alpha of [scorer, unit], or None where it has none."""
    counts = np.sum(~np.isnan(matrix), axis=0)
    values = matrix[:, counts >= 2]
    if len(np.unique(values[~np.isnan(values)])) < 2:
        return None
    return float(krippendorff.alpha(reliability_data=matrix, level_of_measurement=metric))


def matrix_of(panel, criteria):
    return np.concatenate([panel[:, :, c] for c in criteria], axis=1)


def deviations(matrix, metric):
    """Observed and expected disagreement, by going through all pairs of values one by one.

    Ordinal distances are shares of all values. Both are sums over values, so that they can be
    added up over criteria.
    """
    counts = np.sum(~np.isnan(matrix), axis=0)
    units = [column[~np.isnan(column)] for column in matrix[:, counts >= 2].T]
    values = np.concatenate(units) if units else np.array([])
    if len(values) == 0:
        return 0.0, 0.0

    def distance(a, b):
        if metric == "interval":
            return (a - b) ** 2
        low, high = min(a, b), max(a, b)
        between = np.sum((values >= low) & (values <= high))
        ends = (np.sum(values == low) + np.sum(values == high)) / 2
        return 0.0 if a == b else ((between - ends) / len(values)) ** 2

    domain = np.unique(values)
    table = {(a, b): distance(a, b) for a in domain for b in domain}
    observed = sum(
        sum(table[a, b] for a, b in itertools.permutations(unit, 2)) / (len(unit) - 1)
        for unit in units)
    tally = {a: float(np.sum(values == a)) for a in domain}
    expected = sum(
        tally[a] * tally[b] * table[a, b] for a in domain for b in domain) / (len(values) - 1)
    return observed, expected


def overall(panel, metric):
    """Alpha over criteria, each value compared with those of its own criterion alone."""
    observed = expected = 0.0
    for c in range(panel.shape[2]):
        o, e = deviations(panel[:, :, c], metric)
        direct = alpha(panel[:, :, c], metric)
        assert (direct is None) == (e == 0), (direct, e)
        assert direct is None or math.isclose(1 - o / e, direct, rel_tol=1e-9, abs_tol=1e-9)
        observed, expected = observed + o, expected + e
    return None if expected == 0 else 1 - observed / expected


def interval(panel, part, seed, statistic):
    """From the 5th to the 95th of a hundred samples of the issues that have a unit; None if too
    many samples have no alpha."""
    has_unit = np.any(np.sum(~np.isnan(panel), axis=0) >= 2, axis=1)
    panel = panel[:, has_unit, :]
    count = panel.shape[1]
    if count < 2 or statistic(panel) is None:
        return None
    numbers = SplitMix(seed, part)
    found = []
    for _ in range(SAMPLES):
        value = statistic(panel[:, [numbers.below(count) for _ in range(count)], :])
        if value is not None:
            found.append(value)
    if 10 * (SAMPLES - len(found)) > SAMPLES:
        return None
    return [float(x) for x in np.quantile(found, [0.05, 0.95], method="inverted_cdf")]


def kendall(totals):
    """Kendall's W of [scorer, issue] totals, corrected for ties; None where there is none."""
    scorers, issues = totals.shape
    if issues < 2:
        return None
    ranks = np.array([scipy.stats.rankdata(-row) for row in totals])
    ties = sum(
        float(np.sum(counts ** 3 - counts))
        for counts in (np.unique(row, return_counts=True)[1] for row in totals))
    most = scorers ** 2 * (issues ** 3 - issues) - scorers * ties
    if most == 0:
        return None
    w = 12 * float(np.sum((ranks.sum(axis=0) - ranks.sum() / issues) ** 2)) / most
    if issues >= 3:
        friedman = scipy.stats.friedmanchisquare(*totals.T).statistic
        assert math.isclose(w, friedman / (scorers * (issues - 1)), rel_tol=1e-9, abs_tol=1e-9)
    return w


def leans(panel):
    """Each scorer's mean distance from the mean of the others, by criterion and over all cells."""
    result = []
    for scorer in range(panel.shape[0]):
        others = np.delete(panel, scorer, axis=0)
        counts = np.sum(~np.isnan(others), axis=0)
        means = np.where(counts > 0, np.nansum(others, axis=0) / np.maximum(counts, 1), NONE)
        distances = panel[scorer] - means
        columns = [distances[:, c] for c in range(panel.shape[2])] + [distances.ravel()]
        result.append([
            float(np.nanmean(column)) if np.any(~np.isnan(column)) else None
            for column in columns])
    return result


def agreed(panel, rule):
    """One character a cell, by issue and criterion: a level, / for a split, . for no score."""
    text = ""
    for issue in range(panel.shape[1]):
        for c in range(panel.shape[2]):
            given = [int(x) for x in panel[:, issue, c] if not math.isnan(x)]
            text += "." if not given else level(given, rule)
        text += " "
    return text.rstrip(" ")


def level(given, rule):
    if rule == "highest":
        return str(max(given))
    if rule == "median":
        low, high = np.quantile(given, 0.5, method="lower"), np.quantile(given, 0.5, method="higher")
        return str(int(low)) if low == high else "/"
    if rule == "majority":
        values, counts = np.unique(given, return_counts=True)
        best = values[counts == counts.max()]
        return str(best[0]) if len(best) == 1 else "/"
    twice = 2 * sum(given)
    if twice % len(given) == 0 and twice // len(given) % 2 == 1:
        return "/"
    return str(int(math.floor(sum(given) / len(given) + 0.5)))


def answers(panel, seed=None):
    criteria = range(panel.shape[2])
    result = {
        "criteria": [[alpha(panel[:, :, c], metric) for metric in METRICS] for c in criteria],
        "overall": [overall(panel, metric) for metric in METRICS],
        "pooled": [alpha(matrix_of(panel, criteria), metric) for metric in METRICS],
        "leans": leans(panel),
        "agreed": {r: agreed(panel, r) for r in ("median", "mean", "majority", "highest")},
    }
    if seed is not None:
        count = panel.shape[2]
        result["seed"] = seed
        result["samples"] = SAMPLES
        result["intervals"] = [
            [interval(panel[:, :, c:c + 1], c, seed, lambda p, m=m: alpha(p[:, :, 0], m))
             for m in METRICS] for c in criteria]
        result["overallIntervals"] = [
            interval(panel, count, seed, lambda p, m=m: overall(p, m)) for m in METRICS]
        result["pooledIntervals"] = [
            interval(panel, count + 1, seed, lambda p, m=m: alpha(matrix_of(p, criteria), m))
            for m in METRICS]
    return result


def random_panel(chance):
    scorers, issues = chance.randint(2, 6), chance.randint(2, 30)
    scales = []
    for _ in range(chance.randint(1, 3)):
        low = chance.randint(0, 2)
        scales.append((low, low + chance.randint(1, 4)))
    missing = chance.choice([0, 0, 0.1, 0.3, 0.6, 0.9])
    kind = chance.choice(["truth", "truth", "truth", "noise", "constant", "alike", "contrary"])
    panel = np.full((scorers, issues, len(scales)), NONE)
    for c, (low, high) in enumerate(scales):
        constant = chance.randint(low, high)
        for issue in range(issues):
            truth = chance.randint(low, high)
            for scorer in range(scorers):
                value = truth
                if kind == "truth" and chance.random() < 0.3:
                    value = min(high, max(low, truth + chance.choice([-1, 1])))
                elif kind == "noise":
                    value = chance.randint(low, high)
                elif kind == "constant":
                    value = constant
                elif kind == "contrary" and scorer % 2:
                    value = low + high - truth
                if chance.random() >= missing:
                    panel[scorer, issue, c] = value
    return scales, panel


def rows_of(panel):
    """For each scorer, a character a cell, the issues divided by spaces; . where there is no level."""
    return [
        " ".join("".join("." if math.isnan(x) else str(int(x)) for x in issue) for issue in scorer)
        for scorer in panel]


def random_panels(count, seed):
    chance = random.Random(seed)
    for number in range(count):
        scales, panel = random_panel(chance)
        complete = ~np.any(np.isnan(panel), axis=(0, 2))
        result = answers(panel, seed + number if number % SAMPLED == 0 else None)
        result["w"] = kendall(panel[:, complete, :].sum(axis=2))
        result["ranked"] = int(complete.sum())
        yield {"scales": scales, "levels": rows_of(panel), **result}


def coding(path, criteria):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["issue"]: [float(row[c]) for c in criteria] for row in csv.DictReader(file)}


def codings(folder):
    """The three codings that come with the default model."""
    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    criteria = [c["id"] for c in model["criteria"]]
    sheets = [coding(folder / f"coding-{name}.csv", criteria) for name in "abc"]
    issues = list(sheets[0])
    panel = np.array([[sheet[issue] for issue in issues] for sheet in sheets])
    points = {
        c["id"]: {level["score"]: level.get("points", level["score"]) for level in c["levels"]}
        for c in model["criteria"]}
    weights = {"harm": 60, "likelihood": 20, "intelligence": 10, "response": 10}
    totals = np.zeros(panel.shape[:2])
    for domain, weight in weights.items():
        members = [i for i, c in enumerate(model["criteria"]) if c["domain"] == domain]
        tables = [points[criteria[i]] for i in members]
        low, high = (sum(pick(t.values()) for t in tables) for pick in (min, max))
        worth = sum(np.vectorize(t.get)(panel[:, :, i].astype(int)) for t, i in zip(tables, members))
        totals += weight * (worth - low) / (high - low)
    # Sums that are equal in fractions may differ in their last bits.
    return {**answers(panel, 1), "w": kendall(np.round(totals, 9)), "ranked": len(issues)}


def tidy(value):
    if isinstance(value, dict):
        return {key: tidy(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [tidy(item) for item in value]
    return round(value, 12) + 0.0 if isinstance(value, float) else value


def dumped(value):
    return json.dumps(tidy(value), separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--panels", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2017)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    models = pathlib.Path(__file__).resolve().parents[2] / "Models"
    text = ",\n".join(dumped(panel) for panel in random_panels(options.panels, options.seed))
    (options.output / "panels.json").write_text("[\n" + text + "\n]\n", encoding="utf-8")
    found = dumped(codings(models / "morile-csp"))
    (options.output / "codings.json").write_text(found + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
