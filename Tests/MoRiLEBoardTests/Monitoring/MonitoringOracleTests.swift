import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// Against what Tests/Oracle/monitoring.py says of the published measures and of random ones, and against
/// the published judgements themselves.
@Suite struct MonitoringOracleTests {
  private static func table(_ path: String) throws -> (rows: [[String: String]], file: SourceFile) {
    let file = try RepositoryFile.read(path)
    let document = try CSVDocument.read(file.bytes)
    let rows = (0..<document.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: document.header.enumerated().map {
          ($1, document.cell(row: row, column: $0))
        })
    }
    return (rows, file)
  }

  private static let plymouth = "Models/examples/plymouth/2015/measures.csv"

  @Test(arguments: [
    (plymouth, "plymouth-expected.csv", 72),
    ("Tests/Fixtures/monitoring/random.csv", "random-expected.csv", 1_146),
  ])
  func agreesInEveryMonth(path: String, expected: String, count: Int) throws {
    let sheet = try MeasureSheet(RepositoryFile.read(path))
    var rows = try Self.table("Tests/Fixtures/monitoring/" + expected).rows[...]
    #expect(rows.count == count)
    func text(_ value: Fraction?) -> String { value?.description ?? "" }
    for measure in sheet.measures {
      for month in sheet.months.indices where measure.actual[month] != nil {
        let next = rows.popFirst()
        let row = try #require(next)
        let position = measure.position(in: month)
        let forecast = try #require(measure.asAt(month).forecast)
        let basis =
          switch forecast.basis {
          case .complete: "complete"
          case .shape(.lastYear, _): "last year"
          case .shape(.target, _): "target"
          case .nothingYet: "nothing yet"
          case .noShape: "no shape"
          }
        let found = [
          "measure": measure.name, "month": sheet.months[month].shortTitle.lowercased(),
          "actual": text(position.actual), "target": text(position.target),
          "previous": text(position.previous), "judgement": position.judgement?.rawValue ?? "",
          "forecast": text(forecast.value), "basis": basis,
          "forecast_judgement": forecast.judgement?.rawValue ?? "",
        ]
        #expect(found == row)
      }
    }
    #expect(rows.isEmpty)
  }

  /// The judgement that the document prints where the rule gives another: see the example's notes.
  private static let differs = ["Serious acquisitive crime": "some concerns (no target)"]

  @Test func publishedJudgementsComeOut() throws {
    let (rows, file) = try Self.table(Self.plymouth)
    let sheet = try MeasureSheet(file)
    let published = rows.filter { $0["published_status"] != "" }
    #expect(published.count == sheet.measures.count)
    for (measure, row) in zip(sheet.measures, published) {
      #expect(row["measure"] == measure.name)
      let judgement = measure.position(in: 11).judgement
      let printed = row["published_status"]
      if let other = Self.differs[measure.name] {
        #expect(printed == other)
        #expect(judgement == .monitoringOnly)
      } else {
        #expect(printed?.hasPrefix(judgement?.rawValue ?? "none") ?? false, "\(measure.name)")
      }
    }
  }
}
