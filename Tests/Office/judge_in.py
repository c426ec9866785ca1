#!/usr/bin/env python3
"""Reads random workbooks, made by other programs and by hand, and holds each cell against python-calamine.

    python judge_in.py MORILE [--count 500] [--seed 1] [--sheets PROGRAM] [--without-office]

Each workbook has the columns of one of the models in Models/ and columns of its own: texts with line breaks, quotes and
signs, numbers of up to 17 digits, percentages, dates, times, truths and errors. What each cell holds is known, and
python-calamine must read just that. Then `MORILE assess` must make the same of the workbook as of a CSV file of the same
cells. With --sheets, the cells are compared one by one too: PROGRAM prints those of a sheet (Tests/Office/Sheets), and
is built in .build/office where it is called `build`.
"""

import argparse
import csv
import datetime
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import python_calamine

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from workbooks import WRITERS, Cell, text_of, write  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["Rape & sexual assault", "Theft, shop", "\"Cuckooing\"", "Anti-social\nbehaviour", "Verbrechen über 1 €",
         "<Fraud>", "Domestic abuse; honour", "  Burglary", "Robbery'", "Knife crime 🔪", "County lines", "Arson",
         "Modern slavery\r\nexploitation", "=not a formula", "_x0041_ escaped", "Drug supply", "tab\there"]


def models():
    """The columns and levels of the models."""
    found = []
    for path in sorted(ROOT.glob("Models/*/model.json")):
        model = json.loads(path.read_text())
        found.append((model["id"], [(c["id"], [level["score"] for level in c["levels"]])
                                    for c in model["criteria"] if "levels" in c]))
    return found


def random_table(random, model):
    """A table of cells: a header, issues with scores, and columns of its own."""
    _, criteria = model
    names, own = list(NAMES), ["Note", "Count 2025", "Share", "Seen", "Begins", "Code", "Done", "State", "Long"]
    if random.random() < 0.5:
        # What every program can write.
        names = [name for name in names if not set(name) & set("\r\t=_\n") and name == name.strip()]
        own = ["Count 2025", "Seen", "Code"]
    random.shuffle(own)
    own = own[:random.randint(1, len(own))]
    rows = [[Cell("text", "Issue")] + [Cell("text", name) for name, _ in criteria] + [Cell("text", o) for o in own]]
    names = random.sample(names, random.randint(1, len(names)))
    for name in names:
        row = [Cell("text", name)]
        for _, levels in criteria:
            row.append(random.choice([Cell("number", random.choice(levels))] * 6 + [Cell("text", "?")]))
        for column in own:
            row.append(own_cell(random, column))
        rows.append(row)
    return rows


def own_cell(random, column):
    if random.random() < 0.1:
        return Cell("blank", None)
    day = datetime.date(1900, 3, 1) + datetime.timedelta(days=random.randrange(60_000))
    match column:
        case "Note": return Cell("text", random.choice(NAMES) + " " + random.choice(["", "'", "x\ny", "a  b"]) + "end")
        case "Count 2025": return Cell("number", random.choice([random.randint(0, 10**6), -random.random() * 1000]))
        case "Share": return Cell("percent", random.choice([0.28, 0.285, 1 / 3, 1, 0.07, random.random()]))
        case "Seen": return Cell("date", day)
        case "Begins":
            time = datetime.time(random.randrange(24), random.randrange(60), random.randrange(60))
            return random.choice([Cell("time", time), Cell("datetime", datetime.datetime.combine(day, time))])
        case "Code": return Cell("text", random.choice(["8N", "1/1", "104/25", "007", "1e5", "TRUE"]))
        case "Done": return Cell("truth", random.random() < 0.5)
        case "State": return Cell("text", random.choice(["#N/A", "n/a", "-"]))
        case _: return Cell("number", random.choice([0.1 + 0.2, 1e-7, 2 / 3, 1e15, 123456789.123456789, 1e-300, 1e20,
                                                     random.random() * 10 ** random.randint(-12, 12)]))


def trimmed(rows):
    """Rows without what is blank at their ends, and without rows that are blank at the end."""
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def ours(program, paths):
    """The cells that the reader of the package gives, by file."""
    lines = subprocess.run([program, *paths], capture_output=True, text=True, check=True).stdout.splitlines()
    found = {}
    for line in lines:
        answer = json.loads(line)
        if "refused" in answer:
            found[answer["file"]] = answer["refused"]
        else:
            text = answer["sheets"][0]["text"]
            found[answer["file"]] = trimmed(csv.reader(io.StringIO(text, newline=""), strict=True))
    return found


