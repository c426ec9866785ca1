#!/usr/bin/env python3
"""An independent oracle for the scoring engine: exact, slow and simple.

    python3 oracle.py --output DIR [--models 60] [--issues 400] [--seed 2017]
    python3 oracle.py --check MODEL.json DATA.csv
    python3 oracle.py --summary DIR
    python3 oracle.py --self-test

The first half of this file reads a model and scores issues. Unknown criteria are
scored by trying every assignment of their levels. The second half makes random
valid models and issues. Standard library only.
"""

import argparse
import ast
import collections
import csv
import io
import itertools
import json
import math
import operator
import os
import random
import re
import sys
import tempfile
import unicodedata
from fractions import Fraction as F

MAXIMUM = 999999999999999
FUNCTIONS = ("min", "max", "share", "points")
RESERVED = FUNCTIONS + ("issue", "theme", "category", "rank", "rating")
GRID_LIMIT = 20000        # points of a score's grid in a generated model
UNKNOWN_LIMIT = 3000      # assignments of unknown criteria in a generated issue
CHECK_LIMIT = 2000000     # the most assignments that --check will try


class Problem(Exception):
    """Something in a model or in the data is not valid."""


# ---------------------------------------------------------------------------
# Formulas. The text is rewritten as a Python expression in which every name and
# number is a neutral Python name, parsed with Python's own parser, and turned into
# tuples:
#   ("num", F)  ("name", id)  ("neg", x)  ("points", id)  ("share", x)
#   ("+" | "-" | "*" | "/", x, y)  ("<" | "<=" | ">" | ">=" | "=" | "<>", x, y)
#   ("min" | "max", x, y, ...)
# ---------------------------------------------------------------------------

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|(<=|>=|<>|[-+*/(),<>=]))")
COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt,
           ">=": operator.ge, "=": operator.eq, "<>": operator.ne}
BINARY = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
COMPARISON = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
              ast.Eq: "=", ast.NotEq: "<>"}


def parse(text):
    numbers, words, at = [], [], 0
    stripped = text.rstrip()
    while at < len(stripped):
        found = TOKEN.match(stripped, at)
        if not found:
            raise Problem(f"cannot read the formula at {stripped[at:]!r}")
        number, name, sign = found.groups()
        if number is not None:
            words.append(f"n_{len(numbers)}")
            numbers.append(F(number))
        elif name is not None:
            words.append("v_" + name)
        else:
            if sign == ")" and words and words[-1] == ",":
                raise Problem("a comma before a closing parenthesis")
            words.append({"=": "==", "<>": "!="}.get(sign, sign))
        at = found.end()
    try:
        tree = ast.parse(" ".join(words), mode="eval").body
    except SyntaxError:
        raise Problem(f"not a formula: {text!r}") from None

    def name_of(node):
        if isinstance(node, ast.Name) and node.id.startswith("v_"):
            return node.id[2:]
        raise Problem(f"a name is wanted in {text!r}")

    def turn(node):
        if isinstance(node, ast.Name):
            if node.id.startswith("n_"):
                return ("num", numbers[int(node.id[2:])])
            if name_of(node) in FUNCTIONS:
                raise Problem(f"{name_of(node)} is a function, in {text!r}")
            return ("name", name_of(node))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return ("neg", turn(node.operand))
        if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
            return (BINARY[type(node.op)], turn(node.left), turn(node.right))
        if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISON:
            if len(node.ops) > 1:
                raise Problem(f"comparisons are not chained: {text!r}")
            return (COMPARISON[type(node.ops[0])], turn(node.left), turn(node.comparators[0]))
        if isinstance(node, ast.Call) and not node.keywords:
            function = name_of(node.func)
            if function in ("min", "max") and node.args:
                return (function,) + tuple(turn(argument) for argument in node.args)
            if function == "share" and len(node.args) == 1:
                return ("share", turn(node.args[0]))
            if function == "points" and len(node.args) == 1:
                return ("points", name_of(node.args[0]))
        raise Problem(f"not allowed in a formula: {text!r}")

    return turn(tree)


def walk(node):
    """The node and every node inside it. The name in points(c) is part of its node."""
    yield node
    if node[0] not in ("num", "name", "points"):
        for part in node[1:]:
            yield from walk(part)


def names_in(node):
    """Every name in the formula, each once, in the order met."""
    return list(dict.fromkeys(n[1] for n in walk(node) if n[0] in ("name", "points")))


def depth_of(node):
    if node[0] in ("num", "name", "points"):
        return 1
    return 1 + max(depth_of(part) for part in node[1:])


# ---------------------------------------------------------------------------
# Ranges: plain interval arithmetic. A range is (low, high), or None for "anything",
# which only measures and defaults can meet.
# ---------------------------------------------------------------------------

def range_of(node, names, points):
    kind = node[0]
    if kind == "num":
        return (node[1], node[1])
    if kind == "name":
        return names[node[1]]
    if kind == "points":
        values = list(points[node[1]].values())
        return (min(values), max(values))
    parts = [range_of(part, names, points) for part in node[1:]]
    if kind == "share":
        if parts[0] is None or parts[0][0] == parts[0][1]:
            raise Problem("share() of something that cannot vary")
        return (F(0), F(1))
    if kind in COMPARE:
        if None in parts:
            return (F(0), F(1))
        (a, b), (c, d) = parts
        return {
            "<": lambda: (F(b < c), F(a < d)),
            "<=": lambda: (F(b <= c), F(a <= d)),
            ">": lambda: (F(a > d), F(b > c)),
            ">=": lambda: (F(a >= d), F(b >= c)),
            "=": lambda: (F(a == b == c == d), F(a <= d and c <= b)),
            "<>": lambda: (F(b < c or d < a), F(not (a == b == c == d))),
        }[kind]()
    if None in parts:
        return None
    if kind == "neg":
        return (-parts[0][1], -parts[0][0])
    if kind in ("min", "max"):
        pick = min if kind == "min" else max
        return (pick(p[0] for p in parts), pick(p[1] for p in parts))
    (a, b), (c, d) = parts
    if kind == "+":
        return (a + c, b + d)
    if kind == "-":
        return (a - d, b - c)
    if kind == "*":
        products = (a * c, a * d, b * c, b * d)
        return (min(products), max(products))
    if kind == "/":
        if c <= 0 <= d:
            raise ZeroDivisionError
        quotients = (a / c, a / d, b / c, b / d)
        return (min(quotients), max(quotients))
    raise AssertionError(kind)


def measure_range(node, names):
    """The range of a measure, and whether it may divide by zero."""
    try:
        return range_of(node, names, {}), False
    except ZeroDivisionError:
        return None, True


def divides_by_anything(node, names):
    """Whether a divisor's range contains 0 or is not known."""
    for part in walk(node):
        if part[0] == "/":
            found, risky = measure_range(part[2], names)
            if risky or found is None or found[0] <= 0 <= found[1]:
                return True
    return False


# ---------------------------------------------------------------------------
# Values: every node becomes a function of the values of the names.
# ---------------------------------------------------------------------------

def meaning(node, names, points):
    """A function from {name: value} to a value. May raise ZeroDivisionError."""
    kind = node[0]
    if kind == "num":
        return lambda values, number=node[1]: number
    if kind == "name":
        return operator.itemgetter(node[1])
    if kind == "points":
        return lambda values, table=points[node[1]], name=node[1]: table[values[name]]
    parts = [meaning(part, names, points) for part in node[1:]]
    if kind == "share":
        low, high = range_of(node[1], names, points)
        return lambda values, x=parts[0]: (x(values) - low) / (high - low)
    if kind == "neg":
        return lambda values, x=parts[0]: -x(values)
    if kind == "min":
        return lambda values: min(x(values) for x in parts)
    if kind == "max":
        return lambda values: max(x(values) for x in parts)
    x, y = parts
    if kind in COMPARE:
        test = COMPARE[kind]
        return lambda values: F(1) if test(x(values), y(values)) else F(0)
    act = {"+": operator.add, "-": operator.sub, "*": operator.mul,
           "/": operator.truediv}[kind]
    return lambda values: act(x(values), y(values))


# ---------------------------------------------------------------------------
# The model.
# ---------------------------------------------------------------------------

Band = collections.namedtuple("Band", "label threshold")


def in_order(needs):
    """The keys of {name: names it needs}, each after those it needs."""
    done, open_now = [], []

    def visit(name):
        if name in done:
            return
        if name in open_now:
            raise Problem(f"{name} depends on itself")
        open_now.append(name)
        for other in needs[name]:
            if other in needs:
                visit(other)
        open_now.pop()
        done.append(name)

    for name in needs:
        visit(name)
    return done


