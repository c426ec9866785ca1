import MoRiLE

/// A file as it was read: its name for messages, and its bytes.
public struct SourceFile: Sendable {
  /// The name that the user gave it by.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]
  /// Where lines of the file are missing in ``bytes``, in order; none where they hold the whole file.
  let gaps: [LineGap]
  /// Lines of the file that are not in ``bytes``, by number, only to be shown where a fault is told.
  let shown: [Int: [UInt8]]
  /// What is wrong with the spelling of the whole file, where ``bytes`` are an extract of its text.
  package let log: FaultLog?
  /// The delimiter of the whole file, which an extract may not show.
  package let delimiter: CSVDelimiter?
  /// Where the header of the whole file stands, which an extract may not show; nil where it is to be found.
  private(set) var header: HeaderPlace?

  /// Of an extract, the lines of rows that in the whole table have an empty row above them, below issues with
  /// scores; nil where the file is whole.
  let belowGaps: Set<Int>?
  /// The cells of places in the whole file that an extract may not show.
  package var cells: [Position: CellPlace] = [:]
  /// Whether it may be a table, whose cells a spreadsheet would show.
  package var isTable = true
  /// The sheet of a workbook whose cells ``bytes`` are, as CSV; nil where the file is text.
  package let sheet: SheetOrigin?

  /// What has been found of the whole file before its text is read, such as of the cells of a sheet.
  package var faults: [Fault] { log?.told ?? [] }

  /// The bytes of the file itself: those of the workbook where ``bytes`` are the cells of one of its sheets.
  public var fileBytes: [UInt8] { sheet?.workbook ?? bytes }

  /// Makes a file of a name and bytes; nothing is opened.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, gaps: [])
  }

  /// Makes an extract of a file: some of its lines, in order, and others that are only to be shown.
  ///
  /// - Parameters:
  ///   - name: The name that the user gave it by.
  ///   - bytes: The lines that are read.
  ///   - gaps: Where others are missing.
  ///   - shown: Other lines, by number.
  ///   - log: What is wrong with the spelling of the whole file.
  ///   - delimiter: The delimiter of the whole file; found from the extract if it is nil.
  ///   - header: Where its header stands; found from the extract if it is nil.
  ///   - belowGaps: The lines of rows that have an empty row above them, below issues with scores.
  ///   - sheet: The sheet whose cells the bytes are.
  package init(
    name: String, bytes: [UInt8], gaps: [LineGap], shown: [Int: [UInt8]] = [:],
    log: FaultLog? = nil, delimiter: CSVDelimiter? = nil, header: HeaderPlace? = nil,
    belowGaps: Set<Int>? = nil,
    sheet: SheetOrigin? = nil
  ) {
    self.belowGaps = belowGaps
    self.sheet = sheet
    self.log = log
    self.delimiter = delimiter
    self.header = header
    self.name = name
    self.bytes = bytes
    self.gaps = gaps
    self.shown = shown
  }
}

extension SourceFile {
  /// The file with what is known of where its header stands.
  func with(header: HeaderPlace?) -> SourceFile {
    var file = self
    file.header = header
    return file
  }
}

/// The sheet of a workbook that a table was read from.
///
/// The text made of it has a record for each row from 1 and a field for each column from A, so that the record and
/// field of any place are the row and column that people look for.
package struct SheetOrigin: Sendable {
  /// The name of the sheet, as its tab shows it.
  package let name: String
  /// The workbook, as it lies on the disk.
  package let workbook: [UInt8]

  /// Names the sheet of a workbook.
  package init(name: String, workbook: [UInt8]) {
    self.name = name
    self.workbook = workbook
  }
}

/// A fault and the file that it is in.
public struct FileFault: Hashable, Sendable {
  /// The index of the file among those that were read together.
  public let file: Int
  /// The fault.
  public let fault: Fault

  /// Makes a fault of a file.
  public init(file: Int, _ fault: Fault) {
    self.file = file
    self.fault = fault
  }
}

extension FileFaults {
  /// Does something with a file; its faults become those of the file by its index.
  package static func of<Value>(
    _ file: Int, _ work: () throws(Faults) -> Value
  ) throws(FileFaults) -> Value {
    do throws(Faults) {
      return try work()
    } catch {
      throw FileFaults(error.all.map { FileFault(file: file, $0) }, more: error.more)
    }
  }
}

/// All the faults found in files that were read together.
public struct FileFaults: Error, Sendable {
  /// The faults, by file and position, at most some hundred of each file.
  public let all: [FileFault]
  /// How many more there are.
  public let more: Int

  /// Makes an error of `all`, and of `more` that are only counted.
  public init(_ all: [FileFault], more: Int = 0) {
    self.all = all
    self.more = more
  }
}
