#!/usr/bin/env python3
"""How likely the levels are that follow from counts, by going through every pair of counts one by one.

Each of the two counts is by chance around what was recorded, as Poisson has it, both apart; the level of each criterion
that follows from them is worked out for every pair by `oracle.py`, and the chances of the pairs are added up. No pair is
left out but those with less than a part in 10^15 of the most probable one's chance. Standard library only.

    python3 counted_levels.py --output ../Fixtures/simulation/counted-levels.csv    # some minutes

Written from the description of the method, without sight of the engine.
"""

import argparse
import csv
import math
import random
from collections import defaultdict
from fractions import Fraction as F
from pathlib import Path

import oracle

COUNT, PREVIOUS = "count", "previous_count"


def poisson(mean):
    """The counts around a mean that have a chance, with it."""
    if mean == 0:
        return {0: 1.0}

    def chance(count):
        return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))

    least = chance(mean) * 1e-15
    found = {}
    for step in (1, -1):
        count = mean if step == 1 else mean - 1
        while count >= 0 and chance(count) >= least:
            found[count] = chance(count)
            count += step
    total = math.fsum(found.values())
    return {count: value / total for count, value in sorted(found.items())}


def reads(model, name):
    """The inputs that a formula reads, by measures too."""
    found, todo = set(), list(oracle.names_in(model.defaults[name]))
    while todo:
        used = todo.pop()
        if used in model.measures:
            todo += oracle.names_in(model.measures[used])
        else:
            found.add(used)
    return found


def counted(model, inputs, cells):
    """The criteria that follow from counts and how likely each combination of their levels is."""
    def levels(values, names):
        known = model.measure(values)
        return tuple(model.default_of[name](known) for name in names)

    names = []
    known = model.measure(inputs)
    for name in model.defaults:
        used = reads(model, name)
        if not used <= set(inputs) or not used & {COUNT, PREVIOUS}:
            continue
        if not all(n in known for n in oracle.names_in(model.defaults[name])):
            continue
        own = model.default_of[name](known)
        if cells.get(name, "") not in ("", own):
            continue
        names.append(name)
    draws = [poisson(int(inputs[name])) if name in inputs else {None: 1.0}
             for name in (COUNT, PREVIOUS)]
    for name in list(names):
        # What another count leaves open is left out.
        for count in draws[0]:
            for previous in draws[1]:
                values = {**inputs, COUNT: count, PREVIOUS: previous}
                values = {n: v for n, v in values.items() if v is not None}
                if 0 in (count, previous):
                    seen = model.measure({n: F(v) for n, v in values.items()})
                    if name in names and not all(
                            n in seen for n in oracle.names_in(model.defaults[name])):
                        names.remove(name)
    chances = defaultdict(list)
    for count, first in draws[0].items():
        for previous, second in draws[1].items():
            values = {n: v for n, v in inputs.items()}
            if count is not None:
                values[COUNT] = F(count)
            if previous is not None:
                values[PREVIOUS] = F(previous)
            chances[levels(values, names)].append(first * second)
    return names, {levels: math.fsum(parts) for levels, parts in sorted(chances.items())}


def cases():
    people = 264_200
    pairs = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 1), (5, 8), (8, 5), (10, 9), (9, 10), (12, 12), (20, 14),
             (61, 70), (141, 134), (147, 120), (299, 279), (158, 159), (730, 700), (1_321, 1_262)]
    for count, previous in pairs:
        yield "morile-csp", count, previous, people
    yield "morile-csp", 3, None, people
    yield "morile-csp", 120, 110, 10_000
    yield "morile-csp", 50, 50, 10_000
    for count, previous in [(0, 0), (1, 0), (4, 4), (147, 120), (299, 279), (30, 60)]:
        yield "stra-plymouth-2015", count, previous, 51_400 if count > 9 else 1_000
    chance = random.Random(2017)
    for _ in range(16):
        count = chance.choice([3, 20, 90, 300])
        count, previous = (chance.randint(0, 2 * count) for _ in range(2))
        yield "morile-csp", count, previous, chance.choice([5_000, 30_000, 264_200])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--output", required=True)
    given = arguments.parse_args()
    folder = Path(__file__).resolve().parents[2] / "Models"
    models = {name: oracle.Model((folder / name / "model.json").read_text(encoding="utf-8"))
              for name in ("morile-csp", "stra-plymouth-2015")}
    with open(given.output, "w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["model", COUNT, PREVIOUS, "population", "levels", "chance"])
        for name, count, previous, population in cases():
            inputs = {COUNT: count, PREVIOUS: previous, "population": population}
            inputs = {n: F(v) for n, v in inputs.items() if v is not None}
            names, found = counted(models[name], inputs, {})
            for levels, chance in found.items():
                if chance >= 1e-9:
                    text = " ".join(f"{n}={int(v)}" for n, v in zip(names, levels))
                    lines.writerow([name, count, "" if previous is None else previous, population,
                                    text, f"{chance:.12f}"])


if __name__ == "__main__":
    main()