class Model:
    def __init__(self, text):
        raw = json.loads(text, parse_float=F, parse_int=F)
        self.raw = raw
        self.inputs = {i["id"]: i for i in raw.get("inputs", [])}
        self.measures = {m["id"]: parse(m["formula"]) for m in raw.get("measures", [])}
        self.criteria = {c["id"]: c for c in raw["criteria"]}
        self.scores = {s["id"]: parse(s["formula"]) for s in raw["scores"]}
        every = (list(self.inputs) + [m["id"] for m in raw.get("measures", [])]
                 + [c["id"] for c in raw["criteria"]] + [s["id"] for s in raw["scores"]])
        for name in every:
            if (every.count(name) > 1 or name in RESERVED
                    or not re.fullmatch(r"[a-z][a-z0-9_]*", name)):
                raise Problem(f"the id {name} is not allowed")
        self.levels, self.points, self.defaults = {}, {}, {}
        for name, criterion in self.criteria.items():
            levels = [level["score"] for level in criterion["levels"]]
            if (len(levels) < 2 or any(level.denominator != 1 for level in levels)
                    or any(b - a != 1 for a, b in zip(levels, levels[1:]))):
                raise Problem(f"the levels of {name}")
            self.levels[name] = levels
            given = [level["points"] for level in criterion["levels"] if "points" in level]
            if given:
                if len(given) != len(levels):
                    raise Problem(f"the points of {name}")
                self.points[name] = dict(zip(levels, given))
            if "default" in criterion:
                self.defaults[name] = parse(criterion["default"])

        self.ranges = {name: (scale[0], scale[-1]) for name, scale in self.levels.items()}
        self._known_names(self.defaults, [*self.inputs, *self.measures, *self.criteria])
        self._known_names(self.scores, [*self.criteria, *self.scores])
        self.score_order = in_order({n: names_in(f) for n, f in self.scores.items()})
        self.default_order = in_order({n: names_in(f) for n, f in self.defaults.items()})
        self.score_of, self.measure_of, self.default_of = {}, {}, {}
        for name in self.score_order:
            try:
                self.ranges[name] = range_of(self.scores[name], self.ranges, self.points)
            except ZeroDivisionError:
                raise Problem(f"the score {name} can divide by zero") from None
            self.score_of[name] = meaning(self.scores[name], self.ranges, self.points)

        # Inputs and measures: their ranges serve only to check the model.
        self.wide = dict(self.ranges)
        for name, given in self.inputs.items():
            self.wide[name] = (F(given.get("minimum", 0)), F(given.get("maximum", MAXIMUM)))
        self.risky = {}
        earlier = list(self.inputs)
        for name, formula in self.measures.items():
            self._known_names({name: formula}, earlier)
            self.wide[name], self.risky[name] = measure_range(formula, self.wide)
            self.risky[name] = self.risky[name] or divides_by_anything(formula, self.wide)
            self.measure_of[name] = meaning(formula, self.wide, self.points)
            earlier.append(name)
        for name, formula in self.defaults.items():
            self.default_of[name] = meaning(formula, self.wide, self.points)

        self.rated = raw["rating"]["score"]
        self.bands = self.read_bands(raw["rating"]["bands"], self.rated)
        self.domain_bands = {d["id"]: (d["score"], self.read_bands(d["bands"], d["score"]))
                             for d in raw.get("domains", []) if "score" in d}

    def _known_names(self, formulas, allowed):
        for name, formula in formulas.items():
            for used in names_in(formula):
                if used not in allowed:
                    raise Problem(f"{name} names {used}")
            for part in walk(formula):
                if part[0] == "points" and part[1] not in self.points:
                    raise Problem(f"{name} asks for the points of {part[1]}")

    def read_bands(self, bands, score):
        if score not in self.scores:
            raise Problem(f"bands for {score}, which is not a score")
        low, high = self.ranges[score]
        result = []
        for band in bands:
            if "from" in band:
                threshold = F(band["from"])
            elif "fromShare" in band:
                threshold = low + F(band["fromShare"]) * (high - low)
            else:
                threshold = None
            result.append(Band(band["label"], threshold))
        inner = [band.threshold for band in result[:-1]]
        if (result[-1].threshold is not None or None in inner
                or any(a <= b for a, b in zip(inner, inner[1:]))
                or any(not low < t <= high for t in inner)):
            raise Problem(f"the bands of {score}")
        return result

    def criteria_of(self, score):
        """The criteria that a score uses, itself or through other scores."""
        found = []
        for name in names_in(self.scores[score]):
            found += self.criteria_of(name) if name in self.scores else [name]
        return [name for name in self.criteria if name in found]

    # -- scoring ----------------------------------------------------------

    def measure(self, inputs):
        """The inputs and measures that are known."""
        known = dict(inputs)
        for name, formula in self.measures.items():
            if all(used in known for used in names_in(formula)):
                try:
                    known[name] = self.measure_of[name](known)
                except ZeroDivisionError:
                    pass
        return known

    def sort_cells(self, known, cells):
        """Which criteria are fixed, which take their default, which are unknown."""
        fixed, derived, unknown = {}, [], []
        for name in self.criteria:
            cell = cells.get(name, "")
            if cell == "?":
                unknown.append(name)
            elif cell != "":
                fixed[name] = cell
            elif name in self.defaults and all(
                    used in known for used in names_in(self.defaults[name])
                    if used in self.inputs or used in self.measures):
                derived.append(name)
            else:
                unknown.append(name)
        return fixed, [n for n in self.default_order if n in derived], unknown

    def worlds(self, known, fixed, derived, unknown):
        """Every assignment of the unknown criteria, as values of all criteria."""
        for choice in itertools.product(*(self.levels[name] for name in unknown)):
            values = {**known, **fixed, **dict(zip(unknown, choice))}
            for name in derived:
                value = self.default_of[name](values)
                if value not in self.levels[name]:
                    raise Problem(f"the default of {name} gives {value}")
                values[name] = value
            yield values

    def scores_in(self, values, wanted=None):
        result = dict(values)
        for name in self.score_order:
            if wanted is None or name in wanted:
                result[name] = self.score_of[name](result)
        return result

    def score(self, inputs, cells, limit=CHECK_LIMIT, thin=None):
        """{score: (lowest, highest)} over all assignments of the unknown criteria.

        All unknown criteria are tried together. Where that is too much (or where `thin`
        asks for it) each score is tried with only the unknown criteria it can depend on.
        """
        known = self.measure(inputs)
        fixed, derived, unknown = self.sort_cells(known, cells)
        count = 1
        for name in unknown:
            count *= len(self.levels[name])
        if thin is None:
            thin = count > limit
        if not thin:
            found = {name: [] for name in self.scores}
            for values in self.worlds(known, fixed, derived, unknown):
                result = self.scores_in(values)
                for name in self.scores:
                    found[name].append(result[name])
            return {name: (min(v), max(v)) for name, v in found.items()}
        answer = {}
        for score in self.scores:
            needed, todo = set(), self.criteria_of(score)
            while todo:
                name = todo.pop()
                if name not in needed:
                    needed.add(name)
                    if name in derived:
                        todo += [n for n in names_in(self.defaults[name]) if n in self.criteria]
            some = [name for name in unknown if name in needed]
            count = 1
            for name in some:
                count *= len(self.levels[name])
            if count > limit:
                raise Problem(f"{score}: {count} assignments are too many to try")
            wanted, todo = set(), [score]
            while todo:
                name = todo.pop()
                wanted.add(name)
                todo += [n for n in names_in(self.scores[name]) if n in self.scores]
            values = [self.scores_in(v, wanted)[score] for v in self.worlds(
                known, fixed, [n for n in derived if n in needed], some)]
            answer[score] = (min(values), max(values))
        return answer


def band_of(bands, value):
    """The place of the first band whose threshold the value reaches."""
    for place, band in enumerate(bands):
        if band.threshold is None or band.threshold <= value:
            return place
    raise AssertionError


def rating_of(bands, low, high):
    """The possible labels, highest first."""
    return [band.label for band in bands[band_of(bands, high):band_of(bands, low) + 1]]


def ranking(scored):
    """[(name, (low, high))] to [(name, dense rank, competition rank)], best first.

    Only issues whose score is one value take part. Python compares text by code point.
    """
    rows = sorted(((low, name) for name, (low, high) in scored if low == high),
                  key=lambda row: (-row[0], row[1]))
    result, dense, competition, last = [], 0, 0, None
    for place, (value, name) in enumerate(rows, start=1):
        if value != last:
            dense, competition, last = dense + 1, place, value
        result.append((name, dense, competition))
    return result


