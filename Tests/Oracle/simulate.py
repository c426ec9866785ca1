#!/usr/bin/env python3
"""An independent simulation of an example, number for number: slow, exact and simple.

    python3 simulate.py MODEL.json DATA.csv --runs 2500 --seed 7 [--weights uniform|PERCENT]
        [--formula "3 * harm + ..."] [--shares 2/3,1/3]

With --formula the rated score has another formula, a sum of weighted terms; with --shares its
thresholds are shares of its range, which moves with the weights.

Prints JSON: for each issue the runs in each rating, the runs in each place, the 5 and 95 %
scores as fractions, the runs above each other issue, and the sums of the drawn weights over
the runs in which it came first. It was written from the description of the generators and of
the mapping from numbers to levels and weights, and scores every run with `oracle.py`.

Standard library only. Only data whose every criterion is scored, or follows from the inputs that the data have: such
criteria are drawn together, by the chances of `counted_levels.py`.
"""

import argparse
import csv
import json
from fractions import Fraction as F

import counted_levels
import oracle

MASK = (1 << 64) - 1
CHUNK = 2048


class SplitMix:
    def __init__(self, seed, *parts):
        self.state = seed & MASK
        for part in parts:
            self.state = self.next() ^ part
        if parts:
            self.state = self.next()

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, count):
        uneven = (1 << 64) % count
        while True:
            product = self.next() * count
            if product & MASK >= uneven:
                return product >> 64


def sixteens(numbers, count):
    """Eight xorshift128+ side by side; each 64 bits give four numbers, the low bits first."""
    first = [numbers.next() for _ in range(8)]
    second = [numbers.next() | 1 for _ in range(8)]
    out = []
    while len(out) < count:
        for lane in range(8):
            a, b = first[lane], second[lane]
            made = (a + b) & MASK
            for part in range(4):
                out.append(made >> (16 * part) & 0xFFFF)
            a ^= (a << 23) & MASK
            a ^= b ^ (a >> 18) ^ (b >> 5)
            first[lane], second[lane] = b, a
    # Read as signed numbers of 16 bits.
    return [n - 65536 if n >= 32768 else n for n in out[:count]]


def key(name):
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def chances(model, criterion, level, confidence):
    uncertainty = model["uncertainty"]
    spreads = uncertainty["levels"]
    spread = spreads[0]
    if "confidence" in uncertainty:
        spread = next(s for s in spreads if s["score"] == confidence)
    off = spread["judged"]
    if criterion.get("counted"):
        off = spread.get("counted", off)
    scores = [l["score"] for l in criterion["levels"]]
    result = [F(0)] * len(scores)
    for distance, chance in enumerate(off):
        for side in (-1, 1):
            at = min(max(level + side * distance, scores[0]), scores[-1])
            result[at - scores[0]] += F(str(chance)) / 2
    return result


def cuts_of(chances):
    """The numbers from which each place on the scale after the first begins."""
    below, cuts = F(0), []
    for chance in chances[:-1]:
        below += chance
        cuts.append(half_up(below * 65536) - 32768)
    return cuts


