#!/usr/bin/env python3
"""How far each weight and threshold of the two shipped models can move, by trying.

    python3 sensitivity.py --output ../Fixtures/sensitivity/expected.csv

Each weight is written into the formula by hand below. An issue is scored by the oracle
beside this file at two values of the weight, every unknown cell tried at every level, and
a line drawn through each end of its scores; a third value shows that they are lines. An issue
of which scores are given has a line for each assignment of its unknown cells that gives them. All
points where any two lines meet, of issues or of an issue and a threshold, are gone through
from the model's value outwards, and the whole ratings and the whole order of the first ten
are worked out at each point and between each two, until one is another.
"""

import argparse
import csv
import itertools
import json
import os
import re
from fractions import Fraction as F

from given import given_in, worlds_left
from oracle import Model, band_of, read_table, write_number

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "..", "..", "Models")
CASES = [
    ("morile-csp", "plymouth-2017-18.csv",
     "{} * share(harm) + {} * share(likelihood) + {} * share(intelligence) + {} * share(response)",
     [60, 20, 10, 10], (0, 100)),
    ("stra-plymouth-2015", "2014-15.csv",
     "{} * risk + {} * trend + {} * concern + {} * vulnerability + {} * benchmarking",
     [1, 1, 1, 1, 1], (0, 44)),
]
FIRST = 10


def scored(name, formula, weights, table):
    """[(name, low, high)] of all issues with other weights."""
    with open(os.path.join(MODELS, name, "model.json"), encoding="utf-8") as file:
        raw = json.load(file)
    rated = raw["rating"]["score"]
    for score in raw["scores"]:
        if score["id"] == rated:
            score["formula"] = formula.format(*weights)
    # The thresholds are compared below; here they only have to be in reach.
    high = max(1, sum(weights)) * 1000
    raw["scores"].append({"id": "no_end", "title": "", "formula": f"{rated} + {high}"})
    raw["rating"] = {"score": "no_end", "bands": [
        {"label": "a", "fromShare": 0.5}, {"label": "b"}]}
    model = Model(json.dumps(raw))
    return [model.score(inputs, cells)[rated] for _, inputs, cells, _ in table]


def first_ten(ranges):
    """The issues with fewer than ten above them, in order, ties together."""
    known = [(low, index) for index, (low, high) in enumerate(ranges) if low == high]
    leaders = {}
    for value, index in known:
        if sum(other > value for other, _ in known) < FIRST:
            leaders.setdefault(value, []).append(index)
    return [leaders[value] for value in sorted(leaders, reverse=True)]


def bands(ranges, cuts):
    def band(value):
        return sum(value < cut for cut in cuts)
    return [(band(high), band(low)) for low, high in ranges]


def ends(value, events, limits, state):
    """For each side: (end, inside), and the states before and past it."""
    now = state(value)
    for sign, (limit, reached) in zip((-1, 1), limits):
        ahead = sorted({e for e in events if (e - value) * sign > 0 and (
            limit is None or (limit - e) * sign > 0 or (reached and e == limit))},
            key=lambda e: e * sign)
        last, found = value, None
        for index in range(len(ahead) + 1):
            following = ahead[index] if index < len(ahead) else None
            stop = following if following is not None else limit
            if stop != last:
                middle = last + sign if stop is None else (last + stop) / 2
                if state(middle) != now:
                    found = (last, True, state(middle))
                    break
            if following is None:
                break
            if state(following) != now:
                after = ahead[index + 1] if index + 1 < len(ahead) else limit
                past = following
                if after != following:
                    past = following + sign if after is None else (following + after) / 2
                shown = state(past)
                found = (following, False, shown if shown != now else state(following))
                break
            last = following
        yield found or (limit, limit is not None and reached, now)


def lines_of(name, formula, weights, place, table, table_left):
    """The lines of each end of each issue's score, as (value at 0, slope)."""
    at = []
    for value in (0, 1, 2):
        changed = list(weights)
        changed[place] = value
        at.append(scored(name, formula, changed, table))
    lines = []
    for left, (a0, b0), (a1, b1), (a2, b2) in zip(table_left, *at):
        if left is None:
            assert a2 - a1 == a1 - a0 and b2 - b1 == b1 - b0, "not a line"
            lines.append(([(a0, a1 - a0)], [(b0, b1 - b0)]))
            continue
        # Of the lines of one slope only the lowest and the highest count.
        low, high = {}, {}
        for terms in left:
            rest = sum(w * t for at, (w, t) in enumerate(zip(weights, terms)) if at != place)
            slope = terms[place]
            low[slope] = min(low.get(slope, rest), rest)
            high[slope] = max(high.get(slope, rest), rest)
        lines.append(tuple([(rest, slope) for slope, rest in ends.items()] for ends in (low, high)))
    return lines