def write_number(value):
    value = F(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def write_range(low, high):
    return write_number(low) if low == high else f"{write_number(low)}..{write_number(high)}"


# ---------------------------------------------------------------------------
# Whether a model is valid, beyond what reading it shows.
# ---------------------------------------------------------------------------

def surely_whole(model, node):
    """Whether the formula gives a whole number by the look of it."""
    kind = node[0]
    if kind == "num":
        return node[1].denominator == 1
    if kind == "name":
        return node[1] in model.criteria or bool(model.inputs.get(node[1], {}).get("whole"))
    if kind == "points":
        return all(value.denominator == 1 for value in model.points[node[1]].values())
    if kind in COMPARE:
        return True
    if kind in ("share", "/"):
        return False
    return all(surely_whole(model, part) for part in node[1:])


def grid_values(model, score):
    """{point of the score's grid: value}; a point is a tuple of level places."""
    used = model.criteria_of(score)
    values = {}
    for place in itertools.product(*(range(len(model.levels[name])) for name in used)):
        scored = {name: model.levels[name][at] for name, at in zip(used, place)}
        for name in model.score_order:
            if set(names_in(model.scores[name])) <= set(scored):
                scored[name] = model.score_of[name](scored)
        values[place] = scored[score]
    return values


def falls(model, score, values):
    """The criteria whose rise makes the score fall, and those whose rise makes it rise."""
    used = model.criteria_of(score)
    down, up = set(), set()
    for place, value in values.items():
        for at, name in enumerate(used):
            next_place = place[:at] + (place[at] + 1,) + place[at + 1:]
            other = values.get(next_place)
            if other is not None and other < value:
                down.add(name)
            elif other is not None and other > value:
                up.add(name)
    return down, up


def examine(model):
    """Raises Problem where a generated model would not be valid. Returns the grids."""
    raw = model.raw
    formulas = [m["formula"] for m in raw.get("measures", [])] + [
        s["formula"] for s in raw["scores"]] + [
        c["default"] for c in raw["criteria"] if "default" in c]
    for text in formulas:
        if len(text) > 300 or depth_of(parse(text)) > 20:
            raise Problem(f"too long or too deep: {text}")
    for given in raw.get("measures", []):
        if model.risky[given["id"]] and "undefined" not in given:
            raise Problem(f"{given['id']} can divide by zero")
    for name, formula in model.defaults.items():
        try:
            found = range_of(formula, model.wide, model.points)
        except ZeroDivisionError:
            raise Problem(f"the default of {name} can divide by zero") from None
        if (found is None or found[0] < model.levels[name][0] or found[1] > model.levels[name][-1]
                or not surely_whole(model, formula)):
            raise Problem(f"the default of {name} may leave its scale")
    grids, fallen = {}, set()
    for score in model.scores:
        size = 1
        for name in model.criteria_of(score):
            size *= len(model.levels[name])
        if size > GRID_LIMIT:
            raise Problem("the grid is too large")
        grids[score] = grid_values(model, score)
        low, high = model.ranges[score]
        if low == high or any(not low <= value <= high for value in grids[score].values()):
            raise Problem(f"the range of {score}")
        down, _ = falls(model, score, grids[score])
        if any(not model.criteria[name].get("lowers") for name in down):
            raise Problem(f"{score} falls when {sorted(down)} rise")
        fallen |= down
    for name, criterion in model.criteria.items():
        if criterion.get("lowers") and name not in fallen:
            raise Problem(f"{name} does not lower anything")
        if not any(name in model.criteria_of(score) for score in model.scores):
            raise Problem(f"{name} is not used")
    titles = [thing["title"] for part in ("inputs", "measures", "domains", "criteria", "scores")
              for thing in raw.get(part, [])]
    ids = [thing["id"] for part in ("inputs", "measures", "domains", "criteria", "scores")
           for thing in raw.get(part, [])]
    if len(set(titles)) != len(titles) or set(t.lower() for t in titles) & set(ids):
        raise Problem("titles")
    return grids


# ---------------------------------------------------------------------------
# Making random models. A Piece is a formula under construction: its text, how tightly
# its outermost operator binds (0 comparison, 1 + -, 2 * /, 3 unary minus, 4 whole) and
# its range.
# ---------------------------------------------------------------------------

Piece = collections.namedtuple("Piece", "text binds low high")

INPUT_IDS = ["count", "previous_count", "population", "households", "cost", "hours", "days",
             "victims", "calls", "visits", "x", "n0", "shared_total", "in", "while"]
MEASURE_IDS = ["rate", "growth", "per_head", "ratio", "change", "density", "mean_cost",
               "minutes", "m1", "is", "let"]
CRITERION_IDS = ["likelihood", "physical", "emotional", "financial", "community", "environment",
                 "capacity", "intent", "expertise", "visibility", "confidence", "demand",
                 "volume", "trend", "a", "b", "a1", "a_b", "e1", "not", "or", "if", "class",
                 "lambda", "maximal", "minor", "shares", "points_seen", "resilience",
                 "protection", "barrier", "controls", "func", "ab"]
LOWERING_IDS = ["resilience", "protection", "barrier", "controls", "capacity"]
SCORE_IDS = ["impact", "threat", "risk", "total", "severity", "overall", "burden", "weight",
             "priority", "combined", "s1", "z", "and", "return", "max_harm"]
DOMAIN_IDS = ["harm", "pressure", "response", "public", "place"]
TITLE_WORDS = """Avocet Bittern Bramble Buzzard Chough Clover Cormorant Curlew Dipper Dunlin
Dunnock Eider Fennel Fieldfare Finch Fulmar Gadwall Gannet Garganey Goldcrest Goosander Gorse
Grebe Greenshank Guillemot Harrier Hawthorn Heather Heron Hobby Jackdaw Juniper Kestrel Kite
Kittiwake Knot Lapwing Linnet Mallard Marram Martin Merlin Nightjar Nuthatch Oriole Osprey
Ouzel Peregrine Petrel Pintail Pipit Plover Pochard Puffin Quail Raven Razorbill Redshank
Redstart Rook Rowan Samphire Sanderling Sedge Shelduck Shoveler Siskin Skua Skylark Smew Snipe
Sorrel Stonechat Swallow Swift Tansy Teal Tern Thrift Thrush Treecreeper Turnstone Twite
Wagtail Warbler Waxwing Wheatear Whimbrel Whinchat Wigeon Willow Wren Yarrow""".split()
LABELS = [["Critical", "High", "Moderate", "Standard"], ["Red", "Amber", "Green", "Grey"],
          ["Very high", "High", "Medium", "Low"], ["Tier 1", "Tier 2", "Tier 3", "Tier 4"],
          ["Ernst", "Erhöht", "Mäßig", "Üblich"]]


class ModelMaker:
    def __init__(self, number, chance):
        self.place, self.chance = number, chance
        self.gap = chance.choice([" ", " ", " ", ""])
        self.words = list(TITLE_WORDS)
        chance.shuffle(self.words)
        self.taken = []
        self.mixed = False

    def some_ids(self, pool, count):
        ids = self.chance.sample([name for name in pool if name not in self.taken], count)
        self.taken += ids
        return ids

    def title(self):
        return f"{self.words.pop()} {self.words.pop().lower()}"

    def likely(self, share):
        return self.chance.random() < share

    # -- putting text together --------------------------------------------

    def wrap(self, piece, binds):
        if piece.binds >= binds and not (piece.binds < 4 and self.likely(0.04)):
            return piece.text
        return f"({piece.text})"

    def number(self, value):
        value = F(value)
        if value < 0:
            positive = self.number(-value)
            return Piece("-" + positive.text, 3, value, value)
        text = decimal_text(value)
        return Piece(text, 4, value, value)

    def operate(self, sign, left, right):
        binds = 1 if sign in "+-" else 0 if sign in COMPARE else 2
        text = (f"{self.wrap(left, max(binds, 1))}{self.gap}{sign}{self.gap}"
                f"{self.wrap(right, binds + 1)}")
        names = {"l": (left.low, left.high), "r": (right.low, right.high)}
        low, high = range_of((sign, ("name", "l"), ("name", "r")), names, {})
        return Piece(text, binds, low, high)

    def negate(self, piece):
        return Piece("-" + self.wrap(piece, 4), 3, -piece.high, -piece.low)

    def call(self, function, *pieces):
        text = f"{function}({(',' + self.gap).join(piece.text for piece in pieces)})"
        if function == "share":
            if pieces[0].low == pieces[0].high:
                raise Problem("share")
            return Piece(text, 4, F(0), F(1))
        pick = min if function == "min" else max
        return Piece(text, 4, pick(p.low for p in pieces), pick(p.high for p in pieces))

    # -- the parts of a model ---------------------------------------------

    def make_inputs(self, count):
        chance, self.inputs = self.chance, []
        ids = []
        if count >= 2 and self.likely(0.5):
            ids = ["count", "previous_count"]
            self.taken += ids
        ids += self.some_ids(INPUT_IDS, count - len(ids))
        for name in ids:
            given = {"id": name, "title": self.title()}
            if self.likely(0.7):
                given["means"] = "A number given with the issue."
            least = chance.choice([0, 0, 1])
            if least or self.likely(0.5):
                given["minimum"] = least
            if self.likely(0.6) or name.endswith("count"):
                given["whole"] = True
            elif self.likely(0.3):
                given["whole"] = False
            if self.likely(0.3):
                given["unit"] = chance.choice(["percent", "people", "pounds", "hours"])
            self.inputs.append(given)
        if count >= 2 and self.likely(0.45):
            self.inputs[1]["needs"] = [self.inputs[0]["id"]]

    def make_measures(self, count):
        chance, self.measures = self.chance, []
        wide = {i["id"]: (F(i.get("minimum", 0)), F(MAXIMUM)) for i in self.inputs}
        shaky = []
        for name in self.some_ids(MEASURE_IDS, count):
            pool = [i["id"] for i in self.inputs]
            x, y = chance.choice(pool), chance.choice(pool)
            if len(pool) > 1 and x == y:
                y = chance.choice([other for other in pool if other != x])
            earlier = [m["id"] for m in self.measures]
            forms = ["x / y * 1000", "x / y * 1000", "100 * x / y", "(x - y) / y * 100",
                     "x / max(1, y)", "(x + y) / 2", "x * 0.75 + y", "100 * x / (x + y)",
                     "min(x, y) / max(x, y)", "x / (y - 3)", "x / (y + 1) - 0.25", "-x + 2 * y",
                     "(x > y) + x / 8", "max(x, y, 10) - min(x, y)", "x / y"]
            if earlier:
                forms += ["m * 2 - 1", "m / x", "x / m", "m - x / 4", "max(m, 0.5)", "m + y / 10",
                          "(m - 1) / (x - y)"] * 2
            form = chance.choice(forms)
            swap = {"x": x, "y": y, "m": chance.choice(earlier) if earlier else ""}
            text = re.sub(r"\b[xym]\b", lambda found: swap[found.group()], form)
            if self.gap == "":
                text = text.replace(" ", "")
            formula = parse(text)
            given = {"id": name, "title": self.title(), "formula": text,
                     "decimals": chance.choice([0, 1, 2, 3])}
            if self.likely(0.5):
                given["unit"] = chance.choice(["per 1,000", "percent", "each"])
            wide[name], risky = measure_range(formula, wide)
            # A measure of a measure that may have no value says so as well.
            if (risky or divides_by_anything(formula, wide)
                    or any(used in shaky for used in names_in(formula))):
                given["undefined"] = "Nothing to divide by, so there is no value."
                shaky.append(name)
                wide[name] = None
            self.measures.append(given)

    def make_criteria(self, count, with_points, lowering):
        chance = self.chance
        sizes = [chance.randint(2, 6) for _ in range(count)]
        while True:
            product = 1
            for size in sizes:
                product *= size
            if product <= GRID_LIMIT:
                break
            sizes[max(range(count), key=lambda at: (sizes[at], chance.random()))] -= 1
        low_ids = self.some_ids(LOWERING_IDS, lowering)
        ids = low_ids + self.some_ids([i for i in CRITERION_IDS if i not in LOWERING_IDS],
                                      count - lowering)
        chance.shuffle(ids)
        codes = chance.sample(["fin", "phy", "emo", "com", "env", "cap", "vis", "dem", "vol",
                               "tre"], count) if self.likely(0.5) else None
        usual = chance.choice([0, 1, 1, 2, -2])
        self.criteria = []
        for at, (name, size) in enumerate(zip(ids, sizes)):
            start = usual if self.likely(0.6) else chance.choice([0, 1, 2, -2])
            levels = [{"score": start + step, "means": f"{chance.choice(['step', 'level', 'grade'])}"
                                                       f" {step + 1} of {size}"}
                      for step in range(size)]
            if with_points and self.likely(0.55):
                value = chance.choice([F(0), F(0), F(1), F(1, 2), F(-1)])
                for level in levels:
                    level["points"] = value
                    value += F(chance.choice(["0.5", "1", "1", "2", "2.25", "3", "4", "0.1",
                                              "1.35", "0.75"]))
            criterion = {"id": name}
            if codes:
                criterion["code"] = codes[at]
            criterion.update({"title": self.title(), "asks": "How far does this apply?",
                              "domain": "", "levels": levels})
            if name in low_ids:
                criterion["lowers"] = True
            self.criteria.append(criterion)
        if with_points and not any("points" in c["levels"][0] for c in self.criteria):
            for step, level in enumerate(self.criteria[0]["levels"]):
                level["points"] = F(step * (step + 1), 4)
        self.scale = {c["id"]: (c["levels"][0]["score"], c["levels"][-1]["score"])
                      for c in self.criteria}
        self.steps = {c["id"]: [level["points"] for level in c["levels"]]
                      for c in self.criteria if "points" in c["levels"][0]}
        self.lowering = low_ids

    def make_defaults(self, count):
        """Gives `count` criteria a default, each naming only criteria earlier in `order`."""
        chance = self.chance
        order = [c["id"] for c in self.criteria]
        chance.shuffle(order)
        by_id = {c["id"]: c for c in self.criteria}
        chosen = sorted(chance.sample(range(len(order)), min(count, len(order))))
        self.sources = []
        with_default = []
        for at in chosen:
            name, before = order[at], order[:at]
            text, source = self.default_for(name, before, with_default)
            if self.gap == "":
                text = re.sub(r" ?([-+*/<>=,]+) ?", r"\1", text)
            by_id[name]["default"] = text
            with_default.append(name)
            if source:
                self.sources.append((name, source))

    def default_for(self, name, before, with_default):
        chance = self.chance
        low, high = self.scale[name]
        base = f"{low} + " if low else ""
        inputs = [i["id"] for i in self.inputs]
        whole = [i["id"] for i in self.inputs if i.get("whole")]
        numbers = inputs + [m["id"] for m in self.measures] * 2
        forms = ["constant"]
        if numbers:
            forms += ["steps"] * 6 + ["falling"]
        if len(inputs) > 1:
            forms += ["pair"] * 4 + ["equal"]
        if whole:
            forms += ["clamp input"]
        if before:
            forms += ["source"] * 7 + ["compare"]
            if numbers:
                forms += ["source and number"] * 3 + ["needless"]
            if len(before) > 1:
                forms += ["two sources"] * 2
            if any(b in self.steps for b in before):
                forms += ["points"]
            forms += ["share"]
        if len(forms) > 6:
            forms.remove("constant")
        form = chance.choice(forms)
        source = None
        if before:
            # Chains: prefer a source that has a default itself.
            chained = [b for b in before if b in with_default]
            source = chance.choice(chained) if chained and self.likely(0.6) else chance.choice(before)
        if form == "constant":
            return decimal_text(F(chance.randint(low, high))), None
        if form in ("steps", "falling"):
            number = chance.choice(numbers)
            levels = sorted(chance.sample(["0", "0.5", "1", "2", "3", "5", "10", "12.5", "20", "50",
                                           "100", "105", "1000"], chance.randint(1, high - low)), key=float)
            if form == "falling":
                return f"{high} - " + " - ".join(f"({number} {chance.choice(['<', '<='])} {k})"
                                                 for k in levels), None
            terms, left = [], high - low - len(levels)
            for k in levels:
                times = ""
                if left and self.likely(0.3):
                    times, left = "2 * ", left - 1
                sign = chance.choice([">=", ">=", ">=", ">"])
                terms.append(f"{times}({number} {sign} {k})")
            return base + " + ".join(terms), None
        if form == "pair":
            x, y = chance.sample(inputs, 2)
            if "previous_count" in inputs and "count" in inputs:
                x, y = "count", "previous_count"
            if high - low >= 2:
                return f"{base}({x} > {y}) + (100 * {x} > 105 * {y})", None
            return f"{base}(100 * {x} {chance.choice(['>', '>='])} 105 * {y})", None
        if form == "equal":
            x, y = chance.sample(inputs, 2)
            return f"{base}({x} {chance.choice(['=', '<>'])} {y})", None
        if form == "clamp input":
            return f"min({high}, max({low}, {chance.choice(whole)}))", None
        if form == "compare":
            a, b = self.scale[source]
            k = chance.randint(a, b)
            sign = chance.choice([">=", ">", "<>", "=", "<=", "<"])
            if high - low >= 2 and len(before) > 1:
                other = chance.choice([b for b in before if b != source])
                return f"{base}({source} {sign} {k}) + ({other} >= {source})", source
            return f"{base}({source} {sign} {k})", source
        if form == "source and number":
            number = chance.choice(numbers)
            k = chance.choice(["0", "1", "10", "20", "100"])
            if (low, high) == self.scale[source]:
                return f"min({high}, {source} + ({number} > {k}))", source
            return f"max({low}, min({high}, {source} + ({number} >= {k})))", source
        if form == "needless":
            # Names a number on which the value never depends: it is wanted all the same.
            number = chance.choice(numbers)
            return f"max({low}, min({high}, {source} + 0 * ({number} > 1)))", source
        if form == "two sources":
            other = chance.choice([b for b in before if b != source])
            shape = chance.choice(["{a} + {b}", "max({a}, {b})", "min({a}, {b})", "{a} * {b}",
                                   "{a} - {b} + 1"])
            return f"min({high}, max({low}, {shape.format(a=source, b=other)}))", source
        if form == "points":
            known = [b for b in before if b in self.steps]
            source = source if source in known else chance.choice(known)
            k = decimal_text(abs(chance.choice(self.steps[source])))
            return f"{base}(points({source}) {chance.choice(['>=', '=', '<>', '>'])} {k})", source
        if form == "share":
            return f"{base}(share({source}) {chance.choice(['>=', '>', '='])} 0.5)", source
        # form == "source"
        same = [b for b in before if self.scale[b] == (low, high)]
        inside = [b for b in before if low <= self.scale[b][0] and self.scale[b][1] <= high]
        if same and self.likely(0.6):
            source = source if source in same else chance.choice(same)
            if self.likely(0.3):
                if low + high < 0:
                    return f"-{source} - {-low - high}", source
                return f"{low + high} - {source}", source
            return source, source
        if inside and self.likely(0.5):
            source = source if source in inside else chance.choice(inside)
            return source, source
        shape = chance.choice(["{s} + 1", "{s} - 1", "2 * {s} - 1", "{s}", "3 - {s}"])
        return f"min({high}, max({low}, {shape.format(s=source)}))", source

    # -- scores: pieces that rise (or fall) with every ordinary criterion ---

    def criterion(self, name):
        low, high = self.scale[name]
        if name in self.unused:
            self.unused.remove(name)
        return Piece(name, 4, F(low), F(high))

    def level_or_points(self, name):
        if name in self.steps and self.likely(0.6):
            self.criterion(name)
            return Piece(f"points({name})", 4, self.steps[name][0], self.steps[name][-1])
        return self.criterion(name)

    def pick(self):
        """A criterion, preferring those that no score has used yet."""
        if self.unused and self.likely(0.65):
            return self.chance.choice(self.unused)
        return self.chance.choice([c["id"] for c in self.criteria])

    def positive(self):
        return self.number(self.chance.choice(["1", "2", "2", "3", "4", "5", "10", "0.5", "1.5",
                                               "0.25", "0.1", "7"]))

    def above(self, piece):
        """A whole number above the piece."""
        return self.number(math.floor(piece.high) + self.chance.randint(1, 3))

    def leaf(self):
        if self.made and self.likely(self.refer):
            name = self.chance.choice(list(self.made))
            return Piece(name, 4, *self.made[name])
        name = self.pick()
        piece = self.level_or_points(name)
        if name in self.lowering and not (self.mixed and self.likely(0.4)):
            if self.likely(0.2):
                return self.negate(piece)
            return self.operate("-", self.above(piece), piece)
        return piece

    def falling(self, depth):
        if depth <= 0:
            lowering = [n for n in self.lowering]
            if lowering and self.likely(0.5):
                return self.level_or_points(self.chance.choice(lowering))
        form = self.chance.choice(["from", "from", "from", "under", "compare", "unary"])
        piece = self.rising(depth - 1)
        if form == "under" and piece.low > 0:
            return self.operate("/", self.number(self.chance.randint(1, 12)), piece)
        if form == "compare":
            return self.operate(self.chance.choice(["<", "<="]), piece, self.between(piece))
        if form == "unary" and self.likely(0.3):
            return self.negate(piece)
        return self.operate("-", self.above(piece), piece)

    def between(self, piece):
        a, b = math.ceil(piece.low), math.floor(piece.high)
        if a > b or self.likely(0.1):
            middle = (piece.low + piece.high) / 2
            return self.number(middle if is_decimal(middle) else max(a, b))
        return self.number(self.chance.randint(a, b))

    def at_least_zero(self, piece):
        if piece.low >= 0:
            return piece
        if self.likely(0.3):
            return self.call("max", piece, self.number(0))
        return self.operate("+", piece, self.number(math.ceil(-piece.low) + self.chance.randint(0, 1)))

    def rising(self, depth):
        chance = self.chance
        if depth <= 0:
            return self.leaf()
        form = chance.choices(
            ["leaf", "add", "sub", "times number", "times", "over number", "over", "unary", "min",
             "max", "compare", "extreme", "share", "twice", "pair"],
            [1, 6, 3, 4, 5, 3, 3, 1, 4, 5, 8, 6, 6, 6, 5 if self.sources else 0])[0]
        deeper = lambda: self.rising(depth - 1 - (chance.random() < 0.3))
        if form == "leaf":
            return self.leaf()
        if form == "add":
            piece = self.operate("+", deeper(), deeper())
            if self.likely(0.3):
                piece = self.operate("+", piece, self.leaf())
            return piece
        if form == "sub":
            if self.likely(0.3):
                return self.operate("-", deeper(), self.positive())
            return self.operate("-", deeper(), self.falling(depth - 1))
        if form == "times number":
            pair = [self.positive(), deeper()]
            chance.shuffle(pair)
            return self.operate("*", *pair)
        if form == "times":
            return self.operate("*", self.at_least_zero(deeper()), self.at_least_zero(deeper()))
        if form == "over number":
            return self.operate("/", deeper(), self.number(chance.choice([2, 3, 4, 5, 6, 7, 8, "1.5", 10])))
        if form == "over":
            bottom = self.falling(depth - 1)
            if bottom.low <= 0:
                bottom = self.operate("+", bottom, self.number(math.floor(-bottom.low) + 1))
            return self.operate("/", self.at_least_zero(deeper()), bottom)
        if form == "unary":
            return self.negate(self.falling(depth - 1))
        if form in ("min", "max"):
            parts = [deeper() for _ in range(chance.choice([2, 2, 2, 3, 4]))]
            if self.likely(0.3):
                parts[-1] = self.between(parts[0])
            return self.call(form, *parts)
        if form == "compare":
            left = deeper()
            if self.likely(0.35):
                test = self.operate(chance.choice([">=", ">"]), left, self.between(left))
            elif self.likely(0.4):
                test = self.operate(chance.choice(["<=", "<"]), self.between(left), left)
            elif self.likely(0.5):
                test = self.operate(chance.choice([">=", ">"]), left, self.falling(depth - 2))
            else:
                test = self.operate(chance.choice(["<=", "<"]), self.falling(depth - 2), left)
            if self.likely(0.6):
                return self.operate("*", self.positive(), test)
            if self.likely(0.5):
                return self.operate("+", self.leaf(), test)
            return test
        if form == "extreme":
            name = self.pick()
            if self.steps and self.likely(0.5):
                name = chance.choice(list(self.steps))
            if name in self.lowering:
                return self.leaf()
            piece = self.level_or_points(name)
            way = chance.choice(["top", "bottom", "step", "both"])
            if way == "top" and is_plain(piece.high):
                test = self.operate("=", piece, self.number(piece.high))
            elif way == "bottom" and is_plain(piece.low):
                test = self.operate("<>", piece, self.number(piece.low))
            elif way == "both":
                other = self.level_or_points(self.pick())
                sign = chance.choice(["=", "<>"])
                total = self.operate("*", self.number(chance.choice([2, 3, 5])),
                                     self.operate("+", piece, other))
                return self.operate("+", total, self.operate(sign, piece, other))
            else:
                low, high = self.scale[name]
                values = self.steps[name] if piece.text.startswith("points(") else range(low, high + 1)
                value = chance.choice(list(values))
                if not is_plain(value):
                    return piece
                test = self.operate(chance.choice(["=", "=", "<>"]), piece, self.number(value))
                times = self.operate("*", self.number(chance.choice([1, 2, 4, 10])), piece)
                return self.operate("+", times, test)
            return self.operate("*", self.positive(), test) if self.likely(0.6) else test
        if form == "share":
            piece = self.call("share", deeper())
            return self.operate("*", self.positive(), piece) if self.likely(0.6) else piece
        if form == "pair":
            # A criterion together with the one that its default comes from.
            one, two = chance.choice(self.sources)
            if one in self.lowering or two in self.lowering:
                return self.leaf()
            a, b = self.level_or_points(one), self.level_or_points(two)
            way = chance.choice(["add", "times", "max", "min", "less", "over"])
            if way == "times":
                return self.operate("*", self.at_least_zero(a), self.at_least_zero(b))
            if way == "less":
                return self.operate("-", self.operate("*", self.number(2), self.operate("+", a, b)),
                                    self.call("min", a, b))
            if way == "over":
                return self.operate("/", self.at_least_zero(a), self.operate("-", self.above(b), b))
            return self.call(way, a, b) if way in ("max", "min") else self.operate("+", a, b)
        # form == "twice": something that occurs more than once
        a, b = self.rising(depth - 2), self.rising(depth - 2)
        way = chance.choice(["saturate", "less itself", "less least", "least", "part", "cross",
                             "own share"])
        if way == "saturate":
            a = self.at_least_zero(a)
            return self.operate("/", a, self.operate("+", a, self.positive()))
        if way == "less itself":
            a = self.at_least_zero(a)
            if b.low < 1:
                b = self.operate("+", b, self.number(math.ceil(1 - b.low)))
            return self.operate("-", self.operate("*", a, b), a)
        if way == "less least":
            return self.operate("-", self.operate("*", self.number(2), self.operate("+", a, b)),
                                self.call("min", a, b))
        if way == "least":
            return self.operate("-", self.operate("+", a, b), self.call("max", a, b))
        if way == "part":
            return self.operate("-", a, self.operate("/", a, self.number(chance.choice([2, 3, 4]))))
        if way == "cross":
            return self.operate("+", self.operate("-", a, b), self.operate("*", self.number(2), b))
        return self.operate("+", a, self.call("share", a))

    def make_scores(self, count):
        chance = self.chance
        self.unused = [c["id"] for c in self.criteria]
        self.made, self.scores = {}, []
        ids = self.some_ids(SCORE_IDS, count)
        for at, name in enumerate(ids):
            last = at == count - 1
            for attempt in range(400):
                before = list(self.unused)
                self.refer = 0 if not self.made else 0.55 if last else 0.3
                try:
                    piece = self.rising(chance.choice([2, 3] if not last else [2, 3, 4, 4]))
                    if self.mixed and at in (0, count - 1):
                        piece = self.both_ways(piece, rise=at == 0)
                    if last:
                        for left in list(self.unused):
                            sign = "-" if left in self.lowering else "+"
                            piece = self.operate(sign, piece, self.level_or_points(left))
                    self.try_score(name, piece)
                    break
                except (Problem, ZeroDivisionError):
                    self.unused = before
            else:
                raise Problem("no score found")

    def both_ways(self, piece, rise):
        """A lowering criterion that raises one score, or has a peak, and lowers another."""
        name = self.lowering[0]
        low, high = self.scale[name]
        if not rise:
            return self.operate("-", piece, self.level_or_points(name))
        if self.likely(0.5):
            return self.operate("+", piece, self.level_or_points(name))
        test = self.operate("=", self.criterion(name), self.number(self.chance.randint(low, high)))
        return self.operate("+", piece, self.operate("*", self.number(2), test))

    def try_score(self, name, piece):
        """Keeps the score if it is valid on the grid of its criteria."""
        if len(piece.text) > 170 or depth_of(parse(piece.text)) > 16 or piece.low == piece.high:
            raise Problem("shape")
        if not names_in(parse(piece.text)):
            raise Problem("constant")
        score = {"id": name, "title": "", "formula": piece.text}
        model = Model(dump({"criteria": self.criteria, "scores": self.scores + [score],
                            "rating": {"score": name, "bands": [{"label": "x"}]}},
                           without_defaults=True))
        if model.ranges[name] != (piece.low, piece.high):
            raise AssertionError(f"{piece} is read as {model.ranges[name]}")
        values = grid_values(model, name)
        if any(v.denominator > 10 ** 6 or abs(v.numerator) > 10 ** 9 for v in values.values()):
            raise Problem("size")
        if len(set(values.values())) < 2:
            raise Problem("always the same")
        down, _ = falls(model, name, values)
        if any(other not in self.lowering for other in down):
            raise Problem("falls")
        score["title"] = self.title()
        self.scores.append(score)
        self.made[name] = model.ranges[name]

    def make_bands(self, low, high, attained, count):
        """2 to 4 bands with strictly descending thresholds in (low, high]."""
        chance = self.chance
        inner = [value for value in attained if low < value <= high]
        made = {}
        for _ in range(200):
            if len(made) == count - 1:
                break
            way = chance.choice(["attained", "attained", "whole", "fraction", "share", "share text",
                                 "share attained", "decimal", "top"])
            if way == "attained":
                value = chance.choice(inner)
                entry = ("from", value)
            elif way == "whole":
                value = F(chance.randint(math.floor(low), math.ceil(high)))
                entry = ("from", value)
            elif way == "fraction":
                value = low + (high - low) * F(chance.randint(1, 11), 12)
                value = F(round(value * 3), 3) if self.likely(0.6) else value
                entry = ("from", value)
            elif way == "decimal":
                value = round(low + (high - low) * F(chance.randint(1, 99), 100), 2)
                entry = ("from", value)
            elif way == "top":
                if not self.likely(0.2):
                    continue
                value = high
                entry = chance.choice([("from", value), ("fromShare", F(1))])
            else:
                if way == "share":
                    part = F(chance.choice(["0.5", "0.25", "0.75", "0.1", "0.9", "0.6", "0.35"]))
                elif way == "share text":
                    part = F(chance.choice(["2/3", "1/3", "5/6", "3/7", "5/9"]))
                else:
                    part = (chance.choice(inner) - low) / (high - low)
                value = low + part * (high - low)
                entry = ("fromShare", part)
            if low < value <= high:
                made.setdefault(value, entry)
        if not made:
            raise Problem("no bands")
        labels = chance.choice(LABELS)[-len(made) - 1:]
        bands = []
        for label, value in zip(labels, sorted(made, reverse=True)):
            key, number = made[value]
            as_text = number.denominator != 1 and (
                not is_plain(number) or self.likely(0.3))
            bands.append({"label": label, key: write_number(number) if as_text else number,
                          "means": f"Treated as {label.lower()}."})
        bands.append({"label": labels[-1], "means": "Nothing beyond the usual."})
        return bands

    def make(self):
        chance, number = self.chance, self.place
        self.mixed = number % 12 == 0
        number_of_inputs = [2, 1, 3, 0, 4, 2, 3, 1, 4, 2][number % 10]
        self.make_inputs(number_of_inputs)
        self.make_measures(chance.randint(0 if number % 3 else 1, 3) if number_of_inputs else 0)
        count = chance.randint(2, 8)
        lowering = min(chance.choice([1, 1, 2]), count - 1) if number % 3 == 0 else 0
        self.make_criteria(count, number % 2 == 0 or self.likely(0.2), lowering)
        self.make_defaults(0 if number % 11 == 5 else chance.randint(1, max(2, count - 1)))
        self.make_scores(chance.randint(2, 5))
        domains = self.make_domains()

        rated = self.scores[-1]["id"] if self.likely(0.75) else chance.choice(self.scores)["id"]
        shown = list(self.scores)
        if self.likely(0.5):
            chance.shuffle(shown)
        bare = {"criteria": self.criteria, "scores": shown,
                "rating": {"score": rated, "bands": [{"label": "x"}]}}
        model = Model(dump(bare, without_defaults=True))
        attained = {s["id"]: sorted(set(grid_values(model, s["id"]).values())) for s in shown}
        for domain in domains:
            if self.likely(0.5):
                score = chance.choice(shown)["id"]
                domain["score"] = score
                domain["bands"] = self.make_bands(*model.ranges[score], attained[score],
                                                  chance.randint(2, 4))
        result = {}
        if self.likely(0.3):
            result["$schema"] = "../model.schema.json"
        result.update({
            "formatVersion": 1, "id": f"oracle-{number:02d}", "version": "1.0",
            "title": f"{self.title()} {number:02d}",
            "source": "Made at random to test the scoring. Not a method for use."})
        if self.likely(0.5):
            result["description"] = "A random model."
        if self.inputs or self.likely(0.5):
            result["inputs"] = self.inputs
        if self.measures or self.likely(0.5):
            result["measures"] = self.measures
        result.update({
            "domains": domains, "criteria": self.criteria, "scores": shown,
            "rating": {"score": rated, "bands": self.make_bands(
                *model.ranges[rated], attained[rated], chance.choice([2, 3, 3, 4, 4]))}})
        text = dump(result)
        examine(Model(text))
        return text

    def make_domains(self):
        ids = self.chance.sample(DOMAIN_IDS, min(self.chance.randint(1, 3), len(self.criteria)))
        domains = [{"id": name, "title": self.title(), "short": name[:4].capitalize()} for name in ids]
        for at, criterion in enumerate(self.criteria):
            criterion["domain"] = ids[at] if at < len(ids) else self.chance.choice(ids)
        return domains


def is_decimal(value):
    """Whether the value can be written as a decimal of a few places."""
    return (F(value) * 1000).denominator == 1


def is_plain(value):
    return is_decimal(value) and value >= 0 or is_decimal(value) and value.denominator == 1


def decimal_text(value):
    """The value in plain decimals, exactly."""
    value = F(value)
    for places in range(0, 13):
        if (value * 10 ** places).denominator == 1:
            digits = str(abs(value.numerator * 10 ** places // value.denominator)).rjust(places + 1, "0")
            text = digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"
            return ("-" if value < 0 else "") + text
    raise Problem(f"{value} is not a decimal")


def dump(model, without_defaults=False):
    """JSON with one line for each thing, and exact decimals."""
    def line(thing):
        if isinstance(thing, F):
            return decimal_text(thing)
        if isinstance(thing, dict):
            return "{" + ", ".join(f"{json.dumps(k)}: {line(v)}" for k, v in thing.items()
                                   if not (without_defaults and k == "default")) + "}"
        if isinstance(thing, list):
            return "[" + ", ".join(line(part) for part in thing) + "]"
        return json.dumps(thing, ensure_ascii=False)

    rows = []
    for key, value in model.items():
        if isinstance(value, list) and value:
            inner = ",\n".join("    " + line(part) for part in value)
            rows.append(f"  {json.dumps(key)}: [\n{inner}\n  ]")
        else:
            rows.append(f"  {json.dumps(key)}: {line(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


# ---------------------------------------------------------------------------
# Making issues.
# ---------------------------------------------------------------------------

NAME_STARTS = ["Theft", "Burglary", "Arson", "Fraud", "Noise", "Street drinking", "Modern slavery",
               "Hate crime", "Vehicle crime", "Robbery", "Stalking", "Begging", "Doorstep crime",
               "Road safety", "Cuckooing", "Speeding", "Litter", "Graffiti"]
NAME_ODD = ["Ärger", "Łódź", "Ørsted", "東京", "Ñandú", "Ελλάδα", "🚲 Theft", "Cafe\u0301", "Größe",
            "Žižkov", "éclair", "Привет", "ﬁre", "Ｗide", "zebra", "Theft, retail",
            "\"Spice\"", "O’Neill", "Ça va", "ß"]
NAME_ENDS = ["north", "south", "harbour", "centre", "estate", "woods", "quay", "hill", "market"]


class IssueMaker:
    def __init__(self, model, chance):
        self.model, self.chance = model, chance
        # Comparisons that decide a default and that depend on numbers alone.
        self.edges = []
        for formula in model.defaults.values():
            for node in walk(formula):
                if node[0] in COMPARE:
                    used = names_in(node)
                    if used and all(n in model.inputs or n in model.measures for n in used):
                        self.edges.append(node)
        self.literals = sorted({node[1] for formula in [*model.defaults.values(), *model.measures.values()]
                                for node in walk(formula) if node[0] == "num"})
        self.names = set()

    def name(self, at):
        chance = self.chance
        while True:
            start = chance.choice(NAME_ODD) if chance.random() < 0.15 else chance.choice(NAME_STARTS)
            text = f"{start} {chance.choice(NAME_ENDS)} {chance.randint(1, 60)}"
            key = unicodedata.normalize("NFKC", text).casefold()
            if key not in self.names:
                self.names.add(key)
                return text

    def valid(self, name, value):
        given = self.model.inputs[name]
        return (F(given.get("minimum", 0)) <= value <= MAXIMUM
                and (value.denominator == 1 or not given.get("whole") and is_decimal(value)
                     and value < 10 ** 12))

    def value(self, name, others):
        chance, given = self.chance, self.model.inputs[name]
        least = F(given.get("minimum", 0))
        while True:
            way = chance.choice(["least", "small", "small", "small", "medium", "medium", "round",
                                 "literal", "equal", "105", "95", "large", "huge", "fine", "fine"])
            other = chance.choice(list(others.values())) if others else F(20)
            value = {
                "least": lambda: least,
                "small": lambda: F(chance.randint(0, 30)),
                "medium": lambda: F(chance.randint(0, 20000)),
                "round": lambda: F(chance.choice([1, 2, 5, 10, 20, 100, 200, 1000, 2000, 5000, 40000])),
                "literal": lambda: chance.choice(self.literals or [F(3)]),
                "equal": lambda: other,
                "105": lambda: other * F(105, 100) + chance.choice([0, 0, 0, 1, -1]),
                "95": lambda: other * F(100, 105) + chance.choice([0, 0, 0, 1, -1]),
                "large": lambda: F(chance.randint(10 ** 8, 10 ** 13)),
                "huge": lambda: F(chance.choice([MAXIMUM, MAXIMUM - chance.randint(0, 50),
                                                 chance.randint(10 ** 14, MAXIMUM)])),
                "fine": lambda: F(chance.randint(0, 40000), 10 ** chance.randint(1, 3)),
            }[way]()
            if way in ("large", "huge") and chance.random() < 0.6:
                continue
            if self.valid(name, value):
                return value

    def nudge(self, inputs):
        """Moves one input so that a comparison in a default has equal sides, if it can."""
        model, chance = self.model, self.chance
        edge = chance.choice(self.edges)
        left, right = (meaning(part, model.wide, model.points) for part in edge[1:])
        moved = chance.choice(list(inputs))

        def gap(value):
            known = model.measure({**inputs, moved: value})
            return left(known) - right(known)

        try:
            start = inputs[moved]
            here, there = gap(start), gap(start + 1)
            target = start - here / (there - here)
            if self.valid(moved, target) and gap(target) == 0:
                inputs[moved] = target
        except (KeyError, ZeroDivisionError):
            pass

    def complete_inputs(self):
        model, chance = self.model, self.chance
        inputs = {}
        order = list(model.inputs)
        chance.shuffle(order)
        for name in order:
            inputs[name] = self.value(name, inputs)
        if self.edges and inputs and chance.random() < 0.6:
            for _ in range(3):
                self.nudge(inputs)
        return {name: inputs[name] for name in model.inputs}

    def issue(self, full):
        model, chance = self.model, self.chance
        inputs = self.complete_inputs()
        cells = {}
        if full:
            for _ in range(30):
                if len(model.measure(inputs)) == len(model.inputs) + len(model.measures):
                    break
                inputs = self.complete_inputs()
            known = model.measure(inputs)
            for name in model.criteria:
                cells[name] = chance.choice(model.levels[name])
                if name in model.defaults and chance.random() < 0.3 and all(
                        used in known for used in names_in(model.defaults[name])
                        if used not in model.criteria):
                    cells[name] = ""
            return inputs, cells
        for name in list(inputs):
            if chance.random() < 0.09:
                del inputs[name]
        settled = False
        while not settled:          # an input goes when one that it needs has gone
            settled = True
            for name in list(inputs):
                if any(need not in inputs for need in model.inputs[name].get("needs", [])):
                    del inputs[name]
                    settled = False
        for name in model.criteria:
            draw = chance.random()
            cells[name] = "" if draw < 0.145 else "?" if draw < 0.255 else chance.choice(model.levels[name])
        while True:
            unknown = model.sort_cells(model.measure(inputs), cells)[2]
            count = 1
            for name in unknown:
                count *= len(model.levels[name])
            if count <= UNKNOWN_LIMIT:
                if not unknown and len(inputs) == len(model.inputs):
                    return self.issue(full)     # nothing unknown after all: draw again
                return inputs, cells
            name = chance.choice(unknown)
            cells[name] = chance.choice(model.levels[name])

    def input_text(self, name, value):
        text = decimal_text(value)
        if "." in text and len(text.split(".")[1]) < 3 and self.chance.random() < 0.05:
            text += "0"
        return text


def make_table(model, chance, count):
    maker = IssueMaker(model, chance)
    rows = []
    for at in range(count):
        inputs, cells = maker.issue(full=chance.random() < 1 / 3)
        scores = model.score(inputs, cells, thin=False)
        for name, (low, high) in scores.items():
            if not model.ranges[name][0] <= low <= high <= model.ranges[name][1]:
                raise AssertionError(f"{name} leaves its range")
        rows.append((maker.name(at), inputs, cells, scores))
    ranks = {name: (dense, other) for name, dense, other in ranking(
        [(row[0], row[3][model.rated]) for row in rows])}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["issue", *model.inputs, *model.criteria,
                     *(f"expected:{name}" for name in model.scores),
                     "expected:rating", "expected:rank", "expected:competition"])
    for name, inputs, cells, scores in rows:
        writer.writerow(
            [name]
            + [maker.input_text(i, inputs[i]) if i in inputs else "" for i in model.inputs]
            + [str(cells[c]) for c in model.criteria]
            + [write_range(*scores[s]) for s in model.scores]
            + [" | ".join(rating_of(model.bands, *scores[model.rated]))]
            + [str(rank) for rank in ranks.get(name, ("", ""))])
    return out.getvalue()


def generate(folder, models, issues, seed, quiet=False):
    os.makedirs(folder, exist_ok=True)
    master = random.Random(seed)
    for number in range(1, models + 1):
        model_seed, issue_seed = master.getrandbits(64), master.getrandbits(64)
        chance = random.Random(model_seed)
        while True:
            try:
                text = ModelMaker(number, chance).make()
                break
            except Problem:
                continue
        table = make_table(Model(text), random.Random(issue_seed), issues)
        for ending, content in (("json", text), ("csv", table)):
            with open(os.path.join(folder, f"{number:02d}.{ending}"), "w",
                      encoding="utf-8", newline="") as file:
                file.write(content)
        if not quiet:
            print(f"{number} of {models}", file=sys.stderr)


# ---------------------------------------------------------------------------
# Reading issues from a file, for --check and --summary.
# ---------------------------------------------------------------------------

def read_table(model, path):
    """[(name, inputs, cells, row)]. Columns are found by id, title or code."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    headings = {}
    for heading in rows[0] if rows else []:
        text = (heading or "").strip().lower()
        for thing in [*model.inputs.values(), *model.criteria.values()]:
            if text in (thing["id"], thing["title"].lower(), str(thing.get("code", thing["id"])).lower()):
                headings.setdefault(thing["id"], heading)
    result = []
    for at, row in enumerate(rows, start=2):
        title = next((row[h] for h in row if (h or "").strip().lower() == "issue"), f"line {at}")
        inputs, cells = {}, {}
        try:
            for name, heading in headings.items():
                cell = (row[heading] or "").strip()
                if name in model.inputs:
                    if cell == "":
                        continue
                    if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                        raise Problem(f"{name}: {cell!r} is not a number")
                    inputs[name] = F(cell)
                    low, high = model.wide[name]
                    if not low <= inputs[name] <= high or (
                            model.inputs[name].get("whole") and inputs[name].denominator != 1):
                        raise Problem(f"{name}: {cell} is not allowed")
                elif cell in ("", "?"):
                    cells[name] = cell
                else:
                    if not re.fullmatch(r"-?\d+", cell) or F(cell) not in model.levels[name]:
                        raise Problem(f"{name}: {cell!r} is not on the scale")
                    cells[name] = F(cell)
            for name in inputs:
                for need in model.inputs[name].get("needs", []):
                    if need not in inputs:
                        raise Problem(f"{name} needs {need}")
        except Problem as problem:
            raise Problem(f"{path}, line {at}: {problem}") from None
        result.append((title, inputs, cells, row))
    return result


def load(path):
    with open(path, encoding="utf-8") as file:
        return Model(file.read())


def check(model_path, data_path):
    """Prints what every issue scores. Returns how many expected cells disagree."""
    model = load(model_path)
    print("out of:", ", ".join(f"{name} {write_range(*model.ranges[name])}" for name in model.scores))
    table = read_table(model, data_path)
    scored, wrong = [], 0
    for title, inputs, cells, row in table:
        scores = model.score(inputs, cells)
        scored.append((title, scores[model.rated]))
        rating = " | ".join(rating_of(model.bands, *scores[model.rated]))
        parts = [f"{name} {write_range(*scores[name])}" for name in model.scores]
        parts += [f"[{domain}: {' | '.join(rating_of(bands, *scores[score]))}]"
                  for domain, (score, bands) in model.domain_bands.items()]
        print(f"{title}: {', '.join(parts)}; {rating}")
        expected = {f"expected:{name}": write_range(*scores[name]) for name in model.scores}
        expected["expected:rating"] = rating
        for heading, value in expected.items():
            if heading in row and row[heading] != value:
                wrong += 1
                print(f"  {heading} is {row[heading]!r} in the file")
    ranks = {name: (dense, other) for name, dense, other in ranking(scored)}
    print("ranking (dense, competition):")
    for name, (dense, other) in ranks.items():
        print(f"  {dense}  {other}  {name}")
    for title, _, _, row in table:
        if "expected:rank" in row:
            got = tuple(str(rank) for rank in ranks.get(title, ("", "")))
            if got != (row["expected:rank"], row["expected:competition"]):
                wrong += 1
                print(f"  {title}: ranks in the file differ")
    if any(heading.startswith("expected:") for heading in (table[0][3] if table else [])):
        print(f"expected cells that differ: {wrong}")
    return wrong


def summary(folder):
    """Prints what the models and issues in a folder cover."""
    counts, uses, models_with = collections.Counter(), collections.Counter(), collections.Counter()
    mixed = []
    for file_name in sorted(os.listdir(folder)):
        if not re.fullmatch(r"\d+\.json", file_name):
            continue
        model = load(os.path.join(folder, file_name))
        grids = examine(model)
        raw = model.raw
        counts["models"] += 1
        here = collections.Counter()
        for part, formulas in (("measure", model.measures), ("default", model.defaults),
                               ("score", model.scores)):
            for formula in formulas.values():
                for node in walk(formula):
                    kind = "unary -" if node[0] == "neg" else node[0]
                    if kind not in ("num", "name"):
                        here[(kind, part)] += 1
        for (kind, part), number in here.items():
            uses[(kind, part)] += number
            models_with[(kind, part)] += 1
        for kind in {kind for kind, _ in here}:
            models_with[(kind, "any")] += 1
        have = {
            "inputs": bool(model.inputs), "no inputs": not model.inputs,
            "measures": bool(model.measures),
            "a measure that can divide by zero": any(model.risky.values()),
            "a measure of a measure": any(n in model.measures for f in model.measures.values() for n in names_in(f)),
            "an input that needs another": any(i.get("needs") for i in model.inputs.values()),
            "an input with minimum 1": any(i.get("minimum") == 1 for i in model.inputs.values()),
            "an input that need not be whole": any(not i.get("whole") for i in model.inputs.values()),
            "points": bool(model.points),
            "points with decimals": any(v.denominator > 1 for t in model.points.values() for v in t.values()),
            "defaults": bool(model.defaults),
            "a default from another criterion": any(n in model.criteria for f in model.defaults.values() for n in names_in(f)),
            "a chain of defaults": any(n in model.defaults for f in model.defaults.values() for n in names_in(f)),
            "a default naming a later criterion": any(
                n in model.criteria and list(model.criteria).index(n) > list(model.criteria).index(c)
                for c, f in model.defaults.items() for n in names_in(f)),
            "a score with a criterion and its source": any(
                c in model.criteria_of(s) and n in model.criteria_of(s) for s in model.scores
                for c, f in model.defaults.items() for n in names_in(f) if n in model.criteria),
            "a lowering criterion": any(c.get("lowers") for c in model.criteria.values()),
            "a scale below zero": any(s[0] < 0 for s in model.levels.values()),
            "scores listed before those they name": any(
                n in model.scores and list(model.scores).index(n) > list(model.scores).index(s)
                for s, f in model.scores.items() for n in names_in(f)),
            "interval range wider than attained": any(
                (min(g.values()), max(g.values())) != model.ranges[s] for s, g in grids.items()),
            "domain ratings": bool(model.domain_bands),
        }
        bands = raw["rating"]["bands"] + [b for d in raw["domains"] for b in d.get("bands", [])]
        have["a threshold as text"] = any(isinstance(b.get(k), str) for b in bands for k in ("from", "fromShare"))
        have["fromShare"] = any("fromShare" in b for b in bands)
        have["a negative threshold"] = any(F(b.get("from", 0)) < 0 for b in bands)
        have["a rating threshold on an attained value"] = any(
            b.threshold in set(grids[model.rated].values()) for b in model.bands[:-1])
        rises = set()
        for score, grid in grids.items():
            down, up = falls(model, score, grid)
            rises |= up
        have["a lowering criterion that also raises"] = any(model.criteria[n].get("lowers") for n in rises)
        if have["a lowering criterion that also raises"]:
            mixed.append(file_name[:2])
        for key, value in have.items():
            counts["models with " + key] += bool(value)

        for title, inputs, cells, row in read_table(model, os.path.join(folder, file_name[:-4] + "csv")):
            known = model.measure(inputs)
            fixed, derived, unknown = model.sort_cells(known, cells)
            counts["issues"] += 1
            counts["issues with everything known"] += not unknown and len(inputs) == len(model.inputs)
            counts["input cells"] += len(model.inputs)
            counts["input cells absent"] += len(model.inputs) - len(inputs)
            counts["input values of 15 digits"] += sum(v >= 10 ** 14 for v in inputs.values())
            counts["input values with decimals"] += sum(v.denominator > 1 for v in inputs.values())
            counts["criterion cells"] += len(cells)
            counts["criterion cells blank"] += sum(c == "" for c in cells.values())
            counts["criterion cells ?"] += sum(c == "?" for c in cells.values())
            counts["cells scored by default"] += len(derived)
            counts["cells blank but unknown, though with a default"] += sum(
                cells[n] == "" and n in model.defaults for n in unknown)
            counts["measures not known though all inputs are given"] += sum(
                m not in known for m in model.measures) if len(inputs) == len(model.inputs) else 0
            size = 1
            for name in unknown:
                size *= len(model.levels[name])
            counts["largest number of assignments"] = max(counts["largest number of assignments"], size)
            edge = False
            for name in derived:
                for node in walk(model.defaults[name]):
                    if node[0] in COMPARE and all(n in known for n in names_in(node)):
                        sides = [meaning(part, model.wide, model.points)(known) for part in node[1:]]
                        edge = edge or sides[0] == sides[1]
            counts["issues with a default decided exactly on a threshold"] += edge
            shown = [row[f"expected:{s}"] for s in model.scores]
            counts["score values"] += len(shown)
            counts["score values that are ranges"] += sum(".." in s for s in shown)
            counts["score values that are single fractions"] += sum("/" in s and ".." not in s for s in shown)
            counts["score values single though criteria they use vary"] += sum(
                ".." not in row[f"expected:{s}"] and any(n in model.criteria_of(s) for n in unknown)
                for s in model.scores)
            ranged = ".." in row["expected:" + model.rated]
            counts["rated scores that are ranges"] += ranged
            certain = " | " not in row["expected:rating"]
            counts["ratings certain though the score is a range"] += ranged and certain
            counts["ratings not certain"] += not certain
            counts["issues ranked"] += row["expected:rank"] != ""
            if not ranged:
                counts["rated scores exactly on a threshold"] += any(
                    F(row["expected:" + model.rated]) == b.threshold for b in model.bands)
            else:
                low, high = (F(t) for t in row["expected:" + model.rated].split(".."))
                counts["ranges with an end exactly on a threshold"] += any(
                    b.threshold in (low, high) for b in model.bands)
            counts["names beyond ASCII"] += not title.isascii()
    for key, value in counts.items():
        print(f"{value:8,}  {key}")
    print("models where a lowering criterion also raises a score:", ", ".join(mixed) or "none")
    print(f"\n{'':8} {'models':>7} {'measures':>9} {'defaults':>9} {'scores':>9}   (uses)")
    for kind in ["+", "-", "*", "/", "unary -", "min", "max", "<", "<=", ">", ">=", "=", "<>",
                 "share", "points"]:
        print(f"{kind:8} {models_with[(kind, 'any')]:7} " + " ".join(
            f"{uses[(kind, part)]:9}" for part in ("measure", "default", "score")))


# ---------------------------------------------------------------------------
# Hand-worked cases.
# ---------------------------------------------------------------------------

def self_test():
    tests = 0

    def same(got, wanted):
        nonlocal tests
        tests += 1
        if got != wanted:
            raise AssertionError(f"case {tests}: {got!r} is not {wanted!r}")

    def refused(act):
        nonlocal tests
        tests += 1
        try:
            act()
        except Problem:
            return
        raise AssertionError(f"case {tests}: nothing was refused")

    def value(text, **values):
        values = {k: F(v) for k, v in values.items()}
        names = {k: (F(0), F(10)) for k in values}
        return meaning(parse(text), names, {"p": {F(1): F("0.5"), F(2): F("2.25")}})(values)

    # Formulas: precedence, association, comparisons, exactness.
    same(value("1 + 2 * 3"), F(7))
    same(value("8 - 3 - 2"), F(3))
    same(value("12 / 2 / 3"), F(2))
    same(value("12 / (2 / 3)"), F(18))
    same(value("-a * 2 - -a", a=3), F(-3))
    same(value("2*-(a+1)", a=3), F(-8))
    same(value("0.1 + 0.2 = 0.3"), F(1))
    same(value("1 + 2 >= 3"), F(1))
    same(value("1 + (2 > 3) + (3 <= 3) + (2 <> 2)"), F(2))
    same(value("(3 >= 2) / (2 < 3) / 3"), F(1, 3))
    same(value("min(4, max(1, a + 1), 9)", a=2), F(3))
    same(value("max(a > 1, a = 0) + not", a=0, **{"not": 5}), F(6))
    same(value("share(a)", a=5), F(1, 2))
    same(value("share(2 * a - 4)", a=3), F(3, 10))
    same(value("points(p) * 2", p=2), F(9, 2))
    for text in ["1 < 2 < 3", "1 +", "+ 1", "a b", "(1, 2)", "min(1,)", "1 // 2", "2 ** 3", "a.b",
                 "min", "f(1)", "A", "1 == 2", "1 < > 2", "points(1)", "share(1, 2)", "", ".5", "()"]:
        refused(lambda: parse(text))

    # Ranges by interval arithmetic.
    names = {"a": (F(-2), F(3)), "b": (F(1), F(4))}
    same(range_of(parse("a * b"), names, {}), (F(-8), F(12)))
    same(range_of(parse("a - a"), names, {}), (F(-5), F(5)))
    same(range_of(parse("a / b"), names, {}), (F(-2), F(3)))
    same(range_of(parse("-a + min(b, 2)"), names, {}), (F(-2), F(4)))
    same(range_of(parse("a >= 4"), names, {}), (F(0), F(0)))
    same(range_of(parse("b >= 1"), names, {}), (F(1), F(1)))
    same(range_of(parse("b > 1"), names, {}), (F(0), F(1)))
    same(range_of(parse("a = 2.5"), names, {}), (F(0), F(1)))
    same(range_of(parse("a <> 3.5"), names, {}), (F(1), F(1)))
    same(range_of(parse("share(a * b) * 6"), names, {}), (F(0), F(6)))
    refused(lambda: range_of(parse("share(a >= 4)"), names, {}))

    # A model: two inputs, a rate, a chain of defaults and a default turned round.
    def levels(low, high):
        return [{"score": s, "means": "x"} for s in range(low, high + 1)]

    criteria = [
        {"id": "likely", "title": "A b", "levels": levels(1, 3), "default": "1 + (rate >= 3) + (rate >= 10)"},
        {"id": "felt", "title": "C d", "levels": levels(1, 3), "default": "likely"},
        {"id": "turned", "title": "E f", "levels": levels(1, 3), "default": "4 - felt"},
        {"id": "plain", "title": "G h", "levels": levels(0, 2)},
        {"id": "trend", "title": "I j", "levels": levels(0, 2),
         "default": "(count > previous) + (100 * count > 105 * previous)"},
        {"id": "pts", "title": "K l", "levels": [
            {"score": 1, "means": "x", "points": 0.1}, {"score": 2, "means": "x", "points": 2.25}]}]
    text = json.dumps({
        "inputs": [{"id": "count", "title": "M n"}, {"id": "population", "title": "O p"},
                   {"id": "previous", "title": "Q r"}],
        "measures": [{"id": "rate", "title": "S t", "formula": "count / population * 1000",
                      "undefined": "none"}],
        "criteria": criteria,
        "scores": [{"id": "total", "title": "U v", "formula": "harm + 3 * share(harm)"},
                   {"id": "harm", "title": "W x", "formula": "likely * felt + plain"},
                   {"id": "flat", "title": "Y z", "formula": "felt + turned"},
                   {"id": "worth", "title": "Z a", "formula": "points(pts) + trend"}],
        "rating": {"score": "harm", "bands": [
            {"label": "High", "from": 9}, {"label": "Middle", "fromShare": "1/2"},
            {"label": "Low"}]}})
    model = Model(text)
    same(model.ranges, {**model.ranges, "harm": (F(1), F(11)), "total": (F(1), F(14)),
                        "flat": (F(2), F(6)), "worth": (F("0.1"), F("4.25"))})
    same([b.threshold for b in model.bands], [F(9), F(6), None])

    def scored(inputs, cells):
        given = {k: F(v) for k, v in inputs.items()}
        cells = {k: v if v in ("", "?") else F(v) for k, v in cells.items()}
        answer = model.score(given, cells, thin=False)
        same(model.score(given, cells, thin=True), answer)
        return {name: write_range(*pair) for name, pair in answer.items()}

    # 3 in 1,000 is exactly on the first threshold: likely 2, felt 2, turned 2.
    # harm = 2 * 2 + 1 = 5; total = 5 + 3 * (5 - 1) / 10 = 31/5; worth = 0.1 + 0 = 1/10.
    known = {"count": 3, "population": 1000, "previous": 3}
    same(scored(known, {"plain": 1, "pts": 1}),
         {"total": "31/5", "harm": "5", "flat": "4", "worth": "1/10"})
    # 105 against 100 is more, but not above 105%: trend 1. 106 is.
    same(scored({**known, "count": 105, "previous": 100}, {"pts": 2})["worth"], "13/4")
    same(scored({**known, "count": 106, "previous": 100}, {"pts": 2})["worth"], "17/4")
    # "?" for likely: felt goes with it, so harm is 1, 4 or 9, and not up to 3 * 1;
    # flat = felt + (4 - felt) = 4 whatever it is.
    same(scored(known, {"likely": "?", "plain": 0}),
         {"total": "1..57/5", "harm": "1..9", "flat": "4", "worth": "1/10..9/4"})
    # A population of 0 gives no rate, and an absent one neither: likely is unknown.
    same(scored({**known, "population": 0}, {"plain": 0, "pts": 1})["harm"], "1..9")
    same(scored({"count": 3}, {"plain": 0, "felt": 3, "pts": 1}),
         {"total": "18/5..57/5", "harm": "3..9", "flat": "4", "worth": "1/10..21/10"})
    # "?" beats a default; turned then goes from 1 to 3 by itself.
    same(scored(known, {"turned": "?", "plain": 0, "pts": 1})["flat"], "3..5")
    same(scored(known, {"plain": "", "pts": "?"}),
         {"total": "49/10..15/2", "harm": "4..6", "flat": "4", "worth": "1/10..9/4"})

    # Ratings: thresholds 9 and 6.
    same(rating_of(model.bands, F(9), F(9)), ["High"])
    same(rating_of(model.bands, F(53, 6), F(53, 6)), ["Middle"])
    same(rating_of(model.bands, F(6), F(8)), ["Middle"])
    same(rating_of(model.bands, F(1), F(6)), ["Middle", "Low"])
    same(rating_of(model.bands, F(1), F(9)), ["High", "Middle", "Low"])

    # Ranks: two share second place; the range takes no part; ties go by code point.
    pairs = [("é", (F(4), F(4))), ("top", (F(9, 2), F(9, 2))), ("z", (F(4), F(4))),
             ("low", (F(-1), F(-1))), ("range", (F(1), F(9)))]
    same(ranking(pairs), [("top", 1, 1), ("z", 2, 2), ("é", 2, 2), ("low", 3, 4)])

    # A score that falls, an id that is reserved, a loop, a divisor that can be 0.
    def changed(**parts):
        return json.dumps({**json.loads(text), **parts})
    rated = {"score": "s", "bands": [{"label": "x"}]}
    falling = Model(changed(scores=[{"id": "s", "title": "S s", "formula": "2 * plain - felt"}], rating=rated))
    same(falls(falling, "s", grid_values(falling, "s")), ({"felt"}, {"plain"}))
    for formula in ["1 / plain", "s + 1", "count + 1", "points(plain)", "felt / (plain - 1)"]:
        refused(lambda: Model(changed(scores=[{"id": "s", "title": "S s", "formula": formula}], rating=rated)))
    refused(lambda: Model(changed(scores=[{"id": "rank", "title": "S s", "formula": "felt"}])))
    refused(lambda: Model(changed(rating={"score": "harm", "bands": [{"label": "a", "from": 1}, {"label": "b"}]})))
    same(write_range(F(3, 2), F(9)), "3/2..9")
    same(decimal_text(F("-0.125")), "-0.125")

    # What is made at random agrees with itself when read back, and is made the same twice.
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        generate(one, 3, 40, 7, quiet=True)
        generate(two, 3, 40, 7, quiet=True)
        for name in sorted(os.listdir(one)):
            contents = [open(os.path.join(folder, name), encoding="utf-8").read() for folder in (one, two)]
            same(contents[0], contents[1])
        for number in ("01", "02", "03"):
            quiet, sys.stdout = sys.stdout, io.StringIO()
            try:
                wrong = check(os.path.join(one, number + ".json"), os.path.join(one, number + ".csv"))
            finally:
                sys.stdout = quiet
            same(wrong, 0)
            examine(load(os.path.join(one, number + ".json")))
    print(f"{tests} cases passed")


def main():
    options = argparse.ArgumentParser(description="An independent oracle for the scoring engine.")
    options.add_argument("--output", metavar="DIR", help="write random models and issues here")
    options.add_argument("--models", type=int, default=60)
    options.add_argument("--issues", type=int, default=400)
    options.add_argument("--seed", type=int, default=2017)
    options.add_argument("--check", nargs=2, metavar=("MODEL.json", "DATA.csv"))
    options.add_argument("--summary", metavar="DIR", help="say what the files in DIR cover")
    options.add_argument("--self-test", action="store_true")
    given = options.parse_args()
    if given.self_test:
        self_test()
    elif given.check:
        try:
            sys.exit(1 if check(*given.check) else 0)
        except Problem as problem:
            sys.exit(f"not valid: {problem}")
    elif given.summary:
        summary(given.summary)
    elif given.output:
        generate(given.output, given.models, given.issues, given.seed)
        summary(given.output)
    else:
        options.print_help()


if __name__ == "__main__":
    main()
