#!/usr/bin/env python3
"""Every change of one level in an example, tried one by one: slow, exact and simple.

    python3 changes.py MODEL.json DATA.csv [FIRST]

Prints how many changes there are, how many change a rating, how many alter the first places and how
many of those alter who is there. Scores come from `oracle.py`; a place is 1 more than the number of
fully scored issues with a higher score. What is given of scores leaves only some levels of the unknown cells, and is
given of the levels as they were: a change of one of the others takes nothing from it. Standard library only.
"""

import csv
import sys
from fractions import Fraction as F

import given
import oracle


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = oracle.Model(file.read())
    with open(sys.argv[2], encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    issues = []

    def cell_of(text):
        return text if text in ("", "?") else F(text)

    for row in rows:
        inputs = {i: F(row[i]) for i in model.inputs if row.get(i)}
        cells = {c: row[c] for c in model.criteria}
        cells = {c: cell_of(v) for c, v in cells.items()}
        issues.append((inputs, cells, given.worlds_left(model, inputs, cells, given.given_in(row, model))))

    def ends(worlds):
        values = [world[model.rated] for world in worlds]
        return min(values), max(values)

    def rating(low_high):
        return [oracle.band_of(model.bands, end) for end in low_high]

    def places(scores):
        known = {n: s[0] for n, s in enumerate(scores) if s[0] == s[1]}
        found = {n: 1 + sum(o > s for o in known.values()) for n, s in known.items()}
        return {n: p for n, p in found.items() if p <= first}

    scores = [ends(worlds) for _, _, worlds in issues]
    before = places(scores)
    counts = dict(changes=0, ratings=0, alterations=0, members=0)
    for number, (inputs, cells, worlds) in enumerate(issues):
        known = model.measure(inputs)
        fixed, derived, unknown = model.sort_cells(known, cells)
        values = worlds[0]
        for criterion, levels in model.levels.items():
            if any(world[criterion] != values[criterion] for world in worlds):
                continue
            for level in (values[criterion] - 1, values[criterion] + 1):
                if level not in levels:
                    continue
                counts["changes"] += 1
                changed = ends([moved(model, known, world, fixed, derived, unknown, criterion, level)
                                for world in worlds])
                counts["ratings"] += rating(changed) != rating(scores[number])
                after = places(scores[:number] + [changed] + scores[number + 1:])
                counts["alterations"] += after != before
                counts["members"] += after.keys() != before.keys()
    print(counts)


def moved(model, known, world, fixed, derived, unknown, criterion, level):
    """An assignment with another level of one criterion, which blank cells follow."""
    values = {**known, **fixed, **{name: world[name] for name in unknown}, criterion: level}
    for name in derived:
        if name != criterion:
            values[name] = model.default_of[name](values)
    return model.scores_in(values)


if __name__ == "__main__":
    main()
