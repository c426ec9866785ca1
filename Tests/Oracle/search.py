#!/usr/bin/env python3
"""A random search for differences between the program and brute force.

    python3 search.py PROGRAM [--models 1000] [--seed 1] [--only N] [--keep FOLDER] [--spoil WHAT]

Makes random small models and a table of issues for each, runs the program on them as anybody would, and compares
what it writes with what trying everything gives, by the exact scoring of `oracle.py`:

- scores, ratings, ranks and margins; ranges as tight as trying every assignment of the unknown criteria makes them;
- every change of one level of a known criterion: which of them change the possible ratings, with the score and the
  rating after it, how many there are, and which alter the first places. Blank cells follow their defaults, and
  unknown criteria stand for all their levels, also where a default reads them;
- the fewest levels that rate an issue higher or lower. Some criteria are put on other levels than they are on; it
  costs the levels between; all others keep their cells, so that blank ones follow. Looked for where every criterion
  that the rated score reads, also through the defaults of blank cells, is known. The changes that the program names
  are tried. Where it leaves the search out it must say so in words;
- the model check: refused is exactly a model in which a score falls when a criterion that is not marked "lowers"
  rises by a level, all others held. Each fall that is told must be one, and all must be told. That one could not be
  decided is a difference too: these models are small. Wide models, of a score that depends on a sum of up to twelve
  criteria, are checked beside them; there the program may say that nothing is proved, which is counted;
- display: each number that is shown for a score (tables, CSV, JSON, Markdown, explanations) stands on the side of
  each threshold on which the exact score is, and on it where it is, or has its exact fraction beside it
  (Exactness.md); a reader who holds the shown score against the shown thresholds finds the same rating.

Two models in five are made by `oracle.py`, the rest here: defaults that read defaults, fall, or are used
beside what they read, thresholds that are shares, on scores that can be reached or a hair beside them, also such as
no decimals can show, 2 to 12 bands, products, minima, comparisons, points, subtracted terms, scores that fall.

The same program, seed and number of models give the same figures. Each model has its own random numbers, so that
`--only N` runs model N alone. For each kind of difference the smallest case is printed, model and table, and
`--keep FOLDER` writes it as KIND.json and KIND.csv. The last line has the figures; the status is 1 where anything
differs. `--spoil` makes the brute force wrong on purpose, to see that the search can fail: `score`, `changes`
(defaults do not follow), `fewest` (a criterion may be set to the level it is on), `rise` (the last criterion is
forgotten), or `display` (thresholds are a thousandth higher). Python 3.11, standard library only.
"""

import argparse
import collections
import csv
import io
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction as F

import oracle
from oracle import Problem, band_of, names_in, rating_of

ISSUES = 10               # in each table
COMBINATIONS = 900        # of all levels of a model, at most
WIDE = 4                  # with every fourth model goes a wide one, for the model check alone
FIRST = 3                 # places that count as the first ones
LABELS = "ABCDEFGHIJKL"
FORMATS = ("json", "csv", "table", "markdown")


# ---------------------------------------------------------------------------
# Random models.
# ---------------------------------------------------------------------------

def number_text(value):
    """A number for a model file: as a number where decimals hold it, else as the text of a fraction."""
    try:
        oracle.decimal_text(value)
        return value
    except Problem:
        return oracle.write_number(value)


def short(value):
    """Whether a model file can hold the number."""
    return max(abs(value.numerator), value.denominator) < 10 ** 12


def make_bands(chance, low, high, attained):
    """2 to 12 bands, most with a threshold on a score that can be reached."""
    inner = [value for value in attained if low < value <= high]
    endless = [value for value in inner if isinstance(number_text(value), str)]
    wanted, made = chance.choice([2, 2, 3, 3, 4, 5, 6, 8, 12]) - 1, {}
    for _ in range(100):
        if len(made) >= wanted:
            break
        way = chance.choices(["on", "endless", "beside", "share", "decimal"], [6, 4, 1, 2, 1])[0]
        value = chance.choice(endless if way == "endless" and endless else inner or [high])
        if way == "beside":
            value += chance.choice([1, -1]) * F(1, 10 ** chance.randint(1, 9))
        elif way == "share":
            value = low + (high - low) * F(chance.choice(["1/2", "1/3", "2/3", "3/7", "0.35", "9/10", "1"]))
        elif way == "decimal":
            value = low + (high - low) * F(chance.randint(1, 99), 100)
        if low < value <= high and short(value):
            share = (value - low) / (high - low)
            made[value] = {"fromShare": share} if short(share) and chance.random() < 0.4 else {"from": value}
    if not made:
        raise Problem("no bands")
    bands = [{"label": label, **{key: number_text(number) for key, number in made[value].items()}}
             for label, value in zip(LABELS, sorted(made, reverse=True))]
    return bands + [{"label": LABELS[len(bands)]}]


class LargerMaker(oracle.ModelMaker):
    """The models of the oracle, with many bands."""

    def make_bands(self, low, high, attained, count):
        return make_bands(self.chance, low, high, attained)


