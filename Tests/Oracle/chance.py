"""Works out what two counts can bear, by SciPy: whether they can be told apart, and how far each may be off.

For each pair: p of the exact binomial test (binomtest().pvalue, two-sided) of the later count as a part of both,
against one half or against what the populations say; the limits of the one as a multiple of the other, from those of
Clopper and Pearson (binomtest().proportion_ci, and f.ppf for more digits); and the exact limits of Poisson of the later
count (chi2.ppf). Up to a million together, p is added up again with fifty digits (mpmath), and that is written:
SciPy takes outcomes for equally probable that differ by less than 1e-7, and is told where it differs by 1e-10.

    python3 chance.py --output ../Fixtures/chance                # writes the fixture again: ten thousand pairs
    python3 chance.py --test 279 299                             # one pair, for use by hand
    python3 chance.py --program ../../.build/release/morile      # ten thousand more through the program itself
"""

import argparse
import csv
import io
import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

from mpmath import mp, mpf
from scipy.stats import binomtest, chi2, f

mp.dps = 50
EDGES = [0, 1, 10**9]
MODEL = {
    "formatVersion": 1, "id": "counts", "version": "1", "title": "Counts", "source": "made up",
    "domains": [{"id": "all", "title": "All"}],
    "criteria": [{"id": "harm", "domain": "all", "title": "Harm", "asks": "How bad?", "levels": [
        {"score": 0, "means": "none"}, {"score": 1, "means": "some"}]}],
    "scores": [{"id": "total", "title": "Total", "formula": "harm"}],
    "rating": {"score": "total", "bands": [
        {"label": "High", "from": 1, "means": "act"}, {"label": "Standard", "means": "wait"}]},
    # As the shipped models have them.
    "inputs": [{"id": id, "title": id, "means": id, "whole": True, **({"minimum": 1} if "population" in id else {})}
               for id in ("count", "previous_count", "population", "previous_population")],
    "measures": [
        {"id": "rate", "title": "Rate", "formula": "count / population * 1000", "decimals": 2, "unit": "per 1,000"},
        {"id": "change", "title": "Change", "formula": "(count - previous_count) / previous_count * 100", "decimals": 1,
         "unit": "%", "undefined": "None the year before."}],
    "trends": {
        "source": "made up", "count": "count", "previous": "previous_count", "population": "population",
        "previousPopulation": "previous_population", "rate": "rate", "change": "change",
        "arrows": [{"label": "up", "when": "count > previous_count", "moreThanChance": True}, {"label": "level"}]},
}
HEADER = [
    "previous", "count", "previous_population", "population", "p", "multiple_low", "multiple_high", "low", "high",
]


