import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The folder of a year as it is, with all that is needed to tell how far its work has come.
package struct YearContents: Sendable {
  /// Last year's file of issues.
  package enum Last: Sendable {
    /// The folder names none.
    case none
    /// It is no longer where the folder says.
    case missing(String)
    /// It, or what its folder says of itself, cannot be read.
    case unreadable(String)
    /// The file, the models to choose from, and the other files of its year that a report is made from.
    case file(SourceFile, [Model], beside: [SourceFile] = [])
  }

  /// The name of the year.
  let name: String
  /// The files that there are, of those that tell.
  let files: [YearFile: SourceFile]
  /// What is wrong with those of them that cannot be read at all.
  let unreadable: [YearFile: Faults]
  /// The models to choose from; at least one.
  let models: [Model]
  let last: Last
  let commands: YearCommands
  /// The day that counts as today.
  let today: CalendarDate

  /// Takes up a folder.
  ///
  /// - Parameters:
  ///   - name: The name of the year.
  ///   - files: The files that there are, of ``YearFile/told``.
  ///   - unreadable: What is wrong with those of them that cannot be read at all.
  ///   - models: The models to choose from; at least one.
  ///   - last: Last year's file of issues.
  ///   - commands: The commands for the folder.
  ///   - today: The day that counts as today.
  package init(
    name: String, files: [YearFile: SourceFile], unreadable: [YearFile: Faults] = [:],
    models: [Model], last: Last,
    commands: YearCommands, today: CalendarDate
  ) {
    self.name = name
    self.files = files
    self.unreadable = unreadable
    self.models = models
    self.last = last
    self.commands = commands
    self.today = today
  }
}

/// What became of a file when it was read.
enum YearReading<Table: Sendable>: Sendable {
  case absent
  case faulty(Faults)
  case read(Table)

  /// Reads a file, if there is one, and it can be read at all.
  init(
    _ file: SourceFile?, unless faults: Faults? = nil,
    _ read: (SourceFile) throws(Faults) -> Table
  ) {
    guard let file, faults == nil else {
      self = faults.map { .faulty($0) } ?? .absent
      return
    }
    do throws(Faults) {
      self = .read(try read(file))
    } catch {
      self = .faulty(error)
    }
  }

  /// What was read; nil where nothing was.
  var table: Table? {
    if case .read(let table) = self { table } else { nil }
  }

  /// Its faults.
  var faults: Faults? {
    if case .faulty(let faults) = self { faults } else { nil }
  }
}
