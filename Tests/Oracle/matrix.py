#!/usr/bin/env python3
"""What a matrix can hide, counted by other means than the engine's.

    python3 matrix.py --output ../Fixtures/matrix/expected.csv

Every model but one is counted by brute force: all combinations of levels are scored,
one by one, by the oracle beside this file. morile-csp has 655,360,000 of them; its
totals are counted with polynomials in numpy instead, written for that model alone.
Needs numpy for it.
"""

import argparse
import collections
import csv
import itertools
import json
import os
from fractions import Fraction as F
from functools import reduce
from math import gcd, lcm, prod

import numpy

from oracle import Model, band_of, write_number

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "..", "..", "Models")
RANDOM = os.path.join(HERE, "..", "Fixtures", "oracle")


def texts(values):
    return " ".join(write_number(value) for value in values)


def span(low, high):
    return f"{write_number(low)}..{write_number(high)}"


def of_totals(counts, bands):
    """The lines about {total: combinations}."""
    totals = sorted(counts)
    everything = sum(counts.values())
    most = max(counts.values())
    yield "combinations", everything
    yield "totals", len(totals)
    yield "range", span(totals[0], totals[-1])
    yield "most crowded", " ".join(
        f"{write_number(t)}:{counts[t]}" for t in totals if counts[t] == most)
    yield "tie", write_number(F(sum(c * c for c in counts.values()), everything ** 2))
    below = lcm(*(t.denominator for t in totals))
    steps = [int((t - totals[0]) * below) for t in totals]
    step = F(reduce(gcd, steps), below)
    yield "step", write_number(step)
    yield "unreached", 0 if step == 0 else (totals[-1] - totals[0]) / step + 1 - len(totals)
    gaps = [b - a for a, b in zip(totals, totals[1:])]
    yield "widest gaps", (
        f"{write_number(max(gaps))} x{gaps.count(max(gaps))} from "
        f"{write_number(totals[gaps.index(max(gaps))])}" if gaps else "none")
    yield "shares", of_bands(counts, bands)
    for band in bands[:-1]:
        low = max((t for t in totals if t < band.threshold), default=None)
        high = min((t for t in totals if t >= band.threshold), default=None)
        yield f"beside {write_number(band.threshold)}", " ".join(
            "none" if t is None else write_number(t) for t in (low, high))


def of_bands(counts, bands):
    found = [0] * len(bands)
    for total, count in counts.items():
        found[band_of(bands, total)] += count
    return texts(F(count, sum(counts.values())) for count in found)


def brute(model):
    """The lines about a model, from every combination of levels."""
    read = model.criteria_of(model.rated)
    scales = [model.levels[name] for name in read]
    table = {}
    for levels in itertools.product(*scales):
        values = dict(zip(read, levels))
        for name in model.criteria:
            values.setdefault(name, model.levels[name][0])
        table[levels] = model.scores_in(values)[model.rated]
    yield from of_totals(collections.Counter(table.values()), model.bands)
    for domain, (score, bands) in model.domain_bands.items():
        used = model.criteria_of(score)
        counts = collections.Counter()
        for levels in itertools.product(*(model.levels[name] for name in used)):
            values = {name: model.levels[name][0] for name in model.criteria}
            values.update(zip(used, levels))
            counts[model.scores_in(values)[score]] += 1
        yield f"shares {domain}", of_bands(counts, bands)

    rated = {levels: band_of(model.bands, total) for levels, total in table.items()}
    for place, name in enumerate(read):
        scale = scales[place]
        others = list(itertools.product(*(scales[:place] + scales[place + 1:])))
        one = ends = anything = 0
        steps = [[] for _ in scale[1:]]
        for other in others:
            row = [other[:place] + (level,) + other[place:] for level in scale]
            bands = [rated[cell] for cell in row]
            one += sum(a != b for a, b in zip(bands, bands[1:]))
            ends += bands[0] != bands[-1]
            anything += len(set(bands)) > 1
            for step, (a, b) in zip(steps, zip(row, row[1:])):
                step.append(table[b] - table[a])
        yield from of_criterion(
            name, F(one, len(others) * len(steps)), F(ends, len(others)),
            F(anything, len(others)), [(min(step), max(step)) for step in steps])

    for domain in dict.fromkeys(c["domain"] for c in model.raw["criteria"]):
        places = [p for p, name in enumerate(read) if model.criteria[name]["domain"] == domain]
        if not places:
            continue

        def distance(levels):
            return sum(
                scales[p][-1] - levels[p] if model.criteria[read[p]].get("lowers")
                else levels[p] - scales[p][0] for p in places)

        most = sum(len(scales[p]) - 1 for p in places)
        worst = [t for levels, t in table.items() if distance(levels) == most]
        least = [t for levels, t in table.items() if distance(levels) == 0]
        outranked = [(distance(levels), -t) for levels, t in table.items() if t < max(least)]
        yield from of_domain(domain, worst, least, max(outranked, default=(0, 0)))


