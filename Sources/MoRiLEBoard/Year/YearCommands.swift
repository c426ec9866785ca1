import MoRiLEReports

/// The commands of a year's work, for the files of its folder.
///
/// Each is in the pieces between which its line may be broken.
package struct YearCommands: Sendable {
  /// The folder as it is to be typed, with `/` at its end; empty where commands are run in the folder.
  let folder: String
  /// Last year's file of issues, from where the commands are run; nil where there is none.
  let last: String?
  /// The model, where it has to be named.
  private let model: [String]
  /// The names of tables that are not called as in a folder of CSV.
  private let names: [YearFile: String]

  /// Makes the commands of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder, from where the commands are run; nil where they are run in it.
  ///   - last: Last year's file of issues, from there; nil where there is none.
  ///   - model: The id or the file of the model, from there, where it has to be named.
  ///   - names: The names of tables that are not called as in a folder of CSV.
  package init(
    folder: String?, last: String?, model: String?, names: [YearFile: String] = [:]
  ) {
    self.names = names
    // A word that begins with - would be taken for an option.
    let begin = folder?.hasPrefix("-") ?? false ? "./" : ""
    self.folder = folder.map { begin + $0 + ($0.hasSuffix("/") ? "" : "/") } ?? ""
    self.last = last
    self.model = model.map { ["--model \(ShellText.word($0))"] } ?? []
  }

  /// A file of the folder as a word of a command.
  func path(_ name: String) -> String { ShellText.word(folder + name) }

  /// What a file of the folder is called.
  func name(_ file: YearFile) -> String { names[file] ?? file.rawValue }

  private func path(_ file: YearFile) -> String { path(name(file)) }

  /// What names a table to a command: its file, or the folder where that file has other tables too.
  private func table(_ file: YearFile) -> String {
    name(file).hasPrefix(file.sheetName + ".") ? path(file) : own
  }

  /// The folder itself as a word of a command.
  private var own: String {
    folder.isEmpty ? "." : ShellText.word(folder == "/" ? folder : String(folder.dropLast()))
  }

  // MARK: - The steps

  var status: [String] { ["morile status \(own)"] }

  var check: [String] { ["morile check \(table(.issues))"] + model }

  var assess: [String] { ["morile assess \(table(.issues))"] + model }

  var robustness: [String] { ["morile robustness \(table(.issues))"] + model }

  var workshop: [String] {
    ["morile workshop \(table(.issues))"] + model + ["--output \(path(.workshop))"]
  }

  /// Puts a session into the issues; it is saved by the browser under a name of its own.
  var apply: [String] {
    ["morile apply \(path("session.json"))", own] + model + [
      "--output \(path(.issues))"
    ]
  }

  /// What copies of the issues may be called.
  var copies: (String, String) {
    let ending = name(.issues).hasSuffix(".xlsx") ? ".xlsx" : ".csv"
    return ("police" + ending, "health" + ending)
  }

  var consensus: [String] {
    ["morile consensus \(path(copies.0))", path(copies.1)] + model
      + ["--output \(path("joint.csv"))"]
  }

  /// Compares with last year, by the names file of the folder; nil where there is none.
  var compare: [String]? {
    last.map { last in
      let file = "/\(YearFile.issues.rawValue)"
      let folder = last.hasSuffix(file) ? String(last.dropLast(file.count)) : last
      return ["morile compare \(ShellText.word(folder))", own]
    }
  }

  /// Sets the ratings beside the Board's registers of the folder.
  var board: [String] { ["morile board \(own)"] }

  var monitor: [String] { ["morile monitor \(table(.measures))"] }

  var trends: [String] { ["morile trends \(table(.crimes))"] + model }

  /// Writes the report from all that the folder has.
  var report: [String] { ["morile report \(own)", "--output \(path(.report))"] }
}