class SmallMaker:
    """Models of one to six criteria, whose scores may fall."""

    def __init__(self, number, chance):
        self.number, self.chance = number, chance
        # Only sums that rise; sums from which some criteria are subtracted; or anything.
        self.mood = chance.choice(["rising", "lowering", "any", "any"])

    def likely(self, share):
        return self.chance.random() < share

    def make(self):
        chance = self.chance
        self.criteria, self.scores, product = [], [], 1
        for at in range(chance.choice([1, 2, 2, 3, 3, 4, 4, 5, 6])):
            size = chance.choice([2, 3, 3, 4, 5])
            if product * size > COMBINATIONS:
                break
            product *= size
            start = chance.choice([0, 0, 0, 1, -1])
            levels = [{"score": start + step, "means": f"step {step}"} for step in range(size)]
            if self.likely(0.4):
                steps = chance.choice([["0.5", "1", "2"], ["1", "10"], ["0.1", "2.25"], ["0.0001", "3.2608892881"]])
                points, value = [], F(chance.choice(["0", "0", "1", "-1", "0.25"]))
                for _ in levels:
                    points.append(value)
                    value += F(chance.choice(steps))
                if self.mood == "any" and self.likely(0.2):
                    chance.shuffle(points)
                for level, value in zip(levels, points):
                    level["points"] = value
            self.criteria.append({"id": f"c{at}", "title": f"Criterion {LABELS[at].lower()}", "domain": "all",
                                  "levels": levels})
        self.scale = {c["id"]: (c["levels"][0]["score"], c["levels"][-1]["score"]) for c in self.criteria}
        self.pointed = [c["id"] for c in self.criteria if "points" in c["levels"][0]]
        self.inputs = [{"id": "n", "title": "Number", "whole": True}] if self.likely(0.25) else []
        if self.mood == "lowering":
            chance.choice(self.criteria)["lowers"] = True
        self.lowering = [c["id"] for c in self.criteria if c.get("lowers")]
        self.make_defaults()
        domain = {"id": "all", "title": "All"}
        for at in range(chance.choice([1, 1, 1, 2, 3])):
            self.make_score(f"s{at}")
        model = self.bare()
        rated = self.scores[-1]["id"]
        if self.likely(0.3):
            score = chance.choice(self.scores)["id"]
            domain.update(score=score, bands=self.bands(model, score))
        return oracle.dump({
            "formatVersion": 1, "id": f"search-{self.number}", "version": "1", "title": f"Search {self.number}",
            "source": "Made at random.", "inputs": self.inputs, "domains": [domain], "criteria": self.criteria,
            "scores": self.scores, "rating": {"score": rated, "bands": self.bands(model, rated)}})

    def bands(self, model, score):
        return make_bands(self.chance, *model.ranges[score], sorted(set(oracle.grid_values(model, score).values())))

    def bare(self):
        return oracle.Model(oracle.dump({
            "criteria": self.criteria, "scores": self.scores,
            "rating": {"score": self.scores[-1]["id"], "bands": [{"label": "x"}]}}, without_defaults=True))

    # -- defaults -----------------------------------------------------------

    def make_defaults(self):
        chance, order = self.chance, list(self.criteria)
        chance.shuffle(order)
        for at, criterion in enumerate(order):
            if not self.likely(0.7):
                continue
            before = order[:at]
            # Chains: sooner from one that has a default itself.
            chained = [other for other in before if "default" in other]
            source = chance.choice(chained if chained and self.likely(0.6) else before) if before else None
            criterion["default"] = self.default_for(criterion, source, before)

    def default_for(self, criterion, source, before):
        chance = self.chance
        low, high = self.scale[criterion["id"]]
        clamp = lambda text: f"min({high}, max({low}, {text}))"
        number = f"(n >= {chance.choice([1, 10])})"
        if source is None:
            return f"{low} + {number}" if self.inputs and self.likely(0.6) else f"{chance.randint(low, high)}"
        a, b = source["id"], chance.choice(before)["id"]
        level = chance.randint(*self.scale[a])
        forms = [clamp(a), clamp(f"{low + high} - {a}"), clamp(f"{a} + 1"), clamp(f"{high} - 2 * {a}"),
                 clamp(f"max({a}, {b})"), clamp(f"{a} + {b}"), clamp(f"{a} - {b} + {low + 1}"),
                 clamp(f"{a} * {b}"), clamp(f"2 * {a} - {b}"), clamp(f"{a} * {a} - {a}"),
                 f"{low} + ({a} >= {level})", f"{high} - ({a} > {level})", f"{low} + ({a} = {level})",
                 f"{low} + ({a} < {b})", f"{low} + {high - low} * ({a} <> {b})", f"{low} + (share({a}) >= 0.5)",
                 f"{low} + ({a} < {a})"]
        if self.scale[a] == (low, high):
            forms += [a, f"{low + high} - {a}"] * 4
        if a in self.pointed:
            forms += [f"{low} + (points({a}) >= 1)"] * 2
        if self.inputs:
            forms += [clamp(f"{a} + {number}"), clamp(f"{a} - {number}")] * 2
        return chance.choice(forms)

    # -- scores -------------------------------------------------------------

    def make_score(self, name):
        chance = self.chance
        for _ in range(200):
            text = ""
            for at in range(chance.choice([1, 2, 2, 3, 4])):
                falls = bool(self.lowering) and self.likely(0.3) or self.mood == "any" and self.likely(0.25)
                term = self.term(chance.choice(self.lowering) if falls and self.lowering else None)
                text += (" - " if falls else " + " if at else "") + term if at or not falls else "-" + term
            self.scores.append({"id": name, "title": f"Score {LABELS[len(self.scores)].lower()}", "formula": text})
            try:
                values = oracle.grid_values(self.bare(), name).values()
                if len(text) < 200 and len(set(values)) > 1 and all(short(value) for value in values):
                    return
            except Problem:
                pass
            self.scores.pop()
        raise Problem("no score")

    def term(self, name):
        factor = name or self.factor(2)
        if self.likely(0.5):
            return f"{self.chance.choice(['2', '3', '10', '0.5', '100', '1.1', '0.3'])} * {factor}"
        return factor

    def atom(self):
        chance = self.chance
        if self.scores and self.likely(0.35):
            return chance.choice(self.scores)["id"]
        name = chance.choice(self.criteria)["id"]
        return f"points({name})" if name in self.pointed and self.likely(0.6) else name

    def factor(self, depth):
        chance, rising = self.chance, self.mood != "any"
        if depth == 0 or self.likely(0.3):
            return self.atom()
        a, b = self.factor(depth - 1), self.factor(depth - 1)
        level = chance.randint(0, 6)
        forms = [f"({a} + {b})", f"max({a}, {b})", f"min({a}, {b})", f"min({a}, {level})", f"share({a})",
                 f"share({a} + {b})", f"({a} >= {level})", f"({level} < {a})", f"{a} / {chance.choice([3, 7, 6, 4])}",
                 f"(max(0, {a}) * max(0, {b}))", f"(min({a}, {level}) + ({a} > {level}))",
                 f"(2 * ({a} + {b}) - max({a}, {b}))"]
        if not rising:
            forms += [f"({a} - {b})", f"({a} * {b})", f"({a} = {level})", f"({a} <> {b})", f"({a} <= {b})",
                      f"(max({a}, {b}) - {a})", f"{a} / (max(0, {b}) + 1)", f"-{self.atom()}",
                      f"({a} - {chance.choice([1, 2, 5])} * ({a} >= {level}))", f"({a} >= {b})",
                      f"({a} * ({a} < {level}) + {level} * ({a} >= {level}))"]
        return chance.choice(forms)


