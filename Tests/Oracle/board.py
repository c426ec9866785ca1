#!/usr/bin/env python3
"""Areas of focus and grant lines worked out by other means than the program's.

    python3 board.py --output ../Fixtures/board/cases.json

Random tables of issues (two criteria of 0 to 3, added up; High from 5, Moderate from 3), areas of focus
and grant lines, with what they come to. Unknown scores are settled by trying every assignment of their
levels. Standard library only; all numbers are fractions.
"""

import argparse
import csv
import io
import itertools
import json
import random
from fractions import Fraction as F

BANDS = ["High", "Moderate", "Standard"]


def band(total):
    return 0 if total >= 5 else 1 if total >= 3 else 2


def words(bands):
    labels = [BANDS[b] for b in range(min(bands), max(bands) + 1)]
    return labels[0] if len(labels) == 1 else ", ".join(labels[:-1]) + " or " + labels[-1]


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def random_issues(rng):
    names = rng.sample([f"Issue {c}" for c in "ABCDEFGHJK"] + ["Theft, other", "Öl & Gas"], rng.randint(3, 9))
    left = 4
    issues = []
    for name in names:
        cells = []
        for _ in range(2):
            unknown = left > 0 and rng.random() < 0.15
            left -= unknown
            cells.append(None if unknown else rng.randint(0, 3))
        issues.append((name, cells))
    return issues


def totals(cells):
    choices = [range(4) if c is None else [c] for c in cells]
    return [sum(values) for values in itertools.product(*choices)]


def worlds(issues):
    """Every way that the unknown cells can be: {name: total}."""
    flat = [range(4) if c is None else [c] for _, cells in issues for c in cells]
    for values in itertools.product(*flat):
        yield {name: values[2 * i] + values[2 * i + 1] for i, (name, _) in enumerate(issues)}


def solve_areas(issues, areas):
    known = dict(issues)
    every = list(worlds(issues))
    result = []
    groups = list(dict.fromkeys(group for group, _, _ in areas))
    for group in groups:
        members = [(name, behind) for g, name, behind in areas if g == group]
        tops = {
            name: [max(world[i] for i in behind) for world in every] if behind else None
            for name, behind in members
        }
        scored = [name for name, behind in members if behind]
        order = sorted(
            members,
            key=lambda m: (0, -max(tops[m[0]]), -min(tops[m[0]])) if m[1] else (1, 0, 0))
        for name, behind in order:
            item = {"group": group, "area": name}
            if behind:
                mine = tops[name]
                places = [
                    1 + sum(tops[other][w] > mine[w] for other in scored) for w in range(len(every))]
                open_issues = {i for i in behind if None in known[i]}
                shared = any(
                    other != name and open_issues & set(b) for other, b in members)
                item.update(
                    rating=words([band(t) for t in mine]), low=min(mine), high=max(mine),
                    best=min(places), worst=max(places), shared=shared,
                    tied=len(set(mine)) == 1
                    and sum(set(tops[o]) == set(mine) for o in scored) > 1)
            result.append(item)
    return result


def random_areas(rng, issues):
    names = [name for name, _ in issues]
    return [
        (rng.choice(["first", "second"]), f"Area {n}", rng.sample(names, rng.choice([0, 1, 1, 2, 3][: len(names)])))
        for n in range(rng.randint(2, 9))
    ]


def random_shares(rng, count):
    """The text of the cell and the shares that it means."""
    kind = rng.choice(["none", "percent", "plain", "fraction"])
    if count == 0 or kind == "none":
        return "", [F(1, max(count, 1))] * count
    parts = [rng.randint(1, 9) for _ in range(count)]
    if kind == "fraction":
        return "; ".join(f"{p}/{sum(parts)}" for p in parts), [F(p, sum(parts)) for p in parts]
    cuts = sorted(rng.sample(range(1, 1000), count - 1))
    tenths = [b - a for a, b in zip([0] + cuts, cuts + [1000])]
    sign = "%" if kind == "percent" else ""
    return ";".join(f"{t // 10}.{t % 10}{sign}" for t in tenths), [F(t, 1000) for t in tenths]


