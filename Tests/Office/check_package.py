"""Checks that an .xlsx or .docx file is what ECMA-376 has: its parts, their relations and the order of their elements.

    python Tests/Office/check_package.py FILE...

A file that Excel or Word would repair breaks one of these rules as a rule. The order of elements is that of the
sequences in the schemas of part 1; an element that the tables below do not name is told, not passed over.
"""
import posixpath
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The children of elements in their order.
ORDER = {
    S + "workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups "
    "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
    S + "worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
    "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr "
    "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks "
    "colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture "
    "oleObjects controls webPublishItems tableParts extLst",
    S + "sheetPr": "tabColor outlinePr pageSetUpPr",
    S + "sheetView": "pane selection pivotSelection extLst",
    S + "c": "f v is extLst",
    S + "cfRule": "formula colorScale dataBar iconSet extLst",
    S + "dataValidation": "formula1 formula2",
    S + "headerFooter": "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    S + "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    S + "dxf": "font numFmt fill alignment border protection extLst",
    S + "xf": "alignment protection extLst",
    S + "border": "start end left right top bottom diagonal vertical horizontal",
    S + "patternFill": "fgColor bgColor",
    # A choice in the schema, and a sequence to Excel.
    S + "font": "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
    S + "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    S + "comments": "authors commentList extLst",
    S + "si": "t rPh phoneticPr r",
    W + "document": "background body",
    W + "p": "pPr *",
    W + "r": "rPr *",
    W + "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    W + "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign "
    "rtl cs em lang eastAsianLayout specVanish oMath",
    W + "tbl": "tblPr tblGrid tr *",
    W + "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    W + "tr": "tblPrEx trPr tc",
    W + "tc": "tcPr *",
    W + "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
    "hideMark",
    W + "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    W + "styles": "docDefaults latentStyles style",
    W + "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
    "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    W + "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    W + "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    W + "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    W + "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop "
    "characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol "
    "listSeparator",
}
MAIN = {
    "xl/workbook.xml": "spreadsheetml.sheet.main+xml",
    "word/document.xml": "wordprocessingml.document.main+xml",
}


def name(element):
    return element.tag.split("}")[-1]


def order(root, part, faults):
    """Children stand in the order of their parent's schema."""
    for element in root.iter():
        known = ORDER.get(element.tag)
        if known is None:
            continue
        places = {word: place for place, word in enumerate(known.split())}
        last = -1
        for child in element:
            space = child.tag[: child.tag.find("}") + 1]
            here = places.get(name(child)) if space in (S, W) else None
            if here is None:
                here = places.get("*")
            if here is None:
                faults.append(f"{part}: {name(element)} has no {name(child)}")
            elif here < last:
                faults.append(f"{part}: {name(child)} stands too late in {name(element)}")
            else:
                last = here


class Package:
    """A file with its parts."""

    def __init__(self, path):
        self.faults = []
        self.zip = zipfile.ZipFile(path)
        if self.zip.testzip() is not None:
            self.faults.append("a part has another checksum")
        self.names = self.zip.namelist()
        if len(set(n.lower() for n in self.names)) != len(self.names):
            self.faults.append("two parts have one name")
        if self.names[0] != "[Content_Types].xml":
            self.faults.append("the kinds of parts do not stand first")
        if any(i.date_time != (1980, 1, 1, 0, 0, 0) or i.extra for i in self.zip.infolist()):
            self.faults.append("an entry has a clock or an extra field")
        self.parts = {
            n: ElementTree.fromstring(self.zip.read(n))
            for n in self.names if n.endswith((".xml", ".rels", ".vml", ".svg"))
        }
        self.types()
        self.relations()
        for part, root in self.parts.items():
            order(root, part, self.faults)

    def types(self):
        root = self.parts["[Content_Types].xml"]
        defaults = {e.get("Extension"): e.get("ContentType") for e in root.iter(TYPES + "Default")}
        overrides = {e.get("PartName"): e.get("ContentType") for e in root.iter(TYPES + "Override")}
        for part in overrides:
            if part[1:] not in self.names:
                self.faults.append(f"a kind is told of {part}, which is not there")
        for part in self.names[1:]:
            if "/" + part not in overrides and part.rsplit(".", 1)[-1] not in defaults:
                self.faults.append(f"{part} has no kind")
            if part.endswith(".xml") and "/" + part not in overrides:
                self.faults.append(f"{part} has no kind of its own")
        for part, kind in MAIN.items():
            if part in self.names and not overrides["/" + part].endswith(kind):
                self.faults.append(f"{part} is of another kind")

    def relations(self):
        found = {"[Content_Types].xml"} | {n for n in self.names if n.endswith(".rels")}
        self.targets = {}
        for part in [n for n in self.names if n.endswith(".rels")]:
            folder, own = posixpath.split(part)
            source = posixpath.join(posixpath.dirname(folder), own[: -len(".rels")])
            ids = {}
            for relation in self.parts[part].iter(RELATION):
                if relation.get("TargetMode") == "External":
                    self.faults.append(f"{part}: a link leads out of the file")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(source), relation.get("Target")))
                if target not in self.names:
                    self.faults.append(f"{part}: {target} is not there")
                if relation.get("Id") in ids:
                    self.faults.append(f"{part}: {relation.get('Id')} is there twice")
                ids[relation.get("Id")] = target
                found.add(target)
            self.targets[source] = ids
        for part in set(self.names) - found:
            self.faults.append(f"no relation leads to {part}")
        for part, root in self.parts.items():
            for element in root.iter():
                for key, value in element.attrib.items():
                    if key.startswith(R) and value not in self.targets.get(part, {}):
                        self.faults.append(f"{part}: {value} is no relation of it")


