#!/usr/bin/env python3
"""Live workbooks against the engine, with LibreOffice as judge.

    python live.py MORILE [--count 1000] [--seed 2026] [--models N] [--keep DIR]

Random issues of both shipped models and of the random models of Tests/Fixtures/oracle are written as live workbooks.
All results in them are made wrong, so that only what LibreOffice works out anew can be right. Scores, the lowest and
highest of each, ratings of domains, ratings, ranks and the order of the ranking must be the engine's, all of them. Then
a weight, a threshold, points and a level are changed in each workbook, and it is held against the engine on a model and
a table with the same change.

Needs python-calamine and LibreOffice (soffice).
"""

import argparse
import collections
import copy
import csv
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction as F

from python_calamine import CalamineWorkbook

from workbooks import letters

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/Fixtures/oracle"
SHIPPED = [ROOT / "Models/morile-csp/model.json", ROOT / "Models/stra-plymouth-2015/model.json"]
EXAMPLES = {"morile-csp": ROOT / "Models/morile-csp/plymouth-2017-18.csv",
            "stra-plymouth-2015": ROOT / "Models/stra-plymouth-2015/2014-15.csv"}
# One model divides by so many different numbers that a spreadsheet cannot count with their common multiple.
REFUSED = {"oracle-43": "it counts in whole numbers above 100000000000000, which a spreadsheet rounds"}
NAMES = ["Burglary", "burglary", "Burglar", "Rape & sexual assault", "Žižkov", "Zebra", "=1+1", "-x", "\"quoted\"",
         "Ärger", "Arson", "arson", "Robbery <b>", "ASB: noise", "A*", "A?", "A~", "Привет", "10", "9", " 9b", "日本"]


def exact(score):
    """What the engine says of a score, as its lowest and highest."""
    if isinstance(score, (int, float)):
        return (F(str(score)),) * 2
    if "low" in score:
        return exact(score["low"])[0], exact(score["high"])[0]
    return (F(score["exact"]) if score.get("exact") else F(str(score["value"])),) * 2


def same(cell, value):
    """Whether a cell holds a number to the 15 digits of a spreadsheet."""
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return False
    return abs(F(cell) - value) <= abs(value) * F(1, 10 ** 14) + F(1, 10 ** 14) * (value == 0)


class Case:
    """A model with its issues, as files, and what the engine says of them."""

    def __init__(self, name, model, header, rows, folder):
        self.name, self.model, self.header, self.rows = name, model, header, rows
        self.model_file = folder / f"{name}.json"
        self.table = folder / f"{name}.csv"
        self.workbook = folder / f"{name}.xlsx"

    def write(self):
        self.model_file.write_text(json.dumps(self.model, ensure_ascii=False))
        with open(self.table, "w", newline="") as file:
            csv.writer(file).writerows([self.header] + self.rows)

    def inputs(self, issue):
        """The numbers of an issue."""
        ids = [i["id"] for i in self.model.get("inputs", [])]
        row = next(row for row in self.rows if row[0] == issue)
        return [F(cell) for cell, name in zip(row, self.header) if name in ids and cell not in ("", "?")]

    def run(self, morile, *more):
        return subprocess.run([morile, "assess", self.table, "--model", self.model_file, *map(str, more)],
                              capture_output=True, text=True)


def issues_of(model, path, count, chance):
    """Random rows of a model: each column's cells are those of the example or fixture, put together anew."""
    with open(path, newline="") as file:
        table = list(csv.reader(file))
    ids = [i["id"] for i in model.get("inputs", [])], [c["id"] for c in model["criteria"]]
    places = {name: table[0].index(name) for name in ids[0] + ids[1] if name in table[0]}
    inputs = [name for name in ids[0] if name in places]
    criteria = [name for name in ids[1] if name in places]
    source, rows, seen = table[1:], [], set()
    # Numbers that a spreadsheet would round are tested on their own.
    usable = [row for row in source
              if all(row[places[name]] in ("", "?") or F(row[places[name]]) <= 1000 for name in inputs)] or source
    while len(rows) < count:
        name = chance.choice(NAMES) + chance.choice(["", " ", " a", " B", " é", " 12", " \U0001F600"]) * chance.randint(0, 3)
        name = (name + chance.choice(["", " north", " south", " " + "x" * 30])).strip()
        if re.sub(r"[\s_-]+", " ", name.lower()) in seen or name.startswith("#"):
            name += f" {len(rows)}"
        seen.add(re.sub(r"[\s_-]+", " ", name.lower()))
        whole = chance.choice(usable)
        row = [name, chance.choice(["", "Theme; other", "Räume"])]
        row += [whole[places[name]] for name in inputs]
        share = chance.choice([0, 0, 0.1, 0.4])
        for criterion in criteria:
            cell = chance.choice(source)[places[criterion]]
            levels = [str(level["score"]) for level in next(
                c for c in model["criteria"] if c["id"] == criterion)["levels"]]
            if cell not in levels + ["", "?"] or chance.random() < 0.3 or (not share and cell in ("", "?")):
                cell = chance.choice(levels)
            if chance.random() < share:
                cell = chance.choice(["", "?"])
            row.append(cell)
        rows.append(row)
    return ["issue", "theme"] + inputs + criteria, rows


