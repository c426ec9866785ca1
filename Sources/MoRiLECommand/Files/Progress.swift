import MoRiLE
import MoRiLEProgram
import MoRiLESystem

/// How far a long job has come, in one line on standard error that is written over again and again.
///
/// It is shown on a terminal only, once the work has taken a second, and leaves nothing behind.
final class Progress: Sendable {
  /// What there is to do at present.
  private struct Task {
    /// What happens to the rows: read, scored, written.
    var word = ""
    var total: Int?
    var countsRows = false
    var bytes = 0
    var rows = 0
    var begin = 0.0
    var shown = 0.0
    var isShown = false
  }

  private let isWanted: Bool
  private let start = Clock.seconds
  private let task = Monitor(Task())

  init(_ arguments: Arguments) {
    isWanted = Descriptor.standardError.isTerminal && !arguments.has(.quiet)
  }

  /// Begins with a task that has so many bytes; nil where nobody knows how many.
  func begin(_ word: String, bytes: Int?) {
    task.change { $0 = Task(word: word, total: bytes, begin: Clock.seconds) }
  }

  /// Begins with a task that has so many rows.
  func begin(_ word: String, rows: Int) {
    task.change { $0 = Task(word: word, total: rows, countsRows: true, begin: Clock.seconds) }
  }

  /// Adds to what is done; any thread may call it.
  func add(bytes: Int, rows: Int) {
    guard isWanted else { return }
    let line = task.change { task -> String? in
      task.bytes += bytes
      task.rows += rows
      let now = Clock.seconds
      guard now - start > 1, now - task.shown > 0.2 else { return nil }
      task.shown = now
      task.isShown = true
      return Self.text(task, now)
    }
    if let line { print("\r\(line)\u{1B}[K") }
  }

  /// Takes the line away, so that something else can be printed.
  func clear() {
    if task.change({ $0.isShown }) { print("\r\u{1B}[K") }
    task.change { $0.isShown = false }
  }

  /// `3,400,000 rows read, 68 %, 6,120,000 a second, 1 s left`.
  private static func text(_ task: Task, _ now: Double) -> String {
    let elapsed = max(0.001, now - task.begin)
    var text = "\(grouped(task.rows)) rows \(task.word)"
    let done = task.countsRows ? task.rows : task.bytes
    let share = task.total.map { Double(done) / Double(max(1, $0)) }
    if let share { text += ", \(Int(share * 100)) %" }
    text += ", \(grouped(Int(Double(task.rows) / elapsed))) a second"
    if let share, share > 0 { text += ", \(Int(elapsed / share * (1 - share) + 0.5)) s left" }
    return text
  }

  private func print(_ text: String) {
    Console.write(text, to: .standardError)
  }
}
