/// What a zip file is read for, in the words of messages.
package enum ZipContent: Sendable {
  /// A workbook, of which nobody sees the parts.
  case workbook
  /// Tables that were packed together.
  case tables

  /// What one of its parts is.
  var part: String {
    switch self {
    case .workbook: "a part of a workbook"
    case .tables: "a file in a zip file"
    }
  }

  /// What no part of it would be.
  var noTable: String {
    switch self {
    case .workbook: "no sheet of scores"
    case .tables: "no table"
    }
  }

  /// What to do about a part that has too much.
  var adviceForLargeParts: String {
    switch self {
    case .workbook: "check that it is the right file, or save the sheet as CSV"
    case .tables: "unpack the zip file, and name what is to be read of what comes of it"
    }
  }

  /// What to do about a part that is packed more tightly than any table is.
  var adviceForTightParts: String {
    switch self {
    case .workbook: "check where the file comes from, or save the sheet as CSV"
    case .tables: "check where the file comes from"
    }
  }
}
