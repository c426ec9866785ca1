import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// `morile-csp` on the median of three codings, against the ratings published for Plymouth 2017/18.
@Suite struct PublishedRatingsTests {
  static let folder = "Models/morile-csp/"

  let model: Model
  let sheet: IssueSheet
  let assessments: [Assessment]

  init() throws {
    let model = try ModelReader.read(RepositoryFile.read(Self.folder + "model.json").bytes)
    self.model = model
    sheet = try IssueSheet.read(
      [RepositoryFile.read(Self.folder + "plymouth-2017-18.csv")], models: [model])
    assessments = sheet.issues.map { model.assess($0) }
  }

  /// The place of an issue's published rating among the model's bands.
  func published(_ row: Int) throws -> Int {
    let column = try #require(sheet.columns.firstIndex(of: "published_rating"))
    return try #require(model.rating.bands.firstIndex { $0.label == sheet.cells[row][column] })
  }

  /// Sixteen agree.
  ///
  /// The other eight are named, so that a change in either direction shows.
  @Test func agreementIsWhatTheNotesSay() throws {
    var above: Set<String> = []
    var below: Set<String> = []
    for (row, assessment) in assessments.enumerated() {
      let band = assessment.rating.possible.lowerBound
      #expect(assessment.rating.possible.count == 1)
      let published = try published(row)
      #expect(abs(band - published) < 2, "\(assessment.issue.name) is off by two bands")
      if band < published { above.insert(assessment.issue.name) }
      if band > published { below.insert(assessment.issue.name) }
    }
    #expect(assessments.count == 24)
    #expect(
      above == [
        "Domestic abuse", "County Lines/Dangerous Drug Networks", "Rape & sexual assault",
        "Other sexual offences",
      ])
    #expect(
      below == [
        "RTC - fatal & serious", "Alcohol-related hospital admissions", "ASB street drinking",
        "Anti-social behaviour",
      ])
  }

  @Test func oneIssueIsExactlyOnTheThreshold() throws {
    let row = try #require(sheet.index(of: "rape & sexual assault"))
    #expect(assessments[row].score.value == 56)
    #expect(assessments[row].rating.band?.label == "High")
  }

  /// 55.97 is below 56, is rated so, and is never shown as 56.0.
  @Test func oneIssueIsJustBelowTheThreshold() throws {
    let row = try #require(sheet.index(of: "Terrorist incident"))
    let score = try #require(assessments[row].score.value)
    #expect(score < 56)
    #expect(assessments[row].rating.band?.label == "Moderate")
    #expect(score.decimalText(1) == "56")
    #expect(score.decimalText(1, besides: model.rating.thresholds) == "55.97")
  }

  @Test func theExampleIsTheMedianOfTheCodings() throws {
    let model = model
    let codings = try ["a", "b", "c"].map { name in
      try IssueSheet.read(
        [RepositoryFile.read(Self.folder + "coding-\(name).csv")], models: [model])
    }
    for issue in sheet.issues {
      let coded = try codings.map { $0.issues[try #require($0.index(of: issue.name))] }
      for (index, cell) in issue.cells.enumerated() {
        let scores = try coded.map { issue in
          guard case .score(let score) = issue.cells[index] else {
            throw Faults([Fault(.missing, at: nil, "\(issue.name) has a cell without a score")])
          }
          return score
        }
        #expect(cell == .score(scores.sorted()[1]), "\(model.criteria[index].id) of \(issue.name)")
      }
    }
  }

  @Test func domainsAreRatedByThirdsOfTheirRange() throws {
    let thirds = model.domains.compactMap { $0.rating?.thresholds }
    #expect(
      thirds == [
        [Fraction(64, over: 3), Fraction(32, over: 3)], [8, 5], [4, 2], [10, 5],
      ])
  }

  /// The models are built into the program; one of them is the one used where none is named.
  @Test(arguments: ShippedModels.ids)
  func everyLevelHasItsDescriptor(id: String) throws {
    let model = try ModelReader.read(RepositoryFile.read("Models/\(id)/model.json").bytes)
    #expect(model.id == id)
    #expect(model.isDefault == (id == "morile-csp"))
    for criterion in model.criteria {
      #expect(criterion.levels.allSatisfy { !$0.means.isEmpty }, "\(criterion.id)")
    }
    #expect(model.rating.bands.allSatisfy { !$0.means.isEmpty })
  }
}
