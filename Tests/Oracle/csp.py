#!/usr/bin/env python3
"""Random tables of offences as the Home Office lays them out, and what the issues of a partnership come to.

Standard library only. The answers are worked out from the files that were written, read again with ElementTree and csv,
and from the words of the article on counting incidents; nothing of the engine was looked at.

    python3 csp.py --output ../Fixtures/csp/oracle    # the cases, and what they come to
    python3 csp.py --example ../Fixtures/csp/prc.ods  # the table that the article shows
"""
import argparse
import csv
import io
import json
import pathlib
import random
import re
import xml.etree.ElementTree as tree
import zipfile
from xml.sax.saxutils import escape, quoteattr

HEADER = ["Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Description", "Offence Group",
          "Offence Subgroup", "Offence Code", "Offence Count"]
PARTNERSHIPS = [["Plymouth", "PLYMOUTH"], ["Bath & North East Somerset", "Bath and North East Somerset"],
                ["King's Lynn & West Norfolk"], ["Torbay"], ["Unassigned"]]
MARKS = ["", "-", "..", "[x]", "?", "[z]"]
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:%s:1.0"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


# --- The tables

def offences(rng):
    codes = ["8N", "8Q", "1/1", "1/10", "104/25", "28E", "46", "39", "5D", "34A", "100", "4.1"]
    rng.shuffle(codes)
    subgroups = [f"Subgroup {letter} & more" for letter in "ABCD"]
    return [(code, f"Offence {place}, {rng.choice(['first', 'second'])} kind", subgroups[place % 4],
             f"Group {place % 4 // 2}") for place, code in enumerate(codes[:rng.randint(5, 12)])]


def rows_of(rng, kinds):
    first = rng.randint(2015, 2021)
    rows = []
    for year in range(first, first + 3):
        for quarter in range(1, 5):
            if year == first + 2 and quarter > 2 and rng.random() < 0.5:
                continue
            for names in PARTNERSHIPS:
                if rng.random() < 0.03:
                    continue
                for code, name, subgroup, group in kinds:
                    if rng.random() < 0.35:
                        continue
                    count = rng.choice([0, 1, 2, 7, 31, 140, 1234, -1, -3])
                    if rng.random() < 0.01:
                        count = rng.choice(MARKS)
                    rows.append([f"{year}/{(year + 1) % 100:02}", str(quarter), "Westshire", rng.choice(names), name,
                                 group, subgroup, code, count])
    return rows


def sheets_of(rng, rows):
    """The rows in sheets, each of some years, with the columns in an order of its own."""
    years = sorted({row[0] for row in rows})
    split = rng.choice([[years], [[year] for year in years], [years[:2], years[2:]]])
    sheets = [("Notes", [["Updated: 1 April"], [], ["Counts may be negative."]])]
    for group in split:
        order = list(range(len(HEADER)))
        if rng.random() < 0.5:
            rng.shuffle(order)
        above = [["Police recorded crime"], []] if rng.random() < 0.5 else []
        inside = [[row[column] for column in order] for row in rows if row[0] in group]
        sheets.append((group[0].replace("/", "_"), above + [[HEADER[column] for column in order]] + inside))
    return sheets


