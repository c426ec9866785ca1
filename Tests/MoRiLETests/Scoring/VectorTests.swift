import MoRiLE
import Testing

@Suite("Vectors")
struct VectorTests {
  private func model() throws -> Model {
    try Model(
      validating: .of(
        "likely + changed + harm",
        criteria: [
          .init("likely", 1...3, code: "lik", default: "1 + (rate >= 3) + (rate >= 10)"),
          .init("changed", 1...3, code: "cha", default: "likely"),
          .init("harm", -1...2, code: "har"),
        ], inputs: [.init("count"), .init("area", from: SourceNumber("-10", 1, 1))],
        measures: [.init("rate", "count / area", undefined: "No area.")]))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var inputs: [String?] = [nil, nil]
    let cells: [Cell]
    let vector: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "all scored", cells: [.score(1), .score(3), .score(2)],
      vector: "tested@1.0/lik:1/cha:3/har:2"),
    Case(
      name: "a score below nothing", cells: [.score(1), .score(3), .score(-1)],
      vector: "tested@1.0/lik:1/cha:3/har:-1"),
    Case(
      name: "a question mark", cells: [.unknown, .score(3), .unknown],
      vector: "tested@1.0/lik:?/cha:3/har:?"),
    Case(
      name: "a blank without a default", cells: [.score(1), .score(3), .blank],
      vector: "tested@1.0/lik:1/cha:3/har:?"),
    Case(
      name: "a default that is known is written as a score", inputs: ["9", "2"],
      cells: [.blank, .blank, .score(0)], vector: "tested@1.0/lik:2/cha:2/har:0"),
    Case(
      name: "a default that is open is left out", cells: [.blank, .blank, .score(0)],
      vector: "tested@1.0/har:0"),
    Case(
      name: "with the inputs that are given", inputs: ["9.5", nil],
      cells: [.blank, .score(2), .score(0)], vector: "tested@1.0/cha:2/har:0/count:9.5"),
    Case(
      name: "with inputs that do not settle it", inputs: ["0.125", "0"],
      cells: [.blank, .blank, .blank], vector: "tested@1.0/har:?/count:0.125/area:0"),
    Case(
      name: "an open default after a question mark", inputs: ["1", "-2.5"],
      cells: [.unknown, .blank, .score(1)], vector: "tested@1.0/lik:?/har:1/count:1/area:-2.5"),
    Case(
      name: "a range of levels", cells: [.range(1...2), .score(3), .range(-1...2)],
      vector: "tested@1.0/lik:1-2/cha:3/har:-1-2"),
    Case(
      name: "ranges of inputs", inputs: ["6 to 40", "1 to 2"],
      cells: [.blank, .score(1), .score(1)],
      vector: "tested@1.0/cha:1/har:1/count:6-40/area:1-2"),
    Case(
      name: "ranges below nothing", inputs: ["0 to 4", "-2.5 to -1"],
      cells: [.unknown, .blank, .score(1)],
      vector: "tested@1.0/lik:?/har:1/count:0-4/area:-2.5--1"),
  ]

  @Test("are written", arguments: cases)
  func written(_ example: Case) throws {
    let model = try model()
    #expect(try model.vector(of: model.assess(issue(example))) == example.vector)
  }

  @Test("read back, they give the same scores and rating", arguments: cases)
  func roundTrip(_ example: Case) throws {
    let model = try model()
    let before = try model.assess(issue(example))
    let after = model.assess(try model.issue(of: try Vector(example.vector)))
    #expect(after.scores == before.scores)
    #expect(after.levels == before.levels)
    #expect(after.rating == before.rating)
    #expect(after.unsettled == before.unsettled)
    #expect(model.vector(of: after) == example.vector)
  }

  private func issue(_ example: Case) throws -> MoRiLE.Issue {
    let inputs = try example.inputs.map { text in
      try text.map { text in
        let ends = try text.split(separator: " to ").map { try #require(Fraction(String($0))) }
        return Interval(ends[0], ends[ends.count - 1])
      }
    }
    return MoRiLE.Issue(name: "Robbery", inputs: inputs, cells: example.cells)
  }

  @Test("may be in any order, and name criteria by id")
  func otherForms() throws {
    let issue = try model().issue(of: try Vector("tested@1.0/har:2/likely:1.0/count:7"))
    #expect(issue.cells == [.score(1), .blank, .score(2)])
    #expect(issue.inputs == [7, nil])
    #expect(issue.name.isEmpty)
    #expect(try model().issue(of: try Vector("tested@1.0")).cells == [.blank, .blank, .blank])
  }

  @Test(
    "are told from names of files",
    arguments: [
      ("tested@1.0/lik:1", true), ("a@b/c:", true), ("@/:", true), ("tested@1.0", false),
      ("tested@1.0/lik", false), ("crimes.csv", false), ("dir/x@1.csv", false), ("C:/a@b", false),
      ("tested/1.0@lik:1", false), ("", false),
    ])
  func isLikely(text: String, isVector: Bool) {
    #expect(Vector.isLikely(text) == isVector)
  }

  @Test("keep the places of their parts")
  func places() throws {
    let vector = try Vector("é@1.0/lik:1/har:?")
    #expect(vector.model.text == "é" && vector.model.position?.column == 1)
    #expect(vector.version.text == "1.0" && vector.version.position?.column == 3)
    #expect(vector.entries.map(\.code.text) == ["lik", "har"])
    #expect(vector.entries.map(\.code.position?.column) == [7, 13])
    #expect(vector.entries.map(\.value.text) == ["1", "?"])
    #expect(vector.entries.map(\.value.position?.column) == [11, 17])
    #expect(vector.entries.map(\.value.position?.line) == [1, 1])
  }
}