# -- Workbooks ----------------------------------------------------------------------------------------------------

def parts(path):
    with zipfile.ZipFile(path) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


def pack(path, contents):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in contents.items():
            file.writestr(name, data)


def spoil(contents):
    """Makes the result of every formula wrong."""
    for name, data in contents.items():
        if name.startswith("xl/worksheets/sheet"):
            contents[name] = re.sub(rb"</f><v>[^<]*</v>", b"</f><v>12345</v>", data)
    return contents


def sheets(contents):
    """The parts of the sheets by their names."""
    names = re.findall(r'<sheet name="([^"]*)"', contents["xl/workbook.xml"].decode())
    return {name: f"xl/worksheets/sheet{place + 1}.xml" for place, name in enumerate(names)}


def put(contents, sheet, cell, value):
    """Puts a number into a cell that has a number or nothing."""
    part = sheets(contents)[sheet]
    text = contents[part].decode()
    found = re.search(rf'<c r="{cell}"( s="\d+")?(?: t="s")?(?:/>|><v>[^<]*</v></c>)', text)
    assert found, (sheet, cell)
    made = f'<c r="{cell}"{found.group(1) or ""}><v>{value}</v></c>'
    contents[part] = (text[:found.start()] + made + text[found.end():]).encode()


def calculate(files, out, profile):
    """Has LibreOffice work all workbooks out."""
    out.mkdir(exist_ok=True)
    settings = profile / "user"
    settings.mkdir(parents=True, exist_ok=True)
    # Without it LibreOffice shows the results that stand in the file.
    (settings / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
        "<value>0</value></prop></item></oor:items>\n")
    for start in range(0, len(files), 20):
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML", "--outdir", out, *files[start:start + 20]],
                       check=True, capture_output=True, timeout=3000)


# -- Comparing ----------------------------------------------------------------------------------------------------

class Wrong(Exception):
    pass


def compare(path, case, said, counts):
    """Holds a workbook against what the engine says."""
    book = CalamineWorkbook.from_path(path)
    table = book.get_sheet_by_name("Scores").to_python()
    header = table[0]
    found = {row[0]: row for row in table[1:] if row[0] not in ("", None)}
    titles = {s["id"]: s["title"] for s in case.model["scores"]}
    domains = {d["id"]: d["title"] for d in case.model["domains"] if "score" in d}

    def at(row, title):
        return row[header.index(title)]

    def expect(holds, *what):
        counts["values"] += 1
        if not holds:
            raise Wrong(f"{case.name}: {what}")

    for issue in said["issues"]:
        row = found.get(issue["issue"])
        if row is None:
            row = next((r for name, r in found.items() if str(name) == issue["issue"]), None)
        expect(row is not None, "no row", issue["issue"])
        if at(row, "Check") not in ("", None):
            # An input that a spreadsheet would round counts as not known: what is known lies within.
            expect(any(issue_input > 10 for issue_input in case.inputs(issue["issue"])), issue["issue"], at(row, "Check"))
            for score, title in titles.items():
                low, high = exact(issue["scores"][score])
                expect(F(at(row, f"{title}, lowest")) <= low + F(1, 10 ** 9), issue["issue"], title)
                expect(F(at(row, f"{title}, highest")) >= high - F(1, 10 ** 9), issue["issue"], title)
            counts["large"] += 1
            continue
        for score, title in titles.items():
            low, high = exact(issue["scores"][score])
            for text, value in ((f"{title}, lowest", low), (f"{title}, highest", high)):
                expect(same(at(row, text), value), issue["issue"], text, at(row, text), value)
            shown = at(row, title)
            expect(same(shown, low) if low == high else shown == "", issue["issue"], title, shown)
        for domain, title in domains.items():
            rating = issue["domains"][domain]
            shown = at(row, f"{title}: rating")
            labels = [band["label"] for band in next(
                d for d in case.model["domains"] if d["id"] == domain)["bands"]]
            expect(shown == rating if rating in labels else shown == "", issue["issue"], title, shown, rating)
        rating = issue["possibleRatings"]
        expect(at(row, "Rating") == (rating[0] if len(rating) == 1 else ""), issue["issue"], at(row, "Rating"), rating)
        possible = "" if len(rating) == 1 else f"{rating[-1]} to {rating[0]}"
        expect(at(row, "Possible ratings") == possible, issue["issue"], at(row, "Possible ratings"), possible)
        counts["issues"] += 1
        counts["open"] += any(len(set(exact(issue["scores"][s]))) == 2 for s in titles)
    if any(row[header.index("Check")] not in ("", None) for row in found.values()):
        return
    ranked = [row for row in book.get_sheet_by_name("Ranking").to_python()[1:] if row[1] not in ("", None)]
    expect(len(ranked) == len(said["issues"]), "rows of the ranking", len(ranked))
    for row, issue in zip(ranked, said["issues"]):
        expect(str(row[1]) == issue["issue"], "order", row[1], issue["issue"])
        rank = "" if issue["rank"] is None else f"{issue['rank']}{'=' if issue['tied'] else ''}"
        shown = row[0] if isinstance(row[0], str) else f"{row[0]:.0f}"
        expect(shown == rank, "rank", row[1], row[0], rank)
        counts["tied"] += issue["tied"]