def make_model(number, chance):
    """The model as it is drawn."""
    while True:
        try:
            if chance.random() < 0.4:
                model = json.loads(LargerMaker(number, chance).make(), parse_float=F, parse_int=F)
                for criterion in model["criteria"]:
                    if criterion.get("lowers") and chance.random() < 0.5:
                        del criterion["lowers"]
            else:
                model = json.loads(SmallMaker(number, chance).make(), parse_float=F, parse_int=F)
            oracle.Model(oracle.dump(model))
            return model
        except Problem:
            continue


def make_rows(model, chance):
    """[(name, inputs, cells)]"""
    maker, rows = oracle.IssueMaker(model, chance), []
    for at in range(ISSUES):
        inputs = maker.complete_inputs()
        for name in list(inputs):
            if chance.random() < 0.06:
                inputs = {}
        blank, unknown = chance.choice([(0, 0), (0.3, 0), (0.6, 0), (0.9, 0), (0.3, 0.2), (0.5, 0.3), (0.1, 0.1)])
        if at == 0:
            blank, unknown = 0, 1
        cells = {}
        for name in model.criteria:
            draw = chance.random()
            has_default = name in model.defaults
            cells[name] = ("?" if draw < unknown else
                           "" if draw < unknown + blank and (has_default or chance.random() < unknown)
                           else chance.choice(model.levels[name]))
        rows.append((f"Row{at + 1:02d}", inputs, cells))
    return rows


def table_text(model, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["issue", *model.inputs, *model.criteria])
    for name, inputs, cells in rows:
        writer.writerow([name, *(oracle.decimal_text(inputs[i]) if i in inputs else "" for i in model.inputs),
                         *(str(cells[c]) for c in model.criteria)])
    return out.getvalue()


# ---------------------------------------------------------------------------
# Brute force.
# ---------------------------------------------------------------------------

class Row:
    """An issue, and everything that could be done to it."""

    def __init__(self, brute, name, inputs, cells):
        self.brute, self.model, self.name = brute, brute.model, name
        self.inputs, self.cells = inputs, cells
        self.known = self.model.measure(inputs)
        fixed, derived, unknown = self.model.sort_cells(self.known, cells)
        worlds = list(self.model.worlds(self.known, fixed, derived, unknown))
        self.levels = {}              # of the criteria that are known
        for criterion in self.model.criteria:
            found = {world[criterion] for world in worlds}
            if len(found) == 1:
                self.levels[criterion] = found.pop()
        self.scores = self.model.score(inputs, cells)
        if brute.spoil == "score":
            low, high = self.scores[self.model.rated]
            self.scores[self.model.rated] = (low, high + F(len(unknown), 10 ** 6))
        self.low, self.high = self.scores[self.model.rated]
        self.rating = rating_of(self.model.bands, self.low, self.high)

    def outcome(self, changed):
        """The range of the rated score with some criteria on other levels."""
        cells = {**self.cells, **changed}
        if self.brute.spoil == "changes":
            cells = {**self.cells, **{c: l for c, l in self.levels.items() if self.cells[c] == ""}, **changed}
        values = [self.brute.score(world) for world in
                  self.model.worlds(self.known, *self.model.sort_cells(self.known, cells))]
        return min(values), max(values)

    def single_changes(self):
        """{(criterion, level): range of the rated score}, in the model's order."""
        return {(criterion, level): self.outcome({criterion: level})
                for criterion in self.model.criteria if criterion in self.levels
                for level in (self.levels[criterion] - 1, self.levels[criterion] + 1)
                if level in self.model.levels[criterion]}

    def read(self):
        """The criteria that the rated score reads, also through the defaults of blank cells."""
        found, todo = set(), list(self.model.criteria_of(self.model.rated))
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                if self.cells[name] == "" and name in self.model.defaults:
                    todo += [n for n in names_in(self.model.defaults[name]) if n in self.model.criteria]
        return [name for name in self.model.criteria if name in found]

    def fewest(self):
        """(levels up, levels down), None where no levels do it; None where not all is known."""
        read = self.read()
        if any(name not in self.levels for name in read):
            return None
        derived = [name for name in self.model.default_order if name in read and self.cells[name] == ""]
        place, same = band_of(self.model.bands, self.low), self.brute.spoil == "fewest"
        choices = sorted(
            ((sum(abs(level - self.levels[name]) for name, level in zip(read, choice)), choice)
             for choice in itertools.product(*(self.model.levels[name] for name in read))),
            key=lambda pair: pair[0])
        up = down = None
        for cost, choice in choices:
            if up is not None and down is not None:
                break
            values = {**self.known, **dict(zip(read, choice))}
            for name in derived:
                if values[name] == self.levels[name] and not same:      # left as it is: it follows
                    values[name] = self.model.default_of[name](values)
            other = band_of(self.model.bands, self.brute.score(values))
            up = cost if up is None and other < place else up
            down = cost if down is None and other > place else down
        return up, down


