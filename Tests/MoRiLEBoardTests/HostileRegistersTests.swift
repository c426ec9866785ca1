import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

/// Registers with random damage: each is read or refused, and what is read makes a paper in every format.
@Suite("Damaged registers")
struct HostileRegistersTests {
  /// Bytes that mean something to a reader of tables.
  private static let meaning = Array(",;\t\n\r\"#£-=?%/.01".utf8) + [0, 0xEF, 0xFF, 0xC3, 0xA3]

  /// A file with a few bytes put in, taken out or put in the place of others.
  private static func damaged(_ file: SourceFile, _ random: inout SeededRandom) -> SourceFile {
    var bytes = file.bytes
    for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let byte = meaning.randomElement(using: &random) ?? 0
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.replaceSubrange(place..<end, with: bytes[place..<end] + bytes[place..<end])
      }
    }
    return SourceFile(name: file.name, bytes: bytes)
  }

  /// Reads damaged copies of a file of the example.
  private static func read(
    _ path: String, times: Int = 120, _ make: (SourceFile) throws(Faults) -> [DocumentPart]
  ) throws -> (read: Int, refused: Int) {
    let file = try RepositoryFile.read("Models/examples/plymouth/\(path)")
    var random = SeededRandom(seed: UInt64(path.utf8.count))
    var counts = (read: 0, refused: 0)
    for _ in 0..<times {
      let damaged = damaged(file, &random)
      do throws(Faults) {
        let paper = Document("P", parts: try make(damaged))
        #expect(!paper.html.contains("<script") && !paper.json.isEmpty && !paper.csv.isEmpty)
        #expect(!paper.text(Style(width: 80)).isEmpty && !paper.markdown.isEmpty)
        counts.read += 1
      } catch {
        #expect(error.all.contains { $0.severity == .error && !$0.message.isEmpty })
        let lines = SourceLines(damaged)
        for fault in error.all {
          _ = FaultText.lines(for: fault, file: "f", source: lines)
        }
        counts.refused += 1
      }
    }
    return counts
  }

  private static let models = Result { try ShippedModels.all() }

  private static func year(_ name: String) throws -> RatedYear {
    try RatedYear.read(
      RepositoryFile.read("Models/examples/plymouth/\(name)/issues.csv"), name: name,
      models: models.get())
  }

  private static func expectBoth(_ counts: (read: Int, refused: Int), least: Int = 3) {
    #expect(counts.read >= least && counts.refused > 10, "\(counts)")
  }

  @Test("of decisions")
  func decisions() throws {
    let year = try Self.year("2019")
    let today = try #require(CalendarDate("2020-02-01"))
    Self.expectBoth(
      try Self.read("2019/decisions.csv") { file throws(Faults) in
        DecisionReport(try DecisionList(file), year: year, today: today).parts
      })
  }

  @Test("of offences and their weights")
  func harm() throws {
    let sheet = try IssueSheet.read(
      [RepositoryFile.read("Models/examples/plymouth/2017/crimes.csv")],
      models: Self.models.get(), for: .trends)
    let table = TrendReport(sheet)
    let map = try HarmMap(RepositoryFile.read("Models/examples/plymouth/2017/harm.csv"))
    let shipped = try RepositoryFile.read("Models/harm/ons-crime-severity.csv")
    let weights = try HarmWeights(shipped)
    Self.expectBoth(
      try Self.read("2017/harm.csv") { file throws(Faults) in
        try HarmReport(try HarmMap(file), weights: [weights], of: table, scoredIn: nil).parts
      })
    Self.expectBoth(
      try Self.read("../../harm/ons-crime-severity.csv", times: 60) { file throws(Faults) in
        try HarmReport(map, weights: [try HarmWeights(file), weights], of: table, scoredIn: nil)
          .parts
      })
  }

  @Test("of agreed ratings")
  func agreed() throws {
    let (last, this) = (try Self.year("2015"), try Self.year("2017"))
    Self.expectBoth(
      try Self.read("2017/agreed.csv") { file throws(Faults) in
        let agreed = try this.agreeing(try AgreedList(file))
        return ComparisonReport([try YearStep(last, agreed)]).published
      },
      // Almost every byte belongs to a name or a rating, which must be the year's.
      least: 0)
  }

  @Test("of actions")
  func actions() throws {
    let year = try Self.year("2015")
    let today = try #require(CalendarDate("2016-02-01"))
    Self.expectBoth(
      try Self.read("2015/actions.csv") { file throws(Faults) in
        ActionReport(try ActionList(file), year: year, today: today).parts
      })
  }

  @Test("of a narrative")
  func narrative() throws {
    let year = try Self.year("2017")
    Self.expectBoth(
      try Self.read("2017/narrative.csv") { file throws(Faults) in
        let report = NarrativeReport(try NarrativeList(file), year: year)
        return YearTheme.all(of: year.entries).flatMap { report.parts(of: $0) }
          + report.rest(all: true) + [.table(DocumentTable("x", "", [.name("a", "A")]))]
      })
  }

  @Test("of areas of focus")
  func areas() throws {
    let year = try Self.year("2015")
    Self.expectBoth(
      try Self.read("2015/areas.csv") { file throws(Faults) in
        try AreaReport(try AreaList(file), year: year).parts
      })
  }

  @Test("of grant lines")
  func spending() throws {
    let year = try Self.year("2019")
    Self.expectBoth(
      try Self.read("2019/spending.csv") { file throws(Faults) in
        SpendingReport(try SpendingList(file), year: year).parts
      })
  }

  @Test("of a grant and lines with sub-lines, shares of contracts and carried money")
  func grant() throws {
    let year = try Self.year("2017")
    let list = try SpendingList(RepositoryFile.read("Models/examples/plymouth/2017/spending.csv"))
    Self.expectBoth(
      try Self.read("2017/grant.csv") { file throws(Faults) in
        SpendingReport(list, grant: try Grant(file), year: year).parts
      })
    let grant = try Grant(RepositoryFile.read("Models/examples/plymouth/2017/grant.csv"))
    Self.expectBoth(
      try Self.read("2017/spending.csv") { file throws(Faults) in
        SpendingReport(try SpendingList(file), grant: grant, year: year).parts
      })
  }

  @Test("of measures")
  func measures() throws {
    Self.expectBoth(
      try Self.read("2015/measures.csv") { file throws(Faults) in
        MonitoringReport(try MeasureSheet(file), subject: "m").parts
      })
  }

  @Test("of names")
  func names() throws {
    let (last, this) = (try Self.year("2017"), try Self.year("2019"))
    Self.expectBoth(
      try Self.read("2019/names.csv") { file throws(Faults) in
        ComparisonReport([try YearStep(last, this, names: file)]).published
      },
      // Almost every byte of this file belongs to a name, and a damaged name is of no year.
      least: 0)
  }

  @Test("of ratings and of settings")
  func ratingsAndSettings() throws {
    let models = try Self.models.get()
    Self.expectBoth(
      try Self.read("2019/issues.csv") { file throws(Faults) in
        let list = try IssueList(file, on: models[0].rating)
        return [
          .list(list.lines.map { $0.name }), .table(DocumentTable("x", "", [.name("a", "A")])),
        ]
      })
    Self.expectBoth(
      try Self.read("2017/year.csv") { file throws(Faults) in
        let settings = try YearSettings(file)
        return [.paragraph("\(settings)"), .table(DocumentTable("x", "", [.name("a", "A")]))]
      })
  }
}
