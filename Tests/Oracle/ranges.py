#!/usr/bin/env python3
"""A random search for differences between the program and brute force where cells and inputs are ranges.

    python3 ranges.py PROGRAM [--models 200] [--seed 1] [--only N] [--spoil WHAT]

Makes random small models and issues as `search.py` does; then some levels become ranges such as `1-2` or `1 to 3`, and
some whole inputs ranges such as `3 to 7` or `<5`. Every number and every level in them is tried, together with every
assignment of the unknown criteria, with blank cells following their defaults. Compared with that, by the exact scoring
of `oracle.py`:

- of every issue the range of each score, the possible ratings, and the levels that each criterion may have;
- the lowest and highest rated score as the large-file way and the stream have them;
- the scores of the issue that its vector gives;
- every change of one level of a known criterion that changes the possible ratings, with the scores after it;
- where a score is given of cells that are ranges, what is left of all of these.

It prints the differences, and a line of figures; the status is 1 where anything differs. `--spoil` makes the brute
force wrong on purpose, to see that the search can fail: `ends` (only the ends of ranges are tried), `narrow` (`<5` is the
least number alone), or `levels` (the highest level of a range is left out). Python 3.11, standard
library only.
"""

import argparse
import itertools
import json
import os
import random
import sys
from fractions import Fraction as F

import given
import oracle
import search
from search import json_exact


class Row(given.Row):
    """An issue with ranges, and all that it can be."""

    def __init__(self, model, name, inputs, cells, spoil, input_ranges, levels):
        self.model, self.name, self.inputs, self.cells, self.spoil = model, name, inputs, cells, spoil
        self.input_texts = {key: text for key, (text, _) in input_ranges.items()}
        self.level_texts = {key: text for key, (text, _) in levels.items()}
        self.given, self.worlds = {}, []
        allowed = {key: found for key, (_, found) in levels.items()}
        for numbers in itertools.product(*(found for _, found in input_ranges.values())):
            worlds = self.worlds_of({**inputs, **dict(zip(input_ranges, numbers))},
                                    {**cells, **{key: "?" for key in allowed}})
            self.worlds += [world for world in worlds
                            if all(world[key] in found for key, found in allowed.items())]


