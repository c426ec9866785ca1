#!/usr/bin/env python3
"""The accounts of grants worked out by other means than the program's.

    python3 money.py --output ../Fixtures/board/grants.json

Random grants with their lines, sub-lines, other funders, blanks and pennies, and what must be said of them: each
total, what it should equal, how they differ, what equals the difference to the penny, and how much of the money is
for which issue. Standard library only; all numbers are fractions.
"""

import argparse
import csv
import io
import itertools
import json
import random
from fractions import Fraction as F

ISSUES = ["Arson", "Fraud", "Theft", "Drugs"]
FIGURES = ["allocated", "claimed", "spent"]
PENNY = F(1, 100)


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def text(rng, amount):
    """An amount as people type it."""
    if amount is None:
        return ""
    pence = int(amount * 100)
    whole, rest = divmod(pence, 100)
    digits = f"{whole:,}" if rng.random() < 0.4 else str(whole)
    if rest or rng.random() < 0.2:
        digits += f".{rest:02}"
    return rng.choice(["", "£", "£ "]) + digits


def money(rng):
    """Few different amounts, so that differences often equal something."""
    return F(rng.choice([0, 1, 99, 5000, 10000, 10000, 12345, 20000, 30000, 44000, 1000000]), 100)


def maybe(rng, chance, make):
    return make() if rng.random() < chance else None


def random_line(rng, name, whole, funders, statuses, detail):
    """A line as a dictionary; of a sub-line the funder is blank."""
    allocated = maybe(rng, 0.85, lambda: money(rng))
    line = {
        "name": name, "whole": whole, "funder": "" if whole is not None else rng.choice(funders),
        "allocated": allocated, "claimed": maybe(rng, detail, lambda: money(rng)), "spent": None,
        "carried": None, "contract": None, "share": "", "status": rng.choice(statuses),
        "issues": rng.sample(ISSUES, rng.choice([0, 1, 1, 2, 3])),
    }
    if rng.random() < detail:
        line["spent"] = max(F(0), (allocated or F(0)) + rng.choice([0, 1, -1]) * money(rng))
    if allocated and rng.random() < 0.2:
        line["carried"] = rng.choice([allocated, F(int(allocated * 50), 100), F(0)])
    if rng.random() < 0.25:
        share = rng.choice(["28", "33", "33.3", "0.5", "12.50", "100", "5 %"])
        percent = F(share.strip(" %"))
        near = (allocated or F(1)) * 100 / percent * rng.choice([F(1), F(101, 100), F(10), F(1, 10), F(3, 2)])
        line["contract"] = max(PENNY, F(round(near * 100), 100))
        line["share"] = rng.choice([share, share, ""])
    return line


def random_grant(rng):
    funders = rng.choice([[""], ["", "", "Trust"], ["", "OPCC", "Trust", "NHS"]])
    statuses = rng.choice([[""], ["agreed", "held: why", "Held"], ["", "agreed", "held", "late"]])
    detail = rng.choice([0, 0.2, 0.7, 1])
    lines = []
    for n in range(rng.randint(0, 7)):
        whole = len(lines)
        lines.append(random_line(rng, f"Line {n}", None, funders, statuses, detail))
        for m in range(rng.choice([0, 0, 0, 1, 2, 3])):
            lines.append(random_line(rng, f"Part {n}{m}", whole, funders, statuses, detail))
    amounts(lines)
    for line in lines:  # what came forward is within the amount
        if line["carried"] is not None and line["amount"] is not None:
            line["carried"] = min(line["carried"], line["amount"])
    giver = rng.choice(["", "OPCC"])
    own = [l for l in lines if of_grant(l, giver)]
    known = sum((l["amount"] for l in own if l["amount"] is not None), F(0))
    stated = []
    if rng.random() < 0.85:
        carried = maybe(rng, 0.4, lambda: money(rng))
        off = rng.choice([F(0), F(0), money(rng), -money(rng), PENNY])
        stated.append(("grant", max(F(0), known - (carried or 0) + off), giver, "letter"))
        if carried is not None:
            stated.append(("carried_forward", carried, "", "accounts"))
    elif giver:
        giver = ""
    for figure in FIGURES:
        if rng.random() < 0.3:
            total = sum((l["amount" if figure == "allocated" else figure] or F(0) for l in lines if of_grant(l, giver)), F(0))
            grant = stated[0][1] if stated else F(0)
            stated.append((figure, rng.choice([total, total + money(rng), F(int(grant * 50), 100)]), "", "plan"))
    if stated and rng.random() < 0.2:
        figure, amount, _, _ = rng.choice(stated)
        stated.append((figure, amount + rng.choice([F(0), F(100), PENNY]), "", "other"))
    return lines, stated


