"""Works out the interval of a proportion and how it stands to a chance, twice: by SciPy, and exactly.

SciPy gives the interval of Clopper and Pearson (binomtest().proportion_ci) and the two-sided p of the exact
binomial test (binomtest().pvalue), in floating point. For totals up to 1,500 both are worked out again with
whole numbers of any size: p as the sum of all outcomes that are no more probable than the one observed, and each
end of the interval as the number of six decimals on both sides of which the tail is too small and too large.
SciPy must agree to 1e-9, and what is written is the exact one. Two cases are told where SciPy differs: it counts
outcomes as equally probable that differ by less than 1e-7 of their probability.

    python3 proportions.py --output ../Fixtures/proportions    # writes the fixtures again
    python3 proportions.py --test 308 1231 21.9%               # one proportion, for use by hand
"""

import argparse
import csv
import random
from fractions import Fraction
from math import comb
from pathlib import Path

from scipy.stats import binomtest

PLACES = 6
SCALE = 10**PLACES
EXACT = 1500
HALF_LEVEL = Fraction(1, 40)


def weights(total, chance):
    """The probability of each outcome times the denominator of the chance to the power of the total."""
    a, b = chance.numerator, chance.denominator
    up, down = [1], [1]
    for _ in range(total):
        up.append(up[-1] * a)
        down.append(down[-1] * (b - a))
    return [comb(total, k) * up[k] * down[total - k] for k in range(total + 1)]


def exact_p(count, total, chance):
    all_weights = weights(total, chance)
    return Fraction(sum(w for w in all_weights if w <= all_weights[count]), sum(all_weights))


