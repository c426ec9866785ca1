import Foundation
import MoRiLE
import MoRiLEFormats

/// Prints the sheets of workbooks as the reader of tables gets them, for the judges beside this.
///
///     sheets FILE ...
///
/// For each file, a line of JSON: its sheets, each with its name, whether it is hidden, its text and what is told of
/// it; or the faults for which the file is refused.
@main
struct Sheets {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      print(line(path))
    }
  }

  private static func line(_ path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { return "{}" }
    var members: [(String, JSONOutput)] = [("file", .string(path))]
    do throws(Faults) {
      var workbook = try Workbook(SourceFile(name: path, bytes: [UInt8](data)))
      var sheets: [JSONOutput] = []
      for index in workbook.sheets.indices {
        let table = try workbook.table(of: index)
        sheets.append(
          .object([
            ("name", .string(workbook.sheets[index].name)),
            ("hidden", .boolean(workbook.sheets[index].isHidden)),
            ("text", .string(String(decoding: table.bytes, as: UTF8.self))),
            ("told", .array(table.told.map { .string($0) })),
          ]))
      }
      members.append(("sheets", .array(sheets)))
    } catch {
      members.append(("refused", .array(error.all.map { .string($0.message) })))
    }
    return JSONOutput.object(members).text(indent: 0)
  }
}

extension SourceFile {
  /// What is told of the sheet, as lines.
  fileprivate var told: [String] {
    faults.map { FaultText.lines(for: $0, file: "sheet", source: nil) }
  }
}
