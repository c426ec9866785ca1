import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The fewest levels that change a rating, against trying every combination of levels there is.
@Suite struct FewestLevelsTests {
  /// The models of the oracle whose rated score few enough criteria make, and an issue of each.
  @Test(arguments: 1...60)
  func noCombinationOfFewerLevelsWouldDo(number: Int) throws {
    let name = (number < 10 ? "0" : "") + "\(number)"
    let model = try ModelReader.read(
      RepositoryFile.read("Tests/Fixtures/oracle/\(name).json").bytes)
    let read = model.criteria(below: model.rating.score)
    let count = read.reduce(1) { $0 * model.criteria[$1].levels.count }
    guard count <= 1_500 else { return }
    for step in [0, 1, 2] {
      let cells = model.criteria.map { criterion in
        Cell.score(criterion.scale.lowerBound + (criterion.levels.count - 1) * step / 2)
      }
      let inputs = model.inputs.map { _ in Interval?.none }
      let assessment = model.assess(Issue(name: "x", inputs: inputs, cells: cells))
      let standing = Robustness(model, [assessment]).issues[0]
      var fewest: (up: Int?, down: Int?) = (nil, nil)
      for combination in 0..<count {
        var changed = cells
        var (rest, distance) = (combination, 0)
        for index in read {
          let criterion = model.criteria[index]
          let level = criterion.scale.lowerBound + rest % criterion.levels.count
          rest /= criterion.levels.count
          distance += abs(level - assessment.levels[index].lowerBound)
          changed[index] = .score(level)
        }
        let band = model.assess(Issue(name: "x", inputs: inputs, cells: changed)).rating.possible
          .lowerBound
        let own = assessment.rating.possible.lowerBound
        if band < own { fewest.up = min(distance, fewest.up ?? distance) }
        if band > own { fewest.down = min(distance, fewest.down ?? distance) }
      }
      #expect(standing.fewestUp?.levels == fewest.up, "\(name) \(step)")
      #expect(standing.fewestDown?.levels == fewest.down, "\(name) \(step)")
      for found in [standing.fewestUp, standing.fewestDown] {
        if let found { expect(found, of: assessment, model) }
      }
    }
  }

  /// The changes that are named do what is said of them.
  private func expect(_ found: FewestLevels, of assessment: Assessment, _ model: Model) {
    var cells = assessment.issue.cells
    for change in found.changes {
      #expect(assessment.levels[change.criterion].lowerBound == change.from)
      #expect(model.criteria[change.criterion].scale.contains(change.to))
      cells[change.criterion] = .score(change.to)
    }
    #expect(found.changes.reduce(0) { $0 + $1.distance } == found.levels)
    let after = model.assess(Issue(name: "x", inputs: assessment.issue.inputs, cells: cells))
    #expect(after.rating.band == found.band)
    #expect(after.rating.possible != assessment.rating.possible)
  }

  @Test(arguments: ["morile-csp/plymouth-2017-18", "stra-plymouth-2015/2014-15"])
  func theExamplesHoldWhatIsSaid(path: String) throws {
    let id = String(path.prefix { $0 != "/" })
    let model = try ModelReader.read(RepositoryFile.read("Models/\(id)/model.json").bytes)
    let data = try RepositoryFile.read("Models/\(path).csv")
    let assessments = try IssueSheet.read([data], models: [model]).issues.map { model.assess($0) }
    let robustness = Robustness(model, assessments)
    for (assessment, standing) in zip(assessments, robustness.issues) {
      for found in [standing.fewestUp, standing.fewestDown] {
        if let found { expect(found, of: assessment, model) }
      }
      // A single change is known to do it just where one level is the fewest.
      guard assessment.isFullyScored, assessment.levels.allSatisfy({ $0.count == 1 }) else {
        continue
      }
      let isOne = standing.fewestUp?.levels == 1 || standing.fewestDown?.levels == 1
      #expect(isOne == !standing.changes.isEmpty, "\(assessment.issue.name)")
    }
  }

  @Test func thePublishedExampleInNumbers() throws {
    let model = try ModelReader.read(RepositoryFile.read("Models/morile-csp/model.json").bytes)
    let data = try RepositoryFile.read("Models/morile-csp/plymouth-2017-18.csv")
    let assessments = try IssueSheet.read([data], models: [model]).issues.map { model.assess($0) }
    let robustness = Robustness(model, assessments)
    func standing(_ name: String) throws -> Robustness.Standing {
      let index = try #require(assessments.firstIndex { $0.issue.name == name })
      return robustness.issues[index]
    }
    // On the threshold: each of the 14 criteria one level lower makes it Moderate.
    let rape = try standing("Rape & sexual assault")
    #expect(rape.margin?.down?.points == 0)
    #expect(rape.changes.count == 14)
    #expect(
      rape.changes.allSatisfy { $0.rating.text == "Moderate" && $0.change.to < $0.change.from })
    #expect(rape.fewestDown?.levels == 1)
    // 10 7/36 to spare: level 4 of psychological harm is worth 7.5 points more than level 3.
    let abuse = try standing("Domestic abuse")
    #expect(abuse.changes.isEmpty && abuse.fewestUp == nil)
    #expect(abuse.fewestDown?.levels == 2)
    // 1/36 short of High: one level of anything.
    let terror = try standing("Terrorist incident")
    #expect(terror.fewestUp?.levels == 1)
  }

  /// As an independent program counts them: Tests/Oracle/changes.py.
  @Test(arguments: [
    ("morile-csp/plymouth-2017-18", [582, 99, 160, 33]),
    ("stra-plymouth-2015/2014-15", [506, 83, 154, 68]),
  ])
  func everyChangeOfOneLevelIsCounted(path: String, counts: [Int]) throws {
    let id = String(path.prefix { $0 != "/" })
    let model = try ModelReader.read(RepositoryFile.read("Models/\(id)/model.json").bytes)
    let data = try RepositoryFile.read("Models/\(path).csv")
    let robustness = Robustness(
      model, try IssueSheet.read([data], models: [model]).issues.map { model.assess($0) })
    let members = robustness.alterations.count { !$0.entering.isEmpty || !$0.leaving.isEmpty }
    #expect(
      [
        robustness.changeCount, robustness.issues.reduce(0) { $0 + $1.changes.count },
        robustness.alterations.count, members,
      ] == counts)
  }
}
