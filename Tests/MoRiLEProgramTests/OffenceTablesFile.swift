import MoRiLEFormats
import TestSupport

/// Tables of offences as the Home Office lays them out, for tests.
enum OffenceTablesFile {
  static let header = [
    "Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Description",
    "Offence Group", "Offence Subgroup", "Offence Code", "Offence Count",
  ]

  private static let offences: [String: [String]] = [
    "8N": ["Assault with injury", "Violence", "Violence with injury"],
    "8Q": ["Stalking", "Violence", "Stalking and harassment"],
    "28E": ["Burglary in a dwelling", "Theft offences", "Residential burglary"],
    "46": ["Shoplifting", "Theft offences", "Shoplifting"],
    "1/1": ["Murder", "Violence", "Homicide"],
  ]

  /// A row from `2023/24 Q1 Plymouth 8N 12`; other words of the name are joined by `_`.
  static func row(_ line: String, force: String = "Devon & Cornwall") -> [String] {
    let words = line.split(separator: " ").map { String($0) }
    let name = words[2].map { $0 == "_" ? " " : $0 }
    let offence = offences[words[3]] ?? ["Offence \(words[3])", "Other", "Other"]
    return [words[0], String(words[1].dropFirst()), force, String(name)] + offence
      + [words[3], words.count > 4 ? words[4] : ""]
  }

  /// Rows of some offences for each quarter of some years, all with the count that stands behind the code: `8N:5`.
  static func rows(_ years: [String], _ name: String, _ counts: [String]) -> [[String]] {
    years.flatMap { year in
      (1...4).flatMap { quarter in
        counts.map { pair in
          let parts = pair.split(separator: ":")
          return row("\(year) Q\(quarter) \(name) \(parts[0]) \(parts[1])")
        }
      }
    }
  }

  static func csv(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.append(row.map { .number($0) }) }
    return Array(writer.text.utf8)
  }

  static func table(_ rows: [[String]]) -> [UInt8] { csv([header] + rows) }

  /// The same as a workbook: notes, and the rows of each year as a sheet.
  static func workbook(_ rows: [[String]]) -> [UInt8] {
    let years = Set(rows.map { $0[0] }).sorted()
    let sheets = years.map { year in
      (
        name: year.map { $0 == "/" ? "_" : String($0) }.joined(),
        rows: [["Police recorded crime"], [], header] + rows.filter { $0[0] == year }
      )
    }
    return TestWorkbook.bytes(
      [(name: "Notes", rows: [["Updated: 23 July"], ["See the user guide"]])] + sheets)
  }
}