def amounts(lines):
    """The amount of a line without one is that of its parts, if all are known."""
    for line in lines:
        line["amount"] = line["allocated"]
    for place, line in enumerate(lines):
        parts = [l["allocated"] for l in lines if l["whole"] == place]
        line["summed"] = line["allocated"] is None and bool(parts) and None not in parts
        if line["summed"]:
            line["amount"] = sum(parts, F(0))


def of_grant(line, giver):
    return line["whole"] is None and line["funder"].lower() in ("", giver.lower())


def split(lines, giver):
    """The money of each issue: of the grant, and of others."""
    ours, theirs = {}, {}
    for place, line in enumerate(lines):
        if line["whole"] is not None or line["amount"] is None:
            continue
        sums = ours if of_grant(line, giver) else theirs
        parts = [l for l in lines if l["whole"] == place and l["issues"] and l["allocated"] is not None]
        inside = sum((l["allocated"] for l in parts), F(0))
        if inside > line["amount"]:
            parts, inside = [], F(0)
        for issues, amount in [(l["issues"], l["allocated"]) for l in parts] + [(line["issues"], line["amount"] - inside)]:
            for issue in issues or ["none"]:
                sums[issue] = sums.get(issue, 0) + amount / max(1, len(issues))
    return [{issue: str(amount) for issue, amount in sorted(sums.items()) if amount} for sums in (ours, theirs)]


def rows(checks):
    return [[kind, about, str(amount), opened, str(expected), state, sorted(equals)]
            for kind, about, amount, opened, expected, state, equals in checks]


