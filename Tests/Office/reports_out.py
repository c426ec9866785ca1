"""Reports as workbooks and documents, judged by other programs.

    python Tests/Office/reports_out.py MORILE [--count N] [--no-office]

A year is made with `new --excel`: each workbook passes `check_package.py`, its lists offer words that stand there,
and what openpyxl fills into it from these lists is read without a fault.

Each report is written with MORILE as .xlsx, as .xlsx for publication and as .docx. Each file passes
`check_package.py`; openpyxl and python-docx read it without a warning; LibreOffice makes a PDF of N / 4 of them (N
is 40 unless told); and it is the same when it is written again. The workbook of an assessment has the numbers of the CSV, cell by
cell, to 15 digits.
"""
import argparse
import csv
import datetime
import fractions
import io
import pathlib
import subprocess
import sys
import tempfile
import warnings

import docx
import openpyxl

import check_package

ROOT = pathlib.Path(__file__).resolve().parents[2]
YEAR = "Models/examples/plymouth/2017"
COMMANDS = [
    ["assess"],
    ["report", YEAR, "--today", "2018-04-01", "--runs", "200"],
    ["board", YEAR, "--today", "2018-04-01"],
    ["monitor", YEAR],
    ["compare", "Models/examples/plymouth/2015", YEAR],
    ["robustness", "--runs", "200"],
    ["explain", "--issue", "Modern slavery"],
    ["trends", YEAR],
    ["models"],
    ["models", "show", "morile-csp"],
    ["models", "check", "stra-plymouth-2015"],
    ["status", YEAR, "--today", "2018-04-01"],
]
# What a spreadsheet would run, what XML does not hold, and what is longer than a cell holds.
HOSTILE = ["=1+1", "+1", "-x", "@x", "\x01_x0041_", "<&>\"'", "\ufffe", " space ", "two\nlines", "x" * 40000, "007", "1/1",
           "12", "1.5", "1e5", "0.30", "-0", "1234567890123456"]


