import MoRiLE

@testable import MoRiLEFormats

/// A workbook of Excel made part by part, so that any of them can be as no program writes it.
struct ExcelParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packages = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// What stands in the sheet's element, such as `<sheetData>`.
  var sheet = ""
  /// The shared texts; nil for no such part.
  var strings: String?
  /// What stands in the styles' element; nil for no such part.
  var styles: String?
  /// What stands before the sheets in the workbook's element.
  var properties = ""
  /// The sheets' element.
  var sheets = "<sheet name=\"Scores\" sheetId=\"1\" r:id=\"rId1\"/>"
  /// References beside those of the parts above.
  var links = ""
  /// Parts beside those above.
  var others: [(String, String)] = []
  /// What leads to a part from `xl/workbook.xml`, before its name.
  var start = ""

  /// A sheet of rows.
  init(rows: String) { sheet = "<sheetData>\(rows)</sheetData>" }

  var bytes: [UInt8] { zip.bytes }

  /// The parts.
  var zip: ZipBytes {
    var parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns='\(Self.packages)'><Relationship Id='rId1' Type='\(Self.references)/officeDocument' "
          + "Target='xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.references)'>\(properties)<sheets>\(sheets)</sheets></workbook>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(Self.main)'>\(sheet)</worksheet>"),
    ]
    var all = link("rId1", "worksheet", "worksheets/sheet1.xml")
    if let strings {
      parts.append(("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>"))
      all += link("rId2", "sharedStrings", "sharedStrings.xml")
    }
    if let styles {
      parts.append(("xl/styles.xml", "<styleSheet xmlns='\(Self.main)'>\(styles)</styleSheet>"))
      all += link("rId3", "styles", "styles.xml")
    }
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='\(Self.packages)'>\(all)\(links)</Relationships>"
      ))
    return ZipBytes(parts + others)
  }

  private func link(_ id: String, _ kind: String, _ part: String) -> String {
    "<Relationship Id='\(id)' Type='\(Self.references)/\(kind)' Target='\(start)\(part)'/>"
  }
}

/// A sheet of a workbook as text, and what is told of it.
struct ReadSheet: Equatable {
  var text: String
  var told: [String]

  /// Reads a sheet.
  init(_ bytes: [UInt8], sheet: Int = 0) throws(Faults) {
    var workbook = try Workbook(SourceFile(name: "m.xlsx", bytes: bytes))
    let table = try workbook.table(of: sheet)
    text = String(decoding: table.bytes, as: UTF8.self)
    told = table.faults.map(MoRiLEFormatsTests.told)
  }
}
