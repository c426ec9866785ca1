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

  /// Makes the commands of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder, from where the commands are run; nil where they are run in it.
  ///   - last: Last year's file of issues, from there; nil where there is none.
  ///   - model: The id or the file of the model, from there, where it has to be named.
  package init(folder: String?, last: String?, model: String?) {
    // A word that begins with - would be taken for an option.
    let begin = folder?.hasPrefix("-") ?? false ? "./" : ""
    self.folder = folder.map { begin + $0 + ($0.hasSuffix("/") ? "" : "/") } ?? ""
    self.last = last
    self.model = model.map { ["--model \(ShellText.word($0))"] } ?? []
  }

  /// A file of the folder as a word of a command.
  func path(_ name: String) -> String { ShellText.word(folder + name) }

  private func path(_ file: YearFile) -> String { path(file.rawValue) }

  private func option(_ file: YearFile) -> String {
    "--\(file == .names ? "match" : file.rawValue.prefix { $0 != "." }) \(path(file))"
  }

  // MARK: - The steps

  var status: [String] { ["morile status \(folder.isEmpty ? "." : ShellText.word(folder))"] }

  var check: [String] { ["morile check \(path(.issues))"] + model }

  var assess: [String] { ["morile assess \(path(.issues))"] + model }

  var robustness: [String] { ["morile robustness \(path(.issues))"] + model }

  var workshop: [String] {
    ["morile workshop \(path(.issues))"] + model + ["--output \(path(.workshop))"]
  }

  /// Puts a session into the issues; it is saved by the browser under a name of its own.
  var apply: [String] {
    ["morile apply \(path("session.json"))", path(.issues)] + model + [
      "--output \(path(.issues))"
    ]
  }

  var consensus: [String] {
    ["morile consensus \(path("police.csv"))", path("health.csv")] + model
      + ["--output \(path("agreed.csv"))"]
  }

  /// Compares with last year; nil where there is none.
  func compare(with files: Set<YearFile>) -> [String]? {
    last.map { last in
      ["morile compare \(ShellText.word(last))", path(.issues)] + model
        + (files.contains(.names) ? [option(.names)] : [])
    }
  }

  /// Sets the ratings beside the Board's registers, as far as there are any.
  func board(with files: Set<YearFile>) -> [String] {
    ["morile board \(path(.issues))"] + model
      + [YearFile.decisions, .areas, .spending].filter { files.contains($0) }.map { option($0) }
  }

  var monitor: [String] { ["morile monitor \(path(.measures))"] }

  /// Writes the report from all that there is.
  func report(with files: Set<YearFile>) -> [String] {
    let before = last.map { ["--last \(ShellText.word($0))"] } ?? []
    return ["morile report \(path(.issues))"] + model + before
      + YearFile.inputs.filter { files.contains($0) && ($0 != .names || last != nil) }
      .map { option($0) } + ["--output \(path(.report))"]
  }
}