# -- Changes ------------------------------------------------------------------------------------------------------

def changed(case, contents, chance, folder, counts, morile):
    """A copy of a case with changes, which are made in the workbook too; nil where none can be."""
    book = CalamineWorkbook.from_path(case.workbook)
    sheet = [[cell for cell in row] for row in book.get_sheet_by_name("Model").to_python(skip_empty_area=False)]
    model = copy.deepcopy(case.model)
    rated = next(s for s in model["scores"] if s["id"] == model["rating"]["score"])
    edits = []

    def attempt(change, kind):
        """Keeps a change that leaves the model valid."""
        before, kept = copy.deepcopy(model), len(edits)
        if change() is not False:
            trial = Case(f"{case.name}-trial", model, case.header, case.rows[:1], folder)
            trial.write()
            if trial.run(morile, "--format", "json").returncode == 0:
                counts[kind] += 1
                return
        model.clear()
        model.update(before)
        del edits[kept:]

    def section(title):
        start = next((place for place, row in enumerate(sheet) if row and row[0] == title), None)
        if start is None:
            return []
        while len(sheet[start]) < 2 or sheet[start][1] not in ("Weight", "From", "From, or share", "Points"):
            start += 1
        rows = []
        for place in range(start + 1, len(sheet)):
            if sheet[place][0] == "":
                break
            rows.append((place + 1, sheet[place]))
        return rows

    def weight():
        rows = section(f"Weights of {rated['title']}")
        if not rows:
            return False
        weights = [F(str(row[1])) / F(str(row[2])) for _, row in rows]
        text = lambda values: " + ".join(f"({value.numerator} / {value.denominator}) * ({row[4]})"
                                         if value >= 0 else f"(0 - {-value.numerator} / {value.denominator}) * ({row[4]})"
                                         for value, (_, row) in zip(values, rows))
        plain = copy.deepcopy(model)
        next(s for s in plain["scores"] if s["id"] == rated["id"])["formula"] = text(weights)
        trial = Case(f"{case.name}-same", plain, case.header, case.rows, folder)
        trial.write()
        answer, own = (c.run(morile, "--format", "json") for c in (trial, case))
        if answer.returncode or ([i["scores"] for i in json.loads(answer.stdout)["issues"]]
                                 != [i["scores"] for i in json.loads(own.stdout)["issues"]]):
            return False
        place = chance.randrange(len(rows))
        top = F(str(rows[place][1][1])) + F(chance.choice(["0.05", "0.5", "1", "3", "0.125", "2.75"]))
        weights[place] = top / F(str(rows[place][1][2]))
        next(s for s in model["scores"] if s["id"] == rated["id"])["formula"] = text(weights)
        edits.append(("Model", f"B{rows[place][0]}", float(top)))

    def threshold(bands, title):
        rows = section(title)
        place = chance.randrange(len(bands) - 1)
        key = "from" if "from" in bands[place] else "fromShare"
        row, cells = rows[place]
        top, over = F(str(cells[1])), F(str(cells[2]))
        new = top + F(chance.choice(["-0.5", "0.5", "-1", "1", "0.25", "-0.1", "0.125"])) * (over if key == "from" else over / 4)
        if abs(F(float(new)) - new) > 0 and new.denominator > 10 ** 6:
            return False
        value = new / over
        bands[place][key] = f"{value.numerator}/{value.denominator}"
        edits.append(("Model", f"B{row}", repr(float(new))))

    def points():
        rows = section("Points of levels")
        chosen = [c for c in model["criteria"] if "points" in c["levels"][0]]
        if not chosen:
            return False
        criterion = chance.choice(chosen)
        mine = [(row, cells) for row, cells in rows if cells[0] == criterion["title"]]
        level = criterion["levels"][-1]
        new = F(str(level["points"])) + F(chance.choice(["0.5", "1", "0.25", "2"]))
        level["points"] = float(new)
        # Cells without a name of their own may not be changed.
        part = contents["xl/workbook.xml"].decode()
        if f'Model!$B${mine[-1][0]}</definedName>' not in part:
            return False
        edits.append(("Model", f"B{mine[-1][0]}", float(new)))

    attempt(weight, "weights")
    attempt(lambda: threshold(model["rating"]["bands"], "Rating"), "thresholds")
    for place, domain in enumerate(case.model["domains"]):
        if "score" in domain:
            attempt(lambda: threshold(model["domains"][place]["bands"], f"Rating of {domain['title']}"), "thresholds")
    attempt(points, "points")
    rows = copy.deepcopy(case.rows)
    place = chance.randrange(len(rows))
    criterion = chance.choice([c["id"] for c in model["criteria"] if c["id"] in case.header])
    levels = next(c for c in model["criteria"] if c["id"] == criterion)["levels"]
    rows[place][case.header.index(criterion)] = str(chance.choice(levels)["score"])
    scores = book.get_sheet_by_name("Scores").to_python()
    title = next(c for c in model["criteria"] if c["id"] == criterion)["title"]
    edits.append(("Scores", f"{letters(scores[0].index(title))}{place + 2}",
                  rows[place][case.header.index(criterion)]))
    counts["levels"] += 1
    for sheet_name, cell, value in edits:
        put(contents, sheet_name, cell, value)
    return Case(f"{case.name}-changed", model, case.header, rows, folder)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("morile")
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--models", type=int, help="how many of the random models; 60, or 6 where few issues are asked for")
    options.add_argument("--keep", help="a folder in which the workbooks stay")
    given = options.parse_args()
    if given.models is None:
        given.models = 60 if given.count >= 500 else 6
    morile = os.path.abspath(given.morile)
    chance = random.Random(given.seed)
    folder = pathlib.Path(given.keep or tempfile.mkdtemp(prefix="live-")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    models = [(json.loads(path.read_text()), EXAMPLES[json.loads(path.read_text())["id"]]) for path in SHIPPED]
    for path in chance.sample(sorted(FIXTURES.glob("*.json")), given.models):
        models.append((json.loads(path.read_text()), path.with_suffix(".csv")))
    share = -(-given.count // len(models))
    counts = collections.Counter()
    cases, failures = [], []
    for model, path in models:
        header, rows = issues_of(model, path, share, chance)
        case = Case(model["id"], model, header, rows, folder)
        case.write()
        made = case.run(morile, "--live", "--output", case.workbook)
        if model["id"] in REFUSED:
            assert made.returncode == 65 and REFUSED[model["id"]] in made.stderr, made.stderr
            counts["refused"] += 1
            continue
        assert made.returncode == 0, (case.name, made.stderr)
        cases.append(case)
    work, out = folder / "spoiled", folder / "calculated"
    work.mkdir(exist_ok=True)
    held = []
    for case in cases:
        # As it was written, without being worked out: what viewers show that do not calculate.
        said = json.loads(case.run(morile, "--format", "json").stdout)
        try:
            compare(case.workbook, case, said, counts)
        except Wrong as wrong:
            failures.append(f"as written: {wrong}")
        pack(work / case.workbook.name, spoil(parts(case.workbook)))
        held.append((work / case.workbook.name, case))
        contents = parts(case.workbook)
        other = changed(case, contents, chance, folder, counts, morile)
        other.write()
        pack(work / f"{other.name}.xlsx", spoil(contents))
        held.append((work / f"{other.name}.xlsx", other))
    try:
        compare(held[0][0], held[0][1], json.loads(held[0][1].run(morile, "--format", "json").stdout), collections.Counter())
        failures.append("wrong results were not seen")
    except (Wrong, ValueError):
        pass
    calculate([path for path, _ in held], out, folder / "profile")
    for path, case in held:
        answer = case.run(morile, "--format", "json")
        assert answer.returncode == 0, (case.name, answer.stderr)
        try:
            compare(out / path.name, case, json.loads(answer.stdout), counts)
        except Wrong as wrong:
            failures.append(f"worked out: {wrong}")
    print(", ".join(f"{value} {name}" for name, value in counts.items()))
    for failure in failures:
        print(failure)
    if not given.keep:
        shutil.rmtree(folder)
    sys.exit(bool(failures))


main()