def pounds(rng):
    pence = rng.choice([rng.randint(0, 99), rng.randint(100, 99_999_999), rng.randint(1, 500) * 100_000])
    whole, rest = divmod(pence, 100)
    text = f"{whole:,}" if rng.random() < 0.5 else str(whole)
    if rest or rng.random() < 0.3:
        text += f".{rest:02}"
    return rng.choice(["", "£", "£ "]) + text, F(pence, 100)


def random_lines(rng, issues):
    names = [name for name, _ in issues] + ["Elsewhere", "Nowhere"]
    lines = []
    for n in range(rng.randint(1, 12)):
        chosen = rng.sample(names, rng.choice([0, 1, 1, 2, 3, 4]))
        cell, shares = random_shares(rng, len(chosen))
        text, amount = ("", None) if rng.random() < 0.1 else pounds(rng)
        priorities = rng.sample(["1", "2", "3", "10"], rng.randint(0, 3))
        status = rng.choice(["", "recommended", "at risk: why", "At risk: other", "other"])
        lines.append((f"Project {n}", text, amount, chosen, cell, shares, priorities, status))
    return lines


def solve_lines(issues, lines):
    possible = {name: words([band(t) for t in totals(cells)]) for name, cells in issues}
    whole, answers, by_issue, priorities, statuses = F(0), {}, {}, {}, {}
    others, open_lines = [], []
    for project, _, amount, chosen, _, shares, named, status in lines:
        if amount is None:
            open_lines.append(project)
            continue
        whole += amount
        parts = [(possible.get(i, "unlisted"), i, amount * s) for i, s in zip(chosen, shares)]
        if not chosen:
            parts = [("none", None, amount)]
        for answer, issue, part in parts:
            answers[answer] = answers.get(answer, 0) + part
            if issue:
                by_issue[issue] = by_issue.get(issue, 0) + part
        if not any(answer == "High" for answer, _, _ in parts):
            others.append(project)
        for priority in named:
            count, total = priorities.get(priority, (0, F(0)))
            priorities[priority] = (count + 1, total + amount)
        key = status.split(":")[0].lower()
        count, total, top = statuses.get(key, (0, F(0), F(0)))
        top += sum((part for answer, _, part in parts if answer == "High"), F(0))
        statuses[key] = (count + 1, total + amount, top)
    assert sum(answers.values()) == whole
    uncovered = [
        name for name, _ in issues
        if "High" in possible[name] and by_issue.get(name, 0) == 0]
    return {
        "whole": str(whole),
        "answers": {key: str(value) for key, value in answers.items()},
        "issues": {key: str(value) for key, value in by_issue.items()},
        "priorities": {key: f"{n} {total}" for key, (n, total) in priorities.items()},
        "statuses": {key: f"{n} {total} {top}" for key, (n, total, top) in statuses.items()},
        "others": others, "open": open_lines, "uncovered": sorted(uncovered),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("--seed", type=int, default=2020)
    parser.add_argument("--cases", type=int, default=100)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cases = []
    for _ in range(options.cases):
        issues = random_issues(rng)
        areas = random_areas(rng, issues)
        lines = random_lines(rng, issues)
        cases.append({
            "issues": table(
                ["issue", "harm", "likelihood"],
                [[name] + ["?" if c is None else c for c in cells] for name, cells in issues]),
            "areas": table(
                ["group", "area_of_focus", "scored_issues"],
                [[group, name, "; ".join(behind)] for group, name, behind in areas]),
            "spending": table(
                ["project", "amount", "issues", "shares", "plan_priorities", "status"],
                [[l[0], l[1], "; ".join(l[3]), l[4], ";".join(l[6]), l[7]] for l in lines]),
            "expectedAreas": solve_areas(issues, areas),
            "expectedSpending": solve_lines(issues, lines),
        })
    with open(options.output, "w", encoding="utf-8") as file:
        lines = [json.dumps(case, ensure_ascii=False) for case in cases]
        file.write("[\n" + ",\n".join(lines) + "\n]\n")


main()
