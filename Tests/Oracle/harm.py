#!/usr/bin/env python3
"""What counts weigh, worked out by other means than the program's.

    python3 harm.py --output ../Fixtures/harm/cases.json

Random crime tables, maps of offences and tables of weights. Of an issue whose offences are not counted every
corner is tried: each weight at its lowest and its highest, and what is left given to each offence as a whole; the
lowest and the highest of all are what the program must say. Sums, shares, changes and places are tried over the
corners of all issues in the same way. Standard library only; all numbers are fractions.
"""

import argparse
import csv
import io
import itertools
import json
import random
from fractions import Fraction as F

CODES = ["8N", "34A", "1.1", "56A", "105B", "37.2"]


def spell(rng, code):
    """A code in one of the ways in which tables write it."""
    parts = code.split(".")
    if len(parts) == 2 and rng.random() < 0.5:
        return f"{int(parts[0]):03d}/{int(parts[1]):02d}"
    digits = "".join(c for c in parts[0] if c.isdigit())
    padded = code.replace(digits, digits.zfill(3), 1)
    return rng.choice([code, code.lower(), padded, code.replace(".", "/") + " "])


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def text(number):
    return f"{number.numerator}/{number.denominator}"


def corners(total, offences, column):
    """All that a count may weigh at the corners of what is not known."""
    values = set()
    for weights in itertools.product(*[sorted(o["weights"]) for o in offences]):
        if any(o["share"] is not None for o in offences):
            parts = [None if o["share"] is None else total * o["share"] for o in offences]
        else:
            parts = [None if o[column] is None else F(o[column]) for o in offences]
        rest = total - sum(p for p in parts if p is not None)
        known = sum(p * w for p, w in zip(parts, weights) if p is not None)
        open_ = [w for p, w in zip(parts, weights) if p is None]
        for w in open_ or [F(0)]:
            values.add(known + rest * w if open_ else known)
    return values


def case(rng):
    weights = {c: [F(rng.randint(0, 5000), rng.choice([1, 2, 10, 100])) for _ in range(rng.choice([1, 1, 1, 2, 3]))]
               for c in rng.sample(CODES, rng.randint(2, len(CODES)))}
    rows = [(spell(rng, c), f"offence {c}", float(w)) for c, ws in weights.items() for w in ws]
    assert all(F(str(r[2])) in weights_of for r, weights_of in zip(rows, [ws for ws in weights.values() for _ in ws]))
    rng.shuffle(rows)
    counts, maps, results = [], [], []
    for name in rng.sample(["Arson", "Robbery", "Rape", "Theft", "Assault, other"], rng.randint(1, 4)):
        count, previous = rng.randint(0, 400), rng.randint(0, 400)
        counts.append((name, count, previous, 1000))
        offences = []
        kind = rng.choice(["none", "plain", "counts", "shares"])
        names = rng.sample(CODES, rng.randint(1, 3)) if kind != "none" else []
        left, left_before, part = count, previous, 10
        for place, code in enumerate(names):
            o = {"code": code, "weights": set(weights.get(code, [])), "count": None, "previous": None, "share": None}
            is_last = place == len(names) - 1
            if kind == "counts" and not is_last:
                o["count"] = rng.randint(0, left)
                left -= o["count"]
                if rng.random() < 0.5:
                    o["previous"] = rng.randint(0, left_before)
                    left_before -= o["previous"]
            if kind == "shares" and not is_last:
                tenths = rng.randint(0, part)
                part -= tenths
                o["share"] = F(tenths, 10)
            offences.append(o)
            share = "" if o["share"] is None else rng.choice([f"{float(o['share'])}", f"{int(o['share'] * 100)}%"])
            maps.append((name, spell(rng, code), "" if o["count"] is None else o["count"],
                         "" if o["previous"] is None else o["previous"], share))
        known = bool(offences) and all(o["weights"] for o in offences)
        now = corners(F(count), offences, "count") if known else None
        before = corners(F(previous), offences, "previous") if known else None
        results.append({"name": name, "now": now, "before": before})
    added = [r for r in results if r["now"]]
    ends = [[min(r["now"]), max(r["now"])] for r in added]
    old = [[min(r["before"]), max(r["before"])] for r in added]
    picks = list(itertools.product(*ends))

    def span(values):
        values = list(values)
        return None if not values else [text(min(values)), text(max(values))]

    expected = {"total": span(sum(p) for p in picks) if added else None, "change": None, "issues": []}
    befores = [sum(p) for p in itertools.product(*old)]
    if added and min(befores) > 0:
        expected["change"] = span((sum(p) / b - 1) * 100 for p in picks for b in befores)
    for r in results:
        line = {"name": r["name"], "harm": None, "before": None, "share": None, "places": None}
        if r["now"]:
            line["harm"], line["before"] = span(r["now"]), span(r["before"])
            i = added.index(r)
            if min(sum(p) for p in picks) > 0:
                line["share"] = span(p[i] / sum(p) for p in picks)
            # Between its ends a range takes every value: a place is tried at the ends, and midway for a tie.
            mine = ends[i] + [sum(ends[i]) / 2]
            places = [1 + sum(v > m for j, v in enumerate(p) if j != i) for p in picks for m in mine]
            line["places"] = [min(places), max(places)]
        expected["issues"].append(line)
    return {
        "crimes": table(["issue", "count", "previous_count", "population"], counts),
        "map": table(["issue", "code", "count", "previous_count", "share"], maps),
        "weights": table(["code", "offence", "weight"], rows),
        "expected": expected,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", required=True)
    parser.add_argument("--cases", type=int, default=160)
    parser.add_argument("--seed", type=int, default=2017)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cases = [case(rng) for _ in range(options.cases)]
    with open(options.output, "w") as file:
        json.dump(cases, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
