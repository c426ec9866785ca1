import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The weighted matrix against the figures published for Plymouth, April 2014 to March 2015.
@Suite struct PublishedMatrixTests {
  let sheet: IssueSheet
  let assessments: [Assessment]

  init() throws {
    let folder = "Models/stra-plymouth-2015/"
    let model = try ModelReader.read(RepositoryFile.read(folder + "model.json").bytes)
    sheet = try IssueSheet.read([RepositoryFile.read(folder + "2014-15.csv")], models: [model])
    assessments = sheet.issues.map { model.assess($0) }
  }

  /// The rows in which every cell is legible, and that check by themselves.
  static let legible = [
    "Domestic Abuse", "Rape and Serious Sexual Offences (current within 2 years)",
    "Other Sexual Offences (current within 2 years)", "Historical Sexual Offences",
    "Unnamed (Alcohol, 534)", "Unnamed (Alcohol, 3536)", "Estimated Problematic Alcohol Use",
    "ASB Routine/Non Attendance", "Unnamed (Business related, 2)", "Crimes against Under 18s",
    "Crimes against Over 65s", "Hate Crime & Incidents",
    "Modern Slavery and Trafficking (no of victims)", "RTC - Fatal", "RTC - Slight Casualties",
    "Homicide", "Violence without Injury (excluding ENTE & DA)",
  ]
  /// The rows that are complete only with cells inferred from the others.
  static let inferred = [
    "Alcohol Related Hospital Admissions", "Fuel Theft (all types)", "Vehicle Offences",
    "Radicalisation (referrals)", "Missing Persons - (rest of name illegible)",
    "Unnamed (Business related, 1776)", "RTC - Serious Injury",
    "Unnamed (Protecting the Vulnerable, 583)", "Safeguarding Adults Alerts",
  ]

  /// The rows with an illegible cell of which the total is published.
  static let given = [
    "Class A Drug Supply", "Estimated Problematic Drug Use",
    "Other crimes with organisation as victim", "Violence - ENTE (excluding DA)",
  ]

  func published(_ column: String, _ row: Int) throws -> String {
    sheet.cells[row][try #require(sheet.columns.firstIndex(of: column))]
  }

  func score(_ id: String, _ row: Int) throws -> Interval {
    assessments[row].scores[try #require(sheet.model.scores.firstIndex { $0.id == id })]
  }

  @Test(arguments: legible + inferred) func completeRowsComeOut(name: String) throws {
    let row = try #require(sheet.index(of: name))
    #expect(try "\(#require(score("impact", row).value))" == published("impact_published", row))
    #expect(try "\(#require(score("risk", row).value))" == published("risk_published", row))
    #expect(try "\(#require(score("total", row).value))" == published("total_published", row))
    #expect(try assessments[row].rating.band?.label == published("rating_published", row))
  }

  @Test func onlyRowsThatAreCompleteOrHaveATotalAreRanked() throws {
    let ranked = Ranking(assessments).entries.filter { $0.rank != nil }
    let names = ranked.map { sheet.issues[$0.index].name }
    #expect(Set(names) == Set(Self.legible + Self.inferred + Self.given))
  }

  /// "Equal highest" and "equal 2nd" in the published text.
  @Test func tiesAreThoseOfTheText() {
    let entries = Ranking(assessments).entries
    func names(_ rank: String) -> [String] {
      entries.filter { $0.text == rank }.map { sheet.issues[$0.index].name }
    }
    #expect(names("1=") == ["Crimes against Under 18s", "Domestic Abuse"])
    #expect(
      names("2=") == [
        "Alcohol Related Hospital Admissions", "Estimated Problematic Alcohol Use",
        "Historical Sexual Offences", "Rape and Serious Sexual Offences (current within 2 years)",
      ])
  }

  @Test func incompleteRowsHoldWhatIsPublished() throws {
    var settled = 0
    for (row, assessment) in assessments.enumerated() where !assessment.isFullyScored {
      if let total = Fraction(try published("total_published", row)) {
        #expect(assessment.score.contains(total), "\(assessment.issue.name)")
      }
      for column in ["impact", "risk"] {
        guard let value = Fraction(try published("\(column)_published", row)) else { continue }
        #expect(try score(column, row).contains(value), "\(column) of \(assessment.issue.name)")
      }
      let rating = try published("rating_published", row)
      guard let band = assessment.rating.band else {
        if !rating.isEmpty { #expect(assessment.rating.labels.contains(rating)) }
        continue
      }
      #expect(band.label == rating, "\(assessment.issue.name)")
      settled += 1
    }
    #expect(assessments.count { !$0.isFullyScored } == 14)
    #expect(settled == 10)
  }

  // MARK: - Rules

  /// The level of a criterion with its cell made blank, so that its default decides.
  func byDefault(_ id: String, _ row: Int) throws -> ClosedRange<Int> {
    let index = try #require(sheet.model.criteria.firstIndex { $0.id == id })
    let issue = sheet.issues[row]
    var cells = issue.cells
    cells[index] = .blank
    return sheet.model.assess(Issue(name: issue.name, inputs: issue.inputs, cells: cells))
      .levels[index]
  }

  @Test(arguments: [("likelihood", 31), ("trend", 35)])
  func defaultsGiveThePublishedLevels(id: String, count: Int) throws {
    let index = try #require(sheet.model.criteria.firstIndex { $0.id == id })
    var compared = 0
    for (row, issue) in sheet.issues.enumerated() {
      guard case .score(let published) = issue.cells[index] else { continue }
      let level = try byDefault(id, row)
      // Without a population or a count the default is not known.
      guard level.count == 1 else { continue }
      #expect(level.lowerBound == published, "\(id) of \(issue.name)")
      compared += 1
    }
    #expect(compared == count)
  }

  @Test(arguments: [("rate", 2, 37), ("change", 1, 42)])
  func measuresRoundToThePublishedFigures(id: String, decimals: Int, count: Int) throws {
    let index = try #require(sheet.model.measures.firstIndex { $0.id == id })
    var compared = 0
    for (row, assessment) in assessments.enumerated() {
      let text = try published("\(id)_published", row)
      guard let value = assessment.measures[index]?.value, let published = Fraction(text) else {
        continue
      }
      #expect(value.rounded(decimals: decimals) == published, "\(id) of \(assessment.issue.name)")
      compared += 1
    }
    #expect(compared == count)
  }

  /// 6.25 is published as 6.3: halves go away from zero.
  @Test func aHalfIsRoundedAwayFromZero() throws {
    let row = try #require(sheet.index(of: "Unnamed (Drugs, 782)"))
    let index = try #require(sheet.model.measures.firstIndex { $0.id == "change" })
    let change = try #require(assessments[row].measures[index]?.value)
    #expect(change == Fraction(25, over: 4))
    #expect(change.decimalText(1) == "6.3")
  }
}
