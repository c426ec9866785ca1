import MoRiLE
import MoRiLEFormats

/// A workshop on one sheet of issues: how they stood at its opening, how they stand now, and every step
/// between the two.
final class Workshop {
  /// A step, with the places of what it is about.
  struct Entry {
    var step: SessionStep
    let issue: Int
    /// The criterion whose cell was changed; nil for another step.
    let criterion: Int?
  }

  /// The model that the issues were read for.
  let model: Model
  /// The file that they came from.
  let file: SourceFile
  /// The issues as they came.
  let sheet: IssueSheet
  /// How they stood when the workshop began.
  let opening: Standing
  /// When it began.
  var started = ""
  /// What is known of the meeting.
  var meeting = SessionMeeting.unknown
  /// What was parked.
  var parked: [SessionNote] = []

  /// The issues with the scores that they have now.
  private(set) var issues: [Issue]
  /// How they stand now.
  private(set) var standing: Standing
  /// What was done.
  private(set) var entries: [Entry] = []
  /// What was done and undone, the next to be redone last.
  private(set) var undone: [Entry] = []
  /// For each issue the place among the entries of the step that ratified it; nil where it is open.
  private(set) var agreements: [Int?]
  /// For how many seconds each issue was discussed.
  private(set) var seconds: [Int]

  /// Opens a sheet that was read from one file.
  init(_ sheet: IssueSheet, _ file: SourceFile) {
    model = sheet.model
    self.file = file
    self.sheet = sheet
    issues = sheet.issues
    standing = Standing(issues, model: model)
    opening = standing
    agreements = issues.map { _ in nil }
    seconds = issues.map { _ in 0 }
  }

  // MARK: - Steps

  /// Does a step and keeps it.
  func perform(_ entry: Entry) {
    undone = []
    add(entry)
  }

  /// Takes the last step back and gives it; nil where there is none.
  func undo() -> Entry? {
    guard let entry = entries.popLast() else { return nil }
    // An array keeps the room that it once had, unless it is made anew.
    if entries.isEmpty { entries = [] }
    if let change = entry.step.change, let criterion = entry.criterion {
      put(change.from, issue: entry.issue, criterion: criterion)
    }
    findAgreement(of: entry.issue)
    undone.append(entry)
    return entry
  }

  /// Does the step that was taken back last again and gives it; nil where there is none.
  func redo() -> Entry? {
    guard let entry = undone.popLast() else { return nil }
    if undone.isEmpty { undone = [] }
    add(entry)
    return entry
  }

  /// Gives a step another reason, and, where they are named, others who asked for it.
  func give(reason: String, who: String?, to place: Int) {
    entries[place].step.reason = reason
    if let who { entries[place].step.who = who }
  }

  /// The most seconds that are counted for an issue: 31 years, and a number that every session file holds.
  private static let mostSeconds = 999_999_999

  /// Adds to the time for which an issue was discussed.
  func spend(_ count: Int, on issue: Int) {
    seconds[issue] += min(count, Self.mostSeconds - seconds[issue])
  }

  private func add(_ entry: Entry) {
    switch entry.step.action {
    case .score(let change):
      if let criterion = entry.criterion {
        put(change.to, issue: entry.issue, criterion: criterion)
      }
      // What was ratified were the scores as they were.
      agreements[entry.issue] = nil
    case .agree: agreements[entry.issue] = entries.count
    case .reopen: agreements[entry.issue] = nil
    }
    entries.append(entry)
  }

  private func put(_ cell: Cell, issue index: Int, criterion: Int) {
    var cells = issues[index].cells
    cells[criterion] = cell
    issues[index] = sheet.issues[index].with(cells)
    standing.replace(index, issues[index])
  }

  private func findAgreement(of issue: Int) {
    let last = entries.lastIndex { $0.issue == issue }
    agreements[issue] = last.flatMap { entries[$0].step.action == .agree ? $0 : nil }
  }
}