class Ranges(given.Given):
    def make(self, number):
        chance = random.Random(f"ranges/{self.seed}/{number}")
        self.number = number
        raw = search.make_model(number, chance)
        model = oracle.Model(oracle.dump(raw))
        falling = {criterion for _, criterion in search.falls_of(model, None)}
        for criterion in raw["criteria"]:
            if criterion["id"] in falling:
                criterion["lowers"] = True
        self.model = model = oracle.Model(oracle.dump(raw))
        self.whole = {entry["id"]: int(entry.get("minimum", 0)) for entry in raw.get("inputs", []) if entry.get("whole")}
        self.write("m.json", oracle.dump(raw))
        titles = {score["id"]: score["title"] for score in raw["scores"]}
        score = chance.choice(list(titles))
        self.columns = [f"{score}_published"]
        self.rows = []
        made = search.make_rows(model, chance) + search.make_rows(model, chance)
        for at, (_, inputs, cells) in enumerate(made[:given.ROWS]):
            row = self.row(chance, f"Row{at + 1:02d}", inputs, cells)
            if row is None:
                continue
            if chance.random() < 0.5:
                one = chance.choice(row.worlds)
                row.given[self.columns[0]] = (score, *given.given_text(chance, one[score],
                                                                       chance.choice(row.worlds)[score]))
            row.settle()
            self.rows.append(row)

    def row(self, chance, name, inputs, cells):
        """A row of which some cells became ranges; nothing where there are too many combinations."""
        model, levels, numbers = self.model, {}, {}
        for criterion in model.criteria:
            scale = model.levels[criterion]
            if len(scale) > 1 and chance.random() < 0.35:
                low = chance.randrange(len(scale) - 1)
                high = chance.randrange(low + 1, len(scale))
                found = list(scale[low:high + 1])
                text = chance.choice(["{}-{}", "{} to {}", "{} \u2013 {}"]).format(found[0], found[-1])
                if self.spoil == "levels":
                    found.pop()
                if self.spoil == "ends":
                    found = [found[0], found[-1]]
                levels[criterion] = (text, found)
        for key, least in self.whole.items():
            if chance.random() < 0.5:
                low = least + chance.randrange(4)
                found = [F(number) for number in range(low, low + chance.randint(2, 6))]
                text = chance.choice(["{} to {}", "{}-{}"]).format(found[0], found[-1])
                if chance.random() < 0.3:
                    found = [F(number) for number in range(least, least + chance.randint(2, 5))]
                    text = f"<{found[-1] + 1}"
                    if self.spoil == "narrow":
                        found = found[:1]
                if self.spoil == "ends":
                    found = [found[0], found[-1]]
                numbers[key] = (text, found)
        count = 1
        for _, found in [*levels.values(), *numbers.values()]:
            count *= len(found)
        for criterion in model.criteria:
            if cells.get(criterion, "") in ("", "?") and criterion not in levels:
                count *= len(model.levels[criterion])
        if count > 20_000:
            return None
        return Row(model, name, {key: value for key, value in inputs.items() if key not in numbers}, cells, self.spoil,
                   numbers, levels)

    def table(self, rows):
        lines = [["issue", *self.model.inputs, *self.model.criteria, *self.columns]]
        for row in rows:
            lines.append(
                [row.name,
                 *(row.input_texts.get(i) or (oracle.decimal_text(row.inputs[i]) if i in row.inputs else "")
                   for i in self.model.inputs),
                 *(row.level_texts.get(c) or str(row.cells[c]) for c in self.model.criteria),
                 *(row.given[c][1] if c in row.given else "" for c in self.columns)])
        return "".join(",".join(line) + "\n" for line in lines)

    def try_model(self, number):
        self.make(number)
        self.rows = [row for row in self.rows if row.left and not row.contradicted]
        if not self.rows:
            return
        self.counts["models"] += 1
        self.counts["issues"] += len(self.rows)
        text = self.table(self.rows)
        self.write("t.csv", text)
        code, out, err = self.run("assess", "t.csv", "--model", "m.json", "--format", "json")
        if code != 0:
            return self.differ("a table is refused", err)
        found = {issue["issue"]: issue for issue in json.loads(out, parse_float=F, parse_int=F)["issues"]}
        for row in self.rows:
            self.ranges(row, found[row.name])
            self.levels(row)
            if not row.is_cut:
                self.vector(row, found[row.name]["vector"])
            self.counts["inputs as ranges"] += len(row.input_texts)
            self.counts["cells as ranges"] += len(row.level_texts)
            self.counts["given"] += row.is_cut
        self.both_ways(text)
        self.single_changes(self.rows)

    def tries(self, row):
        return True

    def both_ways(self, text):
        import csv
        import io
        for how, words in (("large files", ("assess", "t.csv", "--format", "csv")), ("a stream", ("score",))):
            stdin = text.encode() if words[0] == "score" else None
            code, out, err = self.run(*words, "--model", "m.json", stdin=stdin)
            self.ends(how, {cells["issue"]: cells for cells in csv.DictReader(io.StringIO(out))}, self.rows)

    def vector(self, row, vector):
        """What the issue's vector says, read back."""
        code, out, err = self.run("explain", vector, "--model", "m.json", "--format", "json")
        if code != 0:
            return self.differ("a vector is refused", err)
        said = json.loads(out, parse_float=F, parse_int=F)
        found, wanted = json_exact(said["explanation"]["value"]), row.range(self.model.rated)
        self.counts["vectors"] += 1
        if (found[0], found[-1]) != wanted:
            self.differ("a vector", f"{row.name} {vector}: {search.said(tuple(found))}, is {search.said(wanted)}\n"
                        + self.table([row]))


def main():
    options = argparse.ArgumentParser(description="A random search for differences where cells and inputs are ranges.")
    options.add_argument("program")
    options.add_argument("--models", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, metavar="N", help="run model N alone")
    options.add_argument("--spoil", choices=["ends", "narrow", "levels"],
                         help="make the brute force wrong, to see the search fail")
    told = options.parse_args()
    oracle.GRID_LIMIT = search.COMBINATIONS
    every = Ranges(os.path.abspath(told.program), told.seed, told.spoil)
    for number in [told.only] if told.only else range(1, told.models + 1):
        every.try_model(number)
    names = ["models", "issues", "cells as ranges", "inputs as ranges", "given", "levels", "vectors", "changes",
             "runs", "differences"]
    print(", ".join(f"{every.counts[name]:,} {name}" for name in names))
    sys.exit(1 if every.counts["differences"] else 0)


if __name__ == "__main__":
    main()
