import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension Page {
  /// `save`: the bytes of a file, by `what` it is: `session`, `csv`, `log` or `minutes`; nil for another.
  ///
  /// What is tried out with other thresholds or weights is in none of them.
  func saved(_ asked: PageRequest) -> [UInt8]? {
    guard let saving = Saving(rawValue: asked.text("what")) else { return nil }
    return saved(saving, at: asked.text("time"))
  }

  /// The bytes of a file that no command makes; nil for another.
  func saved(_ saving: Saving, at time: String) -> [UInt8]? {
    guard let workshop else { return nil }
    switch saving {
    case .session: return Array(workshop.session.json.utf8)
    case .csv: return applied[workshop.file.name] ?? workshop.file.fileBytes
    case .log: return Array(CSVFormat.text(ChangeLog(workshop.session).dataTable).utf8)
    case .minutes: return Array(HTMLFormat.text(workshop.minutes(written: time).document).utf8)
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
