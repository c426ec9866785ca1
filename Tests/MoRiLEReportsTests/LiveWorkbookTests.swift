import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

@Suite struct LiveWorkbookTests {
  // MARK: - The shipped models

  /// The formulas of the second row, by the header of their column.
  private static func formulas(_ live: LiveModel) -> [String: String] {
    let places = LivePlaces(live)
    var formulas: [String: String] = [:]
    for column in live.columns {
      if let formula = column.formula {
        formulas[column.title] = places.text(
          formula, row: 2, on: column.sheet == .scores ? .scores : .working)
      }
    }
    return formulas
  }

  private static func number(_ name: String, of live: LiveModel) -> Fraction? {
    live.cells.cells.first { $0.name == name }?.value.number
  }

  @Test(
    "numbers that a formula looks one up in stand without another between them",
    arguments: ShippedModels.ids)
  func areasAreWhole(id: String) throws {
    let live = try LiveModel(ShippedModels.model(id))
    #expect(live.compiler.areas[.thresholds(0)]?.count == 2)
    for (area, cells) in live.compiler.areas where !cells.isEmpty {
      #expect(cells == Array(cells[0]..<cells[0] + cells.count), "\(area)")
    }
  }

  @Test func formulasOfTheDefaultModelCountInWholeNumbers() throws {
    let live = try LiveModel(ShippedModels.model("morile-csp"))
    let formulas = Self.formulas(live)
    #expect(
      formulas["frequency: what its cell says"]
        == "IF(Scores!J2=\"\",IF(COUNT(B2)=1,2,0),IF(Scores!J2=\"?\",0,"
        + "IF(ISNUMBER(MATCH(Scores!J2,levels_frequency,0)),1,3)))"
    )
    #expect(
      formulas["frequency: lowest"]
        == "IF(K2=1,Scores!J2,IF(K2=2,IF(2<=B2,1,0)+IF(12<=B2,1,0)+IF(730<=B2,1,0)+1,1))")
    #expect(
      formulas["frequency: highest"]
        == "IF(K2=1,Scores!J2,IF(K2=2,IF(2<=B2,1,0)+IF(12<=B2,1,0)+IF(730<=B2,1,0)+1,4))")
    #expect(
      formulas["points_physical: lowest"]
        == "MIN(INDEX(points_physical,U2+1):INDEX(points_physical,V2+1))")
    #expect(formulas["likelihood: lowest"] == "AC2+AF2+AI2")
    #expect(
      formulas["threat_risk_harm: lowest"]
        == "threat_risk_harm_of_harm*BG2+threat_risk_harm_of_likelihood*BI2"
        + "+threat_risk_harm_of_intelligence*BK2+threat_risk_harm_of_response*BM2+threat_risk_harm_offset"
    )
    #expect(formulas["Rating"] == "IF(BQ2=BR2,INDEX(ratings,BQ2),\"\")".working)
    let whole = [
      "harm": 135, "likelihood": 160, "intelligence": 120, "response": 48,
    ].mapValues { Fraction($0) }
    for (score, factor) in whole {
      #expect(Self.number("threat_risk_harm_of_\(score)", of: live) == factor)
    }
    #expect(Self.number("threat_risk_harm_offset", of: live) == -320)
    #expect(Self.number("parts_threat_risk_harm", of: live) == 72)
    #expect(Self.number("from_1_parts", of: live) == 4032)
    #expect(Self.number("from_2_parts", of: live) == 3024)
  }

  @Test func formulasOfTheWeightedMatrix() throws {
    let live = try LiveModel(ShippedModels.model("stra-plymouth-2015"))
    let formulas = Self.formulas(live)
    #expect(formulas["rate, above the line"] == "IF(COUNT(D2,B2)=2,1000*B2,\"\")")
    #expect(formulas["rate, below the line"] == "IF(COUNT(D2,B2)=2,D2,\"\")")
    #expect(
      formulas["likelihood: what its cell says"]
        == "IF(Scores!F2=\"\",IF(COUNT(E2)=1,2,0),IF(Scores!F2=\"?\",0,"
        + "IF(ISNUMBER(MATCH(Scores!F2,levels_likelihood,0)),1,3)))")
    #expect(
      formulas["likelihood: lowest"]
        == "IF(G2=1,Scores!F2,IF(G2=2,IF(3*F2<=E2,1,0)+IF(10*F2<=E2,1,0)+1,1))")
    #expect(
      formulas["trend: highest"]
        == "IF(M2=1,Scores!L2,IF(M2=2,IF(C2<B2,1,0)+IF(105*C2<100*B2,1,0),2))")
    #expect(formulas["risk: highest"]?.isEmpty == false)
    #expect(Self.number("from_1_parts", of: live) == 30)
  }

  /// In doubles 60 * 0.5 + 20 * (2 / 3) + 10 * (2 / 3) + 10 * 0.6 is below 56; in parts it is 56 exactly.
  @Test func theExampleOnTheThresholdStaysHigh() throws {
    let model = try ShippedModels.model("morile-csp")
    let source = try RepositoryFile.read("Models/morile-csp/plymouth-2017-18.csv")
    let issue = try #require(
      IssueSheet.read([source], models: [model]).issues.first { $0.name == "Rape & sexual assault" }
    )
    let live = try LiveModel(model)
    let row = live.row(issue)
    let parts = try #require(live.columns.firstIndex { $0.title == "threat_risk_harm: lowest" })
    #expect(row[parts] == .number(4032))
    #expect(row[try #require(live.column(.rating))] == .text("High"))
    // As a spreadsheet has it: harm 16, likelihood 8, intelligence 4, response 9.
    let whole: Double = 135 * 16 + 160 * 8 + 120 * 4 + 48 * 9 - 320
    #expect(whole == 4032)
    #expect(whole / 72 == 56)
    let shares: Double = 60 * 0.5 + 20 * (2.0 / 3)
    #expect(shares + 10 * (2.0 / 3) + 10 * 0.6 < 56)
  }

  // MARK: - Models of a user's own

  private static func model(
    criteria: String, scores: String = #"{ "id": "total", "title": "Total", "formula": "a" }"#,
    rated: String = "total", from: String = "1", id: String = "own", bands: String = ""
  ) throws -> Model {
    try ModelReader.read(
      Array(
        """
        { "formatVersion": 1, "id": "\(id)", "version": "1", "title": "Own", "source": "Made up.",
          "domains": [{ "id": "d", "title": "D"\(bands) }], "criteria": [\(criteria)], "scores": [\(scores)],
          "rating": { "score": "\(rated)", "bands": [{ "label": "Hi \\"gh\\"", "from": \(from) }, { "label": "Low" }] } }
        """.utf8))
  }

  private static func criterion(
    _ id: String, title: String = "", levels: Int = 3, points: Bool = false
  )
    -> String
  {
    let all = (0..<levels).map { level in
      "{ \"score\": \(level), \"means\": \"=level \(level)\"\(points ? ", \"points\": \(level).5" : "") }"
    }
    return """
      { "id": "\(id)", "title": "\(title.isEmpty ? "T \(id)" : title)", "domain": "d",
        "levels": [\(all.joined(separator: ", "))] }
      """
  }

  @Test func manyCriteriaMakeFormulasThatSpreadsheetsTake() throws {
    let ids = (1...200).map { "criterion_with_a_name_that_is_long_\($0)" }
    let model = try Self.model(
      criteria: ids.map { Self.criterion($0, points: true) }.joined(separator: ", "),
      scores: """
        { "id": "total", "title": "Total", "formula": "\(ids.map { "points(\($0))" }.joined(separator: " + "))" },
        { "id": "top", "title": "Top", "formula": "max(\(ids.joined(separator: ", ")))" }
        """, from: "101")
    let workbook = try LiveWorkbook(
      model, issues: [MoRiLE.Issue(name: "A", cells: ids.map { _ in .score(1) })])
    for formula in Self.formulas(workbook.live).values { #expect(formula.utf8.count < 8_100) }
    let row = workbook.values[0]
    #expect(row[try #require(workbook.live.column(.score(0)))] == .number(300))
    #expect(row[try #require(workbook.live.column(.score(1)))] == .number(1))
    #expect(try workbook.bytes().count > 1_000)
  }

  @Test func titlesThatAreAlikeGetTheirIds() throws {
    let model = try Self.model(
      criteria: [
        Self.criterion("a"), Self.criterion("b", title: "Harm"),
        Self.criterion("c", title: "Check"),
      ].joined(separator: ", "),
      scores: #"{ "id": "total", "title": "Harm", "formula": "a + b + c" }"#)
    let titles = LiveTitles(model)
    #expect(titles.criteria == ["T a", "Harm", "Check"])
    #expect(titles.scores == ["total"])
    #expect(titles.check == "Check 2")
    let all = try LiveModel(model).columns.filter { $0.sheet == .scores }.map {
      columnKey($0.title)
    }
    #expect(Set(all).count == all.count)
  }

  @Test func namesAreNoOthersAndNoCells() throws {
    let long = String(repeating: "x", count: 80)
    let model = try Self.model(
      criteria: ["a", "r1c1", "a1", long, long + "y"].map { Self.criterion($0, points: true) }
        .joined(separator: ", "),
      scores: """
        { "id": "total", "title": "Total",
          "formula": "points(a) + points(r1c1) + points(a1) + points(\(long)) + points(\(long)y)" }
        """, from: "5",
      bands:
        #" }, { "id": "d-1 x", "title": "E", "score": "total", "bands": [{ "label": "H", "from": 6 }, { "label": "L" }]"#
    )
    let live = try LiveModel(model)
    let places = LivePlaces(live)
    let names = places.cells + places.areas.values
    #expect(names.contains { $0.hasPrefix("from_d_1_x") })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
    for name in names {
      #expect(name.count < 100 && name.first?.isLetter == true, "\(name)")
      #expect(Set(name).isSubset(of: allowed), "\(name)")
      // A name that is letters and digits alone could be a cell's.
      #expect(name == "ratings" || name == "thresholds" || name.contains("_"), "\(name)")
    }
  }

  @Test func whatIsDividedByStays() throws {
    let model = try Self.model(
      criteria: Self.criterion("a", points: true) + ", " + Self.criterion("b", points: true),
      scores: #"{ "id": "total", "title": "Total", "formula": "points(b) / (1 + points(a))" }"#
        .replacing("points(b) /", with: "points(b) * 2 /").replacing(
          "1 + points(a)", with: "4 - 0 * points(a)"),
      from: "1")
    let live = try LiveModel(model)
    #expect(live.compiler.livePoints == [1])
  }

  // MARK: - Limits

  @Test(arguments: [(2_000, true), (2_001, false)]) func issuesHaveALimit(
    _ count: Int, _ fits: Bool
  ) throws {
    let model = try Self.model(criteria: Self.criterion("a"))
    let issues = (1...count).map { MoRiLE.Issue(name: "\($0)", cells: [.score(1)]) }
    if fits {
      _ = try LiveWorkbook(model, issues: issues)
    } else {
      let refusal = #expect(throws: LiveRefusal.self) { try LiveWorkbook(model, issues: issues) }
      #expect(
        refusal?.message
          == "a live workbook has at most 2,000 issues, and these are 2,001"
      )
    }
  }

  @Test func textsAreCutAtWordsAndWithinThem() {
    #expect(LiveWords.cut("a short text", to: 12) == "a short text")
    #expect(LiveWords.cut("a short text", to: 11) == "a short…")
    #expect(LiveWords.cut("a, " + String(repeating: "b", count: 20), to: 10) == "a, bbbbbb…")
    #expect(LiveWords.cut("😀😀😀", to: 5) == "😀😀…")
  }

  @Test(arguments: ShippedModels.ids) func messagesFitTheirCells(_ id: String) throws {
    for criterion in try ShippedModels.model(id).criteria {
      let message = LiveWords.message(criterion)
      #expect(message.utf16.count <= 255)
      #expect(message.hasSuffix("? not known"))
      for level in criterion.levels { #expect(message.contains("\(level.score): ")) }
    }
  }

  // MARK: - The order

  /// The order of names is that of the ranking, also where a workbook is not calculated.
  @Test func orderIsThatOfTheRanking() throws {
    let model = try Self.model(criteria: Self.criterion("a"))
    let names = ["b", "B", "ä", "", "a", "=1+1", "a a", "Z", "aa", "日本"].filter { !$0.isEmpty }
    let issues = names.enumerated().map { index, name in
      MoRiLE.Issue(name: name, cells: [index == 3 ? .unknown : .score(1)])
    }
    let workbook = try LiveWorkbook(model, issues: issues)
    let order = workbook.ranking.entries.map { names[$0.index] }
    #expect(order == ["=1+1", "B", "Z", "a a", "aa", "b", "ä", "日本", "a"])
    let sheet = workbook.orderSheet(LiveLooks.tested)
    for (place, entry) in workbook.ranking.entries.enumerated() {
      guard case .formula(let formula)? = sheet.rows[entry.index + 1].cells.last?.content,
        case .number(let shown) = formula.result
      else {
        Testing.Issue.record("no place of \(names[entry.index])")
        continue
      }
      #expect(shown == "\(place + 1)")
    }
  }
}

extension LiveLooks {
  fileprivate static var tested: LiveLooks {
    var styles = CellStyles()
    return LiveLooks(&styles)
  }
}

extension String {
  /// The same with the cells of another sheet.
  fileprivate var working: String {
    replacing("BQ2", with: "Working!BQ2").replacing("BR2", with: "Working!BR2")
  }
}