class Brute:
    def __init__(self, model, spoil):
        self.model, self.spoil = model, spoil
        self.used = model.criteria_of(model.rated)
        self.memo = {}
        self.needed = [s for s in model.score_order if s == model.rated or s in self.below(model.rated)]
        self.thresholds = collections.defaultdict(list)
        for score, bands in [(model.rated, model.bands), *model.domain_bands.values()]:
            for band in bands[:-1]:
                self.thresholds[score].append(band.threshold + (F(1, 1000) if spoil == "display" else 0))

    def rating_thresholds(self, score):
        """Those of the model's own rating, without those of its domains."""
        return self.thresholds[score][:len(self.model.bands) - 1] if score == self.model.rated else []

    def below(self, score):
        found = [n for n in names_in(self.model.scores[score]) if n in self.model.scores]
        return found + [name for other in found for name in self.below(other)]

    def score(self, values):
        key = tuple(values[name] for name in self.used)
        if key not in self.memo:
            scored = {name: values[name] for name in self.used}
            for name in self.needed:
                scored[name] = self.model.score_of[name](scored)
            self.memo[key] = scored[self.model.rated]
        return self.memo[key]


def wide_model(number, chance):
    """A model of 6 to 12 criteria with a score that depends on their sum alone, and all its falls.

    Its combinations are far too many to try, but a fall is one between two sums: what the other criteria can add up
    to is found by adding one criterion after another.
    """
    criteria, adds = [], {}
    for at in range(chance.randint(6, 12)):
        start = chance.choice([0, 0, 1])
        levels = [{"score": start + step, "means": f"step {step}"} for step in range(chance.choice([3, 5, 5, 6]))]
        weight = chance.choice([1, 1, 1, 2, 3, 5])
        adds[f"c{at}"] = [F(weight * level["score"]) for level in levels]
        if chance.random() < 0.2:
            for level in levels:
                level["points"] = F(level["score"] * (level["score"] + 1), 2)
            adds[f"c{at}"] = [weight * level["points"] for level in levels]
        criteria.append({"id": f"c{at}", "title": f"Criterion {LABELS[at].lower()}", "domain": "all", "levels": levels})
        criteria[-1]["term"] = ("" if weight == 1 else f"{weight} * ") + (
            f"points(c{at})" if "points" in levels[0] else f"c{at}")
    sums = " + ".join(criterion.pop("term") for criterion in criteria)
    low, high = (sum(pick(values) for values in adds.values()) for pick in (min, max))
    near = lambda: chance.choice([chance.randint(int(low), int(high)), high - chance.randint(0, 2),
                                  low + chance.randint(0, 2)])
    n, m, k = near(), near(), chance.choice([1, 1, 2, 3, 5])
    text = chance.choice([
        f"s - {k} * (s >= {n})", f"s - {k} * (s = {n})", f"s + {k} * (s <> {n})", f"s + {k} * (s >= {n})",
        f"s * (s < {n}) + {n} * (s >= {n})", f"max(s, {n}) - {k} * (s > {n})", f"min(s, {n}) + {k} * (s < {m})",
        f"2 * s - max(s, {n}) - {k} * (s >= {m})", f"s / 2 - (s > {n}) + (s >= {m})",
        f"s - {k} * (s >= {n}) * (s < {m})"])
    scores = [{"id": "s", "title": "Sum", "formula": sums}, {"id": "t", "title": "Total", "formula": text}]
    value = oracle.meaning(oracle.parse(text), {}, {})
    falls = set()
    for name, own in adds.items():
        others = {F(0)}
        for other, values in adds.items():
            if other != name:
                others = {rest + value for rest in others for value in values}
        if any(value({"s": rest + b}) < value({"s": rest + a}) for rest in others for a, b in zip(own, own[1:])):
            falls.add(("t", name))
    bands = [{"label": "A", "from": F(int(low + high) // 2)}, {"label": "B"}]
    return {"formatVersion": 1, "id": f"wide-{number}", "version": "1", "title": f"Wide {number}",
            "source": "Made at random.", "domains": [{"id": "all", "title": "All"}], "criteria": criteria,
            "scores": scores, "rating": {"score": "s", "bands": bands}}, falls


def falls_of(model, spoil):
    """{(score, criterion)} of all falls that no "lowers" allows."""
    found = set()
    for score in model.scores:
        down, _ = oracle.falls(model, score, oracle.grid_values(model, score))
        found |= {(score, name) for name in down if not model.criteria[name].get("lowers")}
    if spoil == "rise":
        found = {pair for pair in found if pair[1] != list(model.criteria)[-1]}
    return found


FALL = re.compile(r'"(\w+)" falls from (\S+) to (\S+) when "(\w+)" rises from (-?\d+) to (-?\d+)(?: \(with (.*?)\))?;')


def is_fall(model, told):
    """Whether a fall is one that the program tells."""
    score, before, after, criterion, low, high, others = told
    values = {name: F(level) for name, level in (part.split(" ") for part in (others or "").split(", ") if part)}

    def value(level):
        scored = {**values, criterion: F(level)}
        for name in model.score_order:
            if all(used in scored for used in names_in(model.scores[name])):
                scored[name] = model.score_of[name](scored)
        return scored.get(score)

    return int(high) == int(low) + 1 and F(before) > F(after) and (value(low), value(high)) == (F(before), F(after))


# ---------------------------------------------------------------------------
# Reading what is shown.
# ---------------------------------------------------------------------------

NUMBER = r"-?\d+(?:\.\d+)?(?: \(-?\d+/\d+\))?"
SHOWN = re.compile(rf"(?<![\w.])({NUMBER})(?: to ({NUMBER}))?")
ONE = re.compile(r"(-?\d+(?:\.(\d+))?)(?: \((-?\d+/\d+)\))?")


def shown_ends(text):
    """[(decimal, its places, exact fraction or None)] of `1.5`, `1.5 to 3`, `about 1.25` or `33.33 (100/3)`.

    A text that begins with a minus sign has an apostrophe before it in CSV.
    """
    found = SHOWN.fullmatch(text.strip().lstrip("'").replace("about ", ""))
    if not found:
        return None
    ends = [ONE.fullmatch(end).groups() for end in found.groups() if end]
    return [(F(number), len(places or ""), exact and F(exact)) for number, places, exact in ends]


def json_ends(value):
    """The same of a number in JSON, read with fractions; the places are those that its decimals need."""
    if isinstance(value, dict) and "low" in value:
        return json_ends(value["low"]) + json_ends(value["high"])
    number, exact = (value["value"], F(value["exact"])) if isinstance(value, dict) else (value, None)
    places = next(places for places in range(40) if (F(number) * 10 ** places).denominator == 1)
    return [(number, places, exact)]


def json_exact(value):
    return [number if exact is None else exact for number, _, exact in json_ends(value)]


def display_fault(ends, low, high, thresholds, has_exact_beside=False, is_padded=True):
    """What is wrong with numbers that are shown for a score; None where they are right."""
    wanted = [low] if low == high else [low, high]
    if ends is None or len(ends) != len(wanted):
        return "cannot be read"
    for (number, places, exact), value in zip(ends, wanted):
        if abs(number - value) > F(1, 10 ** (places if is_padded else max(places, 6))):
            return "is another number"
        if exact is not None and exact != value:
            return "has another fraction beside it"
        for threshold in thresholds:
            if value == threshold and number != threshold and exact is None and not has_exact_beside:
                return "is off a threshold that the score is on"
            if exact is None and (number >= threshold) != (value >= threshold):
                return "is on the other side of a threshold"
    return None


def reads_as(end):
    number, _, exact = end
    return number if exact is None else exact


# ---------------------------------------------------------------------------
# The search.
# ---------------------------------------------------------------------------

class Search:
    def __init__(self, program, seed, spoil):
        self.program, self.seed, self.spoil = os.path.abspath(program), seed, spoil
        self.counts = collections.Counter()
        self.kinds = {}               # {kind: [how often, size, words, model, table]}
        self.folder = tempfile.TemporaryDirectory()

    def differ(self, kind, words, row=None):
        """Notes a difference, and keeps the smallest case of each kind."""
        self.counts["differences"] += 1
        rows = [row] if row else self.rows
        table = table_text(self.model, [(r.name, r.inputs, r.cells) for r in rows])
        size = (len(self.model.criteria) + len(rows), len(self.text), self.number)
        entry = self.kinds.setdefault(kind, [0, None])
        entry[0] += 1
        if entry[1] is None or size < entry[1]:
            entry[1:] = [size, f"model {self.number}: {words}", self.text, table]

    def run(self, *words):
        self.counts["runs"] += 1
        found = subprocess.run([self.program, *words], cwd=self.folder.name, capture_output=True, timeout=120)
        if found.returncode < 0:
            self.differ("crash", f"{' '.join(words)}: signal {-found.returncode}")
        return found.returncode, found.stdout.decode(), found.stderr.decode()

    def write(self, name, text):
        with open(os.path.join(self.folder.name, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def try_model(self, number):
        chance = random.Random(f"{self.seed}/{number}")
        self.number, self.rows = number, []
        raw = make_model(number, chance)
        self.counts["models"] += 1
        if number % WIDE == 0:
            wide, falls = wide_model(number, chance)
            self.take(wide)
            self.check_rise(falls)
        self.take(raw)
        if not self.check_rise():
            # With the falls allowed it is a model to score with.
            falling = {criterion for _, criterion in falls_of(self.model, None)}
            for criterion in raw["criteria"]:
                if criterion["id"] in falling:
                    criterion["lowers"] = True
            self.take(raw)
            if not falling or not self.check_rise():
                return
        self.brute = Brute(self.model, self.spoil)
        made = make_rows(self.model, chance)
        self.rows = [Row(self.brute, *row) for row in made]
        self.write("t.csv", table_text(self.model, made))
        self.counts["issues"] += len(self.rows)
        self.assess()
        self.robustness()

    def take(self, raw):
        self.text = oracle.dump(raw)
        self.model = oracle.Model(self.text)
        self.write("m.json", self.text)

    # -- the model check ------------------------------------------------------

    def check_rise(self, wide=None):
        """Whether the program takes the model; the falls of a wide one are given."""
        code, out, err = self.run("check", "m.json")
        said, falls = out + err, falls_of(self.model, self.spoil) if wide is None else wide
        told = FALL.findall(" ".join(said.split()))
        self.counts["rise checks"] += 1
        self.counts["falling models"] += bool(falls)
        if "could not be proved" in said:
            self.counts["undecided"] += 1
            if wide is None:
                self.differ("rise: not decided in a small model", said)
            elif code == 0:
                return True
        if code == 0:
            if falls:
                where = " in a wide model" if wide else ""
                self.differ("rise: a falling score is passed" + where, f"{sorted(falls)}")
            return True
        if not told:
            self.differ("refused for another reason", said)
            return False
        if not falls:
            self.differ("rise: refused, though no score falls", said)
        for words in told:
            if not is_fall(self.model, words):
                self.differ("rise: the fall that is told is none", f"{words}")
        missing = falls - {(words[0], words[3]) for words in told}
        if falls and missing:
            self.differ("rise: a fall is not told", f"{sorted(missing)} not in {said}")
        if falls and self.counts["falling models"] % 10 == 1:
            self.write("t.csv", "issue\nx\n")
            if self.run("assess", "t.csv", "--model", "m.json")[0] == 0:
                self.differ("rise: assess takes what check refuses", said)
        return False

    # -- scores and their display ----------------------------------------------

    def shown(self, where, ends, row_or_none, score, low, high, text, beside=False, is_padded=True):
        """Checks numbers that are shown for a score."""
        self.counts["shown"] += 1
        thresholds = self.brute.thresholds[score]
        self.counts["shown on a threshold"] += low in thresholds or high in thresholds
        fault = display_fault(ends, low, high, thresholds, beside, is_padded)
        if fault and not display_fault(ends, low, high, self.brute.rating_thresholds(score), beside, is_padded):
            fault += " of a domain"
        if fault:
            self.differ(f"display: {where}: {fault}",
                        f"{score} of {row_or_none.name if row_or_none else 'the model'} is "
                        f"{oracle.write_range(low, high)}, shown as {text!r}; thresholds "
                        + ", ".join(map(oracle.write_number, thresholds)), row_or_none)

    def threshold_shown(self, where, text, threshold, row=None):
        """A threshold must be shown exactly, unless no score lies between it and what is shown."""
        end = shown_ends(text)
        found = end and len(end) == 1 and reads_as(end[0])
        self.counts["thresholds shown"] += 1
        if end is None or found != threshold and any(
                (value >= found) != (value >= threshold) for value in self.attained()):
            self.differ(f"display: {where}: a threshold is not where it is shown",
                        f"{oracle.write_number(threshold)} as {text!r}", row)

    def attained(self):
        if len(self.brute.memo) < 2 or not getattr(self.brute, "full", False):
            for choice in itertools.product(*(self.model.levels[name] for name in self.brute.used)):
                self.brute.score(dict(zip(self.brute.used, choice)))
            self.brute.full = True
        return self.brute.memo.values()

    def by_name(self, pairs, where):
        """{row: what is said of it}, and a difference where one is missing."""
        found = dict(pairs)
        for row in self.rows:
            if row.name not in found:
                self.differ(f"{where}: an issue is missing or cannot be read", row.name, row)
        return [(row, found[row.name]) for row in self.rows if row.name in found]

    def assess(self):
        for form in FORMATS:
            code, out, err = self.run("assess", "t.csv", "--model", "m.json", "--format", form, "--quiet")
            if code:
                self.differ("assess fails", err)
                return
            getattr(self, "assess_" + form)(out)
        on = [row for row in self.rows if row.low in self.brute.thresholds[self.model.rated]]
        row = (on or self.rows)[0]
        self.explain(row, self.run("explain", "t.csv", "--model", "m.json", "--issue", row.name)[1])

    def assess_json(self, out):
        found = json.loads(out, parse_float=F, parse_int=F)
        for given in found["scores"]:
            if tuple(json_exact(given["outOf"])) != self.model.ranges[given["id"]]:
                self.differ("the range of a score", f"{given}")
        for band, given in zip(self.model.bands, found["rating"]["bands"]):
            if "from" in given and json_exact(given["from"]) != [band.threshold]:
                self.differ("a threshold", f"{given} is {band}")
        ranks = {name: dense for name, dense, _ in oracle.ranking([(r.name, (r.low, r.high)) for r in self.rows])}
        for row, given in self.by_name(((i["issue"], i) for i in found["issues"]), "assess json"):
            for score, (low, high) in row.scores.items():
                value = given["scores"][score]
                exact = json_exact(value)
                if (exact[0], exact[-1]) != (low, high):
                    self.differ("a score", f"{score} of {row.name}: {value}, is {oracle.write_range(low, high)}", row)
                ends = [(number, places, None) for number, places, _ in json_ends(value)]
                self.shown("assess json", ends, row, score, low, high, str(value), isinstance(value, dict), False)
            if given["possibleRatings"] != row.rating:
                self.differ("a rating", f"{row.name}: {given['possibleRatings']}, is {row.rating}", row)
            if given["rank"] != ranks.get(row.name):
                self.differ("a rank", f"{row.name}: {given['rank']}, is {ranks.get(row.name)}")

    def assess_csv(self, out):
        for row, cells in self.by_name(((c["issue"], c) for c in csv.DictReader(io.StringIO(out))), "assess csv"):
            for score, (low, high) in row.scores.items():
                self.csv_cell("assess csv", cells, score, row, score, low, high)
                for column, value in ((f"{score}_low", low), (f"{score}_high", high)):
                    if column in cells:
                        self.csv_cell("assess csv", cells, column, row, score, value, value)

    def csv_cell(self, where, cells, column, row, score, low, high):
        """A number for other programs, perhaps with a column for its fraction."""
        beside = cells.get(f"{score}_exact") or ""
        ends = shown_ends(cells[column])
        fractions = shown_ends(beside)
        wanted = [v for v in {low, high} if isinstance(number_text(v), str) and v in self.brute.thresholds[score]]
        if wanted and fractions and not all(v in [f[2] for f in fractions] for v in wanted):
            self.differ(f"display: {where}: another fraction beside", f"{row.name}: {beside}", row)
        self.shown(where, ends, row, score, low, high, f"{cells[column]} | {beside}", bool(fractions), False)

    def table_rows(self, lines):
        """(name, shown score or None) of the lines of a table for reading."""
        for line in lines:
            found = re.match(r"\s*(?:\d+=?\s+)?(Row\d\d)  +([A-L]\b.*)", line)
            if found:
                score = SHOWN.search(found[2])
                yield found[1], score and score[0]

    def markdown_rows(self, out):
        head = []
        for line in out.splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
            if "Score" in cells:
                head = cells
            elif line.startswith("|") and head and re.match(r".*\bRow\d\d\b", line):
                cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
                yield cells[head.index("Issue")], cells[head.index("Score")]

    def assess_table(self, out):
        self.read_rows("assess table", self.table_rows(out.splitlines()), out)

    def assess_markdown(self, out):
        self.read_rows("assess markdown", self.markdown_rows(out), out)

    def read_rows(self, where, pairs, out):
        rated, words = self.model.rated, " ".join(out.split())
        title = next(s["title"] for s in self.model.raw["scores"] if s["id"] == rated)
        legend = re.search(rf"Score is {re.escape(title)}, ({NUMBER}) to ({NUMBER}): (.*?) below that\.", words)
        limits = []
        if not legend:
            self.differ(f"{where}: no legend", words)
        else:
            self.shown(f"{where}: scale", shown_ends(f"{legend[1]} to {legend[2]}"), None, rated,
                       *self.model.ranges[rated], legend[0])
            limits = [shown_ends(text) for text in re.findall(rf"[A-L] from ({NUMBER})", legend[3])]
            if len(limits) != len(self.model.bands) - 1:
                self.differ(f"{where}: thresholds cannot be read", legend[0])
                limits = []
            else:
                for text, band in zip(re.findall(rf"[A-L] from ({NUMBER})", legend[3]), self.model.bands):
                    self.threshold_shown(where, text, band.threshold)
        for row, text in self.by_name(pairs, where):
            ends = shown_ends(text or "")
            self.shown(where, ends, row, rated, row.low, row.high, text)
            if ends and len(ends) == (1 if row.low == row.high else 2):
                for end, place in zip(ends[::-1], (row.rating[0], row.rating[-1])):
                    found = next((LABELS[at] for at, limit in enumerate(limits)
                                  if reads_as(end) >= reads_as(limit[0])), LABELS[len(limits)])
                    if limits and found != place:
                        self.differ(f"display: {where}: read with the thresholds it is rated otherwise",
                                    f"{text} of {row.name} is {place}: {legend[0]}", row)

    def explain(self, row, out):
        rated, words = self.model.rated, " ".join(out.split())
        number = rf"(?:about )?{NUMBER}"
        found = re.search(rf"Score ({number}(?: to {number})?) on a scale of ({NUMBER} to {NUMBER})", words)
        if not found:
            self.differ("explain: no score", words, row)
            return
        self.shown("explain", shown_ends(found[1]), row, rated, row.low, row.high, found[1])
        self.shown("explain: scale", shown_ends(found[2]), None, rated, *self.model.ranges[rated], found[2])
        thresholds = {band.label: band.threshold for band in self.model.bands}
        for label, text in (re.findall(rf"make it ([A-L]) \(from ({NUMBER})\)", words)
                            + re.findall(rf"([A-L]) begins at ({NUMBER})", words)):
            self.threshold_shown("explain", text, thresholds[label], row)

    # -- robustness -------------------------------------------------------------

    def robustness(self):
        words = ["robustness", "t.csv", "--model", "m.json", "--runs", "1", "--first", str(FIRST)]
        code, out, err = self.run(*words, "--format", "json")
        if code:
            self.differ("robustness fails", err)
            return
        found = json.loads(out, parse_float=F, parse_int=F)
        changes = {row.name: row.single_changes() for row in self.rows}
        self.first_places(found["first"], changes)
        left_out = []
        for row, given in self.by_name(((i["issue"], i) for i in found["issues"]), "robustness json"):
            self.single_changes(row, given, changes[row.name])
            self.margins(row, given)
            left_out += self.fewest(row, given)
        # Other formats in turn; the table where it has to say that something is left out.
        forms = (["--format", "table"], ["--format", "markdown"], ["--format", "csv"],
                 ["--table", "changes", "--format", "csv"], ["--table", "changes", "--format", "markdown"])
        form = forms[self.number % len(forms)]
        text = self.run(*words, *form)[1]
        self.robustness_text(form, text, changes)
        if left_out:
            if form[-1] != "table":
                text = self.run(*words, "--format", "table")[1]
            self.told_left_out(left_out, " ".join(text.split()))

    def first_places(self, given, changes):
        scores = {row.name: (row.low, row.high) for row in self.rows}

        def first(scores):
            known = {name: low for name, (low, high) in scores.items() if low == high}
            places = {name: 1 + sum(other > value for other in known.values()) for name, value in known.items()}
            return {name: place for name, place in places.items() if place <= FIRST}

        before, wanted, count = first(scores), {}, 0
        for row in self.rows:
            for (criterion, level), score in changes[row.name].items():
                count += 1
                after = first({**scores, row.name: score})
                if after != before:
                    wanted[row.name, criterion, level] = (after.keys() - before.keys(), before.keys() - after.keys())
        found = {(a["issue"], a["criterion"], a["to"]): (set(a["entering"]), set(a["leaving"]))
                 for a in given["alterations"]}
        self.counts["changes"] += count
        if given["changes"] != count:
            self.differ("how many changes there are", f"{given['changes']}, are {count}")
        if found != wanted:
            self.differ("the first places", f"{found}, are {wanted}")

    def single_changes(self, row, given, changes):
        wanted = {}
        for (criterion, level), (low, high) in changes.items():
            rating = rating_of(self.model.bands, low, high)
            if rating != row.rating:
                wanted[criterion, level] = (row.levels[criterion], low, high, rating_text(rating))
        if given["changes"] is None:
            self.differ("single changes are left out of a small model", row.name, row)
            return
        found = {}
        for change in given["changes"]:
            exact = json_exact(change["score"])
            found[change["criterion"], change["to"]] = (change["from"], exact[0], exact[-1], change["makesIt"])
            ends = [(number, places, None) for number, places, _ in json_ends(change["score"])]
            self.shown("robustness json", ends, row, self.model.rated, exact[0], exact[-1], str(change),
                       isinstance(change["score"], dict), False)
        if found != wanted or list(found) != list(wanted):
            keys = [key for key in {**wanted, **found} if wanted.get(key) != found.get(key)]
            self.differ("single changes", f"{row.name}: " + "; ".join(
                f"{key[0]} to {key[1]}: {said(found.get(key))}, is {said(wanted.get(key))}" for key in keys), row)

    def margins(self, row, given):
        """The points to the next bands, as numbers and in words."""
        bands, rated = self.model.bands, self.model.rated
        if row.low != row.high:
            text = re.search(rf"The score can be ({NUMBER} to {NUMBER})", given["margin"])
            self.shown("robustness margin", text and shown_ends(text[1]), row, rated, row.low, row.high,
                       given["margin"])
        place = band_of(bands, row.low)
        is_certain = len(row.rating) == 1
        up = is_certain and place > 0 and (bands[place - 1].label, bands[place - 1].threshold,
                                           bands[place - 1].threshold - row.high)
        down = is_certain and place < len(bands) - 1 and (bands[place + 1].label, bands[place].threshold,
                                                          row.low - bands[place].threshold)
        for key, wanted in (("up", up), ("down", down)):
            step = given[key]
            found = step and (step["band"], *json_exact(step["threshold"]), *json_exact(step["points"]))
            if (found or None) != (wanted or None):
                self.differ("a margin", f"{row.name} {key}: {found}, is {wanted}", row)
        on = re.search(rf"On the threshold of ({NUMBER})", given["margin"])
        above = re.search(rf"above the threshold of ({NUMBER})", given["margin"])
        if bool(on) != bool(down and down[2] == 0) or bool(above) != bool(down and down[2] > 0):
            self.differ("a margin in words", f"{row.name}: {given['margin']}", row)
        elif down:
            self.threshold_shown("robustness margin", (on or above)[1], down[1], row)

    def fewest(self, row, given):
        """Compares the fewest levels; [row] where they have to be told as left out."""
        if len(row.rating) > 1:
            return []
        wanted = row.fewest()
        found = [given[key] and given[key].get("levels") for key in ("up", "down")]
        if wanted is None:
            self.counts["not known for fewest"] += 1
            if found != [None, None]:
                self.differ("fewest levels of what is not known", f"{row.name}: {found}", row)
            return [row] if row.low == row.high else []
        if any(need is not None for need in wanted) and found == [None, None]:
            self.counts["left out"] += 1
            return [row]
        self.counts["fewest"] += 1
        self.counts["fewest with defaults that follow"] += any(
            row.cells[name] == "" and any(n in self.model.criteria for n in names_in(self.model.defaults[name]))
            for name in row.read())
        if found != list(wanted):
            self.differ("fewest levels", f"{row.name}: up and down {said(found)}, is {said(wanted)}", row)
        for key, is_up in (("up", True), ("down", False)):
            if given[key] and given[key].get("levels") is not None:
                self.named_changes(row, given[key], is_up)
        return []

    def named_changes(self, row, step, is_up):
        changed = {change["criterion"]: change["to"] for change in step["by"]}
        legal = len(changed) == len(step["by"]) and all(
            row.levels.get(c["criterion"]) == c["from"] != c["to"] and c["to"] in self.model.levels[c["criterion"]]
            for c in step["by"])
        cost = sum(abs(change["to"] - change["from"]) for change in step["by"])
        low, high = row.outcome(changed) if legal else (None, None)
        place, own = legal and band_of(self.model.bands, low), band_of(self.model.bands, row.low)
        if (not legal or cost != step["levels"] or low != high or self.model.bands[place].label != step["makesIt"]
                or (place < own) != is_up or place == own):
            self.differ("fewest levels: the named changes do not do it",
                        f"{row.name}: {said(step['by'])} gives {said((low, high))}, not {step['makesIt']}", row)

    def told_left_out(self, rows, text):
        told = re.search(r"Not worked out is how many levels it takes for (.*?): too many", text)
        names = re.findall(r"Row\d\d", told[1]) if told else []
        more = re.search(r"and (\d+) more", told[1]) if told else None
        missing = [row for row in rows if row.name not in names]
        if len(missing) > (int(more[1]) if more else 0):
            self.differ("fewest levels are left out without a word", f"{[r.name for r in missing]}", missing[0])

    def robustness_text(self, form, text, changes):
        where, rated = "robustness " + " ".join(word for word in form if not word.startswith("--")), self.model.rated
        if "changes" in form:
            if form[-1] == "csv":
                for cells in csv.DictReader(io.StringIO(text)):
                    row = next(r for r in self.rows if r.name == cells["issue"])
                    score = changes[row.name].get((cells["criterion"], F(cells["to"])))
                    if score:
                        self.csv_cell(where, cells, rated, row, rated, *score)
            else:
                for line in text.splitlines():
                    if re.match(r"\| Row\d\d", line):
                        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
                        row = next(r for r in self.rows if r.name == cells[0])
                        score = changes[row.name].get((cells[2].replace("\\", ""), F(cells[4])))
                        if score:
                            self.shown(where, shown_ends(cells[5]), row, rated, *score, cells[5])
        elif form[-1] == "csv":
            for row, cells in self.by_name(((c["issue"], c) for c in csv.DictReader(io.StringIO(text))), where):
                self.csv_cell(where, cells, rated, row, rated, row.low, row.high)
        else:
            pairs = self.table_rows(text.splitlines()) if form[-1] == "table" else self.markdown_rows(text)
            for row, shown in self.by_name(pairs, where):
                if row.low == row.high:
                    self.shown(where, shown_ends(shown or ""), row, rated, row.low, row.high, shown)


def rating_text(labels):
    return labels[0] if len(labels) == 1 else ", ".join(labels[:-1]) + " or " + labels[-1]


def said(value):
    """A value for a message, fractions as they are written."""
    if isinstance(value, F):
        return oracle.write_number(value)
    if isinstance(value, dict):
        return " ".join(said(part) for part in value.values())
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(said(part) for part in value) + ")"
    return "nothing" if value is None else str(value)


def main():
    options = argparse.ArgumentParser(
        description="A random search for differences between the program and brute force.")
    options.add_argument("program")
    options.add_argument("--models", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, metavar="N", help="run model N alone")
    options.add_argument("--keep", metavar="FOLDER", help="write the smallest case of each kind here")
    options.add_argument("--spoil", choices=["score", "changes", "fewest", "rise", "display"],
                         help="make the brute force wrong, to see the search fail")
    given = options.parse_args()
    oracle.GRID_LIMIT = COMBINATIONS
    search = Search(given.program, given.seed, given.spoil)
    for number in [given.only] if given.only else range(1, given.models + 1):
        search.try_model(number)
    for kind, (often, size, words, model, table) in sorted(search.kinds.items(), key=lambda item: item[0]):
        print(f"== {kind} ({often}), for example {words}\n{model}{table}")
        if given.keep:
            os.makedirs(given.keep, exist_ok=True)
            name = re.sub(r"[^a-z0-9]+", "-", kind.lower()).strip("-")
            for ending, text in (("json", model), ("csv", table)):
                with open(os.path.join(given.keep, f"{name}.{ending}"), "w", encoding="utf-8", newline="") as file:
                    file.write(text)
    names = ["models", "rise checks", "falling models", "undecided", "issues", "changes", "fewest",
             "fewest with defaults that follow", "left out", "not known for fewest", "shown", "shown on a threshold",
             "thresholds shown", "runs", "differences"]
    print(", ".join(f"{search.counts[name]:,} {name}" for name in names))
    sys.exit(1 if search.counts["differences"] else 0)


if __name__ == "__main__":
    main()
