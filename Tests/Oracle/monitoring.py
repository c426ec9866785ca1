"""Judges measures against targets, slowly and exactly, month by month, and forecasts their year's end.

Written from the description of the method alone. It reads a table of measures, or makes a random one, and
writes for each measure and month what stands to date, the judgement and the forecast as they would have been
seen at the end of that month. Levels are not summed, are held against the target of their month or the last one
before it (or else the first after it), and have no forecast. All arithmetic is of fractions.Fraction.

    python3 monitoring.py --output ../Fixtures/monitoring    # writes the fixtures again
    python3 monitoring.py --judge MEASURES.csv               # any table, for use by hand
"""

import argparse
import csv
import random
import sys
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

MONTHS = ["apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar"]
HEADER = ["measure", "month", "actual", "target", "previous", "judgement", "forecast",
          "basis", "forecast_judgement"]


BETTER = {"reduce": "less", "at most": "less", "below": "less",
          "increase": "more", "at least": "more", "above": "more"}


def number_of(cell):
    return None if cell == "" else Fraction(cell.strip("%"))


def to_date(row, kind):
    numbers = [number_of(row[m]) for m in MONTHS]
    if row["series"].endswith("monthly") and kind == "sum":
        counted = [n for n in numbers if n is not None]
        assert numbers[:len(counted)] == counted, "a month is left out"
        numbers = list(accumulate(counted)) + [None] * (12 - len(counted))
    year = number_of(row.get("year", ""))
    return numbers if year is None else numbers[:11] + [year]


def at_month(series, month, kind):
    """What a target says of a month."""
    if series is None or series[month] is not None or kind == "sum":
        return series[month] if series else None
    before = [n for n in series[:month] if n is not None]
    after = [n for n in series[month:] if n is not None]
    return before[-1] if before else after[0] if after else None


def judged(number, target, aim, has_target):
    """The badness is how far a number is on the wrong side, as a part of the target."""
    if aim == "monitor" or not has_target:
        return "monitoring only"
    if target is None:
        return ""
    short = number - target if BETTER[aim] == "less" else target - number
    if short < 0 or (short == 0 and aim not in ("below", "above")):
        return "generally satisfied"
    return "some concerns" if short <= abs(target) * Fraction(15, 100) else "concern"


def year_end(actual, previous, target, now):
    if now == 11:
        return actual[11], "complete"
    for name, shape in (("last year", previous), ("target", target)):
        if shape is None or shape[now] is None or shape[11] is None:
            continue
        if shape[now] == 0 or shape[11] == 0:
            return None, "nothing yet"
        return actual[now] * shape[11] / shape[now], name
    return None, "no shape"


def judge(rows):
    measures = {}
    for row in rows:
        percent = any(row.get(m, "").endswith("%") for m in MONTHS + ["year"])
        kind = row["kind"] or measures.get(row["measure"], {}).get("kind") or ("level" if percent else "sum")
        series = measures.setdefault(row["measure"], {"aim": row["aim"], "kind": kind})
        series[row["series"].split()[0]] = to_date(row, kind)
    for name, series in measures.items():
        actual, previous, target = (series.get(k) for k in ("actual", "previous", "target"))
        if target and not any(n is not None for n in target):
            target = None  # a row that is still blank sets none
        for now, month in enumerate(MONTHS):
            if actual[now] is None:
                continue
            at = at_month(target, now, series["kind"])
            end = target[11] if target else None
            aim = series["aim"]
            forecast, basis = None, ""
            if series["kind"] == "sum":
                forecast, basis = year_end(actual, previous, target, now)
            yield [name, month, actual[now], "" if at is None else at,
                   "" if not previous or previous[now] is None else previous[now],
                   judged(actual[now], at, aim, target is not None),
                   "" if forecast is None else forecast, basis,
                   "" if forecast is None else judged(forecast, end, aim, target is not None)]


def number(value):
    return str(value) if value.denominator == 1 else f"{float(value):.2f}"


