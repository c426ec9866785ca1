/// What can be written in each of the formats that results come in.
public protocol HandReport: Sendable {
  /// The report for a terminal.
  func text(_ style: Style) -> String
  /// The report as CSV, for spreadsheets and other programs.
  var csv: String { get }
  /// The report as JSON, with nothing rounded that has an exact form.
  var json: String { get }
  /// The report as Markdown.
  var markdown: String { get }
}