def place(text):
    letters, digits = re.fullmatch(r"([A-Z]{1,3})([1-9][0-9]*)", text).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def workbook(package):
    """What a workbook is asked beside: indices in range, rows and cells in order, names as Excel takes them."""
    faults, parts = package.faults, package.parts
    styles = parts["xl/styles.xml"]
    count = {n: len(styles.find(S + n)) for n in ["fonts", "fills", "borders", "cellXfs", "dxfs"]}
    formats = {int(e.get("numFmtId")) for e in styles.iter(S + "numFmt")} | set(range(50))
    for xf in styles.find(S + "cellXfs"):
        for key, list_name in [("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")]:
            if int(xf.get(key)) >= count[list_name]:
                faults.append(f"a style has {key} {xf.get(key)}")
        if int(xf.get("numFmtId")) not in formats:
            faults.append(f"a style has the unknown format {xf.get('numFmtId')}")
    for list_name in ["fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "cellStyles", "dxfs"]:
        if int(styles.find(S + list_name).get("count")) != len(styles.find(S + list_name)):
            faults.append(f"{list_name} are counted wrongly")
    strings = parts["xl/sharedStrings.xml"]
    uses = 0
    if int(strings.get("uniqueCount")) != len(strings):
        faults.append("texts are counted wrongly")
    book = parts["xl/workbook.xml"]
    sheets = book.find(S + "sheets")
    names = [sheet.get("name") for sheet in sheets]
    if len({n.lower() for n in names}) != len(names):
        faults.append("two sheets have one name")
    for text in names:
        if not 0 < len(text.encode("utf-16-le")) // 2 <= 31 or re.search(r"[\[\]:*?/\\]|^'|'$", text) \
                or text.lower() == "history":
            faults.append(f"no sheet may be called {text}")
    tables = [parts[n] for n in package.names if n.startswith("xl/tables/")]
    table_names = [t.get("displayName").lower() for t in tables]
    if len(set(table_names)) != len(table_names) or len({t.get("id") for t in tables}) != len(tables):
        faults.append("two tables have one name or number")
    for sheet in sheets:
        part = package.targets["xl/workbook.xml"][sheet.get(R + "id")]
        root = parts[part]
        values, last_row = {}, 0
        for row in root.iter(S + "row"):
            number, last = int(row.get("r")), 0
            if number <= last_row or number > 1048576:
                faults.append(f"{part}: row {number} is out of order")
            last_row = number
            for cell in row:
                cell_row, column = place(cell.get("r"))
                if cell_row != number or column <= last or column > 16384:
                    faults.append(f"{part}: cell {cell.get('r')} is out of order")
                last = column
                if int(cell.get("s", "0")) >= count["cellXfs"]:
                    faults.append(f"{part}: {cell.get('r')} has no such style")
                value = cell.find(S + "v")
                if cell.get("t") == "s":
                    uses += 1
                    if not 0 <= int(value.text) < len(strings):
                        faults.append(f"{part}: {cell.get('r')} has no such text")
                    else:
                        values[cell.get("r")] = "".join(t.text or "" for t in strings[int(value.text)].iter(S + "t"))
                elif cell.get("t") is None and value is not None:
                    float(value.text)
        for text in [t for t in values.values() if len(t.encode("utf-16-le")) // 2 > 32767]:
            faults.append(f"{part}: a text of {len(text)} characters")
        for rule in root.iter(S + "cfRule"):
            if int(rule.get("dxfId")) >= count["dxfs"]:
                faults.append(f"{part}: no such look")
        for check in root.iter(S + "dataValidation"):
            for key, most in [("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)]:
                if len(check.get(key, "").encode("utf-16-le")) // 2 > most:
                    faults.append(f"{part}: {key} is longer than {most}")
            for formula in check:
                if len(formula.text or "") > 255:
                    faults.append(f"{part}: a list of more than 255 characters")
        for held in root.iter(S + "tablePart"):
            table = parts[package.targets[part][held.get(R + "id")]]
            first, end = table.get("ref").split(":")
            (top, left), (bottom, right) = place(first), place(end)
            columns = [c.get("name") for c in table.find(S + "tableColumns")]
            if len(columns) != right - left + 1 or len({c.lower() for c in columns}) != len(columns):
                faults.append(f"{part}: a table with other columns than it says")
            if bottom <= top:
                faults.append(f"{part}: a table without rows")
            for offset, column in enumerate(columns):
                letters, rest = "", left + offset
                while rest > 0:
                    rest, digit = divmod(rest - 1, 26)
                    letters = chr(65 + digit) + letters
                if values.get(f"{letters}{top}") != column:
                    faults.append(f"{part}: the header {letters}{top} is not {column}")
    if int(strings.get("count")) != uses:
        faults.append("the uses of texts are counted wrongly")


def document(package):
    """What a document is asked beside: styles that are there, bookmarks and pictures told apart, fields that end."""
    faults = package.faults
    styles = {e.get(W + "styleId") for e in package.parts["word/styles.xml"].iter(W + "style")}
    root = package.parts["word/document.xml"]
    for key in ["pStyle", "rStyle", "tblStyle"]:
        for element in root.iter(W + key):
            if element.get(W + "val") not in styles:
                faults.append(f"there is no style {element.get(W + 'val')}")
    ids = [e.get(W + "id") for e in root.iter(W + "bookmarkStart")]
    if len(set(ids)) != len(ids) or ids != [e.get(W + "id") for e in root.iter(W + "bookmarkEnd")]:
        faults.append("bookmarks do not end as they begin")
    names = {e.get(W + "name") for e in root.iter(W + "bookmarkStart")}
    for link in root.iter(W + "hyperlink"):
        if link.get(W + "anchor") not in names:
            faults.append(f"a link leads to {link.get(W + 'anchor')}")
    kinds = [e.get(W + "fldCharType") for e in root.iter(W + "fldChar")]
    if kinds.count("begin") != kinds.count("end") or kinds.count("begin") != kinds.count("separate"):
        faults.append("a field does not end")
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    shown = list(root.iter(drawing))
    if len({e.get("id") for e in shown}) != len(shown) or not all(e.get("descr") for e in shown):
        faults.append("a picture has no number or no words of its own")
    for cell in root.iter(W + "tc"):
        if len(cell) == 0 or cell[-1].tag != W + "p":
            faults.append("a cell does not end with a paragraph")
    for table in root.iter(W + "tbl"):
        columns = len(table.find(W + "tblGrid"))
        for row in table.iter(W + "tr"):
            spans = [c.find(f"{W}tcPr/{W}gridSpan") for c in row.findall(W + "tc")]
            if sum(1 if s is None else int(s.get(W + "val")) for s in spans) != columns:
                faults.append("a row has other cells than its table has columns")


def check(path):
    """The faults of a file."""
    package = Package(path)
    if "xl/workbook.xml" in package.names:
        workbook(package)
    if "word/document.xml" in package.names:
        document(package)
    return package.faults


if __name__ == "__main__":
    failed = False
    for path in sys.argv[1:]:
        for fault in dict.fromkeys(check(path)):
            print(f"{path}: {fault}")
            failed = True
    sys.exit(1 if failed else 0)
