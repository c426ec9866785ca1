"""Writes tables of known cells as workbooks, with each program that people use and by hand."""

import datetime
import decimal
import pathlib
import shutil
import subprocess
import typing
import zipfile
from xml.sax.saxutils import escape, quoteattr


class Cell(typing.NamedTuple):
    """What a cell holds."""

    kind: str
    value: object


def plain(number):
    """A number in plain decimals of at most 15 digits, as spreadsheets show it."""
    rounded = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP).create_decimal(repr(number))
    text = format(rounded, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def text_of(cell):
    """What the reader must make of a cell."""
    kind, value = cell
    match kind:
        case "blank": return ""
        case "text": return value.replace("\r\n", "\n").replace("\r", "\n")
        case "number": return plain(value)
        case "percent":
            rounded = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP).create_decimal(repr(value))
            text = format(rounded.scaleb(2), "f")
            return (text.rstrip("0").rstrip(".") if "." in text else text) + "%"
        case "date": return value.isoformat()
        case "datetime": return value.isoformat().removesuffix("T00:00:00")
        case "time": return value.isoformat()
        case "truth": return "TRUE" if value else "FALSE"
    raise ValueError(kind)


FORMATS = {"percent": "0.0%", "date": "dd/mm/yyyy", "datetime": "dd/mm/yyyy hh:mm:ss", "time": "hh:mm:ss"}


# MARK: other programs

def openpyxl_book(path, table, random):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    if random.random() < 0.3:
        book.epoch = openpyxl.utils.datetime.MAC_EPOCH if all(
            cell.value >= datetime.date(1904, 1, 2) for row in table for cell in row if cell.kind == "date") and all(
            cell.value >= datetime.datetime(1904, 1, 2) for row in table for cell in row if cell.kind == "datetime"
        ) else book.epoch
    for r, row in enumerate(table, 1):
        for c, cell in enumerate(row, 1):
            if cell.kind == "blank":
                continue
            place = sheet.cell(r, c)
            place.value = cell.value
            if cell.kind == "text":
                place.data_type = "s"
            if cell.kind in FORMATS:
                place.number_format = FORMATS[cell.kind]
    book.save(path)


def xlsxwriter_book(path, table, random, is_rich=True):
    import xlsxwriter
    book = xlsxwriter.Workbook(str(path), {"constant_memory": random.random() < 0.5})
    sheet = book.add_worksheet("Scores")
    formats = {kind: book.add_format({"num_format": code}) for kind, code in FORMATS.items()}
    bold = book.add_format({"bold": True})
    for r, row in enumerate(table):
        for c, cell in enumerate(row):
            match cell.kind:
                case "blank": sheet.write_blank(r, c, None, bold)
                case "text":
                    if is_rich and len(cell.value) > 3 and random.random() < 0.3 and "_x" not in cell.value:
                        sheet.write_rich_string(r, c, cell.value[:2], bold, cell.value[2:])
                    else:
                        sheet.write_string(r, c, cell.value)
                case "number": sheet.write_number(r, c, cell.value)
                case "percent": sheet.write_number(r, c, cell.value, formats["percent"])
                case "truth":
                    if not is_rich or random.random() < 0.5:
                        sheet.write_boolean(r, c, cell.value)
                    else:
                        sheet.write_formula(r, c, "=1=1", None, cell.value)
                case _: sheet.write_datetime(r, c, cell.value, formats[cell.kind])
    book.close()


def pandas_book(path, table, random):
    import pandas
    frame = pandas.DataFrame([[None if cell.kind == "blank" else cell.value for cell in row] for row in table[1:]],
                             columns=[cell.value for cell in table[0]], dtype=object)
    frame.to_excel(path, index=False, engine="xlsxwriter")


def pandas_ods(path, table, random):
    import pandas
    frame = pandas.DataFrame([[None if cell.kind == "blank" else cell.value for cell in row] for row in table[1:]],
                             columns=[cell.value for cell in table[0]], dtype=object)
    frame.to_excel(path, index=False, engine="odf")