def random_rows(rng, count):
    """Numbers near a target that is round enough for exact hits on it and on 15 % of it."""
    for index in range(count):
        name, aim = f"Measure {index + 1}", rng.choice(["reduce", "increase", "reduce", "monitor"])
        unit = rng.choice([Fraction(20), Fraction(100), Fraction(1), Fraction(1, 5), Fraction(700)])
        known = rng.choice([12, 12, 11, 6, 3, 1])
        monthly_target = [unit * rng.choice([1, 1, 1, 2, 0] if rng.random() < 0.4 else [1])
                          for _ in range(12)]
        near = [Fraction(p, 100) for p in (50, 85, 84, 86, 100, 99, 101, 115, 114, 116, 160, 0)]
        drift = rng.choice(near)
        actual = [t * (drift if rng.random() < 0.8 else rng.choice(near)) for t in monthly_target]
        previous = [unit * rng.choice([1, 1, 2, 3, 0] if rng.random() < 0.4 else [1, 2])
                    for _ in range(12)]

        def row(kind, months, length, gaps=False):
            cumulative = gaps or rng.random() < 0.4
            values = list(accumulate(months)) if cumulative else months
            cells = [number(v) for v in values[:length]] + [""] * (12 - length)
            if gaps:
                cells = [c if i == length - 1 or rng.random() < 0.6 else ""
                         for i, c in enumerate(cells)]
            words = "cumulative" if cumulative else "monthly"
            return [name, "", "", aim, f"{kind} {words}"] + cells + [""]

        yield row("actual", actual, known, gaps=rng.random() < 0.15)
        if rng.random() < 0.6:
            yield row("previous", previous, 12, gaps=rng.random() < 0.15)
        if rng.random() < 0.75:
            length = 12 if rng.random() < 0.85 else rng.randint(known, 12)
            yield row("target", monthly_target, length, gaps=rng.random() < 0.2)


def random_levels(rng, count):
    """Levels that rise and fall, some below zero, near targets that are given for some months or for the year."""
    for index in range(count):
        name, aim = f"Level {index + 1}", rng.choice(list(BETTER) + ["monitor"])
        target = Fraction(rng.choice([90, 20, 100, 40, -20]))
        sign = rng.choice(["", "", "%"]) if target > 0 else ""
        near = [Fraction(p, 100) for p in (85, 84, 86, 100, 100, 99, 101, 115, 114, 116, 60)]

        def row(series, values, chance, year):
            cells = [number(v) + sign if rng.random() < chance else "" for v in values]
            return [name, "" if sign else "level", "", aim, series] + cells + [year]

        values = [target * rng.choice(near) for _ in range(12)]
        yield row(rng.choice(["actual", "actual", "actual monthly", "actual cumulative"]), values, 0.7,
                  "" if rng.random() < 0.6 else "skip")
        yield row("target", [target + rng.choice([0, 0, 0, 1]) for _ in range(12)],
                  rng.choice([1, 0.3, 0.1]), "skip" if rng.random() < 0.4 else "")
        if rng.random() < 0.5:
            yield row("previous", [target * rng.choice(near) for _ in range(12)], 0.8, "")


def with_years(rows):
    """A figure of the year stands in its own column, instead of that of its last month."""
    for row in rows:
        if row[-1] == "skip":
            row[-1], row[-2] = row[-2], ""
        yield row


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--output")
    arguments.add_argument("--judge")
    arguments.add_argument("--seed", type=int, default=2015)
    options = arguments.parse_args()
    if options.judge:
        csv.writer(sys.stdout, lineterminator="\n").writerows(
            [HEADER] + list(judge(read(options.judge))))
    if options.output:
        folder = Path(options.output)
        folder.mkdir(parents=True, exist_ok=True)
        rows = random_rows(random.Random(options.seed), 150)
        levels = list(with_years(random_levels(random.Random(options.seed + 1), 80)))
        write(folder / "random.csv", ["measure", "kind", "unit", "aim", "series"] + MONTHS + ["year"],
              list(rows) + levels)
        write(folder / "random-expected.csv", HEADER, judge(read(folder / "random.csv")))
        plymouth = Path(__file__).parents[2] / "Models/examples/plymouth/2015/measures.csv"
        write(folder / "plymouth-expected.csv", HEADER, judge(read(plymouth)))


main()
