import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Headers of tables")
struct SheetHeaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let headers: [String]
    let roles: [ColumnPlan.Role]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "ids in the model's order",
      headers: [
        "issue", "theme", "count", "previous_count", "likelihood", "harm", "public_concern",
      ],
      roles: [
        .issue, .theme, .input(0), .input(1), .criterion(0), .criterion(1), .criterion(2),
      ]),
    Case(
      name: "ids in any order and case",
      headers: ["HARM", "Count", "Theme", "Likelihood", "ISSUE"],
      roles: [.criterion(1), .input(0), .theme, .criterion(0), .issue]),
    Case(
      name: "titles",
      headers: ["Issue", "Recorded this year", "How likely it is", "Concern (public)"],
      roles: [.issue, .input(0), .criterion(0), .criterion(2)]),
    Case(
      name: "titles in any case, with spaces, hyphens and underscores alike",
      headers: [" issue ", "RECORDED THE YEAR BEFORE", "how-likely_it  is", "Public concern"],
      roles: [.issue, .input(1), .criterion(0), .criterion(2)]),
    Case(
      name: "category as theme", headers: ["issue", "Category", "harm"],
      roles: [.issue, .theme, .criterion(1)]),
    Case(
      name: "category carried beside a theme", headers: ["category", "theme", "issue"],
      roles: [.carried, .theme, .issue]),
    Case(
      name: "columns that the model does not know",
      headers: ["issue", "note", "", "rate", "published_rating", "total", "rank", "rating"],
      roles: [.issue, .carried, .carried, .carried, .carried, .given(0), .carried, .carried]),
    Case(
      name: "a column that only begins like one of the model's",
      headers: ["issue", "harm_published", "likelihood of arrest", "counted by"],
      roles: [.issue, .carried, .carried, .carried]),
    Case(name: "no headers", headers: [], roles: []),
  ]

  @Test("say what each column holds", arguments: cases)
  func roles(_ example: Case) throws {
    #expect(
      ColumnPlan(example.headers, model: try TownModel.read()).roles == example.roles)
  }

  struct Shipped: Sendable, CustomTestStringConvertible {
    let file: String
    let model: String
    var testDescription: String { file + " with " + model }
  }

  static let shipped: [Shipped] = [
    "morile-csp/coding-a.csv", "morile-csp/coding-b.csv", "morile-csp/coding-c.csv",
    "morile-csp/plymouth-2017-18.csv", "morile-csp/ratings-2017-18.csv",
    "stra-plymouth-2015/2014-15.csv", "stra-plymouth-2015/populations.csv",
  ].flatMap { file in
    ShippedModels.ids.map { Shipped(file: file, model: $0) }
  }

  @Test("none of the shipped tables nearly matches by chance", arguments: shipped)
  func noFalseAlarm(_ example: Shipped) throws {
    let document = try CSVDocument.read(try ShippedFile.read(example.file))
    let model = try ModelReader.read(try ShippedFile.read(example.model + "/model.json"))
    let said = said(
      of: [csv(document.header.joined(separator: ",") + "\nRobbery\n")], models: [model])
    #expect(!said.contains("unknown column"), "\(said)")
  }
}