def pyexcelerate_book(path, table, random):
    import pyexcelerate
    book = pyexcelerate.Workbook()
    sheet = book.new_sheet("Scores")
    for r, row in enumerate(table, 1):
        for c, cell in enumerate(row, 1):
            if cell.kind != "blank":
                sheet.set_cell_value(r, c, cell.value)
                if cell.kind in FORMATS:
                    sheet.get_cell_style(r, c)
                    sheet.set_cell_style(r, c, pyexcelerate.Style(
                        format=pyexcelerate.Format(FORMATS[cell.kind])))
    book.save(str(path))


# MARK: by hand

SPACES = {False: ("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
          True: ("http://purl.oclc.org/ooxml/spreadsheetml/main",
                 "http://purl.oclc.org/ooxml/officeDocument/relationships")}


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def serial(cell, begins1904):
    """A date as a number of days."""
    start = datetime.datetime(1904, 1, 1) if begins1904 else datetime.datetime(1899, 12, 30)
    if cell.kind == "time":
        value = cell.value
        return repr((value.hour * 3600 + value.minute * 60 + value.second) / 86400)
    value = cell.value
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime.combine(value, datetime.time())
    difference = value - start
    return repr(difference.days + difference.seconds / 86400)


def coded(text, random):
    """A text as XML, with carriage returns and some letters as Excel spells them."""
    text = text.replace("_x", "_x005F_x").replace("\r", "_x000D_")
    if random.random() < 0.2:
        text = text.replace("e", "_x0065_")
    text = escape(text)
    if random.random() < 0.2:
        text = text.replace("\n", "&#10;") if "&" in text else text.replace("a", "&#x61;").replace("\n", "&#10;")
    return text


def by_hand(path, table, random):
    """A workbook with what other readers break on, in any mixture."""
    strict = random.random() < 0.3
    begins1904 = random.random() < 0.3 and all(
        not isinstance(cell.value, datetime.date) or cell.value.year > 1904 for row in table for cell in row)
    absolute = random.random() < 0.5
    has_strings = random.random() < 0.7
    prefix = random.choice(["", "x:"])
    main, reference = SPACES[strict]
    declared = f' xmlns{":x" if prefix else ""}="{main}"'
    strings = []
    rows = []
    places_rows, places_cells = random.random() < 0.7, random.random() < 0.7

    def tag(name, attributes="", content=None):
        if content is None:
            return f"<{prefix}{name}{attributes}/>"
        return f"<{prefix}{name}{attributes}>{content}</{prefix}{name}>"

    def runs(text):
        kind = random.randrange(3)
        space = ' xml:space="preserve"'
        if kind == 0 or len(text) < 3:
            return tag("t", space, coded(text, random))
        cut = len(text) // 2
        rich = tag("r", "", tag("t", space, coded(text[:cut], random)))
        rich += tag("r", "", tag("rPr", "", tag("b")) + tag("t", space, coded(text[cut:], random)))
        if kind == 2:
            rich += tag("rPh", ' sb="0" eb="1"', tag("t", "", "SPOKEN")) + tag("phoneticPr", ' fontId="1"')
        return rich

    for r, row in enumerate(table):
        cells = ""
        skipped = False
        for c, cell in enumerate(row):
            place = f' r="{letters(c)}{r + 1}"' if places_cells or skipped else ""
            match cell.kind:
                case "blank":
                    if random.random() < 0.5:
                        cells += tag("c", place + ' s="1"')
                    else:
                        skipped = True
                    continue
                case "text":
                    how = random.randrange(3)
                    if how == 0 and has_strings:
                        strings.append(tag("si", "", runs(cell.value)))
                        cells += tag("c", place + ' t="s"', tag("v", "", str(len(strings) - 1)))
                    elif how == 1:
                        cells += tag("c", place + ' t="str"', tag("f", random.choice(
                            ["", ' t="shared" si="0"', ' t="array" ref="A1"']), "A1&amp;B1")
                            + tag("v", "", coded(cell.value, random)))
                    else:
                        cells += tag("c", place + ' t="inlineStr"', tag("is", "", runs(cell.value)))
                case "number":
                    formula = tag("f", "", "1+1") if random.random() < 0.2 else ""
                    cells += tag("c", place + random.choice(["", ' t="n"', ' s="0"']),
                                 formula + tag("v", "", repr(cell.value)))
                case "percent":
                    cells += tag("c", place + ' s="2"', tag("v", "", repr(cell.value)))
                case "truth": cells += tag("c", place + ' t="b"', tag("v", "", str(int(cell.value))))
                case "date" | "datetime" | "time":
                    style = {"date": 3, "datetime": 4, "time": 5}[cell.kind]
                    if strict and cell.kind != "time" and random.random() < 0.5:
                        cells += tag("c", place + f' s="{style}" t="d"', tag("v", "", cell.value.isoformat()))
                    else:
                        cells += tag("c", place + f' s="{style}"', tag("v", "", serial(cell, begins1904)))
        rows.append(tag("row", f' r="{r + 1}" spans="1:3"' if places_rows or skipped else "", cells))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    sheet = head + f"<{prefix}worksheet{declared}>" + tag("sheetData", "", "".join(rows)) + tag(
        "mergeCells", "", tag("mergeCell", ' ref="B1:C1"')) + f"</{prefix}worksheet>"
    formats = tag("numFmts", "", tag("numFmt", ' numFmtId="164" formatCode="dd\\/mm\\/yyyy\\ hh:mm:ss"'))
    formats += tag("numFmts", "", tag("numFmt", ' numFmtId="165" formatCode="[$-F400]h:mm:ss\\ AM/PM"'))
    styles = head + f"<{prefix}styleSheet{declared}>" + formats + tag(
        "cellStyleXfs", "", tag("xf", ' numFmtId="14"')) + tag(
        "cellXfs", "", "".join(tag("xf", f' numFmtId="{n}"') for n in [0, 1, 10, 14, 164, 165])) + f"</{prefix}styleSheet>"
    counts = random.choice(["", ' count="1"', f' count="{len(strings)}" uniqueCount="{len(strings)}"', ' uniqueCount="0"'])
    start = "/xl/" if absolute else ""
    links = [("worksheet", start + "worksheets/sheet1.xml"), ("styles", start + "styles.xml"),
             ("worksheet", start + "worksheets/sheet2.xml")]
    if has_strings:
        links.append(("sharedStrings", start + "sharedStrings.xml"))
    random.shuffle(links)
    ids = {target: f"rId{n}" for n, (_, target) in enumerate(links, 1)}
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = head + f'<Relationships xmlns="{packages}">' + "".join(
        f'<Relationship Id="{ids[target]}" Type="{reference}/{kind}" Target="{target}"/>' for kind, target in links
    ) + "</Relationships>"
    book = head + f'<{prefix}workbook{declared} xmlns:r="{reference}">' + tag(
        "workbookPr", ' date1904="1"' if begins1904 else "") + tag(
        "sheets", "", tag("sheet", f' name="Scores &amp; more" sheetId="3" r:id="{ids[start + "worksheets/sheet1.xml"]}"')
        + tag("sheet", f' name="Other" sheetId="1" state="hidden" r:id="{ids[start + "worksheets/sheet2.xml"]}"')
    ) + f"</{prefix}workbook>"
    parts = {
        "[Content_Types].xml": head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": head + f'<Relationships xmlns="{packages}"><Relationship Id="rId1" '
        f'Type="{reference}/officeDocument" Target={quoteattr("/xl/workbook.xml" if absolute else "xl/workbook.xml")}/>'
        "</Relationships>",
        "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels, "xl/styles.xml": styles,
        "xl/worksheets/sheet1.xml": sheet,
        "xl/worksheets/sheet2.xml": head + f"<{prefix}worksheet{declared}>" + tag("sheetData") + f"</{prefix}worksheet>",
    }
    if has_strings:
        parts["xl/sharedStrings.xml"] = head + f"<{prefix}sst{declared}{counts}>" + "".join(strings) + f"</{prefix}sst>"
    names = list(parts)
    random.shuffle(names)
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            content = parts[name].encode(random.choice(["utf-8"] * 4 + ["utf-8-sig"]))
            how = random.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
            if random.random() < 0.3:
                # A stream, whose sizes stand behind it.
                with archive.open(zipfile.ZipInfo(name), "w", force_zip64=random.random() < 0.5) as part:
                    part.write(content)
            else:
                archive.writestr(name, content, how, compresslevel=random.randint(1, 9))


WRITERS = {"openpyxl": openpyxl_book, "XlsxWriter": xlsxwriter_book, "pandas": pandas_book, "pandas-ods": pandas_ods,
           "pyexcelerate": pyexcelerate_book, "by hand": by_hand, "office-xlsx": None, "office-ods": None}


def suits(writer, table):
    """Whether a program writes all that a table has, as it is."""
    kinds = {cell.kind for row in table for cell in row}
    texts = [cell.value for row in table for cell in row if cell.kind == "text"]
    numbers = [cell.value for row in table for cell in row if cell.kind in ("number", "percent")]
    match writer:
        case "pandas" | "pyexcelerate":
            return not kinds & {"percent", "time", "datetime"} and not any(t.startswith("=") or "_x" in t for t in texts) \
                and not any("\r" in t for t in texts) and shortened(numbers, 15) and shortened(numbers)
        case "pandas-ods":
            return not kinds & {"percent", "time", "datetime", "truth"} and not any(
                set(t) & set("\r\n\t") or "  " in t or t.startswith(("=", " ")) for t in texts)
        case "openpyxl":
            return not any("\r" in t or "_x" in t or t == "#N/A" for t in texts) and shortened(numbers)
        case "XlsxWriter": return not any("\r" in t for t in texts) and shortened(numbers)
        case "office-ods" if "truth" in kinds:
            # LibreOffice makes numbers of them.
            return False
        case "office-xlsx" | "office-ods":
            return not any("\r" in t or "\t" in t or "_x" in t for t in texts) and shortened(numbers)
    return True


def shortened(numbers, digits=16):
    """Whether numbers stay the same with 16 digits, which most programs write; pyexcelerate writes 15."""
    return all(plain(float(f"{number:.{digits}G}")) == plain(number) for number in numbers)


def write(folder, tables, writers, random):
    """Writes each table with one of the writers that can; gives paths, writers and the tables' numbers."""
    files, converted = [], {"xlsx": [], "ods": []}
    for number, table in enumerate(tables):
        able = [name for name in writers if suits(name, table)]
        writer = min(able, key=lambda name: (sum(name == used for _, used, _ in files), random.random()))
        if writer.startswith("office"):
            ending = writer.removeprefix("office-")
            path = folder / "in" / f"{number}.xlsx"
            path.parent.mkdir(exist_ok=True)
            # LibreOffice would work formulas out anew, and lose spaces of rich texts in ods.
            xlsxwriter_book(path, table, random, is_rich=False)
            converted[ending].append(path)
            files.append((folder / ending / f"{number}.{ending}", writer, number))
        else:
            path = folder / f"{number}.{'ods' if writer == 'pandas-ods' else 'xlsx'}"
            WRITERS[writer](path, table, random)
            files.append((path, writer, number))
    for ending, paths in converted.items():
        if paths:
            office = shutil.which("soffice") or "soffice"
            subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending,
                            "--outdir", str(folder / ending), *map(str, paths)],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return files
