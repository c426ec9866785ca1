#!/usr/bin/env python3
"""Counts incidents by issue, area and month, slowly and plainly, and makes random ones to be counted.

Written from the description of `morile count` alone. A month that no file has rows of, or of which a force has none that has
rows of the area, is unknown, and so is whatever needs it; so is all of an area without rows. Standard library only.

    python3 counts.py ../Fixtures/counting    # writes the fixtures again
    python3 counts.py --town ../Fixtures/westmarch    # two whole years of one partnership, made up
"""

import csv
import random
import sys
from collections import Counter
from pathlib import Path

AREAS = {  # partnership: districts: small areas of 2011 and of 2021
    ("E22000901", "Westmarch"): {
        ("E07000901", "Aldwick"): [("E01090001", "E01090001"), ("E01090002", "E01090102"),
                                   ("E01090002", "E01090103")],
        ("E07000902", "Burham"): [("E01090003", "E01090003")],
    },
    ("E22000902", "Eastmarch"): {("E06000903", "Eastmarch"): [("E01090004", "E01090004")]},
    ("E22000903", "Northmarch"): {("E06000904", "Northmarch"): [("E01090005", "E01090005")]},
}
PEOPLE = {"Aldwick": 90_000, "Burham": 61_500, "Eastmarch": 120_250}
MONTHS = [f"{year}-{month:02}" for year in (2021, 2022) for month in range(1, 13)]
TYPES = ["Burglary", "Drugs", "Robbery", "Theft, other"]


def incidents(rng):
    codes = [(pair, partnership) for partnership, districts in AREAS.items()
             for pairs in districts.values() for pair in pairs if partnership[1] != "Northmarch"]
    for month in MONTHS:
        for force in ["March Police", "Rail Police"]:
            if force == "Rail Police" and month == "2022-03" or month == "2021-05":
                continue
            for _ in range(30 if force == "March Police" else 6):
                (old, new), (_, name) = rng.choice(codes)
                if force == "Rail Police" and name == "Eastmarch":
                    continue
                code = rng.choice([old, new])
                code = rng.choice(["", "E01099999"]) if rng.random() < 0.08 else code
                kind = "" if rng.random() < 0.05 else rng.choice(TYPES)
                yield {"Month": month, "Reported by": force, "LSOA code": code, "Crime type": kind}


def number(unknown, value):
    return "" if unknown else str(value)


def count(rows):
    place = {}
    for partnership, districts in AREAS.items():
        for pairs in districts.values():
            for pair in pairs:
                place.update({code: partnership[1] for code in pair})
    counts, forces, have = Counter(), {}, set()
    for row in rows:
        have.add((row["Reported by"], row["Month"]))
        area = place.get(row["LSOA code"])
        if area:
            forces.setdefault(area, set()).add(row["Reported by"])
            if row["Crime type"]:
                counts[row["Crime type"], area, row["Month"]] += 1
    names = [name for _, name in AREAS]

    def unknown(area, months):
        return area not in forces or any(
            (force, month) not in have for force in forces[area] for month in months)

    def total(kind, area, months):
        return number(unknown(area, months), sum(counts[kind, area, month] for month in months))

    people = {"Westmarch": PEOPLE["Aldwick"] + PEOPLE["Burham"], "Eastmarch": PEOPLE["Eastmarch"],
              "Northmarch": ""}
    now, before = MONTHS[12:18], MONTHS[:6]
    periods = [["issue", "area", "count", "previous_count", "population"]]
    later = [["issue", "area", "count", "previous_count"]]
    series = [["issue", "area", "month", "count", "previous_count", "twelve_month_count"]]
    for kind in TYPES:
        for area in sorted(names):
            periods.append([kind, area, total(kind, area, now), total(kind, area, before), people[area]])
            later.append([kind, area, total(kind, area, MONTHS[16:]), total(kind, area, MONTHS[5:12])])
            for place_, month in enumerate(MONTHS):
                year = MONTHS[place_ - 11:place_ + 1] if place_ >= 11 else ["none"]
                last = [MONTHS[place_ - 12]] if place_ >= 12 else ["none"]
                series.append([kind, area, month, total(kind, area, [month]),
                               total(kind, area, last), total(kind, area, year)])
    return periods, later, series


def write(path, rows, **how):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


TOWN = {"Anti-social behaviour": (36, 35), "Burglary": (21, 15), "Drugs": (6, 9), "Robbery": (2.4, 3.1),
        "Shoplifting": (14, 14), "Violence and sexual offences": (40, 48)}


def town(folder):
    """Twenty-four months of incidents in and around Westmarch, as police.uk publishes them."""
    rng = random.Random(151_500)
    own = [pair[0] for districts in AREAS.values() for pairs in districts.values() for pair in pairs]
    months = [f"{2019 + place // 12}-{place % 12 + 1:02}" for place in range(3, 27)]
    header = ["Crime ID", "Month", "Reported by", "LSOA code", "LSOA name", "Crime type"]
    for place, month in enumerate(months):
        rows = []
        for kind, means in TOWN.items():
            # A month of Westmarch has as many on average as the table says, and its neighbours half as many again.
            trials = int(means[place // 12] * 10)
            for code in rng.choices(own, k=sum(rng.random() < 0.15 for _ in range(trials))):
                name = "" if kind == "Anti-social behaviour" else f"{rng.getrandbits(64):016x}"
                rows.append([name, month, "March Police", code, f"Area {code[-3:]}", kind])
        rng.shuffle(rows)
        (folder / "street" / month).mkdir(parents=True, exist_ok=True)
        write(folder / "street" / month / f"{month}-march-street.csv", [header] + rows)
    lookup = [["LSOA11CD", "LSOA11NM", "LAD21CD", "LAD21NM", "CSP21CD", "CSP21NM"]]
    for partnership, districts in AREAS.items():
        for district, pairs in districts.items():
            for code in sorted({old for old, _ in pairs}):
                lookup.append([code, f"Area {code[-3:]}", *district, *partnership])
    write(folder / "lookup.csv", lookup)
    codes = {district[1]: district[0] for districts in AREAS.values() for district in districts}
    write(folder / "people.csv", [["Code", "Name", "All ages"]] + [
        [codes[name], name, people] for name, people in PEOPLE.items()])


def main():
    if sys.argv[1] == "--town":
        return town(Path(sys.argv[2]))
    folder = Path(sys.argv[1])
    rows = list(incidents(random.Random(2017)))
    header = list(rows[0])
    for name, force in [("march", "March Police"), ("rail", "Rail Police")]:
        own = [[row[key] for key in header] for row in rows if row["Reported by"] == force]
        write(folder / "street" / f"{name}-street.csv", [header] + own)
    lookup = [["LSOA11CD", "LSOA21CD", "LAD22CD", "LAD22NM", "CSP22CD", "CSP22NM"]]
    for partnership, districts in AREAS.items():
        for district, pairs in districts.items():
            lookup += [[*pair, *district, *partnership] for pair in pairs]
    write(folder / "lookup.csv", lookup)
    codes = {district[1]: district[0] for districts in AREAS.values() for district in districts}
    write(folder / "people.csv", [["Code", "Name", "All ages"]] + [
        [codes[name], name, people] for name, people in PEOPLE.items()])
    for name, table in zip(["periods", "later", "series"], count(rows)):
        write(folder / f"expected-{name}.csv", table)


if __name__ == "__main__":
    main()