def of_criterion(name, one, ends, anything, steps):
    yield f"changes {name}", texts((one, ends, anything))
    yield f"steps {name}", " ".join(span(*step) for step in steps)


def of_domain(domain, worst, least, furthest):
    yield f"worst {domain}", span(min(worst), max(worst))
    yield f"least {domain}", span(min(least), max(least))
    levels, total = furthest
    yield f"outranked {domain}", f"{levels} at {write_number(-total)}" if levels else "none"


# ---------------------------------------------------------------------------
# morile-csp: a sum of fourteen numbers, one for each criterion.
# ---------------------------------------------------------------------------

def polynomials(model):
    """The lines about morile-csp. A total is counted in whole steps of 1/72."""
    raw = {c["id"]: c for c in model.raw["criteria"]}
    weights = {"harm": 60, "likelihood": 20, "intelligence": 10, "response": 10}
    worth = {}
    for domain, weight in weights.items():
        inside = [c for c in raw.values() if c["domain"] == domain]
        values = {c["id"]: [l.get("points", l["score"]) for l in c["levels"]] for c in inside}
        width = sum(v[-1] - v[0] for v in values.values())
        for name, points in values.items():
            worth[name] = [int(72 * weight * (p - points[0]) / width) for p in points]
            assert [F(w, 72) for w in worth[name]] == [
                weight * (p - points[0]) / width for p in points]

    def counted(names):
        total = numpy.array([1], dtype=object)
        for name in names:
            one = numpy.zeros(worth[name][-1] + 1, dtype=object)
            for value in worth[name]:
                one[value] += 1
            total = numpy.convolve(total, one)
        return total

    every = counted(worth)
    assert sum(every) == 655360000 and len(every) == 7201
    totals = {F(place, 72): int(count) for place, count in enumerate(every) if count}
    yield from of_totals(totals, model.bands)

    for domain, (score, bands) in model.domain_bands.items():
        own = counted([name for name in worth if raw[name]["domain"] == domain])
        low, high = model.ranges[score]
        yield f"shares {domain}", of_bands(
            {low + F(place, len(own) - 1) * (high - low): int(count)
             for place, count in enumerate(own) if count}, bands)

    cuts = [int(72 * band.threshold) for band in model.bands[:-1]]
    for name in worth:
        rest = counted([other for other in worth if other != name])
        bands = [sum((numpy.arange(len(rest)) + value < cut).astype(int) for cut in cuts)
                 for value in worth[name]]
        changes = [rest[a != b].sum() for a, b in zip(bands, bands[1:])]
        differ = reduce(numpy.logical_or, [a != bands[0] for a in bands[1:]])
        everything = int(rest.sum())
        yield from of_criterion(
            name, F(int(sum(changes)), everything * len(changes)),
            F(int(rest[bands[0] != bands[-1]].sum()), everything),
            F(int(rest[differ].sum()), everything),
            [(F(b - a, 72),) * 2 for a, b in zip(worth[name], worth[name][1:])])

    for domain, weight in weights.items():
        inside = [name for name in worth if raw[name]["domain"] == domain]
        furthest = max(
            (sum(places), F(-sum(worth[n][p] for n, p in zip(inside, places)), 72))
            for places in itertools.product(*(range(len(worth[n])) for n in inside))
            if sum(worth[n][p] for n, p in zip(inside, places)) < 72 * (100 - weight))
        yield from of_domain(domain, [F(weight), F(100)], [F(0), F(100 - weight)], furthest)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", required=True)
    output = parser.parse_args().output
    os.makedirs(os.path.dirname(output), exist_ok=True)
    files = [os.path.join(MODELS, name, "model.json")
             for name in ("morile-csp", "stra-plymouth-2015")]
    files += [os.path.join(RANDOM, f"{number:02}.json") for number in range(1, 61)]
    with open(output, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["model", "item", "value"])
        for path in files:
            with open(path, encoding="utf-8") as text:
                model = Model(text.read())
            shipped = path.startswith(MODELS)
            label = os.path.basename(os.path.dirname(path) if shipped else path[:-5])
            lines = polynomials if label == "morile-csp" else brute
            for item, value in lines(model):
                writer.writerow([label, item, value])


if __name__ == "__main__":
    main()
