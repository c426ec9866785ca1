#!/usr/bin/env python3
"""A random search for differences between the program and brute force where scores are given.

    python3 given.py PROGRAM [--models 200] [--seed 1] [--only N] [--spoil WHAT]

Makes random small models and issues as `search.py` does, with columns that give one or two of the scores: as numbers
of no to three decimals, halves rounded either way, or as ranges; of one assignment of the unknown criteria, of two that
need not agree, or a little off. Every assignment of the unknown criteria is tried, with blank cells following their
defaults, and those kept whose scores round to what is given. Compared with that, by the exact scoring of `oracle.py`:

- which rows are faulty since no assignment is left, and of which complete rows the program warns that the cells come to
  another number; with the exit code of `check`;
- of all others the range of every score, the possible ratings, and the levels that are left to each criterion;
- the lowest and highest rated score as the large-file way and the stream have them;
- every change of one level of a known criterion that changes the possible ratings, with the scores after it, where
  what is given stays given of the levels as they were.

It prints the differences, and a line of figures; the status is 1 where anything differs. `--spoil` makes the brute
force wrong on purpose, to see that the search can fail: `given` (nothing is given), `halves` (what is half a unit off
is not allowed), `joint` (each given score is taken by itself), or `change` (what is given binds the scores after a
change too). Python 3.11, standard library only.
"""

import argparse
import collections
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction as F
from math import ceil, floor

import oracle
import search
from oracle import rating_of
from search import json_exact, rating_text

ROWS = 14


def given_text(chance, value, other):
    """What somebody wrote down for a score: (text, lowest, highest), which may not be it."""
    places = chance.choice([0, 0, 0, 1, 1, 2, 3])

    def written(number):
        shifted = number * 10 ** places
        digits = chance.choice([floor(shifted + F(1, 2)), ceil(shifted - F(1, 2))])
        if chance.random() < 0.1:
            digits += chance.choice([-1, 1, 7])
        text = oracle.decimal_text(F(digits, 10 ** places))
        if places and chance.random() < 0.7:
            whole, _, rest = text.partition(".")
            text = f"{whole}.{rest.ljust(places, '0')}"
        shown = len(text.partition(".")[2])
        half = F(1, 2 * 10 ** shown)
        return text, F(text) - half, F(text) + half

    text, low, high = written(value)
    if chance.random() < 0.15:
        end, _, above = written(max(value, other) + chance.choice([0, 1]))
        if F(end) >= F(text):
            return f"{text} to {end}", low, above
    return text, low, high


def window(text):
    """The lowest and the highest number that a given one stands for."""
    ends = text.split(" to ")
    half = lambda end: F(1, 2 * 10 ** len(end.partition(".")[2]))
    return F(ends[0]) - half(ends[0]), F(ends[-1]) + half(ends[-1])


def given_in(row, model):
    """{score: text} of the columns of a table that give a score by its id."""
    return {score: row[column].strip() for score in model.scores for column in (score, f"{score}_published",
            f"{score}_given") if (row.get(column) or "").strip() not in ("", "?")}


def worlds_left(model, inputs, cells, given):
    """Every assignment of the unknown criteria, with its scores, that gives what is given; all of them where what is
    given is known from the cells."""
    known = model.measure(inputs)
    worlds = [model.scores_in(world) for world in model.worlds(known, *model.sort_cells(known, cells))]
    for score, text in given.items():
        low, high = window(text)
        if len({world[score] for world in worlds}) > 1:
            worlds = [world for world in worlds if low <= world[score] <= high]
    return worlds


class Row:
    """An issue with what is given of its scores, and all that it can be."""

    def __init__(self, model, name, inputs, cells, spoil):
        self.model, self.name, self.inputs, self.cells, self.spoil = model, name, inputs, cells, spoil
        self.given = {}               # {column: (score, text, lowest, highest)}
        self.worlds = self.worlds_of(inputs, cells)

    def worlds_of(self, inputs, cells):
        """Every assignment of the unknown criteria: all values, and which criteria follow their defaults."""
        known = self.model.measure(inputs)
        fixed, derived, unknown = self.model.sort_cells(known, cells)
        return [{**self.model.scores_in(world), "derived": derived}
                for world in self.model.worlds(known, fixed, derived, unknown)]

    def settle(self):
        """What is left once the given scores count."""
        known = lambda score: len({world[score] for world in self.worlds}) == 1

        def allows(low, value, high):
            return low < value < high if self.spoil == "halves" else low <= value <= high

        cuts = [(score, low, high) for score, _, low, high in self.given.values() if not known(score)]
        self.contradicted = sum(1 for score, _, low, high in self.given.values()
                                if known(score) and not low <= self.worlds[0][score] <= high)
        if self.spoil == "given":
            cuts = []
        keeps = lambda world: all(allows(low, world[score], high) for score, low, high in cuts)
        if self.spoil == "joint" and cuts:
            keeps = lambda world: any(allows(low, world[score], high) for score, low, high in cuts)
        self.keeps, self.is_cut = keeps, bool(cuts)
        self.left = [world for world in self.worlds if keeps(world)]

    def range(self, name, worlds=None):
        values = [world[name] for world in (self.left if worlds is None else worlds)]
        return min(values), max(values)

    def levels(self, criterion):
        return sorted({world[criterion] for world in self.left})

    def changes(self):
        """{(criterion, level): range of the rated score}, where the possible ratings are others."""
        model, found = self.model, {}
        bands, own = model.bands, self.range(model.rated)
        for criterion in model.criteria:
            levels = self.levels(criterion)
            if len(levels) != 1:
                continue
            for level in (levels[0] - 1, levels[0] + 1):
                if level not in model.levels[criterion]:
                    continue
                after = []
                for world in self.left:
                    values = {**world, criterion: level}
                    for name in world["derived"]:
                        if name != criterion:
                            values[name] = model.default_of[name](values)
                    after.append(model.scores_in(values))
                if self.spoil == "change":
                    after = [world for world in after if self.keeps(world)] or after
                low, high = self.range(model.rated, after)
                if rating_of(bands, low, high) != rating_of(bands, *own):
                    found[criterion, level] = (low, high)
        return found


