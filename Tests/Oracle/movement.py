#!/usr/bin/env python3
"""How the movement of a score divides among the criteria that changed: by trying every order.

    python3 movement.py --output ../Fixtures/comparison/shares.csv

Pairs of issues are drawn for each model in ../Fixtures/oracle whose levels are all known where the rated
score reads them, with four to seven of these different, or all where there are fewer. The changes are made one after another, in each of
their up to 5,040 orders, and what a criterion adds is averaged over the orders. Scores come from `oracle.py`.
A row has the model's number, the two issues by their place in its table, the rated score of both, and
`criterion:share` for each criterion that changed.
"""

import argparse
import itertools
import os
import random
from fractions import Fraction as F

from oracle import load, read_table, write_number

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "..", "Fixtures", "oracle")
PAIRS = 8
MOST = 7


def known_levels(model, inputs, cells):
    """The levels of the criteria that the rated score reads, or None where one is not known."""
    read = model.criteria_of(model.rated)
    known = model.measure(inputs)
    fixed, derived, unknown = model.sort_cells(known, cells)
    # A default may read an unknown criterion that the score does not.
    if any(name in unknown for name in read):
        return None
    worlds = [tuple(world[name] for name in read)
              for world in itertools.islice(model.worlds(known, fixed, derived, unknown), 5000)]
    return dict(zip(read, worlds[0])) if len(set(worlds)) == 1 else None


def divided(model, last, this):
    """(score before, score now, {criterion: share}), over all orders."""
    rest = {name: levels[0] for name, levels in model.levels.items()}
    changed = [name for name in last if last[name] != this[name]]

    found = {}

    def score(done):
        if done not in found:
            values = {**rest, **last, **{name: this[name] for name in done}}
            found[done] = model.scores_in(values)[model.rated]
        return found[done]

    shares = {name: F(0) for name in changed}
    orders = 0
    for order in itertools.permutations(changed):
        orders += 1
        done = frozenset()
        for name in order:
            more = done | {name}
            shares[name] += score(more) - score(done)
            done = more
    shares = {name: share / orders for name, share in shares.items()}
    before, now = score(frozenset()), score(frozenset(changed))
    assert sum(shares.values()) == now - before
    return before, now, shares


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    chance = random.Random(1953)
    lines = ["model,last,this,from,to,shares"]
    for number in range(1, 61):
        path = os.path.join(MODELS, f"{number:02}")
        model = load(path + ".json")
        levels = [(at, known_levels(model, inputs, cells)) for at, (_, inputs, cells, _)
                  in enumerate(read_table(model, path + ".csv"))]
        levels = [(at, known) for at, known in levels if known]
        drawn = 0
        for _ in range(400):
            if drawn == PAIRS or len(levels) < 2:
                break
            (one, last), (two, this) = chance.sample(levels, 2)
            count = sum(last[name] != this[name] for name in last)
            if not min(4, len(last)) <= count <= MOST:
                continue
            drawn += 1
            before, now, shares = divided(model, last, this)
            text = ";".join(f"{name}:{write_number(share)}" for name, share in shares.items())
            lines.append(f"{number:02},{one},{two},{write_number(before)},{write_number(now)},{text}")
    with open(options.output, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
