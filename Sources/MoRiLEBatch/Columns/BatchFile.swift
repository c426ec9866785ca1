/// One file of an assessment: its text, its columns, and where its offsets begin among all files'.
struct BatchFile: Sendable {
  let text: TextBytes
  let columns: IssueColumns
  let shift: Int
}

/// What must be known of a file to find a row and its cells again, without owning anything.
struct FileBytes: BitwiseCopyable {
  var base: UnsafePointer<UInt8>
  var count: Int
  /// The offset of the first byte among all files.
  let shift: Int
  let delimiter: UInt8
  let columns: Int
  let named: Int
  /// The column of the issue, or -1.
  let issue: Int
  /// The column of the theme, or -1.
  let theme: Int

  init(_ file: BatchFile) {
    base = file.text.base
    count = file.text.count
    shift = file.shift
    delimiter = file.columns.opening.delimiter.rawValue
    columns = file.columns.opening.columns
    named = file.columns.opening.named
    issue = file.columns.issue ?? -1
    theme = file.columns.theme ?? -1
  }
}
