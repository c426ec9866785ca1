import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEBoard

@Suite("A comparison of years")
struct ComparisonReportTests {
  private static func report(
    _ last: [String], _ this: [String], _ names: String? = nil,
    models: (Model?, Model?) = (nil, nil)
  ) throws -> ComparisonReport {
    ComparisonReport([
      try TownYears.step(
        TownYears.year("2025", last, model: models.0),
        TownYears.year("2026", this, model: models.1),
        names)
    ])
  }

  /// What the paper says in a section.
  private static func sentences(_ report: ComparisonReport, _ heading: String) -> [String] {
    var isInside = false
    var found: [String] = []
    for part in report.document.parts {
      switch part {
      case .heading(let text, _): isInside = text == heading
      case .paragraph(let text) where isInside: found.append(text)
      case .list(let items) where isInside: found += items
      default: break
      }
    }
    return found
  }

  @Test("tells which way each rating moved")
  func directions() throws {
    let report = try Self.report(
      ["Arson 3 1", "Fraud 3 2", "Theft 1 1", "Noise ? 1", "Drugs ? 3", "Old 1 1"],
      ["Arson 3 2", "Fraud 1 2", "Theft 2 1", "Noise 3 3", "Drugs 3 3", "New 1 1"])
    #expect(
      TownYears.rows(report, .movement)
        == [
          "issue,rating_2025,rating_2026,movement",
          "Drugs,\"High, Moderate or Standard\",High,not certain",
          "Noise,Moderate or Standard,High,up",
          "Arson,Moderate,High,up", "Fraud,High,Standard,down", "Theft,Standard,Standard,same",
          "New,,Standard,new", "Old,Standard,,dropped",
        ])
    #expect(
      TownYears.rows(report, .scores).prefix(4) == [
        "issue,score_2025,score_2026,moved,rank_2025,rank_2026", "Drugs,0 to 9,9,,,1",
        "Noise,0 to 3,9,,,1", "Arson,3,6,3,2,2",
      ])
    #expect(
      Self.sentences(report, "What moved") == [
        "2025 and 2026 are scored by one model, Town (town 1.0), so scores and ranks are compared too.",
        "From 2025 to 2026: of 5 issues that are in both, 2 moved to a higher rating, 1 to a lower one, 1 "
          + "stayed the same and 1 is not certain. 1 issue is new and 1 issue was dropped.",
      ])
  }

  @Test("tells why ratings and ranks moved where one model scored")
  func why() throws {
    let report = try Self.report(
      ["Arson 2 1", "Fraud 3 2", "Theft 2 2", "Noise 1 1", "Litter 2 1", "Drugs ? 3"],
      ["Arson 3 3", "Fraud 1 1", "Theft 2 2", "Noise ? 1", "Litter 1 2", "Drugs 3 3"])
    #expect(
      Self.sentences(report, "Ratings that moved")
        == [
          "Arson rose from Standard to High, by 7 points from 2 to 9: likelihood 1 to 3 gave 5 and harm 2 to "
            + "3 gave 2.",
          "Drugs was High, Moderate or Standard and is High; its score could be 0 to 9 and is 9, so how "
            + "far it moved is not known; changed: harm not known to 3.",
          "Fraud fell from High to Standard, by 5 points from 6 to 1: harm 3 to 1 took 3 and likelihood 2 to "
            + "1 took 2.",
          "Noise was Standard and is Moderate or Standard; its score was 1 and can be 0 to 3, so how far "
            + "it moved is not known; changed: harm 1 to not known.",
        ])
    #expect(Self.sentences(report, "Ranks that moved") == ["None."])
  }

  @Test("tells who passed whom where the score stood still")
  func ranks() throws {
    let report = try Self.report(
      ["Arson 2 2", "Fraud 1 3", "Gone 3 3", "Litter 1 2"],
      ["Arson 2 2", "Fraud 3 1", "New 2 3", "Litter 2 1", "Loud 3 3"])
    #expect(
      Self.sentences(report, "Ranks that moved") == [
        "Arson stays Moderate, rank 2 to 3, though its score did not move (4): Loud and New came in above "
          + "it; Gone went from above it.",
        "Fraud stays Moderate, rank 3 to 4, though its score did not move (3: harm 1 to 3 gave 4 and "
          + "likelihood 3 to 1 took 4): Loud and New came in above it; Gone went from above it.",
        "Litter stays Standard, rank 4 to 5, though its score did not move (2: harm 1 to 2 gave 1.5 and "
          + "likelihood 2 to 1 took 1.5): Loud and New came in above it; Gone went from above it.",
      ])
    #expect(Self.sentences(report, "Ratings that moved") == ["None."])
  }

  @Test("keeps split and merged issues apart: ratings and words, no shares")
  func splitAndMerged() throws {
    let report = try Self.report(
      ["Drugs 3 3", "Dealing 2 2", "Noise 1 1"], ["Drugs 1 1", "Day noise 3 3", "Night noise 1 1"],
      "last,this\nDrugs,Drugs\nDealing,Drugs\nNoise,Day noise\nNoise,Night noise\n")
    #expect(
      TownYears.rows(report, .movement) == [
        "issue,rating_2025,rating_2026,movement",
        "Day noise,Standard,High,split from Noise (Standard)",
        "Drugs,High,Standard,merged from Drugs (High) and Dealing (Moderate)",
        "Night noise,Standard,Standard,split from Noise (Standard)",
      ])
    #expect(TownYears.rows(report, .changes) == ["issue,criterion,from,to,share,total"])
    #expect(
      TownYears.rows(report, .scores) == [
        "issue,score_2025,score_2026,moved,rank_2025,rank_2026", "Day noise,,9,,,1", "Drugs,,1,,,2",
        "Night noise,,1,,,2",
      ])
    #expect(Self.sentences(report, "Ratings that moved") == ["None."])
    let part = try Self.report(
      ["Drugs 3 3", "Noise 1 1"], ["Drugs 1 1", "Noise 3 3"],
      "last,this\nDrugs,Drugs\nNoise,Drugs\nNoise,Noise\n")
    #expect(
      TownYears.rows(part, .movement).last
        == "Drugs,High,Standard,merged from Drugs (High) and part of Noise (Standard)")
  }

  // MARK: - What can be compared

  @Test("compares ratings alone across models, and says so")
  func acrossModels() throws {
    let other = try TownYears.model(id: "city")
    let report = try Self.report(["Arson 3 1"], ["Arson 3 2"], models: (nil, other))
    #expect(
      Self.sentences(report, "What moved").first
        == "2025 is rated by Town (town 1.0), 2026 by Town (city 1.0). Scores of two models cannot be "
        + "compared: only ratings are, and a rating may have moved because the model did.")
    #expect(TownYears.rows(report, .movement).last == "Arson,Moderate,High,up")
    #expect(TownYears.rows(report, .changes) == ["issue,criterion,from,to,share,total"])
    #expect(!report.document.markdown.contains("## Why"))
    #expect(report.steps[0].movements.isEmpty && report.steps[0].model == nil)
  }

  @Test("takes a model for another if it was changed and kept its version")
  func changedModel() throws {
    let changed = try TownYears.model(high: 5)
    let report = try Self.report(["Arson 3 1"], ["Arson 3 2"], models: (nil, changed))
    #expect(
      Self.sentences(report, "What moved").first
        == "2025 and 2026 name one model, Town (town 1.0), but its definition is not the same in both: only "
        + "ratings are compared, and a rating may have moved because the model did.")
    #expect(report.steps[0].movements.isEmpty)
    let version = try TownYears.model(version: "2.0")
    #expect(try Self.report(["A 3 1"], ["A 3 2"], models: (nil, version)).steps[0].model == nil)
  }

  @Test("says of what is not on a list of ratings that it is not listed")
  func lists() throws {
    let after = try Self.report(
      ["Arson 3 1", "Fraud 3 2", "Old 1 1"], ["Arson High"], "last,this\nOld,\n")
    #expect(
      TownYears.rows(after, .movement) == [
        "issue,rating_2025,rating_2026,movement", "Arson,Moderate,High,up",
        "Fraud,High,,not listed",
        "Old,Standard,,dropped",
      ])
    #expect(
      Self.sentences(after, "What moved") == [
        "2026 is a list of ratings without scores: only ratings are compared. A list may be a part of what "
          + "was assessed, so an issue that is not on it is \"not listed\" and not \"dropped\".",
        "From 2025 to 2026: of 1 issue that is in both, 1 moved to a higher rating. 1 issue was dropped and "
          + "1 issue is not listed any more.",
      ])
    let before = try Self.report(
      ["Arson High"], ["Arson 3 1", "Fraud 3 2", "New 1 1"], "last,this\n,New\n")
    #expect(
      TownYears.rows(before, .movement) == [
        "issue,rating_2025,rating_2026,movement", "Fraud,,High,not listed before",
        "Arson,High,Moderate,down",
        "New,,Standard,new",
      ])
    let both = try Self.report(["Arson High"], ["Arson High"])
    #expect(
      Self.sentences(both, "What moved").first?.hasPrefix(
        "2025 and 2026 are lists of ratings without scores") == true)
  }

  @Test("reads a saved result, with scores or without")
  func saved() throws {
    let year = try TownYears.year("2025", ["Arson 3 1", "Fraud 3 2"])
    let json = try #require(year.assessment).json
    func read(_ model: Model) throws -> RatedYear {
      try RatedYear.read(TownYears.file(json), name: "2025", models: [model])
    }
    let this = try TownYears.year("2026", ["Arson 3 2"])
    let scored = ComparisonReport([try TownYears.step(read(TownYears.model()), this)])
    #expect(TownYears.rows(scored, .changes).last == "Arson,likelihood,1,2,3,3")
    let other = try TownYears.model(version: "2.0")
    let rated = ComparisonReport([
      try TownYears.step(read(other), TownYears.year("2026", ["Arson 3 2"], model: other))
    ])
    #expect(
      Self.sentences(rated, "What moved").first?.hasPrefix(
        "2025 is rated by Town (town 1.0), 2026 by Town (town 2.0).") == true)
    // It had all issues, so one that is missing was dropped.
    #expect(TownYears.rows(rated, .movement).last == "Fraud,High,,dropped")
    let twice = ComparisonReport([try TownYears.step(read(other), read(other))])
    #expect(
      Self.sentences(twice, "What moved").first
        == "2025 and 2025 are rated by one model, Town (town 1.0), but not both have scores here: only "
        + "ratings are compared.")
  }

  @Test("does not say which way an issue moved between scales")
  func scales() throws {
    let other = try TownYears.model(id: "city", labels: ["Severe", "Moderate", "Mild"])
    let report = try Self.report(["Arson 3 2"], ["Arson 3 2"], models: (nil, other))
    #expect(TownYears.rows(report, .movement).last == "Arson,High,Severe,not compared")
    #expect(
      Self.sentences(report, "What moved").dropFirst() == [
        "From 2025 to 2026: 1 issue is in both.",
        "The ratings of 2025 (High, Moderate, Standard) and of 2026 (Severe, Moderate, Mild) are not on one "
          + "scale: which way an issue moved is not said.",
      ])
    let sameWords = try TownYears.model(id: "city", labels: ["HIGH", "moderate", "Standard"])
    #expect(
      try Self.report(["Arson 3 2"], ["Arson 3 2"], models: (nil, sameWords)).steps[0].isOnOneScale)
  }

  // MARK: - Several years

  @Test("follows issues through several years")
  func severalYears() throws {
    let years = [
      try TownYears.year("2024", ["Arson 3 1", "Fraud 3 2", "Old 1 1"]),
      try TownYears.year("2025", ["Arson 3 2", "Scams 3 2", "Bikes 1 1"]),
      try TownYears.year("2026", ["Arson 3 3", "Scams 1 1", "Thefts 2 2"]),
    ]
    let report = ComparisonReport([
      try TownYears.step(years[0], years[1], "last,this\nFraud,Scams\n"),
      try TownYears.step(years[1], years[2], "last,this\nBikes,Thefts\n"),
    ])
    #expect(
      TownYears.rows(report, .movement) == [
        "issue,rating_2024,rating_2025,rating_2026,movement",
        "Arson,Moderate,High,High,\"up in 2025, same in 2026\"",
        "Thefts,,Standard,Moderate,\"new in 2025, up in 2026\"",
        "Scams,High,High,Standard,\"same in 2025, down in 2026\"", "Old,Standard,,,dropped in 2025",
      ])
    #expect(
      TownYears.rows(report, .scores)[1] == "Arson,3,6,9,2,1,1")
    #expect(
      TownYears.rows(report, .changes).prefix(3) == [
        "issue,years,criterion,from,to,share,total", "Arson,2024 to 2025,likelihood,1,2,3,3",
        "Arson,2025 to 2026,likelihood,2,3,3,3",
      ])
    #expect(TownYears.rows(report, .names)[0] == "years,what,last,this")
    #expect(TownYears.rows(report, .proposals)[0] == "last,this,years")
  }

  @Test("shows nothing from the data as mark-up")
  func hostile() throws {
    let name = "<b>&|_*`=1+1"
    let report = try Self.report(["\(name) 3 1"], ["\(name) 3 3"])
    #expect(report.document.html.contains("<bdi>&lt;b&gt;&amp;|_*`=1+1</bdi>"))
    #expect(!report.document.html.contains("<b>"))
    let chart = try #require(report.chart)
    #expect(chart.picture.svg.contains("&lt;b&gt;&amp;"))
    #expect(!chart.picture.svg.contains("<b>"))
  }
}
