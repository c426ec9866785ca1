#!/usr/bin/env python3
"""Every change of one level in an example, tried one by one: slow, exact and simple.

    python3 changes.py MODEL.json DATA.csv [FIRST]

Prints how many changes there are, how many change a rating, how many alter the first places and how
many of those alter who is there. Scores come from `oracle.py`; a place is 1 more than the number of
fully scored issues with a higher score. Standard library only.
"""

import csv
import sys
from fractions import Fraction as F

import oracle


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = oracle.Model(file.read())
    with open(sys.argv[2], encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    issues = []
    for row in rows:
        inputs = {i: F(row[i]) for i in model.inputs if row.get(i)}
        cells = {c: row[c] for c in model.criteria}
        issues.append((inputs, cells))

    def score(issue):
        inputs, cells = issue
        return model.score(inputs, {c: cell_of(v) for c, v in cells.items()})[model.rated]

    def cell_of(text):
        return text if text in ("", "?") else F(text)

    def rating(low_high):
        return [oracle.band_of(model.bands, end) for end in low_high]

    def places(scores):
        known = {n: s[0] for n, s in enumerate(scores) if s[0] == s[1]}
        found = {n: 1 + sum(o > s for o in known.values()) for n, s in known.items()}
        return {n: p for n, p in found.items() if p <= first}

    scores = [score(issue) for issue in issues]
    before = places(scores)
    counts = dict(changes=0, ratings=0, alterations=0, members=0)
    for number, (inputs, cells) in enumerate(issues):
        known = model.measure(inputs)
        fixed, derived, unknown = model.sort_cells(known, {c: cell_of(v) for c, v in cells.items()})
        values = next(iter(model.worlds(known, fixed, derived, unknown)))
        worlds = list(model.worlds(known, fixed, derived, unknown))
        for criterion, levels in model.levels.items():
            if any(world[criterion] != values[criterion] for world in worlds):
                continue
            for level in (values[criterion] - 1, values[criterion] + 1):
                if level not in levels:
                    continue
                counts["changes"] += 1
                changed = score((inputs, {**cells, criterion: str(level)}))
                counts["ratings"] += rating(changed) != rating(scores[number])
                after = places(scores[:number] + [changed] + scores[number + 1:])
                counts["alterations"] += after != before
                counts["members"] += after.keys() != before.keys()
    print(counts)


if __name__ == "__main__":
    main()