def agrees(value, cell):
    """Whether a value of calamine is what a cell holds."""
    match cell.kind:
        case "blank": return value == ""
        case "text": return isinstance(value, str) and text_of(Cell("text", value)) == text_of(cell)
        case "number" | "percent":
            return isinstance(value, (int, float)) and (
                value == cell.value or abs(value - cell.value) <= 1e-14 * abs(cell.value))
        case "date":
            value = value.date() if isinstance(value, datetime.datetime) else value
            return value == cell.value
        case "datetime": return isinstance(value, datetime.datetime) and abs(
            (value - cell.value).total_seconds()) < 1
        case "time":
            if isinstance(value, datetime.time):
                value = datetime.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second,
                                           microseconds=value.microsecond)
            wanted = datetime.timedelta(hours=cell.value.hour, minutes=cell.value.minute, seconds=cell.value.second)
            return isinstance(value, datetime.timedelta) and abs((value - wanted).total_seconds()) < 1
        case "truth": return value is cell.value
    return False


def build(target):
    """Builds the program that prints cells, of the sources as they are."""
    target.parent.mkdir(parents=True, exist_ok=True)
    flags = ["swiftc", "-O", "-wmo", "-swift-version", "6", "-package-name", "morile", "-parse-as-library",
             "-I", str(target.parent)]
    objects = []
    for module in ["MoRiLE", "MoRiLEFormats"]:
        sources = sorted(str(p) for p in (ROOT / "Sources" / module).rglob("*.swift"))
        objects.append(str(target.parent / f"{module}.o"))
        subprocess.run(flags + ["-module-name", module, "-emit-module", "-emit-module-path",
                                str(target.parent / f"{module}.swiftmodule"), "-c", "-o", objects[-1], *sources],
                       check=True)
    sources = sorted(str(p) for p in (ROOT / "Tests" / "Office" / "Sheets").glob("*.swift"))
    subprocess.run(flags + ["-module-name", "sheets", "-o", str(target), *objects, *sources], check=True)


def assessed(morile, model, path):
    """What the program makes of a file, its own name taken out."""
    run = subprocess.run([morile, "assess", "--model", model, "--format", "json", str(path)],
                         capture_output=True, text=True)
    return run.returncode, "".join(line for line in run.stdout.splitlines() if not line.startswith('  "subject":'))


def reads_workbooks(morile, path):
    """Whether the program reads workbooks at all."""
    run = subprocess.run([morile, "assess", "--format", "json", str(path)], capture_output=True, text=True)
    return run.returncode in (0, 65) and "not CSV" not in run.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("morile", help="the program")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sheets", type=pathlib.Path)
    parser.add_argument("--without-office", action="store_true", help="without the workbooks of LibreOffice")
    options = parser.parse_args()
    sheets = options.sheets
    if sheets == pathlib.Path("build"):
        sheets = ROOT / ".build" / "office" / "sheets"
        build(sheets)
    generator = random.Random(options.seed)
    found = models()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = []
        for number in range(options.count):
            model = found[number % len(found)]
            made.append((model[0], random_table(generator, model)))
        writers = [name for name in WRITERS if not (options.without_office and name.startswith("office"))]
        files = write(folder, [table for _, table in made], writers, generator)
        answers = ours(sheets, [str(path) for path, _, _ in files]) if sheets else {}
        reads = bool(files) and reads_workbooks(options.morile, files[0][0])
        compared = 0
        for path, writer, number in files:
            model, table = made[number]
            wanted = trimmed([[text_of(cell) for cell in row] for row in table])
            got = answers.get(str(path), wanted)
            if got != wanted:
                wrong += 1
                report(path, writer, wanted, got)
                continue
            judged = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
            for r, row in enumerate(table):
                for c, cell in enumerate(row):
                    value = judged[r][c] if r < len(judged) and c < len(judged[r]) else ""
                    if not agrees(value, cell):
                        wrong += 1
                        print(f"{path.name} ({writer}) {r + 1},{c + 1}: calamine has {value!r}, written {cell}")
            if reads:
                plain = path.with_name(path.name + ".csv")
                with open(plain, "w", newline="") as file:
                    csv.writer(file, lineterminator="\n").writerows(
                        row + [""] * (len(wanted[0]) - len(row)) for row in wanted)
                one, other = assessed(options.morile, model, path), assessed(options.morile, model, plain)
                compared += 1
                if one != other:
                    wrong += 1
                    print(f"{path.name} ({writer}): assess differs from that of the same cells as CSV")
        by = {name: sum(writer == name for _, writer, _ in files) for name in writers}
        print(f"{len(files)} workbooks, {sum(len(t) * len(t[0]) for _, t in made):,} cells: "
              + ", ".join(f"{name} {count}" for name, count in by.items()))
        print(f"assessed beside CSV: {compared}" if reads else "this program does not read workbooks yet")
    if not reads and not sheets:
        wrong += 1
    print("all agree" if wrong == 0 else f"{wrong} differ")
    sys.exit(1 if wrong else 0)


def report(path, writer, wanted, got):
    if got and isinstance(got[0], str):
        print(f"{path.name} ({writer}) is refused: {got}")
        return
    for r in range(max(len(wanted), len(got))):
        left = wanted[r] if r < len(wanted) else None
        right = got[r] if r < len(got) else None
        if left != right:
            print(f"{path.name} ({writer}) row {r + 1}:\n  wanted {left}\n  got    {right}")
            return


main()