def rounded(value):
    """To six decimals, halves up."""
    return Fraction((2 * value.numerator * SCALE + value.denominator) // (2 * value.denominator), SCALE)


def tail(count, total, chance, is_lower):
    all_weights = weights(total, chance)
    part = all_weights[count:] if is_lower else all_weights[:count + 1]
    return Fraction(sum(part), sum(all_weights))


def exact_end(count, total, near, is_lower):
    """The end of the interval to six decimals, found beside what SciPy says and proved on both sides."""
    if is_lower and count == 0:
        return Fraction(0)
    if not is_lower and count == total:
        return Fraction(1)
    guess = rounded(Fraction(near))
    for place in (guess, guess - Fraction(1, SCALE), guess + Fraction(1, SCALE)):
        below, above = place - Fraction(1, 2 * SCALE), place + Fraction(1, 2 * SCALE)
        if below < 0 or above > 1:
            sides = (True, True)
        else:
            low, high = tail(count, total, below, is_lower), tail(count, total, above, is_lower)
            sides = (low <= HALF_LEVEL, high > HALF_LEVEL) if is_lower \
                else (low >= HALF_LEVEL, high < HALF_LEVEL)
        if all(sides):
            return place
    raise AssertionError("SciPy is not near")


def answer(count, total, chance):
    test = binomtest(count, total, float(chance))
    interval = test.proportion_ci(0.95, method="exact")
    low, high, p = float(interval.low), float(interval.high), float(test.pvalue)
    if total > EXACT:
        return "scipy", repr(low), repr(high), repr(p), ""
    exact = [exact_end(count, total, low, True), exact_end(count, total, high, False)]
    exact_value = exact_p(count, total, chance)
    assert all(abs(float(e) - s) <= 0.5 / SCALE + 1e-9 for e, s in zip(exact, (low, high)))
    differs = "" if abs(float(exact_value) - p) <= 1e-9 else repr(p)
    return "exact", *(decimals(e) for e in exact), decimals(rounded(exact_value)), differs


def decimals(value):
    return f"{int(value * SCALE) // SCALE}.{int(value * SCALE) % SCALE:06}"


def cases(rng):
    """Small ones in full, edges, ties, and random ones near and far from the chance."""
    for total in (1, 2, 3, 5, 8):
        for count in range(total + 1):
            for chance in ("0", "1/2", "0.372", "1"):
                yield count, total, Fraction(chance)
    for total in (10, 29, 308, 1231):
        for count in (0, 1, total // 2, total - 1, total):
            for chance in ("0.001", "0.219", "1/2", "2/3", "0.999"):
                yield count, total, Fraction(chance)
    for first, second in ((299, 279), (5, 1), (88, 75), (12, 12), (0, 6), (500, 430)):
        yield first, first + second, Fraction(1, 2)
        yield first, first + second, Fraction(2, 5)
    for _ in range(160):
        total = rng.choice([rng.randint(4, 40), rng.randint(40, 400), rng.randint(400, EXACT)])
        chance = Fraction(rng.randint(1, 999), 1000)
        near = round(total * float(chance) + rng.gauss(0, 1.5) * (total * float(chance * (1 - chance)))**0.5)
        yield max(0, min(total, near if rng.random() < 0.8 else rng.randint(0, total))), total, chance
    for total, chances, distances in (
            (2043, ("0.0007", "0.15", "1/2", "0.9"), (-6, -1.9, 0.7, 2.2)),
            (7285, ("0.15", "1/2"), (-1.9, 2.2)), (22357, ("0.0846", "1/2"), (-1.9,)),
            (193198, ("0.0007",), (0.7,)), (264200, ("0.0846",), (2.2,))):
        for chance in chances:
            middle, width = total * float(Fraction(chance)), (total * float(Fraction(chance)) + 1)**0.5
            for far in distances:
                yield max(0, min(total, round(middle + far * width))), total, Fraction(chance)


# An outcome on the other side that is more probable by less than 1e-7 of its probability: exactly, it is no
# part of p, and to SciPy it is.
NEARLY_EQUAL = 1e-7


def nearly_equal(rng, wanted=2):
    found = 0
    while found < wanted:
        total = rng.randint(20, 60)
        count, other = rng.randint(1, total // 3), rng.randint(total // 3 + 1, total - 1)
        # The chance at which the two are equally probable, to eight decimals.
        ratio = (comb(total, count) / comb(total, other)) ** (1 / (other - count))
        chance = Fraction(round(ratio / (1 + ratio) * 10**8), 10**8)
        all_weights = weights(total, chance)
        excess = Fraction(all_weights[other] - all_weights[count], all_weights[count])
        if 0 < excess < Fraction(NEARLY_EQUAL):
            found += 1
            yield count, total, chance


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--output")
    arguments.add_argument("--test", nargs=3, metavar=("COUNT", "TOTAL", "CHANCE"))
    arguments.add_argument("--seed", type=int, default=2017)
    options = arguments.parse_args()
    if options.test:
        count, total, chance = options.test
        value = Fraction(chance.rstrip("%")) / (100 if chance.endswith("%") else 1)
        print(*answer(int(count), int(total), value))
    if options.output:
        rng = random.Random(options.seed)
        rows = list(cases(rng)) + list(nearly_equal(rng))
        folder = Path(options.output)
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / "cases.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["count", "total", "chance", "basis", "low", "high", "p", "scipy_p"])
            for count, total, chance in rows:
                writer.writerow([count, total, chance, *answer(count, total, chance)])
        write_published(folder)


def write_published(folder):
    """The same of the published proportions that have a comparator, but 0 of 0, which is none."""
    with open(folder / "published.csv", newline="", encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["comparator_percent"] and r["N"] != "0"]
    with open(folder / "published-expected.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["source", "n", "N", "comparator_percent", "low", "high", "p"])
        for row in rows:
            chance = Fraction(row["comparator_percent"]) / 100
            _, low, high, p, differs = answer(int(row["n"]), int(row["N"]), chance)
            assert not differs
            writer.writerow([row["source"], row["n"], row["N"], row["comparator_percent"], low, high, p])


main()
