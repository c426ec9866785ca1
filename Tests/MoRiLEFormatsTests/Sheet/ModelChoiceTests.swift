import MoRiLE
import MoRiLEFormats
import Testing

@Suite("The model that a table was made for")
struct ModelChoiceTests {
  /// Town, village (where harm is damage) and city (with town's columns).
  static func models(_ ids: [String]) throws -> [Model] {
    try ids.map { id in
      var edits = [(from: "\"id\": \"town\"", to: "\"id\": \"\(id)\"")]
      if id == "village" {
        edits += [
          (from: "\"id\": \"harm\"", to: "\"id\": \"damage\""),
          (from: "Harm to people", to: "Damage to things"),
          (from: "likelihood * harm", to: "likelihood * damage"),
        ]
      }
      return try TownModel.read(replacing: edits)
    }
  }

  struct Choice: Sendable, CustomTestStringConvertible {
    let name: String
    let header: String
    let models: [String]
    let chosen: String
    var testDescription: String { name }
  }

  static let choices: [Choice] = [
    Choice(
      name: "the first", header: "issue,harm,public_concern", models: ["town", "village"],
      chosen: "town"),
    Choice(
      name: "the second", header: "issue,harm,public_concern", models: ["village", "town"],
      chosen: "town"),
    Choice(
      name: "by title", header: "issue,Damage to things,Concern (public)",
      models: ["town", "village"], chosen: "village"),
    Choice(
      name: "one alone, with a column missing", header: "issue,harm", models: ["town"],
      chosen: "town"),
    Choice(
      name: "one alone, with another's columns", header: "issue,damage,public_concern",
      models: ["town"], chosen: "town"),
  ]

  @Test("is the one whose criteria have columns", arguments: choices)
  func chooses(_ example: Choice) throws {
    let row = "Robbery" + String(repeating: ",1", count: example.header.count { $0 == "," })
    let sheet = try IssueSheet.read(
      [csv(example.header + "\n" + row)], models: try Self.models(example.models))
    #expect(sheet.model.id == example.chosen)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    let models: [String]
    let says: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "several fit", csv: "issue,damage,harm,public_concern\nRobbery,2,1,1",
      models: ["town", "village"],
      says: """
        crimes.csv:1:1: error: these columns fit more than one model: town, village; name one with --model
          issue,damage,harm,public_concern
          ^
        """),
    Case(
      name: "two of three fit", csv: "issue,harm,public_concern\nRobbery,1,1",
      models: ["town", "village", "city"],
      says: """
        crimes.csv:1:1: error: these columns fit more than one model: town, city; name one with --model
          issue,harm,public_concern
          ^
        """),
    Case(
      name: "none fits, each lacks one", csv: "issue,public_concern\nRobbery,1",
      models: ["town", "village"],
      says: """
        crimes.csv:1:1: error: no model fits these columns: town also needs harm; village also needs damage; name a model with --model to leave those unknown, or see `morile template` for the columns of one
          issue,public_concern
          ^
        """),
    Case(
      name: "none fits, no column is known", csv: "issue,basis\nRobbery,1",
      models: ["town", "village"],
      says: """
        crimes.csv:1:1: error: no model fits these columns; name a model with --model to leave those unknown, or see `morile template` for the columns of one
          issue,basis
          ^
        """),
    Case(
      name: "a near column makes it fit, and is told",
      csv: "issue,harn,public_concern\nRobbery,9,1",
      models: ["town", "village"],
      says: """
        crimes.csv:1:7: error: unknown column "harn"; did you mean "harm"? Rename it, or give the table a column "harm" too
          issue,harn,public_concern
                ^~~~
        """),
    Case(
      name: "one that is named need not fit", csv: "issue,harm\nRobbery,1", models: ["town"],
      says: """
        crimes.csv:1:1: warning: there is no column for public_concern: unknown for every issue of this file
          issue,harm
          ^
        """),
  ]

  @Test("is not guessed", arguments: cases)
  func says(_ example: Case) throws {
    #expect(said(of: [csv(example.csv)], models: try Self.models(example.models)) == example.says)
  }

  @Test("names four of the columns that are missing, and how many more")
  func many() throws {
    let models = try ["morile-csp", "stra-plymouth-2015"].map { id in
      try ModelReader.read(try ShippedFile.read(id + "/model.json"))
    }
    #expect(
      said(of: [csv("issue,financial,trend\nRobbery,1,1")], models: models) == """
        crimes.csv:1:1: error: no model fits these columns: morile-csp also needs physical, psychological, community, confidence and 6 more; stra-plymouth-2015 also needs physical_psychological, reputation, resourcing, concern and 2 more; name a model with --model to leave those unknown, or see `morile template` for the columns of one
          issue,financial,trend
          ^
        """)
  }
}
