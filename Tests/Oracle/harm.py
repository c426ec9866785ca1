#!/usr/bin/env python3
"""What counts weigh, worked out by other means than the program's.

    python3 harm.py --output ../Fixtures/harm/cases.json
    python3 harm.py --counted ../Fixtures/csp/oracle    # what the issues of csp.py's tables weigh

Random crime tables, maps of offences and tables of weights. Of an issue whose offences are not counted every
corner is tried: each weight at its lowest and its highest, and what is left given to each offence as a whole; the
lowest and the highest of all are what the program must say. Sums, shares, changes and places are tried over the
corners of all issues in the same way. Standard library only; all numbers are fractions.

For the tables of `csp.py`, weights are made for most of their codes, with one or two for each. What an issue weighs is
tried over the corners of all its offences, which are added up from the rows of the files as `csp.py` reads them.
"""

import argparse
import csv
import io
import itertools
import json
import pathlib
import random
import re
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


def table_of(header, rows):
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
        "crimes": table_of(["issue", "count", "previous_count", "population"], counts),
        "map": table_of(["issue", "code", "count", "previous_count", "share"], maps),
        "weights": table_of(["code", "offence", "weight"], rows),
        "expected": expected,
    }


def decimal(number):
    """A number whose decimals end, as a table has it."""
    whole = f"{abs(number.numerator) * 10**6 // number.denominator:07d}"
    assert number * 10**6 == int(number * 10**6)
    return ("-" if number < 0 else "") + f"{whole[:-6]}.{whole[-6:]}".rstrip("0").rstrip(".")


def quarters(text):
    """The quarters of `2023/24`, `2023/24 Q2` or `2023/24 Q2..2024/25 Q1`."""
    ends = re.findall(r"(\d{4})/\d\d(?: Q(\d))?", text)
    first = (int(ends[0][0]), int(ends[0][1] or 1))
    last = (int(ends[-1][0]), int(ends[-1][1] or 4))
    return [(y, q) for y in range(first[0], last[0] + 1) for q in range(1, 5) if first <= (y, q) <= last]


def counted(folder, number, one):
    import csp

    rng = random.Random(number)
    table = csp.table_in(folder / one["table"])
    mapping = csp.rows_in_map(one["map"])
    own = [cells for cells in table if csp.plain(cells["CSP Name"]) == csp.plain(one["csp"])]
    when = lambda cells: (int(cells["Financial Year"][:4]), int(cells["Financial Quarter"]))
    if one["words"]:
        spans = [quarters(one["words"][place]) for place in range(1, len(one["words"]), 2)]
    else:
        every = {when(cells) for cells in table}
        last = max(y for y, _ in every if all((y, q) in every for q in range(1, 5)))
        spans = [quarters(f"{year}/00") for year in (last, last - 1)]
    weights = {}
    for code in sorted({cells["Offence Code"] for cells in table}):
        if rng.random() < 0.85:
            weights[code] = [F(rng.randint(0, 50000), 100) for _ in range(rng.choice([1, 1, 1, 2]))]
    rows = [(rng.choice([code, code.lower(), "0" + code, code.replace("/", "."), f" {code} "]), decimal(weight))
            for code, several in weights.items() for weight in several]
    rng.shuffle(rows)
    first = {}
    for issue, kind, key in mapping:
        first.setdefault((kind, key), issue)

    def issue_of(cells):
        keys = [("code", csp.code_of(cells["Offence Code"])), ("offence", csp.plain(cells["Offence Description"])),
                ("subgroup", csp.plain(cells["Offence Subgroup"])), ("group", csp.plain(cells["Offence Group"]))]
        return next((first[key] for key in keys if key in first), None)

    def weighed(issue, span, count):
        if count is None:
            return ""
        sums = {}
        for cells in own:
            if when(cells) in span and issue_of(cells) == issue:
                code = cells["Offence Code"]
                sums[code] = sums.get(code, 0) + int(cells["Offence Count"])
        assert sum(sums.values()) == count
        some = {code: number for code, number in sums.items() if number != 0}
        if not set(some) <= set(weights):
            return ""
        totals = [sum(weight * number for weight, number in zip(corner, some.values()))
                  for corner in itertools.product(*[weights[code] for code in some])]
        low, high = decimal(min(totals)), decimal(max(totals))
        # What a spreadsheet would run is made harmless.
        return low if low == high else f"{'' if min(totals) >= 0 else chr(39)}{low} to {high}"

    return {"weights": table_of(["code", "weight"], rows),
            "issues": [[weighed(name, span, count) for span, count in zip(spans, counts)]
                       for name, *counts in one["issues"]]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output")
    parser.add_argument("--counted", type=pathlib.Path)
    parser.add_argument("--cases", type=int, default=160)
    parser.add_argument("--seed", type=int, default=2017)
    options = parser.parse_args()
    if options.counted:
        cases = json.loads((options.counted / "cases.json").read_text(encoding="utf-8"))
        found = [counted(options.counted, number, one) for number, one in enumerate(cases)]
        (options.counted / "harm.json").write_text(
            "[\n" + ",\n".join(json.dumps(one) for one in found) + "\n]\n", encoding="utf-8")
    if not options.output:
        return
    rng = random.Random(options.seed)
    cases = [case(rng) for _ in range(options.cases)]
    with open(options.output, "w") as file:
        json.dump(cases, file, indent=1, ensure_ascii=False)
        file.write("\n")


main()
