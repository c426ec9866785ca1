import MoRiLEProgram
import MoRiLESystem

/// What tells whether files have changed since they were read first.
struct FileStamps {
  private let all: [(file: String, stamp: FileStamp)]

  /// Notes the files that tables are in.
  init(_ tables: [String], _ run: Run) {
    all = tables.map { table in
      let file = run.place(ofTable: table).path
      return (file, FileStamp(file))
    }
  }

  /// The first file that has changed; nil where none has.
  var changed: String? { all.first { FileStamp($0.file) != $0.stamp }?.file }

  /// The end of a command one of whose files has changed.
  static func refusal(_ file: String) -> Exit {
    Exit(.inputOutput, "\(file): error: the file changed while it was read; run it again")
  }
}