class Given:
    def __init__(self, program, seed, spoil):
        self.program, self.seed, self.spoil = os.path.abspath(program), seed, spoil
        self.counts, self.told = collections.Counter(), collections.Counter()
        self.folder = tempfile.TemporaryDirectory()

    def differ(self, kind, words):
        self.counts["differences"] += 1
        self.told[kind] += 1
        if self.told[kind] <= 3:
            print(f"== {kind}: model {self.number}: {words}")

    def run(self, *words, stdin=None):
        self.counts["runs"] += 1
        found = subprocess.run([self.program, *words], cwd=self.folder.name, capture_output=True, timeout=120,
                               input=stdin)
        return found.returncode, found.stdout.decode(), found.stderr.decode()

    def write(self, name, text):
        with open(os.path.join(self.folder.name, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def make(self, number):
        """The model, and rows with what is given of them."""
        chance = random.Random(f"given/{self.seed}/{number}")
        self.number = number
        raw = search.make_model(number, chance)
        model = oracle.Model(oracle.dump(raw))
        falling = {criterion for _, criterion in search.falls_of(model, None)}
        for criterion in raw["criteria"]:
            if criterion["id"] in falling:
                criterion["lowers"] = True
        self.model = oracle.Model(oracle.dump(raw))
        self.write("m.json", oracle.dump(raw))
        titles = {score["id"]: score["title"] for score in raw["scores"]}
        scores = chance.sample(list(titles), min(len(titles), chance.choice([1, 1, 2])))
        columns = {}
        for score in scores:
            columns[chance.choice([score, f"{score}_published", f"{titles[score]} given"])] = score
        self.rows = []
        made = search.make_rows(self.model, chance) + search.make_rows(self.model, chance)
        for at, (_, inputs, cells) in enumerate(made[:ROWS]):
            row = Row(self.model, f"Row{at + 1:02d}", inputs, cells, self.spoil)
            world = chance.choice(row.worlds)
            for column, score in columns.items():
                if chance.random() < 0.15:
                    continue
                one = chance.choice(row.worlds) if chance.random() < 0.2 else world
                row.given[column] = (score, *given_text(chance, one[score], chance.choice(row.worlds)[score]))
            row.settle()
            self.rows.append(row)
        self.columns = list(columns)

    def table(self, rows):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        model = self.model
        writer.writerow(["issue", *model.inputs, *model.criteria, *self.columns])
        for row in rows:
            writer.writerow(
                [row.name, *(oracle.decimal_text(row.inputs[i]) if i in row.inputs else "" for i in model.inputs),
                 *(str(row.cells[c]) for c in model.criteria),
                 *(row.given[c][1] if c in row.given else "" for c in self.columns)])
        return out.getvalue()

    def try_model(self, number):
        self.make(number)
        self.counts["models"] += 1
        self.counts["issues"] += len(self.rows)
        self.write("t.csv", self.table(self.rows))
        self.faults()
        rows = [row for row in self.rows if row.left]
        if not rows:
            return
        text = self.table(rows)
        self.write("t.csv", text)
        code, out, err = self.run("assess", "t.csv", "--model", "m.json", "--format", "json")
        if code != 0:
            return self.differ("a table is refused", err)
        found = {issue["issue"]: issue for issue in json.loads(out, parse_float=F, parse_int=F)["issues"]}
        for row in rows:
            self.ranges(row, found[row.name])
            if row.is_cut:
                self.counts["cut"] += 1
                self.levels(row)
        for how, words in (("large files", ("assess", "t.csv", "--format", "csv")), ("a stream", ("score",))):
            stdin = text.encode() if words[0] == "score" else None
            code, out, err = self.run(*words, "--model", "m.json", stdin=stdin)
            self.ends(how, {cells["issue"]: cells for cells in csv.DictReader(io.StringIO(out))}, rows)
        self.single_changes(rows)

    def faults(self):
        """Rows of which nothing is left, and complete ones that come to another number."""
        code, out, err = self.run("check", "t.csv", "--model", "m.json")
        said = re.findall(r"^t\.csv:(\d+):\d+.*?: (error|warning): (.*)", err + out, re.M)
        lines = {f"Row{at + 1:02d}": str(at + 2) for at in range(len(self.rows))}
        for row in self.rows:
            own = [kind for line, kind, words in said if line == lines[row.name]]
            self.counts["impossible"] += not row.left
            self.counts["contradicted"] += row.contradicted
            if ("error" in own) != (not row.left):
                self.differ("faulty rows", f"{row.name}: {own}, left are {len(row.left)} of {len(row.worlds)}\n"
                            + self.table([row]) + err)
            if own.count("warning") != row.contradicted:
                self.differ("warnings", f"{row.name}: {own}, are {row.contradicted}\n" + self.table([row]) + err)
        wanted = 65 if any(not row.left or row.contradicted for row in self.rows) else 0
        if code != wanted:
            self.differ("the exit code of check", f"{code}, is {wanted}\n{err}")

    def ranges(self, row, given):
        model = self.model
        for score in model.scores:
            found, wanted = json_exact(given["scores"][score]), row.range(score)
            if (found[0], found[-1]) != wanted:
                self.differ("a range", f"{row.name} {score}: {search.said(tuple(found))}, is {search.said(wanted)}\n"
                            + self.table([row]))
        rating = rating_of(model.bands, *row.range(model.rated))
        if given["possibleRatings"] != rating:
            self.differ("a rating", f"{row.name}: {given['possibleRatings']}, is {rating}\n" + self.table([row]))

    def levels(self, row):
        code, out, err = self.run("explain", "t.csv", "--model", "m.json", "--issue", row.name, "--format", "json")
        if code != 0:
            return self.differ("explain fails", err)
        said = json.loads(out, parse_float=F, parse_int=F)
        todo, seen = [said["explanation"], *said["beside"]], {}
        while todo:
            node = todo.pop()
            todo += node.get("parts", [])
            if node["kind"].startswith("criterion"):
                seen.setdefault(node["name"], node)
        for criterion in self.model.criteria:
            node, wanted = seen[criterion], row.levels(criterion)
            found = node.get("possible") or json_exact(node["value"])
            self.counts["levels"] += 1
            if "possible" in node and found != wanted or (found[0], found[-1]) != (wanted[0], wanted[-1]):
                self.differ("levels", f"{row.name} {criterion}: {search.said(tuple(found))}, are "
                            f"{search.said(tuple(wanted))}\n" + self.table([row]))

    def ends(self, how, found, rows):
        rated = self.model.rated
        for row in rows:
            low, high = row.range(rated)
            cells = found.get(row.name)
            ends = cells and [F(cells[f"{rated}_{end}"].lstrip("'")) for end in ("low", "high")]
            if not ends or abs(ends[0] - low) > F(1, 10 ** 6) or abs(ends[1] - high) > F(1, 10 ** 6):
                self.differ(f"the scores of {how}", f"{row.name}: {search.said(ends)}, are {search.said((low, high))}\n"
                            + self.table([row]))

    def tries(self, row):
        """Whether the changes of a row are looked at: those of others are what `search.py` looks at."""
        return row.is_cut

    def single_changes(self, rows):
        code, out, err = self.run("robustness", "t.csv", "--model", "m.json", "--format", "json", "--first", "3")
        if code != 0:
            return self.differ("robustness fails", err)
        for given in json.loads(out, parse_float=F, parse_int=F)["issues"]:
            row = next(row for row in rows if row.name == given["issue"])
            if not self.tries(row):
                continue
            wanted = row.changes()
            self.counts["changes"] += len(wanted)
            found = {(change["criterion"], change["to"]): json_exact(change["score"])
                     for change in given["changes"] or []}
            found = {key: (ends[0], ends[-1]) for key, ends in found.items()}
            if found != wanted:
                self.differ("single changes", f"{row.name}: {search.said(list(found.items()))}, are "
                            f"{search.said(list(wanted.items()))}\n" + self.table([row]))


def main():
    options = argparse.ArgumentParser(description="A random search for differences where scores are given.")
    options.add_argument("program")
    options.add_argument("--models", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, metavar="N", help="run model N alone")
    options.add_argument("--spoil", choices=["given", "halves", "joint", "change"],
                         help="make the brute force wrong, to see the search fail")
    given = options.parse_args()
    oracle.GRID_LIMIT = search.COMBINATIONS
    all_models = Given(given.program, given.seed, given.spoil)
    for number in [given.only] if given.only else range(1, given.models + 1):
        all_models.try_model(number)
    names = ["models", "issues", "cut", "levels", "changes", "impossible", "contradicted", "runs", "differences"]
    print(", ".join(f"{all_models.counts[name]:,} {name}" for name in names))
    sys.exit(1 if all_models.counts["differences"] else 0)


if __name__ == "__main__":
    main()