def rounded(parts, units):
    total, before, ends = sum(parts), 0, []
    for part in parts:
        before += part
        ends.append((before * units + total // 2) // total)
    return [b - a for a, b in zip([0] + ends, ends)]


def weights_of(kind, numbers, own, units):
    if kind == "uniform":
        ends = sorted(numbers.below(units + 1) for _ in own[1:]) + [units]
        return [b - a for a, b in zip([0] + ends, ends)]
    parts = [half_up(w / sum(own) * (1 << 20)) for w in own]
    percent = int(kind)
    least, span = (100 - percent) * 1000, 2 * percent * 1000 + 1
    return rounded([p * (least + numbers.below(span)) for p in parts], units)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("model")
    arguments.add_argument("data")
    arguments.add_argument("--runs", type=int, default=2500)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--weights", default="fixed")
    arguments.add_argument("--units", type=int, default=1 << 16)
    arguments.add_argument("--formula")
    arguments.add_argument("--shares")
    given = arguments.parse_args()

    with open(given.model, encoding="utf-8") as file:
        content = file.read()
    text = json.loads(content, parse_float=str)
    if given.formula:
        rated = text["rating"]["score"]
        next(s for s in text["scores"] if s["id"] == rated)["formula"] = given.formula
    if given.shares:
        for band, share in zip(text["rating"]["bands"], given.shares.split(",")):
            band.pop("from", None)
            band["fromShare"] = share
    content = json.dumps(text)
    model = oracle.Model(content)
    criteria = text["criteria"]
    with open(given.data, encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    rated = text["rating"]["score"]
    bands = text["rating"]["bands"]
    # The terms of a sum such as 60 * share(harm) + 20 * share(likelihood), for other weights.
    formula = next(s["formula"] for s in text["scores"] if s["id"] == rated)
    terms = [t.strip() for t in formula.split("+")]
    own = [F(t.split("*")[0].strip()) if "*" in t else F(1) for t in terms]
    names = [t.split("*")[1].strip() if "*" in t else t for t in terms]
    meanings = [oracle.meaning(oracle.parse(n), model.ranges, model.points) for n in names]

    # What each term can be; a share is from 0 to 1.
    reach = [(F(0), F(1)) if n.startswith("share(") else model.ranges[n] for n in names]

    def threshold(band, weights):
        if "from" in band:
            return F(str(band["from"]))
        low, high = (sum((w * r[end] for w, r in zip(weights, reach)), F(0)) for end in (0, 1))
        return low + F(band["fromShare"]) * (high - low)

    scores, weights, thresholds = [], [], []
    for chunk in range(-(-given.runs // CHUNK)):
        numbers = SplitMix(given.seed, 2, chunk)
        for _ in range(CHUNK):
            if given.weights != "fixed":
                weights.append(weights_of(given.weights, numbers, own, given.units))
    for run in range(given.runs):
        moved = [sum(own) * w / given.units for w in weights[run]] if weights else own
        thresholds.append([threshold(band, moved) for band in bands[:-1]] + [None])
    for row in rows:
        inputs = {name: F(row[name]) for name in model.inputs if row.get(name)}
        known = model.measure(inputs)
        levels = {c["id"]: int(row[c["id"]] or model.default_of[c["id"]](known)) for c in criteria}
        joint, together = counted_levels.counted(
            model, inputs, {c["id"]: F(row[c["id"]]) for c in criteria if row[c["id"]]})
        outcomes = list(together)
        joint_cuts = cuts_of([F(chance) for chance in together.values()])
        outcome = []
        for chunk in range(-(-given.runs // CHUNK)) if joint else []:
            lanes = sixteens(SplitMix(given.seed, 3, key(row["issue"]), chunk), CHUNK)
            outcome += [outcomes[sum(n >= cut for cut in joint_cuts)] for n in lanes]
        confidence = levels.get(text["uncertainty"].get("confidence"))
        drawn = []
        for index, criterion in enumerate(criteria):
            if criterion["id"] in joint:
                place = joint.index(criterion["id"])
                drawn.append([int(at[place]) for at in outcome[:given.runs]])
                continue
            spread = chances(text, criterion, levels[criterion["id"]], confidence)
            low = criterion["levels"][0]["score"]
            cuts = cuts_of(spread)
            line = []
            for chunk in range(-(-given.runs // CHUNK)):
                lanes = sixteens(
                    SplitMix(given.seed, 1, key(row["issue"]), index, chunk), CHUNK)
                line += [low + sum(n >= cut for cut in cuts) for n in lanes]
            drawn.append(line[:given.runs])
        known, line = {}, []
        for run in range(given.runs):
            at = tuple(d[run] for d in drawn)
            if at not in known:
                values = {c["id"]: F(l) for c, l in zip(criteria, at)}
                values = model.scores_in(values)
                known[at] = [m(values) for m in meanings]
            parts = known[at]
            drawn_weights = own
            if given.weights != "fixed":
                total = sum(own)
                drawn_weights = [total * w / given.units for w in weights[run]]
            line.append(sum((w * p for w, p in zip(drawn_weights, parts)), F(0)))
        scores.append(line)

    result = []
    for index, row in enumerate(rows):
        ratings, places = [0] * len(bands), [0] * len(rows)
        above, leading = [0] * len(rows), [0] * len(own)
        for run in range(given.runs):
            score = scores[index][run]
            ratings[next(b for b, least in enumerate(thresholds[run])
                         if least is None or score >= least)] += 1
            place = sum(other[run] > score for other in scores)
            places[place] += 1
            for other in range(len(rows)):
                above[other] += score > scores[other][run]
            if place == 0 and given.weights != "fixed":
                leading = [a + b for a, b in zip(leading, weights[run])]
        ordered = sorted(scores[index])
        result.append({
            "issue": row["issue"], "ratings": ratings, "places": places, "above": above,
            "score": [str(ordered[-(-given.runs * p // 100) - 1]) for p in (5, 95)],
            **({"leading": leading} if given.weights != "fixed" else {}),
        })
    print(json.dumps({"runs": given.runs, "seed": given.seed, "weights": given.weights,
                      "issues": result}, ensure_ascii=False))


if __name__ == "__main__":
    main()
