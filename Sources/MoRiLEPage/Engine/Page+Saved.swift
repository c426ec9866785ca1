import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

extension Page {
  /// `save`: the bytes of a file, by `what` it is: `session`, `csv`, `log`, `minutes`, or the `scores` alone that a
  /// partner hands over; nil for another, and for a table that cannot be changed as the room did.
  ///
  /// What is tried out with other thresholds or weights is in none of them.
  func saved(_ asked: PageRequest) -> [UInt8]? {
    if asked.text("what") == "scores" {
      return workshop.map {
        Array(CSVFormat.text(PartnerSheet($0.sheet.with($0.issues)).scored).utf8)
      }
    }
    guard let saving = Saving(rawValue: asked.text("what")) else { return nil }
    return try? saved(saving, at: asked.text("time"))
  }

  /// The bytes of a file that no command makes; nil for another.
  /// - Throws: why the table cannot be changed as the room did.
  func saved(_ saving: Saving, at time: String) throws(Exit) -> [UInt8]? {
    guard let workshop else { return nil }
    switch saving {
    case .session: return Array(workshop.session.json.utf8)
    case .csv: return try applied()[workshop.file.name] ?? workshop.file.fileBytes
    case .log: return Array(CSVFormat.text(ChangeLog(workshop.session).dataTable).utf8)
    case .minutes:
      var minutes = workshop.minutes(written: time)
      minutes.rounds = rounds.compactMap { $0.report }
      return Array(HTMLFormat.text(minutes.document).utf8)
    case .live, .paper, .year, .all: return nil
    }
  }
}

extension Workshop {
  /// The minutes of the workshop.
  func minutes(written time: String) -> Minutes {
    Minutes(
      session, before: AssessmentReport(sheet, subject: file.name),
      after: AssessmentReport(sheet.with(issues), subject: file.name), written: time)
  }
}
