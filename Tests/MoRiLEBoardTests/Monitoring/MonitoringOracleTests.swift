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
    (plymouth, "plymouth-expected.csv", 94),
    ("Tests/Fixtures/monitoring/random.csv", "random-expected.csv", 1_814),
  ])
  func agreesInEveryMonth(path: String, expected: String, count: Int) throws {
    let sheet = try MeasureSheet(RepositoryFile.read(path))
    var rows = try Self.table("Tests/Fixtures/monitoring/" + expected).rows[...]
    #expect(rows.count == count)
    func text(_ value: Fraction?) -> String { value?.description ?? "" }
    for measure in sheet.measures {
      for month in sheet.year.months.indices where measure.actual[month] != nil {
        let next = rows.popFirst()
        let row = try #require(next)
        let position = measure.position(in: month)
        let forecast = measure.asAt(month).forecast
        #expect((forecast == nil) == (measure.kind != .sum))
        let basis =
          switch forecast?.basis {
          case nil: ""
          case .complete: "complete"
          case .shape(.lastYear, _): "last year"
          case .shape(.target, _): "target"
          case .nothingYet: "nothing yet"
          case .noShape: "no shape"
          }
        let found = [
          "measure": measure.name, "month": sheet.year.months[month].shortTitle.lowercased(),
          "actual": text(position.actual), "target": text(position.target),
          "previous": text(position.previous), "judgement": position.judgement?.rawValue ?? "",
          "forecast": text(forecast?.value), "basis": basis,
          "forecast_judgement": forecast?.judgement?.rawValue ?? "",
        ]
        #expect(found == row)
      }
    }
    #expect(rows.isEmpty)
  }

  /// All nine are those of the document, of which one is printed with two judgements, by two figures.
  @Test func publishedJudgementsComeOut() throws {
    let (rows, file) = try Self.table(Self.plymouth)
    let sheet = try MeasureSheet(file)
    #expect(sheet.warnings.isEmpty)
    let published = rows.filter { $0["published_status"] != "" }
    #expect(published.count == 9)
    #expect(published.map { $0["measure"] } == sheet.measures.map { $0.name })
    for (measure, row) in zip(sheet.measures, published) {
      let now = try #require(measure.now)
      let judgement = try #require(measure.position(in: now).judgement)
      #expect(row["published_status"]?.hasPrefix(judgement.rawValue) ?? false, "\(measure.name)")
    }
    let last = try #require(sheet.measures.last)
    #expect(
      published.last?["published_status"]
        == "some concerns (89 at the end of the year); generally satisfied (90 in November)")
    #expect(last.position(in: 11).actual == 89)
    #expect(last.asAt(10).now == 7)
    #expect(last.asAt(10).position(in: 7).judgement == .satisfied)
  }
}