def solve(lines, stated):
    giver = next((funder for figure, _, funder, _ in stated if figure == "grant"), "")
    own = [l for l in lines if of_grant(l, giver)]
    others = [l for l in lines if l["whole"] is None and not of_grant(l, giver)]

    def first(figure):
        return next((amount for name, amount, _, _ in stated if name == figure), None)

    def value(line, figure):
        return line["amount"] if figure == "allocated" else line[{"carried_forward": "carried"}.get(figure, figure)]

    def total(some, figure):
        values = [value(l, figure) for l in some]
        return sum((v for v in values if v is not None), F(0)), values.count(None)

    available = None if first("grant") is None else first("grant") + (first("carried_forward") or 0)
    by_status, by_funder = {}, {}
    for line in own:
        by_status.setdefault(line["status"].split(":")[0].lower(), []).append(line)
    for line in others:
        by_funder.setdefault(line["funder"].lower(), []).append(line)
    spends = [(l["name"], l["spent"] - l["amount"]) for l in own if l["spent"] is not None and l["amount"] is not None]

    def whole_equals(size, besides=None):
        sums = [(s, total(some, "allocated")[0]) for s, some in by_status.items() if s != besides]
        found = [f"status {s}" for s, n in sums if n == size]
        if not found:
            found = [f"status {a}+{b}" for (a, n), (b, m) in itertools.combinations(sums, 2)
                     if n > 0 and m > 0 and n + m == size]
        found += [f"funder {f}" for f, some in by_funder.items() if total(some, "allocated")[0] == size]
        found += [f"{'over' if d > 0 else 'under'} {n}" for n, d in spends if abs(d) == size]
        if first("carried_forward") == size:
            found.append("carried")
        else:
            found += [f"carried {l['name']}" for l in own if l["carried"] == size]
        return found or [f"line {l['name']}" for l in lines if l["whole"] is None and l["amount"] == size]

    checks = []

    def check(kind, about, amount, opened, expected, equals=lambda size: [], rounded=False):
        gap = amount - expected
        state = ("rounded" if rounded else "more" if gap > 0 else "open" if opened else "equal" if gap == 0 else "less")
        checks.append((kind, about, amount, opened, expected, state,
                       equals(abs(gap)) if state in ("more", "less") else []))

    if own:
        amount, opened = total(own, "allocated")
        if available is not None:
            check("allocated", "", amount, opened, available, whole_equals)
            sums = [(s, total(some, "allocated")) for s, some in by_status.items()]
            if len(sums) > 1 and max(n for _, (n, _) in sums) > 0:
                top = max(n for _, (n, _) in sums)
                s, (n, blank) = next((s, t) for s, t in sums if t[0] == top)
                check("allocated_by_status", s, n, blank, available, lambda size: whole_equals(size, s))
        if first("allocated") is not None:
            check("allocated", "", amount, opened, first("allocated"), whole_equals)
    carried = [l for l in own if l["carried"] is not None]
    if carried and first("carried_forward") is not None:
        check("carried_forward", "", total(carried, "carried_forward")[0], 0, first("carried_forward"), whole_equals)
    for figure in ["claimed", "spent"]:
        amount, opened = total(own, figure)
        said = [l for l in own if l[figure] is not None]
        limit = first("grant") if figure == "claimed" else available
        if said and first(figure) is not None:
            check(figure, "", amount, opened, first(figure), whole_equals)
        if limit is not None:
            if first(figure) is not None:
                check(f"stated_{figure}", "", first(figure), 0, limit,
                      lambda size: ["half"] if 2 * size == limit else [])
            elif own and not opened:
                check(figure, "", amount, 0, limit, whole_equals)
        both = [l for l in said if l["amount"] is not None]
        if both:
            check(f"{figure}_where_given", "", total(both, figure)[0], 0, total(both, "allocated")[0], whole_equals)
    seen = {}
    for figure, amount, _, _ in stated:
        if figure in seen:
            check(f"stated_{figure}", "", amount, 0, seen[figure])
        seen.setdefault(figure, amount)

    for place, line in enumerate(lines):
        parts = [l for l in lines if l["whole"] == place]
        for figure, against in [("allocated", "allocated"), ("carried_forward", "carried_forward"),
                                ("claimed", "claimed"), ("spent", "spent"), ("spent", "allocated")]:
            expected = value(line, against)
            some, blank = total(parts, figure)
            if expected is None or blank == len(parts) or (against == "allocated" and line["summed"]):
                continue
            check(f"sub_lines_{figure}", line["name"], some, 0 if figure == "carried_forward" else blank, expected)
        if line["amount"] is None:
            continue
        if line["claimed"] is not None and line["claimed"] > line["amount"]:
            check("line_claimed", line["name"], line["claimed"], 0, line["amount"])
        if line["spent"] is not None:
            opposite = [(n, d) for n, d in spends if d == line["amount"] - line["spent"]]
            check("line_spent", line["name"], line["spent"], 0, line["amount"],
                  lambda size: [f"{'over' if d > 0 else 'under'} {n}" for n, d in opposite] if len(opposite) == 1 else [])
        if line["contract"] is not None:
            if line["share"]:
                digits = line["share"].strip(" %")
                decimals = len(digits.partition(".")[2])
                actual = line["amount"] * 100 / line["contract"]
                expected = line["contract"] * F(digits) / 100
                fits = abs(actual - F(digits)) * 2 * 10 ** decimals <= 1
                check("line_allocated", line["name"], line["amount"], 0, expected,
                      rounded=fits and line["amount"] != expected)
            elif line["amount"] > line["contract"]:
                check("line_allocated", line["name"], line["amount"], 0, line["contract"])
    return rows(checks)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("--seed", type=int, default=400568)
    parser.add_argument("--cases", type=int, default=200)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    cases = []
    for _ in range(options.cases):
        lines, stated = random_grant(rng)
        cases.append({
            "spending": table(
                ["project", "part_of", "funder", "allocated", "claimed", "spent", "carried_forward",
                 "contract_total", "contract_share", "issues", "status"],
                [[l["name"], "" if l["whole"] is None else lines[l["whole"]]["name"], l["funder"]]
                 + [text(rng, l[c]) for c in ["allocated", "claimed", "spent", "carried", "contract"]]
                 + [l["share"], "; ".join(l["issues"]), l["status"]] for l in lines]),
            "grant": table(
                ["figure", "amount", "funder", "source"],
                [[figure, text(rng, amount), funder, source] for figure, amount, funder, source in stated]),
            "checks": solve(lines, stated),
            "money": split(lines, next((f for figure, _, f, _ in stated if figure == "grant"), "")),
        })
    with open(options.output, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases) + "\n]\n")


main()