class Judge:
    def __init__(self, program, folder, count, office):
        self.program, self.folder, self.count, self.office = program, folder, count, office
        self.failures, self.written = 0, []

    def expect(self, holds, words):
        if not holds:
            self.failures += 1
            print(f"FAIL  {words}")

    def run(self, words):
        done = subprocess.run([self.program, *words], cwd=ROOT, capture_output=True)
        self.expect(done.returncode == 0, f"morile {' '.join(words)}: {done.stderr.decode()}")
        return done.stdout

    def write(self, words, name):
        path = self.folder / name
        self.run([*words, "--output", str(path)])
        if "--publication" not in words:
            again = self.run([*words, "--format", path.suffix[1:]])
            self.expect(path.read_bytes() == again, f"{name} is not the same when it is written again")
        for fault in dict.fromkeys(check_package.check(path)):
            self.expect(False, f"{name}: {fault}")
        self.written.append(path)
        return path

    def reports(self):
        for number, words in enumerate(COMMANDS):
            name = f"{number:02}-{words[0]}"
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                book = openpyxl.load_workbook(self.write(words, name + ".xlsx"))
                self.expect("Notes" in book.sheetnames, f"{name} has no notes")
                self.publication(name, openpyxl.load_workbook(
                    self.write([*words, "--publication"], name + "-published.xlsx")))
                text = docx.Document(str(self.write(words, name + "-document.docx")))
                self.expect(len(text.paragraphs) > 1 and text.core_properties.title, f"{name}.docx is empty")
        print(f"pass  {len(self.written)} files of {len(COMMANDS)} reports")

    def publication(self, name, book):
        """What the checklist asks that a program can see."""
        self.expect(book.sheetnames[:3] == ["Cover", "Contents", "Notes"], f"{name}: other sheets first")
        self.expect(book.active.title == "Cover" and book.properties.title, f"{name}: no cover or no title")
        for sheet in book.worksheets:
            place = f"{name}: {sheet.title}"
            self.expect(sheet["A1"].value and not sheet.merged_cells.ranges, f"{place}: no title, or merged cells")
            self.expect(not sheet.freeze_panes and not sheet.auto_filter.ref, f"{place}: frozen or with a filter")
            self.expect(not sheet.conditional_formatting, f"{place}: meaning by colour")
            self.expect(len(sheet.tables) == (0 if sheet.title == "Cover" else 1), f"{place}: {len(sheet.tables)} tables")
            small = [c.coordinate for r in sheet for c in r if c.value is not None and c.font.sz < 12]
            self.expect(not small, f"{place}: small letters in {small[:3]}")
            self.expect(not sheet.oddFooter.left.text and not sheet.oddFooter.right.text, f"{place}: a footer")
            for table in sheet.tables.values():
                rows = list(sheet[table.ref])
                self.expect(all(any(c.value is not None for c in row) for row in rows), f"{place}: a blank row")
                blanks = any(c.value is None for row in rows for c in row)
                explained = any("Blank cells" in str(r[0].value) for r in sheet.iter_rows(max_row=4))
                self.expect(not blanks or explained, f"{place}: blank cells without a word")

    def year(self):
        """A new year in workbooks, filled from its own lists by openpyxl."""
        folder = self.folder / "next"
        self.run(["new", str(folder), "--excel", "--from", YEAR])
        lists, filled = 0, {
            "decisions": {"issue": "Arson", "reason": "Why", "review_date": datetime.date(2026, 4, 1)},
            "agreed": {"issue": "Arson", "reason": "Why", "date": datetime.date(2026, 4, 1)},
            "actions": {"action": "Train", "issue": "Arson", "deadline": "June 2026"},
            "spending": {"project": "Alarms", "allocated": 1200.5, "issues": "Arson"},
            "grant": {"amount": 5000}, "narrative": {"issue": "Arson", "text": "Words of its own"},
        }
        for path in sorted(folder.glob("*.xlsx")):
            for fault in dict.fromkeys(check_package.check(path)):
                self.expect(False, f"{path.name}: {fault}")
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                book = openpyxl.load_workbook(path)
            sheet = book["Scores" if path.stem == "issues" else path.stem]
            self.expect(sheet.freeze_panes and "# guide" not in [c.value for c in sheet["A"]], f"{path.name}: the top")
            headers = {c.value: c.column for c in sheet[1]}
            words = {}
            for rule in sheet.data_validations.dataValidation:
                if rule.type != "list":
                    continue
                name, cells = rule.formula1.replace("$", "").split("!")
                offered = [c.value for row in book[name][cells] for c in row]
                self.expect(offered and None not in offered, f"{path.name}: {rule.formula1} has blanks")
                words[sheet.cell(1, openpyxl.utils.range_boundaries(str(rule.sqref))[0]).value] = offered
                lists += 1
            noted = [c.value for c in sheet[1] if c.comment]
            self.expect(len(noted) > len(headers) / 3, f"{path.name}: notes on {noted} alone")
            if path.stem in filled:
                row = filled[path.stem] | {header: offered[0] for header, offered in words.items()}
                for header, value in row.items():
                    sheet.cell(2, headers[header]).value = value
                book.save(path)
        report = self.run(["report", str(folder), "--runs", "10", "--format", "markdown"]).decode()
        for text in ["Train", "Alarms", "Words of its own", "£1,200.50", "June 2026"]:
            self.expect(text in report.replace("\xa0", " "), f"the report of the new year has no {text}")
        status = self.run(["status", str(folder), "--format", "csv"]).decode()
        self.expect("faulty" not in status, f"the new year has faults: {status}")
        self.written.append(folder / "decisions.xlsx")
        print(f"pass  a year in workbooks, with {lists} lists")

    def hostile(self):
        """An assessment whose own columns hold what harms, against its CSV, cell by cell."""
        with open(ROOT / "Models/morile-csp/plymouth-2017-18.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        rows[0].append("note")
        for place, row in enumerate(rows[1:]):
            row.append(HOSTILE[place % len(HOSTILE)])
        path = self.folder / "hostile.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        table = list(csv.reader(io.StringIO(self.run(["assess", str(path), "--format", "csv"]).decode())))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            sheet = openpyxl.load_workbook(self.write(["assess", str(path)], "hostile.xlsx"))["Issues"]
        cells = list(sheet.iter_rows())
        exact = {n for n, c in enumerate(cells[0]) if str(c.value).endswith(", exact")}
        self.expect(len(exact) == 1, "no exact scores beside those without an end")
        kept = [n for n in range(len(cells[0])) if n not in exact]
        csv_exact = [n for n, header in enumerate(table[0]) if header.endswith("_exact")]
        own = [n for n in range(len(table[0])) if n not in csv_exact]
        self.expect(len(kept) == len(own), f"{len(kept)} columns for {len(own)} of the CSV")
        compared = 0
        for number, (row, line) in enumerate(zip(cells[1:], table[1:])):
            self.expect(all(c.data_type != "f" for c in row), f"row {number}: a formula")
            for place, column in zip(kept, own):
                value, text = row[place].value, line[column]
                compared += 1
                if isinstance(value, (int, float)):
                    same = abs(value - float(text)) < 1e-6
                    self.expect(same or text.strip() == "", f"row {number}: {value} is not {text}")
                elif table[0][column] != "note":
                    self.expect((value or "") == text, f"row {number}: {value} is not {text}")
            for place in exact:
                if row[place].value:
                    near = fractions.Fraction(row[place].value)
                    self.expect(float(f"{float(near):.15g}") == row[place - 1].value, f"row {number}: {near}")
        notes = {row[-1].value for row in cells[1:]}
        for text in HOSTILE:
            held = {"x" * 40000: "x" * 32766 + "…", "12": 12, "1.5": 1.5, "0.30": 0.3}.get(text, text)
            # openpyxl takes the spelling of `_` back, and no other.
            spelled = "_x0001__x0041_" if text.startswith("\x01") else held
            spelled = "_xFFFE_" if text == "\ufffe" else spelled
            self.expect(spelled in notes, f"{text[:20]!r} is not there as {str(spelled)[:20]!r}")
        print(f"pass  {compared} cells are those of the CSV")

    def office_opens(self):
        """LibreOffice makes a PDF of each kind of file."""
        if not self.office:
            return
        # The workbook with all that is hostile is among them.
        opened = self.written[: max(1, self.count // 4) - 1] + self.written[-1:]
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", "pdf",
             "--outdir", str(self.folder / "pdf"), *map(str, opened)], capture_output=True, timeout=600)
        for path in opened:
            made = self.folder / "pdf" / (path.stem + ".pdf")
            self.expect(made.exists() and made.stat().st_size > 2000, f"LibreOffice does not open {path.name}")
        print(f"pass  LibreOffice opens {len(opened)} files")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("morile")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--no-office", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(
            str(pathlib.Path(arguments.morile).resolve()), pathlib.Path(folder), arguments.count,
            not arguments.no_office)
        judge.reports()
        judge.year()
        judge.hostile()
        judge.office_opens()
    sys.exit(1 if judge.failures else 0)


if __name__ == "__main__":
    main()