def left_of(model, data, formula, table):
    """For each issue the different values of the terms that the given scores leave; None where none are given."""
    terms = re.findall(r"[a-z_]+", formula)
    with open(data, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    result = []
    for row, (_, inputs, cells, _) in zip(rows, table):
        given = given_in(row, model)
        if not given:
            result.append(None)
            continue
        worlds = worlds_left(model, inputs, cells, given)
        result.append({tuple(world[term] for term in terms) for world in worlds})
    return result


def meet(one, other):
    if one[1] != other[1]:
        yield (other[0] - one[0]) / (one[1] - other[1])


def show(found, before, labels, names, side):
    value, inside, after = found
    changes = []
    for name, a, b in zip(names, before, after):
        if a != b:
            changes.append(f"{name}: {labels(a)} to {labels(b)}")
    return ["none" if value is None else write_number(value),
            "inside" if inside else "outside", "; ".join(changes)]


def lines(name, data, formula, weights, limits):
    with open(os.path.join(MODELS, name, "model.json"), encoding="utf-8") as file:
        model = Model(file.read())
    table = read_table(model, os.path.join(MODELS, name, data))
    left = left_of(model, os.path.join(MODELS, name, data), formula, table)
    names = [title for title, *_ in table]
    cuts = [band.threshold for band in model.bands[:-1]]
    titles = [band.label for band in model.bands]

    def label(pair):
        return " or ".join(titles[pair[0]:pair[1] + 1])

    for place, weight in enumerate(weights):
        found = lines_of(name, formula, weights, place, table, left)

        def ranges(value):
            return [(min(a + b * value for a, b in low), max(a + b * value for a, b in high)) for low, high in found]

        events = set()
        for low, high in found:
            for one, other in itertools.combinations(low + high, 2):
                events.update(meet(one, other))
            for line, cut in itertools.product(low + high, cuts):
                events.update(meet(line, (cut, F(0))))
        sides = [(F(0), True), (None, False)]
        before = bands(ranges(F(weight)), cuts)
        for side, end in zip(("below", "above"), ends(
                F(weight), events, sides, lambda value: bands(ranges(value), cuts))):
            yield [f"weight {place + 1}", "rating", side, *show(end, before, label, names, side)]
        every = [line for low, high in found for line in {*low, *high}]
        for one, other in itertools.combinations(every, 2):
            events.update(meet(one, other))
        for side, end in zip(("below", "above"), ends(
                F(weight), events, sides, lambda value: first_ten(ranges(value)))):
            yield [f"weight {place + 1}", "order", side,
                   "none" if end[0] is None else write_number(end[0]),
                   "inside" if end[1] else "outside", ""]

    # The weights of the model with given scores are all 1.
    now = [model.score(inputs, cells)[model.rated] if own is None
           else (min(map(sum, own)), max(map(sum, own))) for own, (_, inputs, cells, _) in zip(left, table)]
    for place, cut in enumerate(cuts):
        def rated(value):
            return bands(now, cuts[:place] + [value] + cuts[place + 1:])
        sides = [
            (cuts[place + 1] if place + 1 < len(cuts) else F(limits[0]), False),
            (cuts[place - 1] if place else F(limits[1]), place == 0)]
        events = {value for pair in now for value in pair}
        for side, end in zip(("below", "above"), ends(cut, events, sides, rated)):
            yield [f"threshold {place + 1}", "rating", side,
                   *show(end, rated(cut), label, names, side)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", required=True)
    output = parser.parse_args().output
    os.makedirs(os.path.dirname(output), exist_ok=True)
    with open(output, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter="|", lineterminator="\n", quoting=csv.QUOTE_NONE,
                            quotechar=None)
        writer.writerow(["model", "parameter", "what", "side", "end", "at it", "changes"])
        for case in CASES:
            for line in lines(*case):
                writer.writerow([case[0], *line])


if __name__ == "__main__":
    main()