def exact_p(count, total, chance):
    """The sum of all outcomes that are no more probable, by steps from the most probable one."""
    odds = mpf(chance.numerator) / mpf(chance.denominator - chance.numerator)
    mode = min(total, (total + 1) * chance.numerator // chance.denominator)
    weights = {mode: mpf(1)}
    weight = mpf(1)
    for k in range(mode, total):
        weight = weight * (total - k) * odds / (k + 1)
        if weight < mpf(10) ** -40:
            break
        weights[k + 1] = weight
    weight = mpf(1)
    for k in range(mode, 0, -1):
        weight = weight * k / ((total - k + 1) * odds)
        if weight < mpf(10) ** -40:
            break
        weights[k - 1] = weight
    limit = weights.get(count, mpf(0)) * (1 + mpf(10) ** -40)
    return sum(w for w in weights.values() if w <= limit) / sum(weights.values())


def p_value(previous, count, chance):
    total = previous + count
    if total == 0:
        return ""
    by_scipy = binomtest(count, total, float(chance)).pvalue
    if total > 10**6:
        # Too many outcomes to add up in fifty digits.
        return by_scipy
    exact = exact_p(count, total, chance)
    if abs(exact - by_scipy) > 1e-10:
        print(f"SciPy differs: {previous} {count} {chance}: {by_scipy} beside {float(exact)}", file=sys.stderr)
    return float(exact)


def exact_multiple(previous, count, near, is_low):
    """The limit that is near to what SciPy says, with fifty digits: a tail has few outcomes, or its rest has."""
    total = previous + count

    def off(multiple):
        chance = multiple / (1 + multiple)
        if count <= previous:
            tail = sum(mp.binomial(total, k) * chance**k * (1 - chance) ** (total - k)
                       for k in range(count + (0 if is_low else 1)))
            return (1 - tail if is_low else tail) - mpf("0.025")
        tail = sum(mp.binomial(total, k) * (1 - chance) ** k * chance ** (total - k)
                   for k in range(previous + (1 if is_low else 0)))
        return (tail if is_low else 1 - tail) - mpf("0.025")

    return float(mp.findroot(off, (mpf(near) * (1 - mpf(10) ** -9), mpf(near))))


def multiple(previous, count):
    total = previous + count
    if total == 0:
        return "", ""
    # p / (1 - p) of what proportion_ci gives, by the distribution of F, which does not lose the digits of 1 - p.
    low = 0.0 if count == 0 else count / (previous + 1) * f.ppf(0.025, 2 * count, 2 * (previous + 1))
    high = "" if previous == 0 else (count + 1) / previous * f.ppf(0.975, 2 * (count + 1), 2 * previous)
    if min(previous, count) <= 10 < total:
        low, high = (end and exact_multiple(previous, count, end, is_low) for end, is_low in [(low, True), (high, False)])
    ends = binomtest(count, total).proportion_ci(0.95, "exact")
    assert abs(low / (1 + low) - ends.low) < 1e-9 and (high == "" or abs(high / (1 + high) - ends.high) < 1e-9)
    return low, high


def limits(count):
    low = 0.0 if count == 0 else chi2.ppf(0.025, 2 * count) / 2
    return low, chi2.ppf(0.975, 2 * count + 2) / 2


def row(previous, count, populations=None):
    chance = Fraction(populations[1], sum(populations)) if populations else Fraction(1, 2)
    texts = [f"{number:.13g}" if number != "" else "" for number in (
        p_value(previous, count, chance), *multiple(previous, count), *limits(count))]
    return [previous, count, *(populations or ("", "")), *texts]


def pairs(generator, number):
    for _ in range(number):
        size = generator.choice([3, 10, 30, 100, 100, 300, 1000])
        previous = int(size ** generator.random() * generator.random() * 2)
        near = generator.random() < 0.7
        count = max(0, round(previous + generator.gauss(0, 2) * previous**0.5)) if near else int(
            size ** generator.random() * generator.random() * 2)
        populations = None
        if generator.random() < 0.3:
            first = generator.randint(200, 300_000)
            populations = (first, max(1, round(first * generator.uniform(0.8, 1.25))))
        yield previous, count, populations


def cases():
    for previous in EDGES:
        for count in EDGES:
            yield previous, count, None
    # Both sides of 5 %, and the published ones.
    for previous, count in [(279, 299), (134, 141), (75, 88), (936, 990), (65, 76), (120, 147), (18110, 22357),
                            (0, 5), (0, 6), (5, 0), (6, 0), (4, 12), (4, 13), (10**6, 10**6 + 2774),
                            (10**6, 10**6 + 2775), (10**9 - 87651, 10**9), (10**9 - 87652, 10**9)]:
        yield previous, count, None
    yield 10**9, 10**9, (264_200, 264_300)
    yield from pairs(random.Random(2017), 10_000 - len(EDGES) ** 2 - 18)


def compare(program, number):
    """Through the program: the columns of `trends` are these, to their six decimals."""
    generator = random.Random(7)
    chosen = [(a, b, p) for a, b, p in pairs(generator, number)]
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "crimes.csv"
        with open(table, "w", encoding="utf-8") as file:
            file.write("issue,count,previous_count,population,previous_population\n")
            for index, (previous, count, populations) in enumerate(chosen):
                before, now = populations or ("", "")
                file.write(f"{index},{count},{previous},{now},{before}\n")
        model = Path(folder) / "model.json"
        model.write_text(json.dumps(MODEL), encoding="utf-8")
        text = subprocess.run([program, "trends", str(table), "--model", str(model), "--format", "csv"], check=True,
                              capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == number, (len(rows), number)
    worst = 0.0
    for found, (previous, count, populations) in zip(rows, chosen):
        expected = dict(zip(HEADER, row(previous, count, populations)))
        wanted = {"p_value": expected["p"]}
        if expected["p"] != "" and abs(float(expected["p"]) - 0.05) > 1e-9:
            share = Fraction(populations[1], sum(populations)) if populations else Fraction(1, 2)
            is_up = float(expected["p"]) < 0.05 and count > previous and count > share * (previous + count)
            assert found["trend"] == ("up" if is_up else "level"), found
        if previous > 0:
            wanted["change_low"] = (float(expected["multiple_low"]) - 1) * 100
            wanted["change_high"] = (float(expected["multiple_high"]) - 1) * 100
        if populations:
            wanted["rate_low"] = float(expected["low"]) / populations[1] * 1000
            wanted["rate_high"] = float(expected["high"]) / populations[1] * 1000
        for column, value in wanted.items():
            if value == "":
                assert found[column] == "", (column, found)
                continue
            off = abs(float(Fraction(found[column])) - float(value))
            allowed = {"p_value": 5.1e-7, "change_low": 5.1e-5, "change_high": 5.1e-5}.get(column, 5.1e-2)
            assert off <= allowed, (column, found, value)
            worst = max(worst, off / allowed)
    print(f"{number:,} pairs through the program: all within half a last decimal (at most {worst:.2f} of it).")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=Path)
    parser.add_argument("--test", nargs=2, type=int)
    parser.add_argument("--program")
    parser.add_argument("--pairs", type=int, default=10_000)
    arguments = parser.parse_args()
    if arguments.test:
        print(dict(zip(HEADER, row(*arguments.test))))
    if arguments.output:
        arguments.output.mkdir(exist_ok=True)
        with open(arguments.output / "cases.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(HEADER)
            for case in cases():
                writer.writerow(row(*case))
    if arguments.program:
        compare(arguments.program, arguments.pairs)


if __name__ == "__main__":
    main()
