import MoRiLE
import MoRiLEFormats

@testable import MoRiLEBoard

/// Measures for tests.
enum MeasureExample {
  static let header = "measure,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar\n"

  /// A table below the usual header.
  static func sheet(_ rows: String...) throws(Faults) -> MeasureSheet {
    try read(header + rows.joined(separator: "\n") + "\n")
  }

  static func read(_ text: String) throws(Faults) -> MeasureSheet {
    try MeasureSheet(SourceFile(name: "m.csv", bytes: Array(text.utf8)))
  }

  /// A row of twelve equal monthly numbers, blank after some months.
  static func row(
    _ series: String, _ number: String, months: Int = 12, of name: String = "m",
    aim: String = "reduce"
  ) -> String {
    ([name, aim, series]
      + (0..<12).map { $0 < months ? number : "" }).joined(separator: ",")
  }

  /// What is said of a table: its faults, or its warnings.
  static func said(_ text: String) -> [String] {
    do throws(Faults) {
      return told(try read(text).warnings)
    } catch {
      return told(error.all)
    }
  }

  private static func told(_ faults: [Fault]) -> [String] {
    faults.map { fault in
      let place = fault.position.map { "\($0.line):\($0.column)+\(fault.length)" } ?? ""
      return "\(place) \(fault.severity) \(fault.message)"
    }
  }
}