def write_csv(path, sheets):
    """All rows below one header, since a text has one."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        for _, rows in sheets[1:2]:
            writer.writerows(rows)


def write_ods(path, sheets, rng):
    def cell(value, times):
        repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
        if value == "":
            return f"<table:table-cell{repeated}/>"
        if isinstance(value, int):
            return (f'<table:table-cell office:value-type="float" office:value="{value}"{repeated}>'
                    f"<text:p>{value:,}</text:p></table:table-cell>")
        return (f'<table:table-cell office:value-type="string"{repeated}><text:p>{escape(value)}</text:p>'
                "</table:table-cell>")

    def row(cells):
        parts = []
        while cells:
            times = 1
            while times < len(cells) and cells[times] == cells[0] and type(cells[times]) is type(cells[0]):
                times += 1
            parts.append(cell(cells[0], times))
            cells = cells[times:]
        return f"<table:table-row>{''.join(parts)}</table:table-row>"

    tables = "".join(f"<table:table table:name={quoteattr(name)}>{''.join(row(cells) for cells in rows)}"
                     '<table:table-row table:number-rows-repeated="1000"><table:table-cell '
                     'table:number-columns-repeated="1000"/></table:table-row></table:table>' for name, rows in sheets)
    spaces = " ".join(f'xmlns:{name}="{OFFICE % name}"' for name in ["office", "table", "text"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        file.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>'
                      f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
                      "</office:document-content>")


def write_xlsx(path, sheets, rng):
    texts = {}

    def cell(value, row, column):
        name = f"{chr(65 + column)}{row}"
        if value == "":
            return ""
        if isinstance(value, int):
            return f'<c r="{name}"><v>{value}</v></c>'
        if rng.random() < 0.1:
            return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return f'<c r="{name}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for place, (_, rows) in enumerate(sheets, 1):
            lines = "".join(
                f'<row r="{number}">{"".join(cell(value, number, column) for column, value in enumerate(cells))}</row>'
                for number, cells in enumerate(rows, 1))
            file.writestr(f"xl/worksheets/sheet{place}.xml",
                          f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>')
        names = "".join(f'<sheet name={quoteattr(name)} sheetId="{place}" r:id="r{place}"/>'
                        for place, (name, _) in enumerate(sheets, 1))
        file.writestr("xl/workbook.xml",
                      f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>')
        links = "".join(f'<Relationship Id="r{place}" Type="{RELATIONS}/worksheet" '
                        f'Target="worksheets/sheet{place}.xml"/>' for place in range(1, len(sheets) + 1))
        file.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}<Relationship Id="s" '
                      f'Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" '
                      f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">'
                      + "".join(f"<si><t>{escape(text)}</t></si>" for text in texts) + "</sst>")


# --- The map

def map_of(rng, kinds):
    lines = [["issue", "note", "group", "subgroup", "offence", "code"]]
    issues = [f"Issue {letter}" for letter in "ABCDE"]
    for code, name, subgroup, group in kinds:
        if rng.random() < 0.45:
            spelled = rng.choice([code, code.lower(), "0" + code, code.replace("/", "."), " " + code])
            lines.append([rng.choice(issues), "x", "", "", rng.choice(["", "whatever"]), spelled])
        if rng.random() < 0.3:
            lines.append([rng.choice(issues), "", rng.choice(["", "Group 9"]), "", name.upper(), ""])
    for subgroup in sorted({kind[2] for kind in kinds}):
        if rng.random() < 0.4:
            lines.append([rng.choice(issues), "", "", subgroup.replace("&", "and"), "", ""])
    for group in sorted({kind[3] for kind in kinds}):
        if rng.random() < 0.3:
            lines.append([rng.choice(issues), "", group, "", "", ""])
    if len(lines) == 1 or rng.random() < 0.3:
        lines.append(["Issue Z", "", "", "", "", "999"])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()


# --- What the files say

def sheets_in(path):
    if path.suffix == ".csv":
        return [list(csv.reader(path.open(newline="", encoding="utf-8")))]
    with zipfile.ZipFile(path) as file:
        if path.suffix == ".ods":
            name = lambda space, word: "{" + OFFICE % space + "}" + word
            root = tree.fromstring(file.read("content.xml"))
            sheets = []
            for table in root.iter(name("table", "table")):
                rows = []
                for row in table.iter(name("table", "table-row")):
                    cells = []
                    for cell in row:
                        text = "".join("".join(part.itertext()) for part in cell.iter(name("text", "p")))
                        value = cell.get(name("office", "value"), text)
                        cells += [value] * int(cell.get(name("table", "number-columns-repeated"), "1"))
                    rows.append(cells)
                sheets.append(rows)
            return sheets
        name = lambda word: "{" + MAIN + "}" + word
        texts = ["".join(item.itertext()) for item in tree.fromstring(file.read("xl/sharedStrings.xml"))]
        sheets = []
        for part in sorted(entry for entry in file.namelist() if entry.startswith("xl/worksheets/")):
            rows = []
            for row in tree.fromstring(file.read(part)).iter(name("row")):
                cells = [""] * 9
                for cell in row:
                    column = ord(cell.get("r")[0]) - 65
                    text = "".join(cell.itertext())
                    cells[column] = texts[int(text)] if cell.get("t") == "s" else text
                rows.append(cells)
            sheets.append(rows)
        return sheets


def table_in(path):
    found = []
    for rows in sheets_in(path):
        start = next((place for place, row in enumerate(rows[:20]) if set(HEADER) <= set(row)), None)
        if start is None:
            continue
        for row in rows[start + 1:]:
            cells = dict(zip(rows[start], row))
            if cells.get("CSP Name"):
                found.append(cells)
    return found


def plain(name):
    return " ".join(re.findall(r"[^\W_]+", name.lower().replace("&", " and ").replace("'", "")))


def code_of(text):
    parts = [re.sub(r"^0+(?=[0-9])", "", part) for part in re.split("[/.]", text.replace(" ", "").upper())]
    return "/".join(parts)


def rows_in_map(text):
    rows = []
    for line in csv.DictReader(io.StringIO(text)):
        for kind in ["code", "offence", "subgroup", "group"]:
            if line[kind].strip():
                rows.append((line["issue"], kind, code_of(line[kind]) if kind == "code" else plain(line[kind])))
                break
    return rows


def answer(table, mapping, asked, period, previous):
    """What each issue comes to, None where that is not known; and what is in no issue."""
    when = lambda cells: (int(cells["Financial Year"][:4]), int(cells["Financial Quarter"]))
    first = {}
    for issue, kind, key in mapping:
        first.setdefault((kind, key), issue)

    def issue_of(cells):
        keys = [("code", code_of(cells["Offence Code"])), ("offence", plain(cells["Offence Description"])),
                ("subgroup", plain(cells["Offence Subgroup"])), ("group", plain(cells["Offence Group"]))]
        return next((first[key] for key in keys if key in first), None)

    own = [cells for cells in table if plain(cells["CSP Name"]) == plain(asked)]
    names = list(dict.fromkeys(issue for issue, _, _ in mapping))

    def total(rows, span):
        rows = [cells for cells in rows if when(cells) in span]
        if any(not re.fullmatch(r"-?[0-9]+", cells["Offence Count"]) for cells in rows):
            return None
        return sum(int(cells["Offence Count"]) for cells in rows)

    counted = {name: set() for name in names}
    for cells in table:
        if issue_of(cells) is not None:
            counted[issue_of(cells)].add(when(cells))

    columns = []
    for span in [period, previous]:
        if span is None:
            columns.append([None] * len(names))
        elif not set(span) <= {when(cells) for cells in own}:
            columns.append([None] * len(names))
        else:
            columns.append([
                total([cells for cells in own if issue_of(cells) == name], span)
                if set(span) <= counted[name] else None
                for name in names])
    spans = (period or []) + (previous or [])
    rest = {}
    for cells in own:
        if issue_of(cells) is None and when(cells) in spans and cells["Offence Count"] != "0":
            rest.setdefault(f"{cells['Offence Code']} {cells['Offence Description']}", []).append(cells)
    unmapped = [label for label, rows in rest.items() if total(rows, period) != 0 or previous and total(rows, previous) != 0]
    return [[name, columns[0][place], columns[1][place]] for place, name in enumerate(names)], sorted(unmapped)


def case(number, folder):
    rng = random.Random(number)
    kinds = offences(rng)
    rows = rows_of(rng, kinds)
    if number % 4 == 1:  # an offence that began within the second year
        second = sorted({row[0] for row in rows})[1]
        rows = [row for row in rows if row[7] != kinds[0][0] or (row[0], row[1]) >= (second, "3")]
    rng.shuffle(rows) if rng.random() < 0.3 else None
    kind = ["ods", "xlsx", "csv"][number % 3]
    sheets = sheets_of(rng, rows)
    path = folder / f"{number:02}.{kind}"
    if kind == "csv":
        write_csv(path, sheets)
    else:
        {"ods": write_ods, "xlsx": write_xlsx}[kind](path, sheets, rng)
    mapping = map_of(rng, kinds)
    table = table_in(path)
    when = {(int(cells["Financial Year"][:4]), int(cells["Financial Quarter"])) for cells in table}
    years = sorted({year for year, _ in when})
    words = []
    asked = plain(rng.choice(PARTNERSHIPS[:4])[0])
    whole = [year for year in years if all((year, quarter) in when for quarter in range(1, 5))]
    year_text = lambda year: f"{year}/{(year + 1) % 100:02}"
    quarters = lambda year: [(year, quarter) for quarter in range(1, 5)]
    choice = rng.randrange(3) if whole else 2
    if choice == 0:
        period, previous = quarters(whole[-1]), quarters(whole[-1] - 1)
    elif choice == 1:
        period, previous = quarters(years[-1]), quarters(years[0])
        words = ["--period", year_text(years[-1]), "--previous", year_text(years[0])]
    else:
        period, previous = quarters(years[0])[1:] + quarters(years[0] + 1)[:1], None
        words = ["--period", f"{year_text(years[0])} Q2..{year_text(years[0] + 1)} Q1"]
    issues, unmapped = answer(table, rows_in_map(mapping), asked, period, previous)
    return {"table": path.name, "map": mapping, "csp": asked, "words": words, "hasPrevious": previous is not None,
            "issues": issues, "unmapped": unmapped}


def example(path):
    """Two made-up partnerships of a made-up force in two years."""
    kinds = [("8N", "Assault with injury", "Violence with injury", "Violence against the person", 110, 120),
             ("8S", "Assault with injury on an emergency worker", "Violence with injury",
              "Violence against the person", 9, 6),
             ("8Q", "Stalking", "Stalking and harassment", "Violence against the person", 24, 31),
             ("28E", "Burglary in a dwelling", "Residential burglary", "Theft offences", 52, 44),
             ("46", "Shoplifting", "Shoplifting", "Theft offences", 160, 210),
             ("39", "Theft from the person", "Theft from the person", "Theft offences", 21, 18),
             ("1", "Murder", "Homicide", "Violence against the person", 0, 1)]
    sheets = [("Notes", [["Police recorded crime by community safety partnership (made up)"]])]
    for year in range(2):
        rows = [HEADER]
        for quarter in range(1, 5):
            for name, share in [("Harbour City", 1), ("Moor and Coast", 2), ("Unassigned Westshire", 20)]:
                for code, offence, subgroup, group, *counts in kinds:
                    count = counts[year] // 4 + (quarter <= counts[year] % 4)
                    rows.append([f"20{22 + year}/{23 + year}", quarter, "Westshire", name, offence, group, subgroup,
                                 code, count // share])
        sheets.append((f"20{22 + year}_{23 + year}", rows))
    write_ods(path, sheets, None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--example", type=pathlib.Path)
    parser.add_argument("--cases", type=int, default=30)
    options = parser.parse_args()
    if options.example:
        example(options.example)
    if not options.output:
        return
    options.output.mkdir(parents=True, exist_ok=True)
    cases = [case(number, options.output) for number in range(options.cases)]
    (options.output / "cases.json").write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    known = sum(count is not None for one in cases for issue in one["issues"] for count in issue[1:])
    print(f"{len(cases)} tables, {known} counts that are known, "
          f"{sum(len(one['unmapped']) for one in cases)} offences in no issue")


if __name__ == "__main__":
    main()
