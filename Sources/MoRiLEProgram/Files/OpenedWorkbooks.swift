import MoRiLE
import MoRiLEFormats

/// The workbooks that a command reads, each opened once, and none of its sheets read twice as a whole.
///
/// It may be asked by one thread at a time, as a command is run by one.
final class OpenedWorkbooks: @unchecked Sendable {
  /// The files that there are, each under its own name alone.
  let files: Files
  /// The workbooks by the names of their files; nil for one that cannot be opened.
  private var opened: [String: Workbook?] = [:]
  /// The tables that were read, by the names of their files.
  private var tables: [String: [Int: SourceFile]] = [:]

  /// Begins without any.
  init(_ files: Files) { self.files = files }

  /// The workbook that a file is.
  /// - Throws: The fault for which it is refused.
  func workbook(_ file: SourceFile) throws(Faults) -> Workbook {
    if case .some(.some(let workbook)) = opened[file.name] { return workbook }
    let workbook = try Workbook(file)
    opened[file.name] = workbook
    return workbook
  }

  /// The workbook under a name; nil where it cannot be read.
  func workbook(at path: String) -> Workbook? {
    if let known = opened[path] { return known }
    let workbook = (try? files.read(path, .table)).flatMap { try? Workbook($0) }
    opened[path] = .some(workbook)
    return workbook
  }

  /// The file of a workbook that has been opened; nil where none of the name has.
  func file(named path: String) -> SourceFile? { (opened[path] ?? nil)?.file }

  /// The first rows of a sheet of a workbook, of which its header can be told.
  func head(of index: Int, in file: SourceFile) throws(Faults) -> SourceFile {
    if let table = tables[file.name]?[index] { return table }
    var workbook = try workbook(file)
    let head = try workbook.head(of: index)
    opened[file.name] = workbook
    return head
  }

  /// A sheet of a workbook as a table.
  ///
  /// - Parameter isKept: Whether it is held for whoever asks for it again.
  func table(of index: Int, in file: SourceFile, isKept: Bool) throws(Faults) -> SourceFile {
    if let table = tables[file.name]?[index] { return table }
    var workbook = try workbook(file)
    let table = try workbook.table(of: index)
    opened[file.name] = workbook
    if isKept { tables[file.name, default: [:]][index] = table }
    return table
  }
}
